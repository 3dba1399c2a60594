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
   * Where a function of the coupling is above 1: between its crossings, straight in logarithms.
   *
   * @param couplings ascending, read
   * @param x values, not negative, read
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
    double before = ln(x[j - 1]);
    double share = before / (before - ln(x[j]));
    return couplings[j - 1] * Math.pow(couplings[j] / couplings[j - 1], share);
  }

  /** Nothing at all counts as very little, so that a crossing beside it stands near what is. */
  private static double ln(double x) {
    return Math.log(Math.clamp(x, LITTLE, 1 / LITTLE));
  }

  private static final double LITTLE = 1e-4;

  /** Whether every coupling of an axis is inside, at each mass. */
  boolean spans(double least, double most) {
    return low.stream().allMatch(l -> l <= least) && high.stream().allMatch(h -> h >= most);
  }
}
