package io.nightjar.process;

import io.nightjar.physics.Constants;

/**
 * A vector that couples to electric charge alone, ε e Q, and decays to nothing dark: what searches
 * for dark photons assume. Widths are over ε² [GeV]; functions of its mass M [GeV].
 */
public final class PureDarkPhoton {

  private final Constants constants;
  private final HadronRatio ratio;

  /** With these constants of nature. */
  public PureDarkPhoton(Constants constants) {
    this.constants = constants;
    this.ratio = new HadronRatio(constants);
  }

  /** To electrons. */
  public double electrons(double M) {
    return TwoBodyWidths.vectorToPair(M, constants.electronMass(), constants.charge());
  }

  /** To muons. */
  public double muons(double M) {
    return TwoBodyWidths.vectorToPair(M, constants.muonMass(), constants.charge());
  }

  /** To anything else: Γ/ε² = (e²M/12π) R(M²), and τ. */
  public double other(double M) {
    double e = constants.charge();
    return e * e * M / (12 * Math.PI) * ratio.at(M)
        + TwoBodyWidths.vectorToPair(M, constants.tauMass(), e);
  }

  /** To everything. */
  public double total(double M) {
    return electrons(M) + muons(M) + other(M);
  }
}
