package io.nightjar.process;

import io.nightjar.math.Estimate;
import io.nightjar.physics.Constants;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * Integrals of ν_i → ν_j and two leptons, or hadrons, for one pair of masses, for any couplings and
 * any width of the Z': light daughters share them. Where the Z' may be on its shell the quadrature
 * depends on its width and is made anew.
 */
final class PairReach {

  private static final int LEPTONS = Couplings.LEPTONS.size();
  private static final int HADRONS = 2 * LEPTONS * LEPTONS;

  private final double mi;
  private final double mj;
  private final double mV;
  private final ZPrimeShape shape;
  private final double[] leptons;
  private final HadronRatio ratio;

  /** By leptons, without and with the Z', then hadrons. */
  private final AtomicReferenceArray<Kept> kept = new AtomicReferenceArray<>(HADRONS + 1);

  private final AtomicReferenceArray<double[]> scalar = new AtomicReferenceArray<>(LEPTONS);

  /** A quadrature, how much it differs from a coarse one at vanishing width, and both there. */
  @SuppressWarnings("ArrayRecordComponent") // read only
  private record Kept(PairNodes nodes, double[] error, double[][] narrow) {
    static Kept of(PairNodes fine, PairNodes coarse) {
      double[][] narrow = {fine.sums(0), coarse.sums(0)};
      double[] error = narrow[0].clone();
      for (int k = 0; k < error.length; k++) {
        error[k] -= narrow[1][k];
      }
      return new Kept(fine, error, narrow);
    }

    /** Fine and coarse: an error is largest where there is no width. */
    double[][] sums(double on, boolean again) {
      if (on == 0) {
        return narrow;
      }
      double[] fine = again ? nodes.fast(on) : nodes.sums(on);
      double[] coarse = new double[fine.length];
      for (int k = 0; k < coarse.length; k += PairIntegrals.POWERS) {
        coarse[k] = fine[k] - error[k];
        coarse[k + 1] = fine[k + 1] - error[k + 1];
        coarse[k + 2] = fine[k + 2] - on * error[k + 3];
        coarse[k + 3] = fine[k + 3] - error[k + 3];
      }
      return new double[][] {fine, coarse};
    }
  }

  /**
   * Of two neutrinos.
   *
   * @param shape the Z' of the largest mass that it may have
   */
  PairReach(
      double mi, double mj, double mV, ZPrimeShape shape, Constants constants, HadronRatio ratio) {
    this.shape = shape;
    this.mi = mi;
    this.mj = mj;
    this.mV = mV;
    this.leptons = Couplings.leptonMasses(constants);
    this.ratio = ratio;
  }

  /** The Z' of the largest mass that it may have here. */
  ZPrimeShape shape() {
    return shape;
  }

  boolean isOpen(int minus, int plus) {
    return PairIntegrals.isOpen(mi, mj, leptons[minus], leptons[plus]);
  }

  /** Whether there may be hadrons below the shell. */
  boolean hasHadrons() {
    double range = mi - mj;
    return range > HadronRatio.threshold() && range < mV;
  }

  /**
   * Fine and coarse integrals.
   *
   * @param boson whether the Z' is there
   * @param width of the Z' where the decay can reach [GeV]
   * @param again whether these are asked for with many widths
   */
  double[][] integrals(int minus, int plus, boolean boson, double width, boolean again) {
    int first = Math.min(minus, plus);
    int second = Math.max(minus, plus);
    if (boson && mi - mj >= mV) {
      PairIntegrals pair = pair(first, second, true, width);
      return new double[][] {pair.fine(), pair.coarse()};
    }
    int key = (boson ? LEPTONS * LEPTONS : 0) + LEPTONS * first + second;
    return kept(key, () -> nodes(pair(first, second, boson, 0)))
        .sums(boson ? mV * width : 0, again);
  }

  private PairIntegrals pair(int first, int second, boolean boson, double width) {
    return boson
        ? PairIntegrals.boson(mi, mj, leptons[first], leptons[second], mV, width)
        : PairIntegrals.contact(mi, mj, leptons[first], leptons[second]);
  }

  private static Kept nodes(PairIntegrals pair) {
    return Kept.of(pair.fineNodes(), pair.coarseNodes());
  }

  private Kept kept(int key, Supplier<Kept> make) {
    Kept known = kept.get(key);
    if (known == null) {
      known = make.get();
      kept.set(key, known);
    }
    return known;
  }

  /**
   * Width to hadrons [GeV].
   *
   * @param squares first form of the couplings
   * @param flips third form of them
   */
  Estimate hadrons(double squares, double flips, double width, boolean again) {
    Kept nodes =
        kept(
            HADRONS,
            () ->
                Kept.of(
                    HadronNodes.of(mi, mj, mV, ratio, true),
                    HadronNodes.of(mi, mj, mV, ratio, false)));
    double[][] sums = nodes.sums(mV * width, again);
    double fine = hadrons(squares, flips, sums[0]);
    return new Estimate(fine, Math.abs(fine - hadrons(squares, flips, sums[1])));
  }

  /**
   * {@link ScalarPair#units} of a lepton pair by φ off its shell.
   *
   * @param mS mass of φ [GeV]
   */
  double[] scalar(int lepton, double mS) {
    double[] known = scalar.get(lepton);
    if (known == null) {
      known = ScalarPair.units(mi, mj, leptons[lepton], mS);
      scalar.set(lepton, known);
    }
    return known;
  }

  private static double hadrons(double squares, double flips, double[] sums) {
    int square = PairIntegrals.POWERS - 1;
    return squares * sums[square] + flips * sums[PairIntegrals.POWERS + square];
  }
}
