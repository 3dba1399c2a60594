package io.nightjar.math.simd;

/**
 * The constants of the formulas: coefficients of the Taylor series of exp, artanh, sine and cosine,
 * and bit patterns of double numbers (IEEE 754).
 */
final class Series {

  // ---- bits ------------------------------------------------------------------------------------

  /** 1.5 × 2⁵²: after adding it the low bits of the mantissa are the nearest integer. */
  static final double ROUND = 0x1.8p52;

  /** Bits of 1.0. */
  static final long ONE = 0x3FF0000000000000L;

  /** Bits of 2⁵²: an integer below 2⁵² in the mantissa adds its value. */
  static final long TWO_52 = 0x4330000000000000L;

  /** Bits of √½. */
  static final long SQRT_HALF = 0x3FE6A09E667F3BCDL;

  static final long MANTISSA = 0x000FFFFFFFFFFFFFL;
  static final long LOW_WORD = 0xFFFFFFFFL;
  static final double EXPONENT_BIAS = 0x1p52 + 1023;

  // ---- exp and log -----------------------------------------------------------------------------

  /** ln 2 in two parts; an integer below 2¹¹ times the first is exact. */
  static final double LN2_HIGH = 0x1.62e42fefa3800p-1;

  static final double LN2_LOW = 0x1.ef35793c76730p-45;
  static final double PER_LN2 = 0x1.71547652b82fep+0;

  /** 1/n!. */
  static final double F2 = 1.0 / 2;

  static final double F3 = 1.0 / 6;
  static final double F4 = 1.0 / 24;
  static final double F5 = 1.0 / 120;
  static final double F6 = 1.0 / 720;
  static final double F7 = 1.0 / 5040;
  static final double F8 = 1.0 / 40320;
  static final double F9 = 1.0 / 362880;
  static final double F10 = 1.0 / 3628800;
  static final double F11 = 1.0 / 39916800;
  static final double F12 = 1.0 / 479001600;
  static final double F13 = 1.0 / 6227020800.0;

  /** 2 artanh s = 2s + Σ A_n sⁿ. */
  static final double A3 = 2.0 / 3;

  static final double A5 = 2.0 / 5;
  static final double A7 = 2.0 / 7;
  static final double A9 = 2.0 / 9;
  static final double A11 = 2.0 / 11;
  static final double A13 = 2.0 / 13;
  static final double A15 = 2.0 / 15;
  static final double A17 = 2.0 / 17;
  static final double A19 = 2.0 / 19;
  static final double A21 = 2.0 / 21;

  // ---- sine and cosine of 2πt: ±(2π)ⁿ/n!, rounded from 60 digits -------------------------------

  /** 2π in two parts. */
  static final double T1 = 0x1.921fb54442d18p+2;

  static final double T1_LOW = 0x1.1a62633145c07p-52;
  static final double T2 = -0x1.3bd3cc9be45dep+4;
  static final double T3 = -0x1.4abbce625be53p+5;
  static final double T4 = 0x1.03c1f081b5ac4p+6;
  static final double T5 = 0x1.466bc6775aae2p+6;
  static final double T6 = -0x1.55d3c7e3cbffap+6;
  static final double T7 = -0x1.32d2cce62bd86p+6;
  static final double T8 = 0x1.e1f506891babbp+5;
  static final double T9 = 0x1.50783487ee782p+5;
  static final double T10 = -0x1.a6d1f2a204a8cp+4;
  static final double T11 = -0x1.e3074fde8871fp+3;
  static final double T12 = 0x1.f9d38a3763cc3p+2;
  static final double T13 = 0x1.e8f434d018d63p+1;
  static final double T14 = -0x1.b6e24f44b128fp+0;
  static final double T15 = -0x1.6fadb9f155744p-1;
  static final double T16 = 0x1.20c62c2f2d7f5p-2;
  static final double T17 = 0x1.aaec32af93359p-4;

  // ---- Philox4x32 of Salmon et al. (SC 2011)
  // -----------------------------------------------------

  static final int ROUNDS = 10;
  static final long M0 = 0xD2511F53L;
  static final long M1 = 0xCD9E8D57L;

  /** Golden ratio and √3 − 1: the steps of the key. */
  static final int W0 = 0x9E3779B9;

  static final int W1 = 0xBB67AE85;

  private Series() {}
}
