package io.nightjar.experiment;

import io.nightjar.physics.DataException;
import io.nightjar.physics.Table;
import java.util.Arrays;

/** Consecutive bins. Each contains its lower edge and not its upper one. */
public final class Bins {
  /** Cells of the guide to the bins, for each bin. */
  private static final int FINENESS = 64;

  private final double[] edges;

  /**
   * Where each of many equal cells begins: the search starts there. Below all bins is 0, the bins
   * are 1, 2, …, then comes what is above them.
   */
  private final int[] guide;

  /** Lower ends of what the guide counts, and an end that nothing reaches. */
  private final double[] ends;

  private final double perCell;

  private Bins(double[] edges) {
    this.edges = edges;
    int bins = edges.length - 1;
    int cells = FINENESS * bins;
    double width = (edges[bins] - edges[0]) / cells;
    this.perCell = 1 / width;
    this.ends = new double[bins + 3];
    ends[0] = Double.NEGATIVE_INFINITY;
    System.arraycopy(edges, 0, ends, 1, bins + 1);
    ends[bins + 2] = Double.NaN;
    this.guide = new int[cells + 2];
    for (int c = 1; c < guide.length; c++) {
      int k = guide[c - 1];
      while (ends[k + 1] <= edges[0] + (c - 1) * width) {
        k++;
      }
      guide[c] = k;
    }
  }

  /**
   * Bins between given edges.
   *
   * @param edges ascending, at least two; read
   */
  public static Bins of(double... edges) {
    return demandAscending("bins", edges.clone());
  }

  /**
   * Bins of equal width.
   *
   * @param low lowest edge
   * @param high highest edge
   * @param count number of bins
   */
  public static Bins uniform(double low, double high, int count) {
    double[] edges = new double[count + 1];
    for (int i = 0; i <= count; i++) {
      edges[i] = low + i * (high - low) / count;
    }
    return demandAscending("bins", edges);
  }

  /**
   * The bins of a table with columns such as {@code evis_lo_MeV} and {@code evis_hi_MeV}, one row
   * per bin.
   *
   * @param table the table
   * @param quantity name of the columns before {@code _lo} and {@code _hi}
   * @return bins in GeV (cm), or as in the table if the quantity has no unit
   */
  public static Bins of(Table table, String quantity) {
    double[] low = table.quantity(quantity + "_lo");
    double[] high = table.quantity(quantity + "_hi");
    for (int i = 1; i < low.length; i++) {
      if (low[i] != high[i - 1]) {
        throw new DataException(
            "%s: bin %d of '%s' starts at %s, but the one before ends at %s."
                .formatted(table.name(), i + 1, quantity, low[i], high[i - 1]));
      }
    }
    double[] edges = Arrays.copyOf(low, low.length + 1);
    edges[low.length] = high[low.length - 1];
    return demandAscending(table.name(), edges);
  }

  /**
   * The adjoining bins of which only the centres are given: each edge follows from the one before.
   *
   * @param lowest lower edge of the first bin
   * @param centres centres, ascending; read
   */
  public static Bins around(double lowest, double[] centres) {
    double[] edges = new double[centres.length + 1];
    edges[0] = lowest;
    for (int i = 0; i < centres.length; i++) {
      edges[i + 1] = 2 * centres[i] - edges[i];
    }
    return demandAscending("bins around centres", edges);
  }

  /** Number of bins. */
  public int size() {
    return edges.length - 1;
  }

  /** Lower edge of bin {@code i}, or the highest edge for {@code i = size()}. */
  public double edge(int i) {
    return edges[i];
  }

  /** All edges; the caller's own. */
  public double[] edges() {
    return edges.clone();
  }

  /** Lowest edge. */
  public double lowest() {
    return edges[0];
  }

  /** Highest edge. */
  public double highest() {
    return edges[edges.length - 1];
  }

  /** Width of bin {@code i}. */
  public double width(int i) {
    return edges[i + 1] - edges[i];
  }

  /**
   * The bin of a value.
   *
   * @return its number, or −1 if the value lies in no bin
   */
  public int find(double value) {
    int place = place(value);
    return place < edges.length ? place - 1 : -1;
  }

  /** 0 below all bins and where there is no number, 1, 2, … in them, then what is above. */
  private int place(double value) {
    double cell = Math.min((value - edges[0]) * perCell + 1, guide.length - 1);
    int k = guide[(int) Math.max(0, cell)];
    while (value >= ends[k + 1]) {
      k++;
    }
    while (value < ends[k]) {
      k--;
    }
    return k;
  }

  /**
   * A function that is constant in bins, of a column.
   *
   * @param n number of elements
   * @param x read
   * @param steps its value below all bins, in each of them, and above; read
   * @param y written; may be {@code x}
   */
  void step(int n, double[] x, double[] steps, double[] y) {
    for (int i = 0; i < n; i++) {
      y[i] = steps[place(x[i])];
    }
  }

  /**
   * The bins that make up an interval.
   *
   * @param low lower end: must be an edge
   * @param high upper end: must be a higher edge
   * @return first bin and the one after the last
   */
  public int[] range(double low, double high) {
    int[] range = {nearest(low), nearest(high)};
    if (range[0] >= range[1] || !isEdge(range[0], low) || !isEdge(range[1], high)) {
      throw new DataException(
          "The interval from %s to %s does not consist of whole bins; edges: %s"
              .formatted(low, high, Arrays.toString(edges)));
    }
    return range;
  }

  /**
   * Sums numbers in finer bins.
   *
   * @param finer bins among whose edges are all edges of these
   * @param counts one for each of the finer bins; read
   * @return one for each of these bins
   */
  public double[] sum(Bins finer, double[] counts) {
    double[] sums = new double[size()];
    for (int i = 0; i < sums.length; i++) {
      int[] range = finer.range(edges[i], edges[i + 1]);
      sums[i] = Arrays.stream(counts, range[0], range[1]).sum();
    }
    return sums;
  }

  private int nearest(double value) {
    int best = 0;
    for (int i = 1; i < edges.length; i++) {
      best = Math.abs(edges[i] - value) < Math.abs(edges[best] - value) ? i : best;
    }
    return best;
  }

  /** Within rounding: an edge of 1.25 GeV may be 1250 times 0.001. */
  private boolean isEdge(int i, double value) {
    return Math.abs(edges[i] - value) <= 1e-9 * (highest() - lowest());
  }

  private static Bins demandAscending(String what, double[] edges) {
    boolean ascending = edges.length > 1;
    for (int i = 0; i + 1 < edges.length; i++) {
      ascending &= edges[i] < edges[i + 1];
    }
    if (!ascending) {
      throw new DataException(what + ": the edges do not ascend: " + Arrays.toString(edges));
    }
    return new Bins(edges);
  }
}
