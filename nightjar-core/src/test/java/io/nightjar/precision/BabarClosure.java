package io.nightjar.precision;

import io.nightjar.physics.Constants;
import io.nightjar.precision.Babar.Limit;
import io.nightjar.precision.Babar.Sample;
import java.util.List;

/**
 * How far median limits on an invisible Z' lie from the published ones, in ln ε.
 *
 * @param rms of all masses of a sample, published limit as it is
 * @param worst of them
 * @param smoothRms of all masses, published limit smoothed
 * @param smoothWorst of them
 * @param within share of masses within 15 % of the smoothed limit
 */
record BabarClosure(double rms, double worst, double smoothRms, double smoothWorst, double within) {

  private static final double KERNEL = 5; // [GeV²]
  private static final double STEP = 0.25; // [GeV²]

  static BabarClosure of(Babar babar, Sample sample) {
    List<Limit> published =
        babar.limit().stream().filter(l -> BabarSpectrum.fitted(l.mass()) == sample).toList();
    double[] raw = published.stream().mapToDouble(l -> miss(babar, l, l.epsilon())).toArray();
    double[] smooth =
        published.stream().mapToDouble(l -> miss(babar, l, smoothed(published, l))).toArray();
    double inside = 0;
    for (double miss : smooth) {
      inside += Math.abs(Math.expm1(miss)) < 0.15 ? 1.0 / smooth.length : 0;
    }
    return new BabarClosure(rms(raw), worst(raw), rms(smooth), worst(smooth), inside);
  }

  private static double miss(Babar babar, Limit at, double epsilon) {
    Constants c = Constants.STANDARD;
    double limit =
        BabarSpectrum.invisibleLimit(babar, at.mass(), c.charge(), c.alpha(), c.hbarc2());
    return Math.log(limit / epsilon);
  }

  private static double rms(double... misses) {
    double sum = 0;
    for (double miss : misses) {
      sum += miss * miss;
    }
    return Math.sqrt(sum / misses.length);
  }

  private static double worst(double... misses) {
    double worst = 0;
    for (double miss : misses) {
      worst = Math.max(worst, Math.abs(miss));
    }
    return worst;
  }

  /** A straight line in M² through ln ε, weighted with a Gaussian around the mass. */
  private static double smoothed(List<Limit> limits, Limit at) {
    double centre = at.mass() * at.mass();
    double first = square(limits.getFirst());
    double last = square(limits.getLast());
    double[] sums = new double[5];
    for (double x = first; x <= last; x += STEP) {
      double w = Math.exp(-(x - centre) * (x - centre) / (2 * KERNEL * KERNEL));
      double y = logarithm(limits, x);
      double[] terms = {1, x - centre, (x - centre) * (x - centre), y, (x - centre) * y};
      for (int k = 0; k < 5; k++) {
        sums[k] += w * terms[k];
      }
    }
    double determinant = sums[0] * sums[2] - sums[1] * sums[1];
    return Math.exp((sums[2] * sums[3] - sums[1] * sums[4]) / determinant);
  }

  private static double square(Limit limit) {
    return limit.mass() * limit.mass();
  }

  /** ln ε, linear in M². */
  private static double logarithm(List<Limit> limits, double mass2) {
    int k = 1;
    while (k < limits.size() - 1 && square(limits.get(k)) < mass2) {
      k++;
    }
    Limit a = limits.get(k - 1);
    Limit b = limits.get(k);
    double share = (mass2 - square(a)) / (square(b) - square(a));
    return Math.log(a.epsilon()) + share * Math.log(b.epsilon() / a.epsilon());
  }
}
