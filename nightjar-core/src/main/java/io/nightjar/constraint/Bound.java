package io.nightjar.constraint;

import java.util.function.Supplier;

/** A constraint at given masses: silent with a reason, or ready for couplings. */
public sealed interface Bound {

  /**
   * Nothing to say at these masses, whatever the couplings; adds 0. Most limits are silent at most
   * masses and few are asked why, so that the sentence is written when it is read.
   */
  record Silent(Supplier<String> why) implements Bound {

    /** A reason that is known. */
    public Silent(String reason) {
      this(() -> reason);
    }

    /** Why, in a sentence. */
    public String reason() {
      return why.get();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Silent silent && silent.reason().equals(reason());
    }

    @Override
    public int hashCode() {
      return reason().hashCode();
    }

    @Override
    public String toString() {
      return reason();
    }
  }

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
