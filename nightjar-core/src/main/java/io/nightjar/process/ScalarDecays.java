package io.nightjar.process;

import io.nightjar.model.ThreePortal.DarkScalar;
import io.nightjar.physics.Constants;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.complex.Complex;

/** φ → ν_aν_b, l⁺l⁻, γγ, ππ, gluons and heavy quarks, Z'Z'. */
final class ScalarDecays {

  /** Leading-order chiral perturbation theory describes φ → ππ up to here [GeV]. */
  private static final double CHIRAL = 0.5;

  /** It is given up to here, with a note [GeV]. */
  private static final double LAST_PIONS = 1;

  /** From here on hadrons are gluons and heavy quarks [GeV]. */
  private static final double FIRST_GLUONS = 2;

  private final Couplings couplings;
  private final Constants constants;
  private final double mass;
  private final double sin;
  private final double vacuum;
  private final List<Decay> channels = new ArrayList<>();

  ScalarDecays(Couplings couplings, DarkScalar scalar) {
    this.couplings = couplings;
    this.constants = couplings.constants();
    this.mass = scalar.mass();
    this.sin = scalar.mixing();
    this.vacuum = constants.vacuum();
    addNeutrinos();
    addLeptons();
    add(
        ScalarWidths.photons(mass, photonLoops(), sin, constants.alpha(), vacuum),
        DecayTable.PHOTON,
        DecayTable.PHOTON);
    addHadrons();
    double vPhi = couplings.darkVacuum();
    add(
        ScalarWidths.vectors(mass, couplings.zPrimeMass(), sin, vPhi),
        DecayTable.Z_PRIME,
        DecayTable.Z_PRIME);
  }

  List<Decay> decays() {
    return List.copyOf(channels);
  }

  private void add(double width, String... products) {
    channels.add(Decay.of(DecayTable.SCALAR, List.of(products), width));
  }

  /**
   * Majorana: ½ for identical states. Dirac, L ⊃ −φ N̄_a(S_ab P_L + S*_ab P_R)N_b: both charge
   * combinations of different states; two light ones need a right-handed neutrino and are absent.
   */
  private void addNeutrinos() {
    for (int a = 0; a < couplings.size(); a++) {
      for (int b = a; b < couplings.size(); b++) {
        boolean absent = !couplings.isMajorana() && couplings.isLight(a) && couplings.isLight(b);
        Complex left = couplings.scalar(a, b);
        if (absent || left.isZero()) {
          continue;
        }
        double factor = couplings.isMajorana() ? (a == b ? 0.5 : 1) : (a == b ? 1 : 2);
        double width =
            TwoBodyWidths.scalarToFermions(
                mass, couplings.mass(a), couplings.mass(b), left, couplings.scalarRight(a, b));
        add(factor * width, couplings.name(a), couplings.name(b));
      }
    }
  }

  private void addLeptons() {
    for (int l = 0; l < Couplings.LEPTONS.size(); l++) {
      String name = Couplings.LEPTONS.get(l);
      double width = ScalarWidths.fermions(mass, couplings.leptonMass(l), 1, sin, vacuum);
      add(width, name + "-", name + "+");
    }
  }

  /** Σ N_c Q² A_½ + A₁ of W, charged leptons, top, bottom, charm. */
  private Complex photonLoops() {
    Complex sum = LoopFunctions.vector(tau(constants.wMass()));
    for (int l = 0; l < Couplings.LEPTONS.size(); l++) {
      sum = sum.add(LoopFunctions.fermion(tau(couplings.leptonMass(l))));
    }
    Complex up = LoopFunctions.fermion(tau(constants.topMass()));
    Complex charm = LoopFunctions.fermion(tau(constants.charmMass()));
    Complex bottom = LoopFunctions.fermion(tau(constants.bottomMass()));
    return sum.add(up.add(charm).multiply(4.0 / 3)).add(bottom.divide(3));
  }

  private double tau(double loop) {
    return mass * mass / (4 * loop * loop);
  }

  private void addHadrons() {
    if (mass < LAST_PIONS) {
      add(ScalarWidths.pions(mass, constants.pionMass(), sin, vacuum), "pi", "pi");
    }
    if (mass > FIRST_GLUONS) {
      double alphaS = new StrongCoupling(constants).at(mass);
      Complex loops =
          LoopFunctions.fermion(tau(constants.topMass()))
              .add(LoopFunctions.fermion(tau(constants.bottomMass())))
              .add(LoopFunctions.fermion(tau(constants.charmMass())));
      add(ScalarWidths.gluons(mass, loops, sin, alphaS, vacuum), "g", "g");
      add(ScalarWidths.fermions(mass, constants.charmMass(), 3, sin, vacuum), "c", "c_bar");
      add(ScalarWidths.fermions(mass, constants.bottomMass(), 3, sin, vacuum), "b", "b_bar");
    }
  }

  /** What is uncertain or missing at the mass of φ, in sentences. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (mass > 2 * constants.pionMass() && mass < LAST_PIONS && mass > CHIRAL) {
      notes.add(
          "phi -> pi pi is taken at leading order of chiral perturbation theory, which holds up to"
              + " 0.5 GeV: the true width may be several times larger.");
    }
    if (mass >= LAST_PIONS && mass <= FIRST_GLUONS) {
      notes.add("Hadronic decays of phi between 1 and 2 GeV are not included.");
    }
    if (mass > CHIRAL && mass <= FIRST_GLUONS) {
      notes.add("phi -> gamma gamma leaves out loops of light hadrons.");
    }
    if (mass > FIRST_GLUONS) {
      notes.add("phi -> g g, c c_bar, b b_bar are of lowest order in the strong coupling.");
    }
    return notes;
  }
}
