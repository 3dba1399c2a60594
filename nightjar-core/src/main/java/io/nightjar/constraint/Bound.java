package io.nightjar.constraint;

/** A constraint at given masses: silent with a reason, or ready for couplings. */
public sealed interface Bound {

  /** Nothing to say at these masses, whatever the couplings; adds 0. */
  record Silent(String reason) implements Bound {}

  /** Ready: a smooth function of the couplings. Thread-safe; allocates nothing in {@code lnL}. */
  non-sealed interface Ready extends Bound {

    /** ln L ≤ 0 against its own best value; for a limit, against a point that predicts nothing. */
    double lnL(DarkPoint point);

    /** What came out, for people; its {@code lnL} is {@link #lnL}. */
    Term term(DarkPoint point);

    /** How it came out, step by step. */
    Explanation explain(DarkPoint point);
  }
}
