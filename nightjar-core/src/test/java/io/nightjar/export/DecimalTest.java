package io.nightjar.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are printed as C prints them. */
class DecimalTest {

  private static final int MANY = 200_000;

  /** Printed by printf of glibc 2.36. */
  @ParameterizedTest
  @CsvSource({
    "0.1, 1.0000000000000001e-01, 1.0000000000000000555112e-01",
    "4.9e-324, 4.9406564584124654e-324, 4.9406564584124654417657e-324",
    "1.7976931348623157e308, 1.7976931348623157e+308, 1.7976931348623157081453e+308",
    "-1, -1.0000000000000000e+00, -1.0000000000000000000000e+00",
    "0, 0.0000000000000000e+00, 0.0000000000000000000000e+00",
    "-0.0, -0.0000000000000000e+00, -0.0000000000000000000000e+00",
  })
  @Tag("reference")
  void printsAsC(double x, String seventeen, String twentyThree) {
    assertThat(seventeen(x)).isEqualTo(seventeen);
    assertThat(twentyThree(x)).isEqualTo(twentyThree);
  }

  @Test
  @Tag("law")
  void agreesWithExactArithmeticOnAnyBits() {
    SplittableRandom random = new SplittableRandom(1);
    for (int n = 0; n < MANY; n++) {
      double x = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(x)) {
        demand(x);
      }
    }
  }

  @Test
  @Tag("law")
  void agreesOnNumbersOfEvents() {
    SplittableRandom random = new SplittableRandom(2);
    for (int n = 0; n < MANY; n++) {
      demand(random.nextDouble(-10, 10));
      demand(Math.exp(random.nextDouble(-60, 20)));
    }
  }

  @Test
  @Tag("law")
  void agreesOnSubnormalNumbers() {
    SplittableRandom random = new SplittableRandom(3);
    for (int n = 0; n < MANY / 10; n++) {
      demand(Double.longBitsToDouble(random.nextLong() >>> (12 + random.nextInt(52))));
    }
  }

  @Test
  @Tag("law")
  void agreesAroundPowers() {
    for (int power = -323; power <= 308; power++) {
      around(Double.parseDouble("1e" + power));
    }
    for (int power = -1074; power <= 1023; power++) {
      around(Math.scalb(1.0, power));
    }
  }

  private static void around(double x) {
    demand(x);
    demand(Math.nextUp(x));
    demand(Math.nextDown(x));
  }

  /**
   * Odd multiples of 2^−k end with a 5 in the k-th decimal place: with 18 or 24 digits in all they
   * are ties, which go to the even digit.
   */
  @Test
  @Tag("law")
  void agreesOnTies() {
    SplittableRandom random = new SplittableRandom(4);
    for (int n = 0; n < MANY / 10; n++) {
      tie(18, random.nextInt(3, 18), random);
      tie(24, random.nextInt(12, 24), random);
    }
  }

  private static void tie(int digits, int k, SplittableRandom random) {
    double size = Math.pow(10, digits - k) * random.nextDouble(0.1, 1);
    long odd = (long) (size * (1L << k)) | 1;
    double x = odd / (double) (1L << k);
    assertThat(new BigDecimal(x).scale()).isEqualTo(k);
    demand(x);
  }

  @Test
  @Tag("law")
  void refusesWhatIsNoNumber() {
    assertThatThrownBy(() -> seventeen(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> seventeen(Double.POSITIVE_INFINITY)).hasMessageContaining("Infinity");
  }

  @ParameterizedTest
  @CsvSource({"0", "9", "10", "99", "100", "-2112", "1000060120", "-9223372036854775808"})
  @Tag("law")
  void printsWholeNumbers(long n) {
    assertThat(text(new Bytes(1).integer(n))).isEqualTo(Long.toString(n));
  }

  private static void demand(double x) {
    if (!seventeen(x).equals(exact(x, 17)) || !twentyThree(x).equals(exact(x, 23))) {
      assertThat(seventeen(x)).as(Double.toHexString(x)).isEqualTo(exact(x, 17));
      assertThat(twentyThree(x)).as(Double.toHexString(x)).isEqualTo(exact(x, 23));
    }
  }

  private static String exact(double x, int count) {
    if (x == 0) {
      return (1 / x < 0 ? "-" : "") + "0." + "0".repeat(count - 1) + "e+00";
    }
    BigDecimal rounded = new BigDecimal(x).round(new MathContext(count, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - rounded.scale() - 1;
    String digits = rounded.unscaledValue().abs().toString();
    digits += "0".repeat(count - digits.length());
    String power = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    return (x < 0 ? "-" : "")
        + digits.charAt(0)
        + "."
        + digits.substring(1)
        + (exponent < 0 ? "e-" : "e+")
        + power;
  }

  private static String seventeen(double x) {
    return text(new Bytes(1).number(x));
  }

  private static String twentyThree(double x) {
    return text(new Bytes(1).longNumber(x));
  }

  private static String text(Bytes bytes) {
    return new String(bytes.copy(), StandardCharsets.US_ASCII);
  }
}
