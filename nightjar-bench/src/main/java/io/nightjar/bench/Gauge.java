package io.nightjar.bench;

import io.nightjar.model.ElectroweakShifts;
import io.nightjar.model.GaugeSector;
import io.nightjar.model.VectorAxial;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Fermion;
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

/** The gauge sector exact in χ, as a scan needs it at each of its points. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class Gauge {

  private static final Fermion[] FERMIONS = Fermion.values();

  private final Constants constants = Constants.STANDARD;
  private double zPrimeMass = 1.25;
  private double chi = 0.0244612067051324;

  /** Weak angle and mixing from α, G_F, m_Z, m_Z' and χ. */
  @Benchmark
  public GaugeSector solution() {
    return GaugeSector.of(constants, zPrimeMass, chi);
  }

  /** The solution and the couplings of Z and Z' to every fermion. */
  @Benchmark
  public void couplings(Blackhole sink) {
    GaugeSector sector = GaugeSector.of(constants, zPrimeMass, chi);
    for (Fermion fermion : FERMIONS) {
      VectorAxial z = sector.z(fermion);
      VectorAxial zPrime = sector.zPrime(fermion);
      sink.consume(z);
      sink.consume(zPrime);
    }
  }

  /** The solution and the shifts of m_W, Γ_Z and sin²θ_eff. */
  @Benchmark
  public double shifts() {
    ElectroweakShifts shifts = new ElectroweakShifts(GaugeSector.of(constants, zPrimeMass, chi));
    return shifts.wMass() + shifts.zWidthShift(constants.strongCoupling()) + shifts.s2wEffective();
  }
}
