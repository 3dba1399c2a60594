package io.nightjar.fit;

/**
 * How much of a signal the data want.
 *
 * @param best factor on the signal that minimises χ²; never negative
 * @param lower lower end of the interval Δχ² = 1; 0 if the interval reaches no signal at all
 * @param upper upper end; infinite if χ² never rises by 1, because the errors grow with the signal
 * @param chi2 χ² at the best factor
 * @param chi2Null χ² without signal
 */
public record Scale(double best, double lower, double upper, double chi2, double chi2Null) {}
