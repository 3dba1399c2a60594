package io.nightjar.bench;

import io.nightjar.card.ModelCard;
import io.nightjar.model.DarkBosons;
import io.nightjar.model.NeutrinoMasses;
import io.nightjar.model.NeutrinoSector;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal;
import io.nightjar.physics.Constants;
import io.nightjar.process.DecayTable;
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

/** From the Lagrangian of {@code dark-seesaw-lagrangian} to masses, vertices and widths. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class WholeModel {
  private final ThreePortal point = ModelCard.load("dark-seesaw-lagrangian", List.of()).model();
  private final NeutrinoSector known = point.neutrinos().orElseThrow();
  private final NeutrinoMasses terms = known.lagrangian();
  private final DarkBosons bosons = known.bosons();

  private Spectrum spectrum(NeutrinoSector sector) {
    ThreePortal made =
        ThreePortal.of(
            point.name(),
            point.darkPhoton(),
            point.darkAlpha(),
            point.scalar().orElseThrow(),
            sector);
    return new Spectrum(made, Constants.STANDARD);
  }

  /** By blocks: masses, mixings and vertices alone. */
  @Benchmark
  public Spectrum fastSpectrum() {
    return spectrum(NeutrinoSector.fast(terms, bosons, Constants.STANDARD));
  }

  /** By blocks, with all widths of two and three bodies but three neutrinos. */
  @Benchmark
  public DecayTable fastWidths() {
    return DecayTable.withoutTriples(
        spectrum(NeutrinoSector.fast(terms, bosons, Constants.STANDARD)));
  }

  /** By blocks, with all widths. */
  @Benchmark
  public DecayTable fastAllWidths() {
    return new DecayTable(spectrum(NeutrinoSector.fast(terms, bosons, Constants.STANDARD)));
  }

  /** With 32 digits and loops, and all widths but three neutrinos. */
  @Benchmark
  public DecayTable fullWidths() {
    return DecayTable.withoutTriples(
        spectrum(NeutrinoSector.of(terms, bosons, Constants.STANDARD)));
  }
}
