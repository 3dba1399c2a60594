package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.math.Estimate;
import io.nightjar.physics.Constants;
import io.nightjar.reference.Checks;
import io.nightjar.reference.Checks.Check;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** ν_i → ν_j l₁⁻l₂⁺ with interference: docs/physics/widths.md. */
class LeptonicDecayTest {

  private static final long SEED = 37;
  private static final Constants C = Constants.STANDARD;
  private static final double REL = 1e-9;

  private static Estimate width(double[] forms, PairIntegrals integrals) {
    return LeptonicDecay.width(forms, integrals.fine(), integrals.coarse());
  }

  private static ChiralCouplings couplings(Draws draws, double size) {
    return new ChiralCouplings(
        draws.complex().multiply(size),
        draws.complex().multiply(size),
        draws.complex().multiply(size),
        draws.complex().multiply(size));
  }

  /** dΓ/ds against spinors for four independent amplitudes and unequal leptons. */
  @Test
  @Tag("law")
  void spectrumAgreesWithSpinors() {
    for (int trial = 0; trial < 1000; trial++) {
      Draws draws = new Draws(SEED, trial);
      double mi = draws.logBetween(0.05, 2);
      double mj = draws.unit() < 0.2 ? 0 : mi * draws.between(0, 0.9);
      double m1 = (mi - mj) * draws.logBetween(0.0005, 0.45);
      double m2 = draws.unit() < 0.5 ? m1 : (mi - mj) * draws.logBetween(0.0005, 0.45);
      double mV = mi * draws.logBetween(0.3, 10);
      double width = mV * draws.logBetween(1e-2, 0.3);
      ChiralCouplings contact = couplings(draws, 1 / (mV * mV));
      ChiralCouplings boson = couplings(draws, 1);
      PairIntegrals decay = PairIntegrals.boson(mi, mj, m1, m2, mV, width);
      double[] forms = LeptonicDecay.forms(contact, boson);
      double low = (m1 + m2) * (m1 + m2);
      double s = draws.between(low, (mi - mj) * (mi - mj));
      Complex D = new Complex(mV * mV - s, -mV * width).reciprocal();
      ChiralCouplings K =
          new ChiralCouplings(
              contact.LL().add(boson.LL().multiply(D)),
              contact.LR().add(boson.LR().multiply(D)),
              contact.RL().add(boson.RL().multiply(D)),
              contact.RR().add(boson.RR().multiply(D)));
      double expected = spinors(mi, mj, m1, m2, K, s);
      assertThat(LeptonicDecay.sum(forms, decay.at(s)))
          .as("%s", draws)
          .isCloseTo(expected, within(REL * expected));
      assertThat(expected).isPositive();
    }
  }

  private static double spinors(
      double mi, double mj, double m1, double m2, ChiralCouplings K, double s) {
    SpinorTriple momenta =
        new SpinorTriple(false, new double[] {mi, mj, m1, m2}, java.util.List.of());
    double mean =
        new GaussIntegratorFactory()
            .legendre(3, -1, 1)
            .integrate(cos -> sum(mi, mj, m1, m2, K, momenta.momenta(s, cos)) / 2);
    double mass = Math.sqrt(s);
    double roots = root(mi, mj, mass) * root(mass, m1, m2);
    return mean / 2 * roots / (256 * Math.pow(Math.PI, 3) * Math.pow(mi, 3) * s);
  }

  private static double root(double M, double a, double b) {
    return Math.sqrt((M - a - b) * (M + a + b) * (M - a + b) * (M + a - b));
  }

  private static double sum(
      double mi, double mj, double m1, double m2, ChiralCouplings K, double[]... p) {
    double sum = 0;
    for (int h = 0; h < 16; h++) {
      double[] parent = Dirac.atRest(mi, 0, 0, (h & 1) * 2 - 1);
      double[] daughter = Dirac.u(p[1], mj, (h >> 1 & 1) * 2 - 1);
      double[] u = Dirac.u(p[2], m1, (h >> 2 & 1) * 2 - 1);
      double[] v = Dirac.v(p[3], m2, (h >> 3) * 2 - 1);
      Complex amplitude =
          contraction(daughter, parent, u, v, 1, 0, K.LL(), K.LR())
              .add(contraction(daughter, parent, u, v, 0, 1, K.RL(), K.RR()));
      sum += amplitude.norm() * amplitude.norm();
    }
    return sum;
  }

  private static Complex contraction(
      double[] j, double[] i, double[] u, double[] v, double l, double r, Complex cL, Complex cR) {
    double[] dark = Dirac.current(j, Dirac.vertex(new double[] {l, 0}, new double[] {r, 0}), i);
    double[][] vertex =
        Dirac.vertex(
            new double[] {cL.getReal(), cL.getImaginary()},
            new double[] {cR.getReal(), cR.getImaginary()});
    double[] charged = Dirac.current(u, vertex, v);
    Complex sum = Complex.ZERO;
    for (int mu = 0; mu < 4; mu++) {
      Complex x = new Complex(dark[2 * mu], dark[2 * mu + 1]);
      Complex y = new Complex(charged[2 * mu], charged[2 * mu + 1]);
      sum = sum.add(x.multiply(y).multiply(mu == 0 ? 1 : -1));
    }
    return sum;
  }

