package io.nightjar.generate;

import io.nightjar.event.Lattice;
import io.nightjar.generate.CouplingTables.Plan;
import io.nightjar.math.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes the tables of decays in flight in one experiment. */
final class FlightBuild {

  /**
   * Events of a run and replicate for each bin: every one is a decay inside, so that few are enough
   * for what the mesons of beams are known to, a third or a factor of two. A quarter will do.
   */
  private static final long PER_BIN = 1024;

  private static final long FEWEST = 4096;
  private static final long MOST = 8192;

  /** Streams of random numbers that no upscattering has. */
  private static final int STREAM = 1 << 28;

  private static final int REPLICATES = CouplingTables.REPLICATES;

  private final Strengths point;
  private final Plan plan;
  private final TableRuns all;
  private final FlightRuns flights;
  private final int bins;
  private final FlightTables tables;
  private final List<Estimate> atPivot;

  FlightBuild(Strengths point, TableRuns all, int bins, Plan plan) throws InterruptedException {
    this.point = point;
    this.plan = plan;
    this.all = all;
    this.flights = new FlightRuns(point.spectrum(), all.unit(), all.experiment());
    this.bins = bins;
    List<List<LifetimeSums>> replicates = simulated();
    this.tables = new FlightTables(flights.runs(), TableBuild.mean(zeros(), replicates, 1), bins);
    this.atPivot = atPivot(replicates);
  }

  private List<LifetimeSums> zeros() {
    return flights.runs().stream().map(run -> run.zeros(1, flights.leptons(), bins)).toList();
  }

  /** Sums by replicate and run. */
  private List<List<LifetimeSums>> simulated() throws InterruptedException {
    List<List<LifetimeSums>> replicates = new ArrayList<>();
    List<Runnable> tasks = new ArrayList<>();
    for (int r = 0; r < REPLICATES; r++) {
      List<LifetimeSums> sums = zeros();
      replicates.add(sums);
      for (int k = 0; k < sums.size(); k++) {
        int replicate = r;
        int run = k;
        tasks.add(() -> simulate(replicate, run, sums.get(run)));
      }
    }
    Tasks.run(tasks, plan.threads());
    return replicates;
  }

  private void simulate(int replicate, int k, LifetimeSums sums) {
    long events = Math.clamp(PER_BIN * bins, FEWEST, MOST) / (plan.isThrifty() ? 4 : 1);
    FlightFill fill =
        new FlightFill(
            flights.runs().get(k),
            flights.leptons(),
            all.experiment(),
            point.spectrum().constants(),
            sums);
    fill.simulate(new Lattice(plan.seed(), STREAM + k * REPLICATES + replicate), events);
  }

  /** The signal of the pivot; its error from that of each replicate, if there is any. */
  private List<Estimate> atPivot(List<List<LifetimeSums>> replicates) {
    double[] mean = signal(tables);
    boolean isNothing = Arrays.stream(mean).allMatch(s -> s == 0);
    double[][] signals =
        isNothing
            ? new double[0][]
            : replicates.stream()
                .map(sums -> signal(new FlightTables(flights.runs(), sums, bins)))
                .toArray(double[][]::new);
    List<Estimate> estimates = new ArrayList<>();
    for (int b = 0; b < bins; b++) {
      estimates.add(new Estimate(mean[b], TableBuild.error(signals, b, mean[b])));
    }
    return estimates;
  }

  private double[] signal(FlightTables made) {
    double[] signal = new double[bins];
    made.add(point, new StepTables.Scratch(bins), signal);
    return signal;
  }

  FlightTables tables() {
    return tables;
  }

  /** Decays in flight at the pivot by bin, with their Monte-Carlo error. */
  List<Estimate> atPivot() {
    return atPivot;
  }
}
