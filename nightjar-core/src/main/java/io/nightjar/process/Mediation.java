package io.nightjar.process;

import org.hipparchus.complex.Complex;

/**
 * Strength of what a neutrino exchanges with a target, at amplitude level.
 *
 * <p>All of them act on the same left-handed neutrino. Vectors keep its helicity; the magnetic
 * moment and the scalar flip it, up to the mass of N.
 */
public sealed interface Mediation
    permits Mediation.Dipole, Mediation.Scalar, Upscattering.Exchange {

  /** What is exchanged. */
  Mediator mediator();

  /** Whether nothing is. */
  boolean isZero();

  /**
   * One photon, emitted by a transition magnetic moment.
   *
   * @param moment |μ| of L = ½μ N̄σ^{ab}P_L ν F_ab + h.c. [GeV⁻¹]
   */
  record Dipole(double moment) implements Mediation {
    @Override
    public Mediator mediator() {
      return Mediator.PHOTON;
    }

    @Override
    public boolean isZero() {
      return moment == 0;
    }
  }

  /**
   * The dark scalar φ.
   *
   * @param neutrino S_Nα of L = −S_Nα φ N̄P_L ν + h.c.
   * @param mixing sin θ: φ couples to matter as the Higgs boson times sin θ
   * @param mass of φ [GeV]
   */
  record Scalar(Complex neutrino, double mixing, double mass) implements Mediation {
    /** No scalar. */
    public static final Scalar NONE = new Scalar(Complex.ZERO, 0, 1);

    @Override
    public Mediator mediator() {
      return Mediator.SCALAR;
    }

    @Override
    public boolean isZero() {
      return neutrino.isZero() || mixing == 0;
    }
  }
}
