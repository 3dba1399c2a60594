package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.Grid;
import io.nightjar.event.Lattice;
import io.nightjar.event.Uniforms;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;
import io.nightjar.experiment.Region;
import io.nightjar.model.Spectrum;
import io.nightjar.process.DecayTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * Simulates what one model shows in one experiment: map, weigh, respond, select, one batch at a
 * time.
 *
 * <p>Events of every source (channel and decay chain) are numbered, and each of {@link #REPLICATES}
 * replicates has its own random numbers. Sums are formed in a fixed order, so that results are the
 * same bits for any number of threads and any size of batch.
 */
public final class Generator {

  /** Independent repetitions from whose scatter errors are computed. */
  public static final int REPLICATES = 16;

  /** Events per replicate with which the first estimate of the precision is made. */
  private static final long FIRST_ROUND = 1024;

  private static final long FEWEST = 64;

  /** Share of all events that weak sources may hold together to be left out. */
  private static final double NEGLIGIBLE = 1e-5;

  /** Strong sources get more events, but weak ones more than their share of the rate. */
  private static final double SHARING = 0.8;

  private final Experiment experiment;
  private final Spectrum spectrum;
  private final SourceList list;
  private final List<String> signals;
  private final List<Source> sources;
  private final int batchSize;

  /**
   * How to run.
   *
   * @param precision largest Monte-Carlo error of a populated bin of the wanted observables
   * @param observables the wanted ones; none for all of the experiment
   * @param seed of all random numbers
   * @param threads ≥ 1
   * @param most events per replicate, at most
   */
  public record Plan(
      double precision, List<Observable> observables, long seed, int threads, long most) {
    /** One per cent in all observables on one thread. */
    public static Plan standard(long seed) {
      return new Plan(0.01, List.of(), seed, 1, 1L << 22);
    }
  }

  /** Told about progress, possibly from several threads. */
  @FunctionalInterface
  public interface Progress {
    /** Nobody wants to know. */
    Progress NONE = (done, total) -> {};

    /**
     * A part is done.
     *
     * @param done events so far
     * @param total events in all, as far as is known now
     */
    void at(long done, long total);
  }

  /**
   * Prepares all sources of a model in an experiment and adapts their importance grids.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  public Generator(Spectrum spectrum, DecayTable decays, Experiment experiment)
      throws InterruptedException {
    this(spectrum, decays, experiment, EventBatch.SIZE);
  }

  Generator(Spectrum spectrum, DecayTable decays, Experiment experiment, int batchSize)
      throws InterruptedException {
    this.spectrum = spectrum;
    this.experiment = experiment;
    this.batchSize = batchSize;
    this.list =
        new SourceList(
            spectrum,
            decays,
            experiment,
            new SourceList.Plan(SourceList::isElectronic, NEGLIGIBLE, true, true));
    this.sources = list.sources();
    this.signals = list.signals();
    for (String signal : signals) {
      for (Region region : experiment.detector().regions()) {
        train(source ->
            source.signal().equals(signal) && source.channel().region().equals(region.name()));
      }
    }
  }

  private Generator(Generator other, Experiment experiment) {
    this.spectrum = other.spectrum;
    this.experiment = experiment;
    this.batchSize = other.batchSize;
    this.list = other.list;
    this.sources = other.sources;
    this.signals = other.signals;
  }

  // ---- preparation ----------------------------------------------------------------------------

  /**
   * The same for a detector that sees first decays up to another distance from their vertex: same
   * random numbers, importance grids and all, so that differences do not fluctuate.
   *
   * @param distance [cm]
   */
  public Generator seeingWithin(double distance) {
    return new Generator(this, experiment.seeingWithin(distance));
  }

  /** Upscatterings with a visible decay that are not simulated because they are so few. */
  public double neglected() {
    return list.neglected();
  }

  /** Sentences about chains that hold a noticeable part of the events and are not simulated. */
  private List<String> notes() {
    return list.notes("one or two steps, electron pairs and at most one photon,");
  }

  /** Adapts grids on the strongest of some sources and shares them with the others. */
  private void train(Predicate<Source> which) throws InterruptedException {
    Optional<Source> strongest =
        sources.stream().filter(which).max((a, b) -> Double.compare(a.expected(), b.expected()));
    if (strongest.isPresent()) {
      Grid[] grids = new Training(experiment, spectrum.constants()).adapt(strongest.get());
      sources.replaceAll(s -> which.test(s) ? s.with(grids) : s);
    }
  }

  /** Names of the signals, in the order of their parents' masses. */
  public List<String> signals() {
    return List.copyOf(signals);
  }

  // ---- running --------------------------------------------------------------------------------

  /**
   * Predicts the signal, with as many events as the wanted precision takes.
   *
   * @throws InterruptedException if the thread is interrupted; nothing is kept
   */
  public Prediction predict(Plan plan, Progress progress) throws InterruptedException {
    if (sources.isEmpty()) {
      return new Prediction(experiment, signals, List.of(), 0, 0, notes());
    }
    Tally[][] tallies = new Tally[REPLICATES][sources.size()];
    for (Tally[] row : tallies) {
      Arrays.setAll(row, i -> new Tally(experiment));
    }
    BlockingQueue<Worker> workers = workers(plan.threads);
    long[] done = new long[sources.size()];
    long total = Math.min(FIRST_ROUND, plan.most);
    while (true) {
      long[] until = shares(total);
      run(plan, workers, done, until, tallies, progress);
      done = until;
      Prediction prediction = prediction(tallies, done);
      double excess = worst(prediction, plan) / plan.precision;
      if (excess <= 1 || total >= plan.most) {
        return prediction;
      }
      total = Math.min(next(total, excess), plan.most);
    }
  }

  /** Errors fall a little faster than 1/√N; never more than eightfold on one estimate. */
  private static long next(long total, double excess) {
    return (long) (total * Math.clamp(Math.pow(excess, 1.8), 1.15, 8));
  }

  private long[] shares(long total) {
    double[] share = new double[sources.size()];
    double sum = 0;
    for (int i = 0; i < share.length; i++) {
      share[i] = Math.pow(sources.get(i).expected(), SHARING);
      sum += share[i];
    }
    long[] events = new long[share.length];
    for (int i = 0; i < share.length; i++) {
      events[i] = Math.max(FEWEST, (long) (total * share[i] / sum));
    }
    return events;
  }

  private static double worst(Prediction prediction, Plan plan) {
    List<Observable> wanted =
        plan.observables.isEmpty() ? prediction.experiment().observables() : plan.observables;
    return wanted.stream().mapToDouble(o -> prediction.precision(0, o)).max().orElse(0);
  }

  /** Replicates are tasks; each goes through the sources in order. */
  private void run(
      Plan plan,
      BlockingQueue<Worker> workers,
      long[] done,
      long[] until,
      Tally[][] tallies,
      Progress progress)
      throws InterruptedException {
    long all = REPLICATES * Arrays.stream(until).sum();
    AtomicLong count = new AtomicLong(REPLICATES * Arrays.stream(done).sum());
    Worker.BatchDone told = (source, size) -> progress.at(count.addAndGet(size), all);
    try (ExecutorService pool = Executors.newFixedThreadPool(plan.threads)) {
      List<Future<?>> tasks = new ArrayList<>();
      for (int r = 0; r < REPLICATES; r++) {
        int replicate = r;
        tasks.add(
            pool.submit(() -> {
              Worker worker = workers.take();
              replicate(worker, plan.seed, replicate, done, until, tallies[replicate], told);
              return workers.add(worker);
            }));
      }
      Tasks.await(tasks, pool);
    }
  }

  /** One worker's columns for each thread, used again by every replicate. */
  private BlockingQueue<Worker> workers(int threads) {
    BlockingQueue<Worker> workers = new ArrayBlockingQueue<>(threads);
    int criteria = experiment.response().criteria().size();
    for (int t = 0; t < threads; t++) {
      workers.add(new Worker(experiment, spectrum.constants(), batchSize, criteria));
    }
    return workers;
  }

  private void replicate(
      Worker worker,
      long seed,
      int replicate,
      long[] done,
      long[] until,
      Tally[] tallies,
      Worker.BatchDone told)
      throws InterruptedException {
    for (int i = 0; i < sources.size(); i++) {
      Uniforms uniforms = new Lattice(seed, replicate * sources.size() + i);
      Source source = sources.get(i).copy();
      worker.simulate(source, uniforms, done[i], until[i], tallies[i], told);
    }
  }

  private Prediction prediction(Tally[][] tallies, long[] done) {
    List<List<Tally>> replicates = new ArrayList<>();
    for (Tally[] row : tallies) {
      List<Tally> bySignal = new ArrayList<>();
      for (String signal : signals) {
        Tally sum = new Tally(experiment);
        for (int i = 0; i < row.length; i++) {
          if (sources.get(i).signal().equals(signal)) {
            sum.add(row[i], 1.0 / done[i]);
          }
        }
        bySignal.add(sum);
      }
      replicates.add(bySignal);
    }
    long simulated = REPLICATES * Arrays.stream(done).sum();
    return new Prediction(experiment, signals, replicates, upscatterings(), simulated, notes());
  }

  private double upscatterings() {
    Map<String, Double> channels = new LinkedHashMap<>();
    for (Source source : sources) {
      channels.put(source.channel().label(), source.upscatterings());
    }
    return channels.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
