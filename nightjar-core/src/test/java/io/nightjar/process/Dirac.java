package io.nightjar.process;

/**
 * Explicit Dirac matrices and spinors: amplitudes without traces.
 *
 * <p>Chiral representation, metric (+,−,−,−): γ⁰ = (0 1; 1 0), γⁱ = (0 σⁱ; −σⁱ 0), γ5 = diag(−1,
 * −1, 1, 1). Complex numbers are pairs (re, im) in plain arrays: a number has 2 places, a spinor or
 * a four-vector 8, a matrix 32, row by row. Real momenta are (E, p_x, p_y, p_z) [GeV].
 */
final class Dirac {

  /** σ¹, σ², σ³. */
  private static final double[][] SIGMA = {
    {0, 0, 1, 0, 1, 0, 0, 0}, {0, 0, 0, -1, 0, 1, 0, 0}, {1, 0, 0, 0, 0, 0, -1, 0}
  };

  /** Signs of the metric. */
  private static final double[] METRIC = {1, -1, -1, -1};

  /** 4 × 4 unit matrix. */
  static final double[] ONE = diagonal(1, 1);

  /** γ5. */
  static final double[] GAMMA5 = diagonal(-1, 1);

  /** P_L = (1 − γ5)/2. */
  static final double[] LEFT = diagonal(1, 0);

  /** P_R = (1 + γ5)/2. */
  static final double[] RIGHT = diagonal(0, 1);

  private static final double[][] GAMMA = {
    blocks(unit2(), 1), blocks(SIGMA[0], -1), blocks(SIGMA[1], -1), blocks(SIGMA[2], -1)
  };

  /** iσ^{μν}. */
  private static final double[][][] I_SIGMA = new double[4][4][];

  static {
    for (int mu = 0; mu < 4; mu++) {
      for (int nu = 0; nu < 4; nu++) {
        I_SIGMA[mu][nu] = commutator(mu, nu);
      }
    }
  }

  private Dirac() {}

  // ---- matrices -------------------------------------------------------------------------------

  /** γ^μ. */
  static double[] gamma(int mu) {
    return GAMMA[mu].clone();
  }

  /** iσ^{μν} = −½[γ^μ, γ^ν]. */
  private static double[] commutator(int mu, int nu) {
    double[] forward = product(GAMMA[mu], GAMMA[nu]);
    double[] backward = product(GAMMA[nu], GAMMA[mu]);
    return times(plus(forward, times(backward, -1, 0)), -0.5, 0);
  }

  /** p̸ = γ^μ p_μ of a real momentum. */
  static double[] slash(double... p) {
    double[] sum = new double[32];
    for (int mu = 0; mu < 4; mu++) {
      sum = plus(sum, times(GAMMA[mu], METRIC[mu] * p[mu], 0));
    }
    return sum;
  }

  /** iσ^{μν}q_ν. */
  static double[] magnetic(int mu, double... q) {
    double[] sum = new double[32];
    for (int nu = 0; nu < 4; nu++) {
      sum = plus(sum, times(I_SIGMA[mu][nu], METRIC[nu] * q[nu], 0));
    }
    return sum;
  }

  /** a_L P_L + a_R P_R. */
  static double[] chiral(double[] aL, double[] aR) {
    return plus(times(LEFT, aL[0], aL[1]), times(RIGHT, aR[0], aR[1]));
  }

  /** Product of matrices, or of a matrix and a spinor. */
  static double[] product(double[] a, double[] b) {
    int columns = b.length / 8;
    double[] c = new double[b.length];
    for (int r = 0; r < 4; r++) {
      for (int k = 0; k < 4; k++) {
        for (int j = 0; j < columns; j++) {
          multiplyAdd(a, 4 * r + k, b, columns * k + j, c, columns * r + j);
        }
      }
    }
    return c;
  }

  /** Sum of arrays of complex numbers. */
  static double[] plus(double[] a, double[] b) {
    double[] c = new double[a.length];
    for (int i = 0; i < c.length; i++) {
      c[i] = a[i] + b[i];
    }
    return c;
  }

  /** An array of complex numbers times one complex number. */
  static double[] times(double[] a, double re, double im) {
    double[] c = new double[a.length];
    for (int i = 0; i < c.length; i += 2) {
      c[i] = re * a[i] - im * a[i + 1];
      c[i + 1] = re * a[i + 1] + im * a[i];
    }
    return c;
  }

  // ---- spinors --------------------------------------------------------------------------------

