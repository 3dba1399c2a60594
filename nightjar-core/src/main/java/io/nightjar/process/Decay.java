package io.nightjar.process;

import io.nightjar.math.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * One decay channel.
 *
 * @param parent decaying particle
 * @param products as in nu4, e-, e+
 * @param width partial width [GeV]
 * @param error bound on its numerical error [GeV]
 * @param branching share of the total width
 * @param pair the matrix element of Z' exchange, where the channel is N → N' l⁺l⁻ and the Z' makes
 *     practically all of it
 * @param photon angles and energies, where the channel is N → N' γ
 */
public record Decay(
    String parent,
    List<String> products,
    double width,
    double error,
    double branching,
    Optional<ThreeBodyDecay> pair,
    Optional<PhotonDecay> photon) {

  /** What an antiparticle of a neutrino is called after its particle. */
  static final String ANTI = "_bar";

  /** A channel without share of the total width yet. */
  static Decay of(String parent, List<String> products, Estimate width) {
    return new Decay(
        parent, products, width.value(), width.error(), 0, Optional.empty(), Optional.empty());
  }

  /** The same with a width that is known exactly. */
  static Decay of(String parent, List<String> products, double width) {
    return of(parent, products, new Estimate(width, 0));
  }

  /** The same with a matrix element. */
  Decay with(ThreeBodyDecay matrixElement) {
    return new Decay(parent, products, width, error, branching, Optional.of(matrixElement), photon);
  }

  /** The same with the decay to a photon. */
  Decay with(PhotonDecay angles) {
    return new Decay(parent, products, width, error, branching, pair, Optional.of(angles));
  }

  /** The same as a share of a total width. */
  Decay outOf(double total) {
    return new Decay(parent, products, width, error, width / total, pair, photon);
  }

  /** Products, antiparticles of neutrinos by the names of their particles. */
  public List<String> particles() {
    for (String product : products) {
      if (product.endsWith(ANTI)) {
        return products.stream().map(Decay::particle).toList();
      }
    }
    return products;
  }

  private static String particle(String product) {
    return product.endsWith(ANTI)
        ? product.substring(0, product.length() - ANTI.length())
        : product;
  }

  /** The neutrino (or first) product. */
  public String daughter() {
    return products.get(0);
  }

  /** Whether the visible products are an electron pair. */
  public boolean isElectronPair() {
    return products.contains("e-") && products.contains("e+");
  }

  /** Whether all products are a charged lepton and its antiparticle. */
  public boolean isLeptonPair() {
    return products.size() == 2 && Couplings.LEPTONS.contains(products.get(0).replace("-", ""));
  }

  /** Whether events are made of it: a pair by the Z', or one photon. */
  public boolean isSimulated() {
    return pair.isPresent() || photon.isPresent();
  }

  /** Whether all that is seen of it looks like electrons: a pair of them, or a photon. */
  public boolean isElectronLike() {
    return isElectronPair() || photon.isPresent();
  }

  /**
   * Mean decay length in the laboratory, βγcτ = √(E² − m²)/m · cτ [cm].
   *
   * @param m mass of the decaying particle [GeV]
   * @param E its energy [GeV]
   * @param ctau its proper decay length [cm]
   */
  public static double length(double m, double E, double ctau) {
    return Math.sqrt((E - m) * (E + m)) / m * ctau;
  }

  /** As in "nu6 -> nu4 e- e+". */
  public String label() {
    return parent + " -> " + String.join(" ", products);
  }

  /**
   * Mean share of the momentum that a product carries: of two, by their masses; of more, equal
   * ones.
   *
   * @param product one of the products
   * @param mass of a particle [GeV]
   */
  public double share(String product, ToDoubleFunction<String> mass) {
    if (products.size() != 2) {
      return 1.0 / products.size();
    }
    String other = products.get(products.get(0).equals(product) ? 1 : 0);
    return TwoBodyKinematics.share(
        mass.applyAsDouble(parent), mass.applyAsDouble(product), mass.applyAsDouble(other));
  }
}
