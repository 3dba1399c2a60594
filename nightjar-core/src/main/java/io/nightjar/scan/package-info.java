/**
 * Many points of a model: grids, maxima and profiles of a likelihood, on threads.
 *
 * <p>Ideas: {@code Objective} (what is known of a point: one number per term), {@code Axis} (a
 * parameter and its range, from 0 to 1), {@code Plan} (which points), {@code Scan} (does it),
 * {@code Row} (one point with its result), {@code ScanResult} (the table). Local searches go
 * through the unit cube of the parameters, from first points that are addressed by seed and number;
 * {@code Nest} climbs over masses and searches couplings at each.
 *
 * <p>The same plan gives the same bits on any number of threads, because a thread takes whole
 * points or whole searches, and none of them sees what another one does; where a profile looks at
 * its neighbours, it sees them as they were after the pass before.
 *
 * <p>Units: parameters in those of their axis (GeV, /GeV or none); ln L and times [s] as they are.
 *
 * <p>May import every package below: {@code likelihood}, {@code card}, {@code constraint}, {@code
 * generate}, {@code event}, {@code model}, {@code physics}, {@code math} and the others.
 */
@NullMarked
package io.nightjar.scan;

import org.jspecify.annotations.NullMarked;
