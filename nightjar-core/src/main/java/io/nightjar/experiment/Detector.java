package io.nightjar.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Where neutrinos meet matter, and where decays are seen.
 *
 * @param matter the detector itself: where the beam meets its material
 * @param fiducial where a decay must happen
 * @param upstream other matter from which heavy neutrinos come
 * @param counted what the efficiency is a share of
 * @param distance from the source of the beam to the origin [cm]
 * @param within how near to its vertex a decay must happen [cm], in place of the fiducial volume
 */
public record Detector(
    Region matter,
    Pieces fiducial,
    List<Region> upstream,
    Counted counted,
    double distance,
    OptionalDouble within) {

  /** What the efficiency is a share of: what it multiplies. */
  public enum Counted {
    /** Events of the whole volume; the efficiency contains the share of the fiducial volume. */
    VOLUME,
    /** Decays in the fiducial volume. */
    FIDUCIAL
  }

  /** Keeps its own copy. */
  public Detector {
    upstream = List.copyOf(upstream);
  }

  /**
   * A detector with no matter in front of it, its efficiency one of events of the whole volume.
   *
   * @param material of the whole volume
   * @param distance from the source of the beam to the origin [cm]
   */
  public static Detector of(Shape volume, Shape fiducial, Material material, double distance) {
    return new Detector(
        new Region("", volume, material),
        Pieces.of(fiducial),
        List.of(),
        Counted.VOLUME,
        distance,
        OptionalDouble.empty());
  }

  /**
   * The same, but for how far from its vertex a decay may happen; for a detector that asks for
   * that.
   *
   * @param distance [cm]
   */
  Detector seeingWithin(double distance) {
    if (within.isEmpty()) {
      throw new IllegalArgumentException("This detector does not ask how far a decay is.");
    }
    OptionalDouble other = OptionalDouble.of(distance);
    return new Detector(matter, fiducial, upstream, counted, this.distance, other);
  }

  /** The detector itself, then what is upstream. */
  public List<Region> regions() {
    List<Region> regions = new ArrayList<>(List.of(matter));
    regions.addAll(upstream);
    return regions;
  }

  /**
   * Whether something is upstream or the fiducial volume is not a part of the detector's matter.
   */
  public boolean isApart() {
    return !upstream.isEmpty() || !isFiducialInside();
  }

  /** Whether all of the fiducial volume is a part of the detector's matter. */
  public boolean isFiducialInside() {
    return fiducial.areInside(matter.shape());
  }

  /** Volume whose events the efficiency counts [cm³]. */
  public double countedVolume() {
    return counted == Counted.VOLUME ? matter.shape().volume() : fiducial.volume();
  }

  /** Radius of a sphere around the origin outside of which nothing is seen [cm]. */
  public double reach() {
    return Math.max(matter.shape().reach(), fiducial.reach());
  }

  /** Longest way from a vertex to a decay that is seen [cm]. */
  public double longestFlight() {
    double furthest =
        regions().stream().mapToDouble(region -> region.shape().reach()).max().orElseThrow();
    return furthest + reach();
  }

  /** A region by its name. */
  public Region region(String name) {
    return regions().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }

  /** Whether leptons are seen there. Coordinates in cm. */
  public boolean sees(double x, double y, double z) {
    return matter.shape().contains(x, y, z) || fiducial.contains(x, y, z);
  }
}
