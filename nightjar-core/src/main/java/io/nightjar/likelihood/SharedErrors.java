package io.nightjar.likelihood;

import io.nightjar.fit.Rise;
import io.nightjar.math.Cholesky;
import io.nightjar.physics.DataException;
import io.nightjar.physics.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Errors that the signals of several sightings have in common: flux of a beam, cross section.
 *
 * <p>ln L(η) = Σ_i g_i(Σ_k σ_ik η_k) − |η|²/2 with g_i(u) = ln L_i at a signal times e^u, made
 * largest by Newton's method with slopes of g_i as they are and curvatures by their differences.
 * docs/physics/likelihood.md.
 */
public final class SharedErrors {

  private static final String TABLE = "likelihood/nuisances.csv";
  private static final String EVERYTHING = "all";
  private static final int ITERATIONS = 50;
  private static final double STEP = 1e-3; // of u, for the first curvature
  private static final double LEAST = 1e-5; // of u, for the next ones
  private static final double CONVERGED = 1e-8; // of ln L, expected gain
  private static final double LONGEST = 6; // step in standard deviations

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
   * @param lnL of each sighting
   * @param penalty −|η|²/2
   */
  public record Profile(double[] pulls, double[] scales, double[] lnL, double penalty) {}

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

  /** A sighting by the size of its signal. */
  interface Scaled {

    /** ln L and its slope at a signal times e^u. */
    Rise at(double u);
  }

  /**
   * The same for some sightings: σ_ik.
   *
   * @param names of the sightings
   */
  Joint among(List<String> names) {
    double[][] sigma = new double[names.size()][all.size()];
    for (int i = 0; i < sigma.length; i++) {
      for (int k = 0; k < all.size(); k++) {
        sigma[i][k] = all.get(k).holds(names.get(i)) ? all.get(k).error() : 0;
      }
    }
    return new Joint(sigma, all.size());
  }

  /** What some sightings have in common. */
  static final class Joint {
    private final double[][] sigma; // by sighting and nuisance
    private final int size;

    private Joint(double[][] sigma, int size) {
      this.sigma = sigma;
      this.size = size;
    }

    /**
     * Makes the likelihood largest.
     *
     * @param g of each sighting
     */
    Profile profile(List<Scaled> g) {
      Place place = place(g, new double[size]);
      double[] curvature = new double[g.size()];
      for (int i = 0; i < curvature.length; i++) {
        curvature[i] = curvature(place.rises[i], g.get(i).at(place.u[i] + STEP), STEP);
      }
      for (int n = 0; n < ITERATIONS; n++) {
        Move move = newton(place, curvature);
        Place next = move.gain < CONVERGED ? place : climb(g, place, move.direction);
        if (next == place) {
          break;
        }
        bend(curvature, place, next);
        place = next;
      }
      return place.profile();
    }

    private Place place(List<Scaled> g, double[] eta) {
      double[] u = new double[g.size()];
      Rise[] rises = new Rise[u.length];
      double value = -dot(eta, eta) / 2;
      for (int i = 0; i < u.length; i++) {
        u[i] = dot(sigma[i], eta);
        rises[i] = g.get(i).at(u[i]);
        value += rises[i].lnL();
      }
      return new Place(eta, u, rises, value);
    }

    /** (1 − Σ_i g_i'' σ_iσ_iᵀ) d = Σ_i g_i' σ_i − η; convex parts of g are taken as flat. */
    private Move newton(Place at, double[] curvature) {
      double[][] H = new double[size][size];
      double[] slope = new double[size];
      for (int k = 0; k < size; k++) {
        H[k][k] = 1;
        slope[k] = -at.eta[k];
      }
      for (int i = 0; i < sigma.length; i++) {
        double first = at.rises[i].slope();
        double second = Math.min(0, curvature[i]);
        for (int k = 0; k < size; k++) {
          slope[k] += first * sigma[i][k];
          for (int l = 0; l <= k; l++) {
            H[k][l] -= second * sigma[i][k] * sigma[i][l];
          }
        }
      }
      return Move.of(H, slope);
    }

    /** Along a direction, in halves of the step until ln L does not fall. */
    private Place climb(List<Scaled> g, Place from, double[] direction) {
      for (double part = 1; part > 1e-6; part /= 2) {
        double[] eta = from.eta.clone();
        for (int k = 0; k < size; k++) {
          eta[k] += part * direction[k];
        }
        Place next = place(g, eta);
        if (next.value >= from.value) {
          return next;
        }
      }
      return from;
    }
  }

  /** Values of η, the u that follow, what they give, and ln L of all. */
  @SuppressWarnings("ArrayRecordComponent") // for one search
  private record Place(double[] eta, double[] u, Rise[] rises, double value) {

    Profile profile() {
      double[] scales = new double[u.length];
      double[] lnL = new double[u.length];
      for (int i = 0; i < u.length; i++) {
        scales[i] = Math.exp(u[i]);
        lnL[i] = rises[i].lnL();
      }
      return new Profile(eta, scales, lnL, -dot(eta, eta) / 2);
    }
  }

  /** A direction, and by how much ln L would grow if it were a parabola. */
  private record Move(double[] direction, double gain) {

    /** Solves H d = slope, no component longer than {@link #LONGEST}. */
    static Move of(double[][] H, double[] slope) {
      if (slope.length == 0) {
        return new Move(slope, 0);
      }
      double[] direction = slope.clone();
      Cholesky.solve(H, direction); // of 1 + Σ σσᵀ, always positive
      double gain = dot(direction, slope) / 2;
      double longest = 0;
      for (double d : direction) {
        longest = Math.max(longest, Math.abs(d));
      }
      for (int k = 0; k < direction.length && longest > LONGEST; k++) {
        direction[k] *= LONGEST / longest;
      }
      return new Move(direction, gain);
    }
  }

  /** Second derivatives at a place from the one before, where they are far enough apart. */
  private static void bend(double[] curvature, Place from, Place to) {
    for (int i = 0; i < curvature.length; i++) {
      double step = from.u[i] - to.u[i];
      if (Math.abs(step) > LEAST) {
        curvature[i] = curvature(to.rises[i], from.rises[i], step);
      }
    }
  }

  /** g'' of the cubic that has the values and slopes of g here and a step of u away. */
  private static double curvature(Rise here, Rise there, double step) {
    double mean = (there.lnL() - here.lnL()) / step;
    return (6 * mean - 4 * here.slope() - 2 * there.slope()) / step;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }
}
