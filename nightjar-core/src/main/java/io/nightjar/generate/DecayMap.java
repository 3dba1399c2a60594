package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Grid;
import io.nightjar.event.LinearDensity;
import io.nightjar.math.Columns;
import io.nightjar.process.ThreeBodyDecay;
import java.util.Arrays;

/**
 * From five uniform numbers to N → N' l⁺l⁻ in the laboratory, with weights that average to 1 (the
 * differential over the partial width).
 */
final class DecayMap {

  /** Uniform numbers that one step needs. */
  static final int NUMBERS = 5;

  /** Uniform numbers that {@link #draw} needs: the pair mass takes two. */
  static final int NUMBERS_TO_DRAW = 6;

  private static final int CELLS = 256;
  private static final int TABLE = 4096;
  private static final int BOUND_POINTS = 512;

  /** So far the angular factor may pass the largest of those points. */
  private static final double BOUND_MARGIN = 1.002;

  private final ThreeBodyDecay decay;
  private final Grid masses;
  private final LinearDensity spectrum;

  /** dΓ/du over Γ at equally spaced u; straight lines between are good to 1e-4. */
  private final double[] density = new double[TABLE + 2];

  /** s at the same u, for a boson on its shell, where the map itself is costly. */
  private final double[] resonant = new double[TABLE + 2];

  /**
   * Prepares a decay.
   *
   * @param decay matrix element
   */
  DecayMap(ThreeBodyDecay decay) {
    this.decay = decay;
    this.masses = Grid.of(decay::dGammaDu, CELLS);
    double width = decay.width().value();
    for (int k = 0; k <= TABLE; k++) {
      density[k] = decay.dGammaDu((double) k / TABLE) / width;
      resonant[k] = decay.isResonant() ? decay.s((double) k / TABLE) : 0;
    }
    this.spectrum = LinearDensity.of(Arrays.copyOf(density, TABLE + 1));
  }

  /**
   * An upper bound of the weights that {@link #draw} gives.
   *
   * @param polarised whether parents have a definite helicity
   */
  double bound(boolean polarised) {
    double bound = 0;
    for (int k = 0; k < BOUND_POINTS; k++) {
      double s = decay.s((k + 0.5) / BOUND_POINTS);
      bound = Math.max(bound, decay.largestAngular(s, polarised));
    }
    return BOUND_MARGIN * bound;
  }

  /**
   * Like {@link #map}, but the pair mass is drawn from its distribution, and the weight is that of
   * the angles alone.
   *
   * @param batch as of {@link #map}
   * @param u as of {@link #map}, and a sixth column for the pair mass
   * @param cell overwritten
   */
  void draw(
      EventBatch batch,
      double[][] u,
      int[] cell,
      Particles parent,
      double[] polarisation,
      Particles minus,
      Particles plus) {
    spectrum.draw(batch.size, u[0], u[5], cell);
    masses(batch.size, u[0], batch.scratch[0]);
    angles(batch, u, parent, polarisation, minus, plus);
  }

  /**
   * Fills the lepton pair of one step and multiplies weights; {@link #daughter} may follow.
   *
   * @param batch size and weight used; scratch 0 to 11 overwritten
   * @param u five columns of uniform numbers: pair mass, polar angle and azimuth of the negative
   *     lepton in the pair's frame, polar angle and azimuth of the pair in the parent's;
   *     overwritten
   * @param parent read
   * @param polarisation of the parent along its flight in the laboratory, −1 for left-handed; read
   * @param minus written
   * @param plus written
   */
  void map(
      EventBatch batch,
      double[][] u,
      Particles parent,
      double[] polarisation,
      Particles minus,
      Particles plus) {
    masses.map(batch.size, u[0], batch.weight);
    densities(batch.size, u[0], batch.weight);
    masses(batch.size, u[0], batch.scratch[0]);
    angles(batch, u, parent, polarisation, minus, plus);
  }

  /** Angles and momenta of a pair whose squared mass is in the first scratch column. */
  private void angles(
      EventBatch batch,
      double[][] u,
      Particles parent,
      double[] polarisation,
      Particles minus,
      Particles plus) {
    int n = batch.size;
    double[][] x = batch.scratch;
    polar(n, u[1]);
    polar(n, u[3]);
    pairFrame(n, x[0], u[1], x);
    Columns.sinCosTurn(n, u[2], x[5], x[6]);
    Columns.sinCosTurn(n, u[4], x[7], x[8]);
    restFrame(n, x, u[3], minus, plus);
    weigh(x, u[1], polarisation, minus, plus, batch);
    frame(n, parent, batch);
    toLaboratory(n, batch, minus);
    toLaboratory(n, batch, plus);
  }

  /**
   * Fills the daughter, right after {@link #map} of the same batch.
   *
   * @param batch as {@code map} left it
   * @param u as {@code map} left it
   * @param daughter written
   */
  void daughter(EventBatch batch, double[][] u, Particles daughter) {
    pairRest(batch.size, batch.scratch, u[3], daughter);
    toLaboratory(batch.size, batch, daughter);
  }

  /** Weight times dΓ/du over Γ. */
  private void densities(int n, double[] u, double[] weight) {
    for (int i = 0; i < n; i++) {
      double position = u[i] * TABLE;
      int k = (int) position;
      weight[i] *= density[k] + (position - k) * (density[k + 1] - density[k]);
    }
  }

