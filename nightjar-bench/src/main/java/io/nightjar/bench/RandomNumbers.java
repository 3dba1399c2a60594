package io.nightjar.bench;

import io.nightjar.event.EventBatch;
import io.nightjar.event.Lattice;
import io.nightjar.event.Philox;
import io.nightjar.event.Uniforms;
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

/** Uniform numbers for one column of one batch. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@OperationsPerInvocation(EventBatch.SIZE)
public class RandomNumbers {

  private final Uniforms philox = new Philox(1);
  private final Uniforms lattice = new Lattice(1, 0);
  private final double[] column = new double[EventBatch.SIZE];
  private long first;

  /** Independent numbers. */
  @Benchmark
  public double[] philox() {
    return fill(philox);
  }

  /** Points of a lattice. */
  @Benchmark
  public double[] lattice() {
    return fill(lattice);
  }

  private double[] fill(Uniforms uniforms) {
    uniforms.fill(first, EventBatch.SIZE, 3, column);
    first += EventBatch.SIZE;
    return column;
  }
}
