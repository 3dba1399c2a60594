/**
 * How well predictions agree with what experiments saw.
 *
 * <p>Ideas: {@code CovarianceFit} (χ² of counts whose predictions have a joint covariance), {@code
 * CountsFit} (the likelihood of counts with an error of all background and one of the signal),
 * {@code Scale} (how much of a signal the data want), {@code ScaleLimit} (how much they allow),
 * {@code Constrained} (what a background becomes once a control sample is known), {@code
 * CountPrediction} (a point beside a count), {@code CountedSample} (the same made ready for many
 * points).
 *
 * <p>Units: events per bin. A vector of signal has the bins of all modes of a release one after the
 * other. Errors are one standard deviation, intervals are Δχ² = 1.
 *
 * <p>May import everything down from {@code generate}: {@code experiment}, {@code precision},
 * {@code physics}, {@code math}.
 */
@NullMarked
package io.nightjar.fit;

import org.jspecify.annotations.NullMarked;
