package io.nightjar.experiment;

import io.nightjar.experiment.CherenkovResponse.Seen;

/**
 * The leptons of one event as seen: who is strongest, and how far the others are from it. One
 * object serves a whole loop; {@link #set} moves it to the next event.
 */
public final class Rings {

  private static final int MAX_LEPTONS = 4;

  private int leptons;
  private int strongest;
  private double visible;
  private double strongestZ;
  private double restCosine;
  private double sumCosine;
  private final double[] energy = new double[MAX_LEPTONS];
  private final double[] cosine = new double[MAX_LEPTONS];

  /**
   * Takes the leptons of an event.
   *
   * @param count how many
   * @param seen their columns; those that are not seen have no energy
   * @param i which event
   */
  public void set(int count, Seen[] seen, int i) {
    leptons = count;
    strongest = 0;
    visible = 0;
    for (int l = 0; l < count; l++) {
      energy[l] = seen[l].T[i];
      visible += energy[l];
      strongest = energy[l] > energy[strongest] ? l : strongest;
    }
    Seen lead = seen[strongest];
    double x = 0;
    double y = 0;
    double z = 0;
    double along = 0;
    for (int l = 0; l < count; l++) {
      Seen s = seen[l];
      cosine[l] = s.nx[i] * lead.nx[i] + s.ny[i] * lead.ny[i] + s.nz[i] * lead.nz[i];
      double T = l == strongest ? 0 : energy[l];
      x += T * s.nx[i];
      y += T * s.ny[i];
      z += T * s.nz[i];
      along += T * cosine[l];
    }
    strongestZ = lead.nz[i];
    double rest2 = x * x + y * y + z * z;
    double T = energy[strongest];
    restCosine = rest2 > 0 ? along / Math.sqrt(rest2) : 1;
    double sum2 = rest2 + 2 * T * along + T * T;
    sumCosine = sum2 > 0 ? (z + T * strongestZ) / Math.sqrt(sum2) : strongestZ;
  }

  /** Sum of kinetic energies [GeV]. */
  public double visible() {
    return visible;
  }

  /** Kinetic energy of the strongest lepton [GeV]. */
  public double strongestEnergy() {
    return energy[strongest];
  }

  /** Part of the visible energy that the strongest lepton carries. */
  public double asymmetry() {
    return visible > 0 ? energy[strongest] / visible : 1;
  }

  /** Cosine of the angle between the strongest lepton and the sum of all others. */
  public double cosineToRest() {
    return restCosine;
  }

  /** Cosine to the beam of the sum of momenta; masses of electrons are negligible in it. */
  public double cosineOfSum() {
    return sumCosine;
  }

  /** Cosine to the beam of the strongest lepton. */
  public double cosineOfStrongest() {
    return strongestZ;
  }

  /**
   * Smallest cosine to the strongest lepton of all others above a threshold; 2 if there are none.
   *
   * @param threshold kinetic energy [GeV]
   */
  public double leastCosineAbove(double threshold) {
    double least = 2;
    for (int l = 0; l < leptons; l++) {
      boolean counts = l != strongest && energy[l] > threshold;
      least = counts ? Math.min(least, Math.min(cosine[l], 1)) : least;
    }
    return least;
  }
}
