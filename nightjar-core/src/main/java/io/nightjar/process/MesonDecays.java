package io.nightjar.process;

import io.nightjar.physics.Constants;

/** N → ν P⁰, ν ρ⁰, l P, l ρ and νγ by mixing with active neutrinos. */
final class MesonDecays {

  /** From here on states of several hadrons, which are missing, matter [GeV]. */
  static final double MULTI_HADRON = 1;

  private final Couplings couplings;
  private final DecayMasses masses;

  /** Widths of one state of a mass for mixing of one [GeV]. */
  @SuppressWarnings("ArrayRecordComponent") // read only
  record Shape(double[] neutral, double[][] charged) {

    Shape(double m, Constants c) {
      this(neutral(m, c), charged(m, c));
    }

    /** In the order of {@link Products#NEUTRAL}. */
    private static double[] neutral(double m, Constants c) {
      double G = c.fermi();
      double g = c.rhoDecay() * (1 - 2 * c.weakAngleMz());
      return new double[] {
        WeakWidths.photon(m, c.alpha(), G, 1),
        WeakWidths.neutralPseudoscalar(m, c.neutralPionMass(), c.pionDecay(), G, 1),
        WeakWidths.neutralPseudoscalar(m, c.etaMass(), c.etaDecay(), G, 1),
        WeakWidths.neutralPseudoscalar(m, c.etaPrimeMass(), c.etaPrimeDecay(), G, 1),
        WeakWidths.neutralVector(m, c.rhoMass(), g, G, 1)
      };
    }

    /** By lepton, in the order of {@link Products#CHARGED}. */
    private static double[][] charged(double m, Constants c) {
      double G = c.fermi();
      double pion = c.pionDecay() * c.ckmUd();
      double kaon = c.kaonDecay() * c.ckmUs();
      double rho = c.rhoDecay() * c.ckmUd();
      double[] leptons = Couplings.leptonMasses(c);
      double[][] widths = new double[leptons.length][];
      for (int l = 0; l < leptons.length; l++) {
        double ml = leptons[l];
        widths[l] =
            new double[] {
              WeakWidths.chargedPseudoscalar(m, ml, c.pionMass(), pion, G, 1),
              WeakWidths.chargedPseudoscalar(m, ml, c.kaonMass(), kaon, G, 1),
              WeakWidths.chargedVector(m, ml, c.rhoMass(), rho, G, 1)
            };
      }
      return widths;
    }
  }

  MesonDecays(Couplings couplings, DecayMasses masses) {
    this.couplings = couplings;
    this.masses = masses;
  }

  /** Adds the channels of a heavy state. */
  void add(int i, Channels channels) {
    Shape shape = masses.mesons(i);
    for (int j = couplings.heavy(); j < couplings.size(); j++) {
      if (!couplings.weak().isZero(j, i)) {
        addNeutral(i, j, shape.neutral, channels);
      }
    }
    for (int l = 0; l < Couplings.LEPTONS.size(); l++) {
      if (!couplings.active().isZero(l, i)) {
        addCharged(l, couplings.active().square(l, i), shape.charged[l], channels);
      }
    }
  }

  private void addNeutral(int i, int j, double[] shape, Channels channels) {
    double both = couplings.isMajorana() ? 2 : 1;
    double U2 = both * couplings.weak().square(j, i);
    for (int meson = 0; meson < shape.length; meson++) {
      if (shape[meson] > 0) {
        channels.add(masses.names().neutral(j, meson), U2 * shape[meson]);
      }
    }
  }

  /** Both charge states of a Majorana neutrino. */
  private void addCharged(int l, double U2, double[] shape, Channels channels) {
    for (int meson = 0; meson < shape.length; meson++) {
      if (shape[meson] > 0) {
        channels.add(masses.names().charged(l, meson, false), U2 * shape[meson]);
        if (couplings.isMajorana()) {
          channels.add(masses.names().charged(l, meson, true), U2 * shape[meson]);
        }
      }
    }
  }
}
