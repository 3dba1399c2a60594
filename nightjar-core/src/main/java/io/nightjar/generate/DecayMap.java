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
final class DecayMap implements StepMap {

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
    // a pole right at the end of the range: 0/0 there, and the neighbour is as good
    density[0] = Double.isFinite(density[0]) ? density[0] : density[1];
    density[TABLE] = Double.isFinite(density[TABLE]) ? density[TABLE] : density[TABLE - 1];
    this.spectrum = LinearDensity.of(Arrays.copyOf(density, TABLE + 1));
  }

  /**
   * An upper bound of the weights that {@link #draw} gives.
   *
   * @param polarised whether parents have a definite helicity
   */
  @Override
  public double bound(boolean polarised) {
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
  @Override
  public void draw(
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
  @Override
  public void map(
      EventBatch batch,
      double[][] u,
      Particles parent,
      double[] polarisation,
      Particles minus,
      Particles plus) {
    masses.map(batch.size, u[0], batch.weight);
    densities(batch.size, u[0], batch.weight, batch.scratch[0]);
    masses(batch.size, u[0], batch.scratch[0]);
    angles(batch, u, parent, polarisation, minus, plus);
  }

  @Override
  public double parentMass() {
    return decay.mi();
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
    ParentFrame.set(n, decay.mi(), parent, batch);
    ParentFrame.toLaboratory(n, batch, minus);
    ParentFrame.toLaboratory(n, batch, plus);
  }

  /**
   * Fills the daughter, right after {@link #map} of the same batch.
   *
   * @param batch as {@code map} left it
   * @param u as {@code map} left it
   * @param daughter written
   */
  @Override
  public void daughter(EventBatch batch, double[][] u, Particles daughter) {
    pairRest(batch.size, batch.scratch, u[3], daughter);
    ParentFrame.toLaboratory(batch.size, batch, daughter);
  }

  /** Weight times dΓ/du over Γ. */
  private void densities(int n, double[] u, double[] weight, double[] scratch) {
    Tabulated.interpolate(n, density, TABLE, u, scratch);
    times(n, scratch, weight);
  }

  /** s from the mapped variable. */
  private void masses(int n, double[] u, double[] s) {
    if (decay.isResonant()) {
      Tabulated.interpolate(n, resonant, TABLE, u, s);
    } else {
      decay.s(n, u, s);
    }
  }

  private static void times(int n, double[] factor, double[] product) {
    for (int i = 0; i < n; i++) {
      product[i] *= factor[i];
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
    energies(n, s, x[11], x[10], x[9]);
    boostPair(n, x[11], x[10], x[9], cos, x[1], x[2], 1);
    boostPair(n, x[11], x[10], x[9], cos, x[3], x[4], -1);
    transverse(n, s, cos, x[9]);
  }

  /** Energy and momentum of the pair in the parent's frame, velocity of leptons in the pair's. */
  private void energies(int n, double[] s, double[] energy, double[] momentum, double[] beta) {
    double mi = decay.mi();
    double sum = mi + decay.mj();
    double max = decay.sMax();
    double min = decay.sMin();
    double mj2 = decay.mj() * decay.mj();
    double inverse = 1 / (2 * mi);
    for (int i = 0; i < n; i++) {
      energy[i] = (mi * mi - mj2 + s[i]) * inverse;
      momentum[i] = Math.sqrt(Math.max(0, (max - s[i]) * (sum * sum - s[i]))) * inverse;
      beta[i] = Math.sqrt(Math.max(0, 1 - min / s[i]));
    }
  }

  private static void boostPair(
      int n,
      double[] energy,
      double[] momentum,
      double[] beta,
      double[] cos,
      double[] E,
      double[] z,
      double sign) {
    for (int i = 0; i < n; i++) {
      double bc = sign * beta[i] * cos[i];
      E[i] = 0.5 * (energy[i] + momentum[i] * bc);
      z[i] = 0.5 * (momentum[i] + energy[i] * bc);
    }
  }

  /** From the velocity to the transverse momentum. */
  private static void transverse(int n, double[] s, double[] cos, double[] beta) {
    for (int i = 0; i < n; i++) {
      beta[i] = 0.5 * beta[i] * Math.sqrt(s[i] * (1 - cos[i]) * (1 + cos[i]));
    }
  }

  /**
   * Turns the pair's axis to its polar angle and azimuth; z is the parent's line of flight. The
   * azimuth of the leptons, in x[5] and x[6], is overwritten, and x[11].
   */
  private static void restFrame(
      int n, double[][] x, double[] cos, Particles minus, Particles plus) {
    times(n, x[9], x[5]);
    times(n, x[9], x[6]);
    for (int i = 0; i < n; i++) {
      x[11][i] = Math.sqrt((1 - cos[i]) * (1 + cos[i]));
    }
    turn(n, 1, x, cos, x[2], minus);
    turn(n, -1, x, cos, x[4], plus);
    System.arraycopy(x[1], 0, minus.E, 0, n);
    System.arraycopy(x[3], 0, plus.E, 0, n);
  }

  private static void turn(
      int n, double sign, double[][] x, double[] cos, double[] along, Particles p) {
    tilt(n, sign, along, x[6], cos, x[11], p.px, p.pz);
    azimuth(n, sign, x[5], x[7], x[8], p.px, p.py);
  }

  private static void tilt(
      int n,
      double sign,
      double[] along,
      double[] across,
      double[] cos,
      double[] sin,
      double[] x,
      double[] z) {
    for (int i = 0; i < n; i++) {
      double t = sign * across[i];
      x[i] = along[i] * sin[i] + cos[i] * t;
      z[i] = along[i] * cos[i] - sin[i] * t;
    }
  }

  private static void azimuth(
      int n, double sign, double[] side, double[] sin, double[] cos, double[] x, double[] y) {
    for (int i = 0; i < n; i++) {
      double t = sign * side[i];
      double radial = x[i];
      x[i] = radial * cos[i] - t * sin[i];
      y[i] = radial * sin[i] + t * cos[i];
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
    int n = batch.size;
    spin(n, decay.mi(), polarisation, minus.pz, x[1]);
    spin(n, decay.mi(), polarisation, plus.pz, x[2]);
    decay.angular(n, x[0], cos, x[1], x[2], x[3], x[4]);
    times(n, x[4], batch.weight);
  }

  private static void spin(int n, double mi, double[] polarisation, double[] pz, double[] product) {
    for (int i = 0; i < n; i++) {
      product[i] = -polarisation[i] * mi * pz[i];
    }
  }
}
