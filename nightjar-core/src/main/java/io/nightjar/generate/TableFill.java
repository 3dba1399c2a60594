package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Uniforms;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Shape;
import io.nightjar.physics.Constants;
import java.util.Arrays;

/**
 * Makes events of a run, lets the detector see them and adds them to the sums of all lifetimes.
 * Belongs to one thread.
 */
final class TableFill {

  private static final int SIZE = EventBatch.SIZE;
  private static final double[] NOTHING = {};

  private final TableRun run;
  private final FlavourMixture mixture;
  private final Observer observer;
  private final FlightWindows windows;
  private final EventBatch batch;
  private final Tally ignored;
  private final LifetimeAxis axis;
  private final LifetimeAxis daughterAxis;
  private final double[][] u = new double[Uniforms.MAX_DIMENSIONS][SIZE];

  /** What is seen of the first pair alone and of both: weight and bin. */
  private final double[][] seen = new double[2][SIZE];

  private final int[][] bins = new int[2][SIZE];
  private final double[] ends;
  private final double[] first = new double[LifetimeAxis.NODES];
  private final double[] second = new double[LifetimeAxis.NODES];
  private final double[] product = new double[LifetimeAxis.NODES * LifetimeAxis.NODES];
  private final double[] flavours;
  private final double[] ratios = {1, 1};
  private final double[] secondRatios = {1, 1};

  TableFill(TableRun run, FlavourMixture mixture, Experiment experiment, Constants constants) {
    this.run = run;
    this.mixture = mixture;
    this.observer = new Observer(experiment, constants, 1);
    this.windows = new FlightWindows(experiment.detector(), SIZE);
    this.batch = run.batch();
    this.ignored = new Tally(experiment);
    this.axis = run.production().axis();
    this.daughterAxis = run.production().daughterAxis();
    this.ends = windows.ends();
    this.flavours = new double[mixture.size()];
  }

  /**
   * Makes events of one source.
   *
   * @param s position of the source
   * @param events how many
   * @param sums added to, as a mean over the events
   */
  void simulate(int s, Uniforms uniforms, long events, LifetimeSums sums) {
    Source source = run.sources().get(s).copy();
    for (long start = 0; start < events; start += SIZE) {
      int size = (int) Math.min(SIZE, events - start);
      source.fill(uniforms, start, size, Double.POSITIVE_INFINITY, u, batch);
      see(source, uniforms, start);
      double factor = 1 / (run.production().unit2() * events);
      for (int i = 0; i < size; i++) {
        if (seen[0][i] > 0 || seen[1][i] > 0) {
          add(s, i, factor, sums);
        }
      }
    }
  }

  private void see(Source source, Uniforms uniforms, long start) {
    int steps = run.steps();
    int dimension = Source.kinematicDimensions(steps) + steps;
    int more = dimension + Observer.dimensions(steps) - Containment.MORE;
    windows.first(source, batch, uniforms, start, dimension, more);
    int smearing = dimension + Shape.NUMBERS;
    look(0, 1, uniforms, start, smearing);
    if (steps > 1) {
      windows.second(batch);
      look(1, 2, uniforms, start, smearing);
    }
  }

  private void look(int which, int pairs, Uniforms uniforms, long start, int dimension) {
    observer.see(batch, pairs, NOTHING, uniforms, start, dimension, ignored);
    for (int i = 0; i < batch.size; i++) {
      seen[which][i] = observer.accepted(i);
      bins[which][i] = observer.bin(i);
    }
  }

  private void add(int s, int i, double factor, LifetimeSums sums) {
    double boost = momentum(batch.neutrino[0], i) / run.sources().get(s).mass(0);
    Arrays.fill(first, 0);
    LifetimeSums.between(axis, windows.near[i], windows.far[i], boost, first);
    for (int f = 0; f < flavours.length; f++) {
      flavours[f] = factor * mixture.weight(f, batch.energy[i]);
    }
    run.forms()
        .ifPresent(p -> p.ratios(i, batch.neutrino[0], batch.minus[0], batch.plus[0], ratios));
    single(s, i, sums);
    if (run.steps() > 1) {
      second(s, i, sums);
    }
  }

  private void single(int s, int i, LifetimeSums sums) {
    double w = seen[0][i];
    for (int f = 0; f < flavours.length && w > 0; f++) {
      sums.middle[s][f] += w * flavours[f] * first[LifetimeAxis.MIDDLE];
      for (int r = 0; r < sums.one[f].length; r++) {
        LifetimeSums.add(w * flavours[f] * ratios[r], bins[0][i], first, sums.one[f][r]);
      }
    }
  }

  private void second(int s, int i, LifetimeSums sums) {
    double boost = momentum(batch.neutrino[1], i) / run.sources().get(s).mass(1);
    way(i, boost, sums);
    LifetimeSums.outer(first, second, product);
    run.secondForms()
        .ifPresent(
            p -> p.ratios(i, batch.neutrino[1], batch.minus[1], batch.plus[1], secondRatios));
    for (int f = 0; f < flavours.length; f++) {
      for (int r = 0; r < sums.one[f].length; r++) {
        double single = seen[0][i] * flavours[f] * ratios[r];
        if (single > 0) {
          LifetimeSums.add(single, bins[0][i], product, sums.inside[f][r]);
        }
        double[][] both = sums.both[f][r];
        for (int q = 0; q < both.length && seen[1][i] > 0; q++) {
          double w = seen[1][i] * flavours[f] * ratios[r] * secondRatios[q];
          LifetimeSums.add(w, bins[1][i], product, both[q]);
        }
      }
    }
  }

  /** Probability of a second decay inside, and how much of a way it has there. */
  private void way(int i, double boost, LifetimeSums sums) {
    Arrays.fill(second, 0);
    int count = windows.intervals(i, ends);
    double way = 0;
    for (int k = 0; k < count; k++) {
      LifetimeSums.between(daughterAxis, ends[2 * k], ends[2 * k + 1], boost, second);
      way += ends[2 * k + 1] - ends[2 * k];
    }
    double w = batch.weight[i];
    sums.weight += w;
    sums.way += w * way / boost;
  }

  private static double momentum(Particles p, int i) {
    return Math.sqrt(p.px[i] * p.px[i] + p.py[i] * p.py[i] + p.pz[i] * p.pz[i]);
  }
}
