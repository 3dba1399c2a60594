package io.nightjar.experiment;

import io.nightjar.experiment.CherenkovResponse.Seen;
import io.nightjar.math.Columns;
import java.util.Arrays;

/**
 * The leptons of events as seen, by column: who is strongest, and how far the others are from it. A
 * lepton without energy is ignored, so that events of two and of four leptons can be mixed; if no
 * lepton has energy, the angles mean nothing.
 */
public final class Rings {

  private final double[] visible;
  private final double[] strongest;
  private final double[] strongestZ;
  private final double[] restCosine;
  private final double[] sumCosine;
  private final double[] asymmetry;
  private int leptons;

  /** By lepton: energy, 0 for the strongest; cosine of its angle to that one. */
  private final double[][] rest;

  private final double[][] cosine;

  /** Number of the strongest lepton, its direction, and sums over the others. */
  private final double[] who;

  private final double[] nx;
  private final double[] ny;
  private final double[] x;
  private final double[] y;
  private final double[] z;
  private final double[] along;

  /**
   * Room for events.
   *
   * @param capacity how many
   * @param most leptons of an event
   */
  public Rings(int capacity, int most) {
    visible = new double[capacity];
    strongest = new double[capacity];
    strongestZ = new double[capacity];
    restCosine = new double[capacity];
    sumCosine = new double[capacity];
    asymmetry = new double[capacity];
    rest = new double[most][capacity];
    cosine = new double[most][capacity];
    who = new double[capacity];
    nx = new double[capacity];
    ny = new double[capacity];
    x = new double[capacity];
    y = new double[capacity];
    z = new double[capacity];
    along = new double[capacity];
  }

  /**
   * Takes the leptons of events.
   *
   * @param n how many events
   * @param count how many leptons, at least one
   * @param seen their columns; those that are not seen have no energy; read
   */
  public void set(int n, int count, Seen[] seen) {
    leptons = count;
    System.arraycopy(seen[0].T, 0, visible, 0, n);
    System.arraycopy(seen[0].T, 0, strongest, 0, n);
    zero(n, who, nx, ny, strongestZ, x, y, z, along);
    for (int l = 1; l < count; l++) {
      compare(n, l, seen[l].T, strongest, who, visible);
    }
    for (int l = 0; l < count; l++) {
      setApart(n, l, seen[l].T, who, rest[l], cosine[l]);
      addTimes(n, cosine[l], seen[l], nx, ny, strongestZ);
    }
    for (int l = 0; l < count; l++) {
      cosines(n, seen[l], nx, ny, strongestZ, cosine[l]);
      addTimes(n, rest[l], seen[l], x, y, z);
      addTimes(n, rest[l], cosine[l], along);
    }
    finish(n);
  }

  private static void zero(int n, double[]... columns) {
    for (double[] column : columns) {
      Arrays.fill(column, 0, n, 0);
    }
  }

  /** Whether lepton l is stronger than all before it. */
  private static void compare(
      int n, double l, double[] T, double[] strongest, double[] who, double[] visible) {
    for (int i = 0; i < n; i++) {
      double stronger = Columns.exceeds(T[i], strongest[i]);
      who[i] = stronger * l + (1 - stronger) * who[i];
      strongest[i] = Math.max(strongest[i], T[i]);
      visible[i] += T[i];
    }
  }

  /** Energy of lepton l unless it is the strongest, and 1 if it is, else 0. */
  private static void setApart(
      int n, double l, double[] T, double[] who, double[] rest, double[] isStrongest) {
    for (int i = 0; i < n; i++) {
      double self = 1 - Math.abs(Math.signum(who[i] - l));
      rest[i] = (1 - self) * T[i];
      isStrongest[i] = self;
    }
  }

  private static void addTimes(
      int n, double[] factor, Seen seen, double[] x, double[] y, double[] z) {
    addTimes(n, factor, seen.nx, x);
    addTimes(n, factor, seen.ny, y);
    addTimes(n, factor, seen.nz, z);
  }

  private static void addTimes(int n, double[] a, double[] b, double[] sum) {
    for (int i = 0; i < n; i++) {
      sum[i] += a[i] * b[i];
    }
  }

  private static void cosines(
      int n, Seen seen, double[] x, double[] y, double[] z, double[] cosine) {
    dot(n, seen.nx, seen.ny, seen.nz, x, y, z, cosine);
  }

