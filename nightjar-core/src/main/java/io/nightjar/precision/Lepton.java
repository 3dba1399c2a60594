package io.nightjar.precision;

import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;

/** The charged leptons, and how the Z' couples to them. */
public enum Lepton {
  ELECTRON("e", "electron"),
  MUON("mu", "muon"),
  TAU("tau", "tau");

  private final String label;
  private final String title;

  Lepton(String label, String title) {
    this.label = label;
    this.title = title;
  }

  /** As in {@code mu}. */
  public String label() {
    return label;
  }

  /** As in "muon". */
  public String title() {
    return title;
  }

  /** The light neutrino of this flavour, as in {@code nu_mu}. */
  public String flavour() {
    return "nu_" + label;
  }

  /** Mass [GeV]. */
  public double mass(Constants constants) {
    return switch (this) {
      case ELECTRON -> constants.electronMass();
      case MUON -> constants.muonMass();
      case TAU -> constants.tauMass();
    };
  }

  /**
   * Couplings of the Z' as in l̄γ^μ(g_V + g_A γ5)l Z'_μ: L ⊃ −eε J_em·Z', so g_V = eε for charge −1
   * and g_A = 0. All precision observables take them from here.
   */
  public Coupling zPrime(Spectrum spectrum) {
    return new Coupling(spectrum.chargeCoupling(), 0);
  }

  /**
   * Vector and axial coupling.
   *
   * @param vector g_V
   * @param axial g_A
   */
  public record Coupling(double vector, double axial) {
    /** g_V² + g_A². */
    public double square() {
      return vector * vector + axial * axial;
    }
  }
}
