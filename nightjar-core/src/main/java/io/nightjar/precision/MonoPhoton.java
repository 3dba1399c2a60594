package io.nightjar.precision;

import io.nightjar.math.GaussLegendre;
import io.nightjar.physics.Fermion;
import io.nightjar.precision.Babar.Run;
import io.nightjar.precision.Babar.Sample;
import io.nightjar.process.BroadZPrime;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import io.nightjar.process.ElectronPositron;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** Single photons of e⁺e⁻ → γ Z'* → γ N_iN_j in BaBar: spectrum and events of each pair. */
final class MonoPhoton {

  private static final int NODES = 24; // the share unseen has bends
  private static final double EDGE = 4; // the window ends as many resolutions beyond its edge
  private static final double INVERSE_FEMTOBARN = 1e39; // [cm⁻²]
  private static final double SMALLEST = 1e-20; // of Γ/m, for the map of a Z' that cannot decay

  private final PrecisionPoint point;
  private final Babar babar;
  private final BroadZPrime zPrime;
  private final double g2;
  private final List<DoubleUnaryOperator> unseen;

  MonoPhoton(PrecisionPoint point, Babar babar, Unseen single) {
    this(point, babar, new UnseenPairs(point, BabarMasses.of(point, babar), single));
  }

  MonoPhoton(PrecisionPoint point, Babar babar, UnseenPairs pairs) {
    this.point = point;
    this.babar = babar;
    this.zPrime = point.zPrime();
    this.g2 = point.spectrum().zPrimeCoupling(Fermion.ELECTRON).squared();
    this.unseen =
        zPrime.decays(zPrime.mass()).stream()
            .map(decay -> unseenOf(decay.products(), pairs))
            .toList();
  }

  /** Probability by mass of the pair [GeV] that it is not seen. */
  private DoubleUnaryOperator unseenOf(List<String> products, UnseenPairs pairs) {
    if (!products.stream().allMatch(p -> p.startsWith("nu"))) {
      return q -> 0;
    }
    List<String> heavy = point.spectrum().heavy();
    int[] numbers =
        products.stream()
            .mapToInt(p -> heavy.contains(p) ? heavy.indexOf(p) : heavy.size())
            .sorted()
            .toArray();
    return numbers[0] == heavy.size() ? q -> 1 : q -> pairs.at(numbers[0], numbers[1], q);
  }

  private double threshold(List<String> products) {
    return products.stream().mapToDouble(point::mass).sum();
  }

  /** Share of an on-shell Z' of mass m of which nothing but the photon is seen. */
  double unseenShare() {
    double share = 0;
    List<Decay> decays = zPrime.decays(zPrime.mass());
    for (int k = 0; k < decays.size(); k++) {
      share += decays.get(k).width() * unseen.get(k).applyAsDouble(zPrime.mass());
    }
    double total = zPrime.width(zPrime.mass());
    return total == 0 ? 0 : share / total;
  }

  /** m Γ [GeV²]: how broad the Z' is in missing mass squared. */
  double breadth() {
    return zPrime.mass() * point.decays().totalWidth(DecayTable.Z_PRIME);
  }

