package io.nightjar.likelihood;

import java.util.ArrayList;
import java.util.List;

/**
 * A region of a plane: an interval of the coupling at each of some neighbouring masses.
 *
 * @param mass ascending [GeV]
 * @param low lower ends
 * @param high upper ends
 */
public record Patch(List<Double> mass, List<Double> low, List<Double> high) {

  /** In ln x, this is as good as nothing. */
  private static final double LITTLE = 1e-4;

  /** Keeps its own copies. */
  public Patch {
    mass = List.copyOf(mass);
    low = List.copyOf(low);
    high = List.copyOf(high);
  }

  /** A region that may still grow to the right. */
  private static final class Growing {
    private final List<Double> mass = new ArrayList<>();
    private final List<Double> low = new ArrayList<>();
    private final List<Double> high = new ArrayList<>();

    void add(double m, double[] interval) {
      mass.add(m);
      low.add(interval[0]);
      high.add(interval[1]);
    }

    boolean touches(double[] interval) {
      return low.getLast() <= interval[1] && interval[0] <= high.getLast();
    }

    Patch patch() {
      return new Patch(mass, low, high);
    }
  }

  /**
   * Regions from intervals: one interval goes on in the first of the next mass that it overlaps and
   * no other has taken.
   *
   * @param masses ascending [GeV], read
   * @param intervals for each mass, pairs {low, high} ascending
   */
  static List<Patch> link(double[] masses, List<List<double[]>> intervals) {
    List<Growing> all = new ArrayList<>();
    List<Growing> open = new ArrayList<>();
    for (int i = 0; i < masses.length; i++) {
      List<Growing> next = new ArrayList<>();
      for (double[] interval : intervals.get(i)) {
        Growing grows = open.stream().filter(g -> g.touches(interval)).findFirst().orElse(null);
        if (grows == null) {
          grows = new Growing();
          all.add(grows);
        }
        open.remove(grows);
        grows.add(masses[i], interval);
        next.add(grows);
      }
      open = next;
    }
    return all.stream().map(Growing::patch).toList();
  }

  /**
   * Where a function of the coupling is above 1: between its crossings, straight in logarithms or,
   * from what is negative, in the coupling squared.
   *
   * @param couplings ascending, read
   * @param x values, read
   */
  static List<double[]> above(double[] couplings, double[] x) {
    List<double[]> intervals = new ArrayList<>();
    double begin = Double.NaN;
    for (int j = 0; j < x.length; j++) {
      boolean in = x[j] > 1;
      boolean was = j > 0 && x[j - 1] > 1;
      if (in && !was) {
        begin = j == 0 ? couplings[0] : crossing(couplings, x, j);
      } else if (was && !in) {
        intervals.add(new double[] {begin, crossing(couplings, x, j)});
      }
    }
    if (x[x.length - 1] > 1) {
      intervals.add(new double[] {begin, couplings[x.length - 1]});
    }
    return List.copyOf(intervals);
  }

  /** Between a coupling and the one before. */
  private static double crossing(double[] couplings, double[] x, int j) {
    double before = couplings[j - 1];
    double step = couplings[j] / before;
    double share = ln(x[j - 1]) / (ln(x[j - 1]) - ln(x[j]));
    return Math.min(x[j - 1], x[j]) >= 0
        ? before * Math.pow(step, share)
        : before * Math.sqrt(1 + (step * step - 1) * (1 - x[j - 1]) / (x[j] - x[j - 1]));
  }

  /**
   * Very little or much does not pull a crossing towards itself: most such changes are exponential.
   */
  private static double ln(double x) {
    return Math.log(Math.clamp(x, LITTLE, 1 / LITTLE));
  }

  /** Whether every coupling of an axis is inside, at each mass. */
  boolean spans(double least, double most) {
    return low.stream().allMatch(l -> l <= least) && high.stream().allMatch(h -> h >= most);
  }
}
