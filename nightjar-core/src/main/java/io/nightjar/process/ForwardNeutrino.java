package io.nightjar.process;

/**
 * Two-body decays in flight, M → l N, seen straight ahead: from the energy of the massless neutrino
 * of M → l₀ ν to the heavy neutrino of a meson of the same momentum.
 *
 * <p>With x = γ(1 + β) = E_ν/p*_ν, a neutrino N that leaves the meson forwards (σ = +1) or
 * backwards (σ = −1, and is carried along) has E_N = ½[x(E* + σp*) + (E* − σp*)/x] and p_N = ½[x(E*
 * + σp*) − (E* − σp*)/x]. A solid angle of the laboratory holds (p_N/p*)² of that of the meson, for
 * the massless neutrino x²: the flux of N is (p_N/x p*)² times that of ν, per decay.
 *
 * <p>Derivation, and its accuracy for mesons that fly at an angle: docs/physics/decay-in-flight.md.
 *
 * @param meson mass of the meson [GeV]
 * @param known mass of l₀ [GeV]
 * @param lepton mass of l [GeV]
 * @param mass of N [GeV]
 */
public record ForwardNeutrino(double meson, double known, double lepton, double mass) {

  /** Ways to reach the detector: forwards and backwards in the frame of the meson. */
  public enum Way {
    AHEAD(1),
    OVERTAKEN(-1);

    private final int sign;

    Way(int sign) {
      this.sign = sign;
    }
  }

  /** Whether the decay is closed. */
  public boolean isClosed() {
    return lepton + mass >= meson;
  }

  /** Energy of the massless neutrino of a meson at rest [GeV]: of smaller ones nothing is known. */
  public double lowest() {
    return TwoBodyKinematics.momentum(meson, known, 0);
  }

  /** The same of a meson from which N comes along at all [GeV]. */
  public double lowest(Way way) {
    return lowest() * Math.max(1, Math.sqrt(light(-way.sign) / light(way.sign)));
  }

  /** Momentum of the meson [GeV] whose massless neutrino has energy E [GeV]. */
  public double mesonMomentum(double E) {
    double x = E / lowest();
    return meson * (x - 1 / x) / 2;
  }

  /** Energy of N [GeV] where the massless neutrino has energy E [GeV]. */
  public double energy(double E, Way way) {
    double x = E / lowest();
    return (x * light(way.sign) + light(-way.sign) / x) / 2;
  }

  /** Momentum of N along the beam [GeV]; not positive where it does not come along. */
  public double momentum(double E, Way way) {
    double x = E / lowest();
    return (x * light(way.sign) - light(-way.sign) / x) / 2;
  }

  /** (p_N/x p*)²: the share of decays into the detector, over that of massless neutrinos. */
  public double focus(double E, Way way) {
    double p = momentum(E, way);
    double ratio = p / (E / lowest() * TwoBodyKinematics.momentum(meson, lepton, mass));
    return p > 0 ? ratio * ratio : 0;
  }

  /**
   * Mean helicity of N in the laboratory, −1 for left-handed: −(y_l − y_N)√λ/[y_l + y_N − (y_l −
   * y_N)²] ahead, as the spin of l⁺ is opposite, and the other sign where N is overtaken.
   * Shrock:1980ct.
   */
  public double polarisation(Way way) {
    double yl = lepton * lepton / (meson * meson);
    double yN = mass * mass / (meson * meson);
    double root = 2 * TwoBodyKinematics.momentum(meson, lepton, mass) / meson;
    return -way.sign * (yl - yN) * root / (yl + yN - (yl - yN) * (yl - yN));
  }

  /** E* + σp*; that of the negative sign is m_N² over the other. */
  private double light(int sign) {
    double p = TwoBodyKinematics.momentum(meson, lepton, mass);
    double large = Math.sqrt(p * p + mass * mass) + p;
    return sign > 0 ? large : mass * mass / large;
  }
}
