package io.nightjar.likelihood;

import io.nightjar.constraint.Label;
import io.nightjar.constraint.Label.Family;
import io.nightjar.physics.Era;
import io.nightjar.physics.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which terms are read as signs of new physics, and until when. */
public final class Anomalies {

  private static final String TABLE = "likelihood/anomalies.csv";

  /**
   * A sign of new physics.
   *
   * @param name of the term
   * @param until last day on which it was one; the end of time while it is
   * @param because what happened then, or what it is
   */
  public record Anomaly(String name, LocalDate until, String because) {

    /** Whether it still was one at the end of an era. */
    public boolean lives(Era era) {
      return !era.until().isAfter(until);
    }
  }

  private final Map<String, Anomaly> all = new LinkedHashMap<>();

  private Anomalies(Table table) {
    List<String> until = table.text("until");
    List<String> because = table.text("because");
    List<String> names = table.text("name");
    for (int i = 0; i < names.size(); i++) {
      LocalDate last = until.get(i).isEmpty() ? LocalDate.MAX : LocalDate.parse(until.get(i));
      all.put(names.get(i), new Anomaly(names.get(i), last, because.get(i)));
    }
  }

  /** Those that come with Nightjar. */
  public static Anomalies shipped() {
    return new Anomalies(Table.resource(TABLE));
  }

  /** The anomaly of a name, dead or alive. */
  public Optional<Anomaly> find(String name) {
    return Optional.ofNullable(all.get(name));
  }

  /** A label under the family that it has in an era: anomalies live and die. */
  Label in(Era era, Label label) {
    Optional<Anomaly> anomaly = find(label.name());
    if (anomaly.map(a -> a.lives(era)).orElse(false)) {
      return label.under(Family.ANOMALY);
    }
    return label.family() == Family.ANOMALY ? label.under(Family.PRECISION) : label;
  }
}
