package io.nightjar.precision;

import io.nightjar.math.GaussLegendre;
import io.nightjar.precision.Babar.Run;
import io.nightjar.precision.Babar.Sample;
import io.nightjar.process.Decay;
import io.nightjar.process.ElectronPositron;
import io.nightjar.process.Escape;
import io.nightjar.process.ThreeBodyDecay;
import io.nightjar.process.TwoBodyKinematics;
import java.util.List;

/**
 * e⁺e⁻ → Z'* → N_iN_j without a photon: N_i is not seen, N_j → N_k e⁺e⁻ between drift chamber and
 * the end of the calorimeter, both in one crystal, so that the pair looks like a photon.
 *
 * <p>The pair flies as N_j did; N_j has 1 + cos²θ* of light neutrinos.
 */
final class MergedPairs {

  private static final int NODES = 16;
  private static final int PANELS = 4; // the window cuts the energy of the pair
  private static final double INVERSE_FEMTOBARN = 1e39; // [cm⁻²]

  private final PrecisionPoint point;
  private final Babar babar;
  private final Unseen unseen;

  MergedPairs(PrecisionPoint point, Babar babar, Unseen unseen) {
    this.point = point;
    this.babar = babar;
    this.unseen = unseen;
  }

  /** Expected events of a sample. */
  double events(Sample sample) {
    double sum = 0;
    for (Run run : babar.runs(sample)) {
      sum += run.luminosity() * INVERSE_FEMTOBARN * point.constants().hbarc2() * visible(run);
    }
    return sum * babar.efficiency(sample);
  }

  /** Cross section of what looks like a photon in the window [GeV⁻²]. */
  private double visible(Run run) {
    List<Decay> all = point.zPrime().decays(run.rootS());
    double[] sigma = point.zPrime().crossSections(run.rootS());
    double sum = 0;
    for (int k = 0; k < all.size(); k++) {
      Decay pair = all.get(k);
      boolean heavy = pair.products().stream().anyMatch(point::isHeavy);
      if (heavy && !MonoPhoton.isNegligible(all, k)) {
        String a = pair.products().get(0);
        String b = pair.products().get(1);
        sum += sigma[k] * (fakes(run, a, b) + fakes(run, b, a));
      }
    }
    return sum;
  }

  /** Probability that one of the two looks like a photon while the other is not seen. */
  private double fakes(Run run, String decaying, String other) {
    if (!point.isHeavy(decaying)) {
      return 0;
    }
    double sum = 0;
    for (Decay decay : point.decays().of(decaying)) {
      if (decay.isElectronPair() && decay.pair().isPresent()) {
        Flight flight = new Flight(run, decay, decay.pair().get(), other);
        sum += decay.branching() * flight.probability();
      }
    }
    return sum;
  }

  /** One decay mode of one of a pair. */
  private final class Flight {
    private final Run run;
    private final Decay decay;
    private final ThreeBodyDecay mode;
    private final String other;
    private final double mass;
    private final double energy;
    private final double momentum;

    Flight(Run run, Decay decay, ThreeBodyDecay mode, String other) {
      this.run = run;
      this.decay = decay;
      this.mode = mode;
      this.other = other;
      this.mass = mode.mi();
      this.momentum = TwoBodyKinematics.momentum(run.rootS(), mass, point.mass(other));
      this.energy = Math.hypot(momentum, mass);
    }

    /** ∫dcosθ* ⅜(1 + c²) over the cosines of a photon. */
    double probability() {
      return GaussLegendre.of(NODES)
          .integrate(
              babar.number("cosine-least"),
              babar.number("cosine-most"),
              c -> 3.0 / 8 * (1 + c * c) * at(c));
    }

    private double at(double c) {
      double sine = Math.sqrt((1 - c) * (1 + c));
      double pT = momentum * sine;
      double inner = babar.number("shell-inner");
      double thickness = babar.number("shell-outer") - inner;
      double ctau = point.decays().ctau(decay.parent());
      double inside =
          Escape.survival(inner, pT, mass, ctau) * Escape.decay(thickness, pT, mass, ctau);
      double share = 1.0 / decay.products().size();
      double rest = unseen.of(other, pT) * unseen.of(decay.daughter(), share * pT);
      return inside == 0 ? 0 : inside * rest * merged(c, sine, thickness);
    }

    /** Share of pairs inside the window and in one crystal. */
    private double merged(double c, double sine, double thickness) {
      GaussLegendre rule = GaussLegendre.of(NODES);
      double boost = Recoil.boost(run.rootS(), babar.number("positron"));
      double faster = Math.sqrt(1 + boost * boost) + boost * c; // laboratory over centre of mass
      double opening = babar.number("crystal") * (sine / faster) / thickness;
      double norm = 0;
      double sum = 0;
      for (int k = 0; k < NODES; k++) {
        double u = rule.nodes()[k];
        double weight = rule.weights()[k] * mode.dGammaDu(u);
        double pairMass = Math.sqrt(mode.s(u));
        norm += weight;
        sum +=
            weight
                * rule.integrate(-1, 1, PANELS, a -> accepted(pairMass, a, faster * opening) / 2);
      }
      return norm == 0 ? 0 : sum / norm;
    }

    /**
     * In the window, and √[1 − (2m/Eθ)²] inside an opening angle θ.
     *
     * @param a cosine of the pair in the frame of its parent
     * @param opening θ times the energy in the laboratory over that in the centre of mass
     */
    private double accepted(double pairMass, double a, double opening) {
      double k = TwoBodyKinematics.momentum(mass, mode.mj(), pairMass);
      double pair = (energy * Math.hypot(k, pairMass) + momentum * k * a) / mass;
      double ratio = 2 * pairMass / (pair * opening);
      double merges = ratio >= 1 ? 0 : Math.sqrt((1 - ratio) * (1 + ratio));
      double missing = ElectronPositron.missingMass2(run.rootS(), pair);
      return merges == 0 ? 0 : merges * babar.inWindow(run, missing);
    }
  }

  /**
   * Largest energy of a pair e⁺e⁻ in the centre of mass, γ(e + β√(e² − 4m_e²)) with e = (m_j² −
   * m_k² + 4m_e²)/2m_j [GeV].
   *
   * @param energy of N_j [GeV]
   * @param mj its mass [GeV]
   * @param mk mass of its daughter [GeV]
   * @param electron m_e [GeV]
   */
  static double largestEnergy(double energy, double mj, double mk, double electron) {
    double k = TwoBodyKinematics.momentum(mj, mk, 2 * electron);
    double momentum = Math.sqrt((energy - mj) * (energy + mj));
    return (energy * Math.hypot(k, 2 * electron) + momentum * k) / mj;
  }
}
