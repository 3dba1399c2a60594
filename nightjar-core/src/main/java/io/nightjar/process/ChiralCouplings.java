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

  boolean isZero() {
    return LL.isZero() && LR.isZero() && RL.isZero() && RR.isZero();
  }

  /** Σ over the four of this times the conjugate of the other's. */
  Complex squares(ChiralCouplings o) {
    return bar(LL, o.LL).add(bar(LR, o.LR)).add(bar(RL, o.RL)).add(bar(RR, o.RR));
  }

  /** ½ of LL LR* + RL RR* and of what the two amplitudes exchanged give: flips of the lepton. */
  Complex leptonFlips(ChiralCouplings o) {
    return bar(LL, o.LR).add(bar(LR, o.LL)).add(bar(RL, o.RR)).add(bar(RR, o.RL)).divide(2);
  }

  /** ½ of LL RL* + LR RR* and of what the two amplitudes exchanged give: flips of the neutrino. */
  Complex neutrinoFlips(ChiralCouplings o) {
    return bar(LL, o.RL).add(bar(RL, o.LL)).add(bar(LR, o.RR)).add(bar(RR, o.LR)).divide(2);
  }

  /** ½ of LL RR* + LR RL* and of what the two amplitudes exchanged give: flips of both. */
  Complex bothFlip(ChiralCouplings o) {
    return bar(LL, o.RR).add(bar(RR, o.LL)).add(bar(LR, o.RL)).add(bar(RL, o.LR)).divide(2);
  }

  /** a b*. */
  static Complex bar(Complex a, Complex b) {
    return a.multiply(b.conjugate());
  }
}
