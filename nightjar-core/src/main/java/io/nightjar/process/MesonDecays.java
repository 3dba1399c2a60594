package io.nightjar.process;

import io.nightjar.physics.Constants;
import java.util.List;

/** N → ν P⁰, ν ρ⁰, l P, l ρ and νγ by mixing with active neutrinos. */
final class MesonDecays {

  /** From here on states of several hadrons, which are missing, matter [GeV]. */
  static final double MULTI_HADRON = 1;

  private final Couplings couplings;
  private final Constants c;

  MesonDecays(Couplings couplings) {
    this.couplings = couplings;
    this.c = couplings.constants();
  }

  /** Adds the channels of a heavy state. */
  void add(int i, List<Decay> channels) {
    for (int j = couplings.heavy(); j < couplings.size(); j++) {
      if (!couplings.weak(j, i).isZero()) {
        addNeutral(i, j, channels);
      }
    }
    for (int l = 0; l < Couplings.LEPTONS.size(); l++) {
      if (!couplings.active(l, i).isZero()) {
        addCharged(i, l, channels);
      }
    }
  }

  private void addNeutral(int i, int j, List<Decay> channels) {
    double m = couplings.mass(i);
    double both = couplings.isMajorana() ? 2 : 1;
    double U2 = both * TwoBodyWidths.square(couplings.weak(j, i));
    double G = c.fermi();
    double g = c.rhoDecay() * (1 - 2 * c.weakAngleMz());
    neutral(i, j, "gamma", WeakWidths.photon(m, c.alpha(), G, U2), channels);
    pseudoscalar(i, j, "pi0", c.neutralPionMass(), c.pionDecay(), U2, channels);
    pseudoscalar(i, j, "eta", c.etaMass(), c.etaDecay(), U2, channels);
    pseudoscalar(i, j, "eta_prime", c.etaPrimeMass(), c.etaPrimeDecay(), U2, channels);
    neutral(i, j, "rho0", WeakWidths.neutralVector(m, c.rhoMass(), g, G, U2), channels);
  }

  private void pseudoscalar(
      int i, int j, String meson, double mP, double f, double U2, List<Decay> channels) {
    double width = WeakWidths.neutralPseudoscalar(couplings.mass(i), mP, f, c.fermi(), U2);
    neutral(i, j, meson, width, channels);
  }

  private void neutral(int i, int j, String meson, double width, List<Decay> channels) {
    channels.add(Decay.of(couplings.name(i), List.of(couplings.name(j), meson), width));
  }

  private void addCharged(int i, int l, List<Decay> channels) {
    double m = couplings.mass(i);
    double ml = couplings.leptonMass(l);
    double U2 = TwoBodyWidths.square(couplings.active(l, i));
    double G = c.fermi();
    double pion = c.pionDecay() * c.ckmUd();
    double kaon = c.kaonDecay() * c.ckmUs();
    double rho = c.rhoDecay() * c.ckmUd();
    charged(i, l, "pi", WeakWidths.chargedPseudoscalar(m, ml, c.pionMass(), pion, G, U2), channels);
    charged(i, l, "K", WeakWidths.chargedPseudoscalar(m, ml, c.kaonMass(), kaon, G, U2), channels);
    charged(i, l, "rho", WeakWidths.chargedVector(m, ml, c.rhoMass(), rho, G, U2), channels);
  }

  /** Both charge states of a Majorana neutrino. */
  private void charged(int i, int l, String meson, double width, List<Decay> channels) {
    String lepton = Couplings.LEPTONS.get(l);
    channels.add(Decay.of(couplings.name(i), List.of(lepton + "-", meson + "+"), width));
    if (couplings.isMajorana()) {
      channels.add(Decay.of(couplings.name(i), List.of(lepton + "+", meson + "-"), width));
    }
  }
}
