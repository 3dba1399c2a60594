/**
 * Reactions as formulas: upscattering, decays, form factors, widths.
 *
 * <p>Ideas: a formula is a static method of small invariants with its equation above it; numbers of
 * one point of parameter space are folded in once, by the constructor of the reaction.
 *
 * <p>Units: powers of GeV (cross sections GeV⁻², widths GeV, momentum transfers GeV²). Metric
 * (+,−,−,−), P_L = (1 − γ5)/2, Q² = −q² &gt; 0.
 *
 * <p>May import {@code model}, {@code event}, {@code physics}, {@code math}.
 */
@NullMarked
package io.nightjar.process;

import org.jspecify.annotations.NullMarked;
