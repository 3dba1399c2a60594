package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.Uniforms;
import io.nightjar.experiment.Detector;
import io.nightjar.experiment.Region;
import io.nightjar.experiment.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How far a heavy neutrino may fly for its decay to count: from its vertex to the first decay,
 * which is placed uniformly where decays are seen, and on to the second. With these lengths the
 * probability of an event is an explicit function of the lifetimes. Belongs to one thread.
 *
 * <p>It is what {@link Containment} has in a form without random flights.
 */
final class FlightWindows {

  private final Detector detector;
  private final Containment containment;
  private final List<Shape> bodies = new ArrayList<>();
  private final double[][] scratch;
  private final int[] met; // bodies that an event enters at all

  /** Shortest and longest flight of the first decay [cm]. */
  final double[] near;

  final double[] far;

  /** The same of the second one, by body that sees it. */
  final double[][] enter;

  final double[][] leave;

  FlightWindows(Detector detector, int capacity) {
    this.detector = detector;
    this.containment = new Containment(detector, capacity);
    bodies.add(detector.matter().shape());
    if (!detector.isFiducialInside()) {
      bodies.addAll(detector.fiducial().shapes());
    }
    near = new double[capacity];
    far = new double[capacity];
    enter = new double[bodies.size()][capacity];
    leave = new double[bodies.size()][capacity];
    scratch = new double[3][capacity];
    met = new int[bodies.size()];
  }

  /**
   * Places first decays and finds the flights that lead there from the matter of a source.
   *
   * @param batch first neutrinos read, weights multiplied by the share of volumes and, upstream, by
   *     the density of the beam there
   * @param dimension of the numbers that place the decay
   * @param more dimension of {@link Containment#MORE} numbers
   */
  void first(
      Source source, EventBatch batch, Uniforms uniforms, long first, int dimension, int more) {
    int n = batch.size;
    Region region = detector.region(source.channel().region());
    containment.place(n, source, batch.weight, uniforms, first, dimension, more);
    if (detector.within().isPresent()) {
      Arrays.fill(near, 0, n, 0);
      Arrays.fill(far, 0, n, detector.within().getAsDouble());
    } else {
      EventBatch.Particles p = containment.turned(n, batch.neutrino[0]);
      region.shape().cross(n, containment.places(), p, -1, near, far);
      if (!region.isDetector()) {
        spread(source, region, batch, p, uniforms, first, more + 1);
      }
    }
    boolean counted = detector.within().isPresent();
    Region matter = counted ? detector.matter() : region;
    double factor = detector.countedVolume() / matter.shape().volume();
    for (int i = 0; i < n; i++) {
      batch.weight[i] *= factor;
    }
  }

  /** (D/(D + z))² over its mean, at a vertex drawn for the lifetime of the source. */
  private void spread(
      Source source,
      Region region,
      EventBatch batch,
      EventBatch.Particles p,
      Uniforms uniforms,
      long first,
      int dimension) {
    int n = batch.size;
    double[] lambda = scratch[0];
    double[] u = scratch[1];
    source.decayLengths(batch, lambda);
    uniforms.fill(first, n, dimension, u);
    double over = 1 / region.density(detector.distance());
    for (int i = 0; i < n; i++) {
      double out = Math.expm1((near[i] - far[i]) / lambda[i]);
      double flight = near[i] - lambda[i] * Math.log1p(u[i] * out);
      double p2 = p.px[i] * p.px[i] + p.py[i] * p.py[i] + p.pz[i] * p.pz[i];
      double z = containment.places()[2][i] - flight * p.pz[i] / Math.sqrt(p2);
      batch.weight[i] *= over * Region.densityAt(z, detector.distance());
    }
  }

  /** Finds where second neutrinos are inside of what sees their decay. */
  void second(EventBatch batch) {
    second(batch.size, containment.places(), containment.turned(batch.size, batch.neutrino[1]));
  }

  /** The same where the batch itself says where first decays are. */
  void secondFromVertex(EventBatch batch) {
    second(batch.size, batch.vertex, batch.neutrino[1]);
  }

  private void second(int n, double[][] places, EventBatch.Particles p) {
    for (int s = 0; s < bodies.size(); s++) {
      bodies.get(s).cross(n, places, p, 1, enter[s], leave[s]);
    }
  }

  /**
   * Intervals of flights after which an event has its second decay inside, those of overlapping
   * bodies as one.
   *
   * @param i number of the event
   * @param ends written: starts and ends, ascending
   * @return how many intervals
   */
  int intervals(int i, double[] ends) {
    int count = 0;
    double done = 0;
    int few = meet(i);
    for (int k = 0; k < few; k++) {
      int next = next(i, few, done);
      if (next < 0) {
        return count;
      }
      double from = Math.max(enter[next][i], done);
      done = leave[next][i];
      if (count > 0 && from <= ends[2 * count - 1]) {
        ends[2 * count - 1] = done;
      } else {
        ends[2 * count] = from;
        ends[2 * count + 1] = done;
        count++;
      }
    }
    return count;
  }

  /** Finds the bodies that an event enters; returns how many. */
  private int meet(int i) {
    int few = 0;
    for (int s = 0; s < leave.length; s++) {
      if (leave[s][i] > Math.max(0, enter[s][i])) {
        met[few++] = s;
      }
    }
    return few;
  }

  /** The body that is entered first, of those that reach further than what is done. */
  private int next(int i, int few, double done) {
    int next = -1;
    for (int k = 0; k < few; k++) {
      int s = met[k];
      boolean further = leave[s][i] > Math.max(done, enter[s][i]);
      if (further && (next < 0 || enter[s][i] < enter[next][i])) {
        next = s;
      }
    }
    return next;
  }

  /** Room for the ends of all intervals of an event. */
  double[] ends() {
    return new double[2 * bodies.size()];
  }
}
