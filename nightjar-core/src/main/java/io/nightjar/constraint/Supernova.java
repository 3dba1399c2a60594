package io.nightjar.constraint;

import io.nightjar.constraint.Label.Family;
import io.nightjar.constraint.Limit.Bounds;
import io.nightjar.constraint.Limit.Search;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Cooling of SN 1987A by a Z' or a scalar: the coupling beside the published region. It counts
 * nothing: the regions assume that the boson has no dark decays, while here it goes to heavy
 * neutrinos, which scatter by the Z' and are trapped in the core.
 */
final class Supernova implements Constraint {

  private static final String TRAPPED =
      "holds for a boson without dark decays; here heavy neutrinos scatter and stay in the core";

  private final Label label;
  private final boolean scalar;
  private final MixingEdges edges;
  private final String because;

  private Supernova(Limit limit) {
    this.label =
        new Label(
            limit.name(),
            limit.title(),
            Family.COSMOLOGY,
            "region, shown only",
            limit.published(),
            limit.cite(),
            limit.status());
    this.scalar = limit.bounds() == Bounds.SINE;
    this.edges = MixingEdges.contour(limit.table(), scalar ? "sin_theta" : "eps");
    this.because = limit.because().isEmpty() ? TRAPPED : limit.because();
  }

  /** The constraint of a limit, if it is one. */
  static Optional<Constraint> of(Limit limit) {
    return limit.search() == Search.SUPERNOVA
        ? Optional.of(new Supernova(limit))
        : Optional.empty();
  }

  @Override
  public Label label() {
    return label;
  }

  private static String title(boolean scalar) {
    return scalar ? "scalar" : "Z'";
  }

  @Override
  public Bound at(DarkPoint masses) {
    if (scalar && !masses.hasScalar()) {
      return new Bound.Silent("the point has no scalar");
    }
    double m = masses.mass(scalar ? masses.scalar() : masses.zPrime());
    return edges.lower().covers(m)
        ? new Ready(m)
        : new Bound.Silent(
            "the %s has no mass %s: %.4g GeV".formatted(title(scalar), edges.lower().range(), m));
  }

  private final class Ready implements Bound.Ready {
    private final double lower;
    private final OptionalDouble upper;

    Ready(double m) {
      this.lower = edges.lower().at(m);
      this.upper = edges.upper(m);
    }

    private double coupling(DarkPoint point) {
      return Math.abs(scalar ? point.sine() : point.epsilon());
    }

    private String region() {
      return upper.isPresent()
          ? "region from %.3g to %.3g".formatted(lower, upper.getAsDouble())
          : "region from %.3g".formatted(lower);
    }

    @Override
    public double lnL(DarkPoint point) {
      return 0;
    }

    @Override
    public Term term(DarkPoint point) {
      return Term.of(label, 0, coupling(point), lower, "", "").off(region() + "; " + because);
    }

    @Override
    public Explanation explain(DarkPoint point) {
      return Explanation.builder()
          .number(scalar ? "sin theta" : "epsilon", coupling(point), "", region())
          .say("counts", "no", because)
          .build();
    }
  }
}
