package io.nightjar.constraint;

/** What a search for the scalar would see beside what is allowed, at masses of a point. */
interface ScalarYield {

  /** What the point predicts. */
  double predicted(DarkPoint point);

  /** What is allowed, in the same unit. */
  double allowed(DarkPoint point);

  /** How it came out. */
  void explain(DarkPoint point, Explanation.Builder steps);
}
