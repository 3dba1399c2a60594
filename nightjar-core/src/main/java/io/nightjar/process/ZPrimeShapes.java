package io.nightjar.process;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** {@link ZPrimeShape} at several masses of the Z', by columns: opaque outside of the package. */
public final class ZPrimeShapes {

  private final double[][] leptonSquares;
  private final double[][] leptonInterference;
  private final double[] hadrons;
  private final double[][] squares; // by pair of states
  private final double[][] interference;

  ZPrimeShapes(int states, ZPrimeShape[] at) {
    int leptons = Couplings.LEPTONS.size();
    leptonSquares = new double[leptons][];
    leptonInterference = new double[leptons][];
    for (int l = 0; l < leptons; l++) {
      int lepton = l;
      leptonSquares[l] = column(at, s -> s.lepton(lepton, 0.5, 0.5));
      leptonInterference[l] =
          column(at, s -> s.lepton(lepton, 1, 0) - 2 * s.lepton(lepton, 0.5, 0.5));
    }
    hadrons = column(at, s -> s.hadrons(1));
    squares = new double[states * states][];
    interference = new double[states * states][];
    for (int a = 0; a < states; a++) {
      for (int b = a; b < states; b++) {
        int pair = a * states + b;
        squares[pair] = column(at, s -> s.neutrinos(pair, 1, 0));
        interference[pair] = column(at, s -> s.neutrinos(pair, 0, 1));
      }
    }
  }

  private static double[] column(ZPrimeShape[] at, ToDoubleFunction<ZPrimeShape> number) {
    return Arrays.stream(at).mapToDouble(number).toArray();
  }

  /** Γ(l⁺l⁻) at all masses. */
  double[] lepton(int lepton, double gV, double gA) {
    double squared = 2 * (gV * gV + gA * gA);
    double mixed = gV * gV - gA * gA;
    return sum(squared, leptonSquares[lepton], mixed, leptonInterference[lepton]);
  }

  /** Γ(hadrons) at all masses. */
  double[] hadrons(double c) {
    return sum(c * c, hadrons, 0, hadrons);
  }

  /** Γ(ν_aν_b) at all masses; arguments as of {@link ZPrimeShape#neutrinos}. */
  double[] neutrinos(int pair, double sum, double product) {
    return sum(sum, squares[pair], product, interference[pair]);
  }

  private static double[] sum(double a, double[] x, double b, double[] y) {
    double[] sum = new double[x.length];
    for (int k = 0; k < sum.length; k++) {
      sum[k] = a * x[k] + b * y[k];
    }
    return sum;
  }
}
