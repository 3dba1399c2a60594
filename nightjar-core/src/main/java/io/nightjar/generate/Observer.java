package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Uniforms;
import io.nightjar.experiment.Bins;
import io.nightjar.experiment.CherenkovResponse;
import io.nightjar.experiment.CherenkovResponse.Seen;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;
import io.nightjar.experiment.Reconstruction;
import io.nightjar.experiment.Sphere;
import io.nightjar.math.Columns;
import io.nightjar.physics.Constants;
import java.util.Arrays;

/**
 * What a Cherenkov detector reports of a batch: decay in the fiducial volume, smearing, one ring or
 * more, efficiency, observables, selection; summed into a {@link Tally}. Belongs to one thread.
 *
 * <p>The place of the first decay is drawn uniformly in the fiducial volume and traced back to the
 * vertex, which must lie in the detector. The efficiency of the experiment counts events of the
 * whole volume and so holds the share of the fiducial volume already. Later decays are seen if they
 * happen inside the detector.
 */
@SuppressWarnings("EnumOrdinal") // columns of the loop, in one run of the program only
final class Observer {

  /** Numbers of each event that place the first decay. */
  private static final int PLACE = Sphere.NUMBERS;

  private static final int MAX_LEPTONS = Reconstruction.MAX_LEPTONS;

  private static final Observable[] OBSERVABLES = Observable.values();

  private final Experiment experiment;
  private final double electronMass;
  private final int criteria;
  private final Bins[] bins;
  private final Reconstruction reconstruction;
  private final Seen[] seen = new Seen[MAX_LEPTONS];
  private final double[][] normals;
  private final double[][] place;
  private final double[][] scratch;

  /** 1 where the second decay is outside, else 0. */
  private final double[] lost;

  /** 1: a photon is one ring alone. */
  private final double[] always;

  /** Weight times efficiency. */
  private final double[] weighted;

  private final double[] accepted;
  private final int[] where;

  /** Numbers of the events that count for a criterion. */
  private final int[] chosen;

  /**
   * Prepares the response.
   *
   * @param criteria how many of the ring criteria are judged, from the first
   */
  Observer(Experiment experiment, Constants constants, int criteria) {
    int capacity = EventBatch.SIZE;
    this.experiment = experiment;
    this.electronMass = constants.electronMass();
    this.criteria = criteria;
    this.bins = Arrays.stream(OBSERVABLES).map(experiment::binsOf).toArray(Bins[]::new);
    this.reconstruction = new Reconstruction(experiment, constants, capacity);
    Arrays.setAll(seen, l -> new Seen(capacity));
    normals = new double[MAX_LEPTONS * CherenkovResponse.NORMALS][capacity];
    place = new double[PLACE + 1][capacity];
    scratch = new double[CherenkovResponse.SCRATCH][capacity];
    lost = new double[capacity];
    always = new double[capacity];
    Arrays.fill(always, 1);
    weighted = new double[capacity];
    accepted = new double[capacity];
    where = new int[capacity];
    chosen = new int[capacity];
  }

  /** Uniform numbers that the response to an event with so many decay steps takes. */
  static int dimensions(int steps) {
    return PLACE + 2 * steps * CherenkovResponse.NORMALS;
  }

  /** Longest flight after which a decay can still be inside [cm]. */
  double longestFlight() {
    return experiment.volume().radius() + experiment.fiducial().radius();
  }

  /**
   * Observes a batch.
   *
   * @param batch read; weights of what is lost become 0
   * @param steps number of decay steps
   * @param uniforms numbers
   * @param first number of the first event
   * @param dimension first dimension that is free
   * @param tally added to
   */
  void observe(
      EventBatch batch, int steps, Uniforms uniforms, long first, int dimension, Tally tally) {
    int n = batch.size;
    int leptons = 2 * steps;
    boolean all = contain(batch, steps, uniforms, first, dimension);
    fillNormals(n, leptons, uniforms, first, dimension + PLACE);
    for (int l = 0; l < leptons; l++) {
      boolean photon = batch.photon[l / 2];
      smear(n, l, l % 2 == 0 ? batch.minus[l / 2] : batch.plus[l / 2], photon ? 0 : electronMass);
      if (photon && l % 2 == 1) {
        seen[l].hide(n, always);
      }
    }
    for (int l = 2; l < leptons && !all; l++) {
      seen[l].hide(n, lost);
    }
    reconstruction.see(n, leptons, seen);
    times(n, batch.weight, reconstruction.efficiency(), weighted);
    Arrays.fill(accepted, 0, n, 0);
    for (int c = 0; c < criteria; c++) {
      reconstruction.judge(c);
      fill(c, choose(n), tally);
    }
  }

  private void smear(int n, int l, Particles truth, double mass) {
    double[] energy = normals[CherenkovResponse.NORMALS * l];
    double[] first = normals[CherenkovResponse.NORMALS * l + 1];
    double[] second = normals[CherenkovResponse.NORMALS * l + 2];
    experiment.response().smear(n, truth, mass, energy, first, second, scratch, seen[l]);
  }

  private static void times(int n, double[] a, double[] b, double[] product) {
    for (int i = 0; i < n; i++) {
      product[i] = a[i] * b[i];
    }
  }

