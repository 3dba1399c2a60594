package io.nightjar.scan;

import io.nightjar.model.UnphysicalException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

/** An objective over the unit cube of the axes; belongs to one thread. */
final class Target implements Search.Place {
  private final List<Axis> axes;
  private final Objective objective;
  private final double[] values;
  private final double[] terms;

  Target(List<Axis> axes, Objective objective) {
    this.axes = axes;
    this.objective = objective;
    this.values = new double[axes.size()];
    this.terms = new double[objective.terms().size()];
  }

  /**
   * {@inheritDoc}
   *
   * @throws CancellationException if the thread is to stop
   */
  @Override
  public Row at(double[] unit) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException();
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = axes.get(i).at(unit[i]);
    }
    try {
      objective.evaluate(values, terms);
    } catch (UnphysicalException e) {
      return Row.unphysical(unit, values, terms.length, e.condition());
    }
    return Row.of(unit, values, terms, sum());
  }

  private double sum() {
    double sum = 0;
    for (int t = 0; t < terms.length; t++) {
      if (Double.isNaN(terms[t]) || terms[t] == Double.POSITIVE_INFINITY) {
        throw new ArithmeticException(
            "ln L of %s is %s at %s"
                .formatted(objective.terms().get(t), terms[t], Arrays.toString(values)));
      }
      sum += terms[t];
    }
    return sum;
  }
}
