package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Nucleus;
import io.nightjar.process.Upscattering.Helicity;
import io.nightjar.process.Upscattering.Response;
import java.util.EnumMap;
import java.util.Map;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Closed forms of dσ/dQ² by a photon and by a scalar against explicit spinors:
 * docs/physics/magnetic-transition.md, scalar-exchange.md.
 */
@Tag("law")
class MediationSpinorTest {

  private static final long SEED = 61;
  private static final int TRIALS = 1000;
  private static final Constants C = Constants.STANDARD;
  private static final double REL = 1e-9;

  /** A helicity that is a difference has the rounding of the sum; k·p has 1e-16 of its terms. */
  private static final double ROUNDING = 1e-14;

  @ParameterizedTest
  @CsvSource({
    "H1, PROTON, false",
    "H1, PROTON, true",
    "C12, NEUTRON, false",
    "C12, NEUTRON, true",
    "C12, COHERENT, false",
    "C12, COHERENT, true",
    "Ar40, COHERENT, false",
  })
  void photon(String nucleus, Regime regime, boolean antineutrino) {
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(SEED, trial);
      double moment = draws.logBetween(1e-9, 1);
      Point point = point(draws, nucleus, regime, antineutrino, new Mediation.Dipole(moment));
      double[] f = new double[HadronCurrent.SIZE];
      Response response = UpscatteringSpinorTest.unblocked(point.process.target());
      UpscatteringSpinorTest.current(point.process.target(), response).fill(point.Q2, f);
      double strength = C.charge() * moment / point.Q2;
      Map<Helicity, Double> parts = new EnumMap<>(Helicity.class);
      for (Helicity h : Helicity.values()) {
        double squared =
            regime == Regime.COHERENT
                ? point.spinors.dipoleOnNucleus(h, f[HadronCurrent.F1])
                : point.spinors.dipoleOnNucleon(h, f[HadronCurrent.F1], f[HadronCurrent.F2]);
        parts.put(h, strength * strength * squared);
      }
      point.compare(parts, draws);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "H1, PROTON, false",
    "H1, PROTON, true",
    "C12, NEUTRON, false",
    "C12, NEUTRON, true",
    "C12, COHERENT, false",
    "C12, COHERENT, true",
    "Ar40, COHERENT, false",
  })
  void scalar(String nucleus, Regime regime, boolean antineutrino) {
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(SEED + 1, trial);
      Complex S = draws.complex();
      double mass = draws.logBetween(1e-3, 3);
      double sin = draws.between(-1, 1);
      Mediation.Scalar phi = new Mediation.Scalar(S, sin, mass);
      Point point = point(draws, nucleus, regime, antineutrino, phi);
      double Q2 = point.Q2;
      double strength = S.norm() * sin * charge(point.process.target(), Q2) / (Q2 + mass * mass);
      double hadron =
          regime == Regime.COHERENT
              ? 4 * point.spinors.M() * point.spinors.M()
              : point.spinors.scalarOnNucleon();
      Map<Helicity, Double> parts = new EnumMap<>(Helicity.class);
      for (Helicity h : Helicity.values()) {
        parts.put(h, strength * strength * hadron * point.spinors.scalar(h));
      }
      point.compare(parts, draws);
    }
  }

  /** Coupling of the Higgs boson to the target, with its form factor. */
  private static double charge(Target target, double Q2) {
    if (target.regime() == Regime.COHERENT) {
      double mN = (C.protonMass() + C.neutronMass()) / 2;
      double F = Response.standard(target).nucleus().at(Math.sqrt(Q2));
      return target.nucleus().A() * C.higgsNucleon() * mN / C.vacuum() * F;
    }
    double G = Math.pow(1 + Q2 / (C.scalarMass() * C.scalarMass()), -2);
    return C.higgsNucleon() * target.mass(C) / C.vacuum() * G;
  }

  /** One place of phase space. */
  private record Point(Upscattering process, SpinorMediation spinors, double E, double Q2) {
    void compare(Map<Helicity, Double> parts, Draws draws) {
      double M = spinors.M();
      double scale = 64 * Math.PI * M * M * E * E;
      double sum = parts.values().stream().mapToDouble(x -> x).sum() / scale;
      double noise = ROUNDING * sum;
      assertThat(process.dSigma(E, Q2)).as("%s", draws).isCloseTo(sum, within(REL * sum + noise));
      parts.forEach((h, part) ->
          assertThat(process.dSigma(E, Q2, h))
              .as("%s %s", h, draws)
              .isCloseTo(part / scale, within(REL * part / scale + noise)));
    }
  }

  private static Point point(
      Draws draws, String nucleus, Regime regime, boolean antineutrino, Mediation mediation) {
    Target target = new Target(Nucleus.of(nucleus), regime);
    double m = draws.logBetween(0.01, 1);
    Response response = UpscatteringSpinorTest.unblocked(target);
    Upscattering process = new Upscattering(target, m, mediation, antineutrino, response, C);
    Kinematics kinematics = process.kinematics();
    double E = kinematics.threshold() * draws.logBetween(1.01, 30);
    double min = kinematics.q2Min(E);
    double Q2 = min * Math.pow(kinematics.q2Max(E) / min, draws.between(0.02, 0.98));
    SpinorMediation spinors = new SpinorMediation(target.mass(C), m, E, Q2, antineutrino);
    return new Point(process, spinors, E, Q2);
  }
}
