/**
 * Numbers only: quadrature, interpolation on uniform grids, elementary functions on columns.
 *
 * <p>Ideas: {@code GaussLegendre} (rules and composite integrals), {@code Columns} (elementary
 * functions on arrays, the same bits everywhere).
 *
 * <p>Units: none. May import nothing of Nightjar.
 */
@NullMarked
package io.nightjar.math;

import org.jspecify.annotations.NullMarked;
