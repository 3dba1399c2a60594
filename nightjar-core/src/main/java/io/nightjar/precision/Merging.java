package io.nightjar.precision;

import io.nightjar.math.GaussLegendre;
import io.nightjar.precision.Babar.Run;
import io.nightjar.process.ElectronPositron;
import io.nightjar.process.ThreeBodyDecay;
import io.nightjar.process.TwoBodyKinematics;
import io.nightjar.process.ZPrimeGrid;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What masses fix of pairs e⁺e⁻ that look like a photon in one run: which share of them merges, by
 * the cosine of the flight of their parent and by their own mass, in bins of missing mass squared.
 */
final class Merging {

  static final int NODES = 16;
  private static final int PANELS = 4; // the window cuts the energy of the pair
  private static final int PAIRS = 128; // masses of pairs on the shell of a Z'

  private final Babar babar;
  private final MassBins bins;
  private final double[] mass;
  private final ZPrimeGrid widths;
  private final AtomicReferenceArray<Flight> flights;

  /**
   * Of a run.
   *
   * @param edges ascending [GeV²]
   * @param mass of heavy neutrinos, then 0 [GeV]
   */
  Merging(PrecisionPoint point, Babar babar, Run run, double[] edges, double[] mass) {
    this.babar = babar;
    this.bins = new MassBins(babar, run, edges);
    this.mass = mass;
    this.widths = point.zPrime().grid(new double[] {run.rootS(), point.zPrime().mass()});
    this.flights = new AtomicReferenceArray<>(mass.length * mass.length);
  }

  Run run() {
    return bins.run();
  }

  /** Number of bins. */
  int size() {
    return bins.edges().length - 1;
  }

  /** Widths at √s, and on the shell. */
  ZPrimeGrid widths() {
    return widths;
  }

  /** A heavy neutrino that decays beside another neutrino, by number. */
  Flight flight(int decaying, int other) {
    int key = decaying * mass.length + other;
    Flight known = flights.get(key);
    if (known == null) {
      known = new Flight(mass[decaying], mass[other]);
      flights.set(key, known); // whoever is last: the same
    }
    return known;
  }

  /** Nodes in cosθ* of one of two. */
  final class Flight {
    private final double mass;
    private final double energy;
    private final double momentum;

    /** ∫dcosθ* ⅜(1 + c²) over the cosines of a photon. */
    private final double[] weight = new double[NODES];

    /** Transverse momentum [GeV], its logarithm, and its place in tables of {@link Unseen}. */
    private final double[] pT = new double[NODES];

    private final double[] logPT = new double[NODES];
    private final double[] place = new double[NODES];

    /** (1/opening)². */
    private final double[] narrowness = new double[NODES];

    private final AtomicReferenceArray<Kernel> kernels;

    private Flight(double mass, double other) {
      this.mass = mass;
      this.momentum = TwoBodyKinematics.momentum(run().rootS(), mass, other);
      this.energy = Math.hypot(momentum, mass);
      this.kernels = new AtomicReferenceArray<>(Merging.this.mass.length);
      GaussLegendre rule = GaussLegendre.of(NODES);
      double least = babar.number("cosine-least");
      double range = babar.number("cosine-most") - least;
      double thickness = babar.number("shell-outer") - babar.number("shell-inner");
      for (int k = 0; k < NODES; k++) {
        double c = least + range * rule.nodes()[k];
        double sine = Math.sqrt((1 - c) * (1 + c));
        // θ = crystal sinθ/thickness in the laboratory, where the boost that makes θ smaller makes
        // the energy larger
        double opening = babar.number("crystal") * sine / thickness;
        weight[k] = rule.weights()[k] * range * 3 / 8 * (1 + c * c);
        pT[k] = momentum * sine;
        logPT[k] = Math.log(pT[k]);
        place[k] = Unseen.place(pT[k]);
        narrowness[k] = 1 / (opening * opening);
      }
    }

    /** Whether there is energy for both. */
    boolean isOpen() {
      return momentum > 0;
    }

    /**
     * Weights times the probability that one decays in the shell while the other is not seen.
     *
     * @param shell by decay length across the beam
     * @param logPerMomentum ln(cτ/m) of the one [cm/GeV]
     * @param other table of {@link Unseen} of the other
     * @param to written
     */
    void inside(LengthTable shell, double logPerMomentum, double[] other, double[] to) {
      for (int k = 0; k < NODES; k++) {
        double decays = shell.at(logPT[k] + logPerMomentum);
        to[k] = weight[k] * decays * Unseen.at(other, place[k]);
      }
    }

    /** A decay to a daughter, by number. */
    Kernel kernel(int daughter, ThreeBodyDecay mode) {
      Kernel known = kernels.get(daughter);
      if (known == null) {
        known = kernel(mode);
        kernels.set(daughter, known); // whoever is last: the same
      }
      return known;
    }

    private Kernel kernel(ThreeBodyDecay mode) {
      double[] pairs = pairMasses(mode);
      double[] merged = new double[size() * NODES * pairs.length];
      for (int u = 0; u < pairs.length; u++) {
        addDirections(mode.mj(), pairs[u], u, pairs.length, merged);
      }
      double[] places = Arrays.stream(pT).map(p -> Unseen.place(p / 3)).toArray();
      return new Kernel(places, merged);
    }

