package io.nightjar.precision;

import io.nightjar.physics.Constants;
import io.nightjar.physics.Era;
import io.nightjar.physics.Measurement;
import io.nightjar.physics.Table;
import io.nightjar.process.TwoBodyKinematics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * KOTO's data sets and its acceptance for K_L → π⁰X.
 *
 * @param runs those public in the era, oldest first
 * @param acceptance relative acceptance by mass
 */
public record KotoHistory(List<KotoHistory.Run> runs, KotoAcceptance acceptance) {

  /** Mass of X at which KOTO quotes limits [GeV]. */
  static final double QUOTED_MASS = 0.135;

  /**
   * One data set.
   *
   * @param data which
   * @param published first day on which it was public
   * @param sensitivity BR(K_L → π⁰νν̄) of one expected event
   * @param observed events in the signal box
   * @param upstream of these, attributed to upstream activity
   * @param background expected
   * @param limitNuNu 90 % limit on BR(K_L → π⁰νν̄)
   * @param limitX 90 % limit on BR(K_L → π⁰X) at 135 MeV
   * @param source key of the bibliography
   * @param status how well it is known
   */
  public record Run(
      String data,
      LocalDate published,
      double sensitivity,
      int observed,
      int upstream,
      double background,
      OptionalDouble limitNuNu,
      OptionalDouble limitX,
      String source,
      String status) {

    /** A_X(135 MeV)/A_νν = limit on νν̄ over limit on X, where both are published. */
    OptionalDouble relative() {
      return limitNuNu.isPresent() && limitX.isPresent()
          ? OptionalDouble.of(limitNuNu.getAsDouble() / limitX.getAsDouble())
          : OptionalDouble.empty();
    }
  }

  /** The data sets public in an era. */
  static KotoHistory of(Era era) {
    Table table = Table.resource("kaons/koto_history.csv");
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < table.rows(); i++) {
      Run run = run(table, i);
      if (era.includes(run.published())) {
        runs.add(run);
      }
    }
    return new KotoHistory(List.copyOf(runs), KotoAcceptance.read());
  }

  private static Run run(Table table, int i) {
    return new Run(
        table.text("data").get(i),
        LocalDate.parse(table.text("published").get(i)),
        table.number("sensitivity", i),
        (int) table.number("observed", i),
        (int) table.number("upstream", i),
        table.number("background", i),
        optional(table, "limit_nunu", i),
        optional(table, "limit_x", i),
        table.text("source").get(i),
        table.text("status").get(i));
  }

  private static OptionalDouble optional(Table table, String column, int i) {
    return table.text(column).get(i).equals("none")
        ? OptionalDouble.empty()
        : OptionalDouble.of(table.number(column, i));
  }

  /** The data set published last. */
  public Optional<Run> last() {
    return runs.isEmpty() ? Optional.empty() : Optional.of(runs.getLast());
  }

  /**
   * A_X(m)/A_νν: the ratio at 135 MeV of the last data set that gives one, times the published
   * dependence on mass.
   *
   * @param mass of X [GeV]
   */
  public OptionalDouble acceptance(double mass) {
    for (Run run : runs.reversed()) {
      if (run.relative().isPresent()) {
        double quoted = acceptance.relative(QUOTED_MASS);
        return OptionalDouble.of(run.relative().getAsDouble() * acceptance.relative(mass) / quoted);
      }
    }
    return OptionalDouble.empty();
  }

  /**
   * The 90 % limit on BR(K_L → π⁰X) at a mass, of the last data set that gives one.
   *
   * @param mass of X [GeV]
   */
  public Optional<Measurement> limit(double mass) {
    double share = acceptance.relative(mass) / acceptance.relative(QUOTED_MASS);
    for (Run run : runs.reversed()) {
      if (run.limitX().isPresent() && share > 0) {
        return Optional.of(
            Measurement.upperLimit90(
                "br-kl-pi0-x",
                "KOTO " + run.data(),
                run.limitX().getAsDouble() / share,
                run.published(),
                run.source(),
                run.status()));
      }
    }
    return Optional.empty();
  }

  /**
   * Acceptance of KOTO for K_L → π⁰X relative to that for a massless X.
   *
   * @param mass of X, ascending [GeV]
   * @param limit published limits; limit(0)/limit(m) is the relative acceptance
   */
  @SuppressWarnings("ArrayRecordComponent") // a small read-only table
  public record KotoAcceptance(double[] mass, double[] limit) {

    /** Signal box in transverse momentum of the π⁰ [GeV], 1810.09655 and 2012.07571. */
    static final double LEAST_PT = 0.130;

    static final double MOST_PT = 0.250;

    private static final double PARENT = Constants.STANDARD.neutralKaonMass();
    private static final double PION = Constants.STANDARD.neutralPionMass();

    static KotoAcceptance read() {
      Table table = Table.resource("kaons/koto_acceptance.csv");
      return new KotoAcceptance(table.quantity("mass"), table.column("limit"));
    }

    /** A(m)/A(0): published, linear in mass; beyond the table in the shape of the p_T window. */
    public double relative(double m) {
      int last = mass.length - 1;
      if (m >= mass[last]) {
        double shape = transverse(PARENT, PION, m) / transverse(PARENT, PION, mass[last]);
        return limit[0] / limit[last] * shape;
      }
      int k = 0;
      while (m > mass[k + 1]) {
        k++;
      }
      double f = (m - mass[k]) / (mass[k + 1] - mass[k]);
      return limit[0] / (limit[k] + f * (limit[k + 1] - limit[k]));
    }

    /**
     * Share of isotropic decays with a transverse momentum inside the signal box: √(1 − (p_c/p*)²)
     * less the same at the upper end.
     *
     * @param mK mass of the kaon [GeV]
     * @param mPi mass of the pion [GeV]
     * @param m mass of X [GeV]
     */
    public static double transverse(double mK, double mPi, double m) {
      double p = TwoBodyKinematics.momentum(mK, mPi, m);
      return above(LEAST_PT, p) - above(MOST_PT, p);
    }

    private static double above(double cut, double p) {
      return p <= cut ? 0 : Math.sqrt((1 - cut / p) * (1 + cut / p));
    }
  }
}