  /** Without contact term and with one vector coupling it is {@link ThreeBodyDecay}. */
  @Test
  @Tag("law")
  void exchangeAloneIsTheThreeBodyDecay() {
    for (int trial = 0; trial < 1000; trial++) {
      Draws draws = new Draws(SEED, trial);
      double mi = draws.logBetween(0.05, 2);
      double mj = draws.unit() < 0.2 ? 0 : mi * draws.between(0, 0.9);
      double mf = (mi - mj) * draws.logBetween(0.0005, 0.45);
      double mV = mi * draws.logBetween(0.05, 10);
      double width = mV * draws.logBetween(1e-12, 0.3);
      double c = draws.logBetween(1e-4, 1);
      Complex aL = draws.complex();
      Complex aR = draws.unit() < 0.5 ? aL.conjugate().negate() : draws.complex();
      Complex charge = new Complex(-c);
      double[] forms =
          LeptonicDecay.forms(
              ChiralCouplings.ZERO, ChiralCouplings.product(aL, aR, charge, charge));
      Estimate expected = ThreeBodyDecay.of(mi, mj, mf, aL, aR, c, mV, width).width();
      Estimate actual = width(forms, PairIntegrals.boson(mi, mj, mf, mf, mV, width));
      double allowed = 1e-9 * expected.value() + expected.error() + actual.error();
      assertThat(actual.value()).as("%s", draws).isCloseTo(expected.value(), within(allowed));
      assertThat(actual.error()).as("%s", draws).isLessThan(1e-6 * expected.value());
    }
  }

  // ---- weak interactions alone ----------------------------------------------------------------

  /** Mixing |U|² with one flavour, daughter that flavour; Dirac. */
  private static double weak(double m, double mf, double U2, boolean sameFlavour) {
    double s2 = C.weakAngleMz();
    double size = 2 * Math.sqrt(2) * C.fermi() * Math.sqrt(U2);
    ChiralCouplings contact =
        new ChiralCouplings(
            new Complex(size * (s2 - 0.5 + (sameFlavour ? 1 : 0))),
            new Complex(size * s2),
            Complex.ZERO,
            Complex.ZERO);
    return width(
            LeptonicDecay.forms(contact, ChiralCouplings.ZERO), PairIntegrals.contact(m, 0, mf, mf))
        .value();
  }

  @Test
  @Tag("reference")
  void pairsByMixing() {
    Check ee = Checks.get("w.sm.nu_ll.mumix_ee");
    ee.isCloseTo(weak(0.15, C.electronMass(), ee.input("|U|^2"), false));
    Check own = Checks.get("w.sm.nu_ll.emix_ee");
    own.isCloseTo(weak(0.15, C.electronMass(), own.input("|U|^2"), true));
    Check muons = Checks.get("w.sm.nu_ll.mumix_mumu");
    muons.isCloseTo(weak(0.4, C.muonMass(), muons.input("|U|^2"), true));
  }

  /** The closed form of 1805.08567. */
  @Test
  @Tag("law")
  void pairsByMixingInClosedForm() {
    for (int trial = 0; trial < 200; trial++) {
      Draws draws = new Draws(SEED, trial);
      double m = draws.logBetween(0.05, 2);
      double x = draws.between(0.02, 0.45);
      boolean same = draws.unit() < 0.5;
      double expected = closed(m, x, same);
      assertThat(weak(m, x * m, 1, same))
          .as("%s", draws)
          .isCloseTo(expected, within(1e-8 * expected));
    }
  }

  private static double closed(double m, double x, boolean same) {
    double s2 = C.weakAngleMz();
    double sign = same ? 1 : -1;
    double C1 = (1 + sign * 4 * s2 + 8 * s2 * s2) / 4;
    double C2 = s2 * (2 * s2 + sign) / 2;
    double x2 = x * x;
    double root = Math.sqrt(1 - 4 * x2);
    double L = Math.log((1 - 3 * x2 - (1 - x2) * root) / (x2 * (1 + root)));
    double first =
        (1 - 14 * x2 - 2 * x2 * x2 - 12 * x2 * x2 * x2) * root + 12 * x2 * x2 * (x2 * x2 - 1) * L;
    double second =
        x2 * (2 + 10 * x2 - 12 * x2 * x2) * root + 6 * x2 * x2 * (1 - 2 * x2 + 2 * x2 * x2) * L;
    double unit = C.fermi() * C.fermi() * Math.pow(m, 5) / (192 * Math.pow(Math.PI, 3));
    return unit * (C1 * first + 4 * C2 * second);
  }

  /** One massive lepton; W alone. */
  @Test
  @Tag("reference")
  void electronAndMuon() {
    Check c = Checks.get("w.sm.e_mu_nu");
    double size = 2 * Math.sqrt(2) * C.fermi() * Math.sqrt(c.input("|U_e|^2"));
    ChiralCouplings contact =
        new ChiralCouplings(new Complex(size), Complex.ZERO, Complex.ZERO, Complex.ZERO);
    double m = c.input("mN");
    double massless = width(m, 0, contact);
    c.isCloseTo(massless);
    // the mass costs 8x² at first order, and logarithms
    double x = C.electronMass() / m;
    double electron = width(m, C.electronMass(), contact);
    assertThat(electron / massless).isBetween(1 - 100 * x * x, 1.0);
  }

  private static double width(double m, double electron, ChiralCouplings contact) {
    double[] forms = LeptonicDecay.forms(contact, ChiralCouplings.ZERO);
    return width(forms, PairIntegrals.contact(m, 0, electron, C.muonMass())).value();
  }
}
