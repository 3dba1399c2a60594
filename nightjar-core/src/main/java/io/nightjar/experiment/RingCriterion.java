package io.nightjar.experiment;

/** A way to decide whether electrons and positrons look like a single electron. */
public sealed interface RingCriterion {

  /** Name on cards and in results. */
  String name();

  /**
   * Judges one event.
   *
   * @param rings the event as seen
   * @return cosine of the ring's direction to the beam, or NaN where it is not one ring
   */
  double cosine(Rings rings);

  /**
   * One ring if at most one lepton is above the threshold, or all that are lie close to the
   * strongest (thesis of M. Hostert, chapter 6; arXiv:1812.08768). Direction: the sum of momenta of
   * overlapping leptons, else the strongest one.
   *
   * @param name as on cards
   * @param threshold kinetic energy [GeV]
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
    public double cosine(Rings rings) {
      if (rings.strongestEnergy() <= threshold) {
        return Double.NaN;
      }
      double least = rings.leastCosineAbove(threshold);
      if (least < cosOpening) {
        return Double.NaN;
      }
      return least <= 1 ? rings.cosineOfSum() : rings.cosineOfStrongest();
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
    public double cosine(Rings rings) {
      boolean one = cut.isOneRing(rings.visible(), rings.cosineToRest(), rings.asymmetry());
      return one ? rings.cosineOfSum() : Double.NaN;
    }
  }
}
