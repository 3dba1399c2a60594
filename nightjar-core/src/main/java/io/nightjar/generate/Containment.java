package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Grid;
import io.nightjar.event.Uniforms;
import io.nightjar.experiment.Detector;
import io.nightjar.experiment.Pieces;
import io.nightjar.experiment.Region;
import io.nightjar.experiment.Shape;
import io.nightjar.math.Columns;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which decays are in the detector. The place of the first decay is drawn uniformly in the fiducial
 * volume and traced back to the vertex. Belongs to one thread.
 *
 * <p>For matter that holds the fiducial volume the flight comes first: where all flights are short,
 * nothing else is to be done; elsewhere events whose vertex is outside of the matter are lost. For
 * all other matter the ray is followed back to where it crosses that matter, from ℓ₁ to ℓ₂, and the
 * flight is drawn from what is left of its exponential there: the weight is (V_c/V)(e^{−ℓ₁/λ} −
 * e^{−ℓ₂/λ}), where V is the volume of the matter and V_c that of which the efficiency counts the
 * events.
 */
final class Containment {

  /** Numbers of each event that place the first decay. */
  static final int NUMBERS = Shape.NUMBERS;

  /** Further numbers, apart from these: azimuth, flight. */
  static final int MORE = 2;

  /** Decay lengths beyond which nothing is left. */
  private static final double NOTHING_LEFT = 700;

  private final Detector detector;
  private final Pieces places;
  private final boolean round;
  private final double margin;
  private final double factor;
  private final Map<String, Traced> traced = new LinkedHashMap<>();
  private final double[][] place;
  private final double[][] scratch;
  private final double[] cos;
  private final double[] sin;
  private final Particles turned;

  /** 1 where the second decay is outside, else 0. */
  private final double[] lost;

  /** Matter to which decays are traced back, a factor of its weights, its mean of (D/(D + z))². */
  private record Traced(Region region, double factor, double density) {}

  Containment(Detector detector, int capacity) {
    this.detector = detector;
    Shape volume = detector.matter().shape();
    boolean near = detector.within().isPresent();
    this.places = near ? Pieces.of(volume) : detector.fiducial();
    this.round = detector.regions().stream().allMatch(r -> r.shape().isRound()) && places.isRound();
    this.margin = places.marginIn(volume);
    this.factor = detector.countedVolume() / volume.volume();
    for (Region region : detector.regions()) {
      if (isTraced(detector, region.name())) {
        double share = detector.countedVolume() / region.shape().volume();
        traced.put(region.name(), new Traced(region, share, region.density(detector.distance())));
      }
    }
    place = new double[NUMBERS][capacity];
    scratch = new double[Pieces.SCRATCH][capacity];
    cos = new double[capacity];
    sin = new double[capacity];
    turned = new Particles(capacity);
    lost = new double[capacity];
  }

  /** Whether decays are traced back to a region, given by its name. */
  static boolean isTraced(Detector detector, String region) {
    return detector.within().isEmpty() && !(region.isEmpty() && detector.isFiducialInside());
  }

  /** Longest flight that is to be drawn before the decay is placed [cm]. */
  double longestFlight(Source source) {
    return traced.containsKey(source.channel().region())
        ? Double.POSITIVE_INFINITY
        : detector.within().orElse(detector.matter().shape().reach() + detector.fiducial().reach());
  }

  /** x, y, z of first decays of the last batch [cm]. */
  double[][] places() {
    return place;
  }

  /** 1 where the second decay of an event of the last batch is outside, else 0. */
  double[] lost() {
    return lost;
  }

  /**
   * Takes away the weight of what is not in the detector.
   *
   * @param source of the events
   * @param batch read; weights changed, and flights where they are traced
   * @param uniforms numbers
   * @param first number of the first event
   * @param dimension of the numbers that place the first decay
   * @param more dimension of {@link #MORE} numbers
   * @return whether nothing can leave the detector
   */
  boolean contain(
      Source source, EventBatch batch, Uniforms uniforms, long first, int dimension, int more) {
    Traced matter = traced.get(source.channel().region());
    if (matter != null) {
      place(batch.size, source, batch.weight, uniforms, first, dimension, more);
      trace(matter, source, batch, uniforms, first, more + 1);
      second(batch);
      return false;
    }
    if (factor != 1) {
      scale(batch.size, factor, batch.weight);
    }
    boolean alone = batch.flight.length == 1 && detector.within().isPresent();
    if (alone || neverLeaves(batch)) {
      return true;
    }
    place(batch.size, source, batch.weight, uniforms, first, dimension, more);
    if (detector.within().isEmpty()) {
      outside(batch.size, batch.neutrino[0], batch.flight[0], -1);
      keep(batch.size, lost, batch.weight);
    }
    second(batch);
    return false;
  }

  private void second(EventBatch batch) {
    if (batch.flight.length > 1) {
      outside(batch.size, batch.neutrino[1], batch.flight[1], 1);
    }
  }

  private boolean neverLeaves(EventBatch batch) {
    int steps = batch.flight.length;
    double longest = 0;
    for (double[] flight : batch.flight) {
      longest = Math.max(longest, largest(batch.size, flight));
    }
    // Wherever in the fiducial volume the first decay is, all others and the vertex are inside.
    return longest * steps < margin;
  }

