package io.nightjar.bench;

import io.nightjar.experiment.Observable;
import io.nightjar.generate.CouplingTables;
import io.nightjar.generate.CouplingTables.Plan;
import io.nightjar.generate.Strengths;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Signals of new couplings at known masses, in MiniBooNE, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class Couplings {

  private long seed;

  /** Tables of one set of masses: four neutrinos, 15 chains. */
  @Benchmark
  public CouplingTables tables(Benchmarked given) throws InterruptedException {
    seed++;
    return make(given, Plan.standard(seed));
  }

  private static CouplingTables make(Benchmarked given, Plan plan) throws InterruptedException {
    return CouplingTables.of(
        given.spectrum, given.decays, given.experiment, Observable.E_NU_QE, 0, plan);
  }

  /** Tables that are made. */
  @State(Scope.Benchmark)
  public static class Made {
    final Benchmarked given = new Benchmarked();
    final CouplingTables tables = made(given);
    final Strengths point = Strengths.of(given.spectrum, given.decays);
    final CouplingTables.Scratch scratch = tables.scratch();
    final double[] signal = new double[tables.size()];

    private static CouplingTables made(Benchmarked given) {
      try {
        return make(given, new Plan(1024, 1, 1));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The numbers of a point, once for all experiments. */
  @Benchmark
  public Strengths strengths(Made made) {
    return Strengths.of(made.given.spectrum, made.given.decays);
  }

  /** The signal in all bins of one experiment. */
  @Benchmark
  public double[] signal(Made made) {
    made.tables.signal(made.point, made.scratch, made.signal);
    return made.signal;
  }
}
