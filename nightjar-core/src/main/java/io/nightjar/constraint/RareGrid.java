package io.nightjar.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Upper limits on a branching ratio against mass and lifetime: ln BR straight in mass at each
 * lifetime of the table; lifetimes without a number at a mass are left out there. A table without
 * lifetimes is one for a particle that never decays.
 */
final class RareGrid {
  private static final String LIFETIME = "tau_ps";

  /** A row at lifetime 0 stands at this share of the next lifetime. */
  private static final double PROMPT = 0.01;

  private final double[] lifetime;
  private final List<MassRows> rows;

  private RareGrid(double[] lifetime, List<MassRows> rows) {
    this.lifetime = lifetime;
    this.rows = rows;
  }

  /** The grid of a limit. */
  static RareGrid of(Limit limit) {
    double[] allowed = limit.table().column("BR_UL");
    for (int i = 0; i < allowed.length; i++) {
      allowed[i] = Math.log(allowed[i]);
    }
    double[] mass = limit.table().quantity("m");
    if (!limit.table().has(LIFETIME)) {
      double[] forever = {Double.POSITIVE_INFINITY};
      return new RareGrid(forever, List.of(MassRows.of(mass, allowed)));
    }
    return grid(limit.table().column(LIFETIME), mass, allowed);
  }

  private static RareGrid grid(double[] column, double[] mass, double[] allowed) {
    double[] lifetimes =
        IntStream.range(0, column.length).mapToDouble(i -> column[i]).distinct().sorted().toArray();
    List<MassRows> rows = new ArrayList<>();
    for (double tau : lifetimes) {
      int[] picked = IntStream.range(0, column.length).filter(i -> column[i] == tau).toArray();
      rows.add(MassRows.of(pick(mass, picked), pick(allowed, picked)));
    }
    if (lifetimes[0] == 0) {
      lifetimes[0] = PROMPT * lifetimes[1];
    }
    return new RareGrid(lifetimes, rows);
  }

  private static double[] pick(double[] from, int[] rows) {
    return java.util.Arrays.stream(rows).mapToDouble(i -> from[i]).toArray();
  }

  /** Whether there is a limit at a mass [GeV], at some lifetime. */
  boolean covers(double m) {
    return rows.stream().anyMatch(r -> r.covers(m));
  }

  /** Why there is none at a mass [GeV]. */
  String outside(double m) {
    return rows.getLast().outside(m);
  }

  /** The limits at a mass that is covered [GeV]. */
  AllowedBranching at(double m) {
    int[] known = IntStream.range(0, rows.size()).filter(k -> rows.get(k).covers(m)).toArray();
    return new AllowedBranching(
        pick(lifetime, known), IntStream.of(known).mapToDouble(k -> rows.get(k).at(m)).toArray());
  }
}
