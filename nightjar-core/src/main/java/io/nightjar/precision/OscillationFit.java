package io.nightjar.precision;

import io.nightjar.model.NeutrinoSector;
import io.nightjar.model.Ordering;
import io.nightjar.model.Oscillation;
import io.nightjar.model.OscillationData;
import io.nightjar.model.OscillationData.Measured;
import io.nightjar.model.OscillationRelease;
import io.nightjar.physics.Units;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Light neutrinos of a point beside a global fit to oscillation data. What two loops may change is
 * an error of each number: a tenth of what one loop changed, so that masses that owe their size to
 * a cancellation of loops are known badly, and say so.
 *
 * @param ordering of the light masses that are predicted
 * @param worse Δχ² of the best point of this ordering over the best point of all
 * @param all numbers that are determined
 */
public record OscillationFit(Ordering ordering, double worse, List<Compared> all) {

  /**
   * One number.
   *
   * @param name s12, s23, s13 (sin²), dm21, dm3l, delta
   * @param unit of people: empty, eV^2 or deg
   * @param scale one unit in natural units
   * @param predicted with one loop
   * @param theory what two loops may change, one standard deviation
   * @param seen by the fit
   */
  public record Compared(
      String name, String unit, double scale, double predicted, double theory, Measured seen) {

    /** Δχ² with the error of theory. */
    public double chi2() {
      return seen.chi2(predicted, theory);
    }

    /** σ_th in units of the larger error of the fit. */
    public double ignorance() {
      return theory / Math.max(seen.plus(), seen.minus());
    }

    /** Root of Δχ² with the sign of predicted − seen. */
    public double pull() {
      return Math.copySign(Math.sqrt(chi2()), seen.pull(predicted));
    }
  }

  /** Keeps the numbers. */
  public OscillationFit {
    all = List.copyOf(all);
  }

  /** Why a point says nothing of oscillations; nothing if it does. */
  public static Optional<String> missing(PrecisionPoint point) {
    return LightStates.missing(point);
  }

  /**
   * A point beside a release; only where {@link #missing} is empty.
   *
   * @param point with light masses
   * @param release that it is compared with
   */
  public static OscillationFit of(PrecisionPoint point, OscillationRelease release) {
    NeutrinoSector sector = point.spectrum().point().neutrinos().orElseThrow();
    NeutrinoSector tree = NeutrinoSector.tree(sector.lagrangian(), sector.bosons());
    return of(Oscillation.of(sector), Oscillation.of(tree), release);
  }

  /**
   * Predictions beside a release.
   *
   * @param predicted with one loop
   * @param tree without loops
   * @param release that they are compared with
   */
  static OscillationFit of(Oscillation predicted, Oscillation tree, OscillationRelease release) {
    Ordering ordering = predicted.ordering();
    OscillationData data = release.data(ordering);
    Map<String, Double> without = data.values(tree);
    List<Compared> all = new ArrayList<>();
    data.values(predicted)
        .forEach((name, value) -> {
          Measured seen = data.measured(name);
          double loop = change(value, without.get(name), seen.period());
          String unit = unit(name);
          all.add(new Compared(name, unit, scale(unit), value, LightStates.LOOPS * loop, seen));
        });
    return new OscillationFit(ordering, release.worse(ordering), all);
  }

  /** |x − x_tree|; of an angle on the shorter way, half a turn where the tree has none. */
  private static double change(double value, @Nullable Double tree, double period) {
    if (tree == null) {
      return period / 2;
    }
    double change = value - tree;
    return Math.abs(period == 0 ? change : Math.IEEEremainder(change, period));
  }

  private static String unit(String name) {
    return name.startsWith("dm") ? "eV^2" : name.equals("delta") ? "deg" : "";
  }

  private static double scale(String unit) {
    return switch (unit) {
      case "eV^2" -> Units.eV * Units.eV;
      case "deg" -> Units.degree;
      default -> 1;
    };
  }

  /** The number that theory knows worst, measured by the errors of the fit. */
  public Compared worstKnown() {
    return Collections.max(all, Comparator.comparingDouble(Compared::ignorance));
  }

  /** χ² over the best point of both orderings: numbers as independent. */
  public double chi2() {
    double sum = worse;
    for (Compared one : all) {
      sum += one.chi2();
    }
    return sum;
  }
}
