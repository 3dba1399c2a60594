package io.nightjar.experiment;

import io.nightjar.math.Columns;

/** A way to decide whether electrons and positrons look like what a search asks for. */
public sealed interface RingCriterion {

  /** Name on cards and in results. */
  String name();

  /**
   * Judges events.
   *
   * @param n how many
   * @param rings the events as seen
   * @param scratch overwritten
   * @param cosine written: that of the shower's direction to the beam, or NaN where the event is
   *     not what is asked for
   */
  void judge(int n, Rings rings, double[] scratch, double[] cosine);

  /**
   * One ring if at most one lepton is above the threshold, or all that are lie close to the
   * strongest (thesis of M. Hostert, chapter 6; arXiv:1812.08768). Direction: the sum of momenta of
   * overlapping leptons, else the strongest one.
   *
   * @param name as on cards
   * @param threshold kinetic energy [GeV]; what has none is never above
   * @param cosOpening cosine of the largest angle to the strongest lepton
   */
  record Overlap(String name, double threshold, double cosOpening) implements RingCriterion {

    /**
     * From the angle itself.
     *
     * @param name as on cards
     * @param threshold kinetic energy [GeV]
     * @param opening largest angle to the strongest lepton [rad]
     */
    public static Overlap within(String name, double threshold, double opening) {
      return new Overlap(name, threshold, Math.cos(opening));
    }

    @Override
    public void judge(int n, Rings rings, double[] scratch, double[] cosine) {
      double least = Math.max(0, threshold);
      rings.leastCosineAbove(n, least, scratch);
      directions(n, scratch, rings.cosineOfSum(), rings.cosineOfStrongest(), cosine);
      keep(n, least, cosOpening, rings.strongestEnergy(), scratch, cosine);
    }

    private static void directions(
        int n, double[] least, double[] sum, double[] strongest, double[] cosine) {
      for (int i = 0; i < n; i++) {
        double alone = Columns.exceeds(least[i], 1);
        cosine[i] = alone * strongest[i] + (1 - alone) * sum[i];
      }
    }

    /** What is below the threshold or not close together becomes NaN, as 0/0 does. */
    private static void keep(
        int n, double threshold, double limit, double[] T, double[] least, double[] cosine) {
      for (int i = 0; i < n; i++) {
        double visible = Columns.exceeds(T[i], threshold);
        double apart = Columns.exceeds(limit, least[i]);
        cosine[i] += 0 / (visible * (1 - apart));
      }
    }
  }

  /**
   * Cut that depends on visible energy, opening angle and asymmetry (Kelly and Kopp,
   * arXiv:2210.08021). With more than two leptons the strongest is compared with the sum of the
   * others; a lepton that is not seen leaves one ring. Visible energies above the table take its
   * last row; below it nothing is one ring, since the search starts above.
   *
   * @param name as on cards
   * @param cut the table
   */
  record Separation(String name, RingCut cut) implements RingCriterion {
    @Override
    public void judge(int n, Rings rings, double[] scratch, double[] cosine) {
      cut.margins(n, rings.visible(), rings.cosineToRest(), rings.asymmetry(), scratch, cosine);
      keep(n, rings.cosineOfSum(), cosine);
    }

    /** What is on the other side of the cut becomes NaN, as 0/0 does. */
    private static void keep(int n, double[] sum, double[] cosine) {
      for (int i = 0; i < n; i++) {
        cosine[i] = sum[i] + 0 / Columns.exceeds(cosine[i], 0);
      }
    }
  }

  /**
   * Both leptons seen apart: each of the two strongest above the threshold, and the angle between
   * them in an interval whose upper end belongs to it. Direction: the sum of all momenta.
   *
   * @param name as on cards
   * @param threshold kinetic energy [GeV]; what has none is never above
   * @param closest cosine of the smallest opening, not in the interval; above 1 for no such end
   * @param widest cosine of the largest opening
   */
  record Tracks(String name, double threshold, double closest, double widest)
      implements RingCriterion {

    /** Above every cosine. */
    private static final double NO_END = 2;

    /**
     * From the angles themselves.
     *
     * @param name as on cards
     * @param threshold kinetic energy [GeV]
     * @param smallest opening [rad]; 0 for none
     * @param largest opening [rad]
     */
    public static Tracks within(String name, double threshold, double smallest, double largest) {
      double closest = smallest > 0 ? Math.cos(smallest) : NO_END;
      return new Tracks(name, threshold, closest, Math.cos(largest));
    }

    @Override
    public void judge(int n, Rings rings, double[] scratch, double[] cosine) {
      rings.second(n, scratch, cosine);
      keep(n, Math.max(0, threshold), closest, widest, rings.cosineOfSum(), scratch, cosine);
    }

    /** What is below the threshold, too close or too wide becomes NaN, as 0/0 does. */
    private static void keep(
        int n,
        double threshold,
        double closest,
        double widest,
        double[] sum,
        double[] T,
        double[] cosine) {
      for (int i = 0; i < n; i++) {
        double seen = Columns.exceeds(T[i], threshold) * Columns.exceeds(closest, cosine[i]);
        cosine[i] = sum[i] + 0 / (seen * (1 - Columns.exceeds(widest, cosine[i])));
      }
    }
  }

  /**
   * Anything with visible energy above a threshold. Direction: the sum of all momenta.
   *
   * @param name as on cards
   * @param threshold visible energy [GeV]; what has none is never above
   */
  record Inclusive(String name, double threshold) implements RingCriterion {
    @Override
    public void judge(int n, Rings rings, double[] scratch, double[] cosine) {
      keep(n, Math.max(0, threshold), rings.visible(), rings.cosineOfSum(), cosine);
    }

    private static void keep(
        int n, double threshold, double[] visible, double[] sum, double[] cosine) {
      for (int i = 0; i < n; i++) {
        cosine[i] = sum[i] + 0 / Columns.exceeds(visible[i], threshold);
      }
    }
  }
}
