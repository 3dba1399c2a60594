package io.nightjar.generate;

/**
 * A decay N_i → N_j e⁺e⁻ or N_i → N_j γ, by numbers.
 *
 * @param parent i
 * @param daughter j; −1 for a light neutrino of any flavour
 * @param photon whether a photon is made
 * @param heavy number of heavy neutrinos
 */
record Step(int parent, int daughter, boolean photon, int heavy) {

  static Step of(int parent, int daughter, boolean photon, int heavy) {
    return new Step(parent, daughter, photon, heavy);
  }

  /** Its number among {@link #count}. */
  int index() {
    int to = daughter < 0 ? heavy : daughter;
    return (parent * (heavy + 1) + to) * 2 + (photon ? 1 : 0);
  }

  /** How many steps so many heavy neutrinos may have. */
  static int count(int heavy) {
    return heavy * (heavy + 1) * 2;
  }

  boolean isLast() {
    return daughter < 0;
  }
}
