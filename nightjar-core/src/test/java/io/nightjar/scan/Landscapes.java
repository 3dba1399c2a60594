package io.nightjar.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Likelihoods whose maxima and profiles are known in closed form. */
final class Landscapes {
  private Landscapes() {}

  static List<Axis> cube(int dimensions, double from, double to) {
    List<Axis> axes = new ArrayList<>();
    IntStream.range(0, dimensions).forEach(i -> axes.add(Axis.searched("x" + i, from, to, false)));
    return axes;
  }

  /** −Σ [100 (x_{i+1} − x_i²)² + (1 − x_i)²]: 0 at (1, …, 1), at the end of a bent valley. */
  static double rosenbrock(double[] x) {
    double sum = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      double bent = x[i + 1] - x[i] * x[i];
      sum += 100 * bent * bent + (1 - x[i]) * (1 - x[i]);
    }
    return -sum;
  }

  /** −(|x − c| − r)²/2w²: 0 on a sphere. */
  static double shell(double[] x, double centre, double radius, double width) {
    double squared = (x[0] - centre) * (x[0] - centre);
    for (int i = 1; i < x.length; i++) {
      squared += x[i] * x[i];
    }
    double off = (Math.sqrt(squared) - radius) / width;
    return -off * off / 2;
  }

  /** Two shells of radius 2 and width 0.1 around (±3.5, 0, …), as an "or" of both. */
  static double shells(double[] x) {
    return either(shell(x, 3.5, 2, 0.1), shell(x, -3.5, 2, 0.1));
  }

  /** A Gaussian with correlation ρ between both numbers; its profile in x is −x²/2. */
  static double correlated(double[] x, double rho) {
    double both = x[0] * x[0] - 2 * rho * x[0] * x[1] + x[1] * x[1];
    return -both / (2 * (1 - rho * rho));
  }

  /**
   * Two hills in y, one of height −1 at y = −2, one of height −x² at y = 2; profile: the higher.
   */
  static double hills(double[] x) {
    double left = -1 - 8 * (x[1] + 2) * (x[1] + 2);
    double right = -x[0] * x[0] - 8 * (x[1] - 2) * (x[1] - 2);
    return either(left, right);
  }

  /** ln(eᵃ + eᵇ). */
  private static double either(double a, double b) {
    return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
  }
}
