package io.nightjar.constraint;

import io.nightjar.constraint.ScalarSearch.Outcome;
import java.util.Optional;

/**
 * A search behind a shield for a scalar that decays to pairs of leptons, published as a contour of
 * sin θ. With production ∝ sin²θ and decays A(cτ) = e^{−a/cτ}(1 − e^{−d/cτ}) of {@link
 * FlightWindow},
 *
 * <pre>x = sin²θ BR A(cτ) / [sin²θ_lo BR_pure A(cτ_pure)] ,</pre>
 *
 * at the lower edge θ_lo of {@link PureScalar}. Where there is an upper edge, a is the one with
 * which x = 1 there, d/a being kept; an upper edge near 1 is where the plot ends, and a follows
 * from the lengths and the typical energy of the limit.
 */
final class ScalarDisplaced {

  private final Limit limit;
  private final MixingEdges.Region region;
  private final double shield;
  private final double length;

  private ScalarDisplaced(Limit limit) {
    this.limit = limit;
    this.region = MixingEdges.contour(limit, "sin_theta");
    this.shield = NeutrinoSearch.number(limit, "shield");
    this.length = NeutrinoSearch.number(limit, "length");
  }

  static Constraint of(Limit limit) {
    Chance chance = Chance.Counting.at(limit.level());
    Label label = limit.label(Label.Family.SCALAR, chance);
    return new ScalarSearch(label, chance, new ScalarDisplaced(limit)::at);
  }

  private Outcome at(DarkPoint masses) {
    double m = masses.mass(masses.scalar());
    Optional<MixingEdges> edges = region.at().apply(m);
    if (edges.isEmpty()) {
      return new Outcome.None("the scalar has no mass " + region.range());
    }
    double low = edges.get().lower();
    PureScalar pure = masses.pureScalar();
    double share = pure.share(limit);
    return share == 0
        ? new Outcome.None("no pair that was looked for is open")
        : new Outcome.Known(new Prepared(low, share, window(edges.get(), pure), pure));
  }

  /** The window in proper length [cm]. */
  private FlightWindow window(MixingEdges edges, PureScalar pure) {
    double low2 = edges.lower() * edges.lower();
    double inverse = pure.inverse();
    double ratio = length / shield;
    if (edges.upper().isPresent()) {
      double high = edges.upper().getAsDouble();
      var fitted = FlightWindow.shield(ratio, inverse, low2, high * high);
      if (fitted.isPresent()) {
        return new FlightWindow(fitted.getAsDouble(), ratio * fitted.getAsDouble());
      }
    }
    return FlightWindow.of(
        shield, length, Passage.boost(pure.mass(), NeutrinoSearch.number(limit, "energy")));
  }

  private final class Prepared implements ScalarYield {
    private final double low;
    private final double share;
    private final FlightWindow window;
    private final double allowed; // sin²θ BR A of the pure scalar at the edge

    Prepared(double low, double share, FlightWindow window, PureScalar pure) {
      this.low = low;
      this.share = share;
      this.window = window;
      this.allowed = low * low * share * window.share(low * low * pure.inverse());
    }

    private double decays(DarkPoint point) {
      return window.share(1 / point.ctau(point.scalar()));
    }

    @Override
    public double predicted(DarkPoint point) {
      return point.sine() * point.sine() * ScalarPairs.share(limit, point) * decays(point);
    }

    @Override
    public double allowed(DarkPoint point) {
      return allowed;
    }

    @Override
    public void explain(DarkPoint point, Explanation.Builder steps) {
      steps.number(
          "sin theta excluded from", low, "", limit.title() + ", scalar without dark decays");
      steps.number("its share of pairs", share, "", String.join(", ", limit.finals()));
      steps.number("share of pairs", ScalarPairs.share(limit, point), "", "of this scalar");
      steps.number(
          "shield, in proper length", window.shield(), "cm", "from both edges if there are two");
      steps.number("length, in proper length", window.depth(), "cm", "");
      steps.number("share that decays inside", decays(point), "", "e^(-a/ctau) (1 - e^(-d/ctau))");
      steps.number("sin^2 theta BR A", predicted(point), "", "");
      steps.number("allowed", allowed, "", "the same of the published edge");
    }
  }
}
