package io.nightjar.physics;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measurements and predictions by name, as known in an era: of several of one name the one
 * published last.
 *
 * <p>They come from tables {@code measurements/*.csv} with the columns name, value, plus, minus,
 * kind, published, source, status in any order, and label and unit where wanted. Kinds are {@code
 * measurement}, {@code theory}, {@code difference}, {@code upper-limit-90}, {@code lower-limit-95},
 * {@code interval-95} with any confidence level.
 */
public final class Measurements {

  /** Folder of the tables. */
  public static final String FOLDER = "measurements/";

  private static final Pattern KIND = Pattern.compile("([a-z-]*[a-z])(?:-(\\d+))?");

  private final Era era;
  private final Map<String, List<Measurement>> known = new TreeMap<>();
  private final Map<String, Optional<Measurement>> last = new HashMap<>();

  private Measurements(Era era, List<Measurement> all) {
    this.era = era;
    all.stream()
        .sorted(Comparator.comparing(Measurement::published))
        .filter(m -> era.includes(m.published()))
        .forEach(m -> known.computeIfAbsent(m.name(), name -> new ArrayList<>()).add(m));
    known.forEach((name, numbers) -> last.put(name, Optional.of(numbers.getLast())));
  }

  /** Everything in the tables that come with Nightjar and was public in an era. */
  public static Measurements of(Era era) {
    List<Measurement> all = new ArrayList<>();
    for (String name : Table.shipped()) {
      if (name.startsWith(FOLDER)) {
        all.addAll(read(Table.resource(name)));
      }
    }
    return new Measurements(era, all);
  }

  /** The same from given tables. */
  public static Measurements of(Era era, List<Table> tables) {
    List<Measurement> all = new ArrayList<>();
    tables.forEach(table -> all.addAll(read(table)));
    return new Measurements(era, all);
  }

  /** The era. */
  public Era era() {
    return era;
  }

  /** Names with at least one number, sorted. */
  public List<String> names() {
    return List.copyOf(known.keySet());
  }

  /** The last number of a name that was public in the era. */
  public Optional<Measurement> find(String name) {
    return last.getOrDefault(name, Optional.empty());
  }

  /** The smallest of the last numbers of some names: the strongest of upper limits. */
  public Optional<Measurement> least(List<String> names) {
    return names.stream()
        .flatMap(name -> find(name).stream())
        .min(Comparator.comparingDouble(Measurement::value));
  }

  /** All numbers of a name that were public in the era, oldest first. */
  public List<Measurement> history(String name) {
    return List.copyOf(known.getOrDefault(name, List.of()));
  }

  // ---- reading --------------------------------------------------------------------------------

  private static List<Measurement> read(Table table) {
    List<Measurement> all = new ArrayList<>();
    double[] values = table.column("value");
    List<String> names = table.text("name");
    for (int i = 0; i < table.rows(); i++) {
      all.add(measurement(table, i, names.get(i), values[i]));
    }
    return all;
  }

  private static Measurement measurement(Table table, int row, String name, double value) {
    String kind = table.text("kind").get(row);
    Matcher words = KIND.matcher(kind);
    Measurement read =
        new Measurement(
            name,
            optional(table, "label", row),
            value,
            side(table, "minus", row),
            side(table, "plus", row),
            optional(table, "unit", row),
            words.matches() ? kind(table, name, words.group(1)) : kind(table, name, kind),
            words.matches() && words.group(2) != null
                ? Double.parseDouble("0." + words.group(2))
                : Measurement.ONE_SIGMA,
            day(table, name, table.text("published").get(row)),
            table.text("source").get(row),
            table.text("status").get(row));
    demandErrors(table, read);
    return read;
  }

  private static String optional(Table table, String column, int row) {
    return table.has(column) ? table.text(column).get(row) : "";
  }

  /** An error, written with or without its sign; an empty cell is none. */
  private static double side(Table table, String column, int row) {
    String cell = table.text(column).get(row);
    return cell.isEmpty() ? 0 : Math.abs(table.number(column, row));
  }

  private static Measurement.Kind kind(Table table, String name, String word) {
    try {
      return Measurement.Kind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw fault(
          table,
          name,
          "'"
              + word
              + "' is no kind of number; allowed: measurement theory difference upper-limit-90"
              + " lower-limit-90 interval-95");
    }
  }

  private static LocalDate day(Table table, String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw fault(table, name, "'" + text + "' is no day such as 2020-06-22");
    }
  }

  /** A pull needs a width. */
  private static void demandErrors(Table table, Measurement m) {
    boolean needed =
        m.kind() == Measurement.Kind.MEASUREMENT
            || m.kind() == Measurement.Kind.DIFFERENCE
            || m.kind() == Measurement.Kind.INTERVAL;
    if (needed && !(m.minus() > 0 && m.plus() > 0)) {
      throw fault(table, m.name(), "a number of this kind needs its errors plus and minus");
    }
  }

  private static DataException fault(Table table, String name, String what) {
    return new DataException(table.name() + ", " + name + ": " + what + ".");
  }
}
