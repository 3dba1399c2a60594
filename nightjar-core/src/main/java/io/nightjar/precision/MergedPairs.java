package io.nightjar.precision;

import io.nightjar.math.Columns;
import io.nightjar.precision.Babar.Run;
import io.nightjar.precision.Babar.Sample;
import io.nightjar.process.Decay;
import io.nightjar.process.ElectronPositron;
import io.nightjar.process.ThreeBodyDecay;
import io.nightjar.process.TwoBodyKinematics;
import io.nightjar.process.ZPrimeShapes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * e⁺e⁻ → Z'* → N_iN_j without a photon: N_i is not seen, N_j → N_k e⁺e⁻ between drift chamber and
 * the end of the calorimeter, both in one crystal, so that the pair looks like a photon. What
 * masses fix of it is kept: {@link MergedTable}.
 *
 * <p>N_j has 1 + cos²θ* of light neutrinos.
 */
final class MergedPairs {

  private static final double INVERSE_FEMTOBARN = 1e39; // [cm⁻²]

  /** Flights of which fewer decay where pairs are seen are left out. */
  private static final double NEGLIGIBLE = 1e-14;

  private static final double NOTHING_LEFT = -690; // an exponent

  private final PrecisionPoint point;
  private final Babar babar;
  private final Unseen unseen;
  private final double inner;
  private final double thickness;
  private final Map<String, List<Mode>> modes = new HashMap<>();

  MergedPairs(PrecisionPoint point, Babar babar, Unseen unseen) {
    this.point = point;
    this.babar = babar;
    this.unseen = unseen;
    this.inner = babar.number("shell-inner");
    this.thickness = babar.number("shell-outer") - inner;
  }

  /** Expected events of a sample. */
  double events(Sample sample) {
    double sum = 0;
    for (double[] bins : byPair(sample, MassBins.whole(babar, sample)).values()) {
      sum += bins[0];
    }
    return sum;
  }

  /**
   * Expected events by pair and bin of missing mass squared.
   *
   * @param edges ascending [GeV²]
   */
  Map<String, double[]> byPair(Sample sample, double[] edges) {
    Map<String, double[]> all = new LinkedHashMap<>();
    List<Double> key = DoubleStream.of(edges).boxed().toList();
    for (Run run : babar.runs(sample)) {
      double exposure =
          run.luminosity()
              * INVERSE_FEMTOBARN
              * babar.efficiency(sample)
              * point.constants().hbarc2();
      add(new Window(run, edges, key), exposure, all);
    }
    return all;
  }

  /** One energy, and bins. */
  @SuppressWarnings("ArrayRecordComponent") // of the caller
  private record Window(Run run, double[] edges, List<Double> key) {}

  private void add(Window window, double exposure, Map<String, double[]> all) {
    double rootS = window.run.rootS();
    List<List<String>> products = point.zPrime().products();
    double[][] widths = point.zPrime().widths(shapes(rootS));
    double total = 0;
    for (double[] width : widths) {
      total += width[1];
    }
    Map<List<String>, double[]> flights = new HashMap<>();
    for (int k = 0; k < widths.length; k++) {
      List<String> pair = products.get(k);
      boolean heavy = point.isHeavy(pair.get(0)) || pair.size() > 1 && point.isHeavy(pair.get(1));
      if (heavy && !MonoPhoton.isNegligible(widths, k, 0)) {
        double sigma =
            ElectronPositron.throughZPrime(
                rootS, point.zPrime().mass(), total, widths[0][0], widths[k][0]);
        double[] to =
            all.computeIfAbsent(String.join(" ", pair), p -> new double[window.edges.length - 1]);
        add(flight(window, pair.get(0), pair.get(1), flights), exposure * sigma, to);
        add(flight(window, pair.get(1), pair.get(0), flights), exposure * sigma, to);
      }
    }
  }

