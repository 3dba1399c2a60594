package io.nightjar.precision;

import io.nightjar.event.Draws;
import io.nightjar.model.DarkSeesaw;
import io.nightjar.model.ThreePortal;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.DarkScalar;
import io.nightjar.model.ThreePortal.HeavyNeutrino;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.model.ThreePortal.Pair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.complex.Complex;

/** Points of some masses and random couplings. */
public final class OtherCouplings {

  private OtherCouplings() {}

  /**
   * The benchmark; kaons that make pairs on both sides of the cut; a Z' that decays to daughters.
   */
  public static List<ThreePortal> masses() {
    return List.of(
        DarkSeesaw.point(),
        listed(1.25, 0.07, 0.15, 0.36, 0.5),
        listed(0.03, 0.01, 0.06, 0.2, 0.9));
  }

  private static ThreePortal listed(double zPrime, double... mass) {
    SortedMap<String, HeavyNeutrino> heavy = new TreeMap<>();
    for (int k = 0; k < mass.length; k++) {
      Complex u = new Complex(1e-4, 1e-4);
      heavy.put("nu" + (4 + k), new HeavyNeutrino(mass[k], Map.of("e", u, "mu", u, "tau", u)));
    }
    Map<Pair, Complex> vertices = new HashMap<>();
    vertices.put(new Pair("nu4", "nu5"), new Complex(0.3));
    vertices.put(new Pair("nu4", "nu6"), new Complex(0.3));
    vertices.put(new Pair("nu5", "nu6"), new Complex(0.4));
    vertices.put(new Pair("nu5", "nu7"), new Complex(0.5));
    return new ThreePortal(
        "listed",
        Nature.MAJORANA,
        new DarkPhoton(zPrime, 1e-3),
        0.3,
        Optional.of(new DarkScalar(0.15, 1e-3)),
        heavy,
        vertices,
        Map.of());
  }

  /** A point of the same masses. */
  public static ThreePortal of(ThreePortal p, Draws draws) {
    SortedMap<String, HeavyNeutrino> heavy = new TreeMap<>();
    p.heavyNeutrinos().forEach((name, N) -> heavy.put(name, changed(N, draws)));
    Map<Pair, Complex> vertices = new HashMap<>();
    p.vertices().forEach((pair, v) -> vertices.put(pair, v.multiply(draws.between(0.1, 1))));
    DarkPhoton photon =
        new DarkPhoton(
            p.darkPhoton().mass(),
            p.darkPhoton().epsilon() * draws.logBetween(0.01, 3),
            OptionalDouble.empty());
    return new ThreePortal(
        p.name(),
        p.nature(),
        photon,
        p.darkAlpha() * draws.logBetween(0.01, 1.5),
        p.scalar().map(s -> new DarkScalar(s.mass(), s.mixing() * draws.logBetween(0.01, 3))),
        heavy,
        vertices,
        p.scalarVertices());
  }

  private static HeavyNeutrino changed(HeavyNeutrino N, Draws draws) {
    Map<String, Complex> mixing = new HashMap<>();
    N.mixing().forEach((row, u) -> mixing.put(row, u.multiply(factor(row, draws))));
    return new HeavyNeutrino(N.mass(), mixing);
  }

  /** Flavours by orders of magnitude, the dark rows only a little. */
  private static double factor(String row, Draws draws) {
    boolean active = List.of("e", "mu", "tau").contains(row);
    return active ? draws.logBetween(0.01, 3) : draws.between(0.5, 1);
  }
}