  private static void dot(
      int n,
      double[] ax,
      double[] ay,
      double[] az,
      double[] bx,
      double[] by,
      double[] bz,
      double[] product) {
    for (int i = 0; i < n; i++) {
      product[i] = ax[i] * bx[i] + ay[i] * by[i] + az[i] * bz[i];
    }
  }

  private void finish(int n) {
    double[] rest2 = x;
    dot(n, x, y, z, x, y, z, rest2);
    restCosines(n, along, rest2, restCosine);
    sumCosines(n, rest2, along, strongest, z, strongestZ, sumCosine);
    for (int i = 0; i < n; i++) {
      asymmetry[i] =
          Math.max(strongest[i], Double.MIN_NORMAL) / Math.max(visible[i], Double.MIN_NORMAL);
    }
  }

  /** Where there are no others, 1. */
  private static void restCosines(int n, double[] along, double[] rest2, double[] cosine) {
    for (int i = 0; i < n; i++) {
      double none = 1 - Math.signum(rest2[i]);
      cosine[i] = (along[i] + none) / Math.sqrt(rest2[i] + none);
    }
  }

  /** Where the sum vanishes, that of the strongest. */
  private static void sumCosines(
      int n,
      double[] rest2,
      double[] along,
      double[] T,
      double[] z,
      double[] strongestZ,
      double[] cosine) {
    for (int i = 0; i < n; i++) {
      double sum2 = rest2[i] + 2 * T[i] * along[i] + T[i] * T[i];
      double none = 1 - Columns.exceeds(sum2, 0);
      double alongBeam = (1 - none) * (z[i] + T[i] * strongestZ[i]) + none * strongestZ[i];
      cosine[i] = alongBeam / Math.sqrt(Math.max(0, sum2) + none);
    }
  }

  /** Sum of kinetic energies [GeV]; a column to read, as all others. */
  public double[] visible() {
    return visible;
  }

  /** Kinetic energy of the strongest lepton [GeV]. */
  public double[] strongestEnergy() {
    return strongest;
  }

  /** Part of the visible energy that the strongest lepton carries. */
  public double[] asymmetry() {
    return asymmetry;
  }

  /** Cosine of the angle between the strongest lepton and the sum of all others. */
  public double[] cosineToRest() {
    return restCosine;
  }

  /** Cosine to the beam of the sum of momenta; masses of electrons are negligible in it. */
  public double[] cosineOfSum() {
    return sumCosine;
  }

  /** Cosine to the beam of the strongest lepton. */
  public double[] cosineOfStrongest() {
    return strongestZ;
  }

  /**
   * The second strongest lepton; where there is none, it has no energy and lies on the strongest.
   *
   * @param n how many events
   * @param energy written: its kinetic energy [GeV]
   * @param opening written: cosine of its angle to the strongest
   */
  public void second(int n, double[] energy, double[] opening) {
    Arrays.fill(energy, 0, n, 0);
    Arrays.fill(opening, 0, n, 1);
    for (int l = 0; l < leptons; l++) {
      stronger(n, rest[l], cosine[l], energy, opening);
    }
  }

  private static void stronger(
      int n, double[] T, double[] cosine, double[] energy, double[] opening) {
    for (int i = 0; i < n; i++) {
      double stronger = Columns.exceeds(T[i], energy[i]);
      double own = Math.max(-1, Math.min(cosine[i], 1));
      opening[i] = stronger * own + (1 - stronger) * opening[i];
      energy[i] = Math.max(energy[i], T[i]);
    }
  }

  /**
   * Smallest cosine to the strongest lepton of all others above a threshold; 2 if there are none.
   *
   * @param n how many events
   * @param threshold kinetic energy [GeV], ≥ 0
   * @param least written
   */
  public void leastCosineAbove(int n, double threshold, double[] least) {
    Arrays.fill(least, 0, n, 2);
    for (int l = 0; l < leptons; l++) {
      smaller(n, threshold, rest[l], cosine[l], least);
    }
  }

  private static void smaller(
      int n, double threshold, double[] T, double[] cosine, double[] least) {
    for (int i = 0; i < n; i++) {
      double counts = Columns.exceeds(T[i], threshold);
      double own = counts * Math.min(cosine[i], 1) + (1 - counts) * 2;
      least[i] = Math.min(least[i], own);
    }
  }
}
