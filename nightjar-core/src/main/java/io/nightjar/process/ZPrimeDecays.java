package io.nightjar.process;

import io.nightjar.model.VectorAxial;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.complex.Complex;

/** Z' → l⁺l⁻, hadrons, ν_aν_b: the channels as functions of its mass. */
final class ZPrimeDecays {

  private final Couplings couplings;
  private final HadronRatio ratio;
  private final List<Channel> channels = new ArrayList<>();

  /** Products, and the width [GeV] at a mass [GeV]. */
  private record Channel(List<String> products, DoubleUnaryOperator width) {}

  ZPrimeDecays(Couplings couplings) {
    this.couplings = couplings;
    this.ratio = new HadronRatio(couplings.constants());
    for (int l = 0; l < Couplings.LEPTONS.size(); l++) {
      addLeptons(l);
    }
    channels.add(new Channel(List.of("hadrons"), this::hadrons));
    for (int a = 0; a < couplings.size(); a++) {
      for (int b = a; b < couplings.size(); b++) {
        if (!couplings.zPrime(a, b).isZero()) {
          addNeutrinos(a, b);
        }
      }
    }
  }

  /** All channels at the mass of the Z'. */
  List<Decay> decays() {
    return at(couplings.zPrimeMass());
  }

  /** All channels of a Z' of another mass; shares of the total are not filled in. */
  List<Decay> at(double mass) {
    return channels.stream()
        .map(c -> Decay.of(DecayTable.Z_PRIME, c.products, c.width.applyAsDouble(mass)))
        .toList();
  }

  /** Total width of a Z' of another mass: of what is open at that mass [GeV]. */
  double widthAt(double mass) {
    double sum = 0;
    for (Channel channel : channels) {
      sum += channel.width.applyAsDouble(mass);
    }
    return sum;
  }

  /** R(s), which off-shell decays to hadrons share. */
  HadronRatio ratio() {
    return ratio;
  }

  /** Share of charged leptons in the width. */
  double charged() {
    double mass = couplings.zPrimeMass();
    double sum = 0;
    for (Channel channel : channels.subList(0, Couplings.LEPTONS.size())) {
      sum += channel.width.applyAsDouble(mass);
    }
    return sum == 0 ? 0 : sum / widthAt(mass);
  }

  private void addLeptons(int lepton) {
    String name = Couplings.LEPTONS.get(lepton);
    double m = couplings.leptonMass(lepton);
    VectorAxial c = couplings.charged(lepton);
    channels.add(
        new Channel(
            List.of(name + "-", name + "+"),
            M -> TwoBodyWidths.vectorToPair(M, m, c.gV(), c.gA())));
  }

  /** Γ = (c²M/12π) R(M²). */
  private double hadrons(double mass) {
    double c = couplings.chargeCoupling();
    return c * c * mass / (12 * Math.PI) * ratio.at(mass);
  }

  /** Both charge combinations for Dirac neutrinos, ½ for identical Majorana ones. */
  private void addNeutrinos(int a, int b) {
    double factor = couplings.isMajorana() ? (a == b ? 0.5 : 1) : (a == b ? 1 : 2);
    double ma = couplings.mass(a);
    double mb = couplings.mass(b);
    Complex left = couplings.zPrime(a, b);
    Complex right = couplings.zPrimeRight(a, b);
    channels.add(
        new Channel(
            List.of(couplings.name(a), couplings.name(b)),
            M -> factor * TwoBodyWidths.vectorToFermions(M, ma, mb, left, right)));
  }

  /** What is uncertain at the mass of the Z', in sentences. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    double mass = couplings.zPrimeMass();
    ratio
        .resonance(mass)
        .ifPresent(name ->
            notes.add(
                "The hadronic width of the Z' is perturbative, but its mass is within 50 MeV of the "
                    + name
                    + ": the true one may be much larger."));
    if (mass > HadronRatio.LAST_MEASURED && mass < HadronRatio.PERTURBATIVE) {
      notes.add(
          "The hadronic width of the Z' is interpolated: R(s) is measured up to 1.98 GeV and"
              + " perturbative from 2 GeV.");
    }
    return notes;
  }
}
