package io.nightjar.constraint;

import io.nightjar.constraint.Label.Family;
import java.util.Optional;

/**
 * A published region of sin θ that is shown beside the point and counts nothing: other limits hold
 * the same data, or it holds for a scalar without dark decays alone.
 */
final class ScalarRegion implements Constraint {

  private static final String ELSE = "holds for a scalar without dark decays";

  private final Label label;
  private final MassRows low;
  private final MassRows high;
  private final Optional<MixingEdges.Region> contour;
  private final String because;

  private ScalarRegion(Limit limit) {
    this.label =
        new Label(
            limit.name(),
            limit.title(),
            Family.SCALAR,
            "region, shown only",
            limit.published(),
            limit.cite(),
            limit.status());
    boolean edges = limit.table().has("sin2theta_lo");
    this.contour = edges ? Optional.empty() : Optional.of(MixingEdges.contour(limit, "sin_theta"));
    double[] none = {1};
    this.low = edges ? MassRows.of(limit, "sin2theta_lo") : MassRows.of(none, none);
    this.high = edges ? MassRows.of(limit, "sin2theta_hi") : MassRows.of(none, none);
    this.because = limit.because().isEmpty() ? ELSE : limit.because();
  }

  static Constraint of(Limit limit) {
    return new ScalarRegion(limit);
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
    if (contour.isPresent()) {
      Optional<MixingEdges> edges = contour.get().at().apply(m);
      return edges.isEmpty()
          ? new Bound.Silent("the scalar has no mass " + contour.get().range())
          : new Ready(edges.get().lower(), edges.get().upper().orElse(1));
    }
    return low.covers(m)
        ? new Ready(Math.sqrt(low.at(m)), Math.sqrt(high.at(m)))
        : new Bound.Silent(() -> low.outside(m));
  }

  private final class Ready implements Bound.Ready {
    private final double from;
    private final double to;

    Ready(double from, double to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public double lnL(DarkPoint point) {
      return 0;
    }

    @Override
    public Term term(DarkPoint point) {
      return Term.of(label, 0, Math.abs(point.sine()), from, "", "")
          .off("region of sin theta from %.3g to %.3g; %s".formatted(from, to, because));
    }

    @Override
    public Explanation explain(DarkPoint point) {
      return Explanation.builder()
          .number("sin theta", point.sine(), "", "")
          .number("region from", from, "", label.title())
          .number("region to", to, "", "")
          .say("counts", "no", because)
          .build();
    }
  }
}
