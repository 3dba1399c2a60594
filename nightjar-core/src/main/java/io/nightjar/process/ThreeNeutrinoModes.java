package io.nightjar.process;

import io.nightjar.math.Estimate;

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
  private final int[][] pairs;
  private final double coupling; // of the Z
  private final double[][] squares; // |L_ab|² + |R_ab|² by boson

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
    this.pairs = ThreeNeutrinoDecay.pairs(couplings.isMajorana());
    this.coupling = couplings.weakCoupling();
    this.squares = new double[BOSONS][n * n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        for (int boson = 0; boson < BOSONS; boson++) {
          squares[boson][n * a + b] = square(boson, a, b);
        }
      }
    }
  }

  private double square(int boson, int a, int b) {
    double re = re(boson, a, b);
    double im = im(boson, a, b);
    double rightRe = rightRe(boson, a, b);
    double rightIm = rightIm(boson, a, b);
    return re * re * (1 + rightRe * rightRe) + im * im * (1 + rightIm * rightIm);
  }

  // ---- couplings of both bosons at amplitude level --------------------------------------------

  private double re(int boson, int a, int b) {
    return boson == 0 ? couplings.zPrime().re(a, b) : coupling * couplings.weak().re(a, b);
  }

  private double im(int boson, int a, int b) {
    return boson == 0 ? couplings.zPrime().im(a, b) : coupling * couplings.weak().im(a, b);
  }

  private double rightRe(int boson, int a, int b) {
    return boson == 0 ? couplings.rightRe(a, b) : couplings.weakRightRe();
  }

  private double rightIm(int boson, int a, int b) {
    return boson == 0 ? couplings.rightIm(a, b) : couplings.weakRightIm();
  }

  // ---- modes ----------------------------------------------------------------------------------

  /** Adds the open modes of a heavy state. */
  void add(int i, Channels channels) {
    if (isInert(i)) {
      return;
    }
    double on = couplings.zPrimeMass() * zPrime.widthAt(masses.reach(i, n - 1).shape());
    int first = couplings.isMajorana() ? 1 : 0;
    for (int a = 0; a < n; a++) {
      for (int b = a; b < n; b++) {
        for (int c = first * b; c < n; c++) {
          if (couplings.mass(i) > couplings.mass(a) + couplings.mass(b) + couplings.mass(c)) {
            add(on, channels, i, a, b, c);
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

  private void add(double on, Channels channels, int... states) {
    if (isZero(states)) {
      return;
    }
    TripleIntegrals integrals = masses.triple(states[0], states[1], states[2], states[3]);
    if (largest(integrals, states) < DecayTable.NEGLIGIBLE * channels.total()) {
      return;
    }
    ThreeNeutrinoDecay decay =
        new ThreeNeutrinoDecay(couplings.isMajorana(), integrals, on, again, products(states));
    if (!decay.isClosed()) {
      Estimate different = decay.width(channels.total());
      channels.add(
          masses.names().triple(states[1], states[2], states[3], !couplings.isMajorana()),
          different.times(1 / symmetry(states)));
    }
  }

  /** Σ|K|² of an exchange. */
  private double square(int boson, int[] pair, int... states) {
    double parent = squares[boson][n * states[pair[0]] + states[0]];
    return parent * squares[boson][n * states[pair[1]] + states[pair[2]]];
  }

  private boolean isZero(int... states) {
    boolean zero = true;
    for (int[] pair : pairs) {
      zero &= square(0, pair, states) == 0 && square(1, pair, states) == 0;
    }
    return zero;
  }

  /** A bound on the width [GeV]. */
  private double largest(TripleIntegrals integrals, int... states) {
    double sum = 0;
    int exchanges = 0;
    for (int boson = 0; boson < BOSONS; boson++) {
      for (int[] pair : pairs) {
        double square = square(boson, pair, states);
        sum += square * integrals.unit(3 * boson + pair[0] - 1);
        exchanges += square > 0 ? 1 : 0;
      }
    }
    return ThreeNeutrinoDecay.CHIRALITIES * exchanges * sum;
  }

  /** K of every exchange. */
  private double[][] products(int... states) {
    double[][] products = new double[3 * BOSONS][8];
    for (int boson = 0; boson < BOSONS; boson++) {
      for (int[] pair : pairs) {
        int a = states[pair[0]];
        int b = states[pair[1]];
        product(boson, a, states[0], b, states[pair[2]], products[3 * boson + pair[0] - 1]);
      }
    }
    return products;
  }

  /** L_ai L_bc, L_ai R_bc, R_ai L_bc, R_ai R_bc. */
  private void product(int boson, int a, int i, int b, int c, double[] to) {
    for (int k = 0; k < ThreeNeutrinoDecay.CHIRALITIES; k++) {
      boolean first = k > 1;
      boolean second = k % 2 == 1;
      double re = re(boson, a, i) * (first ? rightRe(boson, a, i) : 1);
      double im = im(boson, a, i) * (first ? rightIm(boson, a, i) : 1);
      double otherRe = re(boson, b, c) * (second ? rightRe(boson, b, c) : 1);
      double otherIm = im(boson, b, c) * (second ? rightIm(boson, b, c) : 1);
      to[2 * k] = re * otherRe - im * otherIm;
      to[2 * k + 1] = re * otherIm + im * otherRe;
    }
  }

  /** Permutations of identical particles; the third of Dirac modes is an antiparticle. */
  private double symmetry(int... states) {
    boolean first = states[1] == states[2];
    if (!couplings.isMajorana()) {
      return first ? 2 : 1;
    }
    boolean second = states[2] == states[3];
    return first && second ? 6 : first || second ? 2 : 1;
  }
}
