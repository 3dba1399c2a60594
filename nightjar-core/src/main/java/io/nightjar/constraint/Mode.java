package io.nightjar.constraint;

/**
 * A decay as detectors see it.
 *
 * @param seen what is visible of it
 * @param branching share of all decays
 * @param dark numbers of the daughters of the dark sector that may decay on; light neutrinos are
 *     not among them
 * @param share mean share of the momentum that each of them carries
 * @param open share of the energy at rest that goes to visible products, of two daughters and more:
 *     1 − Σ share where there is something visible, 0 else
 */
record Mode(Seen seen, double branching, int[] dark, double[] share, double open) {

  /** Number of the first daughter of a pair i ≤ j. */
  int first() {
    return dark.length == 1 ? dark[0] : Math.min(dark[0], dark[1]);
  }

  /** Number of the second daughter of a pair i ≤ j; a light neutrino is number n. */
  int second(int n) {
    return dark.length == 1 ? n : Math.max(dark[0], dark[1]);
  }

  /** What is visible of a decay itself, whatever its daughters do later. */
  enum Seen {
    /** Nothing: neutrinos, or dark daughters. */
    NOTHING,
    /** An electron pair. */
    ELECTRONS,
    /** A muon pair. */
    MUONS,
    /** One photon. */
    PHOTON,
    /** Anything else: hadrons, τ, leptons of two flavours. */
    OTHER
  }
}
