package io.nightjar.process;

import org.hipparchus.complex.Complex;

/**
 * Coefficients of [ν̄_jγ^μP_aν_i][l̄γ_μP_bl'], first letter a, second b.
 *
 * @param LL both left-handed
 * @param LR neutrino left-handed, lepton right-handed
 * @param RL neutrino right-handed, lepton left-handed
 * @param RR both right-handed
 */
record ChiralCouplings(Complex LL, Complex LR, Complex RL, Complex RR) {

  /** No coupling. */
  static final ChiralCouplings ZERO =
      new ChiralCouplings(Complex.ZERO, Complex.ZERO, Complex.ZERO, Complex.ZERO);

  /** Exchange of one boson: products of the couplings of its two currents. */
  static ChiralCouplings product(Complex aL, Complex aR, Complex cL, Complex cR) {
    return new ChiralCouplings(aL.multiply(cL), aL.multiply(cR), aR.multiply(cL), aR.multiply(cR));
  }

  /** Real and imaginary parts of LL, LR, RL, RR; a new array. */
  double[] numbers() {
    return new double[] {
      LL.getReal(), LL.getImaginary(), LR.getReal(), LR.getImaginary(),
      RL.getReal(), RL.getImaginary(), RR.getReal(), RR.getImaginary()
    };
  }
}
