package io.nightjar.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Where an axis is marked.
 *
 * @param major marks with a number, ascending
 * @param minor values of the marks without a number
 * @param exponent the numbers are to be multiplied by 10 to this power, which stands once at the
 *     end of the axis
 */
record Ticks(List<Tick> major, List<Double> minor, int exponent) {

  /**
   * A mark with a number.
   *
   * @param label LaTeX
   */
  record Tick(double value, String label) {}

  /** From here on zeros are written as a common power. */
  private static final int MANY_DIGITS = 5;

  private static final int FEW_DIGITS = -3;
  private static final double ROUNDING = 1e-9;

  /** Even steps on a logarithmic axis are nearer to each other at its end. */
  private static final double COMPRESSED = 0.5;

  Ticks {
    major = List.copyOf(major);
    minor = List.copyOf(minor);
  }

  /**
   * As many as fit.
   *
   * @param length of the axis [pt]
   * @param need distance that a number needs to the next one, given its label [pt]
   */
  static Ticks of(Range range, double length, ToDoubleFunction<String> need) {
    if (range.scale() == Scale.UNMARKED) {
      return new Ticks(List.of(), List.of(), 0);
    }
    if (range.scale() == Scale.LINEAR) {
      return linear(range, length, need);
    }
    double decades = Math.log10(range.high() / range.low());
    return labelledDecades(range) >= 2 || decades > 2
        ? decades(range, length, need)
        : withinDecades(range, length, need);
  }

  private static Ticks linear(Range range, double length, ToDoubleFunction<String> need) {
    double span = range.high() - range.low();
    int power = (int) Math.floor(Math.log10(span)) - 1;
    for (int i = 0; ; i++) {
      // 1, 2, 5, 10, ... times a power of ten; a step of 2 is divided by 4, the others by 5
      int mantissa = List.of(1, 2, 5).get(i % 3);
      BigDecimal step = BigDecimal.valueOf(mantissa).scaleByPowerOfTen(power + i / 3);
      Ticks ticks = linear(range, step, mantissa == 2 ? 4 : 5);
      if (fits(ticks, span, length, need)) {
        return ticks;
      }
    }
  }

  private static boolean fits(
      Ticks ticks, double span, double length, ToDoubleFunction<String> need) {
    if (ticks.major.size() < 2) {
      return true;
    }
    double distance = (ticks.major.get(1).value() - ticks.major.get(0).value()) / span * length;
    return ticks.major.stream().allMatch(tick -> need.applyAsDouble(tick.label()) <= distance);
  }

  private static Ticks linear(Range range, BigDecimal step, int divisions) {
    int exponent = exponent(range);
    List<Tick> major = new ArrayList<>();
    for (BigDecimal value : multiples(range, step)) {
      major.add(
          new Tick(value.doubleValue(), plain(value.scaleByPowerOfTen(-exponent), step, exponent)));
    }
    BigDecimal fine = step.divide(BigDecimal.valueOf(divisions), MathContext.DECIMAL64);
    List<Double> minor =
        multiples(range, fine).stream()
            .filter(value -> value.remainder(step).signum() != 0)
            .map(BigDecimal::doubleValue)
            .toList();
    return new Ticks(major, minor, exponent);
  }

  private static List<BigDecimal> multiples(Range range, BigDecimal step) {
    double slack = ROUNDING * (range.high() - range.low());
    double width = step.doubleValue();
    long first = (long) Math.ceil((range.low() - slack) / width);
    long last = (long) Math.floor((range.high() + slack) / width);
    List<BigDecimal> values = new ArrayList<>();
    for (long i = first; i <= last; i++) {
      values.add(step.multiply(BigDecimal.valueOf(i)));
    }
    return values;
  }

  private static int exponent(Range range) {
    double largest = Math.max(Math.abs(range.low()), Math.abs(range.high()));
    int power = (int) Math.floor(Math.log10(largest));
    return power >= MANY_DIGITS || power < FEW_DIGITS ? power : 0;
  }

