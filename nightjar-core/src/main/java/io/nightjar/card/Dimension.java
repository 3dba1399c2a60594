package io.nightjar.card;

import io.nightjar.physics.Constants;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A kind of quantity, its units, and the unit that the library uses inside. */
public enum Dimension {
  /** Without unit. */
  NUMBER("a number", ""),
  /** Without unit; per cent may be written. */
  FRACTION("a fraction", "% 1e-2"),
  /** [GeV]. */
  ENERGY("an energy", "eV 1e-9, keV 1e-6, MeV 1e-3, GeV 1, TeV 1e3"),
  /** Of a momentum transfer [GeV²]. */
  ENERGY_SQUARED("an energy squared", "MeV^2 1e-6, GeV^2 1"),
  /** Of a light neutrino [GeV], beside energies: of other masses, meV is a slip for MeV. */
  NEUTRINO_MASS("a neutrino mass", "meV 1e-12"),
  /** [cm]. */
  LENGTH("a length", "fm 1e-13, nm 1e-7, um 1e-4, mm 1e-1, cm 1, m 1e2, km 1e5"),
  /** [cm²]. */
  AREA("an area", "mm^2 1e-2, cm^2 1, m^2 1e4"),
  /** [s]. */
  TIME("a time", "ps 1e-12, ns 1e-9, us 1e-6, ms 1e-3, s 1"),
  /** Of material [t]. */
  MASS("a mass", "g 1e-6, kg 1e-3, t 1, kt 1e3"),
  /** [rad]. */
  ANGLE("an angle", "deg 0.01745329251994329576923690768488613, mrad 1e-3, rad 1"),
  /** Protons on target [POT]. */
  EXPOSURE("an exposure", "POT 1"),
  /** Of a collider [fb⁻¹]. */
  LUMINOSITY("a luminosity", "fb^-1 1"),
  /** Of one mole [g/mol]. */
  MOLAR_MASS("a molar mass", "g/mol 1"),
  /** Of a magnetic moment [GeV⁻¹]; muB is the Bohr magneton e/2m_e. */
  MOMENT(
      "a magnetic moment", "/TeV 1e-3, /GeV 1, /MeV 1e3, muB " + Constants.STANDARD.bohrMagneton()),
  /** Neutrinos of all energies [1/cm²/POT]. */
  FLUX("a flux", "nu/m^2/POT 1e-4, nu/cm^2/POT 1"),
  /** Neutrinos of all energies [1/cm²/fb⁻¹]. */
  COLLIDER_FLUX("a flux", "nu/cm^2/fb^-1 1");

  private static final Pattern QUANTITY =
      Pattern.compile(
          "([-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?)\\s*((?:[a-zA-Z%µ/].*)?)");
  private static final Pattern NOT_FINITE =
      Pattern.compile("[-+]?\\.?(nan|inf|infinity)\\b.*", Pattern.CASE_INSENSITIVE);

  private static final Pattern DECIMAL_COMMA = Pattern.compile("\\s*[-+]?\\d+,\\d.*");

  private final String phrase;

  @SuppressWarnings("ImmutableEnumChecker") // unmodifiable; keeps its order, as Map.copyOf does not
  private final Map<String, BigDecimal> units;

  Dimension(String phrase, String units) {
    this.phrase = phrase;
    Map<String, BigDecimal> table = new LinkedHashMap<>();
    for (String unit : units.isEmpty() ? List.<String>of() : List.of(units.split(", ", -1))) {
      int space = unit.indexOf(' ');
      table.put(unit.substring(0, space), new BigDecimal(unit.substring(space + 1)));
    }
    this.units = Collections.unmodifiableMap(table);
  }

  /** Symbols of the units, smallest first. */
  public Set<String> units() {
    return units.keySet();
  }

  /** What a value of this dimension looks like, for messages. */
  String allowed() {
    return switch (this) {
      case NUMBER -> "a number without a unit";
      case FRACTION -> "a number, or a number with %";
      case EXPOSURE -> "a number with POT";
      case LUMINOSITY -> "a number with fb^-1";
      default -> "a number with one of " + String.join(" ", units());
    };
  }

  /**
   * Reads a quantity such as {@code 74 MeV}.
   *
   * @param place where the text stands, for messages
   * @return in the unit of the library (see the constants) [finite]
   * @throws CardException when the text is no such quantity
   */
  public double parse(Place place, String text) {
    Matcher matcher = QUANTITY.matcher(text.strip());
    if (!matcher.matches()) {
      Fault fault = notANumber(place, text).found(text).allowed(allowed());
      boolean comma = DECIMAL_COMMA.matcher(text).matches();
      throw (comma ? fault.hint("Decimals are written with a point.") : fault).exception();
    }
    BigDecimal factor = factor(place, text, matcher.group(2).strip());
    return value(place, text, matcher.group(1), factor);
  }

  private Fault notANumber(Place place, String text) {
    if (NOT_FINITE.matcher(text.strip()).matches()) {
      return Fault.at(place, "numbers must be finite.");
    }
    return Fault.at(place, "'" + text + "' is not " + phrase + ".");
  }

  private BigDecimal factor(Place place, String text, String unit) {
    if (unit.isEmpty() && (this == NUMBER || this == FRACTION)) {
      return BigDecimal.ONE;
    }
    BigDecimal factor = units.get(unit);
    if (factor == null) {
      throw wrongUnit(place, unit).found(text).allowed(allowed()).maybe(unit, units()).exception();
    }
    return factor;
  }

  private Fault wrongUnit(Place place, String unit) {
    if (unit.isEmpty()) {
      return Fault.at(place, phrase + " needs a unit.");
    }
    if (this == NUMBER) {
      return Fault.at(place, "this number has no unit, but '" + unit + "' is given.");
    }
    String also = owner(unit).map(d -> "; it is a unit of " + d.noun()).orElse("");
    return Fault.at(place, "'" + unit + "' is not " + phrase + " unit" + also + ".");
  }

  private String noun() {
    return phrase.substring(phrase.indexOf(' ') + 1);
  }

  private static Optional<Dimension> owner(String unit) {
    return Arrays.stream(values()).filter(d -> d.units.containsKey(unit)).findFirst();
  }

  private double value(Place place, String text, String digits, BigDecimal factor) {
    try {
      BigDecimal exact = new BigDecimal(digits).multiply(factor);
      double value = exact.doubleValue();
      if (Double.isFinite(value) && (value != 0 || exact.signum() == 0)) {
        return value;
      }
    } catch (NumberFormatException | ArithmeticException exponentTooLong) {
      // the exponent does not fit into 32 bits: too large or too small for a double as well
    }
    throw Fault.at(place, "this number is too large or too small.")
        .found(text)
        .allowed("magnitudes from 4.9e-324 to 1.8e308, and 0")
        .exception();
  }
}