  private static double largest(int n, double[] x) {
    double largest = 0;
    for (int i = 0; i < n; i++) {
      largest = Math.max(largest, x[i]);
    }
    return largest;
  }

  /** Draws first decays, by the importance grids of the source where it has some for them. */
  void place(
      int n,
      Source source,
      double[] weight,
      Uniforms uniforms,
      long first,
      int dimension,
      int more) {
    Grid[] grids = source.grids();
    for (int d = 0; d < NUMBERS; d++) {
      uniforms.fill(first, n, dimension + d, place[d]);
      if (dimension + d < grids.length) {
        grids[dimension + d].map(n, place[d], weight);
      }
    }
    places.fill(n, place, scratch);
    if (!round) {
      uniforms.fill(first, n, more, cos);
      Columns.sinCosTurn(n, cos, sin, cos);
    }
  }

  /** The direction of a neutrino turned around the beam where that matters. */
  Particles turned(int n, Particles p) {
    if (round) {
      return p;
    }
    for (int i = 0; i < n; i++) {
      turned.px[i] = p.px[i] * cos[i] - p.py[i] * sin[i];
      turned.py[i] = p.px[i] * sin[i] + p.py[i] * cos[i];
      turned.pz[i] = p.pz[i];
    }
    return turned;
  }

  private static void scale(int n, double factor, double[] weight) {
    for (int i = 0; i < n; i++) {
      weight[i] *= factor;
    }
  }

  private static void keep(int n, double[] lost, double[] weight) {
    for (int i = 0; i < n; i++) {
      weight[i] *= 1 - lost[i];
    }
  }

  /** 1 into {@link #lost} where a flight from or, with sign −1, to the first decay is outside. */
  private void outside(int n, Particles momentum, double[] flight, double sign) {
    Particles p = turned(n, momentum);
    for (int i = 0; i < n; i++) {
      double p2 = p.px[i] * p.px[i] + p.py[i] * p.py[i] + p.pz[i] * p.pz[i];
      double per = sign * flight[i] / Math.sqrt(Math.max(p2, Double.MIN_NORMAL));
      double x = place[0][i] + per * p.px[i];
      double y = place[1][i] + per * p.py[i];
      double z = place[2][i] + per * p.pz[i];
      lost[i] = detector.sees(x, y, z) ? 0 : 1;
    }
  }

  /** Draws flights from a region to the first decay. */
  private void trace(
      Traced matter,
      Source source,
      EventBatch batch,
      Uniforms uniforms,
      long first,
      int dimension) {
    int n = batch.size;
    double[] near = scratch[0];
    double[] far = scratch[1];
    double[] lambda = scratch[2];
    Particles p = turned(n, batch.neutrino[0]);
    matter.region.shape().cross(n, place, p, -1, near, far);
    source.decayLengths(batch, lambda);
    uniforms.fill(first, n, dimension, scratch[4]);
    scale(n, matter.factor, batch.weight);
    truncated(n, near, far, lambda, scratch[3], scratch[4], batch.weight, batch.flight[0]);
    if (!matter.region.isDetector()) {
      spread(n, p, batch.flight[0], 1 / matter.density, batch.weight);
    }
  }

  /**
   * Exponential flights between two ends: ℓ = ℓ₁ − λ ln(1 − u(1 − e^{−(ℓ₂−ℓ₁)/λ})).
   *
   * @param near ℓ₁ [cm]; overwritten
   * @param far ℓ₂ [cm]; overwritten
   * @param lambda λ [cm]; read
   * @param left overwritten
   * @param u numbers; overwritten
   * @param weight multiplied by e^{−ℓ₁/λ} − e^{−ℓ₂/λ}
   * @param flight written [cm]
   */
  static void truncated(
      int n,
      double[] near,
      double[] far,
      double[] lambda,
      double[] left,
      double[] u,
      double[] weight,
      double[] flight) {
    for (int i = 0; i < n; i++) {
      left[i] = -Math.min(near[i] / lambda[i], NOTHING_LEFT);
      far[i] = -Math.min((far[i] - near[i]) / lambda[i], NOTHING_LEFT);
    }
    Columns.exp(n, left, left);
    Columns.expm1(n, far, far);
    for (int i = 0; i < n; i++) {
      weight[i] *= -left[i] * far[i];
      u[i] *= far[i];
    }
    Columns.log1p(n, u, u);
    for (int i = 0; i < n; i++) {
      flight[i] = near[i] - lambda[i] * u[i];
    }
  }

  /** Neutrinos are denser further upstream: (D/(D + z))² at the vertex over its mean. */
  private void spread(int n, Particles p, double[] flight, double factor, double[] weight) {
    double distance = detector.distance();
    for (int i = 0; i < n; i++) {
      double p2 = p.px[i] * p.px[i] + p.py[i] * p.py[i] + p.pz[i] * p.pz[i];
      double z = place[2][i] - flight[i] * p.pz[i] / Math.sqrt(Math.max(p2, Double.MIN_NORMAL));
      weight[i] *= factor * Region.densityAt(z, distance);
    }
  }
}
