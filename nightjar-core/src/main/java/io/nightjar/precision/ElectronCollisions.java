package io.nightjar.precision;

import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.physics.Fermion;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import io.nightjar.process.ElectronPositron;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** e⁺e⁻ at the energy of the B factories, and how broad the Z' is. */
final class ElectronCollisions {

  /** Mass of the Υ(4S), at which the B factories run, as they quote it [GeV]. */
  static final double ROOT_S = 10.58;

  /** Initial-state radiation, which is left out, relative. */
  private static final double RADIATION = 0.1;

  /** R(s) where it decides. */
  private static final double HADRONS = 0.05;

  private static final String VALID = "tree level at 10.58 GeV without initial-state radiation";

  private ElectronCollisions() {}

  static List<PrecisionObservable> observables(States states) {
    List<PrecisionObservable> all = new ArrayList<>();
    all.add(
        PrecisionObservable.of(
            "sigma-ee-nunu",
            "cm^2",
            "e+ e- -> Z' -> all pairs of neutrinos, heavy and light, at 10.58 GeV",
            VALID,
            ElectronPositron.CITATIONS,
            p -> Reading.theory(all(p), RADIATION, "")));
    for (Pair pair : states.pairs()) {
      all.add(
          PrecisionObservable.of(
              "sigma-ee-" + pair.incoming() + "-" + pair.outgoing(),
              "cm^2",
              "e+ e- -> Z' -> " + pair.incoming() + " " + pair.outgoing() + " at 10.58 GeV",
              VALID,
              ElectronPositron.CITATIONS,
              p -> Reading.theory(pair(p, pair), RADIATION, "")));
    }
    all.add(
        PrecisionObservable.of(
            "sigma-ee-gamma-zprime",
            "cm^2",
            "e+ e- -> gamma Z' at 10.58 GeV with -0.4 < cos theta* < 0.6 of the photon",
            VALID + ", Z' on its shell: see width-ratio-zprime",
            ElectronPositron.CITATIONS,
            p -> Reading.theory(withPhoton(p), RADIATION, "")));
    all.add(
        PrecisionObservable.of(
            "width-ratio-zprime",
            "",
            "width of the Z' over its mass; searches for narrow peaks hold below about 0.01",
            "two-body decays; hadrons from measured R(s)",
            ElectronPositron.CITATIONS,
            p ->
                Reading.input(
                    p.decays().totalWidth(DecayTable.Z_PRIME) / p.spectrum().zPrimeMass(),
                    hadronicShare(p) * HADRONS,
                    "")));
    return all;
  }

  private static double hadronicShare(PrecisionPoint point) {
    return point.decays().of(DecayTable.Z_PRIME).stream()
        .filter(d -> d.products().contains("hadrons"))
        .mapToDouble(d -> d.branching())
        .sum();
  }

  private static double all(PrecisionPoint point) {
    return sum(point, d -> d.products().stream().allMatch(p -> p.startsWith("nu")));
  }

  private static double pair(PrecisionPoint point, Pair pair) {
    List<String> either = List.of(pair.incoming(), pair.outgoing());
    return sum(point, d -> d.products().equals(either) || d.products().equals(either.reversed()));
  }

  /** Cross section of some channels of the Z' [cm²]. */
  private static double sum(PrecisionPoint point, Predicate<Decay> wanted) {
    List<Decay> channels = point.zPrime().decays(ROOT_S);
    double[] sigma = point.zPrime().crossSections(ROOT_S);
    double sum = 0;
    for (int k = 0; k < sigma.length; k++) {
      sum += wanted.test(channels.get(k)) ? sigma[k] : 0;
    }
    return sum * point.constants().hbarc2();
  }

  private static double withPhoton(PrecisionPoint point) {
    double sigma =
        ElectronPositron.photonAndZPrimeBetween(
            ROOT_S,
            point.spectrum().zPrimeMass(),
            point.spectrum().zPrimeCoupling(Fermion.ELECTRON).squared(),
            point.constants().alpha(),
            Babar.TABLES.number("cosine-least"),
            Babar.TABLES.number("cosine-most"));
    return sigma * point.constants().hbarc2();
  }
}
