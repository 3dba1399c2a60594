package io.nightjar.process;

import io.nightjar.physics.Constants;
import io.nightjar.physics.Table;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * R(s) = σ(e⁺e⁻ → hadrons)/(4πα²/3s): measured up to 1.98 GeV (linear in the table), perturbative
 * above 2 GeV, a straight line between. Sources: docs/physics/widths.md.
 */
final class HadronRatio {

  /** End of the table [GeV]. */
  static final double LAST_MEASURED = 1.98;

  /** Beginning of perturbation theory [GeV]. */
  static final double PERTURBATIVE = 2;

  /** Four flavours from here, five from there [GeV]: 02-widths of the formula collection, PDG. */
  private static final double CHARM_OPEN = 3.7;

  private static final double BOTTOM_OPEN = 10.5;

  /** So close to a narrow resonance perturbation theory says nothing [GeV]. */
  private static final double RESONANCE = 0.05;

  private static final Table TABLE = Table.resource("R_ratio_below_2GeV.csv");
  private static final double[] MASS = TABLE.column("m_GeV");
  private static final double[] R = TABLE.column("R_total");

  /** Rows of the table, and changes of the formula beyond. */
  private static final double[] BENDS =
      DoubleStream.concat(
              Arrays.stream(MASS), DoubleStream.of(PERTURBATIVE, CHARM_OPEN, BOTTOM_OPEN))
          .toArray();

  private final Constants constants;
  private final StrongCoupling strong;

  HadronRatio(Constants constants) {
    this.constants = constants;
    this.strong = new StrongCoupling(constants);
  }

  /** Smallest mass with hadrons [GeV]. */
  static double threshold() {
    return MASS[0];
  }

  /** R at a mass √s [GeV]; 0 below the table. */
  double at(double mass) {
    if (mass < MASS[0]) {
      return 0;
    }
    return mass <= LAST_MEASURED ? measured(mass) : beyond(mass);
  }

  /** R between two neighbouring bends [GeV]. */
  DoubleUnaryOperator between(double low, double high) {
    if (high > LAST_MEASURED) {
      return this::at;
    }
    double start = measured(low);
    double slope = (measured(high) - start) / (high - low);
    return mass -> start + slope * (mass - low);
  }

  /** R of the table, linear between its rows. */
  static double measured(double mass) {
    int found = Arrays.binarySearch(MASS, mass);
    int k = Math.min(found >= 0 ? found : -found - 2, MASS.length - 2);
    return line(mass, MASS[k], R[k], MASS[k + 1], R[k + 1]);
  }

  private double beyond(double mass) {
    return mass >= PERTURBATIVE
        ? perturbative(mass)
        : line(mass, LAST_MEASURED, R[R.length - 1], PERTURBATIVE, perturbative(PERTURBATIVE));
  }

  private static double line(double x, double x0, double y0, double x1, double y1) {
    return y0 + (x - x0) / (x1 - x0) * (y1 - y0);
  }

  /** R = 3ΣQ²[1 + a + 1.525a² − 11.52a³], a = α_s(s)/π. PDG review of QCD; n_f = 4 in a², a³. */
  private double perturbative(double mass) {
    double a = strong.at(mass) / Math.PI;
    double charges = mass < CHARM_OPEN ? 2.0 / 3 : mass < BOTTOM_OPEN ? 10.0 / 9 : 11.0 / 9;
    return 3 * charges * (1 + a * (1 + a * (1.525 - 11.52 * a)));
  }

  /**
   * Masses at which R changes its formula or bends, inside a range [GeV]: no quadrature should
   * reach across.
   */
  static double[] bends(double low, double high) {
    int first = 0;
    while (first < BENDS.length && BENDS[first] <= low) {
      first++;
    }
    int end = first;
    while (end < BENDS.length && BENDS[end] < high) {
      end++;
    }
    double[] all = new double[end - first + 2];
    all[0] = low;
    System.arraycopy(BENDS, first, all, 1, end - first);
    all[all.length - 1] = high;
    return all;
  }

  /** Name of the narrow resonance within 50 MeV of a mass, if any. */
  Optional<String> resonance(double mass) {
    Map<String, Double> narrow = new LinkedHashMap<>();
    narrow.put("J/psi", constants.jPsiMass());
    narrow.put("psi(2S)", constants.psiPrimeMass());
    narrow.put("Upsilon(1S)", constants.upsilonMass());
    return narrow.entrySet().stream()
        .filter(e -> Math.abs(mass - e.getValue()) < RESONANCE)
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
