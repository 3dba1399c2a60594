package io.nightjar.experiment;

import io.nightjar.experiment.CherenkovResponse.Seen;
import java.util.Arrays;

/** Observables of showers, by column; masses of electrons are neglected. */
final class Showers {
  private Showers() {}

  /**
   * E θ², of the shower's visible energy and its angle to the beam. In elastic scattering on an
   * electron it is below 2 m_e.
   *
   * @param energy E [GeV]
   * @param cosTheta cosine of θ; NaN where there is no shower
   * @return [GeV]
   */
  static double energyTheta2(double energy, double cosTheta) {
    double theta = Math.acos(Math.max(-1, Math.min(cosTheta, 1)));
    return energy * theta * theta;
  }

  /** The same of columns. */
  static void energyTheta2(int n, double[] energy, double[] cosTheta, double[] product) {
    for (int i = 0; i < n; i++) {
      product[i] = energyTheta2(energy[i], cosTheta[i]);
    }
  }

  /** The invariant mass of pairs [GeV], see {@link ShowerPair#mass()}. */
  static void mass(int n, double[] first, double[] second, double[] cosOpening, double[] mass) {
    for (int i = 0; i < n; i++) {
      mass[i] = ShowerPair.mass(first[i], second[i], cosOpening[i]);
    }
  }

  /**
   * (E − p_z)² + p_T² of all leptons together: the momentum transfer to a nucleus that takes no
   * energy, from a neutrino along the beam.
   *
   * @param n number of events
   * @param leptons how many are in {@code seen}
   * @param seen read
   * @param scratch overwritten: three columns
   * @param t written [GeV²]
   */
  static void transfer(int n, int leptons, Seen[] seen, double[][] scratch, double[] t) {
    for (double[] sum : scratch) {
      Arrays.fill(sum, 0, n, 0);
    }
    for (int l = 0; l < leptons; l++) {
      addTimes(n, seen[l].T, seen[l].nx, scratch[0]);
      addTimes(n, seen[l].T, seen[l].ny, scratch[1]);
      addBehind(n, seen[l].T, seen[l].nz, scratch[2]);
    }
    for (int i = 0; i < n; i++) {
      double x = scratch[0][i];
      double y = scratch[1][i];
      double behind = scratch[2][i];
      t[i] = behind * behind + x * x + y * y;
    }
  }

  private static void addTimes(int n, double[] T, double[] direction, double[] sum) {
    for (int i = 0; i < n; i++) {
      sum[i] += T[i] * direction[i];
    }
  }

  /** Adds E − p_z. */
  private static void addBehind(int n, double[] T, double[] z, double[] sum) {
    for (int i = 0; i < n; i++) {
      sum[i] += T[i] * (1 - z[i]);
    }
  }
}
