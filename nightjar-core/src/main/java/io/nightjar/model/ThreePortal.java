package io.nightjar.model;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.hipparchus.complex.Complex;

/**
 * A point of the three-portal model in the phenomenological mode: masses, mixings and vertices as a
 * card gives them.
 *
 * @param name name of the card
 * @param nature Majorana or Dirac heavy neutrinos
 * @param darkPhoton the Z' and its kinetic mixing
 * @param darkAlpha dark fine-structure constant α_D = g_X²/4π
 * @param scalar the dark scalar, if the point has one
 * @param heavyNeutrinos by name (nu4 … nu8), ascending
 * @param vertices V_ij as listed on the card, row outgoing; empty when they follow from mixings
 * @param scalarVertices S_ij of the dark scalar as listed on the card
 */
public record ThreePortal(
    String name,
    Nature nature,
    DarkPhoton darkPhoton,
    double darkAlpha,
    Optional<DarkScalar> scalar,
    SortedMap<String, HeavyNeutrino> heavyNeutrinos,
    Map<Pair, Complex> vertices,
    Map<Pair, Complex> scalarVertices) {

  /** Number of vector-like dark pairs ν_DL, ν_DR. */
  public int darkPairs() {
    return 1;
  }

  /** Whether heavy neutrinos are their own antiparticles. */
  public enum Nature {
    MAJORANA,
    DIRAC
  }

  /**
   * The dark photon.
   *
   * @param mass [GeV]
   * @param epsilon L ⊃ −e ε J_em·Z'; with a given χ, |g_V| of the electron over e
   * @param chi kinetic mixing angle with hypercharge, where the gauge sector is to be exact
   */
  public record DarkPhoton(double mass, double epsilon, OptionalDouble chi) {

    /** A Z' that couples to charge only. */
    public DarkPhoton(double mass, double epsilon) {
      this(mass, epsilon, OptionalDouble.empty());
    }

    /** The Z' of an exact gauge sector. */
    public static DarkPhoton of(GaugeSector sector) {
      return new DarkPhoton(sector.zPrimeMass(), sector.epsilon(), OptionalDouble.of(sector.chi()));
    }
  }

  /**
   * The dark scalar.
   *
   * @param mass [GeV]
   * @param mixing sin θ with the Higgs boson
   */
  public record DarkScalar(double mass, double mixing) {}

  /**
   * One heavy neutrino.
   *
   * @param mass [GeV]
   * @param mixing its column of the mixing matrix: rows e, mu, tau, D, L, R; absent entries are 0
   */
  public record HeavyNeutrino(double mass, Map<String, Complex> mixing) {}

  /**
   * The two states of a vertex.
   *
   * @param outgoing row
   * @param incoming column
   */
  public record Pair(String outgoing, String incoming) {
    /** The same vertex read the other way round: V_ji = V*_ij. */
    public Pair transposed() {
      return new Pair(incoming, outgoing);
    }
  }
}
