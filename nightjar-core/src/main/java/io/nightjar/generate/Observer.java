package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.Uniforms;
import io.nightjar.experiment.Bins;
import io.nightjar.experiment.CherenkovResponse;
import io.nightjar.experiment.CherenkovResponse.Seen;
import io.nightjar.experiment.Efficiency;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Experiment.Window;
import io.nightjar.experiment.Observable;
import io.nightjar.experiment.QuasiElastic;
import io.nightjar.experiment.RingCriterion;
import io.nightjar.experiment.Rings;
import io.nightjar.math.Columns;
import io.nightjar.physics.Constants;

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
  private static final int PLACE = 3;

  private static final int MAX_LEPTONS = 4;

  private final Experiment experiment;
  private final double electronMass;
  private final QuasiElastic quasiElastic;
  private final Seen[] seen = new Seen[MAX_LEPTONS];
  private final double[][] normals =
      new double[MAX_LEPTONS * CherenkovResponse.NORMALS][EventBatch.SIZE];
  private final double[][] place = new double[4][EventBatch.SIZE];
  private final double[] values = new double[Observable.values().length];

  /** Bins of the event at hand by observable, −1 where it does not count. */
  private final int[] found = new int[Observable.values().length];

  /** Whether the event at hand passes all windows. */
  private boolean selected;

  private final Efficiency efficiency;
  private final Rings rings = new Rings();
  private final RingCriterion[] criteria;
  private final Window[] windows;
  private final Bins[] bins;
  private final double[] lost = new double[EventBatch.SIZE];
  private final double[] accepted = new double[EventBatch.SIZE];
  private final int[] where = new int[EventBatch.SIZE];

  /**
   * Prepares the response.
   *
   * @param criteria how many of the ring criteria are judged, from the first
   */
  Observer(Experiment experiment, Constants constants, int criteria) {
    this.experiment = experiment;
    this.electronMass = constants.electronMass();
    this.quasiElastic = QuasiElastic.of(constants);
    this.efficiency = experiment.response().efficiency();
    this.criteria =
        experiment.response().criteria().stream().limit(criteria).toArray(RingCriterion[]::new);
    this.windows = experiment.selection().toArray(Window[]::new);
    this.bins = new Bins[Observable.values().length];
    for (Observable o : Observable.values()) {
      bins[o.ordinal()] = experiment.binsOf(o);
    }
    for (int l = 0; l < MAX_LEPTONS; l++) {
      seen[l] = new Seen();
    }
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
    contain(batch, steps, uniforms, first, dimension);
    int leptons = 2 * steps;
    fillNormals(n, leptons, uniforms, first, dimension + PLACE);
    for (int l = 0; l < leptons; l++) {
      EventBatch.Particles truth = l % 2 == 0 ? batch.minus[l / 2] : batch.plus[l / 2];
      experiment
          .response()
          .smear(
              n,
              truth,
              electronMass,
              normals[3 * l],
              normals[3 * l + 1],
              normals[3 * l + 2],
              batch.scratch[0],
              seen[l]);
    }
    if (steps > 1) {
      hideLate(batch, steps);
    }
    for (int i = 0; i < n; i++) {
      accepted[i] = 0;
      if (batch.weight[i] > 0) {
        tally(i, leptons, batch.weight[i], tally);
      }
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
      Columns.normals(n, normals[k], normals[k + 1], place[3]);
    }
  }

  // ---- geometry -------------------------------------------------------------------------------

  private boolean neverLeaves(EventBatch batch, int steps) {
    double margin = experiment.volume().radius() - experiment.fiducial().radius();
    double longest = 0;
    for (int k = 0; k < steps; k++) {
      for (int i = 0; i < batch.size; i++) {
        longest = Math.max(longest, batch.flight[k][i]);
      }
    }
    // Wherever in the fiducial volume the first decay is, all others and the vertex are inside.
    return longest * steps < margin;
  }

  private void contain(EventBatch batch, int steps, Uniforms uniforms, long first, int dimension) {
    int n = batch.size;
    java.util.Arrays.fill(lost, 0, n, 0);
    if (neverLeaves(batch, steps)) {
      return;
    }
    for (int d = 0; d < PLACE; d++) {
      uniforms.fill(first, n, dimension + d, place[d]);
    }
    inSphere(n, experiment.fiducial().radius());
    for (int i = 0; i < n; i++) {
      if (!vertexInside(batch, i)) {
        batch.weight[i] = 0;
      } else if (steps > 1 && !laterInside(batch, i)) {
        lost[i] = 1;
      }
    }
  }

  /** Uniform in a sphere: r³, cos θ and φ are uniform. */
  private void inSphere(int n, double radius) {
    Columns.log(n, place[0], place[0]);
    for (int i = 0; i < n; i++) {
      place[0][i] *= 1.0 / 3;
      place[1][i] = 2 * place[1][i] - 1;
    }
    Columns.exp(n, place[0], place[0]);
    Columns.sinCosTurn(n, place[2], place[3], place[2]);
    for (int i = 0; i < n; i++) {
      double r = radius * place[0][i];
      double c = place[1][i];
      double across = r * Math.sqrt((1 - c) * (1 + c));
      place[0][i] = across * place[2][i];
      place[1][i] = across * place[3][i];
      place[2][i] = r * c;
    }
  }

  private boolean vertexInside(EventBatch batch, int i) {
    return inside(batch.neutrino[0], -batch.flight[0][i], i);
  }

  private boolean laterInside(EventBatch batch, int i) {
    return inside(batch.neutrino[1], batch.flight[1][i], i);
  }

  private boolean inside(EventBatch.Particles p, double length, int i) {
    double p2 = p.px[i] * p.px[i] + p.py[i] * p.py[i] + p.pz[i] * p.pz[i];
    double per = p2 > 0 ? length / Math.sqrt(p2) : 0;
    return experiment
        .volume()
        .contains(
            place[0][i] + per * p.px[i], place[1][i] + per * p.py[i], place[2][i] + per * p.pz[i]);
  }

  private void hideLate(EventBatch batch, int steps) {
    for (int l = 2; l < 2 * steps; l++) {
      for (int i = 0; i < batch.size; i++) {
        seen[l].hide(i, lost[i] > 0);
      }
    }
  }

  // ---- one event ------------------------------------------------------------------------------

  private void tally(int i, int leptons, double weight, Tally tally) {
    rings.set(leptons, seen, i);
    double visible = rings.visible();
    double efficient = efficiency.at(visible);
    if (efficient == 0) {
      return;
    }
    double placed = Double.NaN;
    for (int c = 0; c < criteria.length; c++) {
      double cosine = criteria[c].cosine(rings);
      if (!Double.isNaN(cosine)) {
        if (cosine != placed) { // most criteria agree on the direction
          place(visible, cosine);
          placed = cosine;
        }
        fill(weight * efficient, c, tally);
        if (c == 0 && found[0] >= 0) {
          accepted[i] = weight * efficient;
          where[i] = found[0];
        }
      }
    }
  }

  /**
   * Finds the bins of an event: in the histogram of an observable it counts if it passes the
   * windows of all others.
   */
  private void place(double visible, double cosine) {
    values[Observable.E_VISIBLE.ordinal()] = visible;
    values[Observable.COS_THETA.ordinal()] = cosine;
    values[Observable.E_NU_QE.ordinal()] = quasiElastic.neutrinoEnergy(visible, cosine);
    int failed = 0;
    int culprit = -1;
    for (Window window : windows) {
      int o = window.observable().ordinal();
      if (!(values[o] >= window.min() && values[o] < window.max())) {
        failed++;
        culprit = o;
      }
    }
    selected = failed == 0;
    for (int o = 0; o < values.length; o++) {
      boolean counts = selected || (failed == 1 && culprit == o);
      found[o] = counts ? bins[o].find(values[o]) : -1;
    }
  }

  private void fill(double weight, int criterion, Tally tally) {
    if (selected) {
      tally.select(criterion, weight);
    }
    for (int o = 0; o < found.length; o++) {
      if (found[o] >= 0) {
        tally.add(criterion, o, found[o], weight);
      }
    }
  }
}
