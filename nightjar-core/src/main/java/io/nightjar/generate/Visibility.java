package io.nightjar.generate;

import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Lattice;
import io.nightjar.experiment.Detector;
import io.nightjar.experiment.Pieces;
import io.nightjar.experiment.Region;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which share of the events of some matter decays where it is seen, roughly: enough to tell which
 * matter is worth simulating, and how many events each deserves. Heavy neutrinos fly along the beam
 * or up to half a radian away from it.
 */
final class Visibility {

  private static final int PLACES = 256;
  private static final double SPREAD = 0.5;

  /** Any; rough numbers must not depend on the run's. */
  private static final long SEED = 1;

  /** Energies differ, and with them decay lengths. */
  private static final double[] LENGTHS = {0.3, 1, 2};

  /** So far apart are the logarithms of decay lengths between which shares are interpolated. */
  private static final double STEP = 0.25;

  private static final double SHORTEST = 1e-9; // [cm]

  private final double[] near = new double[PLACES];
  private final double[] far = new double[PLACES];
  private final double volumes;
  private final Map<Long, Double> shares = new HashMap<>();

  /**
   * Looks at the detector from a region.
   *
   * @param region its name
   */
  Visibility(Detector detector, String region) {
    Region matter = detector.region(region);
    cross(detector.fiducial(), matter, near, far);
    volumes = detector.countedVolume() / matter.shape().volume();
  }

  /**
   * Share of the events of the region.
   *
   * @param lambda usual decay length [cm]
   */
  double of(double lambda) {
    double place = Math.log(Math.max(lambda, SHORTEST)) / STEP;
    long k = (long) Math.floor(place);
    return at(k) + (place - k) * (at(k + 1) - at(k));
  }

  private double at(long k) {
    return shares.computeIfAbsent(k, key -> volumes * mean(Math.exp(key * STEP)));
  }

  private double mean(double lambda) {
    double sum = 0;
    for (double length : LENGTHS) {
      for (int i = 0; i < PLACES; i++) {
        double left = Math.exp(-near[i] / (length * lambda));
        sum -= left * Math.expm1((near[i] - far[i]) / (length * lambda));
      }
    }
    return sum / (PLACES * LENGTHS.length);
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
