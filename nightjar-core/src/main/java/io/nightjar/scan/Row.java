package io.nightjar.scan;

import java.util.Arrays;

/** One point of a scan with its result; immutable. */
public final class Row {
  private final double[] unit;
  private final double[] values;
  private final double[] terms;
  private final double lnL;
  private final String problem;
  private final long evaluations;

  private Row(
      double[] unit,
      double[] values,
      double[] terms,
      double lnL,
      String problem,
      long evaluations) {
    this.unit = unit;
    this.values = values;
    this.terms = terms;
    this.lnL = lnL;
    this.problem = problem;
    this.evaluations = evaluations;
  }

  static Row of(double[] unit, double[] values, double[] terms, double lnL) {
    return new Row(unit.clone(), values.clone(), terms.clone(), lnL, "", 1);
  }

  /** A point that no universe has: below all others. */
  static Row unphysical(double[] unit, double[] values, int terms, String problem) {
    double none = Double.NEGATIVE_INFINITY;
    return new Row(unit.clone(), values.clone(), new double[terms], none, problem, 1);
  }

  /** The same, found with so many evaluations. */
  Row after(long spent) {
    return new Row(unit, values, terms, lnL, problem, spent);
  }

  /** Where it is in the unit cube; not to be changed. */
  double[] unit() {
    return unit;
  }

  /** The parameters, in the units of their axes. */
  public double[] values() {
    return values.clone();
  }

  /** One parameter, in the unit of its axis. */
  public double value(int axis) {
    return values[axis];
  }

  /** ln L of a term; without meaning at an unphysical point. */
  public double term(int number) {
    return terms[number];
  }

  /** Sum of all terms; −∞ at an unphysical point. */
  public double lnL() {
    return lnL;
  }

  /** Whether the point is one of a theory. */
  public boolean isPhysical() {
    return problem.isEmpty();
  }

  /** Why it is unphysical; empty if it is not. */
  public String problem() {
    return problem;
  }

  /** Evaluations that it took to find it. */
  public long evaluations() {
    return evaluations;
  }

  /** The same bits. */
  public boolean isSame(Row other) {
    return Arrays.equals(values, other.values)
        && Arrays.equals(terms, other.terms)
        && Double.compare(lnL, other.lnL) == 0
        && problem.equals(other.problem)
        && evaluations == other.evaluations;
  }
}
