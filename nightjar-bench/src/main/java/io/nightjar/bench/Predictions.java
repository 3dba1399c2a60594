package io.nightjar.bench;

import io.nightjar.experiment.Observable;
import io.nightjar.generate.Generator;
import io.nightjar.generate.Prediction;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The simulated signal of one point, on one thread, with another seed each time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class Predictions {

  private static final long MOST_EVENTS = 1L << 22;

  private long seed;

  /** Preparing the generator: channels, maps, importance grids. */
  @Benchmark
  public Generator preparation(Benchmarked given) throws InterruptedException {
    return new Generator(given.spectrum, given.decays, given.experiment);
  }

  /** From nothing to bins that are known to 2 %. */
  @Benchmark
  public Prediction twoPercent(Benchmarked given) throws InterruptedException {
    return predict(given, 0.02);
  }

  /** From nothing to bins that are known to 0.5 %. */
  @Benchmark
  public Prediction halfPercent(Benchmarked given) throws InterruptedException {
    return predict(given, 0.005);
  }

  /** A generator that is prepared, and how many events per replicate it makes. */
  @State(Scope.Benchmark)
  public static class Prepared {
    static final int EVENTS = 1 << 16;

    final Generator generator = generator();

    private static Generator generator() {
      Benchmarked given = new Benchmarked();
      try {
        return new Generator(given.spectrum, given.decays, given.experiment);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** One weighted event: flux, upscattering, decay, smearing, all ring criteria, histograms. */
  @Benchmark
  @OperationsPerInvocation(Generator.REPLICATES * Prepared.EVENTS)
  public Prediction event(Prepared prepared) throws InterruptedException {
    seed++;
    List<Observable> all = List.of(Observable.E_NU_QE);
    return prepared.generator.predict(
        new Generator.Plan(1e-9, all, seed, 1, Prepared.EVENTS), Generator.Progress.NONE);
  }

  private Prediction predict(Benchmarked given, double precision) throws InterruptedException {
    seed++;
    Generator.Plan plan =
        new Generator.Plan(precision, List.of(Observable.E_NU_QE), seed, 1, MOST_EVENTS);
    return preparation(given).predict(plan, Generator.Progress.NONE);
  }
}
