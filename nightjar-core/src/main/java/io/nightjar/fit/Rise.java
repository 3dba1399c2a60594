package io.nightjar.fit;

/**
 * A likelihood at one size of a signal, and how it changes with it.
 *
 * @param lnL ln L
 * @param slope d ln L/du for a signal that goes as e^u
 */
public record Rise(double lnL, double slope) {}
