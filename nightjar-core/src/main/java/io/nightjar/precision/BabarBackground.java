package io.nightjar.precision;

import io.nightjar.precision.Babar.Run;
import io.nightjar.precision.Babar.Sample;
import org.hipparchus.special.Erf;

/**
 * A smooth model of what else makes single photons in BaBar, since no background is public: γγ of
 * which one is lost, which peaks at M² = 0 with a tail of photons that lost energy, and a rise with
 * M² of radiative Bhabha and γγγ. Each run has as many events as were seen in its window.
 *
 * <p>Its four numbers are calibrated to the published limit, see docs/physics/babar.md.
 */
record BabarBackground(Babar babar) {

  /**
   * Events by bin of missing mass squared.
   *
   * @param edges ascending [GeV²]
   */
  double[] spectrum(Sample sample, double[] edges) {
    double[] events = new double[edges.length - 1];
    for (Run run : babar.runs(sample)) {
      double before = below(sample, run, edges[0]);
      for (int b = 0; b < events.length; b++) {
        double after = below(sample, run, edges[b + 1]);
        events[b] += run.observed() * (after - before);
        before = after;
      }
    }
    return events;
  }

  /** Share of the events of a run below an M² [GeV²]. */
  private double below(Sample sample, Run run, double edge) {
    double mass2 = Math.clamp(edge, run.least(), run.most());
    double rising = rise(run, mass2, babar.number("background-rise-" + sample.label()));
    if (sample == Sample.HIGH) {
      return rising;
    }
    double peak = babar.number("background-peak");
    double inside = photons(run.most()) - photons(run.least());
    return peak * (photons(mass2) - photons(run.least())) / inside + (1 - peak) * rising;
  }

  /** ∝ exp(k M²). */
  private static double rise(Run run, double mass2, double k) {
    return Math.expm1(k * (mass2 - run.least())) / Math.expm1(k * (run.most() - run.least()));
  }

  /**
   * Share below M² of a Gaussian σ around an exponential τ: Φ(x/σ) − e^{σ²/2τ² − x/τ}Φ(x/σ − σ/τ).
   */
  private double photons(double x) {
    double sigma = babar.resolution(0);
    double tau = babar.number("background-tail");
    double ratio = sigma / tau;
    return normal(x / sigma) - Math.exp(ratio * ratio / 2 - x / tau) * normal(x / sigma - ratio);
  }

  private static double normal(double z) {
    return Erf.erfc(-z / Math.sqrt(2)) / 2;
  }
}
