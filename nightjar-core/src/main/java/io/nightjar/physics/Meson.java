package io.nightjar.physics;

import java.util.Arrays;
import java.util.List;

/** Charged mesons of which neutrino beams are made. */
public enum Meson {
  PION("pi"),
  KAON("K"),
  DS("D_s");

  private final String stem;

  Meson(String stem) {
    this.stem = stem;
  }

  /**
   * As in {@code K+}: the charge that gives this neutrino in M → l ν.
   *
   * @param anti whether it is an antineutrino
   */
  public String label(boolean anti) {
    return stem + (anti ? "-" : "+");
  }

  /** Labels of all of one sort of neutrino. */
  public static List<String> labels(boolean anti) {
    return Arrays.stream(values()).map(m -> m.label(anti)).toList();
  }

  /** The meson of a label such as {@code K+}. */
  public static Meson of(String label) {
    return Arrays.stream(values())
        .filter(m -> m.label(false).equals(label) || m.label(true).equals(label))
        .findFirst()
        .orElseThrow(() -> new DataException("'" + label + "' is no meson of a beam."));
  }

  /** Mass [GeV]. */
  public double mass(Constants c) {
    return switch (this) {
      case PION -> c.pionMass();
      case KAON -> c.kaonMass();
      case DS -> c.dsMass();
    };
  }

  /** cτ [cm]. */
  public double ctau(Constants c) {
    double lifetime =
        switch (this) {
          case PION -> c.pionLifetime();
          case KAON -> c.kaonLifetime();
          case DS -> c.dsLifetime();
        };
    return lifetime * c.hbarc() / c.hbar();
  }
}
