package io.nightjar.model;

import io.nightjar.physics.Constants;
import java.util.Arrays;
import org.hipparchus.complex.Complex;

/** BP-S, the Lagrangian behind the card {@code dark-seesaw} (01 §7.2 of the formula collection). */
public final class BenchmarkLagrangian {

  private BenchmarkLagrangian() {}

  /** g_X at α_D = 0.4. */
  public static final double G_X = Math.sqrt(4 * Math.PI * 0.4);

  /** m_Z' [GeV]. */
  public static final double Z_PRIME = 1.25;

  private static final Complex[][] DIRAC = {
    {
      new Complex(-2.7226090630828457e-10, -3.0646315390182229e-09),
      new Complex(1.4512230443164972e-07, -1.1200616709765442e-06),
      new Complex(-1.1132533992055810e-08, 9.8901083396012062e-10)
    },
    {
      new Complex(-3.1720197387977595e-04, 1.7247281943330956e-05),
      new Complex(-4.8543719771105894e-08, 3.1766640593024816e-07),
      new Complex(-6.2647724465359419e-05, -1.1523781128894189e-03)
    },
    {
      new Complex(-2.3548135719012733e-04, -6.3704191669694844e-05),
      new Complex(-5.1549215205126690e-08, 2.0446018951150733e-06),
      new Complex(2.3138554495073400e-04, -8.5549095976443132e-04)
    }
  };

  /** Mass terms [GeV]. */
  public static NeutrinoMasses masses() {
    return NeutrinoMasses.ofPairs(
        DIRAC,
        row(1, 0.173, 10),
        new Complex[][] {row(0.110, 0.0865, 0)},
        new Complex[][] {row(0.110, -0.0865, 0)},
        row(0.099));
  }

  /** m_φ = 150 MeV, v_φ = m_Z'/g_X. */
  public static NeutrinoLoops bosons() {
    return loops(G_X, Z_PRIME, 0.150);
  }

  /** Loops with v_φ = m_Z'/g_X and the constants of nature. */
  public static NeutrinoLoops loops(double gX, double zPrime, double scalar) {
    Constants c = Constants.STANDARD;
    return new NeutrinoLoops(gX, zPrime, scalar, zPrime / gX, c.zMass(), c.higgsMass(), c.vacuum());
  }

  /** Real entries. */
  public static Complex[] row(double... entries) {
    return Arrays.stream(entries).mapToObj(Complex::new).toArray(Complex[]::new);
  }
}
