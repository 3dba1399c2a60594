package io.nightjar.bench;

import io.nightjar.event.EventBatch;
import io.nightjar.event.Philox;
import io.nightjar.math.Columns;
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

/** Functions on the columns of one batch. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@OperationsPerInvocation(EventBatch.SIZE)
public class ElementaryFunctions {

  private static final int N = EventBatch.SIZE;

  private final double[] u = new double[N];
  private final double[] minus = new double[N];
  private final double[] y = new double[N];
  private final double[] z = new double[N];
  private final double[] scratch = new double[N];

  /** Arguments in (0, 1) and (−1, 0). */
  public ElementaryFunctions() {
    new Philox(1).fill(0, N, 0, u);
    for (int i = 0; i < N; i++) {
      minus[i] = -u[i];
    }
  }

  /** exp. */
  @Benchmark
  public double[] exp() {
    Columns.exp(N, u, y);
    return y;
  }

  /** exp(x) − 1. */
  @Benchmark
  public double[] expm1() {
    Columns.expm1(N, minus, y);
    return y;
  }

  /** log. */
  @Benchmark
  public double[] log() {
    Columns.log(N, u, y);
    return y;
  }

  /** log(1 + x). */
  @Benchmark
  public double[] log1p() {
    Columns.log1p(N, minus, y);
    return y;
  }

  /** Sine and cosine of a turn. */
  @Benchmark
  public double[] sinCos() {
    Columns.sinCosTurn(N, u, y, z);
    return y;
  }

  /** Two normal numbers; they overwrite their arguments, so two columns are copied as well. */
  @Benchmark
  public double[] normals() {
    System.arraycopy(u, 0, y, 0, N);
    System.arraycopy(u, 0, z, 0, N);
    Columns.normals(N, y, z, scratch);
    return y;
  }
}
