/**
 * Numbers that need no detector: magnetic moments, rare decays, cross sections of e⁺e⁻, and what
 * was known of them when.
 *
 * <p>Ideas: {@code PrecisionObservable} (a name, what it means and how it follows from a point),
 * {@code PrecisionPoint} (a spectrum, its decays, and the {@code Evidence} of an era), {@code
 * Reading} (a number with the size and the origin of its error, or why there is none), {@code
 * Comparison} (a reading beside what was measured). {@code PrecisionObservables} lists them all.
 *
 * <p>Units: powers of GeV inside; results in the unit that the observable states (cross sections in
 * cm²).
 *
 * <p>May import {@code process}, {@code model}, {@code physics}, {@code math}.
 */
@NullMarked
package io.nightjar.precision;

import org.jspecify.annotations.NullMarked;
