package io.nightjar.process;

import io.nightjar.math.GaussLegendre;
import java.util.function.DoubleUnaryOperator;

/**
 * Points of the phase space of i → 1 2 3 with weights of a product rule: Σ weight·Σ|𝓜|² is the
 * width [GeV], Γ = ∫ds dcos √λ(m_i², m_a², s)√λ(s, m_b², m_c²)/(256π³m_i³s) ½·½Σ|𝓜|², s = (p_b +
 * p_c)², cos between a and b in the frame of b and c.
 */
final class DalitzGrid {

  private static final double PI3 = Math.PI * Math.PI * Math.PI;

  /** A pole so close to the range of s, in its lengths, is smoothed by the variable. */
  private static final double NEAR = 0.5;

  /**
   * MΓ/M² of the variable: ln|M² − s|, whatever the width, whose poles are then π/2 away from the
   * axis.
   */
  private static final double NARROW = 1e-14;

  private final double[] m;
  private final int a;
  private final double low;
  private final double high;
  private final double[][] s;
  private final double[] weight;
  private int filled;

  private DalitzGrid(double[] masses, int a, int size) {
    m = masses.clone();
    this.a = a;
    int b = next(a);
    int c = next(b);
    low = (m[b] + m[c]) * (m[b] + m[c]);
    high = (m[0] - m[a]) * (m[0] - m[a]);
    s = new double[4][size];
    weight = new double[size];
  }

  /**
   * A product rule.
   *
   * @param masses of the parent and the three [GeV]
   * @param a which one is not of the pair
   * @param order points in s, twice as many as in the cosine
   * @param pole M² of the lightest boson that makes the pair, outside of the range of s [GeV²]
   */
  static DalitzGrid of(double[] masses, int a, int order, double pole) {
    DalitzGrid grid = new DalitzGrid(masses, a, order * (order / 2));
    GaussLegendre rule = GaussLegendre.of(order);
    GaussLegendre angles = GaussLegendre.of(order / 2);
    Variable variable = grid.variable(pole);
    for (int k = 0; k < order; k++) {
      double x = rule.nodes()[k];
      double at = Math.clamp(variable.s.applyAsDouble(x), grid.low, grid.high);
      grid.fill(at, rule.weights()[k] * variable.slope.applyAsDouble(x), angles);
    }
    return grid;
  }

  /** One point of weight 1; argument k is the squared mass [GeV²] of the two that are not k. */
  static DalitzGrid of(double[] masses, double s1, double s2, double s3) {
    DalitzGrid grid = new DalitzGrid(masses, 1, 1);
    grid.s[1][0] = s1;
    grid.s[2][0] = s2;
    grid.s[3][0] = s3;
    grid.weight[0] = 1;
    return grid;
  }

  int size() {
    return weight.length;
  }

  /** Squared masses of the two daughters that are not {@code k} [GeV²]. */
  double[] s(int k) {
    return s[k];
  }

  double[] weight() {
    return weight;
  }

  private static int next(int k) {
    return k % 3 + 1;
  }

  // ---- s as a function of x in [0, 1] ---------------------------------------------------------

  private record Variable(DoubleUnaryOperator s, DoubleUnaryOperator slope) {}

  private Variable variable(double pole) {
    double distance = Math.max(low - pole, pole - high);
    if (distance < NEAR * (high - low)) {
      return peaked(pole, NARROW * pole);
    }
    double product = m[next(a)] * m[next(next(a))];
    return product > 0 ? massive(product) : massless();
  }

  /** Roots at both ends are taken away by x²(3 − 2x). */
  private Variable massless() {
    double range = high - low;
    return new Variable(x -> low + range * x * x * (3 - 2 * x), x -> range * 6 * x * (1 - x));
  }

  /** s = low + 4m_bm_c sinh²(y/2), y ∝ x(2 − x): as of {@link LeptonicDecay}. */
  private Variable massive(double product) {
    double ratio = (high - low) / (2 * product);
    double y1 = Math.log1p(ratio + Math.sqrt(ratio * (ratio + 2)));
    return new Variable(
        x -> {
          double sinh = Math.sinh(y1 * x * (2 - x) / 2);
          return low + 4 * product * sinh * sinh;
        },
        x -> 2 * product * Math.sinh(y1 * x * (2 - x)) * y1 * 2 * (1 - x));
  }

  /** s = M² + MΓ sinh v, v ∝ x²(3 − 2x). */
  private Variable peaked(double pole, double on) {
    double first = asinh((low - pole) / on);
    double range = asinh((high - pole) / on) - first;
    return new Variable(
        x -> pole + on * Math.sinh(first + range * x * x * (3 - 2 * x)),
        x -> on * Math.cosh(first + range * x * x * (3 - 2 * x)) * range * 6 * x * (1 - x));
  }

  private static double asinh(double x) {
    return Math.copySign(Math.log(Math.abs(x) + Math.hypot(x, 1)), x);
  }

  // ---- points ---------------------------------------------------------------------------------

  /** All angles at one s. */
  private void fill(double at, double weightOfS, GaussLegendre angles) {
    int b = next(a);
    int c = next(b);
    double roots =
        Math.sqrt(lambda(at, m[0] - m[a], m[0] + m[a]) * lambda(at, m[b] - m[c], m[b] + m[c]));
    double sums = (m[0] - m[a]) * (m[0] + m[a]) - at;
    double middle = sums * (at + (m[b] - m[c]) * (m[b] + m[c])) / (2 * at);
    double masses = m[0] * m[0] + m[1] * m[1] + m[2] * m[2] + m[3] * m[3];
    double space = weightOfS * roots / (512 * PI3 * m[0] * m[0] * m[0] * at);
    for (int k = 0; k < angles.size(); k++) {
      double cos = 2 * angles.nodes()[k] - 1;
      double ab = m[a] * m[a] + m[b] * m[b] + middle - roots / (2 * at) * cos;
      s[a][filled] = at;
      s[c][filled] = ab;
      s[b][filled] = masses - at - ab;
      weight[filled++] = space * angles.weights()[k];
    }
  }

  /** |(s − d²)(s − t²)|. */
  private static double lambda(double s, double d, double t) {
    return Math.abs((s - d * d) * (s - t * t));
  }
}
