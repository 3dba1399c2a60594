package io.nightjar.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Integrals over the phase space of i → 1 2 3 of D_p D_q* times the invariants of which spin sums
 * are made, for unit couplings: all modes with the same masses share them, whatever the width of
 * the first boson. Exchanges are numbered by boson and by the daughter a that is not of the boson's
 * pair, 3·boson + a − 1.
 */
final class TripleIntegrals {

  /** Products of invariants: (12)(i3), (13)(i2), (23)(i1), six pairs, 1. */
  static final int MONOMIALS = 10;

  static final int CONSTANT = 9;

  /** Of one quadrature: with Re D_p D_q*, with (Re D_p Im D_q − Im D_p Re D_q)/MΓ. */
  static final int COLUMNS = 2 * MONOMIALS;

  private static final int[] ORDERS = {4, 8, 12, 16, 24, 32, 48, 64, 96, 128};

  /** Two orders agree if all invariants do so at vanishing width, where poles are closest. */
  private static final double PRECISION = 1e-8;

  private final double[] m;
  private final double[] poles; // M² by boson
  private final int exchanges;
  private final Map<Integer, TripleGrid> grids = new ConcurrentHashMap<>();
  private final AtomicReferenceArray<Pair> kept; // by grade and both exchanges
  private final AtomicReferenceArray<Double> units; // by exchange

  /** Two orders of one quadrature, as points and as a series in the width. */
  private static final class Pair {
    private final TripleGrid grid;
    private final TripleGrid check;
    private final int p;
    private final int q;
    private volatile @Nullable WidthSeries series; // made when widths are asked for again

    Pair(TripleGrid grid, TripleGrid check, int p, int q) {
      this.grid = grid;
      this.check = check;
      this.p = p;
      this.q = q;
    }

    double[] columns(double on, boolean again) {
      WidthSeries known = again ? series() : null;
      if (known != null && known.reaches(on * on)) {
        return known.sums(on * on);
      }
      double[] both = new double[2 * COLUMNS];
      System.arraycopy(grid.columns(p, q, on), 0, both, 0, COLUMNS);
      System.arraycopy(check.columns(p, q, on), 0, both, COLUMNS, COLUMNS);
      return both;
    }

    private WidthSeries series() {
      WidthSeries made = series;
      if (made == null) {
        made = new WidthSeries(Math.min(grid.least(p, q), check.least(p, q)), 2 * COLUMNS);
        grid.addTo(made, 0, p, q);
        check.addTo(made, COLUMNS, p, q);
        series = made;
      }
      return made;
    }
  }

  /**
   * Nothing is integrated before it is asked for.
   *
   * @param masses of parent and daughters [GeV]
   * @param poles M² by boson [GeV²]; all but the first are narrow
   */
  TripleIntegrals(double[] masses, double[] poles) {
    this.m = masses.clone();
    this.poles = poles.clone();
    this.exchanges = 3 * poles.length;
    this.kept = new AtomicReferenceArray<>(2 * exchanges * exchanges);
    this.units = new AtomicReferenceArray<>(exchanges);
  }

  /** Masses of parent and daughters [GeV]; read only. */
  double[] masses() {
    return m;
  }

  /** M² of a boson [GeV²]. */
  double pole(int boson) {
    return poles[boson];
  }

  /** Whether the boson may be on its shell. */
  boolean isOnShell(int exchange) {
    int a = exchange % 3 + 1;
    double M = Math.sqrt(poles[exchange / 3]);
    return m[0] - m[a] > M && M > m[next(a)] + m[next(next(a))];
  }

  private static int next(int k) {
    return k % 3 + 1;
  }

  /**
   * Width by one exchange without what changes chiralities, over the sum of its couplings squared:
   * four times that, and times the number of exchanges, bounds all of it. [GeV]
   */
  double unit(int exchange) {
    Double known = units.get(exchange);
    if (known == null) {
      known = isOnShell(exchange) ? 0 : newUnit(exchange);
      units.set(exchange, known);
    }
    return known;
  }

  private double newUnit(int exchange) {
    int a = exchange % 3 + 1;
    double[] columns = grid(1, exchange).columns(exchange, exchange, 0);
    return 16 * Math.max(columns[quartic(next(a))], columns[quartic(next(next(a)))]);
  }

  /**
   * Columns of an order in which everything converges, then those of the order before.
   *
   * @param p not after q
   * @param on MΓ of the first boson [GeV²]
   * @param again whether these are asked for with many widths
   */
  double[] fine(int p, int q, double on, boolean again) {
    int key = p * exchanges + q;
    Pair known = kept.get(key);
    if (known == null) {
      known = converged(p, q);
      kept.set(key, known);
    }
    return known.columns(on, again);
  }

  /** The same of the second order and the first. */
  double[] rough(int p, int q, double on, boolean again) {
    int key = (exchanges + p) * exchanges + q;
    Pair known = kept.get(key);
    if (known == null) {
      known = new Pair(grid(1, p), grid(0, p), p, q);
      kept.set(key, known);
    }
    return known.columns(on, again);
  }

  private Pair converged(int p, int q) {
    int k = 0;
    double[] last = grid(0, p).columns(p, q, 0);
    boolean agree = false;
    while (!agree && k + 1 < ORDERS.length) {
      double[] next = grid(++k, p).columns(p, q, 0);
      agree = agree(last, next);
      last = next;
    }
    return new Pair(grid(k, p), grid(k - 1, p), p, q);
  }

  /** No invariant changes its sign within the range. */
  private static boolean agree(double[] last, double[] next) {
    boolean agree = true;
    for (int k = 0; k < MONOMIALS; k++) {
      agree &= Math.abs(next[k] - last[k]) <= PRECISION * Math.abs(next[k]);
    }
    return agree;
  }

  /** In the variables of the pair of an exchange, smooth for the first boson that can be there. */
  private TripleGrid grid(int order, int exchange) {
    int a = exchange % 3 + 1;
    int key = 3 * order + a - 1;
    TripleGrid known = grids.get(key);
    if (known == null) {
      int boson = 0;
      while (boson + 1 < poles.length && isOnShell(3 * boson + a - 1)) {
        boson++;
      }
      DalitzGrid points = DalitzGrid.of(m, a, ORDERS[order], poles[boson]);
      known = new TripleGrid(points, m, poles);
      grids.put(key, known);
    }
    return known;
  }

  /** One point of weight 1; arguments as of {@link DalitzGrid}. */
  TripleGrid point(double s1, double s2, double s3) {
    return new TripleGrid(DalitzGrid.of(m, s1, s2, s3), m, poles);
  }

  /** (ab)(ic), named by c. */
  static int quartic(int c) {
    return 3 - c;
  }

  /** (ab) of daughters. */
  static int dot(int a, int b) {
    return a + b;
  }

  /** (ia). */
  static int parent(int a) {
    return 5 + a;
  }
}
