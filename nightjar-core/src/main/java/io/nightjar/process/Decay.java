package io.nightjar.process;

import java.util.List;
import java.util.Optional;

/**
 * One decay channel.
 *
 * @param parent decaying particle
 * @param products as in nu4, e-, e+
 * @param width partial width [GeV]
 * @param error bound on its numerical error [GeV]
 * @param branching share of the total width
 * @param pair the matrix element, where the channel is N → N' l⁺l⁻
 */
public record Decay(
    String parent,
    List<String> products,
    double width,
    double error,
    double branching,
    Optional<ThreeBodyDecay> pair) {

  /** The neutrino (or first) product. */
  public String daughter() {
    return products.get(0);
  }

  /** Whether the visible products are an electron pair. */
  public boolean isElectronPair() {
    return products.contains("e-") && products.contains("e+");
  }

  /** As in "nu6 -> nu4 e- e+". */
  public String label() {
    return parent + " -> " + String.join(" ", products);
  }
}
