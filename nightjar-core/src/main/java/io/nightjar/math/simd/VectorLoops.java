package io.nightjar.math.simd;

import static io.nightjar.math.simd.Series.*;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.NE;
import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The Vector API: every loop does what {@link Formulas} does to as many elements as fit in a
 * register, and leaves the last few elements to {@link Formulas}.
 */
final class VectorLoops implements ArrayFunctions {

  private static final VectorSpecies<Double> REAL = DoubleVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Long> WORD = VectorSpecies.of(long.class, REAL.vectorShape());
  private static final int LANES = REAL.length();

  // ---- exp -------------------------------------------------------------------------------------

  @Override
  public void exp(int n, double[] x, double[] y) {
    exponential(n, x, y, 0);
    for (int i = REAL.loopBound(n); i < n; i++) {
      y[i] = Formulas.exp(x[i]);
    }
  }

  @Override
  public void expm1(int n, double[] x, double[] y) {
    exponential(n, x, y, 1);
    for (int i = REAL.loopBound(n); i < n; i++) {
      y[i] = Formulas.expm1(x[i]);
    }
  }

  private static void exponential(int n, double[] x, double[] y, double minus) {
    for (int i = 0, end = REAL.loopBound(n); i < end; i += LANES) {
      DoubleVector v = DoubleVector.fromArray(REAL, x, i);
      DoubleVector shifted = v.fma(all(PER_LN2), all(ROUND));
      DoubleVector k = shifted.sub(ROUND);
      DoubleVector r = k.fma(all(-LN2_LOW), k.fma(all(-LN2_HIGH), v));
      DoubleVector p = r.fma(all(F13), all(F12));
      p = p.fma(r, all(F11));
      p = p.fma(r, all(F10));
      p = p.fma(r, all(F9));
      p = p.fma(r, all(F8));
      p = p.fma(r, all(F7));
      p = p.fma(r, all(F6));
      p = p.fma(r, all(F5));
      p = p.fma(r, all(F4));
      p = p.fma(r, all(F3));
      p = p.fma(r, all(F2));
      p = p.mul(r).fma(r, r);
      LongVector bits = shifted.reinterpretAsLongs().lanewise(LSHL, 52).add(ONE);
      DoubleVector scale = bits.reinterpretAsDoubles();
      p.fma(scale, scale.sub(minus)).intoArray(y, i);
    }
  }

  /** So short that it is always inlined. */
  private static DoubleVector all(double value) {
    return DoubleVector.broadcast(REAL, value);
  }

  // ---- log -------------------------------------------------------------------------------------

  @Override
  public void log(int n, double[] x, double[] y) {
    logarithm(n, x, y);
    for (int i = REAL.loopBound(n); i < n; i++) {
      y[i] = Formulas.log(x[i]);
    }
  }

  private static void logarithm(int n, double[] x, double[] y) {
    for (int i = 0, end = REAL.loopBound(n); i < end; i += LANES) {
      LongVector bits = DoubleVector.fromArray(REAL, x, i).reinterpretAsLongs();
      bits = bits.add(ONE - SQRT_HALF);
      LongVector exponent = bits.lanewise(LSHR, 52).or(TWO_52);
      DoubleVector k = exponent.reinterpretAsDoubles().sub(EXPONENT_BIAS);
      DoubleVector f = bits.and(MANTISSA).add(SQRT_HALF).reinterpretAsDoubles().sub(1);
      DoubleVector s = f.div(f.add(2));
      DoubleVector z = s.mul(s);
      DoubleVector p = z.fma(all(A21), all(A19));
      p = p.fma(z, all(A17));
      p = p.fma(z, all(A15));
      p = p.fma(z, all(A13));
      p = p.fma(z, all(A11));
      p = p.fma(z, all(A9));
      p = p.fma(z, all(A7));
      p = p.fma(z, all(A5));
      p = p.fma(z, all(A3));
      DoubleVector h = f.mul(f).mul(0.5);
      DoubleVector tail = s.fma(p.fma(z, h), k.mul(LN2_LOW));
      k.fma(all(LN2_HIGH), f.sub(h.sub(tail))).intoArray(y, i);
    }
  }

  // ---- sine and cosine -------------------------------------------------------------------------

  @Override
  public void sinCosTurn(int n, double[] u, double[] sin, double[] cos) {
    turns(n, u, sin, cos);
    for (int i = REAL.loopBound(n); i < n; i++) {
      double turn = u[i];
      sin[i] = Formulas.sinTurn(turn);
      cos[i] = Formulas.cosTurn(turn);
    }
  }

