package io.nightjar.constraint;

import io.nightjar.constraint.Limit.Bounds;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * What a limit excludes for the model that its paper assumes, in the coupling that it bounds: the
 * published curve itself. For figures; likelihoods re-weight it.
 */
public final class PublishedRegion {
  private static final String LOW = "eps_lo";
  private static final String HIGH = "eps_hi";
  private static final String SQUARE = "sin2theta_";

  private final DoubleFunction<List<double[]>> at;

  private PublishedRegion(DoubleFunction<List<double[]>> at) {
    this.at = at;
  }

  /** The region of a limit on ε, |U|² or sin θ; empty where the table holds anything else. */
  public static Optional<PublishedRegion> of(Limit limit) {
    return switch (limit.bounds()) {
      case EPSILON -> epsilon(limit);
      case MIXING_E, MIXING_MU, MIXING_TAU -> Optional.of(mixing(limit));
      case SINE -> sine(limit);
      default -> Optional.empty();
    };
  }

  /** What is excluded at a mass [GeV]: pairs {low, high}; high is infinite of an open region. */
  public List<double[]> at(double mass) {
    return at.apply(mass);
  }

  private static Optional<PublishedRegion> epsilon(Limit limit) {
    if (limit.table().has(LOW)) {
      Optional<Curve> high =
          limit.table().has(HIGH) ? Optional.of(Curve.of(limit, HIGH)) : Optional.empty();
      return Optional.of(between(Curve.of(limit, LOW), high, 1));
    }
    boolean contour = limit.search() == Limit.Search.VISIBLE_CONTOUR;
    return contour ? Optional.of(contour(limit, "eps")) : Optional.empty();
  }

  private static PublishedRegion mixing(Limit limit) {
    if (!Curve.has(limit, "bottom")) {
      return contour(limit, "U2");
    }
    MixingEdges.Region region = MixingEdges.of(limit);
    return new PublishedRegion(m ->
        region
            .at()
            .apply(m)
            .map(edges -> List.of(pair(edges.lower(), edges.upper().orElse(OPEN))))
            .orElse(List.of()));
  }

  private static Optional<PublishedRegion> sine(Limit limit) {
    if (limit.table().has(SQUARE + "lo")) {
      Curve low = Curve.of(limit, SQUARE + "lo");
      return Optional.of(between(low, Optional.of(Curve.of(limit, SQUARE + "hi")), 0.5));
    }
    return limit.bounds() == Bounds.SINE && limit.table().has("sin_theta")
        ? Optional.of(contour(limit, "sin_theta"))
        : Optional.empty();
  }

  private static final double OPEN = Double.POSITIVE_INFINITY;

  /**
   * @param power of the coupling in terms of what the columns hold
   */
  private static PublishedRegion between(Curve low, Optional<Curve> high, double power) {
    return new PublishedRegion(m -> {
      if (!low.covers(m)) {
        return List.of();
      }
      double upper = high.filter(curve -> curve.covers(m)).map(curve -> curve.at(m)).orElse(OPEN);
      return List.of(pair(Math.pow(low.at(m), power), Math.pow(upper, power)));
    });
  }

  private static PublishedRegion contour(Limit limit, String column) {
    return new PublishedRegion(Contour.of(limit, column)::intervals);
  }

  private static double[] pair(double low, double high) {
    return new double[] {low, high};
  }
}
