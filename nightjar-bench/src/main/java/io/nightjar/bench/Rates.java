package io.nightjar.bench;

import io.nightjar.generate.Channel;
import io.nightjar.generate.Rate;
import io.nightjar.math.Estimate;
import io.nightjar.physics.Nucleus;
import io.nightjar.process.Mediator;
import io.nightjar.process.Regime;
import io.nightjar.process.Target;
import io.nightjar.process.Upscattering;
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

/** Quadratures: cross sections and total rates. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class Rates {

  private static final double RELATIVE = 1e-8;

  private double energy = 0.8;

  /** ν_μ → ν_5 on all targets of mineral oil, channels made anew as for a new point. */
  @Benchmark
  public double oneNeutrino(Benchmarked given) {
    return Channel.of(given.spectrum, given.experiment).stream()
        .filter(c -> c.projectile().equals("nu_mu") && c.upscattered().equals("nu5"))
        .mapToDouble(c -> Rate.of(c).events().value())
        .sum();
  }

  /** Every projectile, neutrino and target. */
  @Benchmark
  public double everything(Benchmarked given) {
    return Channel.of(given.spectrum, given.experiment).stream()
        .mapToDouble(c -> Rate.of(c).events().value())
        .sum();
  }

  /** One cross section on carbon at one energy, its error estimate included. */
  @Benchmark
  public double coherentCrossSection(Benchmarked given) {
    return crossSection(given, new Target(Nucleus.of("C12"), Regime.COHERENT));
  }

  /** The same on a free proton. */
  @Benchmark
  public double protonCrossSection(Benchmarked given) {
    return crossSection(given, new Target(Nucleus.of("H1"), Regime.PROTON));
  }

  private double crossSection(Benchmarked given, Target target) {
    energy = energy < 2 ? energy + 0.001 : 0.8;
    Estimate sigma =
        Channel.process(
                given.spectrum,
                "nu_mu",
                "nu5",
                Mediator.VECTOR,
                target,
                Upscattering.Response.standard(target))
            .sigma(energy);
    if (sigma.error() > RELATIVE * sigma.value()) {
      throw new IllegalStateException("this benchmark promises 1e-8, but found " + sigma);
    }
    return sigma.value();
  }
}
