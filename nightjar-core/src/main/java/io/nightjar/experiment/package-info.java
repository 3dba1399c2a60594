/**
 * What was built and what was seen: beams, samples of events, efficiencies, and the small formulas
 * with which experiments turn what they see into the quantities they publish.
 *
 * <p>Ideas: {@code Flux} (neutrinos of one species), {@code Parentage} (by meson), {@code Bins},
 * {@code Sample} (counts in bins of one observable), {@code Plane} (the same in two), {@code
 * Release} (samples whose errors are correlated through one fractional covariance), {@code
 * Efficiency}, {@code Formula} (what a material consists of), {@code Shape} and {@code Pieces}
 * (bodies), {@code Region} (matter), {@code Detector} (where), {@code Experiment} (all of it),
 * {@code Combination} (experiments judged together), {@code CountingExperiment} (only counts, of
 * {@code CountSample}s). Each is made from a {@code Table} or from numbers, never from a file name.
 *
 * <p>Units: energies [GeV], lengths [cm], masses of detectors [g], fluxes [neutrinos/cm²/GeV/POT];
 * cosines to the beam. A bin contains its lower edge and not its upper one.
 *
 * <p>May import {@code physics}, {@code math} and the columns of {@code event}. Knows nothing of
 * models or processes.
 */
@NullMarked
package io.nightjar.experiment;

import org.jspecify.annotations.NullMarked;
