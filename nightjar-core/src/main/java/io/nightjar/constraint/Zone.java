package io.nightjar.constraint;

/**
 * A part of a detector along the flight of a particle.
 *
 * @param from where it begins, from the vertex [cm]
 * @param to where it ends [cm]
 * @param veto probability that something visible in it makes the event be rejected, 0 to 1
 */
public record Zone(double from, double to, double veto) {

  /** Zones have a length, and vetoes are probabilities. */
  public Zone {
    if (!(from >= 0 && to > from) || !(veto >= 0 && veto <= 1)) {
      throw new IllegalArgumentException(
          "a zone from " + from + " to " + to + " cm with a veto of " + veto);
    }
  }
}
