package io.nightjar.precision;

import io.nightjar.math.CountingLikelihood;
import io.nightjar.precision.Babar.Peak;
import io.nightjar.precision.Babar.Sample;
import java.util.List;
import org.hipparchus.special.Erf;

/** BaBar's single photons, on the level of numbers of events. */
final class BabarPhotons {

  private static final List<String> CITATIONS =
      List.of("BaBar:2017tiz", "BaBar:2001yhh", "Essig:2009nc", "Abdullahi:2023tyk");

  private static final String VALID =
      "tree level; broad Z' with energy-dependent width; one efficiency for a sample; straight"
          + " chains in cylinders";

  private static final String PROVISIONAL =
      "provisional: counts, efficiency and vetoes are unverified";

  /** ln L goes as the square of events known to 50 %; 1 − veto of the tracker is 0 to 0.05. */
  private static final double UNKNOWN = 1;

  private BabarPhotons() {}

  static List<PrecisionObservable> observables() {
    return List.of(
        events(Sample.LOW, "photons above 3 GeV, missing mass squared below 36 GeV^2"),
        events(Sample.HIGH, "photons above 1.5 GeV, missing mass squared from 24 to 69 GeV^2"),
        merged(Sample.LOW),
        merged(Sample.HIGH),
        likelihood(),
        shape(),
        weight(),
        limit(),
        counted());
  }

  private static PrecisionObservable events(Sample sample, String selection) {
    return PrecisionObservable.of(
        "babar-events-" + sample.label(),
        "",
        "events of gamma Z' with nothing but the photon seen in BaBar's "
            + sample.label()
            + " sample: "
            + selection,
        VALID,
        CITATIONS,
        p ->
            Reading.input(
                p.babar().single(sample), Babar.TABLES.number("efficiency-error"), PROVISIONAL));
  }

  private static PrecisionObservable merged(Sample sample) {
    return PrecisionObservable.of(
        "babar-merged-" + sample.label(),
        "",
        "events of N_i N_j without a photon in which e+ e- of a late decay look like one, in the "
            + sample.label()
            + " sample",
        VALID
            + "; both in one crystal over the whole depth from drift chamber to calorimeter's end",
        CITATIONS,
        p ->
            Reading.input(
                p.babar().merged(sample), Babar.TABLES.number("efficiency-error"), PROVISIONAL));
  }

  private static PrecisionObservable likelihood() {
    return PrecisionObservable.of(
        "babar-lnl",
        "",
        "ln L of both samples as counts, relative to a prediction equal to the data, the signal taken as exact",
        VALID + "; no background is public: it is taken equal to the count, normalised to 10 %",
        CITATIONS,
        p -> Reading.input(logLikelihood(p), UNKNOWN, PROVISIONAL));
  }

  private static double logLikelihood(PrecisionPoint point) {
    BabarCounts counts = point.babar();
    double sum = 0;
    for (Sample sample : Sample.values()) {
      sum +=
          counting(Babar.TABLES, sample)
              .logLikelihood(counts.single(sample) + counts.merged(sample));
    }
    return sum;
  }

  private static PrecisionObservable shape() {
    return PrecisionObservable.of(
        "babar-shape-lnl",
        "",
        "ln L of both samples by missing mass squared, over a smooth model of the background, the signal taken as exact",
        VALID + "; data equal to the background: what BaBar would say in the median",
        CITATIONS,
        p ->
            Reading.input(
                BabarSpectrum.logLikelihood(Babar.TABLES, p.babar()), UNKNOWN, PROVISIONAL));
  }

  private static PrecisionObservable counted() {
    return PrecisionObservable.of(
        "babar-counting-limit",
        "",
        "median limit on epsilon of counts by missing mass squared, at the point's own shape",
        VALID + "; efficiency and background calibrated to the published limit",
        CITATIONS,
        BabarPhotons::counted);
  }

  private static Reading counted(PrecisionPoint point) {
    double mass = point.spectrum().zPrimeMass();
    if (mass > Babar.TABLES.heaviest()) {
      return heavy();
    }
    double epsilon = point.spectrum().point().darkPhoton().epsilon();
    double limit =
        epsilon == 0
            ? Double.POSITIVE_INFINITY
            : BabarSpectrum.limit(Babar.TABLES, point.babar(), mass, epsilon);
    return Double.isInfinite(limit)
        ? Reading.none("no photon would be counted")
        : Reading.input(limit, Babar.TABLES.number("efficiency-error") / 2, PROVISIONAL);
  }

  private static PrecisionObservable weight() {
    return PrecisionObservable.of(
        "babar-unseen",
        "",
        "share of Z' on the shell of which BaBar sees nothing",
        VALID,
        CITATIONS,
        p ->
            p.spectrum().zPrimeMass() < Babar.TABLES.heaviest()
                ? Reading.input(p.babar().photons().unseenShare(), UNKNOWN, PROVISIONAL)
                : heavy());
  }

  private static PrecisionObservable limit() {
    return PrecisionObservable.of(
        "babar-epsilon-limit",
        "",
        "BaBar's limit on epsilon of an invisible Z', over the root of the share unseen",
        "narrow beside the resolution of 1.5 to 0.7 GeV^2; share at the point's own epsilon",
        CITATIONS,
        BabarPhotons::limit);
  }

  private static Reading limit(PrecisionPoint point) {
    double mass = point.spectrum().zPrimeMass();
    if (mass > Babar.TABLES.heaviest()) {
      return heavy();
    }
    MonoPhoton photons = point.babar().photons();
    double share = photons.unseenShare();
    if (share == 0) {
      return Reading.none("every Z' is seen");
    }
    boolean narrow = photons.breadth() < Babar.TABLES.resolution(mass * mass) / 2;
    return Reading.input(
        recast(Babar.TABLES.limitAt(mass), share),
        Babar.TABLES.number("efficiency-error") / 2,
        narrow ? PROVISIONAL : PROVISIONAL + "; the Z' is broader than half the resolution");
  }

  private static Reading heavy() {
    return Reading.none("BaBar's search ends at 8 GeV");
  }

  /** ε_inv/√w. */
  static double recast(double published, double share) {
    return published / Math.sqrt(share);
  }

  /** The count of a sample over a background that is taken equal to it: none is published. */
  static CountingLikelihood counting(Babar babar, Sample sample) {
    double observed = babar.observed(sample);
    return new CountingLikelihood(observed, observed, observed * babar.number("background-error"));
  }

  /**
   * Upper limit on ε at 90 % from the Gaussian in x = ε²w with a flat prior on x ≥ 0: Q((x − c)/σ)
   * = 0.1 Q(−c/σ).
   *
   * @param share w
   */
  static double peakLimit(Peak peak, double share) {
    double scale = Math.sqrt(2) * peak.error();
    double x = peak.centre() + scale * Erf.erfcInv(0.1 * Erf.erfc(-peak.centre() / scale));
    return Math.sqrt(x / share);
  }
}
