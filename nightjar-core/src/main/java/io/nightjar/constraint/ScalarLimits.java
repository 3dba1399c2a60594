package io.nightjar.constraint;

import io.nightjar.constraint.Limit.Bounds;
import java.util.List;
import java.util.Optional;

/** Constraints on the dark scalar from published limits. docs/physics/limits-scalar.md. */
public final class ScalarLimits {

  private ScalarLimits() {}

  /** One constraint for each limit that is on the scalar, in order; others are left out. */
  public static List<Constraint> of(List<Limit> limits) {
    return limits.stream().map(ScalarLimits::of).flatMap(Optional::stream).toList();
  }

  private static Optional<Constraint> of(Limit limit) {
    return switch (limit.search()) {
      case RARE_INVISIBLE -> Optional.of(RareInvisible.of(limit));
      case RARE_BEST_FIT -> Optional.of(RareBestFit.of(limit));
      case RARE_VISIBLE -> Optional.of(RareVisible.of(limit));
      case SCALAR_CONTOUR -> Optional.of(ScalarDisplaced.of(limit));
      case SCALAR_EDGES -> Optional.of(ScalarRegion.of(limit));
      case COMPARISON ->
          limit.bounds() == Bounds.SINE ? Optional.of(ScalarRegion.of(limit)) : Optional.empty();
      default -> Optional.empty();
    };
  }
}
