package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Uniforms;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Shape;
import io.nightjar.physics.Constants;
import java.util.Arrays;
import java.util.List;

/**
 * Makes events of a run, lets the detector see them and adds them to the sums of all lifetimes.
 * Belongs to one thread.
 */
final class TableFill {

  private static final int SIZE = EventBatch.SIZE;
  private static final double[] NOTHING = {};

  private final TableRun run;
  private final List<Source> sources;
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
  private final int forms;
  private final int secondForms;
  private final double[] single; // weights by flavour and form
  private final double[] pair; // and form of the second
  private final double[] flavours;
  private final double[] ratios = {1, 1};
  private final double[] secondRatios = {1, 1};

  TableFill(TableRun run, FlavourMixture mixture, Experiment experiment, Constants constants) {
    this.run = run;
    this.sources = run.sources().stream().map(Source::copy).toList();
    this.mixture = mixture;
    this.observer = new Observer(experiment, constants, 1);
    this.windows = new FlightWindows(experiment.detector(), SIZE);
    this.batch = run.batch();
    this.ignored = new Tally(experiment);
    this.axis = run.production().axis();
    this.daughterAxis = run.production().daughterAxis();
    this.ends = windows.ends();
    this.flavours = new double[mixture.size()];
    this.forms = TableRun.count(run.forms());
    this.secondForms = TableRun.count(run.secondForms());
    this.single = new double[flavours.length * forms];
    this.pair = new double[single.length * secondForms];
  }

  /**
   * Makes events of one source.
   *
   * @param s position of the source
   * @param from number of the first
   * @param to number after the last
   * @param share of each in a mean
   * @param sums added to
   */
  void simulate(int s, Uniforms uniforms, long from, long to, double share, LifetimeSums sums) {
    Source source = sources.get(s);
    ProductSums inside = new ProductSums(sums.inside);
    ProductSums both = new ProductSums(sums.both);
    double factor = share / run.production().unit2();
    for (long start = from; start < to; start += SIZE) {
      int size = (int) Math.min(SIZE, to - start);
      source.fill(uniforms, start, size, Double.POSITIVE_INFINITY, u, batch);
      see(source, uniforms, start);
      for (int i = 0; i < size; i++) {
        if (seen[0][i] > 0 || seen[1][i] > 0) {
          add(s, i, factor, sums);
          if (run.steps() > 1) {
            second(s, i, sums, inside, both);
          }
        }
      }
    }
    inside.flush();
    both.flush();
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
    if (seen[0][i] > 0) {
      single(s, i, sums);
    }
  }

  private void single(int s, int i, LifetimeSums sums) {
    for (int f = 0; f < flavours.length; f++) {
      sums.middle[s][f] += seen[0][i] * flavours[f] * first[LifetimeAxis.MIDDLE];
    }
    for (int w = 0; w < single.length; w++) {
      single[w] = seen[0][i] * flavours[w / forms] * ratios[w % forms];
      LifetimeSums.add(single[w], bins[0][i], first, sums.one[w]);
    }
  }

  private void second(int s, int i, LifetimeSums sums, ProductSums inside, ProductSums both) {
    way(i, momentum(batch.neutrino[1], i) / run.sources().get(s).mass(1), sums);
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
