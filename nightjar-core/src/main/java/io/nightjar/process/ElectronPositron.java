package io.nightjar.process;

import java.util.List;

/** What a Z' adds to e⁺e⁻ collisions; electrons are massless, no radiation before the collision. */
public final class ElectronPositron {

  /** Sources of the formulas. */
  public static final List<String> CITATIONS = List.of("Essig:2009nc", "Fayet:2007ua");

  private ElectronPositron() {}

  /**
   * e⁺e⁻ → Z' → N_i N_j: σ = 12π Γ_ee(√s) Γ_ij(√s)/[(s − m²)² + m²Γ²] [GeV⁻²], the widths being
   * those of a Z' of mass √s.
   *
   * @param rootS √s [GeV]
   * @param m mass of the Z' [GeV]
   * @param total its total width [GeV]
   * @param toElectrons Γ_ee at mass √s [GeV]
   * @param toPair Γ_ij at mass √s [GeV]
   */
  public static double throughZPrime(
      double rootS, double m, double total, double toElectrons, double toPair) {
    double distance = (rootS - m) * (rootS + m);
    double width = m * total;
    return 12 * Math.PI * toElectrons * toPair / (distance * distance + width * width);
  }

  /**
   * e⁺e⁻ → γ Z': dσ/dcosθ = α g²/2s · [(1 + x)² + (1 − x)²c²]/(1 − x)(1 − c²) [GeV⁻²], x = m²/s, g²
   * = g_V² + g_A²; the same as (2πα²ε²/s)(1 − x)[1 + c² + 4x/(1 − x)²]/(1 − c²) for g_V = eε. 0
   * where closed.
   *
   * @param rootS √s [GeV]
   * @param m mass of the Z' [GeV]
   * @param g2 g_V² + g_A² of the electron
   * @param alpha fine-structure constant
   * @param cosine c, of the angle between photon and beam
   */
  public static double photonAndZPrime(
      double rootS, double m, double g2, double alpha, double cosine) {
    if (rootS <= m) {
      return 0;
    }
    double s = rootS * rootS;
    double x = m * m / s;
    double c2 = cosine * cosine;
    double shape = (1 + x) * (1 + x) + (1 - x) * (1 - x) * c2;
    return alpha * g2 / (2 * s) * shape / ((1 - x) * (1 - c2));
  }

  /**
   * The same over −C &lt; cosθ &lt; C: σ = α g²/s(1 − x) · [(1 + x²) ln((1 + C)/(1 − C)) − (1 −
   * x)²C].
   *
   * @param most C, below 1: massless electrons radiate along the beam without limit
   */
  public static double photonAndZPrimeWithin(
      double rootS, double m, double g2, double alpha, double most) {
    return photonAndZPrimeBetween(rootS, m, g2, alpha, -most, most);
  }

  /**
   * The same between two cosines, for detectors that are not symmetric.
   *
   * @param from smallest cosθ
   * @param to largest cosθ
   */
  public static double photonAndZPrimeBetween(
      double rootS, double m, double g2, double alpha, double from, double to) {
    return primitive(rootS, m, g2, alpha, to) - primitive(rootS, m, g2, alpha, from);
  }

  /** ∫₀^c of the differential cross section, ∫dc/(1 − c²) = artanh c. */
  private static double primitive(double rootS, double m, double g2, double alpha, double c) {
    if (rootS <= m) {
      return 0;
    }
    double s = rootS * rootS;
    double x = m * m / s;
    double artanh = 0.5 * (Math.log1p(c) - Math.log1p(-c));
    double shape = 2 * (1 + x * x) * artanh - (1 - x) * (1 - x) * c;
    return alpha * g2 / (2 * s * (1 - x)) * shape;
  }

  /**
   * Missing mass squared beside a photon, M² = s − 2E*√s [GeV²].
   *
   * @param rootS √s [GeV]
   * @param photon E*, energy of the photon in the centre of mass [GeV]
   */
  public static double missingMass2(double rootS, double photon) {
    return rootS * (rootS - 2 * photon);
  }
}
