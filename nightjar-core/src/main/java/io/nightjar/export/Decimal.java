package io.nightjar.export;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.ByteOrder;

/**
 * Prints doubles with 17 or 23 significant digits, correctly rounded: the same bytes as {@code
 * %.16e} and {@code %.22e} of C. Belongs to one thread, because a number passes through its fields.
 *
 * <p>x·10^s is one 192-bit product of the 64-bit significand and 10^s cut to 128 bits, with s such
 * that the integer part has 17 digits. What was cut off is less than 2⁻⁶³ of the last digit, so
 * only a fraction that close to ½ leaves the rounding open: then {@link BigDecimal} decides.
 */
final class Decimal {

  /** Most bytes that a number takes. */
  static final int LONGEST = 32;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final byte[] ZERO = Bytes.of("0.0000000000000000e+00");
  private static final byte[] LONG_ZERO = Bytes.of("0.0000000000000000000000e+00");

  private static final long TEN_8 = 100_000_000L;
  private static final long TEN_16 = TEN_8 * TEN_8;
  private static final long TEN_17 = 10 * TEN_16;
  private static final int MILLION = 1_000_000;

  /** Error bound of the fraction, in units of 2⁻⁶⁴: the cut power, and the bits below. */
  private static final int ERROR = 2;

  /** Integer part of |x|·10^(16−exponent): 17 digits. */
  private long digits;

  /** What follows it, in units of 2⁻⁶⁴; unsigned. */
  private long fraction;

  /** Power of ten of the first digit. */
  private int exponent;

  /**
   * Prints with 17 digits.
   *
   * @param x finite
   * @param to written from {@code at} on; {@link #LONGEST} bytes of room
   * @return position after the last byte
   */
  int write(double x, byte[] to, int at) {
    if (x == 0) {
      return zero(x, ZERO, to, at);
    }
    int next = sign(x, to, at);
    split(x);
    if (isUndecided(fraction, ERROR)) {
      digits = exact(x, 17).longValueExact();
    } else if (fraction < 0 && ++digits == TEN_17) {
      carry();
    }
    return power(to, seventeen(to, next));
  }

  /** The same with 23 digits. */
  int writeLong(double x, byte[] to, int at) {
    if (x == 0) {
      return zero(x, LONG_ZERO, to, at);
    }
    int next = sign(x, to, at);
    split(x);
    long six = six(x);
    next = seventeen(to, next);
    // eight digits of which two are overwritten
    EIGHT.set(to, next, ascii(six * 100));
    return power(to, next + 6);
  }

  /** Digits 18 to 23, rounded; may change the others. */
  private long six(double x) {
    long six = Math.unsignedMultiplyHigh(fraction, MILLION);
    long rest = fraction * MILLION;
    if (isUndecided(rest, ERROR * (long) MILLION)) {
      BigInteger[] parts = exact(x, 23).divideAndRemainder(BigInteger.valueOf(MILLION));
      digits = parts[0].longValueExact();
      return parts[1].longValueExact();
    }
    if (rest < 0 && ++six == MILLION) {
      six = 0;
      if (++digits == TEN_17) {
        carry();
      }
    }
    return six;
  }

  private static int zero(double x, byte[] text, byte[] to, int at) {
    int next = sign(x, to, at);
    System.arraycopy(text, 0, to, next, text.length);
    return next + text.length;
  }

  private static int sign(double x, byte[] to, int at) {
    to[at] = '-';
    return at + (int) (Double.doubleToRawLongBits(x) >>> 63);
  }

  private void carry() {
    digits = TEN_16;
    exponent++;
  }

  /**
   * Whether the true value, within {@code error} above the fraction, may be on either side of ½.
   */
  private static boolean isUndecided(long fraction, long error) {
    long below = Long.MIN_VALUE - fraction;
    return below >= 0 && below <= error;
  }

  /** Finds digits, fraction and exponent. */
  private void split(double x) {
    long bits = Double.doubleToRawLongBits(x) & Long.MAX_VALUE;
    int biased = (int) (bits >>> 52);
    if (biased == 0x7ff) {
      throw new IllegalArgumentException("Cannot write " + x + " to a file of events.");
    }
    if (biased == 0) {
      int zeros = Long.numberOfLeadingZeros(bits);
      multiply(bits << zeros, -1074 - zeros);
    } else {
      multiply((bits << 11) | Long.MIN_VALUE, biased - 1086);
    }
  }

