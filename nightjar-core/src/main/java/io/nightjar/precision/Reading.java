package io.nightjar.precision;

/** What an observable is at a point: a number, or the reason why there is none. */
public sealed interface Reading {

  /** What there is to say about it; empty if nothing. */
  String note();

  /**
   * A number.
   *
   * @param value in the unit of the observable
   * @param error one standard deviation or a bound, ≥ 0, in the same unit
   * @param origin where the error comes from
   * @param note what there is to say about it; empty if nothing
   */
  record Value(double value, double error, Origin origin, String note) implements Reading {

    /** Numbers are finite. */
    public Value {
      if (!Double.isFinite(value) || !(error >= 0) || Double.isInfinite(error)) {
        throw new ArithmeticException("An observable came out as " + value + " ± " + error + ".");
      }
    }
  }

  /**
   * No number.
   *
   * @param note why
   */
  record NotApplicable(String note) implements Reading {}

  /** A number whose formula is good to a relative error. */
  static Reading theory(double value, double relative, String note) {
    return new Value(value, Math.abs(value) * relative, Origin.THEORY, note);
  }

  /** A number that inherits a relative error. */
  static Reading input(double value, double relative, String note) {
    return new Value(value, Math.abs(value) * relative, Origin.INPUT, note);
  }

  /** A number that is exact but for rounding. */
  static Reading numerical(double value, String note) {
    return new Value(value, Math.abs(value) * ROUNDING, Origin.NUMERICAL, note);
  }

  /** Relative error of what is exact but for rounding. */
  double ROUNDING = 1e-12;

  /** No number. */
  static Reading none(String reason) {
    return new NotApplicable(reason);
  }
}
