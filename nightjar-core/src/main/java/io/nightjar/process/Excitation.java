package io.nightjar.process;

import io.nightjar.math.ChebyshevIntegral;

/**
 * The total cross section of an upscattering at many energies: dσ/dQ² is a polynomial in 1/E whose
 * coefficients depend on Q² alone, so their running integrals over ln Q² are made once and every
 * energy is a difference at its two kinematic limits.
 *
 * <p>Agrees with {@link Upscattering#sigma} to 1e-11 of the cross section from a tenth above the
 * threshold on, and to 1e-8 closer to it (tested). Not safe for several threads.
 */
public final class Excitation {

  private static final double PANEL = 0.35;
  private static final double ROUGH_PANEL = 1; // 1e-5 of the cross section is lost

  private final Upscattering process;
  private final ChebyshevIntegral integrals;
  private final double[] low = new double[3];
  private final double[] high = new double[3];

  /**
   * Prepares a process up to an energy.
   *
   * @param process cross section
   * @param highest largest neutrino energy [GeV], above threshold
   */
  public Excitation(Upscattering process, double highest) {
    this(process, highest, PANEL);
  }

  /** The same from a third of the values, good to 1e-5 of the cross section (tested). */
  public static Excitation rough(Upscattering process, double highest) {
    return new Excitation(process, highest, ROUGH_PANEL);
  }

  private Excitation(Upscattering process, double highest, double panel) {
    this.process = process;
    double from = Math.log(process.kinematics().q2Min(highest));
    double to = Math.log(process.q2Max(highest));
    double[] c = new double[6];
    integrals =
        ChebyshevIntegral.of(
            from,
            to,
            new double[] {Math.log(process.pauliEnd())},
            panel,
            3,
            x -> {
              double Q2 = Math.exp(x);
              process.coefficients(Q2, c);
              for (int p = 0; p < 3; p++) {
                c[p] *= Q2;
              }
              return c;
            });
  }

  /** Total cross section of both helicities [GeV⁻²]; 0 below threshold. */
  public double sigma(double E) {
    double max = process.q2Max(E);
    double min = process.kinematics().q2Min(E);
    if (!(max > min)) {
      return 0;
    }
    integrals.at(Math.log(min), low);
    integrals.at(Math.log(max), high);
    double M = process.kinematics().M();
    double inE = high[2] - low[2] + (high[1] - low[1] + (high[0] - low[0]) / E) / E;
    return inE / (64 * Math.PI * M * M);
  }
}
