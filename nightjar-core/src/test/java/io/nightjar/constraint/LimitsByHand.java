package io.nightjar.constraint;

import io.nightjar.physics.Table;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Limits for tests, made of a few numbers. */
final class LimitsByHand {
  private LimitsByHand() {}

  /** A limit whose table is the text given. */
  static Limit of(Limit.Search search, Limit.Bounds bounds, String csv) {
    return new Limit(
        "by-hand",
        "a limit of a test",
        "Nobody:2026xyz",
        LocalDate.of(2020, 6, 30),
        0.9,
        bounds,
        search,
        "nothing",
        List.of("ee"),
        "",
        List.of(),
        Map.of(),
        true,
        "",
        "none",
        "a test",
        "seen",
        Table.read("by-hand.csv", new StringReader(csv)));
  }

  /** A limit on ε of an invisible Z'. */
  static Limit epsilon(String csv) {
    return of(Limit.Search.INVISIBLE, Limit.Bounds.EPSILON, csv);
  }
}
