package io.nightjar.math.simd;

import static io.nightjar.math.simd.Series.*;

/**
 * Plain Java, cut into passes over short columns: those of arithmetic are vectorised by the
 * compiler, those that take numbers apart into bits are not.
 */
final class PlainLoops implements ArrayFunctions {

  /**
   * Elements of a pass: the columns of a thread stay in the first-level cache. A pass reads and
   * writes equal places of its arrays; with an offset the compiler fears that they overlap.
   */
  private static final int CHUNK = 256;

  /** Columns of one thread. */
  private static final class Scratch {
    final double[] a = new double[CHUNK];
    final double[] b = new double[CHUNK];
    final double[] c = new double[CHUNK];
    final double[] d = new double[CHUNK];
    final long[][] words = new long[4][CHUNK];
  }

  private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

  // ---- exp -------------------------------------------------------------------------------------

  @Override
  public void exp(int n, double[] x, double[] y) {
    exponential(n, x, y, 0);
  }

  @Override
  public void expm1(int n, double[] x, double[] y) {
    exponential(n, x, y, 1);
  }

  private static void exponential(int n, double[] x, double[] y, double minus) {
    Scratch own = SCRATCH.get();
    for (int at = 0; at < n; at += CHUNK) {
      int m = Math.min(CHUNK, n - at);
      System.arraycopy(x, at, own.a, 0, m);
      reduce(m, own.a, own.b);
      exponentialSeries(m, own.b, own.c);
      powers(m, own.a);
      scale(m, own.c, own.a, minus);
      System.arraycopy(own.c, 0, y, at, m);
    }
  }

