package io.nightjar.experiment;

import io.nightjar.physics.DataException;
import io.nightjar.physics.Table;

/**
 * Whether a pair of showers looks like one Cherenkov ring, after Kelly and Kopp, arXiv:2210.08021,
 * Table II: a variable r of opening angle and asymmetry is compared with a cut that depends on the
 * visible energy.
 */
public final class RingCut {

  /** The three variables, with z = cos(opening angle) and x = E_max/E_vis. */
  public enum Variable {
    /** r = 1 − ((1 + z)/2 + x)/2; small r is one ring. */
    DIAGONAL("diag", true) {
      @Override
      double of(double z, double x) {
        return 1 - ((1 + z) / 2 + x) / 2;
      }

      @Override
      void of(int n, double[] z, double[] x, double[] r) {
        for (int i = 0; i < n; i++) {
          r[i] = of(z[i], x[i]);
        }
      }
    },
    /** r = √((1 − z)²/4 + (1 − x)²), the distance from one ring; small r is one ring. */
    CIRCLE_1("circle1", true) {
      @Override
      double of(double z, double x) {
        return Math.sqrt((1 - z) * (1 - z) / 4 + (1 - x) * (1 - x));
      }

      @Override
      void of(int n, double[] z, double[] x, double[] r) {
        for (int i = 0; i < n; i++) {
          r[i] = of(z[i], x[i]);
        }
      }
    },
    /** r = √((1 + z)²/4 + x²), the distance from two rings; large r is one ring. */
    CIRCLE_0("circle0", false) {
      @Override
      double of(double z, double x) {
        return Math.sqrt((1 + z) * (1 + z) / 4 + x * x);
      }

      @Override
      void of(int n, double[] z, double[] x, double[] r) {
        for (int i = 0; i < n; i++) {
          r[i] = of(z[i], x[i]);
        }
      }
    };

    private final String column;
    private final boolean smallIsOneRing;

    Variable(String column, boolean smallIsOneRing) {
      this.column = column;
      this.smallIsOneRing = smallIsOneRing;
    }

    abstract double of(double z, double x);

    /** The same of columns: a loop for each variable, so that each can be vectorised. */
    abstract void of(int n, double[] z, double[] x, double[] r);

    /** Name on cards. */
    public String label() {
      return column;
    }

    /** The variable r of a pair. */
    public double of(ShowerPair pair) {
      return of(pair.cosOpening(), pair.asymmetry());
    }
  }

  /** How the authors derived the cuts: their two sets differ by a few per cent. */
  public enum Training {
    /** Column a, "1 cut/100 samples" in the words of the table. */
    ONE_CUT("a"),
    /** Column b, "100 cuts/1 sample" in the words of the table. */
    MANY_CUTS("b");

    private final String suffix;

    Training(String suffix) {
      this.suffix = suffix;
    }

    /** Name on cards. */
    public String label() {
      return suffix;
    }
  }

  private final Variable variable;
  private final Bins bins;

  /** Cuts: none below the table, its rows, the last one above. */
  private final double[] steps;

  private RingCut(Variable variable, Bins bins, double[] cuts) {
    this.variable = variable;
    this.bins = bins;
    this.steps = new double[cuts.length + 2];
    steps[0] = Double.NaN;
    System.arraycopy(cuts, 0, steps, 1, cuts.length);
    steps[cuts.length + 1] = cuts[cuts.length - 1];
  }

  /**
   * One of the cuts of the table.
   *
   * @param table columns {@code evis_lo_GeV}, {@code evis_hi_GeV} and {@code r_circle1_a}, …
   * @param variable which variable
   * @param training which of its two sets
   */
  public static RingCut of(Table table, Variable variable, Training training) {
    String column = "r_" + variable.column + "_" + training.suffix;
    return new RingCut(variable, Bins.of(table, "evis"), table.column(column));
  }

  /** The range of visible energies for which a cut is known [GeV]. */
  public Bins bins() {
    return bins;
  }

  /**
   * Whether the pair is taken for a single shower.
   *
   * @throws DataException if no cut is known at this visible energy
   */
  public boolean isOneRing(ShowerPair pair) {
    if (bins.find(pair.visible()) < 0) {
      throw new DataException(
          "No cut on two rings is known at %s GeV of visible energy, only from %s to %s GeV."
              .formatted(pair.visible(), bins.lowest(), bins.highest()));
    }
    double[] visible = {pair.visible()};
    double[] margin = new double[1];
    double[] column = new double[1];
    margins(
        1,
        visible,
        new double[] {pair.cosOpening()},
        new double[] {pair.asymmetry()},
        column,
        margin);
    return margin[0] > 0;
  }

  /**
   * How far events are on the side of one ring: a positive number means one ring. Above the table
   * its last row holds; below it nothing is one ring, and the margin is NaN.
   *
   * @param n number of events
   * @param visible visible energy [GeV]; read
   * @param cosOpening cosine of the opening angle; read
   * @param asymmetry part of the energy that the stronger shower carries; read
   * @param scratch overwritten
   * @param margin written
   */
  void margins(
      int n,
      double[] visible,
      double[] cosOpening,
      double[] asymmetry,
      double[] scratch,
      double[] margin) {
    bins.step(n, visible, steps, margin);
    variable.of(n, cosOpening, asymmetry, scratch);
    differences(n, margin, scratch, variable.smallIsOneRing ? 1 : -1);
  }

  private static void differences(int n, double[] cut, double[] r, double sign) {
    for (int i = 0; i < n; i++) {
      cut[i] = sign * (cut[i] - r[i]);
    }
  }
}
