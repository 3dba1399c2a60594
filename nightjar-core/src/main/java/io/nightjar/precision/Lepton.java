package io.nightjar.precision;

import io.nightjar.physics.Constants;
import io.nightjar.physics.DataException;
import io.nightjar.physics.Fermion;
import java.util.List;

/** The charged leptons. */
public enum Lepton {
  ELECTRON("e", "electron"),
  MUON("mu", "muon"),
  TAU("tau", "tau");

  /** All, in the order of {@link io.nightjar.model.Spectrum#FLAVOURS}. */
  static final List<Lepton> ALL = List.of(values());

  private final String label;
  private final String title;

  Lepton(String label, String title) {
    this.label = label;
    this.title = title;
  }

  /** The lepton of a neutrino such as {@code nu_mu_bar}. */
  public static Lepton of(String neutrino) {
    for (Lepton lepton : values()) {
      if (neutrino.replace("_bar", "").equals(lepton.flavour())) {
        return lepton;
      }
    }
    throw new DataException("'" + neutrino + "' has no flavour.");
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

  /** The fermion that it is. */
  public Fermion fermion() {
    return switch (this) {
      case ELECTRON -> Fermion.ELECTRON;
      case MUON -> Fermion.MUON;
      case TAU -> Fermion.TAU;
    };
  }
}