  private static void turns(int n, double[] u, double[] sin, double[] cos) {
    for (int i = 0, end = REAL.loopBound(n); i < end; i += LANES) {
      DoubleVector v = DoubleVector.fromArray(REAL, u, i);
      DoubleVector shifted = v.fma(all(4), all(ROUND));
      DoubleVector t = shifted.sub(ROUND).fma(all(-0.25), v);
      DoubleVector z = t.mul(t);
      DoubleVector p = z.fma(all(T17), all(T15));
      p = p.fma(z, all(T13));
      p = p.fma(z, all(T11));
      p = p.fma(z, all(T9));
      p = p.fma(z, all(T7));
      p = p.fma(z, all(T5));
      p = p.fma(z, all(T3));
      LongVector sine = t.fma(all(T1), p.fma(z, all(T1_LOW)).mul(t)).reinterpretAsLongs();
      p = z.fma(all(T16), all(T14));
      p = p.fma(z, all(T12));
      p = p.fma(z, all(T10));
      p = p.fma(z, all(T8));
      p = p.fma(z, all(T6));
      p = p.fma(z, all(T4));
      p = p.fma(z, all(T2));
      LongVector cosine = p.fma(z, all(1)).reinterpretAsLongs();
      LongVector q = shifted.reinterpretAsLongs();
      LongVector exchange = sine.lanewise(XOR, cosine).and(q.and(1).neg());
      LongVector signs = q.and(2).lanewise(LSHL, 62);
      LongVector signc = q.add(1).and(2).lanewise(LSHL, 62);
      sine = sine.lanewise(XOR, exchange).lanewise(XOR, signs);
      cosine = cosine.lanewise(XOR, exchange).lanewise(XOR, signc);
      sine.reinterpretAsDoubles().intoArray(sin, i);
      cosine.reinterpretAsDoubles().intoArray(cos, i);
    }
  }

  // ---- random numbers --------------------------------------------------------------------------

  /** Exact with {@link Formulas#unit}: the mantissa of a number in [1, 2), moved down. */
  private static final double TO_UNIT = 1 - 0x1p-53;

  private static final LongVector COUNT = LongVector.zero(WORD).addIndex(1);
  private static final VectorMask<Long> ODD = COUNT.and(1).compare(NE, 0);
  private static final VectorShuffle<Long> FIRST = VectorShuffle.fromOp(WORD, lane -> lane / 2);
  private static final VectorShuffle<Long> SECOND =
      VectorShuffle.fromOp(WORD, lane -> LANES / 2 + lane / 2);

  @Override
  public void philox(long key, long block, int blocks, int dimension, double[] column, int at) {
    int whole = WORD.loopBound(blocks);
    blocks(key, block, whole, dimension & LOW_WORD, column, at);
    for (int i = whole; i < blocks; i++) {
      long high = dimension & LOW_WORD;
      column[at + 2 * i] = Formulas.unit(Formulas.philox(key, block + i, high, 0));
      column[at + 2 * i + 1] = Formulas.unit(Formulas.philox(key, block + i, high, 1));
    }
  }

  private static void blocks(
      long key, long block, int blocks, long dimension, double[] column, int at) {
    // The compiler multiplies 32 bits by 32 bits only if it sees both operands cut.
    LongVector m0 = LongVector.broadcast(WORD, M0).and(LOW_WORD);
    LongVector m1 = LongVector.broadcast(WORD, M1).and(LOW_WORD);
    for (int i = 0; i < blocks; i += LANES) {
      LongVector x0 = COUNT.add(block + i);
      LongVector x1 = x0.lanewise(LSHR, 32);
      LongVector x2 = LongVector.broadcast(WORD, dimension);
      LongVector x3 = LongVector.zero(WORD);
      long k0 = key;
      long k1 = key >>> 32;
      // Two rounds at a time; high halves of the words hold rubbish until they are cut.
      for (int r = 0; r < ROUNDS; r += 2) {
        LongVector p0 = x0.and(LOW_WORD).mul(m0);
        LongVector p1 = x2.and(LOW_WORD).mul(m1);
        x0 = p1.lanewise(LSHR, 32).lanewise(XOR, x1).lanewise(XOR, k0);
        x2 = p0.lanewise(LSHR, 32).lanewise(XOR, x3).lanewise(XOR, k1);
        x3 = x0.and(LOW_WORD).mul(m0);
        x1 = x2.and(LOW_WORD).mul(m1);
        x0 = x1.lanewise(LSHR, 32).lanewise(XOR, p1).lanewise(XOR, k0 + W0);
        x2 = x3.lanewise(LSHR, 32).lanewise(XOR, p0).lanewise(XOR, k1 + W1);
        k0 += 2L * W0;
        k1 += 2L * W1;
      }
      LongVector even = x1.lanewise(LSHL, 32).or(x0.and(LOW_WORD));
      LongVector odd = x3.lanewise(LSHL, 32).or(x2.and(LOW_WORD));
      even = even.lanewise(LSHR, 12).or(ONE);
      odd = odd.lanewise(LSHR, 12).or(ONE);
      LongVector low = even.rearrange(FIRST).blend(odd.rearrange(FIRST), ODD);
      LongVector high = even.rearrange(SECOND).blend(odd.rearrange(SECOND), ODD);
      low.reinterpretAsDoubles().sub(TO_UNIT).intoArray(column, at + 2 * i);
      high.reinterpretAsDoubles().sub(TO_UNIT).intoArray(column, at + 2 * i + LANES);
    }
  }

  @Override
  public void units(int n, long base, long[] words, int from, double[] column, int at) {
    int whole = WORD.loopBound(n);
    for (int i = 0; i < whole; i += LANES) {
      LongVector bits = LongVector.fromArray(WORD, words, from + i).add(base);
      bits = bits.lanewise(LSHR, 12).or(ONE);
      bits.reinterpretAsDoubles().sub(TO_UNIT).intoArray(column, at + i);
    }
    for (int i = whole; i < n; i++) {
      column[at + i] = Formulas.unit(base + words[from + i]);
    }
  }
}
