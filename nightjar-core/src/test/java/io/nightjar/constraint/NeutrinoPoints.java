package io.nightjar.constraint;

import io.nightjar.constraint.Limit.Bounds;
import io.nightjar.constraint.Limit.Search;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.HeavyNeutrino;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Table;
import io.nightjar.process.DecayTable;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.complex.Complex;

/** Points and limits for tests of constraints on heavy neutrinos. */
final class NeutrinoPoints {

  private NeutrinoPoints() {}

  static DarkPoint dark(ThreePortal point) {
    Spectrum spectrum = new Spectrum(point, Constants.STANDARD);
    return DarkPoint.of(spectrum, new DecayTable(spectrum));
  }

  /** One neutrino without dark coupling. */
  static DarkPoint pure(Nature nature, int flavour, double mass, double mixing2) {
    return dark(PureNeutrino.point(nature, flavour, mass, mixing2));
  }

  /** Two Majorana neutrinos that mix with muons and nothing else. */
  static DarkPoint two(double mass, double mixing2, double other, double otherMixing2) {
    return dark(
        new ThreePortal(
            "two",
            Nature.MAJORANA,
            new DarkPhoton(100, 1e-6),
            1e-6,
            Optional.empty(),
            new TreeMap<>(
                Map.of(
                    "nu4",
                    new HeavyNeutrino(mass, Map.of("mu", new Complex(Math.sqrt(mixing2)))),
                    "nu5",
                    new HeavyNeutrino(other, Map.of("mu", new Complex(Math.sqrt(otherMixing2)))))),
            Map.of(),
            Map.of()));
  }

  /** One that mixes with muons and goes to light ones and a pair by the Z', as fast as wanted. */
  static DarkPoint fast(double mass, double mixing2, double zPrime, double epsilon, double vertex) {
    return mixed("mu", mass, mixing2, new DarkPhoton(zPrime, epsilon), vertex);
  }

  /** One that mixes with electrons and decays at once to a pair. */
  static DarkPoint electron(double mass, double mixing2) {
    return mixed("e", mass, mixing2, new DarkPhoton(0.2, 0.03), 0.5);
  }

  private static DarkPoint mixed(
      String flavour, double mass, double mixing2, DarkPhoton zPrime, double vertex) {
    Complex u = new Complex(Math.sqrt(mixing2));
    return dark(
        new ThreePortal(
            "mixed",
            Nature.MAJORANA,
            zPrime,
            0.1,
            Optional.empty(),
            new TreeMap<>(Map.of("nu4", new HeavyNeutrino(mass, Map.of(flavour, u)))),
            Map.of(new Pair("nu_" + flavour, "nu4"), new Complex(vertex)),
            Map.of()));
  }

  /** One that mixes with muons, its vertex with the Z' being in proportion to U. */
  static DarkPoint slow(double mass, double mixing2, double epsilon) {
    return fast(mass, mixing2, 5, epsilon, 10 * Math.sqrt(mixing2));
  }

  /** Γ(N → ν e⁺e⁻) [GeV]. */
  static double electrons(DarkPoint point) {
    return point.share(0, Visible.EE) * point.width(0);
  }

  /** The same limit, on other final states. */
  static Limit with(Limit limit, List<String> finals) {
    return new Limit(
        limit.name(),
        limit.title(),
        limit.cite(),
        limit.published(),
        limit.level(),
        limit.bounds(),
        limit.search(),
        limit.assumes(),
        finals,
        limit.nature(),
        limit.zones(),
        limit.numbers(),
        limit.used(),
        limit.because(),
        limit.licence(),
        limit.source(),
        limit.status(),
        limit.table());
  }

  /** A limit on |U_μ|² at 90 %. */
  static Limit limit(
      Search search, String nature, List<String> finals, List<Zone> zones, String rows) {
    Map<String, Double> numbers =
        new HashMap<>(
            Map.of("shield", 28000.0, "length", 200.0, "energy", 1.0, "hadronic-lifetime", 0.02));
    return limit(search, nature, finals, zones, numbers, rows);
  }

  static Limit limit(
      Search search,
      String nature,
      List<String> finals,
      List<Zone> zones,
      Map<String, Double> numbers,
      String rows) {
    return new Limit(
        "test",
        "test",
        "none",
        LocalDate.of(2019, 2, 28),
        0.9,
        search == Search.NUCLEOSYNTHESIS ? Bounds.LIFETIME : Bounds.MIXING_MU,
        search,
        "",
        finals,
        nature,
        zones,
        numbers,
        true,
        "",
        "",
        "",
        "seen",
        Table.read("test", new StringReader(rows)));
  }

  static double lnL(Constraint constraint, DarkPoint point) {
    return ready(constraint, point).lnL(point);
  }

  static Bound.Ready ready(Constraint constraint, DarkPoint point) {
    return switch (constraint.at(point)) {
      case Bound.Ready ready -> ready;
      case Bound.Silent silent -> throw new AssertionError(silent.reason());
    };
  }
}
