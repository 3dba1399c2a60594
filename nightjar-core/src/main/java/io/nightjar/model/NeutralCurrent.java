package io.nightjar.model;

import io.nightjar.physics.Fermion;

/**
 * What a neutral vector boson couples to: L ⊃ V_μ (charge J_em^μ + isospin J_3^μ), with J_em = Σ Q
 * f̄γf and J_3 = Σ T3 f̄γP_Lf.
 *
 * @param charge coupling to the electromagnetic current
 * @param isospin coupling to the current of the third component of weak isospin
 */
public record NeutralCurrent(double charge, double isospin) {

  /** J_em → (Q, 0), J_3 → (T3/2, −T3/2) as (g_V, g_A). */
  public VectorAxial of(Fermion fermion) {
    double half = isospin * fermion.isospin() / 2;
    return new VectorAxial(charge * fermion.charge() + half, -half);
  }
}
