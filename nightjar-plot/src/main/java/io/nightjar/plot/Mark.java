package io.nightjar.plot;

/** What stands at a point. */
public enum Mark {
  /** A filled circle. */
  DOT,
  /** A star with five tips and a white rim. */
  STAR
}
