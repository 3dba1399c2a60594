/**
 * Numbers only: quadrature, interpolation on uniform grids, elementary functions on columns,
 * factorisation of matrices.
 *
 * <p>Ideas: {@code GaussLegendre} (rules and composite integrals), {@code Columns} (elementary
 * functions on arrays, the same bits everywhere; the loops are in {@code simd}), {@code Takagi}
 * (complex symmetric matrices, with 32 digits or in double), {@code ComplexMatrix}, {@code
 * CountingLikelihood} (a Poisson count over an uncertain background), {@code LevelSet} (contours on
 * a grid).
 *
 * <p>Units: none. May import {@code simd} below it and nothing else of Nightjar.
 */
@NullMarked
package io.nightjar.math;

import org.jspecify.annotations.NullMarked;
