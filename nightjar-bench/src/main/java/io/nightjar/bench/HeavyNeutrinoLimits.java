package io.nightjar.bench;

import io.nightjar.card.Limits;
import io.nightjar.constraint.Bound;
import io.nightjar.constraint.Constraint;
import io.nightjar.constraint.DarkPoint;
import io.nightjar.constraint.NeutrinoLimits;
import java.util.ArrayList;
import java.util.List;
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

/** All limits on heavy neutrinos, the decays of the point being known. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class HeavyNeutrinoLimits {

  /** The poster's point and all limits, prepared. */
  @State(Scope.Benchmark)
  public static class Known {
    private final Benchmarked given = new Benchmarked();
    private final List<Constraint> all = NeutrinoLimits.of(Limits.shipped().all());
    private final DarkPoint point = DarkPoint.of(given.spectrum, given.decays);
    private final List<Bound.Ready> ready = new ArrayList<>();

    /** Prepares them. */
    public Known() {
      for (Constraint constraint : all) {
        if (constraint.at(point) instanceof Bound.Ready bound) {
          ready.add(bound);
        }
      }
    }
  }

  /** Couplings at known masses. */
  @Benchmark
  public double sameMasses(Known k) {
    double sum = 0;
    for (Bound.Ready bound : k.ready) {
      sum += bound.lnL(k.point);
    }
    return sum;
  }

  /** New masses: the point as numbers, every limit prepared and asked once. */
  @Benchmark
  public double newMasses(Known k) {
    DarkPoint point = DarkPoint.of(k.given.spectrum, k.given.decays);
    double sum = 0;
    for (Constraint constraint : k.all) {
      if (constraint.at(point) instanceof Bound.Ready bound) {
        sum += bound.lnL(point);
      }
    }
    return sum;
  }
}
