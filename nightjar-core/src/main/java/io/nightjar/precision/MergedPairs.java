package io.nightjar.precision;

import io.nightjar.math.GaussLegendre;
import io.nightjar.precision.Babar.Run;
import io.nightjar.precision.Babar.Sample;
import io.nightjar.process.Decay;
import io.nightjar.process.ElectronPositron;
import io.nightjar.process.Escape;
import io.nightjar.process.ThreeBodyDecay;
import io.nightjar.process.TwoBodyKinematics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
      add(run, exposure * point.constants().hbarc2(), edges, all);
    }
    return all;
  }

  private void add(Run run, double exposure, double[] edges, Map<String, double[]> to) {
    List<Decay> all = point.zPrime().decays(run.rootS());
    double[] sigma = point.zPrime().crossSections(run.rootS());
    for (int k = 0; k < all.size(); k++) {
      List<String> pair = all.get(k).products();
      if (pair.stream().anyMatch(point::isHeavy) && !MonoPhoton.isNegligible(all, k)) {
        double[] bins =
            to.computeIfAbsent(String.join(" ", pair), key -> new double[edges.length - 1]);
        double pairs = exposure * sigma[k];
        fakes(new MassBins(babar, run, edges), pair.get(0), pair.get(1), pairs, bins);
        fakes(new MassBins(babar, run, edges), pair.get(1), pair.get(0), pairs, bins);
      }
    }
  }

  /** Adds the decays of one of the two that look like a photon while the other is not seen. */
  private void fakes(MassBins bins, String decaying, String other, double pairs, double[] to) {
    if (!point.isHeavy(decaying)) {
      return;
    }
    for (Decay decay : point.decays().of(decaying)) {
      if (decay.isElectronPair() && decay.pair().isPresent()) {
        new Flight(bins, decay, decay.pair().get(), other).add(pairs * decay.branching(), to);
      }
    }
  }

  /** One decay mode of one of a pair. */
  private final class Flight {
    private final MassBins bins;
    private final MassGrid masses;
    private final Run run;
    private final Decay decay;
    private final ThreeBodyDecay mode;
    private final String other;
    private final double mass;
    private final double energy;
    private final double momentum;

    Flight(MassBins bins, Decay decay, ThreeBodyDecay mode, String other) {
      this.bins = bins;
      this.masses = bins.grid();
      this.run = bins.run();
      this.decay = decay;
      this.mode = mode;
      this.other = other;
      this.mass = mode.mi();
      this.momentum = TwoBodyKinematics.momentum(run.rootS(), mass, point.mass(other));
      this.energy = Math.hypot(momentum, mass);
    }

    /** ∫dcosθ* ⅜(1 + c²) over the cosines of a photon. */
    void add(double events, double[] to) {
      GaussLegendre rule = GaussLegendre.of(NODES);
      double least = babar.number("cosine-least");
      double range = babar.number("cosine-most") - least;
      for (int k = 0; k < NODES; k++) {
        double c = least + range * rule.nodes()[k];
        addAt(c, rule.weights()[k] * range * events * 3 / 8 * (1 + c * c));
      }
      bins.add(masses, to);
    }

    private void addAt(double c, double events) {
      double sine = Math.sqrt((1 - c) * (1 + c));
      double pT = momentum * sine;
      double inner = babar.number("shell-inner");
      double thickness = babar.number("shell-outer") - inner;
      double ctau = point.decays().ctau(decay.parent());
      double inside =
          Escape.survival(inner, pT, mass, ctau) * Escape.decay(thickness, pT, mass, ctau);
      double share = 1.0 / decay.products().size();
      double rest = unseen.of(other, pT) * unseen.of(decay.daughter(), share * pT);
      if (inside > 0) {
        // θ = crystal sinθ/thickness in the laboratory, where the boost that makes θ smaller makes
        // the energy larger
        double opening = babar.number("crystal") * sine / thickness;
        addPairs(opening, inside * rest * events);
      }
    }

    /** Pairs of all masses and directions. */
    private void addPairs(double opening, double events) {
      GaussLegendre rule = GaussLegendre.of(NODES);
      double norm = 0;
      for (int k = 0; k < NODES; k++) {
        norm += rule.weights()[k] * mode.dGammaDu(rule.nodes()[k]);
      }
      for (int k = 0; k < NODES && norm > 0; k++) {
        double u = rule.nodes()[k];
        double weight = events * rule.weights()[k] * mode.dGammaDu(u) / norm;
        for (int i = 0; i < PANELS * NODES; i++) {
          double a = 2 * (i / NODES + rule.nodes()[i % NODES]) / PANELS - 1;
          addPair(Math.sqrt(mode.s(u)), a, opening, weight * rule.weights()[i % NODES] / PANELS);
        }
      }
    }

    /**
     * One mass and direction: √[1 − (2m/Eθ)²] of such pairs are inside an opening angle θ.
     *
     * @param a cosine of the pair in the frame of its parent
     * @param opening θ times the energy in the laboratory over that in the centre of mass
     */
    private void addPair(double pairMass, double a, double opening, double events) {
      double k = TwoBodyKinematics.momentum(mass, mode.mj(), pairMass);
      double pair = (energy * Math.hypot(k, pairMass) + momentum * k * a) / mass;
      double ratio = 2 * pairMass / (pair * opening);
      if (ratio < 1) {
        double merges = Math.sqrt((1 - ratio) * (1 + ratio));
        masses.add(ElectronPositron.missingMass2(run.rootS(), pair), merges * events);
      }
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