  /** All numbers of an axis have the decimals that its step needs. */
  private static String plain(BigDecimal value, BigDecimal step, int exponent) {
    int decimals = Math.max(0, step.scaleByPowerOfTen(-exponent).stripTrailingZeros().scale());
    return value.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static int labelledDecades(Range range) {
    return lastDecade(range) - firstDecade(range) + 1;
  }

  private static int firstDecade(Range range) {
    return (int) Math.ceil(Math.log10(range.low()) - ROUNDING);
  }

  private static int lastDecade(Range range) {
    return (int) Math.floor(Math.log10(range.high()) + ROUNDING);
  }

  private static Ticks decades(Range range, double length, ToDoubleFunction<String> need) {
    double decade = length / Math.log10(range.high() / range.low());
    double widest = need.applyAsDouble(power(firstDecade(range)));
    int stride =
        (int)
            Math.max(
                1,
                Math.ceil(Math.max(widest, need.applyAsDouble(power(lastDecade(range)))) / decade));
    List<Tick> major = new ArrayList<>();
    List<Double> minor = new ArrayList<>();
    for (int k = firstDecade(range) - 1; k <= lastDecade(range); k++) {
      double value = Math.pow(10, k);
      if (k >= firstDecade(range)) {
        if (Math.floorMod(k, stride) == 0) {
          major.add(new Tick(value, power(k)));
        } else {
          minor.add(value);
        }
      }
      if (stride == 1) {
        addBetween(minor, range, value);
      }
    }
    return new Ticks(major, minor, 0);
  }

  private static void addBetween(List<Double> minor, Range range, double decade) {
    for (int digit = 2; digit < 10; digit++) {
      if (range.contains(digit * decade)) {
        minor.add(digit * decade);
      }
    }
  }

  /**
   * A short logarithmic axis shows some digits of each decade; a very short one is marked as if it
   * were linear.
   */
  private static Ticks withinDecades(Range range, double length, ToDoubleFunction<String> need) {
    double decade = length / Math.log10(range.high() / range.low());
    return Stream.of(List.of(1, 2, 5), List.of(1, 3), List.of(1, 5), List.of(2, 5), List.of(5))
        .map(digits -> digits(range, digits))
        .filter(ticks -> ticks.major.size() >= 2 && apart(ticks, decade, need))
        .findFirst()
        .orElseGet(() -> linear(range, COMPRESSED * length, need));
  }

  private static boolean apart(Ticks ticks, double decade, ToDoubleFunction<String> need) {
    for (int i = 1; i < ticks.major.size(); i++) {
      Tick left = ticks.major.get(i - 1);
      Tick right = ticks.major.get(i);
      double room = Math.max(need.applyAsDouble(left.label()), need.applyAsDouble(right.label()));
      if (decade * Math.log10(right.value() / left.value()) < room) {
        return false;
      }
    }
    return true;
  }

  private static Ticks digits(Range range, List<Integer> labelled) {
    List<Tick> major = new ArrayList<>();
    List<Double> minor = new ArrayList<>();
    for (int k = firstDecade(range) - 1; k <= lastDecade(range); k++) {
      for (int digit = 1; digit < 10; digit++) {
        double value = BigDecimal.valueOf(digit).scaleByPowerOfTen(k).doubleValue();
        if (range.contains(value) && labelled.contains(digit)) {
          major.add(new Tick(value, shortest(digit, k)));
        } else if (range.contains(value)) {
          minor.add(value);
        }
      }
    }
    return new Ticks(major, minor, 0);
  }

  private static String shortest(int digit, int power) {
    if (power >= -2 && power <= 3) {
      return BigDecimal.valueOf(digit).scaleByPowerOfTen(power).toPlainString();
    }
    return digit == 1 ? power(power) : digit + "{\\times}10^{" + power + "}";
  }

  private static String power(int exponent) {
    return switch (exponent) {
      case 0 -> "1";
      case 1 -> "10";
      default -> "10^{" + exponent + "}";
    };
  }
}
