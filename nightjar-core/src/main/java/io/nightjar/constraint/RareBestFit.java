package io.nightjar.constraint;

import io.nightjar.constraint.Label.Family;

/**
 * B → K(*) and nothing, read as a two-body decay: a best fit with the edges of one standard
 * deviation at each mass. ln L = −(B − B_best)²/2σ² with σ of the side of B = BR w, 0 at its own
 * best value, which may be away from no signal. Where the lower edge is cut off at 0 the upper
 * error stands for both.
 */
final class RareBestFit implements Constraint {

  private final Limit limit;
  private final Label label;
  private final RareDecay decay;
  private final ScalarUnseen unseen;
  private final MassRows best;
  private final MassRows low;
  private final MassRows high;

  private RareBestFit(Limit limit) {
    this.limit = limit;
    this.label =
        new Label(
            limit.name(),
            limit.title(),
            Family.SCALAR,
            "best fit, two-piece normal, 0 at its best value",
            limit.published(),
            limit.cite(),
            limit.status());
    this.decay = RareDecay.of(limit);
    this.unseen = ScalarUnseen.of(limit);
    this.best = MassRows.of(limit, "BR_best");
    this.low = MassRows.of(limit, "BR_lo1s");
    this.high = MassRows.of(limit, "BR_hi1s");
  }

  static Constraint of(Limit limit) {
    return new RareBestFit(limit);
  }

  @Override
  public Label label() {
    return label;
  }

  @Override
  public Bound at(DarkPoint masses) {
    if (!masses.hasScalar()) {
      return new Bound.Silent("the point has no scalar");
    }
    double m = masses.mass(masses.scalar());
    if (!best.covers(m)) {
      return new Bound.Silent(() -> best.outside(m));
    }
    double branching = decay.branching(masses.constants(), m);
    return branching == 0
        ? new Bound.Silent(decay.words() + " is closed")
        : new Ready(branching, best.at(m), low.at(m), high.at(m));
  }

  private final class Ready implements Bound.Ready {
    private final double branching; // at sin θ = 1
    private final double value;
    private final double minus;
    private final double plus;

    Ready(double branching, double value, double low, double high) {
      this.branching = branching;
      this.value = value;
      this.plus = high - value;
      this.minus = low > 0 ? value - low : plus;
    }

    private double predicted(DarkPoint point) {
      return point.sine() * point.sine() * branching * unseen.of(point, point.scalar());
    }

    private double lnL(double predicted) {
      double pull = (predicted - value) / (predicted > value ? plus : minus);
      return -pull * pull / 2;
    }

    @Override
    public double lnL(DarkPoint point) {
      return lnL(predicted(point));
    }

    @Override
    public Term term(DarkPoint point) {
      return Term.of(label, lnL(point), predicted(point), value, "", "").without(lnL(0));
    }

    @Override
    public Explanation explain(DarkPoint point) {
      return Explanation.builder()
          .number("BR(" + decay.words() + ") unseen", predicted(point), "", "good to 30 %")
          .number("w", unseen.of(point, point.scalar()), "", "share of which nothing is seen")
          .number("best fit", value, "", limit.title())
          .number("error below", minus, "", "one standard deviation")
          .number("error above", plus, "", "one standard deviation")
          .number("lnL", lnL(point), "", label.kind())
          .number("lnL without signal", lnL(0), "", "")
          .build();
    }
  }
}
