package io.nightjar.precision;

import io.nightjar.math.GaussLegendre;
import io.nightjar.precision.Babar.Run;
import io.nightjar.precision.Babar.Sample;
import io.nightjar.process.Decay;
import io.nightjar.process.ElectronPositron;
import io.nightjar.process.Escape;
import io.nightjar.process.ThreeBodyDecay;
import io.nightjar.process.TwoBodyKinematics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * e⁺e⁻ → Z'* → N_iN_j without a photon: N_i is not seen, N_j → N_k e⁺e⁻ between drift chamber and
 * the end of the calorimeter, both in one crystal, so that the pair looks like a photon.
 *
 * <p>The pair flies as N_j did; N_j has 1 + cos²θ* of light neutrinos.
 */
final class MergedPairs {

  private static final int NODES = 16;
  private static final int PANELS = 4; // the window cuts the energy of the pair
  private static final double INVERSE_FEMTOBARN = 1e39; // [cm⁻²]

  private final PrecisionPoint point;
  private final Babar babar;
  private final Unseen unseen;
  private final Map<Run, Map<String, MassGrid>> made = new ConcurrentHashMap<>();

  MergedPairs(PrecisionPoint point, Babar babar, Unseen unseen) {
    this.point = point;
    this.babar = babar;
    this.unseen = unseen;
  }

  /** Expected events of a sample. */
  double events(Sample sample) {
    return byPair(sample, MassBins.whole(babar, sample)).values().stream()
        .mapToDouble(bins -> bins[0])
        .sum();
  }

  /**
   * Expected events by pair and bin of missing mass squared.
   *
   * @param edges ascending [GeV²]
   */
  Map<String, double[]> byPair(Sample sample, double[] edges) {
    Map<String, double[]> all = new LinkedHashMap<>();
    for (Run run : babar.runs(sample)) {
      double exposure = run.luminosity() * INVERSE_FEMTOBARN * babar.efficiency(sample);
      Map<String, MassGrid> masses = made.computeIfAbsent(run, this::masses);
      List<double[]> bins = new ArrayList<>();
      masses.forEach(
          (pair, grid) -> bins.add(all.computeIfAbsent(pair, key -> new double[edges.length - 1])));
      double scale = exposure * point.constants().hbarc2();
      new MassBins(babar, run, edges).add(List.copyOf(masses.values()), scale, bins);
    }
    return all;
  }

  /** By pair, σ times the share that looks like a photon, by true missing mass squared [GeV⁻²]. */
  private Map<String, MassGrid> masses(Run run) {
    List<Decay> all = point.zPrime().decays(run.rootS());
    double[] sigma = point.zPrime().crossSections(run.rootS());
    Map<String, MassGrid> masses = new LinkedHashMap<>();
    Map<List<String>, MassGrid> flights = new HashMap<>();
    for (int k = 0; k < all.size(); k++) {
      List<String> pair = all.get(k).products();
      if (pair.stream().anyMatch(point::isHeavy) && !MonoPhoton.isNegligible(all, k)) {
        MassGrid grid = masses.computeIfAbsent(String.join(" ", pair), key -> grid(run));
        grid.add(flight(run, pair.get(0), pair.get(1), flights), sigma[k]);
        grid.add(flight(run, pair.get(1), pair.get(0), flights), sigma[k]);
      }
    }
    return masses;
  }

  private MassGrid grid(Run run) {
    return new MassBins(babar, run, new double[0]).grid();
  }

  /** Light neutrinos beside a heavy one are all the same: without mass and never seen. */
  private MassGrid flight(
      Run run, String decaying, String other, Map<List<String>, MassGrid> flights) {
    List<String> key = List.of(decaying, point.isHeavy(other) ? other : "");
    return flights.computeIfAbsent(key, k -> flight(run, decaying, other));
  }

  /** Share of decays of one of the two that look like a photon while the other is not seen. */
  private MassGrid flight(Run run, String decaying, String other) {
    MassGrid masses = grid(run);
    if (point.isHeavy(decaying)) {
      for (Decay decay : point.decays().of(decaying)) {
        if (decay.isElectronPair() && decay.pair().isPresent()) {
          new Flight(run, decay, decay.pair().get(), other).add(decay.branching(), masses);
        }
      }
    }
    return masses;
  }

  /** One decay mode of one of a pair. */
  private final class Flight {
    private final Run run;
    private final Decay decay;
    private final ThreeBodyDecay mode;
    private final String other;
    private final double mass;
    private final double energy;
    private final double momentum;

