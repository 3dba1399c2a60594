package io.nightjar.constraint;

import io.nightjar.constraint.Label.Family;
import io.nightjar.physics.Measurement;
import io.nightjar.physics.Measurement.Kind;
import io.nightjar.precision.Evidence;
import io.nightjar.precision.PrecisionObservable;
import io.nightjar.precision.PrecisionPoint;
import io.nightjar.precision.Reading;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * A number that somebody measured beside the one of the point.
 *
 * <p>A measurement or a difference: ln L = −(x − o)²/2(σ² + σ_th²), σ that of the side of x, which
 * is the marginal over a Gaussian error of theory. An upper limit at a confidence level: the same
 * with o = 0 and σ = limit/z. An interval: the same with its middle and half its width over 1.96 at
 * 95 %. docs/physics/likelihood.md.
 */
final class MeasuredNumber implements Constraint {

  private static final NormalDistribution NORMAL = new NormalDistribution();

  /** Numbers that hold the Standard Model; all others are what new physics adds. */
  private static final Set<String> RATIOS = Set.of("r-pi", "r-k");

  private final Label label;
  private final PrecisionObservable observable;
  private final Evidence evidence;
  private final Function<PrecisionPoint, Optional<Measurement>> of;

  /**
   * Prepares the comparison.
   *
   * @param name of the term
   * @param observable what the point says
   * @param evidence of an era
   * @param example what was measured, for the label
   * @param of what was measured; may depend on the point
   */
  MeasuredNumber(
      String name,
      Family family,
      PrecisionObservable observable,
      Evidence evidence,
      Measurement example,
      Function<PrecisionPoint, Optional<Measurement>> of) {
    this.observable = observable;
    this.evidence = evidence;
    this.of = of;
    this.label =
        new Label(
            name,
            observable.meaning(),
            family,
            kind(example.kind()),
            example.published(),
            example.source(),
            example.status());
  }

  private static String kind(Kind kind) {
    return switch (kind) {
      case MEASUREMENT, DIFFERENCE, THEORY -> "measured";
      case UPPER_LIMIT, LOWER_LIMIT -> "limit, Gaussian around zero";
      case INTERVAL -> "interval, Gaussian";
    };
  }

  @Override
  public Label label() {
    return label;
  }

  @Override
  public Bound at(DarkPoint masses) {
    PrecisionPoint point = point(masses);
    if (point.read(observable) instanceof Reading.NotApplicable none) {
      return new Bound.Silent(none.note());
    }
    return of.apply(point).isEmpty()
        ? new Bound.Silent("nothing was measured that this point could be compared with")
        : new Ready();
  }

  private PrecisionPoint point(DarkPoint point) {
    return point.precision(evidence);
  }

  /** What both sides say: x ± σ_th beside o, σ. */
  private record Both(double value, double theory, Measurement measured) {

    double observed() {
      return measured.kind() == Kind.UPPER_LIMIT ? 0 : measured.value();
    }

    double sigma() {
      return switch (measured.kind()) {
        case UPPER_LIMIT ->
            measured.value() / NORMAL.inverseCumulativeProbability(measured.level());
        case INTERVAL ->
            measured.sigma(value) / NORMAL.inverseCumulativeProbability((1 + measured.level()) / 2);
        case MEASUREMENT, DIFFERENCE, THEORY -> measured.sigma(value);
        case LOWER_LIMIT -> throw new IllegalStateException("no lower limits here: " + measured);
      };
    }

    double lnL() {
      double pull = value - observed();
      double sigma = sigma();
      return -pull * pull / (2 * (sigma * sigma + theory * theory));
    }

    Both with(double other) {
      return new Both(other, 0, measured);
    }
  }

  private final class Ready implements Bound.Ready {

    /** A point at which the number exists at other couplings but not here says nothing. */
    private Optional<Both> both(DarkPoint at) {
      PrecisionPoint point = point(at);
      return point.read(observable) instanceof Reading.Value v
          ? of.apply(point).map(m -> new Both(v.value(), v.error(), m))
          : Optional.empty();
    }

    @Override
    public double lnL(DarkPoint point) {
      return both(point).map(Both::lnL).orElse(0.0);
    }

    @Override
    public Term term(DarkPoint point) {
      return both(point)
          .map(both -> {
            Measurement m = both.measured;
            String note = m.label().isEmpty() ? "" : m.label();
            return Term.of(label, both.lnL(), both.value, m.value(), observable.unit(), note)
                .without(both.with(without()).lnL());
          })
          .orElseGet(() -> Term.silent(label, "no number at these couplings"));
    }

    /** The number without new physics: that of the Standard Model where it is one, else 0. */
    private double without() {
      if (!RATIOS.contains(observable.name())) {
        return observable.name().startsWith("g-") ? 1 : 0;
      }
      return evidence
          .measurements()
          .find(observable.name() + "-sm")
          .map(Measurement::value)
          .orElse(0.0);
    }

    @Override
    public Explanation explain(DarkPoint point) {
      Explanation.Builder steps = Explanation.builder();
      both(point)
          .ifPresent(both -> {
            Measurement m = both.measured;
            steps.number(observable.name(), both.value, observable.unit(), observable.meaning());
            steps.number(
                "error of theory", both.theory, observable.unit(), "one standard deviation");
            steps.say("valid", "", observable.validity());
            steps.number(
                m.kind() == Kind.UPPER_LIMIT ? "limit" : "measured",
                m.value(),
                observable.unit(),
                "%s, published %s, %s (%s)"
                    .formatted(m.label(), m.published(), m.source(), m.status()));
            steps.number("one standard deviation", both.sigma(), observable.unit(), label.kind());
            steps.number("lnL", both.lnL(), "", "-(x - o)^2/2(sigma^2 + sigma_th^2)");
            steps.say("formula", "", String.join(", ", observable.citations()));
          });
      return steps.build();
    }
  }
}
