package io.nightjar.physics;

/** Factors by which a number in the named unit is multiplied to become an internal one. */
public final class Units {
  /** Energies, masses, momenta [GeV]. */
  public static final double eV = 1e-9;

  public static final double keV = 1e-6;
  public static final double MeV = 1e-3;
  public static final double GeV = 1;
  public static final double TeV = 1e3;

  /** Lengths of detectors [cm]. */
  public static final double cm = 1;

  public static final double mm = 0.1;
  public static final double m = 100;
  public static final double km = 1e5;

  /** Angles [rad]. */
  public static final double degree = Math.PI / 180;

  /** Mass of materials [g]. */
  public static final double tonne = 1e6;

  private Units() {}
}
