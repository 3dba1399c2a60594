package io.nightjar.process;

/** Momenta and energies of two-body decays at rest. */
public final class TwoBodyKinematics {

  private TwoBodyKinematics() {}

  /**
   * p* = √λ(M², m₁², m₂²)/2M [GeV] as a product of factors; 0 where closed.
   *
   * @param M mass of the parent [GeV]
   * @param m1 mass of one product [GeV]
   * @param m2 mass of the other [GeV]
   */
  public static double momentum(double M, double m1, double m2) {
    if (M <= m1 + m2) {
      return 0;
    }
    double sum = (M - m1 - m2) * (M + m1 + m2);
    double difference = (M - m1 + m2) * (M + m1 - m2);
    return Math.sqrt(sum * difference) / (2 * M);
  }

  /** Energy of the first product as a share of the parent's mass, (M² + m₁² − m₂²)/2M². */
  public static double share(double M, double m1, double m2) {
    return 0.5 + (m1 - m2) * (m1 + m2) / (2 * M * M);
  }
}
