package io.nightjar.precision;

import io.nightjar.precision.Babar.Sample;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Mean probability by its mass q that a pair beside a photon goes unseen, as a form in the tables
 * of {@link Unseen}: Σ_gh T_gh u_1(g) u_2(h), T fixed by masses. A straight line in ln q between
 * points.
 */
final class RecoilTable {

  private static final int POINTS = 25;
  private static final double SLOWEST = 1e-2; // lightest pair of which the flight is followed [GeV]

  /** Place of a particle that is not looked for. */
  private static final int OUT = Unseen.POINTS;

  private static final int SIDE = Unseen.POINTS + 1;

  private final double first; // ln of the lightest pair
  private final double step;
  private final Form[] both = new Form[POINTS];
  private final Form[] onlyFirst = new Form[POINTS];
  private final Form[] onlySecond = new Form[POINTS];

  /**
   * At the masses of a pair.
   *
   * @param m1 mass of the first [GeV]
   * @param m2 of the second [GeV]
   */
  RecoilTable(Babar babar, double m1, double m2) {
    double lightest = Math.max((m1 + m2) * (1 + 1e-9), SLOWEST);
    first = Math.log(lightest);
    step = Math.log(Math.max(2, babar.heaviest() / lightest)) / (POINTS - 1);
    double rootS = babar.runs(Sample.LOW).get(1).rootS(); // most data; others are within 3 %
    Recoil recoil = Recoil.of(babar, rootS);
    for (int k = 0; k < POINTS; k++) {
      double q = Math.min(lightest * Math.exp(k * step), rootS * (1 - 1e-6));
      double[] T = new double[SIDE * SIDE];
      recoil.visit(q, m1, m2, (weight, pT1, pT2) -> add(T, weight, pT1, pT2));
      both[k] = Form.of(T, false, false);
      onlyFirst[k] = Form.of(T, false, true);
      onlySecond[k] = Form.of(T, true, false);
    }
  }

  private static void add(double[] T, double weight, double pT1, double pT2) {
    double place1 = pT1 == Recoil.OUTSIDE ? OUT : Unseen.place(pT1);
    double place2 = pT2 == Recoil.OUTSIDE ? OUT : Unseen.place(pT2);
    int g = low(place1);
    int h = low(place2);
    for (int i = 0; i < (g == OUT ? 1 : 2); i++) {
      for (int j = 0; j < (h == OUT ? 1 : 2); j++) {
        double share = part(place1 - g, i) * part(place2 - h, j);
        T[(g + i) * SIDE + h + j] += weight * share;
      }
    }
  }

  private static int low(double place) {
    return place == OUT ? OUT : Math.min((int) place, Unseen.POINTS - 2);
  }

  private static double part(double beyond, int of) {
    return of == 0 ? 1 - beyond : beyond;
  }

  /** T where it is not 0. */
  @SuppressWarnings("ArrayRecordComponent") // read-only, on a hot path
  private record Form(int[] g, int[] h, double[] weight) {

    /** Of one that never is seen, all places are the one outside. */
    static Form of(double[] T, boolean firstNever, boolean secondNever) {
      double[] sum = new double[T.length];
      for (int at = 0; at < T.length; at++) {
        int g = firstNever ? OUT : at / SIDE;
        int h = secondNever ? OUT : at % SIDE;
        sum[g * SIDE + h] += T[at];
      }
      IntPredicate counts = at -> sum[at] > 0;
      int[] places = IntStream.range(0, sum.length).filter(counts).toArray();
      return new Form(
          IntStream.of(places).map(at -> at / SIDE).toArray(),
          IntStream.of(places).map(at -> at % SIDE).toArray(),
          IntStream.of(places).mapToDouble(at -> sum[at]).toArray());
    }

    double at(double[] first, double[] second) {
      double sum = 0;
      for (int k = 0; k < weight.length; k++) {
        sum += weight[k] * first[g[k]] * second[h[k]];
      }
      return sum;
    }
  }

  /** The probability by q. */
  @SuppressWarnings("ArrayRecordComponent") // for one point
  record Line(double first, double step, double[] values) {

    /** At ln q. */
    double at(double lnQ) {
      double place = Math.clamp((lnQ - first) / step, 0, values.length - 1.0);
      int k = Math.min((int) place, values.length - 2);
      return values[k] + (place - k) * (values[k + 1] - values[k]);
    }
  }

  /**
   * For a point.
   *
   * @param one table of {@link Unseen} of the first
   * @param other of the second
   */
  Line of(double[] one, double[] other) {
    boolean firstNever = Unseen.isNever(one);
    boolean secondNever = Unseen.isNever(other);
    double[] values = new double[POINTS];
    double[] first1 = extended(one);
    double[] second1 = extended(other);
    Form[] forms = secondNever ? onlyFirst : firstNever ? onlySecond : both;
    for (int k = 0; k < POINTS; k++) {
      values[k] = firstNever && secondNever ? 1 : forms[k].at(first1, second1);
    }
    return new Line(first, step, values);
  }

  /** With 1 for what is not looked for. */
  private static double[] extended(double[] table) {
    double[] all = Arrays.copyOf(table, SIDE);
    all[OUT] = 1;
    return all;
  }
}
