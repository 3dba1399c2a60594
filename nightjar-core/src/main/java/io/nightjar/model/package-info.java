/**
 * What the dark sector is: the point of parameter space and the spectrum that follows from it.
 *
 * <p>Ideas: {@code Parameter}, {@code ThreePortal} (the parameters as a card gives them), {@code
 * Spectrum} (masses, couplings and vertices ready for formulas); {@code FieldContent} and {@code
 * AnomalySums} (is the theory consistent), {@code ScalarSector} and {@code GaugeSector} (Lagrangian
 * and masses, both ways), {@code NeutrinoMasses} (mass terms), {@code NeutrinoSector} (masses,
 * mixings and vertices that follow from them), {@code Oscillation} (what is measured of light
 * neutrinos), {@code CasasIbarra} (from there back to the Lagrangian), {@code Condition} and {@code
 * UnphysicalException} (what a point must fulfil).
 *
 * <p>Units: GeV and powers of it; couplings are dimensionless. Conventions of vertices: row is the
 * outgoing state, V is Hermitian.
 *
 * <p>May import {@code physics} and {@code math}.
 */
@NullMarked
package io.nightjar.model;

import org.jspecify.annotations.NullMarked;
