package io.nightjar.constraint;

import java.util.ArrayList;
import java.util.List;

/** Constraints on the Z' from published limits on dark photons. */
public final class PhotonLimits {

  private PhotonLimits() {}

  /**
   * All that these limits say of a Z'; those of other searches are left out.
   *
   * @param limits of any kind, in any order
   */
  public static List<Constraint> of(List<Limit> limits) {
    List<Constraint> all = new ArrayList<>();
    limits.forEach(limit -> all.addAll(of(limit)));
    return List.copyOf(all);
  }

  /** What one limit says: of a search behind a shield two things, else one or none. */
  public static List<Constraint> of(Limit limit) {
    return switch (limit.search()) {
      case VISIBLE_PROMPT -> List.of(VisiblePrompt.of(limit));
      case VISIBLE_DISPLACED, VISIBLE_CONTOUR ->
          List.of(VisibleDisplaced.of(limit), DumpedPairs.of(limit));
      case VISIBLE_GRID -> List.of(VisibleGrid.of(limit));
      case INVISIBLE -> List.of(Invisible.of(limit));
      case ANY_DECAY -> List.of(AnyDecay.of(limit));
      case SCATTERING -> List.of(Scattering.of(limit));
      case INVISIBLE_GAUSSIAN -> List.of(InvisibleGaussian.of(limit));
      default -> List.of();
    };
  }
}
