package io.nightjar.bench;

import io.nightjar.process.DecayTable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Decay widths of a whole spectrum: all channels, and how much of it modes of three neutrinos are.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class Widths {

  /** All channels of the Z', the heavy neutrinos and the scalar. */
  @Benchmark
  public DecayTable darkSeesaw(Benchmarked given) {
    return new DecayTable(given.spectrum);
  }

  /** The same without modes of three neutrinos. */
  @Benchmark
  public DecayTable darkSeesawWithoutTriples(Benchmarked given) {
    return DecayTable.withoutTriples(given.spectrum);
  }
}
