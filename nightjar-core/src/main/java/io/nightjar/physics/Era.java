package io.nightjar.physics;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * A state of knowledge: everything that was public by the end of a day.
 *
 * @param name {@code 2020}, {@code 2026}, or the day as in {@code 2019-12-31}
 * @param until the last day that counts
 */
public record Era(String name, LocalDate until) {

  /** The day on which the poster was shown. */
  public static final Era POSTER = new Era("2020", LocalDate.of(2020, 6, 22));

  /** Everything that the data hold; the default. */
  public static final Era TODAY = new Era("2026", LocalDate.MAX);

  /** The eras that have names. */
  public static final List<Era> NAMED = List.of(POSTER, TODAY);

  /**
   * The era of a name or of a day.
   *
   * @param text name of an era, or a day such as {@code 2019-12-31}
   * @return nothing if it is neither
   */
  public static Optional<Era> of(String text) {
    return NAMED.stream().filter(era -> era.name.equals(text)).findFirst().or(() -> day(text));
  }

  private static Optional<Era> day(String text) {
    try {
      return Optional.of(new Era(text, LocalDate.parse(text)));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  /** Whether what was published on a day belongs to this era. */
  public boolean includes(LocalDate published) {
    return !published.isAfter(until);
  }
}
