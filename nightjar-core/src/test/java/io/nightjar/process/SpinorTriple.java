package io.nightjar.process;

import io.nightjar.process.ThreeNeutrinoDecay.Boson;
import java.util.List;
import org.hipparchus.complex.Complex;

/**
 * ν_i → ν₁ν₂ν₃ from explicit spinors, v = Cū^T: the second method of {@link ThreeNeutrinoDecay}.
 */
final class SpinorTriple {

  private final boolean majorana;
  private final double[] m;
  private final List<Boson> bosons;

  SpinorTriple(boolean majorana, double[] masses, List<Boson> bosons) {
    this.majorana = majorana;
    this.m = masses.clone();
    this.bosons = bosons;
  }

  /** Momenta of the three in the parent's frame [GeV]. */
  double[][] momenta(double s23, double cos) {
    double mass = Math.sqrt(s23);
    double p = root(m[0], m[1], mass) / (2 * m[0]);
    double star = root(mass, m[2], m[3]) / (2 * mass);
    double gamma = Math.hypot(mass, p) / mass;
    double boost = p / mass;
    double sin = Math.sqrt((1 - cos) * (1 + cos));
    double[][] all = new double[4][];
    all[0] = new double[] {m[0], 0, 0, 0};
    all[1] = new double[] {Math.hypot(m[1], p), 0, 0, -p};
    for (int k = 2; k <= 3; k++) {
      double sign = k == 2 ? 1 : -1;
      double energy = Math.hypot(m[k], star);
      double along = sign * star * cos;
      all[k] =
          new double[] {
            gamma * energy + boost * along, sign * star * sin, 0, gamma * along + boost * energy
          };
    }
    return all;
  }

  private static double root(double M, double a, double b) {
    return Math.sqrt(Math.max(0, (M - a - b) * (M + a + b) * (M - a + b) * (M + a - b)));
  }

  /** s_ab [GeV²]. */
  double invariant(double[][] p, int a, int b) {
    return m[a] * m[a] + m[b] * m[b] + 2 * Dirac.dot(p[a], p[b]);
  }

  /** Σ|𝓜|² over all spins. */
  double squared(double[]... p) {
    double sum = 0;
    for (int h = 0; h < 16; h++) {
      int[] helicity = {0, h & 1, h >> 1 & 1, h >> 2 & 1, h >> 3};
      double[] amplitude = new double[2];
      for (Boson boson : bosons) {
        plus(amplitude, boson, p, helicity, 1, 1, 2, 3);
        if (majorana) {
          plus(amplitude, boson, p, helicity, 1, 2, 3, 1);
          plus(amplitude, boson, p, helicity, 1, 3, 1, 2);
        } else {
          plus(amplitude, boson, p, helicity, -1, 2, 1, 3);
        }
      }
      sum += amplitude[0] * amplitude[0] + amplitude[1] * amplitude[1];
    }
    return sum;
  }

  private void plus(
      double[] sum, Boson boson, double[][] p, int[] helicity, int sign, int a, int b, int c) {
    double[] parent = Dirac.atRest(m[0], 0, 0, 2 * helicity[4] - 1);
    double[] one = Dirac.current(u(p, helicity, a), vertex(boson, a, 0), parent);
    double[] v = Dirac.v(p[c], m[c], 2 * helicity[c] - 1);
    double[] two = Dirac.current(u(p, helicity, b), vertex(boson, b, c), v);
    Complex product = Complex.ZERO;
    for (int mu = 0; mu < 4; mu++) {
      Complex x = new Complex(one[2 * mu], one[2 * mu + 1]);
      Complex y = new Complex(two[2 * mu], two[2 * mu + 1]);
      product = product.add(x.multiply(y).multiply(mu == 0 ? 1 : -1));
    }
    Complex D =
        new Complex(boson.mass() * boson.mass() - invariant(p, b, c), -boson.mass() * boson.width())
            .reciprocal();
    Complex term = product.multiply(D).multiply(sign);
    sum[0] += term.getReal();
    sum[1] += term.getImaginary();
  }

  private double[] u(double[][] p, int[] helicity, int k) {
    return Dirac.u(p[k], m[k], 2 * helicity[k] - 1);
  }

  private static double[][] vertex(Boson boson, int a, int b) {
    Complex left = boson.left()[a][b];
    Complex right = boson.right()[a][b];
    return Dirac.vertex(
        new double[] {left.getReal(), left.getImaginary()},
        new double[] {right.getReal(), right.getImaginary()});
  }

  /** One point of the phase space with its weight, Γ in the mean over unit squares [GeV]. */
  double weight(double u, double w) {
    double low = (m[2] + m[3]) * (m[2] + m[3]);
    double range = (m[0] - m[1]) * (m[0] - m[1]) - low;
    double s = low + range * u;
    double[][] p = momenta(s, 2 * w - 1);
    double roots = root(m[0], m[1], Math.sqrt(s)) * root(Math.sqrt(s), m[2], m[3]);
    double space = roots / (256 * Math.pow(Math.PI, 3) * Math.pow(m[0], 3) * s);
    return range * space * squared(p) / 2;
  }
}
