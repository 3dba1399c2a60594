package io.nightjar.generate;

import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;
import io.nightjar.math.Estimate;
import io.nightjar.model.Spectrum;
import io.nightjar.process.DecayTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Signals of all couplings at fixed masses: what {@link Generator} and {@link BeamEvents} find by
 * simulation, as a smooth function from tables that are made once.
 *
 * <p>Couplings enter as products of the exchange, branching ratios, lifetimes and phases of the
 * vertices of the Z'. Only lifetimes need interpolation. Equations, errors and limits:
 * docs/physics/coupling-tables.md. Safe for several threads.
 */
public final class CouplingTables {

  /** Independent repetitions from whose scatter the Monte-Carlo error is computed. */
  static final int REPLICATES = 4;

  private final Strengths pivot;
  private final List<ExperimentTables> members;
  private final List<FlightTables> flights; // by member
  private final int size;
  private final double interpolationError;
  private final Estimate[] atPivot;
  private final List<String> notes;

  /**
   * How to make tables.
   *
   * @param least events per replicate, of all chains of decays together
   * @param most the same, where the precision is not reached with less
   * @param seed of all random numbers
   * @param threads ≥ 1; results do not depend on it
   * @param precision of populated bins at the pivot, at which events are enough; decays in flight
   *     apart, of which there is a number that does not depend on it
   * @param isThrifty whether chains of which the pivot has next to nothing get few events
   */
  public record Plan(
      long least, long most, long seed, int threads, double precision, boolean isThrifty) {

    /** So many events, whatever their precision. */
    public Plan(long events, long seed, int threads) {
      this(events, events, seed, threads, 0, false);
    }

    /** Populated bins good to 1.5 per cent at the pivot, on one thread. */
    public static Plan standard(long seed) {
      return new Plan(1 << 17, 1 << 20, seed, 1, 0.015, false);
    }

    /** Good to three per cent, for searches that visit many masses; one thread. */
    public static Plan quick(long seed) {
      return new Plan(1 << 12, 1 << 17, seed, 1, 0.03, true);
    }
  }

  /** Room for one evaluation at a time, of tables with up to some number of bins. */
  public static final class Scratch {
    private final StepTables.Scratch steps;
    private final double[] part;

    private Scratch(int bins) {
      steps = new StepTables.Scratch(bins);
      part = new double[bins];
    }
  }

  private CouplingTables(Strengths pivot, List<TableBuild> builds) {
    this.pivot = pivot;
    this.members = builds.stream().map(TableBuild::tables).toList();
    this.flights = builds.stream().map(TableBuild::flights).toList();
    this.size = members.stream().mapToInt(ExperimentTables::bins).sum();
    this.interpolationError =
        Math.max(
            members.stream().mapToDouble(ExperimentTables::interpolationError).max().orElse(0),
            flights.stream().mapToDouble(FlightTables::interpolationError).max().orElse(0));
    List<Estimate> estimates = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (TableBuild build : builds) {
      estimates.addAll(build.atPivot());
      build.notes().stream().filter(note -> !sentences.contains(note)).forEach(sentences::add);
    }
    this.atPivot = estimates.toArray(Estimate[]::new);
    this.notes = List.copyOf(sentences);
  }

  /**
   * Tables of an experiment.
   *
   * @param pivot any point with these masses; its couplings decide only at what point errors are
   *     estimated, which of magnetic moments and exchanges of the scalar there are at all, and how
   *     wide a Z' on its shell is
   * @param decays of the same point
   * @param observable one of which the experiment has bins
   * @param criterion position of the ring criterion
   * @throws InterruptedException if the thread is interrupted
   */
  public static CouplingTables of(
      Spectrum pivot,
      DecayTable decays,
      Experiment experiment,
      Observable observable,
      int criterion,
      Plan plan)
      throws InterruptedException {
    return of(pivot, decays, List.of(experiment), observable, criterion, plan);
  }

  /** Tables of experiments that are judged together: their bins one after the other. */
  public static CouplingTables of(
      Spectrum pivot,
      DecayTable decays,
      List<Experiment> members,
      Observable observable,
      int criterion,
      Plan plan)
      throws InterruptedException {
    Strengths point = Strengths.of(pivot, decays);
    List<TableBuild> builds = new ArrayList<>();
    for (Experiment member : members) {
      builds.add(new TableBuild(point, decays, member, observable, criterion, plan));
    }
    return new CouplingTables(point, builds);
  }

  /** Number of bins, of all members of a combination. */
  public int size() {
    return size;
  }

  /**
   * Expected events by bin.
   *
   * @param spectrum a point with the masses of the tables
   * @param decays of the same point
   * @throws IllegalArgumentException if masses differ, or the point has an exchange that the tables
   *     do not know
   */
  public double[] signal(Spectrum spectrum, DecayTable decays) {
    return signal(Strengths.of(spectrum, decays));
  }

  /** The same of a point whose numbers are taken already. */
  public double[] signal(Strengths point) {
    double[] signal = new double[size];
    signal(point, scratch(), signal);
    return signal;
  }

  /**
   * The same without making objects.
   *
   * @param scratch of these tables, for one thread; overwritten
   * @param signal written
   */
  public void signal(Strengths point, Scratch scratch, double[] signal) {
    point.demandMassesOf(pivot);
    point.demandPhotonsOf(pivot);
    int at = 0;
    for (int m = 0; m < members.size(); m++) {
      ExperimentTables tables = members.get(m);
      tables.demandExchanges(point);
      Arrays.fill(scratch.part, 0);
      tables.add(point, scratch.steps, scratch.part);
      flights.get(m).add(point, scratch.steps, scratch.part);
      for (int b = 0; b < tables.bins(); b++) {
        signal[at + b] = Math.max(0, scratch.part[b]);
      }
      at += tables.bins();
    }
  }

  /** Room for {@link #signal(Strengths, Scratch, double[])}. */
  public Scratch scratch() {
    return new Scratch(size);
  }

  /** Estimated error of the interpolation in lifetimes, over the largest bin of a chain. */
  public double interpolationError() {
    return interpolationError;
  }

  /**
   * Largest relative Monte-Carlo error of a populated bin at the pivot. That of other couplings is
   * as large where the same chains hold the signal, larger for chains that were weak there.
   */
  public double monteCarloError() {
    return WorstError.of(atPivot(), REPLICATES);
  }

  /** The signal of the pivot with its Monte-Carlo error, by bin. */
  public Estimate[] atPivot() {
    return atPivot.clone();
  }

  /** What the tables leave out, in sentences. */
  public List<String> notes() {
    return notes;
  }
}
