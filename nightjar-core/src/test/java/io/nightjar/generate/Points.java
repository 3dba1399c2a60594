package io.nightjar.generate;

import io.nightjar.model.DarkSeesaw;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.DarkScalar;
import io.nightjar.model.ThreePortal.HeavyNeutrino;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.physics.Constants;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.complex.Complex;

/** Points of the model that tests of this package share. */
final class Points {

  static final String CASCADE = "nu6 -> nu5 e- e+ -> nu4 e- e+";

  private Points() {}

  /** The benchmark. */
  static Spectrum darkSeesaw() {
    return spectrum(DarkSeesaw.point());
  }

  /** A light Z', on its shell in the decay. */
  static Spectrum light(Nature nature, double mass, double epsilon) {
    return single(nature, new DarkPhoton(0.03, epsilon), mass, 1e-3);
  }

  /** A heavy Z'. */
  static Spectrum heavy(Nature nature, double mass) {
    return single(nature, new DarkPhoton(1.25, 0.02), mass, 1e-3);
  }

  /** One Dirac neutrino and a Z' of any mass. */
  static Spectrum dirac(double mediator, double mass) {
    return single(Nature.DIRAC, new DarkPhoton(mediator, 0.01), mass, 1e-3);
  }

  /** One heavy neutrino that is made from ν_μ and decays to it. */
  static Spectrum single(Nature nature, DarkPhoton zPrime, double mass, double vertex) {
    return spectrum(
        DarkSeesaw.with(
            nature,
            zPrime,
            0.25,
            Map.of("nu4", mass),
            Map.of(new Pair("nu_mu", "nu4"), new Complex(vertex))));
  }

  /**
   * nu6 decays to nu5 and to nu4, nu5 to nu4.
   *
   * @param second vertex of nu5 and nu4: the smaller, the longer nu5 lives
   */
  static Spectrum cascade(double second) {
    Map<Pair, Complex> vertices = new LinkedHashMap<>();
    vertices.put(new Pair("nu5", "nu6"), new Complex(0, 0.7));
    vertices.put(new Pair("nu4", "nu6"), new Complex(0.2));
    vertices.put(new Pair("nu4", "nu5"), new Complex(0, second));
    vertices.put(new Pair("nu_mu", "nu6"), new Complex(5e-4));
    Map<String, Double> masses = Map.of("nu4", 0.05, "nu5", 0.15, "nu6", 0.3);
    return spectrum(
        DarkSeesaw.with(Nature.MAJORANA, new DarkPhoton(1.25, 0.02), 0.4, masses, vertices));
  }

  /**
   * nu5 → nu4 e⁺e⁻, nu4 → νφ at once, φ of 84 MeV → e⁺e⁻ or νν.
   *
   * @param mixing sin θ of φ: cτ = 1.4 cm/sin²θ where it does not decay to neutrinos
   * @param light vertex of φ and light neutrinos
   */
  static Spectrum darkScalar(double mixing, double light) {
    Map<Pair, Complex> scalarVertices = new LinkedHashMap<>();
    scalarVertices.put(new Pair("nu4", "nu_tau"), new Complex(1e-4));
    scalarVertices.put(new Pair("nu_tau", "nu_tau"), new Complex(light));
    return spectrum(
        new ThreePortal(
            "dark scalar",
            Nature.MAJORANA,
            new DarkPhoton(1.25, 0.02),
            0.4,
            Optional.of(new DarkScalar(0.084, mixing)),
            new TreeMap<>(
                Map.of(
                    "nu4", new HeavyNeutrino(0.107, Map.of()),
                    "nu5", new HeavyNeutrino(0.2, Map.of()))),
            Map.of(
                new Pair("nu5", "nu4"), new Complex(0, 0.9),
                new Pair("nu_mu", "nu5"), new Complex(6e-4)),
            scalarVertices));
  }

  /** No vertex at all. */
  static Spectrum silent() {
    return spectrum(
        DarkSeesaw.with(
            Nature.MAJORANA,
            new DarkPhoton(1.25, 0.02),
            0.4,
            Map.of("nu4", 0.1, "nu5", 0.2),
            Map.of()));
  }

  /** Points of all kinds. */
  static Map<String, Spectrum> all() {
    Map<String, Spectrum> all = new LinkedHashMap<>();
    all.put("dark-seesaw", darkSeesaw());
    all.put("light", light(Nature.MAJORANA, 0.42, 2e-4));
    all.put("light Dirac", light(Nature.DIRAC, 0.1, 2e-4));
    all.put("very narrow", light(Nature.MAJORANA, 0.1, 1e-6));
    all.put("heavy Dirac", heavy(Nature.DIRAC, 0.2));
    all.put("cascade", cascade(0.5));
    return all;
  }

  /** One of them. */
  static Spectrum named(String name) {
    return Objects.requireNonNull(all().get(name), name);
  }

  static Spectrum spectrum(ThreePortal point) {
    return new Spectrum(point, Constants.STANDARD);
  }
}
