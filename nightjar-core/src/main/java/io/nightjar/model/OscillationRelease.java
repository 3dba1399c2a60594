package io.nightjar.model;

import io.nightjar.physics.DataException;
import io.nightjar.physics.Era;
import io.nightjar.physics.Table;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One release of a global fit to oscillation data, for both orderings.
 *
 * @param name as in {@link OscillationData#releases}
 * @param published first day on which it was public
 * @param cite key of the bibliography
 * @param status {@code seen} at a public source or {@code unverified}
 * @param inverted Δχ² of the best point of inverted over that of normal ordering
 * @param data of each ordering, above its own best point
 */
public record OscillationRelease(
    String name,
    LocalDate published,
    String cite,
    String status,
    double inverted,
    Map<Ordering, OscillationData> data) {

  private static final String TABLE = "oscillation/releases.csv";

  /** Keeps its own copy. */
  public OscillationRelease {
    data = Map.copyOf(data);
  }

  /** The release that counts in an era: the last one that was public, if any was. */
  public static Optional<OscillationRelease> known(Era era) {
    Table table = Table.resource(TABLE);
    Optional<OscillationRelease> last = Optional.empty();
    for (int row = 0; row < table.rows(); row++) {
      LocalDate published = LocalDate.parse(table.text("published").get(row));
      boolean counts = table.text("likelihood").get(row).equals("yes") && era.includes(published);
      if (counts && last.map(l -> published.isAfter(l.published)).orElse(true)) {
        last = Optional.of(read(table, row));
      }
    }
    return last;
  }

  private static OscillationRelease read(Table table, int row) {
    String name = table.text("release").get(row);
    Map<Ordering, OscillationData> data = new EnumMap<>(Ordering.class);
    for (Ordering ordering : Ordering.values()) {
      data.put(ordering, OscillationData.of(name, ordering));
    }
    return new OscillationRelease(
        name,
        LocalDate.parse(table.text("published").get(row)),
        table.text("cite").get(row),
        table.text("status").get(row),
        table.number("inverted", row),
        data);
  }

  /** Data of one ordering. */
  public OscillationData data(Ordering ordering) {
    OscillationData found = data.get(ordering);
    if (found == null) {
      throw new DataException("Release " + name + " has no data of ordering " + ordering + ".");
    }
    return found;
  }

  /** Δχ² of the best point of an ordering over the best point of all. */
  public double worse(Ordering ordering) {
    return ordering == Ordering.INVERTED ? inverted : 0;
  }

  /** χ² of central values over the best point of both orderings. */
  public double chi2(Oscillation predicted) {
    Ordering ordering = predicted.ordering();
    return data(ordering).chi2(predicted) + worse(ordering);
  }
}
