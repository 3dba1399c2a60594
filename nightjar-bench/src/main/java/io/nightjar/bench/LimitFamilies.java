package io.nightjar.bench;

import io.nightjar.card.Limits;
import io.nightjar.constraint.Bound;
import io.nightjar.constraint.Constraint;
import io.nightjar.constraint.DarkPoint;
import io.nightjar.constraint.Limit;
import io.nightjar.constraint.MeasuredNumbers;
import io.nightjar.constraint.NeutrinoLimits;
import io.nightjar.constraint.PhotonLimits;
import io.nightjar.constraint.ScalarLimits;
import io.nightjar.physics.Era;
import io.nightjar.precision.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Constraints that count, family by family, for {@code dark-seesaw}, one thread. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class LimitFamilies {

  /** The poster's point, and what says something of it. */
  @State(Scope.Benchmark)
  public static class Known {
    @Param({"photon", "neutrino", "scalar", "numbers"})
    private String family = "";

    private final Benchmarked given = new Benchmarked();
    private final DarkPoint point = DarkPoint.of(given.spectrum, given.decays);
    private final List<Constraint> all = new ArrayList<>();
    private final List<Bound.Ready> ready = new ArrayList<>();

    /** Prepares the masses. */
    @Setup(Level.Trial)
    public void prepare() {
      all.addAll(constraints());
      for (Constraint constraint : all) {
        if (constraint.at(point) instanceof Bound.Ready bound) {
          ready.add(bound);
        }
      }
    }

    private List<Constraint> constraints() {
      List<Limit> limits = Limits.shipped().known(Era.TODAY).stream().filter(Limit::used).toList();
      return switch (family) {
        case "photon" -> PhotonLimits.of(limits);
        case "neutrino" -> NeutrinoLimits.of(limits);
        case "scalar" -> ScalarLimits.of(limits);
        default -> MeasuredNumbers.of(Evidence.of(Era.TODAY));
      };
    }
  }

  /**
   * Known masses; numbers of a point are kept after the first question, so these are cheap here.
   */
  @Benchmark
  public double knownMasses(Known k) {
    double sum = 0;
    for (Bound.Ready bound : k.ready) {
      sum += bound.lnL(k.point);
    }
    return sum;
  }

  /** New masses: the point as numbers, everything prepared and asked once. */
  @Benchmark
  public double newMasses(Known k) {
    DarkPoint point = DarkPoint.of(k.given.spectrum, k.given.decays);
    double sum = 0;
    for (Constraint constraint : k.all) {
      sum += constraint.at(point) instanceof Bound.Ready bound ? bound.lnL(point) : 0;
    }
    return sum;
  }
}
