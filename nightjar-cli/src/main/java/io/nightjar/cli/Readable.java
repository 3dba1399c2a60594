package io.nightjar.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Numbers in the unit in which a person would say them. */
final class Readable {

  /** A unit and how large it is in the unit of the program. */
  private record Unit(String name, double size) {}

  /** In GeV. */
  private static final List<Unit> MASSES =
      List.of(
          new Unit("TeV", 1e3),
          new Unit("GeV", 1),
          new Unit("MeV", 1e-3),
          new Unit("keV", 1e-6),
          new Unit("eV", 1e-9));

  /** In cm. */
  private static final List<Unit> LENGTHS =
      List.of(
          new Unit("light-s", 2.99792458e10),
          new Unit("km", 1e5),
          new Unit("m", 1e2),
          new Unit("mm", 1e-1),
          new Unit("μm", 1e-4),
          new Unit("nm", 1e-7),
          new Unit("pm", 1e-10),
          new Unit("fm", 1e-13));

  private Readable() {}

  /** A mass as in "73.86 MeV" [GeV]. */
  static String mass(double mass) {
    return in(MASSES, mass, 4);
  }

  /** A length as in "6.07 mm" [cm]; "stable" if infinite. */
  static String length(double length) {
    return Double.isFinite(length) ? in(LENGTHS, length, 3) : "stable";
  }

  /** A share as in "88 %"; less than ten percent with two digits. */
  static String percent(double share) {
    double percent = 100 * share;
    return rounded(percent, percent < 10 ? 2 : percent < 99.5 ? 2 : 3) + " %";
  }

  private static String in(List<Unit> units, double number, int digits) {
    Unit unit = units.stream().filter(u -> number >= u.size).findFirst().orElse(units.getLast());
    double inUnit = number / unit.size;
    return (inUnit >= 0.01 && inUnit < 1e6 ? rounded(inUnit, digits) : power(inUnit))
        + " "
        + unit.name;
  }

  private static String rounded(double number, int digits) {
    return BigDecimal.valueOf(number)
        .round(new MathContext(digits))
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String power(double number) {
    return number == 0 ? "0" : "%.1e".formatted(number);
  }
}
