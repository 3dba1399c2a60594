package io.nightjar.generate;

import io.nightjar.event.Lattice;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;
import io.nightjar.generate.CouplingTables.Plan;
import io.nightjar.math.Estimate;
import io.nightjar.process.DecayTable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes the tables of one experiment: runs, their sums, splines. */
final class TableBuild {

  /** Share of events that is spread equally over runs. */
  private static final double EQUALLY = 0.5;

  /** Events with which the first estimate of the precision is made, and how many more follow. */
  private static final long FIRST = 4096;

  private static final double FALL = 1.5; // errors fall a little faster than 1/√N
  private static final double LEAST_GAIN = 1.5;
  private static final double MOST_GAIN = 8;

  private static final int REPLICATES = CouplingTables.REPLICATES;

  /** More targets and regions than any experiment has. */
  private static final int MOST_SOURCES = 1024;

  private final Strengths point;
  private final Plan plan;
  private final TableRuns runs;
  private final int bins;
  private final long equally; // runs that share equally
  private final Made made;

  /** Tables of so many events, and the signal of the pivot. */
  private record Made(ExperimentTables tables, List<Estimate> atPivot) {
    double worst() {
      return WorstError.of(atPivot.toArray(Estimate[]::new), REPLICATES);
    }
  }

  TableBuild(
      Strengths point,
      DecayTable decays,
      Experiment experiment,
      Observable observable,
      int criterion,
      Plan plan)
      throws InterruptedException {
    this.point = point;
    this.plan = plan;
    this.runs = new TableRuns(point, decays, experiment, observable, criterion, plan.isThrifty());
    this.bins = experiment.binsOf(observable).size();
    this.equally = runs.runs().stream().filter(run -> !run.isWeak()).count();
    this.made = precise();
  }

  /** With as many events as the precision takes. */
  private Made precise() throws InterruptedException {
    long events = plan.isThrifty() ? Math.min(FIRST, plan.events()) : plan.events();
    while (true) {
      Made next = made(events);
      double excess = plan.isThrifty() ? next.worst() / plan.precision() : 0;
      if (excess <= 1 || events == plan.events()) {
        return next;
      }
      double factor = Math.clamp(Math.pow(excess, FALL), LEAST_GAIN, MOST_GAIN);
      events = Math.min((long) (events * factor), plan.events());
    }
  }

  private Made made(long events) throws InterruptedException {
    List<List<LifetimeSums>> replicates = replicates(events);
    List<LifetimeSums> mean = mean(replicates);
    List<double[][]> z = ExperimentTables.z(runs, mean);
    double[][] signals = new double[REPLICATES][bins];
    for (int r = 0; r < REPLICATES; r++) {
      new ExperimentTables(runs, replicates.get(r), z, bins)
          .add(point, new StepTables.Scratch(bins), signals[r]);
    }
    List<Estimate> estimates = new ArrayList<>();
    for (int b = 0; b < bins; b++) {
      estimates.add(estimate(signals, b));
    }
    return new Made(new ExperimentTables(runs, mean, z, bins), estimates);
  }

  /** Sums by replicate and run. */
  private List<List<LifetimeSums>> replicates(long events) throws InterruptedException {
    List<List<Future<LifetimeSums>>> futures = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(plan.threads())) {
      for (int r = 0; r < REPLICATES; r++) {
        List<Future<LifetimeSums>> row = new ArrayList<>();
        for (int k = 0; k < runs.runs().size(); k++) {
          int replicate = r;
          int run = k;
          row.add(pool.submit(() -> sums(replicate, run, events)));
        }
        futures.add(row);
      }
      return collect(futures, pool);
    }
  }

  private static List<List<LifetimeSums>> collect(
      List<List<Future<LifetimeSums>>> futures, ExecutorService pool) throws InterruptedException {
    List<List<LifetimeSums>> all = new ArrayList<>();
    try {
      for (List<Future<LifetimeSums>> row : futures) {
        List<LifetimeSums> sums = new ArrayList<>();
        for (Future<LifetimeSums> future : row) {
          sums.add(future.get());
        }
        all.add(sums);
      }
    } catch (ExecutionException e) {
      pool.shutdownNow();
      throw new IllegalStateException("simulation failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      pool.shutdownNow();
      throw e;
    }
    return all;
  }

  /** Part of the events equally for all runs, most where the pivot has its signal. */
  private long events(int k, long total) {
    double sum = runs.runs().stream().mapToDouble(this::weight).sum();
    double equal = runs.runs().get(k).isWeak() ? 0 : 1.0 / equally;
    double here = sum > 0 ? weight(runs.runs().get(k)) / sum : 1.0 / runs.runs().size();
    return (long) (total * (EQUALLY * equal + (1 - EQUALLY) * here));
  }

  private double weight(TableRun run) {
    return Math.sqrt(run.expected(point));
  }

  private LifetimeSums sums(int replicate, int k, long total) {
    TableRun run = runs.runs().get(k);
    LifetimeSums sums = run.sums(runs.mixture().size(), bins);
    TableFill fill =
        new TableFill(run, runs.mixture(), runs.experiment(), point.spectrum().constants());
    long[] events = run.shares(events(k, total));
    for (int s = 0; s < events.length; s++) {
      int stream = (k * REPLICATES + replicate) * MOST_SOURCES + s;
      fill.simulate(s, new Lattice(plan.seed(), stream), events[s], sums);
    }
    return sums;
  }

  private List<LifetimeSums> mean(List<List<LifetimeSums>> replicates) {
    List<LifetimeSums> mean = new ArrayList<>();
    for (int k = 0; k < runs.runs().size(); k++) {
      LifetimeSums sum = runs.runs().get(k).sums(runs.mixture().size(), bins);
      for (List<LifetimeSums> replicate : replicates) {
        sum.add(replicate.get(k), 1.0 / REPLICATES);
      }
      mean.add(sum);
    }
    return mean;
  }

  private Estimate estimate(double[][] signals, int bin) {
    double mean = 0;
    double squares = 0;
    for (double[] signal : signals) {
      mean += signal[bin] / REPLICATES;
    }
    for (double[] signal : signals) {
      squares += (signal[bin] - mean) * (signal[bin] - mean);
    }
    return new Estimate(mean, Math.sqrt(squares / (REPLICATES * (REPLICATES - 1.0))));
  }

  ExperimentTables tables() {
    return made.tables;
  }

  List<Estimate> atPivot() {
    return made.atPivot;
  }

  /** What the tables take from the pivot or leave out, in sentences. */
  List<String> notes() {
    List<String> notes = new ArrayList<>(runs.notes());
    runs.flights()
        .forEach((chain, length) ->
            MediatorFlight.note(chain, length, runs.experiment().detector()).ifPresent(notes::add));
    return notes;
  }
}
