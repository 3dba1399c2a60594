package io.nightjar.scan;

import io.nightjar.event.Lattice;
import io.nightjar.generate.Generator.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Runs a plan. */
public final class Scan {

  /** More points of the lattice that a search looks at for a physical one to begin from. */
  private static final int TRIES = 1000;

  private final Plan plan;
  private final Crew crew;
  private final Lattice lattice;
  private final LongAdder evaluations = new LongAdder();
  private final ThreadLocal<Target> targets;

  private Scan(Plan plan, Objective objective, int threads, Progress progress) {
    this.plan = plan;
    this.crew = new Crew(threads, progress);
    this.lattice = new Lattice(plan.seed(), 0);
    this.targets = ThreadLocal.withInitial(() -> new Target(plan.axes(), objective));
  }

  /**
   * Runs a plan. If the calling thread is interrupted, what is finished is returned.
   *
   * @param plan which points
   * @param objective what is asked of each
   * @param threads that work
   * @param progress told of points (of a grid), searches, or cells
   */
  public static ScanResult run(Plan plan, Objective objective, int threads, Progress progress) {
    long begun = System.nanoTime();
    Scan scan = new Scan(plan, objective, threads, progress);
    @Nullable Row[] rows = new Row[plan.rows()];
    boolean complete = scan.fill(rows);
    List<Row> finished =
        Arrays.stream(rows).takeWhile(Objects::nonNull).map(Objects::requireNonNull).toList();
    double seconds = 1e-9 * (System.nanoTime() - begun);
    return new ScanResult(
        plan, objective.terms(), finished, complete, scan.evaluations.sum(), seconds);
  }

  private boolean fill(@Nullable Row[] rows) {
    return switch (plan.method()) {
      case GRID -> crew.run(rows.length, plan.block(crew.threads()), i -> rows[i] = point(i));
      case OPTIMISE -> crew.run(rows.length, 1, i -> rows[i] = best(i));
      case PROFILE ->
          crew.run(rows.length, 1, i -> rows[i] = highest(i)) && new Exchange(rows).run();
    };
  }

  private Row point(int cell) {
    return evaluated(placed(cell, new double[plan.axes().size()]));
  }

  private Row search(double[] start) {
    return counted(
        Search.up(targets.get(), plan.searched(), start, plan.optimiser(), plan.evaluations()));
  }

  private Row counted(Row row) {
    evaluations.add(row.evaluations());
    return row;
  }

  private Row best(int number) {
    double[] start = start(0, number);
    return plan.isNested() ? counted(Nest.up(plan, targets.get(), number, start)) : search(start);
  }

  /**
   * Where a search begins: the model card's own point for the first of a cell, a point of the
   * lattice for others. If that is unphysical, where a search would find nothing, it is the first
   * physical one of the points after those of all searches, of which each has its own.
   *
   * @param cell of the grid
   * @param which of the searches of the cell
   */
  private double[] start(int cell, int which) {
    long number = (long) cell * plan.starts() + which;
    double[] unit = placed(cell, which == 0 ? ownPoint() : drawn(number));
    long next = (long) plan.cells() * plan.starts() + number * TRIES;
    for (int k = 0; which > 0 && k < TRIES && !evaluated(unit).isPhysical(); k++) {
      unit = placed(cell, drawn(next + k));
    }
    return unit;
  }

  private double[] placed(int cell, double[] unit) {
    plan.cell(cell, unit);
    return unit;
  }

  private double[] ownPoint() {
    return plan.axes().stream().mapToDouble(Axis::start).toArray();
  }

  private double[] drawn(long number) {
    double[] unit = new double[plan.axes().size()];
    double[] drawn = new double[1];
    for (int i = 0; i < unit.length; i++) {
      lattice.fill(number, 1, i, drawn);
      unit[i] = drawn[0];
    }
    return unit;
  }

  private Row evaluated(double[] unit) {
    evaluations.increment();
    return targets.get().at(unit);
  }

  /** The best of several searches at a point of the grid. */
  private Row highest(int cell) {
    Row best = search(start(cell, 0));
    long spent = best.evaluations();
    for (int s = 1; s < plan.starts(); s++) {
      Row row = search(start(cell, s));
      spent += row.evaluations();
      best = row.lnL() > best.lnL() ? row : best;
    }
    return best.after(spent);
  }

  /**
   * Second thoughts of a profile: each cell also searches from where its neighbours ended, in
   * passes, until no cell gains. A pass sees its neighbours as they were after the pass before, so
   * the order of the cells does not matter.
   */
  private final class Exchange {

    /** Gain in ln L that is worth telling the neighbours. */
    private static final double GAIN = 1e-3;

    private final @Nullable Row[] rows;
    private Row[] before = {};
    private boolean[] gained = {};

    Exchange(@Nullable Row[] rows) {
      this.rows = rows;
    }

    boolean run() {
      gained = new boolean[rows.length];
      Arrays.fill(gained, true);
      for (boolean first = true, some = true; some; first = false) {
        before = Arrays.stream(rows).map(Objects::requireNonNull).toArray(Row[]::new);
        boolean[] told = gained;
        boolean[] gains = new boolean[rows.length];
        boolean all = first;
        if (!crew.run(rows.length, 1, i -> gains[i] = again(i, told, all))) {
          System.arraycopy(before, 0, rows, 0, rows.length);
          return false;
        }
        gained = gains;
        some = any(gains);
      }
      return true;
    }

    private static boolean any(boolean[] flags) {
      for (boolean flag : flags) {
        if (flag) {
          return true;
        }
      }
      return false;
    }

    /** Whether a cell gained. */
    private boolean again(int cell, boolean[] told, boolean all) {
      Row own = before[cell];
      Optional<Row> offer = offer(cell, told);
      if (offer.isEmpty() || !(all || offer.get().lnL() > own.lnL() + GAIN)) {
        return false;
      }
      Row found = search(offer.get().unit());
      long spent = own.evaluations() + found.evaluations();
      rows[cell] = (found.lnL() > own.lnL() ? found : own).after(spent);
      return found.lnL() > own.lnL() + GAIN;
    }

    /** The best of what neighbours that gained have found, here. */
    private Optional<Row> offer(int cell, boolean[] told) {
      return Arrays.stream(plan.neighbours(cell))
          .filter(n -> told[n] && before[n].isPhysical())
          .mapToObj(n -> moved(before[n], cell))
          .reduce((one, other) -> other.lnL() > one.lnL() ? other : one);
    }

    private Row moved(Row neighbour, int cell) {
      return evaluated(placed(cell, neighbour.unit().clone()));
    }
  }
}
