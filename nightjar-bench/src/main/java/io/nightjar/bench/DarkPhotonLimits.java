package io.nightjar.bench;

import io.nightjar.card.Limits;
import io.nightjar.constraint.Bound;
import io.nightjar.constraint.Constraint;
import io.nightjar.constraint.DarkPoint;
import io.nightjar.constraint.Limit;
import io.nightjar.constraint.PhotonLimits;
import io.nightjar.model.Spectrum;
import io.nightjar.process.DecayTable;
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

/** All limits on dark photons that count, for {@code dark-seesaw}, one thread. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class DarkPhotonLimits {

  /** The limits, and a point. */
  @State(Scope.Benchmark)
  public static class Known {
    private final List<Constraint> limits =
        PhotonLimits.of(Limits.shipped().all().stream().filter(Limit::used).toList());
    private final Spectrum spectrum = new Benchmarked().spectrum;
    private final DarkPoint point = DarkPoint.of(spectrum, new DecayTable(spectrum));
    private final List<Bound.Ready> ready = new ArrayList<>();

    /** Prepares the masses. */
    public Known() {
      for (Constraint limit : limits) {
        if (limit.at(point) instanceof Bound.Ready bound) {
          ready.add(bound);
        }
      }
    }
  }

  /** New couplings at known masses. */
  @Benchmark
  public double knownMasses(Known k) {
    double sum = 0;
    for (Bound.Ready bound : k.ready) {
      sum += bound.lnL(k.point);
    }
    return sum;
  }

  /** New masses: preparation and one evaluation. */
  @Benchmark
  public double newMasses(Known k) {
    double sum = 0;
    for (Constraint limit : k.limits) {
      sum += limit.at(k.point) instanceof Bound.Ready bound ? bound.lnL(k.point) : 0;
    }
    return sum;
  }
}
