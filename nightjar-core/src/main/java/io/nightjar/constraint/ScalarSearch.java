package io.nightjar.constraint;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A published limit on the scalar as a constraint: x = predicted/allowed of a {@link ScalarYield},
 * ln L from its {@link Chance}.
 *
 * @param label what it is
 * @param chance how x becomes ln L
 * @param prepare at masses of a point that has a scalar
 */
record ScalarSearch(Label label, Chance chance, Function<DarkPoint, Outcome> prepare)
    implements Constraint {

  /** Nothing to say, or a yield. */
  sealed interface Outcome {
    /** Why nothing is said. */
    record None(Supplier<String> why) implements Outcome {
      None(String reason) {
        this(() -> reason);
      }
    }

    /** What is compared. */
    record Known(ScalarYield yield) implements Outcome {}
  }

  @Override
  public Bound at(DarkPoint masses) {
    if (!masses.hasScalar()) {
      return new Bound.Silent("the point has no scalar");
    }
    return switch (prepare.apply(masses)) {
      case Outcome.None none -> new Bound.Silent(none.why());
      case Outcome.Known known -> new Ready(label, chance, known.yield());
    };
  }

  private record Ready(Label label, Chance chance, ScalarYield yield) implements Bound.Ready {

    @Override
    public double lnL(DarkPoint point) {
      return chance.lnL(yield.predicted(point) / yield.allowed(point));
    }

    @Override
    public Term term(DarkPoint point) {
      double predicted = yield.predicted(point);
      return Term.of(label, lnL(point), predicted, yield.allowed(point), "", "");
    }

    @Override
    public Explanation explain(DarkPoint point) {
      Explanation.Builder steps = Explanation.builder();
      steps.number("mass of the scalar", point.mass(point.scalar()), "GeV", "");
      steps.number("sin theta", point.sine(), "", "mixing with the Higgs boson");
      steps.number("lifetime", point.lifetime(point.scalar()), "s", "");
      yield.explain(point, steps);
      steps.number("x", yield.predicted(point) / yield.allowed(point), "", "predicted/allowed");
      steps.number("lnL", lnL(point), "", chance.words());
      return steps.build();
    }
  }
}
