package io.nightjar.likelihood;

import io.nightjar.constraint.DarkPoint;
import io.nightjar.generate.CouplingTables;
import io.nightjar.generate.Strengths;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Signals of any couplings at given masses, from tables that are made once for each sighting at its
 * first question. Thread-safe; the tables are the same whichever thread makes them.
 */
public final class TableSignals implements Signals {

  private final DarkPoint masses;
  private final CouplingTables.Plan plan;
  private final Map<String, CouplingTables> tables = new ConcurrentHashMap<>();
  private final Map<String, Object> locks = new HashMap<>();
  private final ThreadLocal<Last> last = ThreadLocal.withInitial(Last::new);

  /** The numbers of the point that a thread asked for last. */
  private static final class Last {
    private @Nullable DarkPoint point;
    private @Nullable Strengths strengths;

    Strengths of(DarkPoint asked) {
      Strengths known = strengths;
      if (asked == point && known != null) {
        return known;
      }
      Strengths made = Strengths.of(asked.spectrum(), asked.decays());
      strengths = made;
      point = asked;
      return made;
    }
  }

  /**
   * Tables at the masses of a point.
   *
   * @param masses whose couplings matter only for what {@link CouplingTables#of} says
   * @param plan events, seed and threads
   */
  public TableSignals(DarkPoint masses, CouplingTables.Plan plan) {
    this.masses = masses;
    this.plan = plan;
  }

  @Override
  public Signal of(Sighting sighting, DarkPoint point) throws InterruptedException {
    return Signal.of(tables(sighting).signal(last.get().of(point)));
  }

  private CouplingTables tables(Sighting sighting) throws InterruptedException {
    String name = sighting.label().name();
    CouplingTables made = tables.get(name);
    if (made != null) {
      return made;
    }
    synchronized (lock(name)) {
      made = tables.get(name);
      if (made == null) {
        made = make(sighting);
        tables.put(name, made);
      }
      return made;
    }
  }

  private synchronized Object lock(String name) {
    return locks.computeIfAbsent(name, n -> new Object());
  }

  private CouplingTables make(Sighting sighting) throws InterruptedException {
    return CouplingTables.of(
        masses.spectrum(), masses.decays(), sighting.members(), sighting.observable(), 0, plan);
  }
}
