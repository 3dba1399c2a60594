package io.nightjar.generate;

import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.DarkScalar;
import io.nightjar.model.ThreePortal.HeavyNeutrino;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import io.nightjar.process.DecayTable.Chain;
import io.nightjar.process.Mediator;
import io.nightjar.process.PhotonDecay;
import io.nightjar.process.ThreeBodyDecay;
import io.nightjar.process.Upscattering.Exchange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.complex.Complex;

/**
 * The masses of a point with couplings of one: a model in which the neutrinos of {@link
 * FlavourMixture} turn into every heavy neutrino by one mediator alone, and decays by every vertex
 * there may be.
 */
final class UnitPoint {

  private static final double UNIT_ALPHA = 1 / (4 * Math.PI); // g_X = 1

  private final Spectrum pivot;
  private final DecayTable decays;
  private final List<String> heavy;

  UnitPoint(Spectrum pivot, DecayTable decays) {
    this.pivot = pivot;
    this.decays = decays;
    this.heavy = pivot.heavy();
  }

  /** The model for one mediator. */
  Spectrum spectrum(Mediator mediator) {
    SortedMap<String, HeavyNeutrino> states = new TreeMap<>();
    Map<Pair, Complex> ones = new LinkedHashMap<>();
    Map<Pair, Double> moments = new LinkedHashMap<>();
    for (String N : heavy) {
      states.put(N, new HeavyNeutrino(pivot.mass(N), Map.of()));
      ones.put(new Pair(FlavourMixture.SPECIES, N), Complex.ONE);
      moments.put(new Pair(FlavourMixture.SPECIES, N), 1.0);
    }
    Optional<DarkScalar> scalar = pivot.point().scalar().map(phi -> new DarkScalar(phi.mass(), 1));
    ThreePortal point =
        new ThreePortal(
            "unit",
            pivot.point().nature(),
            new DarkPhoton(pivot.zPrimeMass(), 1),
            UNIT_ALPHA,
            scalar,
            states,
            mediator == Mediator.VECTOR ? ones : Map.of(),
            mediator == Mediator.SCALAR ? ones : Map.of());
    return new Spectrum(
        mediator == Mediator.PHOTON ? point.withMoments(moments) : point, pivot.constants());
  }

  /** Square of the coupling of its channels. */
  static double square(Spectrum unit, Mediator mediator, String N) {
    if (mediator != Mediator.VECTOR) {
      return 1;
    }
    double a = Exchange.of(unit, FlavourMixture.SPECIES, N).zPrime().norm();
    return a * a;
  }

  /** Whether a step is open, and, to a photon, whether the point knows of it. */
  boolean isOpen(Step step) {
    if (step.photon()) {
      return moment(step) > 0;
    }
    return ThreeBodyDecay.isOpen(mass(step.parent()), mass(step.daughter()), electron());
  }

  /** Open steps of a neutrino: to lighter heavy ones and to light ones. */
  List<Step> steps(int i) {
    List<Step> steps = new ArrayList<>();
    for (boolean photon : new boolean[] {false, true}) {
      for (int j = i - 1; j >= -1; j--) {
        Step step = Step.of(i, j, photon, heavy.size());
        if (isOpen(step)) {
          steps.add(step);
        }
      }
    }
    return steps;
  }

  /** What may follow a step, if two photons are not to; one of nothing where nothing may. */
  List<Optional<Step>> seconds(Step first) {
    List<Optional<Step>> seconds = new ArrayList<>();
    for (Step second : first.isLast() ? List.<Step>of() : steps(first.daughter())) {
      if (!(first.photon() && second.photon())) {
        seconds.add(Optional.of(second));
      }
    }
    return seconds.isEmpty() ? List.of(Optional.empty()) : seconds;
  }

  /** Both decays, as if there were no others. */
  Chain chain(Step first, Optional<Step> second) {
    List<Decay> decays = new ArrayList<>(List.of(decay(first)));
    second.ifPresent(step -> decays.add(decay(step)));
    return new Chain(List.copyOf(decays), 1);
  }

  private double moment(Step step) {
    String parent = heavy.get(step.parent());
    List<String> daughters =
        step.isLast() ? Spectrum.FLAVOURS : List.of(heavy.get(step.daughter()));
    return daughters.stream().mapToDouble(d -> pivot.moment(parent, d)).max().orElseThrow();
  }

  private double electron() {
    return pivot.constants().electronMass();
  }

  private double mass(int i) {
    return i < 0 ? 0 : pivot.mass(heavy.get(i));
  }

  /** Both forms of a step, where it has two. */
  Optional<PairForms> forms(Step step) {
    boolean two = !step.photon() && !step.isLast() && pivot.isMajorana();
    return two ? Optional.of(new PairForms(pair(step))) : Optional.empty();
  }

  /** The decay of a step, as if there were no other. */
  Decay decay(Step step) {
    String to = step.isLast() ? FlavourMixture.SPECIES : heavy.get(step.daughter());
    return new Decay(
        heavy.get(step.parent()),
        step.photon() ? List.of(to, DecayTable.PHOTON) : List.of(to, "e-", "e+"),
        0,
        0,
        1,
        step.photon() ? Optional.empty() : Optional.of(pair(step)),
        step.photon() ? Optional.of(photon(step)) : Optional.empty());
  }

  private PhotonDecay photon(Step step) {
    double asymmetry = !pivot.isMajorana() && step.isLast() ? -1 : 0;
    return new PhotonDecay(mass(step.parent()), mass(step.daughter()), asymmetry);
  }

  /**
   * A = 1. Dirac states have B = A/2 between heavy ones and A' = A to light ones; Majorana states
   * here B = 0.
   */
  private ThreeBodyDecay pair(Step step) {
    boolean dirac = !pivot.isMajorana();
    return new ThreeBodyDecay(
        mass(step.parent()),
        mass(step.daughter()),
        electron(),
        1,
        dirac && step.isLast() ? 1 : 0,
        dirac && !step.isLast() ? 0.5 : 0,
        1,
        pivot.zPrimeMass(),
        width(step));
  }

  /** Width of the Z' where the decay can reach, as the point has it. */
  private double width(Step step) {
    String parent = heavy.get(step.parent());
    return decays.of(parent).stream()
        .filter(d -> step.isLast() != heavy.contains(d.daughter()))
        .filter(d -> step.isLast() || d.daughter().equals(heavy.get(step.daughter())))
        .flatMap(d -> d.pair().stream())
        .mapToDouble(ThreeBodyDecay::widthV)
        .findFirst()
        .orElse(reachesShell(step) ? decays.totalWidth(DecayTable.Z_PRIME) : 0);
  }

  /** Whether the Z' may be on its shell. */
  boolean reachesShell(Step step) {
    return !step.photon() && mass(step.parent()) - mass(step.daughter()) > pivot.zPrimeMass();
  }
}
