package io.nightjar.generate;

import io.nightjar.event.Lattice;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;
import io.nightjar.generate.CouplingTables.Plan;
import io.nightjar.math.Estimate;
import io.nightjar.physics.Constants;
import io.nightjar.process.DecayTable;
import java.util.ArrayList;
import java.util.List;

/** Makes the tables of one experiment: runs, their sums, splines. */
final class TableBuild {

  /** Share of events that is spread equally over runs. */
  private static final double EQUALLY = 0.5;

  /** Events of the weakest source of a run. */
  private static final long FEW = 64;

  private static final long FEWEST = 16;

  private static final double FALL = 1.5; // errors fall a little faster than 1/√N
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
  private final FlightBuild flights;

  /** Tables of so many events, and the signal of the pivot; without decays in flight. */
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
    this.flights = new FlightBuild(point, runs, bins, plan);
  }

  private List<LifetimeSums> zeros() {
    return runs.runs().stream().map(run -> run.sums(runs.mixture().size(), bins)).toList();
  }

  /** With as many events as the precision takes: what is there already is kept. */
  private Made precise() throws InterruptedException {
    List<List<LifetimeSums>> replicates = new ArrayList<>();
    for (int r = 0; r < REPLICATES; r++) {
      replicates.add(zeros());
    }
    long times = 1;
    extend(replicates, 0, times);
    Made next = made(replicates, times);
    while (next.worst() > plan.precision() && 2 * times * plan.least() <= plan.most()) {
      double excess = next.worst() / plan.precision();
      long gain = Long.highestOneBit((long) Math.clamp(Math.pow(excess, FALL), 2, MOST_GAIN));
      long more = Math.min(times * gain, Long.highestOneBit(plan.most() / plan.least()));
      extend(replicates, times, more);
      times = more;
      next = made(replicates, times);
    }
    return next;
  }

  /**
   * Of sums of so many times the least number of events.
   *
   * @param replicates sums by replicate and run, over the least number of events
   */
  private Made made(List<List<LifetimeSums>> replicates, long times) {
    List<LifetimeSums> mean = mean(zeros(), replicates, times);
    List<double[][]> z = ExperimentTables.z(runs, mean);
    double[][] signals = new double[REPLICATES][bins];
    for (int r = 0; r < REPLICATES; r++) {
      new ExperimentTables(runs, replicates.get(r), z, bins)
          .add(point, new StepTables.Scratch(bins), signals[r]);
    }
    List<Estimate> estimates = new ArrayList<>();
    for (int b = 0; b < bins; b++) {
      estimates.add(estimate(signals, b, times));
    }
    return new Made(new ExperimentTables(runs, mean, z, bins), estimates);
  }

  /** Adds the events from some multiple of the least number to another, by replicate and run. */
  private void extend(List<List<LifetimeSums>> replicates, long from, long to)
      throws InterruptedException {
    List<Runnable> tasks = new ArrayList<>();
    for (int k = 0; k < runs.runs().size(); k++) {
      int run = k;
      List<LifetimeSums> sums = replicates.stream().map(all -> all.get(run)).toList();
      tasks.add(() -> simulate(run, from, to, sums));
    }
    Tasks.run(tasks, plan.threads());
  }

  /** Part of the events equally for all runs, most where the pivot has its signal. */
  private long events(int k) {
    double sum = runs.runs().stream().mapToDouble(this::weight).sum();
    double equal = runs.runs().get(k).isWeak() ? 0 : 1.0 / equally;
    double here = sum > 0 ? weight(runs.runs().get(k)) / sum : 1.0 / runs.runs().size();
    return (long) (plan.least() * (EQUALLY * equal + (1 - EQUALLY) * here));
  }

  private double weight(TableRun run) {
    return Math.sqrt(run.expected(point));
  }

  private void simulate(int k, long from, long to, List<LifetimeSums> sums) {
    TableRun run = runs.runs().get(k);
    Constants constants = point.spectrum().constants();
    TableFill fill =
        new TableFill(run, runs.mixture(), runs.experiment(), constants, sums.getFirst());
    long[] events = run.shares(events(k), plan.isThrifty() ? FEWEST : FEW);
    for (int r = 0; r < REPLICATES; r++) {
      fill.turnTo(sums.get(r));
      for (int s = 0; s < events.length; s++) {
        Lattice lattice = new Lattice(plan.seed(), (k * REPLICATES + r) * MOST_SOURCES + s);
        fill.simulate(s, lattice, from * events[s], to * events[s], 1.0 / events[s]);
      }
    }
  }

  /**
   * Adds those of all replicates, by run.
   *
   * @param zeros by run; added to
   * @param times what each stands for of a mean
   */
  static List<LifetimeSums> mean(
      List<LifetimeSums> zeros, List<List<LifetimeSums>> replicates, long times) {
    for (List<LifetimeSums> replicate : replicates) {
      for (int k = 0; k < zeros.size(); k++) {
        zeros.get(k).add(replicate.get(k), 1.0 / (REPLICATES * times));
      }
    }
    return zeros;
  }

  private static Estimate estimate(double[][] signals, int bin, long times) {
    double mean = 0;
    for (double[] signal : signals) {
      mean += signal[bin] / REPLICATES;
    }
    return new Estimate(mean / times, error(signals, bin, mean) / times);
  }

  /** Error of the mean of replicates, from their scatter about it. */
  static double error(double[][] signals, int bin, double mean) {
    double squares = 0;
    for (double[] signal : signals) {
      squares += (signal[bin] - mean) * (signal[bin] - mean);
    }
    return Math.sqrt(squares / (REPLICATES * (REPLICATES - 1.0)));
  }

  ExperimentTables tables() {
    return made.tables;
  }

  /** Decays in flight of what comes with the beam. */
  FlightTables flights() {
    return flights.tables();
  }

  /** The signal of the pivot, decays in flight included. */
  List<Estimate> atPivot() {
    List<Estimate> all = new ArrayList<>();
    for (int b = 0; b < bins; b++) {
      all.add(made.atPivot.get(b).plus(flights.atPivot().get(b)));
    }
    return all;
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
