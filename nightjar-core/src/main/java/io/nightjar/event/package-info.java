/**
 * Events as columns: addressed random numbers, maps from the unit cube with their densities, the
 * batch.
 *
 * <p>Ideas: {@code Uniforms} (a number for every seed, event and dimension), {@code Grid} and
 * {@code ConditionalGrid} (importance maps), {@code EventBatch} (momenta and weights by column).
 *
 * <p>Units: GeV and cm; the laboratory's z axis is the beam.
 *
 * <p>May import {@code physics} and {@code math}.
 */
@NullMarked
package io.nightjar.event;

import org.jspecify.annotations.NullMarked;
