package io.nightjar.process;

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

  /** With Re D_p D_q*, and with (Re D_p Im D_q − Im D_p Re D_q)/MΓ. */
  static final int COLUMNS = 2 * MONOMIALS;

  private static final int[] ORDERS = {4, 8, 12, 16, 24, 32, 48, 64, 96, 128};

  private static final int FIRST = 2; // the first order that may be good enough

  /** Two orders agree if all invariants do so at vanishing width, where poles are closest. */
  static final double PRECISION = 1e-7;

  /**
   * Share of M² to which the pole of the first boson may come while integrals stay finite without
   * its width: a closer one is integrated anew for each width.
   */
  private static final double CLOSE = 1e-3;

  private final double[] m;
  private final double[] poles; // M² by boson
  private final int exchanges;
  private final AtomicReferenceArray<TripleGrid> grids; // by order and exchange's pair
  private final AtomicReferenceArray<Pair> kept; // by grade and both exchanges
  private final AtomicReferenceArray<Double> units; // by exchange
  private final double[] limits;
  private final boolean[] onShell;
  private final boolean[] close;

  /** A quadrature for two exchanges, as points and as a series in the width. */
  static final class Pair {
    private final TripleGrid grid;
    private final int p;
    private final int q;
    private final double least; // distance from the pole
    private final double[] error; // of invariants at vanishing width
    private final boolean isKept; // else it is for one width
    private volatile @Nullable WidthSeries series; // made when widths are asked for again

    private Pair(TripleGrid grid, int p, int q, double[] error, double least, boolean isKept) {
      this.grid = grid;
      this.least = least;
      this.isKept = isKept;
      this.p = p;
      this.q = q;
      this.error = error;
    }

    /**
     * Columns of {@link TripleGrid#columns}.
     *
     * @param on MΓ of the first boson [GeV²]
     * @param again whether these are asked for with many widths
     */
    double[] columns(double on, boolean again) {
      return again && isKept && WidthSeries.reaches(least, on * on)
          ? series().sums(on * on)
          : grid.columns(p, q, on);
    }

    /** Difference to an order before of the invariants with D_p D_q, Γ → 0; read only. */
    double[] error() {
      return error;
    }

    private WidthSeries series() {
      WidthSeries made = series;
      if (made == null) {
        made = new WidthSeries(least, p == q ? MONOMIALS : COLUMNS);
        grid.addTo(made, p, q);
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
    this.grids = new AtomicReferenceArray<>(3 * ORDERS.length);
    this.units = new AtomicReferenceArray<>(exchanges);
    this.limits = new double[exchanges];
    this.onShell = new boolean[exchanges];
    this.close = new boolean[exchanges];
    for (int p = 0; p < exchanges; p++) {
      onShell[p] = isOnShell(p, Math.sqrt(poles[p / 3]));
      limits[p] = onShell[p] ? 0 : newLimit(p);
      close[p] = p < 3 && off(p) < CLOSE * poles[0];
    }
  }

  /** Masses of parent and daughters [GeV]; read only. */
  double[] masses() {
    return m;
  }

  /** M² of a boson [GeV²]. */
  double pole(int boson) {
    return poles[boson];
  }

  /** Number of exchanges. */
  int exchanges() {
    return exchanges;
  }

  /** Whether the boson may be on its shell. */
  boolean isOnShell(int exchange) {
    return onShell[exchange];
  }

  private boolean isOnShell(int exchange, double M) {
    int a = exchange % 3 + 1;
    return m[0] - m[a] > M && M > m[next(a)] + m[next(next(a))];
  }

  private static int next(int k) {
    return k % 3 + 1;
  }

  /**
   * A bound on the width [GeV]: |Σ of n|² is at most n times the sum of squares, and each is at
   * most as many times the sum over chiralities.
   *
   * @param sizes Σ|K|² by exchange
   */
  double bound(double[] sizes) {
    double sum = 0;
    int n = 0;
    for (int p = 0; p < sizes.length; p++) {
      if (sizes[p] > 0) {
        sum += sizes[p] * unit(p);
        n++;
      }
    }
    return ThreeNeutrinoDecay.CHIRALITIES * n * sum;
  }

  /** A larger bound, without any integral [GeV]. */
  double limit(double[] sizes) {
    double sum = 0;
    int n = 0;
    for (int p = 0; p < sizes.length; p++) {
      if (sizes[p] > 0) {
        sum += sizes[p] * limits[p];
        n++;
      }
    }
    return ThreeNeutrinoDecay.CHIRALITIES * n * sum;
  }

  /** Width by one exchange without what changes chiralities, over Σ|K|² [GeV]. */
  private double unit(int exchange) {
    Double known = units.get(exchange);
    if (known == null) {
      known = isOnShell(exchange) ? 0 : newUnit(exchange);
      units.set(exchange, known);
    }
    return known;
  }

  private double newUnit(int exchange) {
    int a = exchange % 3 + 1;
    double[] all = grid(1, exchange).invariants(exchange, exchange, 0);
    double unit = 16 * Math.max(all[quartic(next(a))], all[quartic(next(next(a)))]);
    return Double.isNaN(unit) ? Double.POSITIVE_INFINITY : unit; // the pole at a threshold
  }

  /** The same of massless daughters, m⁵/1536π³, times the largest |D|², which is more [GeV]. */
  private double newLimit(int exchange) {
    double off = off(exchange);
    double m2 = m[0] * m[0];
    return m2 * m2 * m[0] / (1536 * Math.PI * Math.PI * Math.PI * off * off);
  }

  /** Distance of the pole from the range of s, if it is outside [GeV²]. */
  private double off(int exchange) {
    int a = exchange % 3 + 1;
    double pair = m[next(a)] + m[next(next(a))];
    double range = m[0] - m[a];
    double pole = poles[exchange / 3];
    return Math.max(pole - range * range, pair * pair - pole);
  }

  /**
   * An order in which everything converges.
   *
   * @param p not after q
   * @param on MΓ of the first boson [GeV²], which matters if its pole is close
   */
  Pair fine(int p, int q, double on) {
    if (isClose(p, q)) {
      return converged(p, q, on);
    }
    int key = p * exchanges + q;
    Pair known = kept.get(key);
    if (known == null) {
      known = converged(p, q, 0);
      kept.set(key, known);
    }
    return known;
  }

  /** The second order. */
  Pair rough(int p, int q, double on) {
    if (isClose(p, q)) {
      return rough(p, q, on, grid(1, p));
    }
    int key = (exchanges + p) * exchanges + q;
    Pair known = kept.get(key);
    if (known == null) {
      known = rough(p, q, 0, grid(1, p));
      kept.set(key, known);
    }
    return known;
  }

  /** Distance of the range from the pole of the first boson, if one of the two is of it. */
  private double least(int p, int q) {
    double least = p < 3 ? off(p) : Double.POSITIVE_INFINITY;
    return q < 3 ? Math.min(least, off(q)) : least;
  }

  private boolean isClose(int p, int q) {
    return close[p] || close[q];
  }

  private Pair rough(int p, int q, double on, TripleGrid grid) {
    double[] first = grid(0, p).invariants(p, q, on);
    return new Pair(
        grid, p, q, difference(grid.invariants(p, q, on), first), least(p, q), !isClose(p, q));
  }

  private Pair converged(int p, int q, double on) {
    int k = FIRST;
    double[] last = grid(k - 1, p).invariants(p, q, on);
    double[] next = grid(k, p).invariants(p, q, on);
    while (!agree(last, next) && k + 1 < ORDERS.length) {
      last = next;
      next = grid(++k, p).invariants(p, q, on);
    }
    return new Pair(grid(k, p), p, q, difference(next, last), least(p, q), !isClose(p, q));
  }

  private static double[] difference(double[] next, double[] last) {
    double[] difference = new double[next.length];
    for (int k = 0; k < next.length; k++) {
      difference[k] = next[k] - last[k];
    }
    return difference;
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
      grids.set(key, known);
    }
    return known;
  }

  /** One point of weight 1; arguments as of {@link DalitzGrid}. */
  Pair point(double s1, double s2, double s3, int p, int q) {
    TripleGrid grid = new TripleGrid(DalitzGrid.of(m, s1, s2, s3), m, poles);
    return new Pair(grid, p, q, new double[MONOMIALS], 0, false);
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