  /**
   * u of definite helicity: (√(E − hp) ξ_h; √(E + hp) ξ_h); the small root as m/√(E + p), so that
   * the wrong chirality keeps all digits.
   *
   * @param p momentum [GeV]
   * @param m mass [GeV]
   * @param h helicity, ±1
   */
  static double[] u(double[] p, double m, int h) {
    double[] direction = {p[1], p[2], p[3]};
    double momentum = Math.hypot(Math.hypot(p[1], p[2]), p[3]);
    double large = Math.sqrt(p[0] + momentum);
    double small = m / large;
    return stack(along(direction, h), h > 0 ? small : large, h > 0 ? large : small);
  }

  /** u of a particle at rest with spin +½ along a direction. */
  static double[] atRest(double m, double... direction) {
    return stack(along(direction, 1), Math.sqrt(m), Math.sqrt(m));
  }

  /** v = C ū^T = iγ²u* of the antiparticle with the same momentum and helicity. */
  static double[] v(double[] p, double m, int h) {
    double[] conjugate = u(p, m, h);
    for (int i = 1; i < 8; i += 2) {
      conjugate[i] = -conjugate[i];
    }
    return times(product(GAMMA[2], conjugate), 0, 1);
  }

  /** Eigenspinor of σ·n with eigenvalue h, two components. */
  private static double[] along(double[] n, int h) {
    double half = Math.atan2(Math.hypot(n[0], n[1]), n[2]) / 2;
    double phi = Math.atan2(n[1], n[0]);
    double c = Math.cos(half);
    double s = Math.sin(half);
    return h > 0
        ? new double[] {c, 0, s * Math.cos(phi), s * Math.sin(phi)}
        : new double[] {-s * Math.cos(phi), s * Math.sin(phi), c, 0};
  }

  private static double[] stack(double[] xi, double upper, double lower) {
    double[] u = new double[8];
    for (int i = 0; i < 4; i++) {
      u[i] = upper * xi[i];
      u[4 + i] = lower * xi[i];
    }
    return u;
  }

  // ---- currents -------------------------------------------------------------------------------

  /** a† γ⁰ Γ b, a complex number. */
  static double[] bracket(double[] a, double[] matrix, double[] b) {
    double[] right = product(GAMMA[0], product(matrix, b));
    double[] sum = new double[2];
    for (int i = 0; i < 8; i += 2) {
      sum[0] += a[i] * right[i] + a[i + 1] * right[i + 1];
      sum[1] += a[i] * right[i + 1] - a[i + 1] * right[i];
    }
    return sum;
  }

  /** ā Γ^μ b for the four matrices of a vertex. */
  static double[] current(double[] a, double[][] vertex, double[] b) {
    double[] j = new double[8];
    for (int mu = 0; mu < 4; mu++) {
      System.arraycopy(bracket(a, vertex[mu], b), 0, j, 2 * mu, 2);
    }
    return j;
  }

  /** γ^μ(a_L P_L + a_R P_R) for all μ. */
  static double[][] vertex(double[] aL, double[] aR) {
    double[][] vertex = new double[4][];
    for (int mu = 0; mu < 4; mu++) {
      vertex[mu] = product(GAMMA[mu], chiral(aL, aR));
    }
    return vertex;
  }

  /** |j·k|² of two complex four-vectors. */
  static double squaredContraction(double[] j, double[] k) {
    double[] sum = new double[2];
    for (int mu = 0; mu < 4; mu++) {
      multiplyAdd(times(j, METRIC[mu], 0), mu, k, mu, sum, 0);
    }
    return sum[0] * sum[0] + sum[1] * sum[1];
  }

  /** Product of real four-vectors. */
  static double dot(double[] p, double[] q) {
    return p[0] * q[0] - p[1] * q[1] - p[2] * q[2] - p[3] * q[3];
  }

  /** c_k += a_i b_j, counted in complex numbers. */
  private static void multiplyAdd(double[] a, int i, double[] b, int j, double[] c, int k) {
    c[2 * k] += a[2 * i] * b[2 * j] - a[2 * i + 1] * b[2 * j + 1];
    c[2 * k + 1] += a[2 * i] * b[2 * j + 1] + a[2 * i + 1] * b[2 * j];
  }

  // ---- building blocks ------------------------------------------------------------------------

  private static double[] unit2() {
    return new double[] {1, 0, 0, 0, 0, 0, 1, 0};
  }

  private static double[] diagonal(double upper, double lower) {
    double[] matrix = new double[32];
    for (int i = 0; i < 4; i++) {
      matrix[10 * i] = i < 2 ? upper : lower;
    }
    return matrix;
  }

  /** (0 σ; sign σ 0). */
  private static double[] blocks(double[] s, double sign) {
    double[] matrix = new double[32];
    for (int r = 0; r < 2; r++) {
      for (int i = 0; i < 4; i++) {
        matrix[8 * r + 4 + i] = s[4 * r + i];
        matrix[8 * (r + 2) + i] = sign * s[4 * r + i];
      }
    }
    return matrix;
  }
}