  /** s from the mapped variable. */
  private void masses(int n, double[] u, double[] s) {
    boolean onShell = decay.isResonant();
    for (int i = 0; i < n; i++) {
      double position = u[i] * TABLE;
      int k = (int) position;
      double f = position - k;
      s[i] = onShell ? resonant[k] + f * (resonant[k + 1] - resonant[k]) : decay.s(u[i]);
    }
  }

  private static void polar(int n, double[] u) {
    for (int i = 0; i < n; i++) {
      u[i] = 2 * u[i] - 1;
    }
  }

  /**
   * Momenta along and across the pair's flight, in the parent's frame: x[1], x[2] energy and
   * longitudinal momentum of l⁻; x[3], x[4] of l⁺; x[9] transverse momentum; x[10] momentum of the
   * pair.
   */
  private void pairFrame(int n, double[] s, double[] cos, double[][] x) {
    double mi = decay.mi();
    double sum = decay.mi() + decay.mj();
    double max = decay.sMax();
    double min = decay.sMin();
    double mj2 = decay.mj() * decay.mj();
    double inverse = 1 / (2 * mi);
    for (int i = 0; i < n; i++) {
      double q0 = (mi * mi - mj2 + s[i]) * inverse;
      double k = Math.sqrt(Math.max(0, (max - s[i]) * (sum * sum - s[i]))) * inverse;
      double beta = Math.sqrt(Math.max(0, 1 - min / s[i]));
      double bc = beta * cos[i];
      x[1][i] = 0.5 * (q0 + k * bc);
      x[2][i] = 0.5 * (k + q0 * bc);
      x[3][i] = 0.5 * (q0 - k * bc);
      x[4][i] = 0.5 * (k - q0 * bc);
      x[9][i] = 0.5 * beta * Math.sqrt(s[i] * (1 - cos[i]) * (1 + cos[i]));
      x[10][i] = k;
    }
  }

  /** Turns the pair's axis to its polar angle and azimuth; z is the parent's line of flight. */
  private static void restFrame(
      int n, double[][] x, double[] cos, Particles minus, Particles plus) {
    double[] sinF = x[5];
    double[] cosF = x[6];
    double[] sinP = x[7];
    double[] cosP = x[8];
    for (int i = 0; i < n; i++) {
      double c = cos[i];
      double sn = Math.sqrt((1 - c) * (1 + c));
      double t1 = x[9][i] * cosF[i];
      double t2 = x[9][i] * sinF[i];
      double inPlane = c * t1;
      double along = x[2][i] * sn + inPlane;
      minus.px[i] = along * cosP[i] - t2 * sinP[i];
      minus.py[i] = along * sinP[i] + t2 * cosP[i];
      minus.pz[i] = x[2][i] * c - sn * t1;
      double across = x[4][i] * sn - inPlane;
      plus.px[i] = across * cosP[i] + t2 * sinP[i];
      plus.py[i] = across * sinP[i] - t2 * cosP[i];
      plus.pz[i] = x[4][i] * c + sn * t1;
      minus.E[i] = x[1][i];
      plus.E[i] = x[3][i];
    }
  }

  /** Daughter opposite to the pair. */
  private void pairRest(int n, double[][] x, double[] cos, Particles daughter) {
    double mj2 = decay.mj() * decay.mj();
    for (int i = 0; i < n; i++) {
      double k = x[10][i];
      double sn = k * Math.sqrt((1 - cos[i]) * (1 + cos[i]));
      daughter.E[i] = Math.sqrt(k * k + mj2);
      daughter.px[i] = -sn * x[8][i];
      daughter.py[i] = -sn * x[7][i];
      daughter.pz[i] = -k * cos[i];
    }
  }

  /**
   * |𝓜|² over its average over angles. The parent's spin points along its line of flight, s = (0,
   * h ẑ), so S = m_i s·p = −h m_i p_z; the daughter's p_z is minus that of the pair.
   */
  private void weigh(
      double[][] x,
      double[] cos,
      double[] polarisation,
      Particles minus,
      Particles plus,
      EventBatch batch) {
    double mi = decay.mi();
    for (int i = 0; i < batch.size; i++) {
      double s = x[0][i];
      double spin = -polarisation[i] * mi;
      double zm = spin * minus.pz[i];
      double zp = spin * plus.pz[i];
      batch.weight[i] *= decay.angular(s, cos[i], zm, zp, -zm - zp);
    }
  }

  /** The parent's boost γ, γβ and unit vector, into scratch 1 to 4 and 11. */
  private void frame(int n, Particles parent, EventBatch batch) {
    double inverse = 1 / decay.mi();
    double[][] x = batch.scratch;
    for (int i = 0; i < n; i++) {
      double px = parent.px[i];
      double py = parent.py[i];
      double pz = parent.pz[i];
      double momentum = Math.sqrt(px * px + py * py + pz * pz);
      double one = 1 / Math.max(momentum, Double.MIN_NORMAL);
      x[1][i] = parent.E[i] * inverse;
      x[2][i] = momentum * inverse;
      x[3][i] = px * one;
      x[4][i] = py * one;
      x[11][i] = momentum > 0 ? pz * one : 1; // at rest any axis will do
    }
  }

  /** Boost along z, then turn z to the parent's direction. */
  private static void toLaboratory(int n, EventBatch batch, Particles p) {
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
      double sign = Math.copySign(1.0, nz[i]);
      double h = -1 / (sign + nz[i]);
      double along = x * nx[i] * sign + y * ny[i];
      px[i] = x + nx[i] * (along * h + z);
      py[i] = y * sign + ny[i] * (along * h + z);
      pz[i] = z * nz[i] - along;
    }
  }
}
