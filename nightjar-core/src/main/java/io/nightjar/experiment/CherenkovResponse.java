package io.nightjar.experiment;

import io.nightjar.event.EventBatch.Particles;
import io.nightjar.math.Columns;
import java.util.List;

/**
 * What a detector makes of electrons and positrons: smeared energies and directions, one shower or
 * more, and the efficiency of the electron-like selection.
 *
 * <p>The kinetic energy T is smeared by a Gaussian of width {@code stochastic}·√T + {@code
 * proportional}·T + {@code constant} and clipped at 0. The direction is smeared in the plane
 * tangent to it, each of the two projections by a Gaussian of width σ_θ = {@code angle} + {@code
 * angleSlope}·ln(1 GeV/E) + {@code angleStochastic}/√(E/GeV), not below 0.
 *
 * @param stochastic [√GeV]
 * @param proportional without unit
 * @param constant [GeV]
 * @param angle [rad]
 * @param angleSlope [rad]
 * @param angleStochastic [rad]
 * @param criteria ways to tell one shower from two; the first is the standard one
 * @param efficiency of selected events that decay in the fiducial volume, by visible energy
 */
public record CherenkovResponse(
    double stochastic,
    double proportional,
    double constant,
    double angle,
    double angleSlope,
    double angleStochastic,
    List<RingCriterion> criteria,
    Efficiency efficiency) {

  /** Numbers that smearing needs for one lepton of each event: energy, two projections. */
  public static final int NORMALS = 3;

  /** Columns that smearing overwrites. */
  public static final int SCRATCH = 5;

  /** Keeps its own copy. */
  public CherenkovResponse {
    criteria = List.copyOf(criteria);
  }

  /** Of a Cherenkov detector: neither {@code proportional} nor {@code angleStochastic}. */
  public CherenkovResponse(
      double stochastic,
      double constant,
      double angle,
      double angleSlope,
      List<RingCriterion> criteria,
      Efficiency efficiency) {
    this(stochastic, 0, constant, angle, angleSlope, 0, criteria, efficiency);
  }

  /** A lepton as seen: kinetic energy and unit vector. */
  public static final class Seen {
    final double[] T;
    final double[] nx;
    final double[] ny;
    final double[] nz;

    /** Room for so many events. */
    public Seen(int capacity) {
      T = new double[capacity];
      nx = new double[capacity];
      ny = new double[capacity];
      nz = new double[capacity];
    }

    /**
     * Takes leptons out of sight: they lose their energy, and {@link Rings} ignores them.
     *
     * @param n number of events
     * @param hidden 1 for those to hide, 0 for others; read
     */
    public void hide(int n, double[] hidden) {
      for (int i = 0; i < n; i++) {
        T[i] *= 1 - hidden[i];
      }
    }
  }

  /**
   * Smears one lepton.
   *
   * @param size number of events
   * @param truth its momentum; read
   * @param mass its mass [GeV]
   * @param energyNormal standard normal numbers; read
   * @param first standard normal numbers; overwritten
   * @param second standard normal numbers; overwritten
   * @param scratch {@link #SCRATCH} columns; overwritten
   * @param seen written
   */
  public void smear(
      int size,
      Particles truth,
      double mass,
      double[] energyNormal,
      double[] first,
      double[] second,
      double[][] scratch,
      Seen seen) {
    smearEnergy(size, truth.E, mass, energyNormal, seen.T);
    double[] sigma = scratch[0];
    Columns.log(size, truth.E, sigma);
    angles(size, truth.E, sigma);
    direction(size, truth.px, truth.py, truth.pz, seen.nx, seen.ny, seen.nz);
    deflect(size, sigma, first, second, scratch, seen);
  }

  /** From ln E to σ_θ. */
  private void angles(int size, double[] E, double[] logE) {
    for (int i = 0; i < size; i++) {
      double falling = angleStochastic / Math.sqrt(Math.max(E[i], Double.MIN_NORMAL));
      logE[i] = Math.max(0, angle - angleSlope * logE[i] + falling);
    }
  }

  private void smearEnergy(int size, double[] E, double mass, double[] normal, double[] T) {
    for (int i = 0; i < size; i++) {
      double kinetic = E[i] - mass;
      double known = Math.max(0, kinetic);
      double sigma = stochastic * Math.sqrt(known) + constant + proportional * known;
      T[i] = Math.max(0, kinetic + sigma * normal[i]);
    }
  }

  private static void direction(
      int size, double[] px, double[] py, double[] pz, double[] x, double[] y, double[] z) {
    for (int i = 0; i < size; i++) {
      double norm2 = px[i] * px[i] + py[i] * py[i] + pz[i] * pz[i];
      double inverse = 1 / Math.sqrt(Math.max(norm2, Double.MIN_NORMAL));
      x[i] = px[i] * inverse;
      y[i] = py[i] * inverse;
      z[i] = pz[i] * inverse;
    }
  }

  /** Adds the two projections along an orthonormal frame and normalises. */
  private static void deflect(
      int size, double[] sigma, double[] first, double[] second, double[][] scratch, Seen seen) {
    double[] sign = scratch[1];
    double[] h = scratch[2];
    double[] x = scratch[3];
    double[] y = scratch[4];
    frame(size, seen.nz, sign, h);
    project(size, sigma, first);
    project(size, sigma, second);
    across(size, first, second, sign, h, seen.nx, seen.ny, x, y);
    along(size, first, second, sign, seen.nx, seen.ny, seen.nz, h);
    normalise(size, h, x, y, seen.nx, seen.ny, seen.nz);
  }

  /** Sign and −1/(sign + z) of the frame of Duff et al., J. Comput. Graph. Tech. 6 (2017) 1. */
  private static void frame(int size, double[] z, double[] sign, double[] h) {
    for (int i = 0; i < size; i++) {
      sign[i] = Columns.sign(z[i]);
      h[i] = -1 / (sign[i] + z[i]);
    }
  }

  private static void project(int size, double[] sigma, double[] normal) {
    for (int i = 0; i < size; i++) {
      normal[i] *= sigma[i];
    }
  }

  private static void across(
      int size,
      double[] a,
      double[] b,
      double[] sign,
      double[] h,
      double[] x,
      double[] y,
      double[] newX,
      double[] newY) {
    for (int i = 0; i < size; i++) {
      double k = x[i] * y[i] * h[i];
      newX[i] = x[i] + a[i] * (1 + sign[i] * x[i] * x[i] * h[i]) + b[i] * k;
      newY[i] = y[i] + a[i] * sign[i] * k + b[i] * (sign[i] + y[i] * y[i] * h[i]);
    }
  }

  private static void along(
      int size,
      double[] a,
      double[] b,
      double[] sign,
      double[] x,
      double[] y,
      double[] z,
      double[] inverse) {
    for (int i = 0; i < size; i++) {
      z[i] = z[i] - a[i] * sign[i] * x[i] - b[i] * y[i];
      inverse[i] = 1 / Math.sqrt(1 + a[i] * a[i] + b[i] * b[i]);
    }
  }

  private static void normalise(
      int size,
      double[] inverse,
      double[] newX,
      double[] newY,
      double[] x,
      double[] y,
      double[] z) {
    for (int i = 0; i < size; i++) {
      x[i] = newX[i] * inverse[i];
      y[i] = newY[i] * inverse[i];
      z[i] *= inverse[i];
    }
  }
}
