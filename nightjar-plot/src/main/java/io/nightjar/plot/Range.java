package io.nightjar.plot;

/**
 * What an axis shows.
 *
 * @param low its beginning, smaller than {@code high}
 */
record Range(Scale scale, double low, double high) {

  Range {
    if (!(low < high)
        || !scale.shows(low)
        || !Double.isFinite(scale.forward(high) - scale.forward(low))) {
      throw new IllegalArgumentException("An axis cannot go from %s to %s.".formatted(low, high));
    }
  }

  /**
   * Where a value lies: 0 at the beginning, 1 at the end; minus infinity if the scale has no place
   * for it.
   */
  double fraction(double value) {
    if (!scale.shows(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    double begin = scale.forward(low);
    return (scale.forward(value) - begin) / (scale.forward(high) - begin);
  }

  boolean contains(double value) {
    return value >= low && value <= high;
  }

  /** The same beginning and a longer axis; the factor counts on the page. */
  Range stretched(double factor) {
    double begin = scale.forward(low);
    return new Range(scale, low, scale.inverse(begin + factor * (scale.forward(high) - begin)));
  }
}
