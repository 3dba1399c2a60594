package io.nightjar.precision;

/**
 * Events by true missing mass squared, each shared between the two points beside it: moments up to
 * the first are kept, and the width grows by less than the step, which is small beside any
 * resolution. Its purpose is that many events are smeared once.
 */
final class MassGrid {

  private static final double STEP = 0.04; // [GeV²]; the resolution is 0.7 or more

  private final double low;
  private final double[] events;

  /**
   * An empty grid.
   *
   * @param low first point [GeV²]
   * @param high last point, or a little more [GeV²]
   */
  MassGrid(double low, double high) {
    this.low = low;
    this.events = new double[(int) Math.ceil((high - low) / STEP) + 2];
  }

  /** Adds events; what is outside of the grid is not seen. */
  void add(double mass2, double weight) {
    double position = (mass2 - low) / STEP;
    if (position >= 0 && position < events.length - 1) {
      int k = (int) position;
      double share = position - k;
      events[k] += weight * (1 - share);
      events[k + 1] += weight * share;
    }
  }

  /** Adds another one of the same points times a factor. */
  void add(MassGrid other, double factor) {
    for (int k = 0; k < events.length; k++) {
      events[k] += factor * other.events[k];
    }
  }

  /** Number of points. */
  int size() {
    return events.length;
  }

  /** Where a point is [GeV²]. */
  double mass2(int point) {
    return low + point * STEP;
  }

  /** Events of a point. */
  double events(int point) {
    return events[point];
  }
}
