package io.nightjar.model;

import io.nightjar.math.ComplexMatrix;
import java.util.List;

/**
 * One N and one dark pair that have given masses. The characteristic polynomial of [[M_N, Λ_L,
 * Λ_R], [Λ_L, 0, M_X], [Λ_R, M_X, 0]] with eigenvalues λ gives
 *
 * <pre>
 *  M_N = Σλ,   2 Λ_L Λ_R M_X − M_N M_X² = λ1 λ2 λ3,
 *  Λ_L² + Λ_R² + M_X² = −(λ1 λ2 + λ1 λ3 + λ2 λ3).
 * </pre>
 *
 * @param majorana M_N [GeV]
 * @param vectorMass M_X [GeV]
 * @param lambdaL Λ_L [GeV]
 * @param lambdaR Λ_R [GeV]
 */
public record HiddenBlock(double majorana, double vectorMass, double lambdaL, double lambdaR) {

  /**
   * The solution with a given M_X and Λ_L ≥ |Λ_R|.
   *
   * @param first λ1, the mass with its sign [GeV]
   * @param second λ2 [GeV]
   * @param third λ3 [GeV]
   * @param vectorMass M_X above 0 [GeV]
   */
  public static HiddenBlock of(double first, double second, double third, double vectorMass) {
    double majorana = first + second + third;
    double product = first * second * third;
    double pairs = first * second + first * third + second * third;
    double squares = -pairs - vectorMass * vectorMass;
    double twice = (product + majorana * vectorMass * vectorMass) / vectorMass;
    double plus = root("(Lambda_L + Lambda_R)^2 [GeV^2]", squares + twice);
    double minus = root("(Lambda_L - Lambda_R)^2 [GeV^2]", squares - twice);
    return new HiddenBlock(majorana, vectorMass, (plus + minus) / 2, (plus - minus) / 2);
  }

  /**
   * The solution without Λ_R: M_X² = −λ1 λ2 λ3/M_N.
   *
   * @param first λ1, the mass with its sign [GeV]
   * @param second λ2 [GeV]
   * @param third λ3 [GeV]
   */
  public static HiddenBlock leftHanded(double first, double second, double third) {
    double majorana = first + second + third;
    double vectorMass = root("M_X^2 [GeV^2]", -first * second * third / majorana);
    double pairs = first * second + first * third + second * third;
    double lambda = root("Lambda_L^2 [GeV^2]", -pairs - vectorMass * vectorMass);
    return new HiddenBlock(majorana, vectorMass, lambda, 0);
  }

  private static double root(String what, double square) {
    if (!(square >= 0 && square < Double.POSITIVE_INFINITY)) {
      throw new UnphysicalException(what, square, "0 or above");
    }
    return Math.sqrt(square);
  }

  /** As mass terms, with three massless flavours. */
  public NeutrinoMasses masses() {
    return new NeutrinoMasses(
        ComplexMatrix.zero(3, 1),
        ComplexMatrix.diagonal(majorana),
        ComplexMatrix.diagonal(lambdaL),
        ComplexMatrix.diagonal(lambdaR),
        List.of(vectorMass));
  }
}