    /** Pairs of one mass and all directions, a their cosine in the frame of their parent. */
    private void addDirections(double mj, double pairMass, int u, int pairs, double[] to) {
      GaussLegendre rule = GaussLegendre.of(NODES);
      double k = TwoBodyKinematics.momentum(mass, mj, pairMass);
      double mean = energy * Math.hypot(k, pairMass) / mass;
      double spread = momentum * k / mass;
      double[] inBins = new double[size()];
      for (int i = 0; i < PANELS * NODES; i++) {
        double a = 2 * (i / NODES + rule.nodes()[i % NODES]) / PANELS - 1;
        double pair = mean + spread * a;
        double ratio = 2 * pairMass / pair;
        Arrays.fill(inBins, 0);
        double missing = ElectronPositron.missingMass2(run().rootS(), pair);
        bins.add(missing, rule.weights()[i % NODES] / PANELS, inBins);
        for (int b = 0; b < inBins.length; b++) {
          for (int c = 0; c < NODES && inBins[b] > 0; c++) {
            to[(b * NODES + c) * pairs + u] += inBins[b] * merged(ratio, c);
          }
        }
      }
    }

    /**
     * Of the directions of a pair, √[1 − (2m/Eθ)²] are inside an opening angle θ.
     *
     * @param ratio 2m/E
     */
    private double merged(double ratio, int c) {
      return Math.sqrt(Math.max(0, 1 - ratio * ratio * narrowness[c]));
    }
  }

  /**
   * Shares of decays of one mode that look like a photon.
   *
   * @param places of the daughter in tables of {@link Unseen}, by cosine
   * @param merged by bin, cosine and mass of the pair
   */
  @SuppressWarnings("ArrayRecordComponent") // read-only, in the innermost loop
  record Kernel(double[] places, double[] merged) {

    /**
     * Adds events by bin.
     *
     * @param factor on all of them
     * @param inside of {@link Flight#inside}
     * @param daughter table of {@link Unseen}
     * @param shares of {@link #shares}
     */
    void add(double factor, double[] inside, double[] daughter, double[] shares, double[] to) {
      for (int b = 0; b < to.length; b++) {
        double sum = 0;
        for (int c = 0; c < NODES; c++) {
          double decays = inside[c] * Unseen.at(daughter, places[c]);
          sum += decays * merged((b * NODES + c) * shares.length, shares);
        }
        to[b] += factor * sum;
      }
    }

    /** Σ over masses of pairs, a multiple of four of them. */
    private double merged(int from, double[] shares) {
      double first = 0;
      double second = 0;
      double third = 0;
      double fourth = 0;
      for (int u = 0; u < shares.length; u += 4) {
        first += merged[from + u] * shares[u];
        second += merged[from + u + 1] * shares[u + 1];
        third += merged[from + u + 2] * shares[u + 2];
        fourth += merged[from + u + 3] * shares[u + 3];
      }
      return first + second + third + fourth;
    }
  }

  // ---- masses of pairs ------------------------------------------------------------------------

  /**
   * At which kernels are known [GeV]: nodes of the spectrum, or equal steps where it has a pole.
   */
  private static double[] pairMasses(ThreeBodyDecay mode) {
    if (!mode.isResonant()) {
      return Arrays.stream(GaussLegendre.of(NODES).nodes()).map(mode::s).map(Math::sqrt).toArray();
    }
    double[] masses = new double[PAIRS];
    Arrays.setAll(masses, k -> least(mode) + k * step(mode));
    return masses;
  }

  private static double least(ThreeBodyDecay mode) {
    return Math.sqrt(mode.sMin());
  }

  private static double step(ThreeBodyDecay mode) {
    return (Math.sqrt(mode.sMax()) - least(mode)) / (PAIRS - 1);
  }

  /** Shares of pairs at these masses. */
  static double[] shares(ThreeBodyDecay mode) {
    GaussLegendre rule = GaussLegendre.of(NODES);
    double[] width = new double[NODES];
    double norm = 0;
    for (int k = 0; k < NODES; k++) {
      width[k] = rule.weights()[k] * mode.dGammaDu(rule.nodes()[k]);
      norm += width[k];
    }
    double[] shares = mode.isResonant() ? spread(mode, width) : width;
    for (int k = 0; k < shares.length && norm > 0; k++) {
      shares[k] /= norm;
    }
    return shares;
  }

  private static double[] spread(ThreeBodyDecay mode, double[] width) {
    double[] shares = new double[PAIRS];
    for (int k = 0; k < NODES; k++) {
      double pair = Math.sqrt(mode.s(GaussLegendre.of(NODES).nodes()[k]));
      double place = Math.clamp((pair - least(mode)) / step(mode), 0, PAIRS - 1.0);
      int at = Math.min((int) place, PAIRS - 2);
      shares[at] += width[k] * (1 - (place - at));
      shares[at + 1] += width[k] * (place - at);
    }
    return shares;
  }
}
