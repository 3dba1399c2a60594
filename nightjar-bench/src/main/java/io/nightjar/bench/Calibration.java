package io.nightjar.bench;

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

/**
 * A fixed piece of arithmetic that every run measures along, the yardstick of the others. It must
 * not change: every ratio of the history rests on it. The chain of dependent divisions keeps it
 * from depending on how well a compiler vectorises.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class Calibration {

  private static final int SIZE = 2048;

  private final double[] x = new double[SIZE];

  /** Numbers between 1 and 2. */
  public Calibration() {
    for (int i = 0; i < SIZE; i++) {
      x[i] = 1 + i / (double) SIZE;
    }
  }

  /** A continued fraction. */
  @Benchmark
  @OperationsPerInvocation(SIZE)
  public double fraction() {
    double sum = 1;
    for (int i = 0; i < SIZE; i++) {
      sum = x[i] + 1 / sum;
    }
    return sum;
  }
}
