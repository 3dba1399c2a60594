package io.nightjar.precision;

import io.nightjar.physics.Fermion;
import io.nightjar.precision.Babar.Run;
import io.nightjar.precision.Babar.Sample;
import io.nightjar.process.BroadZPrime;
import io.nightjar.process.DecayTable;
import io.nightjar.process.ZPrimeShapes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * Single photons of e⁺e⁻ → γ Z'* → γ N_iN_j in BaBar: spectrum and events of each pair. What masses
 * fix of it is kept: {@link PhotonCells}, {@link RecoilTable}.
 */
final class MonoPhoton {

  private static final double INVERSE_FEMTOBARN = 1e39; // [cm⁻²]
  private static final double NEGLIGIBLE = 1e-8; // share of all channels

  private final PrecisionPoint point;
  private final Babar babar;
  private final BroadZPrime zPrime;
  private final double g2;
  private final Unseen single;
  private final List<List<String>> products;
  private final RecoilTable.@Nullable Line[] unseen; // by channel

  MonoPhoton(PrecisionPoint point, Babar babar, Unseen single) {
    this.point = point;
    this.babar = babar;
    this.zPrime = point.zPrime();
    this.g2 = point.spectrum().zPrimeCoupling(Fermion.ELECTRON).squared();
    this.single = single;
    this.products = zPrime.products();
    double[][] widths = zPrime.widths(ends());
    this.unseen = new RecoilTable.Line[products.size()];
    for (int k = 0; k < unseen.length; k++) {
      boolean negligible = isNegligible(widths, k, 0) && isNegligible(widths, k, 1);
      unseen[k] = negligible ? null : unseen(products.get(k));
    }
  }

  /** Of the Z' on its shell and of the heaviest one that was searched for. */
  private ZPrimeShapes ends() {
    return point.kept(
        ZPrimeShapes.class,
        MonoPhoton.class,
        () -> zPrime.shapes(new double[] {zPrime.mass(), babar.heaviest()}));
  }

  /** Whether a channel is too small a share of all to change any count. */
  static boolean isNegligible(double[][] widths, int k, int at) {
    double total = 0;
    for (double[] width : widths) {
      total += width[at];
    }
    return widths[k][at] <= NEGLIGIBLE * total;
  }

  private record Masses(double first, double second) {}

  /** Null of what is always seen. */
  private RecoilTable.@Nullable Line unseen(List<String> pair) {
    for (String product : pair) {
      if (!product.startsWith("nu")) {
        return null;
      }
    }
    Masses masses = new Masses(point.mass(pair.get(0)), point.mass(pair.get(1)));
    return point
        .kept(RecoilTable.class, masses, () -> new RecoilTable(babar, masses.first, masses.second))
        .of(single.table(pair.get(0)), single.table(pair.get(1)));
  }

  /** Share of an on-shell Z' of mass m of which nothing but the photon is seen. */
  double unseenShare() {
    double[][] widths = zPrime.widths(ends());
    double share = 0;
    double total = 0;
    for (int k = 0; k < widths.length; k++) {
      RecoilTable.Line line = unseen[k];
      share += line == null ? 0 : widths[k][0] * line.at(Math.log(zPrime.mass()));
      total += widths[k][0];
    }
    return total == 0 ? 0 : share / total;
  }

  /** m Γ [GeV²]: how broad the Z' is in missing mass squared. */
  double breadth() {
    return zPrime.mass() * point.decays().totalWidth(DecayTable.Z_PRIME);
  }

  /** Expected events of a sample. */
  double events(Sample sample) {
    double sum = 0;
    for (double[] bins : integrate(sample, MassBins.whole(babar, sample))) {
      sum += bins[0];
    }
    return sum;
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
    double[][] sums = integrate(sample, edges);
    Map<String, double[]> all = new LinkedHashMap<>();
    for (int k = 0; k < sums.length; k++) {
      all.put(String.join(" ", products.get(k)), sums[k]);
    }
    return all;
  }

  /** Expected events per GeV² of true missing mass squared q² [GeV²], before resolution. */
  double spectrum(Sample sample, double mass2) {
    double q = Math.sqrt(mass2);
    double[][] widths = zPrime.widths(zPrime.shapes(new double[] {q}));
    double total = Arrays.stream(widths).mapToDouble(w -> w[0]).sum();
    double distance = (q - zPrime.mass()) * (q + zPrime.mass());
    double share = 0;
    for (int k = 0; k < widths.length; k++) {
      RecoilTable.Line line = unseen[k];
      if (line != null && widths[k][0] > 0) {
        share += BroadZPrime.density(q, distance, widths[k][0], total) * line.at(Math.log(q));
      }
    }
    return share * photons(sample, q);
  }

  /** Σ over runs of luminosity · σ(γ Z' of mass q) · share in the window · efficiency. */
  private double photons(Sample sample, double q) {
    double[] sum = new double[1];
    double exposure = INVERSE_FEMTOBARN * point.constants().hbarc2() * babar.efficiency(sample);
    for (Run run : babar.runs(sample)) {
      double sigma = g2 * PhotonCells.crossSection(babar, point.constants(), run.rootS(), q);
      new MassBins(babar, run, MassBins.whole(babar, sample))
          .add(q * q, exposure * run.luminosity() * sigma, sum);
    }
    return sum[0];
  }

  private record Binning(Sample sample, List<Double> edges) {}

  private PhotonCells cells(Sample sample, double[] edges) {
    return point.kept(
        PhotonCells.class,
        new Binning(sample, DoubleStream.of(edges).boxed().toList()),
        () -> new PhotonCells(babar, point.constants(), zPrime, thresholds(), sample, edges));
  }

  /** Masses from which on pairs of neutrinos are open, coupled or not [GeV]. */
  private double[] thresholds() {
    List<String> heavy = point.spectrum().heavy();
    return heavy.stream()
        .flatMapToDouble(a ->
            DoubleStream.concat(
                DoubleStream.of(point.mass(a)),
                heavy.stream().mapToDouble(b -> point.mass(a) + point.mass(b))))
        .distinct()
        .toArray();
  }

  /** By channel and bin. */
  private double[][] integrate(Sample sample, double[] edges) {
    PhotonCells cells = cells(sample, edges);
    double[][] widths = zPrime.widths(cells.shapes());
    double[] lnQ = cells.lnQ();
    double[] total = new double[lnQ.length];
    for (double[] width : widths) {
      for (int j = 0; j < total.length; j++) {
        total[j] += width[j];
      }
    }
    double[] weights = cells.weights(total);
    double[][] sums = new double[widths.length][];
    for (int k = 0; k < sums.length; k++) {
      sums[k] = events(cells, weights, widths[k], total, unseen[k]);
    }
    return sums;
  }

  private double[] events(
      PhotonCells cells,
      double[] weights,
      double[] width,
      double[] total,
      RecoilTable.@Nullable Line line) {
    if (line == null) {
      return new double[cells.bins()];
    }
    double[] share = new double[width.length];
    for (int j = 0; j < share.length; j++) {
      share[j] = width[j] > 0 ? g2 * width[j] / total[j] * line.at(cells.lnQ()[j]) : 0;
    }
    return cells.events(weights, share);
  }
}
