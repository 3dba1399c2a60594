package io.nightjar.constraint;

/** One piece of evidence: prepared once for each set of masses, then asked for many couplings. */
public interface Constraint {

  /** What it is and where it comes from. */
  Label label();

  /**
   * Does everything that depends on masses alone.
   *
   * @param masses a point whose masses count; its couplings do not
   */
  Bound at(DarkPoint masses);
}
