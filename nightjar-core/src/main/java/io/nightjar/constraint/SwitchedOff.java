package io.nightjar.constraint;

/**
 * A constraint that is evaluated and does not count.
 *
 * @param inner what it is
 * @param reason why it does not count
 */
record SwitchedOff(Constraint inner, String reason) implements Constraint {

  /** A limit's own word on whether it counts. */
  static Constraint unlessUsed(Limit limit, Constraint constraint) {
    return limit.used() ? constraint : new SwitchedOff(constraint, limit.because());
  }

  @Override
  public Label label() {
    return inner.label();
  }

  @Override
  public Bound at(DarkPoint masses) {
    return switch (inner.at(masses)) {
      case Bound.Silent silent -> silent;
      case Bound.Ready ready -> new Shown(ready, reason);
    };
  }

  private record Shown(Bound.Ready ready, String reason) implements Bound.Ready {

    @Override
    public double lnL(DarkPoint point) {
      return 0;
    }

    @Override
    public Term term(DarkPoint point) {
      return ready.term(point).off(reason);
    }

    @Override
    public Explanation explain(DarkPoint point) {
      return ready.explain(point);
    }
  }
}
