package io.nightjar.constraint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Constraints on heavy neutrinos, and those of cosmology and supernovae, made from limits. */
public final class NeutrinoLimits {

  private NeutrinoLimits() {}

  /** One constraint for each limit that is on heavy neutrinos, in order; others are left out. */
  public static List<Constraint> of(List<Limit> limits) {
    return limits.stream().map(NeutrinoLimits::of).flatMap(Optional::stream).toList();
  }

  private static Optional<Constraint> of(Limit limit) {
    return Stream.of(
            NeutrinoPeak.of(limit),
            NeutrinoInFlight.of(limit),
            Unitarity.of(limit),
            Nucleosynthesis.of(limit),
            Supernova.of(limit))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
