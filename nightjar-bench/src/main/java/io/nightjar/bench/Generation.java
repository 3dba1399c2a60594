package io.nightjar.bench;

import io.nightjar.generate.EventBlock;
import io.nightjar.generate.EventCount;
import io.nightjar.generate.EventRun.Plan;
import io.nightjar.generate.Events;
import io.nightjar.generate.Generator.Progress;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One finished event of the benchmark model, thrown away: flux, upscattering, decay, place, flight,
 * smearing, selection, in its order among all kinds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@OperationsPerInvocation(Generation.EVENTS)
public class Generation {

  static final int EVENTS = 16 * EventBlock.SIZE;

  /** Threads that share the blocks. */
  @Param({"1", "2"})
  int threads = 1;

  private final Events weighted = events(false);
  private final Events unweighted = events(true);

  private static Events events(boolean unweighted) {
    Benchmarked given = new Benchmarked();
    Plan plan = new Plan(EVENTS, 1, unweighted, false);
    try {
      return new Events(given.spectrum, given.decays, given.experiment, plan);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of a weighted sample. */
  @Benchmark
  public List<EventCount> weighted() throws InterruptedException {
    return generate(weighted);
  }

  /** Of an unweighted sample: two candidates for each. */
  @Benchmark
  public List<EventCount> unweighted() throws InterruptedException {
    return generate(unweighted);
  }

  private List<EventCount> generate(Events events) throws InterruptedException {
    return events.<Long, RuntimeException>generate(
        threads, block -> block.first, first -> {}, Progress.NONE);
  }
}
