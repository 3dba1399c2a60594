package io.nightjar.cli;

import io.nightjar.cli.ScanTable.Part;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** −2 Δ ln L over one or two parameters of a scan, the best over all others. */
final class ScanProfile {

  private final ScanTable table;
  private final List<ScanAxis> axes;
  private final Map<Part, double[]> lnL = new EnumMap<>(Part.class);

  private ScanProfile(ScanTable table, List<ScanAxis> axes) {
    this.table = table;
    this.axes = axes;
  }

  /** The profile of a result over some parameters of its grid. */
  static ScanProfile of(ScanTable table, List<ScanAxis> axes) {
    ScanProfile profile = new ScanProfile(table, axes);
    for (Part part : Part.values()) {
      if (part == Part.ALL || table.hasParts()) {
        profile.lnL.put(part, profile.highest(part));
      }
    }
    return profile;
  }

  private double[] highest(Part part) {
    int size = axes.stream().mapToInt(ScanAxis::points).reduce(1, Math::multiplyExact);
    double[] highest = new double[size];
    Arrays.fill(highest, Double.NaN);
    double[] rows = table.lnL(part);
    for (int row = 0; row < rows.length; row++) {
      int at = at(table.cell(row));
      boolean higher = Double.isNaN(highest[at]) || rows[row] > highest[at];
      highest[at] = higher ? rows[row] : highest[at];
    }
    return highest;
  }

  /** Where a cell of the whole grid, whose last parameter runs fastest, is in this one. */
  private int at(int cell) {
    int[] steps = new int[axes.size()];
    int rest = cell;
    for (ScanAxis axis : table.axes().reversed()) {
      if (axis.isGrid()) {
        int place = axes.indexOf(axis);
        if (place >= 0) {
          steps[place] = rest % axis.points();
        }
        rest /= axis.points();
      }
    }
    int at = 0;
    for (int i = 0; i < steps.length; i++) {
      at = at * axes.get(i).points() + steps[i];
    }
    return at;
  }

  ScanTable table() {
    return table;
  }

  ScanAxis axis(int number) {
    return axes.get(number);
  }

  /** Whether a part is there. */
  boolean has(Part part) {
    return lnL.containsKey(part);
  }

  /** Largest ln L of a part. */
  double top(Part part) {
    return Arrays.stream(values(part))
        .filter(value -> !Double.isNaN(value))
        .max()
        .orElse(Double.NEGATIVE_INFINITY);
  }

  /** −2 Δ ln L from the best of this part, the last axis running fastest; NaN in gaps. */
  double[] chi2(Part part) {
    double top = top(part);
    return Arrays.stream(values(part)).map(value -> -2 * (value - top)).toArray();
  }

  private double[] values(Part part) {
    double[] values = lnL.get(part);
    if (values == null) {
      throw new IllegalArgumentException("no " + part);
    }
    return values;
  }

  /** How many points have no likelihood. */
  long gaps() {
    return Arrays.stream(values(Part.ALL)).filter(Double::isNaN).count();
  }

  /** Where the most likely row is along an axis. */
  double best(int number) {
    return table.value(axes.get(number), table.best().orElseThrow());
  }

  /**
   * A measure of −2 Δ ln L that is taken as even between two points of the grid: near a minimum √χ²
   * grows evenly, far away its logarithm does.
   */
  static double even(double chi2) {
    double root = Math.sqrt(chi2);
    return Math.log(root + Math.sqrt(1 + chi2)); // arsinh √χ²
  }
}
