package io.nightjar.scan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The table of a scan.
 *
 * @param plan what was asked for
 * @param terms names of the terms
 * @param rows in the order of the plan; the first ones if the scan was interrupted
 * @param complete whether nothing is missing
 * @param evaluations of the objective in all
 * @param seconds that it took
 */
public record ScanResult(
    Plan plan,
    List<String> terms,
    List<Row> rows,
    boolean complete,
    long evaluations,
    double seconds) {

  /** ln L within which a search counts as having found the same maximum. */
  private static final double SAME = 0.01;

  /** Number of the best row, the first of equals; none if no row is physical. */
  public OptionalInt best() {
    int best = -1;
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).isPhysical() && (best < 0 || rows.get(i).lnL() > rows.get(best).lnL())) {
        best = i;
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  /** The best row, if any is physical. */
  public Optional<Row> bestRow() {
    return best().stream().mapToObj(rows::get).findFirst();
  }

  /** Rows within 0.01 of the best: searches that agree, if the rows are searches. */
  public long atBest() {
    OptionalInt best = best();
    if (best.isEmpty()) {
      return 0;
    }
    double top = rows.get(best.getAsInt()).lnL();
    return rows.stream().filter(row -> row.isPhysical() && row.lnL() >= top - SAME).count();
  }

  /** Rows that no universe has. */
  public long unphysical() {
    return rows.stream().filter(row -> !row.isPhysical()).count();
  }
}
