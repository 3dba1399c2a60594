package io.nightjar.physics;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A published number with the day from which it counts.
 *
 * @param name what was measured; several results of different days may share it
 * @param value in the unit that the header of its table states
 * @param plus one standard deviation upwards; 0 for a limit
 * @param minus one standard deviation downwards, as a positive number; 0 for a limit
 * @param kind what the value is
 * @param published day of publication
 * @param source where it was published
 * @param status how it was obtained; {@code unverified} if from memory
 */
public record Measurement(
    String name,
    double value,
    double plus,
    double minus,
    Kind kind,
    LocalDate published,
    String source,
    String status) {

  /** What a published number is. */
  public enum Kind {
    /** A value with its errors. */
    MEASUREMENT,
    /** The most that a confidence level of 95 % allows. */
    UPPER_LIMIT,
    /** A prediction, with its errors where they are known. */
    THEORY;

    private static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
  }

  /** A measurement has errors, a limit has none. */
  public Measurement {
    boolean measured = kind == Kind.MEASUREMENT;
    boolean hasErrors = plus > 0 && minus > 0;
    boolean hasNone = plus == 0 && minus == 0;
    if (measured && !hasErrors || kind == Kind.UPPER_LIMIT && !hasNone) {
      throw new DataException(
          "%s of %s is a %s, and its errors are %s and %s."
              .formatted(name, source, kind, plus, minus));
    }
  }

  /**
   * All results of one of the tables that come with Nightjar.
   *
   * @param table path below the data folder, e.g. {@code measurements/higgs.csv}
   */
  public static List<Measurement> all(String table) {
    return all(Table.resource(table));
  }

  static List<Measurement> all(Table table) {
    List<Measurement> all = new ArrayList<>();
    for (int i = 0; i < table.rows(); i++) {
      all.add(row(table, i));
    }
    return List.copyOf(all);
  }

  private static Measurement row(Table table, int i) {
    String day = table.text("published").get(i);
    String kind = table.text("kind").get(i);
    try {
      return new Measurement(
          table.text("name").get(i),
          table.column("value")[i],
          table.column("plus")[i],
          table.column("minus")[i],
          Kind.of(kind),
          LocalDate.parse(day),
          table.text("source").get(i),
          table.text("status").get(i));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw new DataException(
          "%s, row %d: '%s' is no day or '%s' no kind of number."
              .formatted(table.name(), i + 1, day, kind),
          e);
    }
  }

  /**
   * The newest result of a name that an era knows.
   *
   * @param all results to choose from
   * @param name what was measured
   * @param era state of knowledge
   * @return nothing if there was none yet
   */
  public static Optional<Measurement> latest(List<Measurement> all, String name, Era era) {
    return all.stream()
        .filter(m -> m.name.equals(name) && era.includes(m.published))
        .max(Comparator.comparing(Measurement::published));
  }
}
