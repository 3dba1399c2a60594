package io.nightjar.precision;

import io.nightjar.math.GaussLegendre;
import io.nightjar.precision.Babar.Run;
import io.nightjar.process.ElectronPositron;
import io.nightjar.process.ThreeBodyDecay;
import io.nightjar.process.TwoBodyKinematics;
import org.jspecify.annotations.Nullable;

/**
 * What masses fix of pairs e⁺e⁻ from N_j → N_k e⁺e⁻ beside N_i that look like a photon: by the mass
 * of the pair, the cosine of the flight and bin of missing mass squared, the share that merges.
 *
 * <p>The pair flies as N_j did. θ = crystal sinθ/thickness in the laboratory, where the boost that
 * makes θ smaller makes the energy larger; √[1 − (2m/Eθ)²] of the pairs are inside an opening angle
 * θ.
 */
final class MergedTable {

  /** Masses of pairs, and cosines. */
  static final int NODES = 16;

  private static final int PANELS = 4; // the window cuts the energy of the pair
  private static final GaussLegendre RULE = GaussLegendre.of(NODES);

  private final double[] transverse = new double[NODES]; // momentum of N_j [GeV]
  private final double[] flux = new double[NODES];
  private final double[] narrowness = new double[NODES];
  private final ThreeBodyDecay mode;
  private final MassBins bins;
  private final double momentum; // of N_j [GeV]
  private volatile double @Nullable [][][] merged; // by bin, mass of the pair, cosine

  /**
   * At masses, for one energy of the beams.
   *
   * @param mode whose masses count, and where its pair's masses are
   * @param other mass of N_i [GeV]
   * @param edges ascending [GeV²]
   */
  MergedTable(Babar babar, Run run, ThreeBodyDecay mode, double other, double[] edges) {
    this.mode = mode;
    this.bins = new MassBins(babar, run, edges);
    this.momentum = TwoBodyKinematics.momentum(run.rootS(), mode.mi(), other);
    double least = babar.number("cosine-least");
    double range = babar.number("cosine-most") - least;
    double thickness = babar.number("shell-outer") - babar.number("shell-inner");
    for (int k = 0; k < NODES; k++) {
      double c = least + range * RULE.nodes()[k];
      double sine = Math.sqrt((1 - c) * (1 + c));
      double opening = babar.number("crystal") * sine / thickness;
      transverse[k] = momentum * sine;
      narrowness[k] = 1 / (opening * opening);
      flux[k] = RULE.weights()[k] * range * 3 / 8 * (1 + c * c);
    }
  }

  /** Made when somebody needs it: of most prompt decays, nobody does. */
  private double[][][] merged() {
    double[][][] known = merged;
    if (known == null) {
      known = make();
      merged = known; // the same whoever is first
    }
    return known;
  }

  private double[][][] make() {
    double[][][] all = new double[bins.edges().length - 1][NODES][NODES];
    double energy = Math.hypot(momentum, mode.mi());
    for (int n = 0; n < NODES; n++) {
      double pairMass = Math.sqrt(mode.s(RULE.nodes()[n]));
      double k = TwoBodyKinematics.momentum(mode.mi(), mode.mj(), pairMass);
      double mean = energy * Math.hypot(k, pairMass) / mode.mi();
      addPairs(n, pairMass, mean, momentum * k / mode.mi(), all);
    }
    return all;
  }

  /** Pairs of one mass and all directions, their cosine in the frame of their parent uniform. */
  private void addPairs(int n, double pairMass, double mean, double spread, double[][][] all) {
    for (int i = 0; i < PANELS * NODES; i++) {
      double a = 2 * (i / NODES + RULE.nodes()[i % NODES]) / PANELS - 1;
      double pair = mean + spread * a;
      double ratio = 2 * pairMass / pair;
      double[] share = new double[all.length];
      double mass2 = ElectronPositron.missingMass2(bins.run().rootS(), pair);
      bins.add(mass2, RULE.weights()[i % NODES] / PANELS, share);
      for (int k = 0; k < NODES; k++) {
        double inside = Math.sqrt(Math.max(0, 1 - ratio * ratio * narrowness[k]));
        for (int b = 0; b < share.length && inside > 0; b++) {
          all[b][n][k] += share[b] * inside;
        }
      }
    }
  }

  /** Transverse momentum of N_j by cosine [GeV]. */
  double[] transverse() {
    return transverse;
  }

  /** Share of flights by cosine, ∫dcosθ* ⅜(1 + c²). */
  double[] flux() {
    return flux;
  }

  /** Shares of pairs by their mass, of a mode of these masses; 0 of one that is closed. */
  static double[] masses(ThreeBodyDecay mode) {
    double[] width = new double[NODES];
    double norm = 0;
    for (int n = 0; n < NODES; n++) {
      width[n] = RULE.weights()[n] * mode.dGammaDu(RULE.nodes()[n]);
      norm += width[n];
    }
    for (int n = 0; n < NODES; n++) {
      width[n] = norm > 0 ? width[n] / norm : 0;
    }
    return width;
  }

  /**
   * Adds events.
   *
   * @param factor on all
   * @param masses shares of pairs by their mass
   * @param flights by cosine, those that decay where pairs are seen
   * @param to by bin, written
   */
  void add(double factor, double[] masses, double[] flights, double[] to) {
    double[][][] table = merged();
    for (int b = 0; b < to.length; b++) {
      double[] byCosine = new double[NODES];
      for (int n = 0; n < NODES; n++) {
        double[] row = table[b][n];
        for (int k = 0; k < NODES; k++) {
          byCosine[k] += masses[n] * row[k];
        }
      }
      double sum = 0;
      for (int k = 0; k < NODES; k++) {
        sum += byCosine[k] * flights[k];
      }
      to[b] += factor * sum;
    }
  }
}