  /** Of a Z' with the mass of the collision, and of one on its shell. */
  private ZPrimeShapes shapes(double rootS) {
    return point.kept(
        ZPrimeShapes.class,
        rootS,
        () -> point.zPrime().shapes(new double[] {rootS, point.zPrime().mass()}));
  }

  private static void add(double[] events, double factor, double[] to) {
    for (int b = 0; b < to.length; b++) {
      to[b] += factor * events[b];
    }
  }

  /** Light neutrinos beside a heavy one are all the same: without mass and never seen. */
  private double[] flight(
      Window window, String decaying, String other, Map<List<String>, double[]> flights) {
    List<String> key = List.of(decaying, point.isHeavy(other) ? other : "");
    double[] known = flights.get(key);
    if (known == null) {
      known = flight(window, decaying, other);
      flights.put(key, known);
    }
    return known;
  }

  /** Share of decays of one of the two that look like a photon while the other is not seen. */
  private double[] flight(Window window, String decaying, String other) {
    double[] events = new double[window.edges.length - 1];
    if (point.isHeavy(decaying)) {
      for (Mode mode : modes.computeIfAbsent(decaying, this::modes)) {
        add(window, mode, other, events);
      }
    }
    return events;
  }

  /**
   * A decay to a pair.
   *
   * @param decay of N_j
   * @param element its matrix element
   * @param masses shares of pairs by their mass
   */
  @SuppressWarnings("ArrayRecordComponent") // for one point
  private record Mode(Decay decay, ThreeBodyDecay element, double[] masses) {}

  private List<Mode> modes(String N) {
    List<Mode> all = new ArrayList<>();
    for (Decay decay : point.decays().of(N)) {
      if (decay.isElectronPair() && decay.pair().isPresent()) {
        ThreeBodyDecay element = decay.pair().get();
        all.add(new Mode(decay, element, MergedTable.masses(element)));
      }
    }
    return all;
  }

  private record Masses(Run run, List<Double> edges, double mi, double mj, double other) {}

  /** A boson on its shell has its pairs' masses where its width puts them. */
  private MergedTable table(Window window, ThreeBodyDecay mode, double other) {
    return mode.isResonant()
        ? new MergedTable(babar, window.run, mode, other, window.edges)
        : point.kept(
            MergedTable.class,
            new Masses(window.run, window.key, mode.mi(), mode.mj(), other),
            () -> new MergedTable(babar, window.run, mode, other, window.edges));
  }

  private void add(Window window, Mode mode, String other, double[] to) {
    MergedTable table = table(window, mode.element, point.mass(other));
    double[] flights = inside(table.transverse(), mode.decay.parent());
    double[] beside = unseen.table(other);
    double[] below = unseen.table(mode.decay.daughter());
    double share = 1.0 / mode.decay.products().size();
    double sum = 0;
    for (int k = 0; k < flights.length; k++) {
      double pT = table.transverse()[k];
      double rest =
          Unseen.at(beside, Unseen.place(pT)) * Unseen.at(below, Unseen.place(share * pT));
      flights[k] *= table.flux()[k] * rest;
      sum += flights[k];
    }
    if (sum > NEGLIGIBLE) {
      table.add(mode.decay.branching(), mode.masses, flights, to);
    }
  }

  /** e^{−r/l}(1 − e^{−d/l}) by transverse momentum. */
  private double[] inside(double[] pT, String N) {
    double ctau = point.decays().ctau(N);
    double mass = point.mass(N);
    int n = pT.length;
    double[] reached = new double[n];
    double[] decayed = new double[n];
    for (int k = 0; k < n; k++) {
      double inverse = mass / (pT[k] * ctau);
      reached[k] = Math.max(NOTHING_LEFT, -inner * inverse);
      decayed[k] = Math.max(NOTHING_LEFT, -thickness * inverse);
    }
    Columns.exp(n, reached, reached);
    Columns.expm1(n, decayed, decayed);
    for (int k = 0; k < n; k++) {
      reached[k] *= -decayed[k];
    }
    return reached;
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