  /** Weight with which event {@code i} of the last batch counts for the standard criterion. */
  double accepted(int i) {
    return accepted[i];
  }

  /** Bin of the first observable into which event {@code i} of the last batch fell, or −1. */
  int bin(int i) {
    return accepted[i] > 0 ? where[i] : -1;
  }

  private void fillNormals(int n, int leptons, Uniforms uniforms, long first, int dimension) {
    int count = leptons * CherenkovResponse.NORMALS;
    for (int k = 0; k < count; k += 2) {
      uniforms.fill(first, n, dimension + k, normals[k]);
      uniforms.fill(first, n, dimension + k + 1, normals[k + 1]);
      Columns.normals(n, normals[k], normals[k + 1], scratch[0]);
    }
  }

  // ---- geometry -------------------------------------------------------------------------------

  private boolean neverLeaves(EventBatch batch, int steps) {
    double margin = experiment.volume().radius() - experiment.fiducial().radius();
    double longest = 0;
    for (int k = 0; k < steps; k++) {
      longest = Math.max(longest, largest(batch.size, batch.flight[k]));
    }
    // Wherever in the fiducial volume the first decay is, all others and the vertex are inside.
    return longest * steps < margin;
  }

  private static double largest(int n, double[] x) {
    double largest = 0;
    for (int i = 0; i < n; i++) {
      largest = Math.max(largest, x[i]);
    }
    return largest;
  }

  /** Takes away the weight of what is not in the detector; whether nothing can leave it. */
  private boolean contain(
      EventBatch batch, int steps, Uniforms uniforms, long first, int dimension) {
    int n = batch.size;
    if (neverLeaves(batch, steps)) {
      return true;
    }
    for (int d = 0; d < PLACE; d++) {
      uniforms.fill(first, n, dimension + d, place[d]);
    }
    experiment.fiducial().fill(n, place, place[PLACE]);
    outside(n, batch.neutrino[0], batch.flight[0], -1);
    keep(n, lost, batch.weight);
    if (steps > 1) {
      outside(n, batch.neutrino[1], batch.flight[1], 1);
    }
    return false;
  }

  private static void keep(int n, double[] lost, double[] weight) {
    for (int i = 0; i < n; i++) {
      weight[i] *= 1 - lost[i];
    }
  }

  /** 1 into {@link #lost} where a flight from or, with sign −1, to the first decay is outside. */
  private void outside(int n, Particles p, double[] flight, double sign) {
    perMomentum(n, p.px, p.py, p.pz, flight, sign, scratch[0]);
    distances(n, p.px, p.py, p.pz, scratch[0], place, lost);
    double radius = experiment.volume().radius();
    for (int i = 0; i < n; i++) {
      lost[i] = 1 - Columns.exceeds(radius * radius, lost[i]);
    }
  }

  private static void perMomentum(
      int n, double[] px, double[] py, double[] pz, double[] flight, double sign, double[] per) {
    for (int i = 0; i < n; i++) {
      double p2 = px[i] * px[i] + py[i] * py[i] + pz[i] * pz[i];
      per[i] = sign * flight[i] / Math.sqrt(Math.max(p2, Double.MIN_NORMAL));
    }
  }

  /** Squared distances from the centre after a flight from {@link #place}. */
  private static void distances(
      int n, double[] px, double[] py, double[] pz, double[] per, double[][] from, double[] d2) {
    square(n, px, per, from[0], d2, 0);
    square(n, py, per, from[1], d2, 1);
    square(n, pz, per, from[2], d2, 1);
  }

  private static void square(
      int n, double[] p, double[] per, double[] from, double[] sum, double before) {
    for (int i = 0; i < n; i++) {
      double x = from[i] + per[i] * p[i];
      sum[i] = before * sum[i] + x * x;
    }
  }

  // ---- histograms -----------------------------------------------------------------------------

  /**
   * Lists the events that are in some histogram: in that of an observable an event counts if it
   * passes the windows of all others.
   *
   * @return how many
   */
  private int choose(int n) {
    double[] failed = reconstruction.failed();
    int count = 0;
    for (int i = 0; i < n; i++) {
      chosen[count] = i;
      count += weighted[i] > 0 & failed[i] <= 1 ? 1 : 0;
    }
    return count;
  }

  private void fill(int criterion, int count, Tally tally) {
    for (int k = 0; k < count; k++) {
      int i = chosen[k];
      if (reconstruction.isSelected(i)) {
        tally.select(criterion, weighted[i]);
      }
    }
    for (Observable observable : OBSERVABLES) {
      fill(criterion, observable, count, tally);
    }
  }

  private void fill(int criterion, Observable observable, int count, Tally tally) {
    int o = observable.ordinal();
    double[] values = reconstruction.of(observable);
    for (int k = 0; k < count; k++) {
      int i = chosen[k];
      int bin = reconstruction.isSelectedBut(observable, i) ? bins[o].find(values[i]) : -1;
      if (bin >= 0) {
        tally.add(criterion, o, bin, weighted[i]);
        if (criterion == 0 && o == 0) {
          accepted[i] = weighted[i];
          where[i] = bin;
        }
      }
    }
  }
}
