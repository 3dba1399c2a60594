package io.nightjar.likelihood;

import io.nightjar.constraint.Label;
import io.nightjar.constraint.Label.Family;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which terms count, by name or family.
 *
 * @param only these; all if empty
 * @param without not these
 * @param with these too, although they are off by default
 */
public record Choice(Set<String> only, Set<String> without, Set<String> with) {

  /** What counts by default. */
  public static final Choice STANDARD = new Choice(Set.of(), Set.of(), Set.of());

  /** Why a term of the standard choice does not count, empty if it does. */
  private static final String OUT = "switched off";

  /** Keeps its own copies. */
  public Choice {
    only = Set.copyOf(only);
    without = Set.copyOf(without);
    with = Set.copyOf(with);
  }

  /**
   * Why a term does not count.
   *
   * @param label of the term
   * @param standing why it is off by default; empty if it counts
   * @return empty if it counts
   */
  String off(Label label, String standing) {
    if (names(label).anyMatch(without::contains)) {
      return OUT;
    }
    if (!only.isEmpty() && names(label).noneMatch(only::contains)) {
      return OUT;
    }
    boolean asked = with.contains(label.name()) || only.contains(label.name());
    return asked ? "" : standing;
  }

  private static Stream<String> names(Label label) {
    return Stream.of(label.name(), word(label.family()));
  }

  /** Words that stand for families. */
  public static List<String> families() {
    return Stream.of(Family.values()).map(Choice::word).toList();
  }

  /** A family in lower case. */
  public static String word(Family family) {
    return family.name().toLowerCase(Locale.ROOT);
  }
}
