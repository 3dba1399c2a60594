package io.nightjar.model;

/**
 * The bosons of the dark sector, as neutrino masses see them.
 *
 * @param gX dark gauge coupling (Q_X = 1)
 * @param zPrimeMass m_Z' [GeV]
 * @param scalarMass m_φ [GeV]
 * @param vacuum v_φ [GeV], Φ = (v_φ + φ)/√2
 */
public record DarkBosons(double gX, double zPrimeMass, double scalarMass, double vacuum) {

  /** Demands positive numbers. */
  public DarkBosons {
    demandPositive("dark gauge coupling g_X", gX);
    demandPositive("mass of the Z' [GeV]", zPrimeMass);
    demandPositive("mass of the dark scalar [GeV]", scalarMass);
    demandPositive("vacuum expectation value v_phi [GeV]", vacuum);
  }

  /**
   * With v_φ = m_Z'/g_X, which holds up to corrections of second order in kinetic mixing.
   *
   * @param gX dark gauge coupling
   * @param zPrimeMass m_Z' [GeV]
   * @param scalarMass m_φ [GeV]
   */
  public static DarkBosons of(double gX, double zPrimeMass, double scalarMass) {
    return new DarkBosons(gX, zPrimeMass, scalarMass, zPrimeMass / gX);
  }

  private static void demandPositive(String what, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new UnphysicalException(what, value, "above 0");
    }
  }
}
