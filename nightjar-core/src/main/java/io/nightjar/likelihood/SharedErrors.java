package io.nightjar.likelihood;

import io.nightjar.physics.DataException;
import io.nightjar.physics.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

/**
 * Errors that the signals of several sightings have in common: flux of a beam, cross section.
 *
 * <p>ln L(η) = Σ_i g_i(Σ_k σ_ik η_k) − |η|²/2 with g_i(u) = ln L_i at a signal times e^u, made
 * largest by Newton's method with the derivatives of g_i by differences.
 * docs/physics/likelihood.md.
 */
public final class SharedErrors {

  private static final String TABLE = "likelihood/nuisances.csv";
  private static final String EVERYTHING = "all";
  private static final int ITERATIONS = 50;
  private static final double STEP = 1e-3; // of u, for derivatives
  private static final double CONVERGED = 1e-9; // of ln L, expected gain
  private static final double LONGEST = 1; // step in standard deviations

  /**
   * One of them.
   *
   * @param name as in {@code flux-bnb}
   * @param members names of sightings; empty for all
   * @param error relative, one standard deviation
   * @param what it is
   * @param source key of the bibliography
   */
  public record Nuisance(
      String name, List<String> members, double error, String what, String source) {

    boolean holds(String sighting) {
      return members.isEmpty() || members.contains(sighting);
    }
  }

  /**
   * Where the likelihood is largest.
   *
   * @param pulls η of each nuisance
   * @param scales e^u of each sighting
   * @param penalty −|η|²/2
   */
  public record Profile(double[] pulls, double[] scales, double penalty) {}

  private final List<Nuisance> all;

  private SharedErrors(List<Nuisance> all) {
    this.all = List.copyOf(all);
  }

  /** Those that come with Nightjar. */
  public static SharedErrors shipped() {
    return of(Table.resource(TABLE));
  }

  static SharedErrors of(Table table) {
    List<Nuisance> all = new ArrayList<>();
    double[] error = table.column("error");
    for (int i = 0; i < table.rows(); i++) {
      String members = table.text("members").get(i);
      if (!(error[i] > 0 && error[i] < 1)) {
        throw new DataException(
            "%s: an error of %s; allowed: more than 0 and less than 1."
                .formatted(table.name(), error[i]));
      }
      all.add(
          new Nuisance(
              table.text("name").get(i),
              members.equals(EVERYTHING) ? List.of() : List.of(members.split(" ")),
              error[i],
              table.text("what").get(i),
              table.text("source").get(i)));
    }
    return new SharedErrors(all);
  }

  /** None at all. */
  public static SharedErrors none() {
    return new SharedErrors(List.of());
  }

  /** All of them, in one order. */
  public List<Nuisance> nuisances() {
    return all;
  }

  /** Relative error that a sighting shares with others: in squares. */
  double of(String sighting) {
    return Math.sqrt(
        all.stream().filter(n -> n.holds(sighting)).mapToDouble(n -> n.error() * n.error()).sum());
  }

  /**
   * Makes the likelihood largest.
   *
   * @param names of the sightings
   * @param g ln L of each with its signal times e^u
   */
  Profile profile(List<String> names, List<DoubleUnaryOperator> g) {
    double[][] sigma = new double[names.size()][all.size()];
    for (int i = 0; i < sigma.length; i++) {
      for (int k = 0; k < all.size(); k++) {
        sigma[i][k] = all.get(k).holds(names.get(i)) ? all.get(k).error() : 0;
      }
    }
    double[] eta = new double[all.size()];
    Height height = new Height(eta, value(sigma, g, eta));
    for (int n = 0; n < ITERATIONS && !names.isEmpty() && eta.length > 0; n++) {
      Move move = newton(sigma, g, height.eta);
      height = climb(sigma, g, height, move.direction);
      if (move.gain < CONVERGED) {
        break;
      }
    }
    return at(sigma, height.eta);
  }

  private static Profile at(double[][] sigma, double[] eta) {
    double[] scales = new double[sigma.length];
    for (int i = 0; i < scales.length; i++) {
      scales[i] = Math.exp(dot(sigma[i], eta));
    }
    return new Profile(eta, scales, -dot(eta, eta) / 2);
  }

  private static double value(double[][] sigma, List<DoubleUnaryOperator> g, double[] eta) {
    double sum = -dot(eta, eta) / 2;
    for (int i = 0; i < sigma.length; i++) {
      sum += g.get(i).applyAsDouble(dot(sigma[i], eta));
    }
    return sum;
  }

  /** A place and ln L there. */
  private record Height(double[] eta, double value) {}

  /** A direction, and by how much ln L would grow if it were a parabola. */
  private record Move(double[] direction, double gain) {}

  /** (1 − Σ_i g_i'' σ_iσ_iᵀ) d = Σ_i g_i' σ_i − η; convex parts of g are taken as flat. */
  private static Move newton(double[][] sigma, List<DoubleUnaryOperator> g, double[] eta) {
    int n = eta.length;
    double[][] H = new double[n][n];
    double[] slope = new double[n];
    for (int k = 0; k < n; k++) {
      H[k][k] = 1;
      slope[k] = -eta[k];
    }
    for (int i = 0; i < sigma.length; i++) {
      double u = dot(sigma[i], eta);
      double middle = g.get(i).applyAsDouble(u);
      double up = g.get(i).applyAsDouble(u + STEP);
      double down = g.get(i).applyAsDouble(u - STEP);
      double first = (up - down) / (2 * STEP);
      double second = Math.min(0, (up - 2 * middle + down) / (STEP * STEP));
      for (int k = 0; k < n; k++) {
        slope[k] += first * sigma[i][k];
        for (int l = 0; l < n; l++) {
          H[k][l] -= second * sigma[i][k] * sigma[i][l];
        }
      }
    }
    double[] direction =
        new CholeskyDecomposition(new Array2DRowRealMatrix(H, false))
            .getSolver()
            .solve(new ArrayRealVector(slope, false))
            .toArray();
    double gain = dot(direction, slope) / 2;
    double longest = Arrays.stream(direction).map(Math::abs).max().orElse(0);
    double shorter = longest > LONGEST ? LONGEST / longest : 1;
    return new Move(Arrays.stream(direction).map(d -> d * shorter).toArray(), gain);
  }

  /** Along a direction, in halves of the step until ln L does not fall. */
  private static Height climb(
      double[][] sigma, List<DoubleUnaryOperator> g, Height from, double[] direction) {
    for (double part = 1; part > 1e-6; part /= 2) {
      double[] next = from.eta.clone();
      for (int k = 0; k < next.length; k++) {
        next[k] += part * direction[k];
      }
      double value = value(sigma, g, next);
      if (value >= from.value) {
        return new Height(next, value);
      }
    }
    return from;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }
}
