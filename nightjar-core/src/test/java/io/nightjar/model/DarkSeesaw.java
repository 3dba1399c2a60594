package io.nightjar.model;

import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.DarkScalar;
import io.nightjar.model.ThreePortal.HeavyNeutrino;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.model.ThreePortal.Pair;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.complex.Complex;

/** Points for tests: the benchmark card {@code dark-seesaw} written out, and small ones. */
public final class DarkSeesaw {

  private DarkSeesaw() {}

  /** The numbers of the card {@code dark-seesaw}. */
  public static ThreePortal point() {
    SortedMap<String, HeavyNeutrino> heavy = new TreeMap<>();
    heavy.put("nu4", heavy(73.8572e-3, 7.1248e-4, 5.4713e-4));
    heavy.put("nu5", new HeavyNeutrino(145.0620e-3, Map.of()));
    heavy.put("nu6", new HeavyNeutrino(220.0490e-3, Map.of()));
    heavy.put("nu7", heavy(1.02613, 3.0530e-4, 2.3445e-4));
    Map<Pair, Complex> vertices = new LinkedHashMap<>();
    vertices.put(new Pair("nu5", "nu4"), new Complex(0, 0.920453));
    vertices.put(new Pair("nu6", "nu4"), new Complex(-0.354014));
    vertices.put(new Pair("nu5", "nu7"), new Complex(0, 0.154608));
    vertices.put(new Pair("nu6", "nu7"), new Complex(-0.0594635));
    vertices.put(new Pair("nu_mu", "nu5"), new Complex(6.08602e-4));
    vertices.put(new Pair("nu_mu", "nu6"), new Complex(2.34074e-4));
    return new ThreePortal(
        "dark-seesaw",
        Nature.MAJORANA,
        new DarkPhoton(1.25, 0.0214476),
        0.4,
        Optional.of(new DarkScalar(0.15, 6.47e-4)),
        heavy,
        vertices,
        Map.of(new Pair("nu4", "nu4"), new Complex(-0.0911607)));
  }

  /**
   * A point without scalar and mixings.
   *
   * @param nature of the heavy neutrinos
   * @param darkPhoton the Z'
   * @param darkAlpha α_D
   * @param masses of the heavy neutrinos by name [GeV]
   * @param vertices V_ij
   */
  public static ThreePortal with(
      Nature nature,
      DarkPhoton darkPhoton,
      double darkAlpha,
      Map<String, Double> masses,
      Map<Pair, Complex> vertices) {
    SortedMap<String, HeavyNeutrino> heavy = new TreeMap<>();
    masses.forEach((name, mass) -> heavy.put(name, new HeavyNeutrino(mass, Map.of())));
    return new ThreePortal(
        "test", nature, darkPhoton, darkAlpha, Optional.empty(), heavy, vertices, Map.of());
  }

  private static HeavyNeutrino heavy(double mass, double mu, double tau) {
    return new HeavyNeutrino(mass, Map.of("mu", new Complex(mu), "tau", new Complex(tau)));
  }
}
