package io.nightjar.process;

import io.nightjar.math.Estimate;
import io.nightjar.process.Couplings.Plane;
import org.jspecify.annotations.Nullable;

/**
 * All N → ν_jν_kν_l of a state by exchange of Z' and Z. Majorana: each set of three once. Dirac,
 * which keeps lepton number: N → N_jN_kN̄_l.
 */
final class ThreeNeutrinoModes {

  private static final int BOSONS = 2;

  private final Couplings couplings;
  private final DecayMasses masses;
  private final ZPrimeDecays zPrime;
  private final boolean again;
  private final int n;
  private final boolean majorana;
  private final int[][] pairs;
  private final double[][] chiral; // L_ab and R_ab at amplitude level by boson
  private final double[][] squares; // |L_ab|² + |R_ab|² by boson
  private final double[] sizes = new double[3 * BOSONS]; // Σ|K|² of the mode at hand by exchange

  /**
   * Modes of a point.
   *
   * @param again whether the integrals of these masses are asked for with many couplings
   */
  ThreeNeutrinoModes(Couplings couplings, DecayMasses masses, ZPrimeDecays zPrime, boolean again) {
    this.couplings = couplings;
    this.masses = masses;
    this.zPrime = zPrime;
    this.again = again;
    this.n = couplings.size();
    this.majorana = couplings.isMajorana();
    this.pairs = ThreeNeutrinoDecay.pairs(majorana);
    double g = couplings.weakCoupling();
    this.chiral = new double[BOSONS][4 * n * n];
    this.squares = new double[BOSONS][n * n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        double right = couplings.rightRe(a, b);
        put(0, a, b, couplings.zPrime(), 1, right, couplings.rightIm(a, b));
        put(1, a, b, couplings.weak(), g, couplings.weakRightRe(), couplings.weakRightIm());
      }
    }
  }

  private void put(int boson, int a, int b, Plane left, double g, double rightRe, double rightIm) {
    double re = g * left.re(a, b);
    double im = g * left.im(a, b);
    int at = 4 * (n * a + b);
    chiral[boson][at] = re;
    chiral[boson][at + 1] = im;
    chiral[boson][at + 2] = rightRe * re;
    chiral[boson][at + 3] = rightIm * im;
    squares[boson][n * a + b] =
        re * re * (1 + rightRe * rightRe) + im * im * (1 + rightIm * rightIm);
  }

  // ---- modes ----------------------------------------------------------------------------------

  /** Adds the open modes of a heavy state. */
  void add(int i, Channels channels) {
    if (isInert(i)) {
      return;
    }
    double on = couplings.zPrimeMass() * zPrime.widthAt(masses.reach(i, n - 1).shape());
    @Nullable TripleSums[] known = new TripleSums[masses.triples()];
    for (int a = 0; a < n; a++) {
      for (int b = a; b < n; b++) {
        double left = couplings.mass(i) - couplings.mass(a) - couplings.mass(b);
        for (int c = majorana ? b : 0; left > 0 && c < n; c++) {
          if (left > couplings.mass(c) && couple(i, a, b, c)) {
            add(on, known, channels, i, a, b, c);
          }
        }
      }
    }
  }

  private boolean isInert(int i) {
    boolean inert = true;
    for (int j = 0; j < n; j++) {
      inert &= squares[0][n * j + i] == 0 && squares[1][n * j + i] == 0;
    }
    return inert;
  }

  /** Finds Σ|K|² of every exchange, and whether there is any. */
  private boolean couple(int i, int a, int b, int c) {
    double sum = 0;
    for (int boson = 0; boson < BOSONS; boson++) {
      double[] square = squares[boson];
      int first = 3 * boson;
      sizes[first] = square[n * a + i] * square[n * b + c];
      sizes[first + 1] = square[n * b + i] * (majorana ? square[n * c + a] : square[n * a + c]);
      sizes[first + 2] = majorana ? square[n * c + i] * square[n * a + b] : 0;
      sum += sizes[first] + sizes[first + 1] + sizes[first + 2];
    }
    return sum > 0;
  }

  private void add(
      double on, @Nullable TripleSums[] known, Channels channels, int i, int a, int b, int c) {
    TripleIntegrals integrals = masses.triple(i, a, b, c);
    double negligible = DecayTable.NEGLIGIBLE * channels.total();
    if (integrals.limit(sizes) < negligible || integrals.bound(sizes) < negligible) {
      return;
    }
    int key = masses.triple(a, b, c);
    TripleSums sums = known[key];
    if (sums == null) {
      sums = new TripleSums(integrals, on, again);
      known[key] = sums;
    }
    ThreeNeutrinoDecay decay = new ThreeNeutrinoDecay(majorana, sums, sizes, products(i, a, b, c));
    if (!decay.isClosed()) {
      Estimate different = decay.width(channels.total());
      channels.add(
          masses.names().triple(a, b, c, !majorana), different.times(1 / symmetry(a, b, c)));
    }
  }

  /** K of every exchange that there is. */
  private double[][] products(int... states) {
    double[][] products = new double[3 * BOSONS][];
    for (int k = 0; k < products.length; k++) {
      if (sizes[k] > 0) {
        int[] pair = pairs[k % 3];
        products[k] = product(k / 3, states[pair[0]], states[0], states[pair[1]], states[pair[2]]);
      }
    }
    return products;
  }

  /** L_ai L_bc, L_ai R_bc, R_ai L_bc, R_ai R_bc. */
  private double[] product(int boson, int a, int i, int b, int c) {
    double[] product = new double[2 * ThreeNeutrinoDecay.CHIRALITIES];
    double[] all = chiral[boson];
    int first = 4 * (n * a + i);
    int second = 4 * (n * b + c);
    for (int k = 0; k < ThreeNeutrinoDecay.CHIRALITIES; k++) {
      double re = all[first + 2 * (k / 2)];
      double im = all[first + 2 * (k / 2) + 1];
      double otherRe = all[second + 2 * (k % 2)];
      double otherIm = all[second + 2 * (k % 2) + 1];
      product[2 * k] = re * otherRe - im * otherIm;
      product[2 * k + 1] = re * otherIm + im * otherRe;
    }
    return product;
  }

  /** Permutations of identical particles; the third of Dirac modes is an antiparticle. */
  private double symmetry(int a, int b, int c) {
    boolean first = a == b;
    if (!majorana) {
      return first ? 2 : 1;
    }
    boolean second = b == c;
    return first && second ? 6 : first || second ? 2 : 1;
  }
}
