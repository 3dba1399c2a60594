/**
 * All evidence together at one point: what it adds up to, what pulls where, and what changed
 * between eras.
 *
 * <p>Ideas: {@code Evidences} (everything that was public in an era, read once), {@code Likelihood}
 * (the constraints that count), {@code Sighting} (what a neutrino detector saw), {@code Signals}
 * (how its signal is predicted: simulated, or from tables), {@code SharedErrors} (errors that
 * several sightings have in common, profiled), {@code Evaluation} (every term at a point), {@code
 * Tension} (how far parts of the evidence disagree).
 *
 * <p>Every term is 0 at its own best value or where it does not apply, so that terms add up and can
 * be left out.
 *
 * <p>Units: GeV inside; terms carry the unit of what they compare.
 *
 * <p>May import everything but {@code scan}.
 */
@NullMarked
package io.nightjar.likelihood;

import org.jspecify.annotations.NullMarked;
