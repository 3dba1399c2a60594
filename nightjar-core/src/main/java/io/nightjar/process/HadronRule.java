package io.nightjar.process;

import io.nightjar.math.GaussLegendre;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * Quadrature of ∫dM 2M R(M) f(M), R as measured, with Gauss rules of the weight 2M R(M): exact for
 * polynomials f of degree 2n − 1 across all bends of R. Nodes are the eigenvalues of the weight's
 * Jacobi matrix, whose entries are those of its orthogonal polynomials (Stieltjes; Golub, Welsch
 * 1969). Rules are computed once.
 */
final class HadronRule {

  private static final int NODES = 8;
  private static final int CHECK_NODES = 6;

  /** Longest panel [GeV]. */
  private static final double LONGEST = 0.12;

  /** Points between two bends that make the weight: exact for what the rules are exact for. */
  private static final int INSIDE = 9;

  /** A panel with its rules. */
  private record Panel(double start, double end, Rule fine, Rule coarse) {}

  @SuppressWarnings("ArrayRecordComponent") // read only
  private record Rule(double[] nodes, double[] weights) {
    void visit(Node each) {
      for (int k = 0; k < nodes.length; k++) {
        each.at(nodes[k], weights[k]);
      }
    }
  }

  /** Takes nodes of a quadrature. */
  @FunctionalInterface
  interface Node {
    /**
     * One node.
     *
     * @param mass M [GeV]
     * @param weight 2M R(M) included
     */
    void at(double mass, double weight);
  }

  private static final List<Panel> PANELS = panels();

  private HadronRule() {}

  /** Upper end of the last whole panel below a mass [GeV]; the threshold if there is none. */
  static double reached(double mass) {
    double end = HadronRatio.threshold();
    for (Panel panel : PANELS) {
      end = panel.end <= mass ? panel.end : end;
    }
    return end;
  }

  /** Nodes from the threshold to {@link #reached}(last). */
  static void visit(double last, boolean fine, Node each) {
    for (Panel panel : PANELS) {
      if (panel.end <= last) {
        (fine ? panel.fine : panel.coarse).visit(each);
      }
    }
  }

  // ---- rules ----------------------------------------------------------------------------------

  private static List<Panel> panels() {
    double[] edges = HadronRatio.bends(HadronRatio.threshold(), HadronRatio.LAST_MEASURED);
    List<Panel> panels = new ArrayList<>();
    int first = 0;
    for (int k = 1; k < edges.length; k++) {
      boolean isLast = k + 1 == edges.length;
      if (isLast || edges[k + 1] - edges[first] > LONGEST) {
        panels.add(panel(Arrays.copyOfRange(edges, first, k + 1)));
        first = k;
      }
    }
    return List.copyOf(panels);
  }

  private static Panel panel(double... bends) {
    GaussLegendre inside = GaussLegendre.of(INSIDE);
    int intervals = bends.length - 1;
    double[] x = new double[INSIDE * intervals];
    double[] w = new double[x.length];
    for (int k = 0; k < x.length; k++) {
      double start = bends[k / INSIDE];
      double length = bends[k / INSIDE + 1] - start;
      x[k] = start + length * inside.nodes()[k % INSIDE];
      w[k] = length * inside.weights()[k % INSIDE] * 2 * x[k] * HadronRatio.measured(x[k]);
    }
    return new Panel(bends[0], bends[intervals], rule(NODES, x, w), rule(CHECK_NODES, x, w));
  }

  /** The Gauss rule of a sum over points. */
  private static Rule rule(int n, double[] x, double[] w) {
    Array2DRowRealMatrix jacobi = new Array2DRowRealMatrix(n, n);
    double total = Arrays.stream(w).sum();
    double[] last = new double[x.length];
    double[] p = new double[x.length];
    Arrays.fill(p, 1 / Math.sqrt(total));
    for (int k = 0; k < n; k++) {
      jacobi.setEntry(k, k, product(w, x, p, p));
      double[] next = k + 1 < n ? next(jacobi, k, x, w, p, last) : p;
      last = p;
      p = next;
    }
    return rule(new EigenDecompositionSymmetric(jacobi), total);
  }

  /** b p₊ = (x − a)p − b₋p₋, normalised; b goes into the matrix. */
  private static double[] next(
      Array2DRowRealMatrix jacobi, int k, double[] x, double[] w, double[] p, double[] last) {
    double a = jacobi.getEntry(k, k);
    double before = k > 0 ? jacobi.getEntry(k, k - 1) : 0;
    double[] next = new double[x.length];
    double[] ones = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      next[i] = (x[i] - a) * p[i] - before * last[i];
      ones[i] = 1;
    }
    double b = Math.sqrt(product(w, ones, next, next));
    for (int i = 0; i < x.length; i++) {
      next[i] /= b;
    }
    jacobi.setEntry(k, k + 1, b);
    jacobi.setEntry(k + 1, k, b);
    return next;
  }

  private static double product(double[] w, double[] x, double[] p, double[] q) {
    double sum = 0;
    for (int i = 0; i < w.length; i++) {
      sum += w[i] * x[i] * p[i] * q[i];
    }
    return sum;
  }

  private static Rule rule(EigenDecompositionSymmetric jacobi, double total) {
    double[] nodes = jacobi.getEigenvalues();
    double[] weights = new double[nodes.length];
    for (int k = 0; k < nodes.length; k++) {
      double first = jacobi.getEigenvector(k).getEntry(0);
      weights[k] = total * first * first;
    }
    return new Rule(nodes, weights);
  }
}
