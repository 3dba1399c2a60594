package io.nightjar.experiment;

import io.nightjar.experiment.CherenkovResponse.Seen;

/** A way to decide whether electrons and positrons look like a single electron. */
public sealed interface RingCriterion {

  /** Name on cards and in results. */
  String name();

  /**
   * Judges one event.
   *
   * @param leptons how many
   * @param seen the leptons as seen; those that are not seen have no energy
   * @param i which event
   * @return cosine of the ring's direction to the beam, or NaN where it is not one ring
   */
  double cosine(int leptons, Seen[] seen, int i);

  /**
   * One ring if at most one lepton is above the threshold, or all that are lie close to the
   * strongest (thesis of M. Hostert, chapter 6; arXiv:1812.08768). Direction: the sum of momenta of
   * overlapping leptons, else the strongest one.
   *
   * @param name as on cards
   * @param threshold kinetic energy [GeV]
   * @param opening largest angle to the strongest lepton [rad]
   */
  record Overlap(String name, double threshold, double opening) implements RingCriterion {
    @Override
    public double cosine(int leptons, Seen[] seen, int i) {
      int strongest = strongest(leptons, seen, i);
      if (seen[strongest].T[i] <= threshold) {
        return Double.NaN;
      }
      double least = Math.cos(opening);
      boolean overlap = false;
      for (int l = 0; l < leptons; l++) {
        if (l != strongest && seen[l].T[i] > threshold) {
          overlap = true;
          if (dot(seen[strongest], seen[l], i) < least) {
            return Double.NaN;
          }
        }
      }
      return overlap ? cosineOfSum(leptons, seen, i) : seen[strongest].nz[i];
    }
  }

  /**
   * Cut that depends on visible energy, opening angle and asymmetry (Kelly and Kopp,
   * arXiv:2210.08021). With more than two leptons the strongest is compared with the sum of the
   * others. Visible energies above the table take its last row; below it nothing is one ring, since
   * the search starts above.
   *
   * @param name as on cards
   * @param cut the table
   */
  record Separation(String name, RingCut cut) implements RingCriterion {
    @Override
    public double cosine(int leptons, Seen[] seen, int i) {
      int strongest = strongest(leptons, seen, i);
      double visible = 0;
      double x = 0;
      double y = 0;
      double z = 0;
      for (int l = 0; l < leptons; l++) {
        double T = seen[l].T[i];
        visible += T;
        if (l != strongest) {
          x += T * seen[l].nx[i];
          y += T * seen[l].ny[i];
          z += T * seen[l].nz[i];
        }
      }
      Seen s = seen[strongest];
      double rest = Math.sqrt(x * x + y * y + z * z);
      double opening = rest > 0 ? (x * s.nx[i] + y * s.ny[i] + z * s.nz[i]) / rest : 1;
      boolean one = visible > 0 && cut.isOneRing(visible, opening, s.T[i] / visible);
      return one ? cosineOfSum(leptons, seen, i) : Double.NaN;
    }
  }

  private static int strongest(int leptons, Seen[] seen, int i) {
    int best = 0;
    for (int l = 1; l < leptons; l++) {
      best = seen[l].T[i] > seen[best].T[i] ? l : best;
    }
    return best;
  }

  private static double dot(Seen a, Seen b, int i) {
    return a.nx[i] * b.nx[i] + a.ny[i] * b.ny[i] + a.nz[i] * b.nz[i];
  }

  /** Direction of the sum of momenta; masses of electrons are negligible in it. */
  private static double cosineOfSum(int leptons, Seen[] seen, int i) {
    double x = 0;
    double y = 0;
    double z = 0;
    for (int l = 0; l < leptons; l++) {
      x += seen[l].T[i] * seen[l].nx[i];
      y += seen[l].T[i] * seen[l].ny[i];
      z += seen[l].T[i] * seen[l].nz[i];
    }
    return z / Math.sqrt(x * x + y * y + z * z);
  }
}
