/**
 * What experiments say against a point: published limits, re-weighted for a Z' that is seen in
 * part, and numbers that were measured.
 *
 * <p>Ideas: {@code Limit} (a published curve with all that must be known to use it), {@code
 * DarkPoint} (a point as numbers: masses, couplings, shares, lifetimes), {@code Constraint} (one
 * piece of evidence, prepared once for each set of masses), {@code Bound} (a prepared one), {@code
 * Chance} (how a ratio x = predicted/allowed becomes ln L), {@code Term} (what came out).
 *
 * <p>The one rule: a published curve says at which coupling the expected yield of the assumed
 * signature is the largest that the data allow. For any other model x = N/N_up = (production ratio)
 * · Σ_chains BR A/(BR A)_assumed, and x is all that a likelihood needs.
 *
 * <p>Units: GeV; lengths and cτ in cm; lifetimes in s where the name says so.
 *
 * <p>May import {@code precision}, {@code process}, {@code model}, {@code physics}, {@code math}.
 */
@NullMarked
package io.nightjar.constraint;

import org.jspecify.annotations.NullMarked;
