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
import io.nightjar.math.Columns;
import io.nightjar.physics.Constants;
import java.util.Arrays;

/**
 * What a detector reports of a batch: decay in the fiducial volume, smearing, one shower or more,
 * efficiency, observables, selection; summed into a {@link Tally}. Belongs to one thread.
 *
 * <p>Where decays are is the business of {@link Containment}. Later decays are seen if they happen
 * inside the detector.
 */
final class Observer {

  /** Numbers of each event that place the first decay. */
  private static final int PLACE = Containment.NUMBERS;

  private static final int MAX_LEPTONS = Reconstruction.MAX_LEPTONS;

  private static final double[] NOTHING = {};

  private final Experiment experiment;
  private final double electronMass;
  private final int criteria;
  private final Observable[] observables;
  private final Bins[] bins;
  private final Containment containment;
  private final Reconstruction reconstruction;
  private final Seen[] seen = new Seen[MAX_LEPTONS];
  private final double[][] normals;
  private final double[][] scratch;

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
    this.observables = experiment.observables().toArray(Observable[]::new);
    this.bins = Arrays.stream(observables).map(experiment::binsOf).toArray(Bins[]::new);
    this.containment = new Containment(experiment.detector(), capacity);
    this.reconstruction = new Reconstruction(experiment, constants, capacity);
    Arrays.setAll(seen, l -> new Seen(capacity));
    normals = new double[MAX_LEPTONS * CherenkovResponse.NORMALS][capacity];
    scratch = new double[CherenkovResponse.SCRATCH][capacity];
    always = new double[capacity];
    Arrays.fill(always, 1);
    weighted = new double[capacity];
    accepted = new double[capacity];
    where = new int[capacity];
    chosen = new int[capacity];
  }

  /** Uniform numbers that the response to an event with so many decay steps takes. */
  static int dimensions(int steps) {
    return PLACE + 2 * steps * CherenkovResponse.NORMALS + Containment.MORE;
  }

  /** Longest flight that is to be drawn before events are observed [cm]. */
  double longestFlight(Source source) {
    return containment.longestFlight(source);
  }

  /**
   * Observes a batch.
   *
   * @param source of the events
   * @param batch read; weights of what is lost become 0, flights of what is traced are drawn
   * @param uniforms numbers
   * @param first number of the first event
   * @param dimension first dimension that is free
   * @param tally added to
   */
  void observe(
      Source source, EventBatch batch, Uniforms uniforms, long first, int dimension, Tally tally) {
    int steps = source.steps().size();
    int more = dimension + dimensions(steps) - Containment.MORE;
    boolean all = containment.contain(source, batch, uniforms, first, dimension, more);
    double[] hidden = all ? NOTHING : containment.lost();
    see(batch, steps, hidden, uniforms, first, dimension + PLACE, tally);
  }

  /**
   * What is seen of a batch of which it is known where everything happens.
   *
   * @param batch read
   * @param hidden 1 where the second pair is outside, else 0; empty if all are inside
   * @param dimension first dimension that is free
   * @param tally added to
   */
  void see(
      EventBatch batch,
      int steps,
      double[] hidden,
      Uniforms uniforms,
      long first,
      int dimension,
      Tally tally) {
    int n = batch.size;
    int leptons = 2 * steps;
    fillNormals(n, leptons, uniforms, first, dimension);
    for (int l = 0; l < leptons; l++) {
      boolean photon = batch.photon[l / 2];
      smear(n, l, l % 2 == 0 ? batch.minus[l / 2] : batch.plus[l / 2], photon ? 0 : electronMass);
      if (photon && l % 2 == 1) {
        seen[l].hide(n, always);
      }
    }
    for (int l = 2; l < leptons && hidden.length > 0; l++) {
      seen[l].hide(n, hidden);
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
    for (int o = 0; o < observables.length; o++) {
      fill(criterion, o, count, tally);
    }
  }

  private void fill(int criterion, int o, int count, Tally tally) {
    Observable observable = observables[o];
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
