package io.nightjar.bench;

import io.nightjar.physics.Era;
import io.nightjar.precision.Evidence;
import io.nightjar.precision.Lepton;
import io.nightjar.precision.MagneticMoments;
import io.nightjar.precision.PrecisionObservable;
import io.nightjar.precision.PrecisionObservables;
import io.nightjar.precision.PrecisionPoint;
import io.nightjar.precision.Reading;
import io.nightjar.process.MagneticMoment;
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
import org.openjdk.jmh.infra.Blackhole;

/** Numbers that need no detector, the decays of the point being known. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class PrecisionNumbers {

  /** Beginnings of the names of moments, and of decays of mesons and of the scalar. */
  private static final List<String> FAMILIES =
      List.of("a-", "delta-a", "epsilon-for", "br-k", "br-b", "br-p", "br-d", "koto", "kp", "r-");

  /** A point with its evidence, and the observables by family. */
  @State(Scope.Benchmark)
  public static class Known {
    private final Evidence evidence = Evidence.of(Era.TODAY);
    private final Benchmarked given = new Benchmarked();
    private final PrecisionPoint point = PrecisionPoint.of(given.spectrum, given.decays, evidence);
    private final List<PrecisionObservable> all = PrecisionObservables.of(given.spectrum);
    private final List<PrecisionObservable> momentsAndKaons =
        all.stream().filter(o -> FAMILIES.stream().anyMatch(o.name()::startsWith)).toList();
    double heavy = 1.25;
    double middle = 0.15;
    double light = 0.01;
  }

  /** A Z' of 1.25 GeV in the muon's moment. */
  @Benchmark
  public double heavyVector(Known k) {
    return MagneticMoment.vectorBoson(0.1056583755, k.heavy, 0.006, 0);
  }

  /** A Z' of 150 MeV with both couplings: the slowest way of integrating, twice. */
  @Benchmark
  public double middleVectorAndAxial(Known k) {
    return MagneticMoment.vectorBoson(0.1056583755, k.middle, 0.006, 0.001);
  }

  /** A Z' of 10 MeV. */
  @Benchmark
  public double lightVector(Known k) {
    return MagneticMoment.vectorBoson(0.1056583755, k.light, 0.006, 0);
  }

  /** Everything in the muon's moment: Z', scalar, heavy neutrinos. */
  @Benchmark
  public double muonMoment(Known k) {
    return MagneticMoments.moment(k.point, Lepton.MUON);
  }

  /** Moments, kaons, B mesons and mesons to heavy neutrinos, comparisons not included. */
  @Benchmark
  public void momentsAndKaons(Known k, Blackhole hole) {
    for (PrecisionObservable observable : k.momentsAndKaons) {
      hole.consume(observable.at(k.point));
    }
  }

  /** All, with what a new point needs first: the loops that emit a scalar. */
  @Benchmark
  public void everything(Known k, Blackhole hole) {
    PrecisionPoint point = PrecisionPoint.of(k.given.spectrum, k.given.decays, k.evidence);
    for (PrecisionObservable observable : k.all) {
      Reading reading = observable.at(point);
      hole.consume(reading);
    }
  }
}