  /** x becomes the sum that holds k in its low bits. */
  private static void reduce(int n, double[] x, double[] r) {
    for (int i = 0; i < n; i++) {
      double shifted = Math.fma(x[i], PER_LN2, ROUND);
      double k = shifted - ROUND;
      r[i] = Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, x[i]));
      x[i] = shifted;
    }
  }

  private static void exponentialSeries(int n, double[] x, double[] y) {
    for (int i = 0; i < n; i++) {
      double r = x[i];
      double p = Math.fma(F13, r, F12);
      p = Math.fma(p, r, F11);
      p = Math.fma(p, r, F10);
      p = Math.fma(p, r, F9);
      p = Math.fma(p, r, F8);
      p = Math.fma(p, r, F7);
      p = Math.fma(p, r, F6);
      p = Math.fma(p, r, F5);
      p = Math.fma(p, r, F4);
      p = Math.fma(p, r, F3);
      p = Math.fma(p, r, F2);
      y[i] = Math.fma(p * r, r, r);
    }
  }

  private static void powers(int n, double[] shifted) {
    for (int i = 0; i < n; i++) {
      shifted[i] = Formulas.power(shifted[i]);
    }
  }

  private static void scale(int n, double[] p, double[] scale, double minus) {
    for (int i = 0; i < n; i++) {
      p[i] = Math.fma(p[i], scale[i], scale[i] - minus);
    }
  }

  // ---- log -------------------------------------------------------------------------------------

  @Override
  public void log(int n, double[] x, double[] y) {
    Scratch own = SCRATCH.get();
    for (int at = 0; at < n; at += CHUNK) {
      int m = Math.min(CHUNK, n - at);
      split(m, x, at, own.a, own.b);
      ratio(m, own.b, own.c);
      logarithmSeries(m, own.c, own.b, own.d);
      logarithm(m, own.a, own.b, own.c, own.d);
      System.arraycopy(own.d, 0, y, at, m);
    }
  }

  private static void split(int n, double[] x, int at, double[] k, double[] f) {
    for (int i = 0; i < n; i++) {
      long bits = Double.doubleToRawLongBits(x[at + i]) + (ONE - SQRT_HALF);
      k[i] = Formulas.exponent(bits);
      f[i] = Formulas.mantissa(bits) - 1;
    }
  }

  private static void ratio(int n, double[] f, double[] s) {
    for (int i = 0; i < n; i++) {
      s[i] = f[i] / (f[i] + 2);
    }
  }

  private static void logarithmSeries(int n, double[] s, double[] f, double[] sum) {
    for (int i = 0; i < n; i++) {
      double z = s[i] * s[i];
      double p = Math.fma(A21, z, A19);
      p = Math.fma(p, z, A17);
      p = Math.fma(p, z, A15);
      p = Math.fma(p, z, A13);
      p = Math.fma(p, z, A11);
      p = Math.fma(p, z, A9);
      p = Math.fma(p, z, A7);
      p = Math.fma(p, z, A5);
      p = Math.fma(p, z, A3);
      sum[i] = Math.fma(p, z, f[i] * f[i] * 0.5);
    }
  }

  private static void logarithm(int n, double[] k, double[] f, double[] s, double[] sum) {
    for (int i = 0; i < n; i++) {
      double h = f[i] * f[i] * 0.5;
      double tail = Math.fma(s[i], sum[i], k[i] * LN2_LOW);
      sum[i] = Math.fma(k[i], LN2_HIGH, f[i] - (h - tail));
    }
  }

  // ---- sine and cosine -------------------------------------------------------------------------

  @Override
  public void sinCosTurn(int n, double[] u, double[] sin, double[] cos) {
    Scratch own = SCRATCH.get();
    for (int at = 0; at < n; at += CHUNK) {
      int m = Math.min(CHUNK, n - at);
      System.arraycopy(u, at, own.a, 0, m);
      quarters(m, own.a, own.b);
      sines(m, own.b, own.c);
      cosines(m, own.b, own.d);
      quadrants(m, own.a, own.c, own.d, sin, cos, at);
    }
  }

  /** u becomes the sum that holds the quadrant in its low bits. */
  private static void quarters(int n, double[] u, double[] t) {
    for (int i = 0; i < n; i++) {
      double shifted = Math.fma(u[i], 4, ROUND);
      t[i] = Math.fma(shifted - ROUND, -0.25, u[i]);
      u[i] = shifted;
    }
  }

  private static void sines(int n, double[] t, double[] s) {
    for (int i = 0; i < n; i++) {
      s[i] = Formulas.sine(t[i]);
    }
  }

  private static void cosines(int n, double[] t, double[] c) {
    for (int i = 0; i < n; i++) {
      c[i] = Formulas.cosine(t[i]);
    }
  }

  /** Odd quadrants exchange the two; the sine changes sign in 2 and 3, the cosine in 1 and 2. */
  private static void quadrants(
      int n, double[] shifted, double[] s, double[] c, double[] sin, double[] cos, int at) {
    for (int i = 0; i < n; i++) {
      long q = Double.doubleToRawLongBits(shifted[i]);
      long sine = Double.doubleToRawLongBits(s[i]);
      long cosine = Double.doubleToRawLongBits(c[i]);
      long exchange = (sine ^ cosine) & -(q & 1);
      sin[at + i] = Double.longBitsToDouble(sine ^ exchange ^ ((q & 2) << 62));
      cos[at + i] = Double.longBitsToDouble(cosine ^ exchange ^ (((q + 1) & 2) << 62));
    }
  }

  // ---- random numbers --------------------------------------------------------------------------

  @Override
  public void philox(long key, long block, int blocks, int dimension, double[] column, int at) {
    long[][] x = SCRATCH.get().words;
    for (int done = 0; done < blocks; done += CHUNK) {
      int n = Math.min(CHUNK, blocks - done);
      counters(n, block + done, dimension & LOW_WORD, x[0], x[1], x[2], x[3]);
      int k0 = (int) key;
      int k1 = (int) (key >>> 32);
      for (int r = 0; r < ROUNDS; r++) {
        round(n, x[0], x[1], x[2], x[3], k0 & LOW_WORD, k1 & LOW_WORD);
        k0 += W0;
        k1 += W1;
      }
      store(n, x[0], x[1], column, at + 2 * done);
      store(n, x[2], x[3], column, at + 2 * done + 1);
    }
  }

  private static void counters(
      int n, long block, long dimension, long[] x0, long[] x1, long[] x2, long[] x3) {
    for (int i = 0; i < n; i++) {
      x0[i] = (block + i) & LOW_WORD;
      x1[i] = (block + i) >>> 32;
      x2[i] = dimension;
      x3[i] = 0;
    }
  }

  private static void round(int n, long[] x0, long[] x1, long[] x2, long[] x3, long k0, long k1) {
    for (int i = 0; i < n; i++) {
      long p0 = (x0[i] & LOW_WORD) * M0;
      long p1 = (x2[i] & LOW_WORD) * M1;
      x0[i] = (p1 >>> 32) ^ x1[i] ^ k0;
      x2[i] = (p0 >>> 32) ^ x3[i] ^ k1;
      x1[i] = p1 & LOW_WORD;
      x3[i] = p0 & LOW_WORD;
    }
  }

  private static void store(int n, long[] low, long[] high, double[] column, int at) {
    for (int i = 0; i < n; i++) {
      column[at + 2 * i] = Formulas.unit(high[i] << 32 | low[i]);
    }
  }

  @Override
  public void units(int n, long base, long[] words, int from, double[] column, int at) {
    for (int i = 0; i < n; i++) {
      column[at + i] = Formulas.unit(base + words[from + i]);
    }
  }
}
