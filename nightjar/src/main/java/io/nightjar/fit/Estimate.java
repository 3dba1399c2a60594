package io.nightjar.fit;

/**
 * A number with its uncertainty.
 *
 * @param value best value
 * @param error one standard deviation
 */
public record Estimate(double value, double error) {}
