package io.nightjar.precision;

import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.model.VectorAxial;
import io.nightjar.physics.Fermion;
import io.nightjar.process.DecayTable;
import io.nightjar.process.ElectronPositron;
import io.nightjar.process.TwoBodyWidths;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.complex.Complex;

/** e⁺e⁻ at the energy of the B factories, and how broad the Z' is. */
final class ElectronCollisions {

  /** Mass of the Υ(4S), at which the B factories run, as they quote it [GeV]. */
  static final double ROOT_S = 10.58;

  /** BaBar's photons, −0.4 &lt; cosθ* &lt; 0.6. */
  private static final double LEAST_COSINE = -0.4;

  private static final double MOST_COSINE = 0.6;

  /** Initial-state radiation, which is left out, relative. */
  private static final double RADIATION = 0.1;

  /** R(s) where it decides. */
  private static final double HADRONS = 0.05;

  private static final String VALID = "tree level at 10.58 GeV without initial-state radiation";

  private ElectronCollisions() {}

  static List<PrecisionObservable> observables(States states) {
    List<PrecisionObservable> all = new ArrayList<>();
    all.add(
        PrecisionObservable.of(
            "sigma-ee-nunu",
            "cm^2",
            "e+ e- -> Z' -> all pairs of neutrinos, heavy and light, at 10.58 GeV",
            VALID,
            ElectronPositron.CITATIONS,
            p -> Reading.theory(all(p), RADIATION, "")));
    for (Pair pair : states.pairs()) {
      all.add(
          PrecisionObservable.of(
              "sigma-ee-" + pair.incoming() + "-" + pair.outgoing(),
              "cm^2",
              "e+ e- -> Z' -> " + pair.incoming() + " " + pair.outgoing() + " at 10.58 GeV",
              VALID,
              ElectronPositron.CITATIONS,
              p -> Reading.theory(pair(p, pair.incoming(), pair.outgoing()), RADIATION, "")));
    }
    all.add(
        PrecisionObservable.of(
            "sigma-ee-gamma-zprime",
            "cm^2",
            "e+ e- -> gamma Z' at 10.58 GeV with -0.4 < cos theta* < 0.6 of the photon",
            VALID + ", Z' on its shell: see width-ratio-zprime",
            ElectronPositron.CITATIONS,
            p -> Reading.theory(withPhoton(p), RADIATION, "")));
    all.add(
        PrecisionObservable.of(
            "width-ratio-zprime",
            "",
            "width of the Z' over its mass; searches for narrow peaks hold below about 0.01",
            "two-body decays; hadrons from measured R(s)",
            ElectronPositron.CITATIONS,
            p ->
                Reading.input(
                    p.decays().totalWidth(DecayTable.Z_PRIME) / p.spectrum().zPrimeMass(),
                    hadronicShare(p) * HADRONS,
                    "")));
    return all;
  }

  private static double hadronicShare(PrecisionPoint point) {
    return point.decays().of(DecayTable.Z_PRIME).stream()
        .filter(d -> d.products().contains("hadrons"))
        .mapToDouble(d -> d.branching())
        .sum();
  }

  private static double all(PrecisionPoint point) {
    List<String> states = new ArrayList<>(point.spectrum().heavy());
    states.addAll(Spectrum.FLAVOURS);
    double sum = 0;
    for (int i = 0; i < states.size(); i++) {
      for (int j = i; j < states.size(); j++) {
        sum += pair(point, states.get(i), states.get(j));
      }
    }
    return sum;
  }

  /** [cm²]. */
  private static double pair(PrecisionPoint point, String a, String b) {
    double toPair = pairWidth(point.spectrum(), a, b, ROOT_S);
    double toElectrons = electronWidth(point, ROOT_S);
    if (toPair == 0 || toElectrons == 0) {
      return 0;
    }
    double sigma =
        ElectronPositron.throughZPrime(
            ROOT_S,
            point.spectrum().zPrimeMass(),
            point.decays().totalWidth(DecayTable.Z_PRIME),
            toElectrons,
            toPair);
    return sigma * point.constants().hbarc2();
  }

  private static double electronWidth(PrecisionPoint point, double mass) {
    VectorAxial c = point.spectrum().zPrimeCoupling(Fermion.ELECTRON);
    double m = Lepton.ELECTRON.mass(point.constants());
    return TwoBodyWidths.vectorToFermions(
        mass, m, m, new Complex(c.left()), new Complex(c.right()));
  }

  /**
   * Width of a Z' of some mass to a pair of neutrinos [GeV]: a_L = g_X V_ab; a_R = −a_L* for
   * Majorana states, a_L for a heavy Dirac pair, 0 with a light Dirac one; ½ for identical Majorana
   * states, both charge combinations for different Dirac ones.
   */
  static double pairWidth(Spectrum spectrum, String a, String b, double mass) {
    Complex aL = spectrum.vertex(a, b).multiply(spectrum.darkCoupling());
    if (aL.isZero()) {
      return 0;
    }
    boolean light = Spectrum.FLAVOURS.contains(a) || Spectrum.FLAVOURS.contains(b);
    Complex dirac = light ? Complex.ZERO : aL;
    Complex aR = spectrum.isMajorana() ? aL.conjugate().negate() : dirac;
    double width = TwoBodyWidths.vectorToFermions(mass, spectrum.mass(a), spectrum.mass(b), aL, aR);
    boolean identical = a.equals(b);
    if (spectrum.isMajorana()) {
      return identical ? width / 2 : width;
    }
    return identical ? width : 2 * width;
  }

  private static double withPhoton(PrecisionPoint point) {
    double sigma =
        ElectronPositron.photonAndZPrimeBetween(
            ROOT_S,
            point.spectrum().zPrimeMass(),
            point.spectrum().zPrimeCoupling(Fermion.ELECTRON).squared(),
            point.constants().alpha(),
            LEAST_COSINE,
            MOST_COSINE);
    return sigma * point.constants().hbarc2();
  }
}
