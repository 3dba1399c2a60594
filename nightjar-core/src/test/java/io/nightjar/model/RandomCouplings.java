package io.nightjar.model;

import io.nightjar.event.Draws;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.DarkScalar;
import io.nightjar.model.ThreePortal.HeavyNeutrino;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.physics.Constants;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.complex.Complex;

/**
 * Points of given masses and any couplings.
 *
 * @param scalar mass of φ [GeV]; 0 without one
 * @param neutrinos masses of nu4, nu5, … [GeV]
 */
@SuppressWarnings("ArrayRecordComponent") // of enums
public record RandomCouplings(Nature nature, double zPrime, double scalar, double... neutrinos) {

  /** Couplings of the Z', of φ by its mixing, and of neutrinos to the weak bosons. */
  public Spectrum at(Draws draws) {
    return new Spectrum(point(draws, Map.of()), Constants.STANDARD);
  }

  /** The same with couplings of φ to neutrinos, and sometimes magnetic moments. */
  public Spectrum withEverything(Draws draws) {
    Map<Pair, Complex> scalars = new LinkedHashMap<>();
    for (int k = 0; k < neutrinos.length && scalar > 0; k++) {
      for (int l = 0; l <= k; l++) {
        scalars.put(new Pair(name(k), name(l)), draws.complex().multiply(0.3));
      }
    }
    ThreePortal point = point(draws, scalars);
    Map<Pair, Double> moments = Map.of(new Pair("nu_mu", "nu5"), draws.logBetween(1e-9, 1e-6));
    return new Spectrum(
        draws.unit() < 0.3 ? point.withMoments(moments) : point, Constants.STANDARD);
  }

  private ThreePortal point(Draws draws, Map<Pair, Complex> scalars) {
    double mixing = draws.logBetween(1e-6, 1e-2);
    SortedMap<String, HeavyNeutrino> heavy = new TreeMap<>();
    Map<Pair, Complex> vertices = new LinkedHashMap<>();
    for (int k = 0; k < neutrinos.length; k++) {
      heavy.put(name(k), new HeavyNeutrino(neutrinos[k], mixings(draws, mixing)));
      for (int l = 0; l <= k; l++) {
        Complex V = k == l ? new Complex(draws.between(-1, 1)) : draws.complex();
        vertices.put(new Pair(name(k), name(l)), draws.unit() < 0.7 ? V : Complex.ZERO);
      }
    }
    if (!scalars.isEmpty() && draws.unit() < 0.3) {
      vertices.put(new Pair("nu_mu", "nu4"), draws.complex().multiply(mixing));
    }
    Optional<DarkScalar> phi =
        scalar > 0
            ? Optional.of(new DarkScalar(scalar, draws.logBetween(1e-5, 1e-2)))
            : Optional.empty();
    DarkPhoton photon = new DarkPhoton(zPrime, draws.logBetween(1e-5, 0.03));
    double alpha = draws.logBetween(1e-3, 1);
    return new ThreePortal("test", nature, photon, alpha, phi, heavy, vertices, scalars);
  }

  private static String name(int k) {
    return "nu" + (4 + k);
  }

  private static Map<String, Complex> mixings(Draws draws, double size) {
    Map<String, Complex> mixings = new HashMap<>();
    for (String flavour : List.of("e", "mu", "tau")) {
      Complex U = draws.complex().multiply(size);
      if (draws.unit() < 0.6) {
        mixings.put(flavour, U);
      }
    }
    return mixings;
  }
}
