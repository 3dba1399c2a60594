/**
 * How long things take.
 *
 * <p>Ideas: benchmarks of what users wait for ({@code Rates}, {@code Predictions}, {@code Widths})
 * and of what that is made of ({@code ElementaryFunctions}, {@code RandomNumbers}); {@code
 * Calibration}, a fixed piece of arithmetic, so that results of different machines and days can be
 * compared; {@code History}, what was measured before.
 *
 * <p>Units: nanoseconds for each operation, which is one event where the benchmark works on a
 * batch.
 *
 * <p>May import all of the library. Nothing imports it.
 */
@NullMarked
package io.nightjar.bench;

import org.jspecify.annotations.NullMarked;
