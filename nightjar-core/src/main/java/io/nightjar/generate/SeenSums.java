package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Uniforms;
import io.nightjar.experiment.Experiment;
import io.nightjar.physics.Constants;
import java.util.Arrays;

/**
 * What a detector sees of events of which it is known where the first decay is, added to the sums
 * of all lifetimes. Belongs to one thread.
 */
final class SeenSums {

  private static final int SIZE = EventBatch.SIZE;
  private static final double[] NOTHING = {};

  private final StepRun run;
  private final Observer observer;
  private final FlightWindows windows;
  private final double secondMass;
  private final Tally ignored;
  private final LifetimeAxis daughterAxis;
  private LifetimeSums sums;
  private ProductSums inside;
  private ProductSums both;

  /** What is seen of the first pair alone and of both: weight and bin. */
  private final double[][] seen = new double[2][SIZE];

  private final int[][] bins = new int[2][SIZE];
  private final double[] ends;
  private final double[] second = new double[LifetimeAxis.NODES];
  private final int forms;
  private final int secondForms;
  private final double[] single; // weights by flavour and form
  private final double[] pair; // and form of the second
  private final double[] ratios = {1, 1};
  private final double[] secondRatios = {1, 1};

  /** By node, for {@link #add}: probability or density of the first decay. */
  final double[] first = new double[LifetimeAxis.NODES];

  /** By flavour, for {@link #add}: what weights are multiplied by. */
  final double[] flavours;

  /**
   * Of no events yet.
   *
   * @param secondMass mass of the second neutrino, if there is a second step [GeV]
   * @param windows of this thread
   * @param sums added to, until {@link #turnTo others}
   */
  SeenSums(
      StepRun run,
      int flavours,
      double secondMass,
      FlightWindows windows,
      Experiment experiment,
      Constants constants,
      LifetimeSums sums) {
    this.run = run;
    this.observer = new Observer(experiment, constants, 1);
    this.windows = windows;
    this.secondMass = secondMass;
    this.ignored = new Tally(experiment);
    this.daughterAxis = run.daughterAxis();
    this.sums = sums;
    this.inside = new ProductSums(sums.inside);
    this.both = new ProductSums(sums.both);
    this.ends = windows.ends();
    this.flavours = new double[flavours];
    this.forms = StepRun.count(run.forms());
    this.secondForms = StepRun.count(run.secondForms());
    this.single = new double[flavours * forms];
    this.pair = new double[single.length * secondForms];
  }

  /**
   * Adds what comes to other sums, once nothing waits.
   *
   * @param others of the same run
   */
  void turnTo(LifetimeSums others) {
    sums = others;
    inside = new ProductSums(others.inside);
    both = new ProductSums(others.both);
  }

  /**
   * Looks at a batch: at the first pair alone, and at both.
   *
   * @param start number of the first event
   * @param dimension of the numbers that smear
   */
  void see(EventBatch batch, Uniforms uniforms, long start, int dimension) {
    for (int pairs = 1; pairs <= run.steps(); pairs++) {
      observer.see(batch, pairs, NOTHING, uniforms, start, dimension, ignored);
      for (int i = 0; i < batch.size; i++) {
        seen[pairs - 1][i] = observer.accepted(i);
        bins[pairs - 1][i] = observer.bin(i);
      }
    }
  }

  /** Whether anything is seen of event {@code i} of the last batch. */
  boolean isSeen(int i) {
    return seen[0][i] > 0 || seen[1][i] > 0;
  }

  /**
   * Adds event {@code i} of the last batch, by {@link #first} and {@link #flavours}.
   *
   * @param s number of the source
   */
  void add(int s, int i, EventBatch batch) {
    run.forms()
        .ifPresent(p -> p.ratios(i, batch.neutrino[0], batch.minus[0], batch.plus[0], ratios));
    if (seen[0][i] > 0) {
      single(s, i);
    }
    if (run.steps() > 1) {
      second(i, batch);
    }
  }

  /** Adds the events that wait for others. */
  void flush() {
    inside.flush();
    both.flush();
  }

  private void single(int s, int i) {
    for (int f = 0; f < flavours.length; f++) {
      sums.middle[s][f] += seen[0][i] * flavours[f] * first[LifetimeAxis.MIDDLE];
    }
    for (int w = 0; w < single.length; w++) {
      single[w] = seen[0][i] * flavours[w / forms] * ratios[w % forms];
      LifetimeSums.add(single[w], bins[0][i], first, sums.one[w]);
    }
  }

  private void second(int i, EventBatch batch) {
    way(i, batch);
    if (seen[0][i] > 0) {
      inside.add(bins[0][i], first, second, single);
    }
    if (seen[1][i] > 0) {
      run.secondForms()
          .ifPresent(
              p -> p.ratios(i, batch.neutrino[1], batch.minus[1], batch.plus[1], secondRatios));
      for (int w = 0; w < pair.length; w++) {
        int one = w / secondForms;
        double weight = seen[1][i] * flavours[one / forms] * ratios[one % forms];
        pair[w] = weight * secondRatios[w % secondForms];
      }
      both.add(bins[1][i], first, second, pair);
    }
  }

  /** Probability of a second decay inside, and how much of a way it has there. */
  private void way(int i, EventBatch batch) {
    double boost = momentum(batch.neutrino[1], i) / secondMass;
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

  /** Size of a momentum [GeV]. */
  static double momentum(Particles p, int i) {
    return Math.sqrt(p.px[i] * p.px[i] + p.py[i] * p.py[i] + p.pz[i] * p.pz[i]);
  }
}
