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

  private static final List<String> VECTORS = List.of(DecayTable.Z_PRIME, DecayTable.Z_PRIME);

  private final Couplings couplings;
  private final DecayMasses masses;
  private final DarkScalar scalar;
  private final Shape shape;

  /** Channels that go as sin²θ, for sin θ = 1, and φ → Z'Z' for cos θ = 1 and v_φ = 1 GeV [GeV]. */
  static final class Shape {
    private final double mass;
    private final Constants constants;
    private final double vacuum;
    private final List<List<String>> products = new ArrayList<>();
    private final List<Double> made = new ArrayList<>();
    private final double[] widths;
    private final double vectors;

    /**
     * Of masses.
     *
     * @param mass of φ [GeV]
     * @param zPrime mass of the Z' [GeV]
     */
    Shape(double mass, double zPrime, Constants constants) {
      this.mass = mass;
      this.constants = constants;
      this.vacuum = constants.vacuum();
      addLeptons();
      add(
          ScalarWidths.photons(mass, photonLoops(), 1, constants.alpha(), vacuum),
          DecayTable.PHOTON,
          DecayTable.PHOTON);
      addHadrons();
      widths = made.stream().mapToDouble(Double::doubleValue).toArray();
      vectors = ScalarWidths.vectors(mass, zPrime, 0, 1);
    }

    private void add(double width, String... to) {
      if (width > 0) {
        products.add(List.of(to));
        made.add(width);
      }
    }

    private void addLeptons() {
      for (int l = 0; l < Couplings.LEPTONS.size(); l++) {
        String name = Couplings.LEPTONS.get(l);
        double lepton = Couplings.leptonMasses(constants)[l];
        add(ScalarWidths.fermions(mass, lepton, 1, 1, vacuum), name + "-", name + "+");
      }
    }

    /** Σ N_c Q² A_½ + A₁ of W, charged leptons, top, bottom, charm. */
    private Complex photonLoops() {
      Complex sum = LoopFunctions.vector(tau(constants.wMass()));
      for (double lepton : Couplings.leptonMasses(constants)) {
        sum = sum.add(LoopFunctions.fermion(tau(lepton)));
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
        add(ScalarWidths.pions(mass, constants.pionMass(), 1, vacuum), "pi", "pi");
      }
      if (mass > FIRST_GLUONS) {
        double alphaS = new StrongCoupling(constants).at(mass);
        Complex loops =
            LoopFunctions.fermion(tau(constants.topMass()))
                .add(LoopFunctions.fermion(tau(constants.bottomMass())))
                .add(LoopFunctions.fermion(tau(constants.charmMass())));
        add(ScalarWidths.gluons(mass, loops, 1, alphaS, vacuum), "g", "g");
        add(ScalarWidths.fermions(mass, constants.charmMass(), 3, 1, vacuum), "c", "c_bar");
        add(ScalarWidths.fermions(mass, constants.bottomMass(), 3, 1, vacuum), "b", "b_bar");
      }
    }
  }

  ScalarDecays(Couplings couplings, DecayMasses masses, DarkScalar scalar) {
    this.couplings = couplings;
    this.masses = masses;
    this.scalar = scalar;
    this.shape = masses.scalar();
  }

  /** Adds all channels. */
  void add(Channels channels) {
    addNeutrinos(channels);
    double sin = scalar.mixing();
    for (int k = 0; k < shape.widths.length; k++) {
      channels.add(shape.products.get(k), sin * sin * shape.widths[k]);
    }
    double vPhi = couplings.darkVacuum();
    channels.add(VECTORS, (1 - sin * sin) / (vPhi * vPhi) * shape.vectors);
  }

  /**
   * Majorana: ½ for identical states. Dirac, L ⊃ −φ N̄_a(S_ab P_L + S*_ab P_R)N_b: both charge
   * combinations of different states; two light ones need a right-handed neutrino and are absent.
   */
  private void addNeutrinos(Channels channels) {
    boolean majorana = couplings.isMajorana();
    for (int a = 0; a < couplings.size(); a++) {
      for (int b = a; b < couplings.size(); b++) {
        boolean absent = !majorana && couplings.isLight(a) && couplings.isLight(b);
        if (absent || couplings.scalar().isZero(a, b)) {
          continue;
        }
        double factor = majorana ? (a == b ? 0.5 : 1) : (a == b ? 1 : 2);
        double width =
            TwoBodyWidths.scalarToFermions(
                scalar.mass(),
                couplings.mass(a),
                couplings.mass(b),
                couplings.scalar(a, b),
                couplings.scalarRight(a, b));
        channels.add(masses.names().neutrinos(a * couplings.size() + b), factor * width);
      }
    }
  }

  /** What is uncertain or missing at the mass of φ, in sentences. */
  static List<String> notes(double mass, Constants constants) {
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
