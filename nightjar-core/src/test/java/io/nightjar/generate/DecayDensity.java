package io.nightjar.generate;

import io.nightjar.math.GaussLegendre;
import io.nightjar.process.ThreeBodyDecay;

/**
 * The density of a decay by quadrature over invariants. s is reached through t: ln s far from the
 * pole, the angle of the Breit–Wigner curve on it.
 */
final class DecayDensity {

  private static final int STEPS = 20_000;
  private static final GaussLegendre RULE = GaussLegendre.of(6);
  private static final GaussLegendre FINE = GaussLegendre.of(24);

  private final ThreeBodyDecay decay;
  private final double polarisation;
  private final boolean resonant;

  DecayDensity(ThreeBodyDecay decay, double polarisation) {
    this.decay = decay;
    this.polarisation = polarisation;
    this.resonant = decay.sMax() > decay.mV() * decay.mV();
  }

  /** t of s, ascending. */
  double t(double s) {
    return resonant
        ? Math.atan((s - decay.mV() * decay.mV()) / (decay.mV() * decay.widthV()))
        : Math.log(s);
  }

  private double s(double t) {
    double s =
        resonant
            ? decay.mV() * decay.mV() + decay.mV() * decay.widthV() * Math.tan(t)
            : Math.exp(t);
    return Math.clamp(s, decay.sMin(), decay.sMax());
  }

  private double slope(double t) {
    double c = Math.cos(t);
    return resonant ? decay.mV() * decay.widthV() / (c * c) : Math.exp(t);
  }

  /** t at which a number of equal parts of the width end. */
  double[] quantiles(int parts) {
    double from = t(decay.sMin());
    double step = (t(decay.sMax()) - from) / STEPS;
    double[] cumulative = new double[STEPS + 1];
    for (int i = 0; i < STEPS; i++) {
      double t = from + (i + 0.5) * step;
      cumulative[i + 1] = cumulative[i] + decay.dGammaDs(s(t)) * slope(t);
    }
    double[] edges = new double[parts + 1];
    edges[0] = from;
    int i = 0;
    for (int k = 1; k < parts; k++) {
      while (cumulative[i] < cumulative[STEPS] * k / parts) {
        i++;
      }
      edges[k] = from + i * step;
    }
    edges[parts] = from + STEPS * step;
    return edges;
  }

  /** |𝓜|² × phase space at a point of all four variables, the spin along z. */
  private double at(double s, double cos, double pairCos, double azimuth) {
    double mi = decay.mi();
    double q0 = (mi * mi - decay.mj() * decay.mj() + s) / (2 * mi);
    double k = Math.sqrt(Math.max(0, q0 * q0 - s));
    double beta = Math.sqrt(Math.max(0, 1 - decay.sMin() / s));
    double across = beta / 2 * Math.sqrt(s * (1 - cos * cos) * (1 - pairCos * pairCos));
    double turned = across * Math.cos(azimuth);
    double minus = (k + q0 * beta * cos) / 2 * pairCos - turned;
    double plus = (k - q0 * beta * cos) / 2 * pairCos + turned;
    double spin = -polarisation * mi;
    return decay.squared(s, cos, spin * minus, spin * plus, -spin * (minus + plus))
        * decay.phaseSpace(s);
  }

  /** Integral over a cell: limits of t, both cosines, azimuth. */
  double cell(double[] t, double[] cos, double[] pairCos, double[] azimuth) {
    return FINE.integrate(
        t[0],
        t[1],
        x -> slope(x) * RULE.integrate(cos[0], cos[1], c -> angles(s(x), c, pairCos, azimuth)));
  }

  private double angles(double s, double cos, double[] pairCos, double[] azimuth) {
    return RULE.integrate(
        pairCos[0],
        pairCos[1],
        p -> RULE.integrate(azimuth[0], azimuth[1], phi -> at(s, cos, p, phi)));
  }
}