  /**
   * The 192-bit product.
   *
   * @param m significand, its highest bit set
   * @param binary power of two: x = m·2^binary
   */
  private void multiply(long m, int binary) {
    int decimal = Powers.exponent(m, binary + 63);
    int power = 16 - decimal;
    long high = Powers.high(power);
    long low = Powers.low(power);
    long middle = m * high;
    long w1 = middle + Math.unsignedMultiplyHigh(m, low);
    long w2 = Math.unsignedMultiplyHigh(m, high);
    if (Long.compareUnsigned(w1, middle) < 0) {
      w2++;
    }
    int shift = -(binary + Powers.log2(power) + 1);
    exponent = decimal;
    digits = w2 >>> shift;
    fraction = (w2 << (64 - shift)) | (w1 >>> shift);
  }

  /** So many digits of |x| as an integer, correctly rounded; sets the exponent. */
  private BigInteger exact(double x, int count) {
    BigDecimal rounded =
        new BigDecimal(Math.abs(x)).round(new MathContext(count, RoundingMode.HALF_EVEN));
    exponent = rounded.precision() - rounded.scale() - 1;
    return rounded.unscaledValue().multiply(BigInteger.TEN.pow(count - rounded.precision()));
  }

  private int seventeen(byte[] to, int at) {
    long first = digits / TEN_16;
    long rest = digits - first * TEN_16;
    long upper = rest / TEN_8;
    to[at] = (byte) ('0' + first);
    to[at + 1] = '.';
    EIGHT.set(to, at + 2, ascii(upper));
    EIGHT.set(to, at + 10, ascii(rest - upper * TEN_8));
    return at + 18;
  }

  /** Eight decimal digits in the bytes of a long: pairs, then tens and ones, all at once. */
  private static long ascii(long n) {
    long upper = n / 10_000;
    long quads = upper | ((n - upper * 10_000) << 32);
    long hundreds = ((quads * 10_486) >>> 20) & 0x7f_0000_007fL;
    long pairs = ((quads - 100 * hundreds) << 16) + hundreds;
    long tens = ((pairs * 103) >>> 10) & 0x000f_000f_000f_000fL;
    return (tens + ((pairs - 10 * tens) << 8)) | 0x3030_3030_3030_3030L;
  }

  private int power(byte[] to, int at) {
    int size = Math.abs(exponent);
    int next = at;
    to[next++] = 'e';
    to[next++] = (byte) (exponent < 0 ? '-' : '+');
    if (size >= 100) {
      to[next++] = (byte) ('0' + size / 100);
      size %= 100;
    }
    to[next] = (byte) ('0' + size / 10);
    to[next + 1] = (byte) ('0' + size % 10);
    return next + 2;
  }

  /** Powers of ten, the leading 128 bits of each, rounded down. */
  private static final class Powers {
    private static final int LOWEST = -324;
    private static final int HIGHEST = 341;
    private static final long[] HIGH = new long[HIGHEST - LOWEST + 1];
    private static final long[] LOW = new long[HIGHEST - LOWEST + 1];

    static {
      for (int s = LOWEST; s <= HIGHEST; s++) {
        BigInteger leading = leading(s);
        HIGH[s - LOWEST] = leading.shiftRight(64).longValue();
        LOW[s - LOWEST] = leading.longValue();
      }
    }

    private Powers() {}

    private static BigInteger leading(int s) {
      BigInteger ten = BigInteger.TEN.pow(Math.abs(s));
      return s < 0
          ? BigInteger.ONE.shiftLeft(ten.bitLength() + 127).divide(ten)
          : ten.shiftLeft(128).shiftRight(ten.bitLength());
    }

    static long high(int s) {
      return HIGH[s - LOWEST];
    }

    static long low(int s) {
      return LOW[s - LOWEST];
    }

    /** ⌊log₂ 10^s⌋; the factor is log₂ 10 to 19 binary places, enough for |s| ≤ 1233. */
    static int log2(int s) {
      return (s * 1_741_647) >> 19;
    }

    /**
     * ⌊log₁₀ x⌋ of x = m·2^(binary−63): that of 2^binary, or one more when a power of ten lies
     * between. The factor is log₁₀ 2 to 22 binary places, enough for |binary| ≤ 1500.
     */
    static int exponent(long m, int binary) {
      int lower = (binary * 1_262_611) >> 22;
      int next = lower + 1;
      if (log2(next) != binary) {
        return lower;
      }
      int compared = Long.compareUnsigned(m, high(next));
      return compared > 0 || (compared == 0 && low(next) == 0) ? next : lower;
    }
  }
}
