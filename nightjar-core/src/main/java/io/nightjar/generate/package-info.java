/**
 * Where theory meets experiment: channels, rates, events and predictions.
 *
 * <p>Ideas: {@code Channel} (projectile, upscattered state, target), {@code Rate} (quadrature),
 * {@code UpscatteringMap} and {@code DecayMap} (from uniform numbers to momenta), {@code Generator}
 * (map, weigh, respond, select, one batch at a time), {@code Prediction}, {@code CouplingTables}
 * (predictions of all couplings at fixed masses), {@code Events} (accepted under an {@code
 * Envelope} and finished block by block), {@code Distributions} (histograms of finished events),
 * {@code Arrival}, {@code BeamDecays} and {@code BeamEvents} (heavy neutrinos of the beam itself
 * that decay in a detector).
 *
 * <p>Units: events; GeV; cm; ns.
 *
 * <p>May import everything but {@code export}, {@code fit}, {@code scan} and {@code card}.
 */
@NullMarked
package io.nightjar.generate;

import org.jspecify.annotations.NullMarked;
