package io.nightjar.event;

import org.hipparchus.complex.Complex;

/**
 * Random inputs of a property test: trial {@code n} of a seed always draws the same numbers, so a
 * failure that names both can be repeated alone.
 */
public final class Draws {

  private final Philox philox;
  private final long trial;
  private final String name;
  private final double[] number = new double[1];
  private int dimension;

  /**
   * The numbers of one trial.
   *
   * @param seed of the test
   * @param trial which one, ≥ 0
   */
  public Draws(long seed, long trial) {
    this.philox = new Philox(seed);
    this.trial = trial;
    this.name = "seed " + seed + ", trial " + trial;
  }

  /** The next number, uniform in (0, 1). */
  public double unit() {
    philox.fill(trial, 1, dimension++, number);
    return number[0];
  }

  /** The next number, uniform between limits. */
  public double between(double low, double high) {
    return low + (high - low) * unit();
  }

  /** The next number, its logarithm uniform between limits. */
  public double logBetween(double low, double high) {
    return low * Math.pow(high / low, unit());
  }

  /** Real and imaginary part uniform between −1 and 1. */
  public Complex complex() {
    return new Complex(between(-1, 1), between(-1, 1));
  }

  /** Isotropic unit vector. */
  public double[] direction() {
    double cos = between(-1, 1);
    double sin = Math.sqrt((1 - cos) * (1 + cos));
    double phi = between(0, 2 * Math.PI);
    return new double[] {sin * Math.cos(phi), sin * Math.sin(phi), cos};
  }

  /** Seed and trial, for messages. */
  @Override
  public String toString() {
    return name;
  }
}