  /** Expected events of a sample. */
  double events(Sample sample) {
    return byPair(sample).values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Expected events of a sample by pair, as in "nu4 nu5". */
  Map<String, Double> byPair(Sample sample) {
    Map<String, Double> all = new LinkedHashMap<>();
    byPair(sample, MassBins.whole(babar, sample)).forEach((pair, bins) -> all.put(pair, bins[0]));
    return all;
  }

  /**
   * Expected events by pair and bin of missing mass squared.
   *
   * @param edges ascending [GeV²]
   */
  Map<String, double[]> byPair(Sample sample, double[] edges) {
    List<Decay> decays = zPrime.decays(zPrime.mass());
    double[][] sums = integrate(sample, edges);
    Map<String, double[]> all = new LinkedHashMap<>();
    for (int k = 0; k < sums.length; k++) {
      all.put(String.join(" ", decays.get(k).products()), sums[k]);
    }
    return all;
  }

  /** Expected events per GeV² of true missing mass squared q² [GeV²], before resolution. */
  double spectrum(Sample sample, double mass2) {
    double m = zPrime.mass();
    double q = Math.sqrt(mass2);
    double[] shares = shares(q, (q - m) * (q + m));
    return DoubleStream.of(shares).sum() * g2 * Exposure.of(point, babar, sample).whole(q);
  }

  private double[][] integrate(Sample sample, double[] edges) {
    double[][] sums = new double[unseen.size()][edges.length - 1];
    Exposure exposure = Exposure.of(point, babar, sample, edges);
    double m2 = zPrime.mass() * zPrime.mass();
    double scale = Math.max(zPrime.mass() * zPrime.width(zPrime.mass()), SMALLEST * m2);
    double[] ends =
        ends(sample, edges).map(s -> asinh((s - m2) / scale)).sorted().distinct().toArray();
    for (int k = 1; k < ends.length; k++) {
      int panels = (int) Math.ceil(ends[k] - ends[k - 1]);
      for (int i = 0; i < panels; i++) {
        double width = (ends[k] - ends[k - 1]) / panels;
        addPanel(sums, exposure, scale, ends[k - 1] + i * width, width);
      }
    }
    return sums;
  }

  /** ∫dq² with q² = m² + mΓ sinh v. */
  private void addPanel(
      double[][] sums, Exposure exposure, double scale, double from, double width) {
    GaussLegendre rule = GaussLegendre.of(NODES);
    for (int i = 0; i < NODES; i++) {
      double v = from + width * rule.nodes()[i];
      double distance = scale * Math.sinh(v);
      double mass2 = zPrime.mass() * zPrime.mass() + distance;
      if (mass2 > 0) {
        double q = Math.sqrt(mass2);
        double measure = rule.weights()[i] * width * scale * Math.cosh(v);
        double[] photons = new double[sums[0].length];
        exposure.add(q, g2, photons);
        add(sums, measure, shares(q, distance), photons);
      }
    }
  }

  private static void add(double[][] sums, double measure, double[] shares, double[] photons) {
    for (int k = 0; k < sums.length; k++) {
      for (int b = 0; b < photons.length && shares[k] > 0; b++) {
        sums[k][b] += measure * shares[k] * photons[b];
      }
    }
  }

  /** Share of each channel and of a mass q that is not seen [GeV⁻²]. */
  private double[] shares(double q, double distance) {
    List<Decay> decays = zPrime.decays(q);
    double total = decays.stream().mapToDouble(Decay::width).sum();
    double[] shares = new double[unseen.size()];
    for (int k = 0; k < shares.length; k++) {
      double partial = decays.get(k).width();
      if (partial > 0) {
        double density = BroadZPrime.density(q, distance, partial, total);
        shares[k] = density * unseen.get(k).applyAsDouble(q);
      }
    }
    return shares;
  }

  /** Where something begins, within the reach of a sample [GeV²]. */
  private DoubleStream ends(Sample sample, double[] edges) {
    double wide = EDGE * babar.resolution(0);
    List<Run> runs = babar.runs(sample);
    double least = runs.stream().mapToDouble(r -> r.least() - wide).min().orElseThrow();
    double most = runs.stream().mapToDouble(r -> r.most() + wide).max().orElseThrow();
    List<Double> all = new ArrayList<>(List.of(least, most, zPrime.mass() * zPrime.mass()));
    for (Decay decay : zPrime.decays(zPrime.mass())) {
      double threshold = threshold(decay.products());
      all.add(threshold * threshold);
    }
    for (Run run : runs) {
      for (double edge : List.of(run.least(), run.most())) {
        all.addAll(List.of(edge - wide, edge, edge + wide));
      }
    }
    DoubleStream.of(edges).forEach(all::add);
    double low = Math.max(least, 0);
    return all.stream().mapToDouble(s -> Math.clamp(s, low, most));
  }

  /**
   * Photons of a sample for unit coupling.
   *
   * @param bins of each run
   * @param scale luminosity of 1/fb in GeV², times the efficiency
   */
  record Exposure(Babar babar, List<MassBins> bins, double scale, double alpha) {

    static Exposure of(PrecisionPoint point, Babar babar, Sample sample) {
      return of(point, babar, sample, MassBins.whole(babar, sample));
    }

    static Exposure of(PrecisionPoint point, Babar babar, Sample sample, double[] edges) {
      return new Exposure(
          babar,
          babar.runs(sample).stream().map(run -> new MassBins(babar, run, edges)).toList(),
          INVERSE_FEMTOBARN * point.constants().hbarc2() * babar.efficiency(sample),
          point.constants().alpha());
    }

    /** Adds Σ over runs of luminosity · σ(γ Z' of mass q)/g² · share in each bin · efficiency. */
    void add(double q, double factor, double[] to) {
      for (MassBins each : bins) {
        Run run = each.run();
        double events = scale * run.luminosity() * crossSection(run.rootS(), q);
        each.add(q * q, factor * events, to);
      }
    }

    /** The same of one bin. */
    double whole(double q) {
      double[] sum = new double[1];
      add(q, 1, sum);
      return sum[0];
    }

    /** e⁺e⁻ → γ Z' of mass q within the cosines of the photon [GeV⁻²]. */
    private double crossSection(double rootS, double q) {
      return ElectronPositron.photonAndZPrimeBetween(
          rootS, q, 1, alpha, babar.number("cosine-least"), babar.number("cosine-most"));
    }
  }

  private static double asinh(double x) {
    return Math.copySign(Math.log(Math.abs(x) + Math.hypot(x, 1)), x);
  }
}
