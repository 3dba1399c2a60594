package io.nightjar.model;

import io.nightjar.physics.Constants;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.hipparchus.complex.Complex;

/**
 * A point of the three-portal model: masses, mixings and vertices, as a card gives them or as its
 * Lagrangian has them.
 *
 * @param name name of the card
 * @param nature Majorana or Dirac heavy neutrinos
 * @param darkPhoton the Z' and its kinetic mixing
 * @param darkAlpha dark fine-structure constant α_D = g_X²/4π
 * @param scalar the dark scalar, if the point has one
 * @param heavyNeutrinos by name (nu4 … nu8), ascending
 * @param vertices V_ij as listed on the card, row outgoing; empty when they follow from mixings
 * @param scalarVertices S_ij of the dark scalar as listed on the card
 * @param moments transition magnetic moments |μ_ij| [GeV⁻¹], see {@link Spectrum#moment}
 * @param neutrinos the diagonalised mass matrix of a Lagrangian, from which masses, mixings and
 *     vertices then follow
 */
public record ThreePortal(
    String name,
    Nature nature,
    DarkPhoton darkPhoton,
    double darkAlpha,
    Optional<DarkScalar> scalar,
    SortedMap<String, HeavyNeutrino> heavyNeutrinos,
    Map<Pair, Complex> vertices,
    Map<Pair, Complex> scalarVertices,
    Map<Pair, Double> moments,
    Optional<NeutrinoSector> neutrinos) {

  /** A point in the phenomenological mode. */
  public ThreePortal(
      String name,
      Nature nature,
      DarkPhoton darkPhoton,
      double darkAlpha,
      Optional<DarkScalar> scalar,
      SortedMap<String, HeavyNeutrino> heavyNeutrinos,
      Map<Pair, Complex> vertices,
      Map<Pair, Complex> scalarVertices) {
    this(
        name,
        nature,
        darkPhoton,
        darkAlpha,
        scalar,
        heavyNeutrinos,
        vertices,
        scalarVertices,
        Map.of(),
        Optional.empty());
  }

  /** The same with transition magnetic moments [GeV⁻¹], each pair once. */
  public ThreePortal withMoments(Map<Pair, Double> given) {
    return new ThreePortal(
        name,
        nature,
        darkPhoton,
        darkAlpha,
        scalar,
        heavyNeutrinos,
        vertices,
        scalarVertices,
        Collections.unmodifiableMap(new LinkedHashMap<>(given)),
        neutrinos);
  }

  /** The same with another dark photon. */
  public ThreePortal with(DarkPhoton other) {
    return new ThreePortal(
        name,
        nature,
        other,
        darkAlpha,
        scalar,
        heavyNeutrinos,
        vertices,
        scalarVertices,
        moments,
        neutrinos);
  }

  /**
   * A point in Lagrangian mode: neutrinos are Majorana particles, and everything about them follows
   * from their mass matrix.
   */
  public static ThreePortal of(
      String name,
      DarkPhoton darkPhoton,
      double darkAlpha,
      DarkScalar scalar,
      NeutrinoSector neutrinos) {
    LagrangianPoint states = new LagrangianPoint(neutrinos);
    return new ThreePortal(
        name,
        Nature.MAJORANA,
        darkPhoton,
        darkAlpha,
        Optional.of(scalar),
        states.heavyNeutrinos(),
        states.vertices(),
        states.scalarVertices(),
        Map.of(),
        Optional.of(neutrinos));
  }

  /** Number of vector-like dark pairs ν_DL, ν_DR. */
  public int darkPairs() {
    return neutrinos.map(sector -> sector.lagrangian().lambdaL().rows()).orElse(1);
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

    /**
     * v_φ = m̂_X/g_X [GeV]; m̂_X is m_Z' where the Z' couples to charge only.
     *
     * @param gX g_X
     * @param constants constants of nature
     */
    public double darkVacuum(double gX, Constants constants) {
      return chi.isPresent()
          ? GaugeSector.of(constants, mass, chi.getAsDouble()).darkVacuum(gX)
          : mass / gX;
    }

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
