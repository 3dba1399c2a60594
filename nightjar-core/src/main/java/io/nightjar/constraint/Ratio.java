package io.nightjar.constraint;

import java.util.Locale;
import java.util.function.Supplier;

/**
 * What a limit says at known masses: predicted over allowed, x = N/N_up, as a function of the
 * couplings. Smooth; allocates nothing in {@code x}.
 */
interface Ratio {

  /** Predicted, in the unit of {@link #allowed}. */
  double x(DarkPoint point);

  /** How x becomes ln L at this mass. */
  Chance chance();

  /** What is excluded when predicted exceeds it: 1 of a ratio. */
  default double allowed() {
    return 1;
  }

  /** What there is to say with the number; may be empty. */
  String note(DarkPoint point);

  /** The steps up to x. */
  void explain(DarkPoint point, Explanation.Builder steps);

  /** Whether a limit can be used at some masses, and how. */
  sealed interface Readiness {}

  /** It can. */
  record Known(Ratio ratio) implements Readiness {}

  /** It cannot. */
  record None(Supplier<String> why) implements Readiness {
    None(String reason) {
      this(() -> reason);
    }

    /** A mass outside the range of what was published, "the search" or "the grid" [GeV]. */
    static None outside(String what, double mass, double from, double to) {
      return new None(() ->
          String.format(
              Locale.ROOT,
              "no limit at %.5g GeV: %s covers %.5g to %.5g GeV",
              mass,
              what,
              from,
              to));
    }
  }
}
