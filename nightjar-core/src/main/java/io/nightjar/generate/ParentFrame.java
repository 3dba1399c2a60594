package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.EventBatch.Particles;
import io.nightjar.math.Columns;

/** From the rest frame of a decaying particle, z along its flight, to the laboratory. */
final class ParentFrame {

  private ParentFrame() {}

  /**
   * The parent's boost γ, γβ and unit vector, into scratch 1 to 4 and 11.
   *
   * @param mass of the parent [GeV]
   */
  static void set(int n, double mass, Particles parent, EventBatch batch) {
    double[][] x = batch.scratch;
    momenta(n, parent, x[2], x[1]);
    directions(n, parent.px, parent.py, parent.pz, x[1], x[3], x[4], x[11]);
    double inverse = 1 / mass;
    for (int i = 0; i < n; i++) {
      x[1][i] = parent.E[i] * inverse;
      x[2][i] *= inverse;
    }
  }

  private static void momenta(int n, Particles p, double[] momentum, double[] inverse) {
    momenta(n, p.px, p.py, p.pz, momentum, inverse);
  }

  private static void momenta(
      int n, double[] px, double[] py, double[] pz, double[] momentum, double[] inverse) {
    for (int i = 0; i < n; i++) {
      momentum[i] = Math.sqrt(px[i] * px[i] + py[i] * py[i] + pz[i] * pz[i]);
      inverse[i] = 1 / Math.max(momentum[i], Double.MIN_NORMAL);
    }
  }

  /** At rest any axis will do: it is z. */
  private static void directions(
      int n,
      double[] px,
      double[] py,
      double[] pz,
      double[] inverse,
      double[] x,
      double[] y,
      double[] z) {
    for (int i = 0; i < n; i++) {
      x[i] = px[i] * inverse[i];
      y[i] = py[i] * inverse[i];
      double rest = Columns.exceeds(inverse[i], 1e300);
      z[i] = (1 - rest) * pz[i] * inverse[i] + rest;
    }
  }

  /** Boost along z, then turn z to the parent's direction. */
  static void toLaboratory(int n, EventBatch batch, Particles p) {
    double[][] x = batch.scratch;
    boost(n, x[1], x[2], p.E, p.pz);
    turn(n, x[3], x[4], x[11], p.px, p.py, p.pz);
  }

  private static void boost(int n, double[] gamma, double[] gammaBeta, double[] E, double[] z) {
    for (int i = 0; i < n; i++) {
      double energy = gamma[i] * E[i] + gammaBeta[i] * z[i];
      z[i] = gamma[i] * z[i] + gammaBeta[i] * E[i];
      E[i] = energy;
    }
  }

  /** Frame of Duff et al., J. Comput. Graph. Tech. 6 (2017) 1, around a unit vector. */
  private static void turn(
      int n, double[] nx, double[] ny, double[] nz, double[] px, double[] py, double[] pz) {
    for (int i = 0; i < n; i++) {
      double x = px[i];
      double y = py[i];
      double z = pz[i];
      double sign = Columns.sign(nz[i]);
      double h = -1 / (sign + nz[i]);
      double along = x * nx[i] * sign + y * ny[i];
      px[i] = x + nx[i] * (along * h + z);
      py[i] = y * sign + ny[i] * (along * h + z);
      pz[i] = z * nz[i] - along;
    }
  }
}
