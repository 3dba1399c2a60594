package io.nightjar.experiment;

import io.nightjar.event.EventBatch;
import io.nightjar.event.EventBatch.Particles;
import io.nightjar.math.Columns;
import java.util.List;

/**
 * What a Cherenkov detector makes of electrons and positrons: smeared energies and directions, one
 * ring or more, and the efficiency of the electron-like selection.
 *
 * <p>The kinetic energy T is smeared by a Gaussian of width {@code stochastic}·√T + {@code
 * constant} and clipped at 0. The direction is smeared in the plane tangent to it, each of the two
 * projections by a Gaussian of width σ_θ = {@code angle} + {@code angleSlope}·ln(1 GeV/E), not
 * below 0.
 *
 * @param stochastic [√GeV]
 * @param constant [GeV]
 * @param angle [rad]
 * @param angleSlope [rad]
 * @param criteria ways to tell one ring from two; the first is the standard one
 * @param efficiency of selected events that decay in the fiducial volume, by visible energy
 */
public record CherenkovResponse(
    double stochastic,
    double constant,
    double angle,
    double angleSlope,
    List<RingCriterion> criteria,
    Efficiency efficiency) {

  /** Numbers that smearing needs for one lepton of each event: energy, two projections. */
  public static final int NORMALS = 3;

  /** Keeps its own copy. */
  public CherenkovResponse {
    criteria = List.copyOf(criteria);
  }

  /** A lepton as seen: kinetic energy and unit vector. */
  public static final class Seen {
    final double[] T = new double[EventBatch.SIZE];
    final double[] nx = new double[EventBatch.SIZE];
    final double[] ny = new double[EventBatch.SIZE];
    final double[] nz = new double[EventBatch.SIZE];

    /** Takes a lepton out of sight. */
    public void hide(int i, boolean hidden) {
      T[i] = hidden ? 0 : T[i];
    }
  }

  /** Visible energy of an event: the sum of kinetic energies as seen [GeV]. */
  public static double visible(int leptons, Seen[] seen, int i) {
    double sum = 0;
    for (int l = 0; l < leptons; l++) {
      sum += seen[l].T[i];
    }
    return sum;
  }

  /**
   * Smears one lepton.
   *
   * @param size number of events
   * @param truth its momentum; read
   * @param mass its mass [GeV]
   * @param energyNormal standard normal numbers; read
   * @param first standard normal numbers; read
   * @param second standard normal numbers; read
   * @param scratch overwritten
   * @param seen written
   */
  public void smear(
      int size,
      Particles truth,
      double mass,
      double[] energyNormal,
      double[] first,
      double[] second,
      double[] scratch,
      Seen seen) {
    smearEnergy(size, truth.E, mass, energyNormal, seen.T);
    Columns.log(size, truth.E, scratch);
    for (int i = 0; i < size; i++) {
      scratch[i] = Math.max(0, angle - angleSlope * scratch[i]);
    }
    direction(size, truth, seen);
    deflect(size, scratch, first, second, seen);
  }

  private void smearEnergy(int size, double[] E, double mass, double[] normal, double[] T) {
    for (int i = 0; i < size; i++) {
      double kinetic = E[i] - mass;
      double sigma = stochastic * Math.sqrt(kinetic) + constant;
      T[i] = Math.max(0, kinetic + sigma * normal[i]);
    }
  }

  private static void direction(int size, Particles p, Seen seen) {
    for (int i = 0; i < size; i++) {
      double norm2 = p.px[i] * p.px[i] + p.py[i] * p.py[i] + p.pz[i] * p.pz[i];
      double inverse = 1 / Math.sqrt(Math.max(norm2, Double.MIN_NORMAL));
      seen.nx[i] = p.px[i] * inverse;
      seen.ny[i] = p.py[i] * inverse;
      seen.nz[i] = p.pz[i] * inverse;
    }
  }

  /** Adds the two projections along an orthonormal frame and normalises. */
  private static void deflect(int size, double[] sigma, double[] a, double[] b, Seen seen) {
    double[] x = seen.nx;
    double[] y = seen.ny;
    double[] z = seen.nz;
    for (int i = 0; i < size; i++) {
      // frame of Duff et al., J. Comput. Graph. Tech. 6 (2017) 1
      double sign = Math.copySign(1.0, z[i]);
      double h = -1 / (sign + z[i]);
      double k = x[i] * y[i] * h;
      double first = sigma[i] * a[i];
      double second = sigma[i] * b[i];
      double nx = x[i] + first * (1 + sign * x[i] * x[i] * h) + second * k;
      double ny = y[i] + first * sign * k + second * (sign + y[i] * y[i] * h);
      double nz = z[i] - first * sign * x[i] - second * y[i];
      double inverse = 1 / Math.sqrt(1 + first * first + second * second);
      x[i] = nx * inverse;
      y[i] = ny * inverse;
      z[i] = nz * inverse;
    }
  }
}
