package io.nightjar.experiment;

import io.nightjar.math.Columns;

/** A way to decide whether electrons and positrons look like a single electron. */
public sealed interface RingCriterion {

  /** Name on cards and in results. */
  String name();

  /**
   * Judges events.
   *
   * @param n how many
   * @param rings the events as seen
   * @param scratch overwritten
   * @param cosine written: that of the ring's direction to the beam, or NaN where it is not one
   *     ring
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
}
