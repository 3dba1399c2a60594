package io.nightjar.model;

import java.util.ArrayList;
import java.util.List;

/**
 * V = −μ_H²|H|² + λ_H|H|⁴ − μ_Φ²|Φ|² + λ_Φ|Φ|⁴ + λ_ΦH|H|²|Φ|² (01 §3 of the formula collection).
 *
 * @param muH2 μ_H² [GeV²]
 * @param muPhi2 μ_Φ² [GeV²]
 * @param lambdaH λ_H
 * @param lambdaPhi λ_Φ
 * @param lambdaPhiH λ_ΦH
 */
public record Potential(
    double muH2, double muPhi2, double lambdaH, double lambdaPhi, double lambdaPhiH) {

  /** Unitarity of s waves: |Re a_0| ≤ ½ bounds the eigenvalues of the quartic couplings. */
  private static final double UNITARITY = 8 * Math.PI;

  /** D = λ_Hλ_Φ − λ_ΦH²/4, to the last digit also where the two nearly cancel. */
  double determinant() {
    return differenceOfProducts(lambdaH, lambdaPhi, lambdaPhiH / 2, lambdaPhiH / 2);
  }

  /** v² = (λ_Φ μ_H² − λ_ΦH μ_Φ²/2)/D [GeV²]. */
  double vacuum2() {
    return differenceOfProducts(lambdaPhi, muH2, lambdaPhiH / 2, muPhi2) / determinant();
  }

  /** v_φ² = (λ_H μ_Φ² − λ_ΦH μ_H²/2)/D [GeV²]. */
  double darkVacuum2() {
    return differenceOfProducts(lambdaH, muPhi2, lambdaPhiH / 2, muH2) / determinant();
  }

  /** ab − cd with one rounding of the result: Kahan's use of the fused multiply-add. */
  private static double differenceOfProducts(double a, double b, double c, double d) {
    double cd = c * d;
    double error = Math.fma(-c, d, cd);
    return Math.fma(a, b, -cd) + error;
  }

  /**
   * Eigenvalues of the quartic couplings at high energy, O(4)×O(2): 2λ_H, 2λ_Φ, λ_ΦH, 3λ_H + 2λ_Φ ±
   * √((3λ_H − 2λ_Φ)² + 2λ_ΦH²).
   *
   * @return in this order, the larger of the last two first; a new array, the caller's own
   */
  public double[] unitarityEigenvalues() {
    double sum = 3 * lambdaH + 2 * lambdaPhi;
    double root = Math.hypot(3 * lambdaH - 2 * lambdaPhi, Math.sqrt(2) * lambdaPhiH);
    return new double[] {2 * lambdaH, 2 * lambdaPhi, lambdaPhiH, sum + root, sum - root};
  }

  /** That a minimum exists in which both fields have a vacuum expectation value. */
  public List<Condition> vacuumConditions() {
    return List.of(
        Condition.positive("lambda_H", lambdaH),
        Condition.positive("lambda_H lambda_Phi - lambda_PhiH^2/4", determinant()),
        Condition.positive("v^2 [GeV^2]", vacuum2()),
        Condition.positive("v_phi^2 [GeV^2]", darkVacuum2()));
  }

  /** That the potential is bounded from below: λ_H > 0, λ_Φ > 0, λ_ΦH > −2√(λ_Hλ_Φ). */
  public List<Condition> stabilityConditions() {
    double floor = -2 * Math.sqrt(Math.max(0, lambdaH) * Math.max(0, lambdaPhi));
    return List.of(
        Condition.positive("lambda_H", lambdaH),
        Condition.positive("lambda_Phi", lambdaPhi),
        new Condition("lambda_PhiH", lambdaPhiH, "above " + floor, lambdaPhiH > floor));
  }

  /** That scattering of scalars is unitary: every eigenvalue has modulus ≤ 8π. */
  public List<Condition> unitarityConditions() {
    List<Condition> conditions = new ArrayList<>();
    String[] names = {"2 lambda_H", "2 lambda_Phi", "lambda_PhiH", "eigenvalue +", "eigenvalue -"};
    double[] eigenvalues = unitarityEigenvalues();
    for (int i = 0; i < names.length; i++) {
      conditions.add(Condition.within("unitarity: " + names[i], eigenvalues[i], UNITARITY, "8 pi"));
    }
    return List.copyOf(conditions);
  }
}
