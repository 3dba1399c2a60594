package io.nightjar.generate;

import java.util.Optional;

/** A heavy neutrino and its decays, of which tables over two lifetimes are made. */
interface StepRun {

  /** First step. */
  Step first();

  /** Forms of the first step, where there are two. */
  Optional<PairForms> forms();

  /** Second step, if any. */
  Optional<Step> second();

  /** Forms of the second step, where there are two. */
  Optional<PairForms> secondForms();

  /** Lifetimes of the first neutrino. */
  LifetimeAxis axis();

  /** Lifetimes of the second one. */
  LifetimeAxis daughterAxis();

  /** Number of decay steps. */
  default int steps() {
    return second().isPresent() ? 2 : 1;
  }

  /**
   * Sums of zeros for it.
   *
   * @param sources of which it is made
   * @param flavours that are weighed apart
   */
  default LifetimeSums zeros(int sources, int flavours, int bins) {
    int seconds = second().isPresent() ? count(secondForms()) : 0;
    return new LifetimeSums(sources, flavours, count(forms()), seconds, bins);
  }

  /** Number of forms of a step. */
  static int count(Optional<PairForms> forms) {
    return forms.isPresent() ? 2 : 1;
  }
}
