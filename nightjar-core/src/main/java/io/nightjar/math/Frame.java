package io.nightjar.math;

import java.util.stream.IntStream;

/**
 * The eigenvectors of the embedding that make a unitary matrix: those of the largest eigenvalues,
 * made orthonormal as complex vectors, by Gram–Schmidt from the heaviest down. Where eigenvalues
 * are zero the candidate with the longest rest is taken.
 */
final class Frame {
  private final int n;
  private final DoubleDoubleRows rows;
  private final double[] values;

  /**
   * Chooses among candidates.
   *
   * @param candidates 2n eigenvectors (x; y); read
   * @param eigenvalues of each
   * @param zero eigenvalues up to this are zero
   */
  Frame(DoubleDoubleRows candidates, double[] eigenvalues, double zero) {
    this.n = candidates.length / 2;
    this.rows = new DoubleDoubleRows(2 * n, 2 * n);
    this.values = new double[n];
    int[] order =
        IntStream.range(0, 2 * n)
            .boxed()
            .sorted((i, j) -> Double.compare(eigenvalues[j], eigenvalues[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    int chosen = 0;
    while (chosen < n && eigenvalues[order[chosen]] > zero) {
      rows.copy(chosen, candidates, order[chosen]);
      values[chosen] = eigenvalues[order[chosen]];
      accept(chosen++);
    }
    for (; chosen < n; chosen++) {
      takeLongest(candidates, chosen);
    }
  }

  /** Projects row k to what is orthogonal to the rows before it and their partners. */
  private void project(int k) {
    for (int j = 0; j < k; j++) {
      rows.subtract(k, rows.dot(k, rows, j), j);
      rows.subtract(k, rows.dot(k, rows, n + j), n + j);
    }
  }

  private void accept(int k) {
    project(k);
    rows.normalise(k);
    for (int a = 0; a < n; a++) {
      rows.set(n + k, a, rows.get(k, n + a));
      rows.set(n + k, n + a, rows.get(k, a).negated());
    }
  }

  private void takeLongest(DoubleDoubleRows candidates, int k) {
    int best = 0;
    double longest = -1;
    for (int i = 0; i < 2 * n; i++) {
      rows.copy(k, candidates, i);
      project(k);
      double length = rows.dot(k, rows, k).hi();
      if (length > longest) {
        longest = length;
        best = i;
      }
    }
    rows.copy(k, candidates, best);
    project(k);
    rows.normalise(k);
    accept(k);
  }

  /** The chosen rows, heaviest first, followed by their partners. */
  DoubleDoubleRows withPartners() {
    return rows;
  }

  Takagi takagi() {
    DoubleDoubleRows ascending = new DoubleDoubleRows(n, 2 * n);
    double[] masses = new double[n];
    for (int k = 0; k < n; k++) {
      ascending.copy(k, rows, n - 1 - k);
      masses[k] = values[n - 1 - k];
    }
    return Takagi.ascending(ascending, masses);
  }
}
