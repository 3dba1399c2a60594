package io.nightjar.precision;

import io.nightjar.physics.Fermion;
import io.nightjar.precision.Babar.Sample;
import io.nightjar.process.ZPrimeGrid;
import java.util.Arrays;

/**
 * Expected single photons of both samples on the nodes of {@link PhotonGrid}: the same integral as
 * {@link MonoPhoton}, fast at known masses, and not by pair or bin.
 *
 * @param low events in the low sample
 * @param high in the high one
 */
record SinglePhotons(double low, double high) {

  /** Share of all events, below which it is not asked whether those of one mass are seen. */
  private static final double LEAST = 3e-6;

  static SinglePhotons of(PrecisionPoint point, BabarMasses masses, UnseenPairs unseen) {
    return new Sum(point, masses).of(masses, unseen);
  }

  double of(Sample sample) {
    return sample == Sample.LOW ? low : high;
  }

  /** Weights of all channels at the nodes. */
  private static final class Sum {
    private final ZPrimeGrid.Widths widths;
    private final PhotonGrid grid;
    private final double[] low;
    private final double[] high;
    private final double[] lowAt = new double[UnseenPair.POINTS];
    private final double[] highAt = new double[UnseenPair.POINTS];

    Sum(PrecisionPoint point, BabarMasses masses) {
      this.grid = masses.photons(point);
      this.widths = point.zPrime().widths(grid.widths());
      int nodes = grid.q().length;
      this.low = new double[nodes];
      this.high = new double[nodes];
      double g2 = point.spectrum().zPrimeCoupling(Fermion.ELECTRON).squared();
      double[] propagator = new double[nodes];
      grid.propagators(widths, propagator);
      for (int k = 0; k < nodes; k++) {
        low[k] = g2 * grid.low()[k] * propagator[k];
        high[k] = g2 * grid.high()[k] * propagator[k];
      }
    }

    SinglePhotons of(BabarMasses masses, UnseenPairs unseen) {
      double inLow = sum(widths.light(), low);
      double inHigh = sum(widths.light(), high);
      int heavy = masses.heavy();
      for (int i = 0; i < heavy; i++) {
        for (int j = i; j <= heavy; j++) {
          double[] width = widths.pairs()[i * (heavy + 1) + j];
          if (sum(width, low) <= LEAST * inLow && sum(width, high) <= LEAST * inHigh) {
            continue;
          }
          spread(width, grid.places()[i * (heavy + 1) + j]);
          for (int k = 0; k < UnseenPair.POINTS; k++) {
            if (lowAt[k] > LEAST * inLow || highAt[k] > LEAST * inHigh) {
              double share = unseen.point(i, j, k);
              inLow += lowAt[k] * share;
              inHigh += highAt[k] * share;
            }
          }
        }
      }
      return new SinglePhotons(inLow, inHigh);
    }

    /** Shares events of a pair between the masses at which it is known whether it is seen. */
    private void spread(double[] width, double[] places) {
      Arrays.fill(lowAt, 0);
      Arrays.fill(highAt, 0);
      int at = 0;
      double lowSum = 0;
      double lowMoment = 0;
      double highSum = 0;
      double highMoment = 0;
      for (int k = 0; k < width.length; k++) {
        if ((int) places[k] != at && places[k] < UnseenPair.POINTS - 1) {
          flush(at, lowSum, lowMoment, lowAt);
          flush(at, highSum, highMoment, highAt);
          at = (int) places[k];
          lowSum = 0;
          lowMoment = 0;
          highSum = 0;
          highMoment = 0;
        }
        double inLow = low[k] * width[k];
        double inHigh = high[k] * width[k];
        lowSum += inLow;
        lowMoment += inLow * (places[k] - at);
        highSum += inHigh;
        highMoment += inHigh * (places[k] - at);
      }
      flush(at, lowSum, lowMoment, lowAt);
      flush(at, highSum, highMoment, highAt);
    }

    private static void flush(int at, double sum, double moment, double[] to) {
      to[at] += sum - moment;
      to[at + 1] += moment;
    }

    private static double sum(double[] width, double[] weight) {
      double sum = 0;
      for (int k = 0; k < width.length; k++) {
        sum += width[k] * weight[k];
      }
      return sum;
    }
  }
}
