package io.nightjar.bench;

import io.nightjar.card.PointMaker;
import io.nightjar.card.ScanCard;
import io.nightjar.generate.Generator.Progress;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal;
import io.nightjar.physics.Constants;
import io.nightjar.scan.Axis;
import io.nightjar.scan.Objective;
import io.nightjar.scan.Plan;
import io.nightjar.scan.Scan;
import io.nightjar.scan.ScanResult;
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

/** What a scan adds to the time of a point: making it, handing it to a thread, keeping its row. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class Scans {

  private static final int POINTS = 10_000;

  /** Rounds of arithmetic of a point that costs some 20 µs. */
  private static final int ROUNDS = 2_000;

  /** What threads have to do. */
  @State(Scope.Benchmark)
  public static class Work {

    /** Threads that take points. */
    @Param({"1", "2"})
    int threads = 1;

    private final Plan plan =
        Plan.grid(
            List.of(Axis.stepped("x", 0, 1, false, 100), Axis.stepped("y", 0, 1, false, 100)));

    private ScanResult run(Objective objective) {
      return Scan.run(plan, objective, threads, Progress.NONE);
    }
  }

  private final PointMaker maker = PointMaker.of(ScanCard.load("joint-fit"));
  private final double[] values = {0.01, 0.3, 1e-4, 0.7};
  private final Objective nothing = Objective.of("nothing", x -> -x[0] * x[1]);
  private final Objective twentyMicroseconds = Objective.of("arithmetic", Scans::arithmetic);

  private static double arithmetic(double[] x) {
    double sum = x[0];
    for (int i = 0; i < ROUNDS; i++) {
      sum = Math.sqrt(sum + x[1] + i);
    }
    return -sum;
  }

  /** A point that differs from a card in five numbers. */
  @Benchmark
  public ThreePortal point() {
    return maker.at(values);
  }

  /** The same with all vertices. */
  @Benchmark
  public Spectrum spectrum() {
    return new Spectrum(maker.at(values), Constants.STANDARD);
  }

  /** One row of a grid whose likelihood costs nothing. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public ScanResult overhead(Work work) {
    return work.run(nothing);
  }

  /** One row of a grid whose likelihood costs some 20 µs. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public ScanResult grid(Work work) {
    return work.run(twentyMicroseconds);
  }
}
