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
  private final Optional<Target> target;

  /**
   * Prepares the comparison.
   *
   * @param name of the term
   * @param observable what the point says
   * @param evidence of an era
   * @param example what was measured, for the label
   * @param measured what was measured, whatever the point; if anything
   */
  MeasuredNumber(
      String name,
      Family family,
      PrecisionObservable observable,
      Evidence evidence,
      Measurement example,
      Optional<Measurement> measured) {
    this.observable = observable;
    this.evidence = evidence;
    this.target = measured.map(Target::of);
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
    return target
        .<Bound>map(Ready::new)
        .orElseGet(
            () -> new Bound.Silent("nothing was measured that this point could be compared with"));
  }

  private PrecisionPoint point(DarkPoint point) {
    return point.precision(evidence);
  }

  /**
   * What the number of a point is compared with.
   *
   * @param measured o with its errors, or a limit
   * @param observed o of ln L
   * @param scale by which errors are multiplied to be one standard deviation
   */
  private record Target(Measurement measured, double observed, double scale) {

    static Target of(Measurement m) {
      return switch (m.kind()) {
        case UPPER_LIMIT -> new Target(m, 0, 1 / NORMAL.inverseCumulativeProbability(m.level()));
        case INTERVAL ->
            new Target(m, m.value(), 1 / NORMAL.inverseCumulativeProbability((1 + m.level()) / 2));
        case MEASUREMENT, DIFFERENCE, THEORY -> new Target(m, m.value(), 1);
        case LOWER_LIMIT -> throw new IllegalStateException("no lower limits here: " + m);
      };
    }

    double sigma(double value) {
      boolean limit = measured.kind() == Kind.UPPER_LIMIT;
      return scale * (limit ? measured.value() : measured.sigma(value));
    }

    double lnL(double value, double theory) {
      double pull = value - observed;
      double sigma = sigma(value);
      return -pull * pull / (2 * (sigma * sigma + theory * theory));
    }
  }

  /** What both sides say: x ± σ_th beside o, σ. */
  private record Both(double value, double theory, Target target) {

    double sigma() {
      return target.sigma(value);
    }

    double lnL() {
      return target.lnL(value, theory);
    }
  }

  private final class Ready implements Bound.Ready {

    private final Target target;

    Ready(Target target) {
      this.target = target;
    }

    /** A point at which the number exists at other couplings but not here says nothing. */
    private Optional<Both> both(DarkPoint at) {
      return point(at).read(observable) instanceof Reading.Value v
          ? Optional.of(new Both(v.value(), v.error(), target))
          : Optional.empty();
    }

    @Override
    public double lnL(DarkPoint point) {
      return point(point).read(observable) instanceof Reading.Value v
          ? target.lnL(v.value(), v.error())
          : 0;
    }

    @Override
    public Term term(DarkPoint point) {
      return both(point)
          .map(both -> {
            Measurement m = target.measured;
            String note = m.label().isEmpty() ? "" : m.label();
            return Term.of(label, both.lnL(), both.value, m.value(), observable.unit(), note)
                .without(target.lnL(without(), 0));
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
            Measurement m = target.measured;
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
