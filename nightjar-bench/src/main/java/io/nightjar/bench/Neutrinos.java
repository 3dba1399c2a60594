package io.nightjar.bench;

import io.nightjar.math.ComplexMatrix;
import io.nightjar.math.Takagi;
import io.nightjar.model.DarkBosons;
import io.nightjar.model.NeutrinoMasses;
import io.nightjar.model.NeutrinoSector;
import io.nightjar.physics.Constants;
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

/** Masses and mixings of eight neutrinos with one-loop masses. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class Neutrinos {
  private final NeutrinoMasses masses =
      new NeutrinoMasses(
          ComplexMatrix.real(
              new double[][] {{1e-9, 1e-6, 1e-8}, {-3e-4, 4e-8, 1e-3}, {-2e-4, 2e-6, 9e-4}}),
          ComplexMatrix.diagonal(1, 0.173, 10),
          ComplexMatrix.real(new double[][] {{0.11, 0.0865, 0}}),
          ComplexMatrix.real(new double[][] {{0.11, -0.0865, 0}}),
          List.of(0.099));
  private final DarkBosons bosons = DarkBosons.of(2.242, 1.25, 0.15);
  private final ComplexMatrix matrix = masses.matrix();

  /** The factorisation alone, with 32 digits. */
  @Benchmark
  public Takagi factorisation() {
    return Takagi.of(matrix);
  }

  /** Loops and the full matrix, with 32 digits. */
  @Benchmark
  public NeutrinoSector full() {
    return NeutrinoSector.of(masses, bosons, Constants.STANDARD);
  }

  /** The block formula, in double. */
  @Benchmark
  public NeutrinoSector fast() {
    return NeutrinoSector.fast(masses, bosons, Constants.STANDARD);
  }
}
