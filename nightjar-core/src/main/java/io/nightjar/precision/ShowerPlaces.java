package io.nightjar.precision;

import io.nightjar.math.GaussLegendre;
import io.nightjar.physics.Constants;
import io.nightjar.process.Decay;
import io.nightjar.process.Inelastic;
import io.nightjar.process.InelasticRegime;
import io.nightjar.process.PartonGrid;
import io.nightjar.process.Upscattering.Exchange;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.interpolation.SplineInterpolator;
import org.hipparchus.complex.Complex;

/**
 * What masses fix of ∫dE φ ∫dν dσ/dν P(λ): places i in E and ν, so that it is
 *
 * <pre>
 *   Σ_i (|g'|² a_i + Re g'*g b_i + |g|² c_i) P(λ_i),   λ_i = √((E − ν)² − m²)/m · cτ
 * </pre>
 *
 * with coupling products g' of the Z' and g of the Z, whatever these and cτ are.
 *
 * @param length λ over cτ, by place
 * @param weights a, b and c, by place
 */
@SuppressWarnings("ArrayRecordComponent") // read-only, on a hot path
record ShowerPlaces(double[] length, double[][] weights) {

  /** Energies at which the integral over ν is made, and its nodes. */
  private static final int ENERGIES = 12;

  private static final int NODES = 8;

  /** Nucleons of iron, of which the calorimeter is made. */
  private static final double PROTONS = 26;

  private static final double NEUTRONS = 30;

  /** Of |g'|², Re g'*g and |g|². */
  private static final int MONOMIALS = 3;

  /** Places in ν at one energy, for one process with its couplings. */
  record Transfers(double[] length, double[] weight) {

    /** ∫dν dσ/dν P(λ). */
    double sum(double gap, double D, double ctau) {
      double sum = 0;
      for (int i = 0; i < length.length; i++) {
        sum += weight[i] * DoubleVertices.apart(gap, D, length[i] * ctau);
      }
      return sum;
    }
  }

  /**
   * Places in ν at an energy: ∫dν dσ/dν P(λ(E − ν)) of a nucleon of iron [GeV⁻²].
   *
   * @param least of ν [GeV]
   */
  static Transfers at(Inelastic process, double E, double m, double least) {
    if (E - m <= least) {
      return new Transfers(new double[0], new double[0]);
    }
    GaussLegendre rule = GaussLegendre.of(NODES);
    double range = Math.log((E - m) / least);
    double[] length = new double[NODES];
    double[] weight = new double[NODES];
    double[] both = new double[2];
    for (int i = 0; i < NODES; i++) {
      double nu = least * Math.exp(range * rule.nodes()[i]);
      process.byTransfer(E, nu, both);
      double sigma = PROTONS * both[Inelastic.PROTON] + NEUTRONS * both[Inelastic.NEUTRON];
      length[i] = Decay.length(m, Math.max(m, E - nu), 1);
      weight[i] = range * rule.weights()[i] * nu * sigma / (PROTONS + NEUTRONS);
    }
    return new Transfers(length, weight);
  }

  /**
   * All places.
   *
   * @param m mass of N [GeV]
   * @param zPrimeMass of the Z' [GeV]
   * @param least of ν [GeV]
   * @param high largest energy of the flux [GeV]
   * @param overFlux ∫dE φ f of an f
   */
  static ShowerPlaces of(
      double m,
      double zPrimeMass,
      double least,
      double high,
      Constants c,
      ToDoubleFunction<UnivariateFunction> overFlux) {
    double low = least + m;
    if (low >= high) {
      return new ShowerPlaces(new double[0], new double[MONOMIALS][0]);
    }
    int places = (ENERGIES - 1) * NODES; // nothing at the lowest energy
    double[] length = new double[places];
    double[][] weights = new double[MONOMIALS][places];
    double[] logE = new double[ENERGIES];
    Arrays.setAll(logE, i -> Math.log(low) + Math.log(high / low) * i / (ENERGIES - 1));
    for (int i = 1; i < ENERGIES; i++) {
      double share = overFlux.applyAsDouble(basis(logE, i));
      Transfers[] all = monomials(Math.exp(logE[i]), m, zPrimeMass, least, c);
      int at = (i - 1) * NODES;
      for (int j = 0; j < all[0].length.length; j++) {
        length[at + j] = all[0].length[j];
        for (int k = 0; k < MONOMIALS; k++) {
          weights[k][at + j] = share * all[k].weight[j];
        }
      }
    }
    return new ShowerPlaces(length, weights);
  }

  /**
   * The spline in ln E that is 1 at one of some energies and 0 at all others, 0 below the first.
   */
  private static UnivariateFunction basis(double[] logE, int i) {
    double[] values = new double[logE.length];
    values[i] = 1;
    UnivariateFunction spline = new SplineInterpolator().interpolate(logE, values);
    double first = logE[0];
    double last = logE[logE.length - 1];
    return E -> Math.log(E) <= first ? 0 : spline.value(Math.min(Math.log(E), last));
  }

  /** Places at an energy for each monomial, from cross sections of three pairs of couplings. */
  static Transfers[] monomials(double E, double m, double zPrimeMass, double least, Constants c) {
    double unit = c.zMass() * c.zMass(); // makes both exchanges alike
    Transfers none = at(process(m, zPrimeMass, 0, c), E, m, least);
    Transfers plus = at(process(m, zPrimeMass, unit, c), E, m, least);
    Transfers minus = at(process(m, zPrimeMass, -unit, c), E, m, least);
    double[] mixed = new double[NODES];
    double[] weak = new double[NODES];
    for (int j = 0; j < none.length.length; j++) {
      mixed[j] = (plus.weight[j] - minus.weight[j]) / (2 * unit);
      weak[j] = ((plus.weight[j] + minus.weight[j]) / 2 - none.weight[j]) / (unit * unit);
    }
    return new Transfers[] {
      none, new Transfers(none.length, mixed), new Transfers(none.length, weak)
    };
  }

  private static Inelastic process(double m, double zPrimeMass, double z, Constants c) {
    return new Inelastic(
        InelasticRegime.DIS,
        m,
        new Exchange(Complex.ONE, zPrimeMass, new Complex(z), c.zMass()),
        false,
        PartonGrid.shipped(),
        c);
  }

  /**
   * ∫dE φ ∫dν dσ/dν P at some couplings.
   *
   * @param exchange coupling products
   * @param gap a of P [cm]
   * @param D of P [cm]
   * @param ctau [cm]
   */
  double sum(Exchange exchange, double gap, double D, double ctau) {
    Complex zPrime = exchange.zPrime();
    Complex z = exchange.z();
    double a = zPrime.getReal() * zPrime.getReal() + zPrime.getImaginary() * zPrime.getImaginary();
    double b = zPrime.getReal() * z.getReal() + zPrime.getImaginary() * z.getImaginary();
    double c = z.getReal() * z.getReal() + z.getImaginary() * z.getImaginary();
    double sum = 0;
    for (int i = 0; i < length.length; i++) {
      double weight = a * weights[0][i] + b * weights[1][i] + c * weights[2][i];
      sum += weight * DoubleVertices.apart(gap, D, length[i] * ctau);
    }
    return sum;
  }
}
