package io.nightjar.model;

import io.nightjar.math.ComplexMatrix;
import io.nightjar.physics.Constants;
import java.util.List;

/**
 * The benchmark given by its Lagrangian: every number of the model for which the checks bps.* hold.
 */
public final class BenchmarkLagrangian {
  private static final double[][] DIRAC_REAL = {
    {-2.7226090630828457e-10, 1.4512230443164972e-07, -1.1132533992055810e-08},
    {-3.1720197387977595e-04, -4.8543719771105894e-08, -6.2647724465359419e-05},
    {-2.3548135719012733e-04, -5.1549215205126690e-08, 2.3138554495073400e-04}
  };

  private static final double[][] DIRAC_IMAGINARY = {
    {-3.0646315390182229e-09, -1.1200616709765442e-06, 9.8901083396012062e-10},
    {1.7247281943330956e-05, 3.1766640593024816e-07, -1.1523781128894189e-03},
    {-6.3704191669694844e-05, 2.0446018951150733e-06, -8.5549095976443132e-04}
  };

  private BenchmarkLagrangian() {}

  /** Mass terms. */
  public static NeutrinoMasses masses() {
    return new NeutrinoMasses(
        ComplexMatrix.of(DIRAC_REAL, DIRAC_IMAGINARY),
        ComplexMatrix.diagonal(1.0, 0.173, 10),
        ComplexMatrix.real(new double[][] {{0.110, 0.0865, 0}}),
        ComplexMatrix.real(new double[][] {{0.110, -0.0865, 0}}),
        List.of(0.099));
  }

  /** α_D = 0.4, m_Z' = 1.25 GeV, m_φ = 0.150 GeV. */
  public static DarkBosons bosons() {
    return DarkBosons.of(Math.sqrt(4 * Math.PI * 0.4), 1.25, 0.150);
  }

  /** With one-loop masses, 32 digits. */
  public static NeutrinoSector sector() {
    return NeutrinoSector.of(masses(), bosons(), Constants.STANDARD);
  }
}
