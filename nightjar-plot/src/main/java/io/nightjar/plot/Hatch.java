package io.nightjar.plot;

/**
 * How an area is covered: evenly, or by lines that stay apart in grey and let what lies below show
 * through.
 */
public enum Hatch {
  /** Even colour. */
  NONE,
  /** Lines like a slash. */
  RISING,
  /** Lines like a backslash. */
  FALLING,
  /** Both. */
  CROSSED
}