    /** By cosine of the flight: events that decay in the shell, and (1/opening)². */
    private final double[] inside = new double[NODES];

    private final double[] narrowness = new double[NODES];

    Flight(Run run, Decay decay, ThreeBodyDecay mode, String other) {
      this.run = run;
      this.decay = decay;
      this.mode = mode;
      this.other = other;
      this.mass = mode.mi();
      this.momentum = TwoBodyKinematics.momentum(run.rootS(), mass, point.mass(other));
      this.energy = Math.hypot(momentum, mass);
    }

    /** ∫dcosθ* ⅜(1 + c²) over the cosines of a photon. */
    void add(double events, MassGrid to) {
      GaussLegendre rule = GaussLegendre.of(NODES);
      double least = babar.number("cosine-least");
      double range = babar.number("cosine-most") - least;
      for (int k = 0; k < NODES; k++) {
        double c = least + range * rule.nodes()[k];
        setCosine(k, c, rule.weights()[k] * range * events * 3 / 8 * (1 + c * c));
      }
      if (Arrays.stream(inside).anyMatch(e -> e > 0)) {
        addPairs(to);
      }
    }

    private void setCosine(int k, double c, double events) {
      double sine = Math.sqrt((1 - c) * (1 + c));
      double pT = momentum * sine;
      double inner = babar.number("shell-inner");
      double thickness = babar.number("shell-outer") - inner;
      double ctau = point.decays().ctau(decay.parent());
      double decays =
          Escape.survival(inner, pT, mass, ctau) * Escape.decay(thickness, pT, mass, ctau);
      double share = 1.0 / decay.products().size();
      double rest = unseen.of(other, pT) * unseen.of(decay.daughter(), share * pT);
      // θ = crystal sinθ/thickness in the laboratory, where the boost that makes θ smaller makes
      // the energy larger
      double opening = babar.number("crystal") * sine / thickness;
      inside[k] = decays * rest * events;
      narrowness[k] = 1 / (opening * opening);
    }

    /** Pairs of all masses. */
    private void addPairs(MassGrid to) {
      GaussLegendre rule = GaussLegendre.of(NODES);
      double[] width = new double[NODES];
      Arrays.setAll(width, k -> rule.weights()[k] * mode.dGammaDu(rule.nodes()[k]));
      double norm = Arrays.stream(width).sum();
      for (int k = 0; k < NODES && norm > 0; k++) {
        addPairs(Math.sqrt(mode.s(rule.nodes()[k])), width[k] / norm, to);
      }
    }

    /** Pairs of one mass and all directions, a their cosine in the frame of their parent. */
    private void addPairs(double pairMass, double share, MassGrid to) {
      GaussLegendre rule = GaussLegendre.of(NODES);
      double k = TwoBodyKinematics.momentum(mass, mode.mj(), pairMass);
      double mean = energy * Math.hypot(k, pairMass) / mass;
      double spread = momentum * k / mass;
      for (int i = 0; i < PANELS * NODES; i++) {
        double a = 2 * (i / NODES + rule.nodes()[i % NODES]) / PANELS - 1;
        double pair = mean + spread * a;
        double merged = merged(2 * pairMass / pair) * share * rule.weights()[i % NODES] / PANELS;
        to.add(ElectronPositron.missingMass2(run.rootS(), pair), merged);
      }
    }

    /**
     * Events of all flights whose pair merges: √[1 − (2m/Eθ)²] are inside an opening angle θ.
     *
     * @param ratio 2m/E
     */
    private double merged(double ratio) {
      double sum = 0;
      for (int k = 0; k < NODES; k++) {
        sum += inside[k] * Math.sqrt(Math.max(0, 1 - ratio * ratio * narrowness[k]));
      }
      return sum;
    }
  }

  /**
   * Largest energy of a pair e⁺e⁻ in the centre of mass, γ(e + β√(e² − 4m_e²)) with e = (m_j² −
   * m_k² + 4m_e²)/2m_j [GeV].
   *
   * @param energy of N_j [GeV]
   * @param mj its mass [GeV]
   * @param mk mass of its daughter [GeV]
   * @param electron m_e [GeV]
   */
  static double largestEnergy(double energy, double mj, double mk, double electron) {
    double k = TwoBodyKinematics.momentum(mj, mk, 2 * electron);
    double momentum = Math.sqrt((energy - mj) * (energy + mj));
    return (energy * Math.hypot(k, 2 * electron) + momentum * k) / mj;
  }
}
