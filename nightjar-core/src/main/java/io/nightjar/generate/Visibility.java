package io.nightjar.generate;

import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Lattice;
import io.nightjar.experiment.Detector;
import io.nightjar.experiment.Pieces;
import io.nightjar.experiment.Region;
import java.util.Arrays;

/**
 * Which share of the events of some matter decays where it is seen, roughly: enough to tell which
 * matter is worth simulating, and how many events each deserves. Heavy neutrinos fly along the beam
 * or up to half a radian away from it.
 */
final class Visibility {

  private static final int PLACES = 512;
  private static final double SPREAD = 0.5;

  /** Any; rough numbers must not depend on the run's. */
  private static final long SEED = 1;

  /** Energies differ, and with them decay lengths. */
  private static final double[] LENGTHS = {0.3, 1, 2};

  private Visibility() {}

  /**
   * Share of the events of a region.
   *
   * @param region its name
   * @param lambda usual decay length [cm]
   */
  static double of(Detector detector, String region, double lambda) {
    Region matter = detector.region(region);
    double[] near = new double[PLACES];
    double[] far = new double[PLACES];
    cross(detector.fiducial(), matter, near, far);
    double sum = 0;
    for (double length : LENGTHS) {
      for (int i = 0; i < PLACES; i++) {
        double left = Math.exp(-near[i] / (length * lambda));
        sum -= left * Math.expm1((near[i] - far[i]) / (length * lambda));
      }
    }
    double mean = sum / (PLACES * LENGTHS.length);
    return mean * detector.countedVolume() / matter.shape().volume();
  }

  private static void cross(Pieces fiducial, Region matter, double[] near, double[] far) {
    Lattice lattice = new Lattice(SEED, 0);
    double[][] place = new double[Containment.NUMBERS][PLACES];
    for (int d = 0; d < place.length; d++) {
      lattice.fill(0, PLACES, d, place[d]);
    }
    fiducial.fill(PLACES, place, new double[Pieces.SCRATCH][PLACES]);
    matter.shape().cross(PLACES, place, directions(lattice), -1, near, far);
  }

  private static Particles directions(Lattice lattice) {
    Particles p = new Particles(PLACES);
    lattice.fill(0, PLACES, Containment.NUMBERS, p.px);
    lattice.fill(0, PLACES, Containment.NUMBERS + 1, p.py);
    for (int i = 0; i < PLACES; i++) {
      p.px[i] = SPREAD * (2 * p.px[i] - 1);
      p.py[i] = SPREAD * (2 * p.py[i] - 1);
    }
    Arrays.fill(p.pz, 1);
    return p;
  }
}
