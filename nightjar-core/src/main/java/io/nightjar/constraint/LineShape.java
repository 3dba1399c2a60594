package io.nightjar.constraint;

/**
 * How much of a broad Z' lies where a narrow peak was looked for, within two resolutions: (2/π)
 * arctan(4σ/Γ), a Breit–Wigner in the mass; 1 for a narrow one.
 *
 * @param sigma resolution of the mass [GeV]; infinite where no peak was looked for
 */
record LineShape(double sigma) {

  /** Of the mass, where nothing is known: typical of pairs of tracks. */
  private static final double PAIRS = 0.01;

  /** Of the energy of a photon of some GeV: BaBar, hep-ex/0105044. */
  private static final double PHOTON = 0.02;

  /** Below this share it is worth a word. */
  private static final double WORD = 0.95;

  /** Of a pair. */
  static LineShape of(Limit limit, double M) {
    return new LineShape(limit.numbers().getOrDefault("resolution", PAIRS) * M);
  }

  /**
   * Of what is missing beside a photon: σ(M²) = 2√s σ_E, E* = (s − M²)/2√s.
   *
   * @param rootS √s [GeV]
   */
  static LineShape beside(double rootS, double M) {
    double photon = (rootS - M) * (rootS + M) / (2 * rootS);
    return new LineShape(PHOTON * photon * rootS / M);
  }

  /** Nothing was looked for in a mass. */
  static LineShape any() {
    return new LineShape(Double.POSITIVE_INFINITY);
  }

  /** The share. @param width Γ [GeV] */
  double inside(double width) {
    return width > 0 ? 2 / Math.PI * Math.atan(4 * sigma / width) : 1;
  }

  String how() {
    return "Breit-Wigner within two resolutions; the limit is that of a narrow peak";
  }

  /** A word where the Z' is broad. */
  String note(double width) {
    return inside(width) > WORD
        ? ""
        : "the Z' is broad: the limit on a narrow peak is used with the share of the line in its"
            + " window";
  }
}
