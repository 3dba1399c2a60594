package io.nightjar.scan;

import io.nightjar.event.Lattice;

/**
 * A search over masses, at each of which the best couplings are searched: what masses fix is dear
 * to prepare, and couplings are cheap then.
 *
 * <p>At each set of masses two searches begin: where the couplings of the best masses so far are,
 * and where the lattice says. Belongs to one thread.
 */
final class Nest {

  private final Plan plan;
  private final Target target;
  private final Lattice lattice;
  private final int[] couplings;
  private final double[] drawn = new double[1];
  private Row best;
  private long number;
  private long evaluations;

  private Nest(Plan plan, Target target, long number, double[] start) {
    this.plan = plan;
    this.target = target;
    this.number = number * plan.masses();
    this.lattice = new Lattice(plan.seed(), 1); // stream 0 has the first points
    this.couplings = plan.searched(false);
    this.best = couplings(start);
  }

  /**
   * The best masses that were seen, with their best couplings.
   *
   * @param number of the search, which decides what is drawn
   * @param start read: u of every axis
   */
  static Row up(Plan plan, Target target, long number, double[] start) {
    Nest nest = new Nest(plan, target, number, start);
    Row row = Search.up(nest::masses, plan.searched(true), start, plan.optimiser(), plan.masses());
    return row.after(nest.evaluations);
  }

  /** The best couplings at the masses of a point. */
  private Row masses(double[] unit) {
    Row near = couplings(placed(unit));
    if (!near.isPhysical()) {
      return near;
    }
    Row far = couplings(drawn(unit));
    Row row = far.lnL() > near.lnL() ? far : near;
    best = row.lnL() > best.lnL() ? row : best;
    return row;
  }

  private Row couplings(double[] start) {
    Row row = Search.up(target, couplings, start, plan.optimiser(), plan.evaluations());
    evaluations += row.evaluations();
    return row;
  }

  private double[] placed(double[] masses) {
    double[] unit = masses.clone();
    for (int i : couplings) {
      unit[i] = best.unit()[i];
    }
    return unit;
  }

  private double[] drawn(double[] masses) {
    double[] unit = masses.clone();
    for (int i : couplings) {
      lattice.fill(number, 1, i, drawn);
      unit[i] = drawn[0];
    }
    number++;
    return unit;
  }
}
