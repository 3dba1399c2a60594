package io.nightjar.card;

import io.nightjar.model.GaugeSector;
import io.nightjar.model.ThreePortal;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.DarkScalar;
import io.nightjar.model.ThreePortal.HeavyNeutrino;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.physics.Constants;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.complex.Complex;

/** A point whose numbers are being changed; belongs to one thread. */
final class PointDraft {
  private final ThreePortal base;
  double zPrimeMass; // [GeV]
  double epsilon;
  double chi;
  double alpha;
  double scalarMass; // [GeV]
  double sine;
  final Map<String, HeavyNeutrino> heavy;
  final Map<Pair, Complex> vertices;
  final Map<Pair, Complex> scalarVertices;
  final Map<Pair, Double> moments;

  PointDraft(ThreePortal base) {
    this.base = base;
    zPrimeMass = base.darkPhoton().mass();
    epsilon = base.darkPhoton().epsilon();
    chi = base.darkPhoton().chi().orElse(0);
    alpha = base.darkAlpha();
    scalarMass = base.scalar().map(DarkScalar::mass).orElse(0.0);
    sine = base.scalar().map(DarkScalar::mixing).orElse(0.0);
    heavy = new TreeMap<>(base.heavyNeutrinos());
    vertices = new LinkedHashMap<>(base.vertices());
    scalarVertices = new LinkedHashMap<>(base.scalarVertices());
    moments = new LinkedHashMap<>(base.moments());
  }

  void mass(String neutrino, double mass) {
    HeavyNeutrino old = Objects.requireNonNull(heavy.get(neutrino));
    heavy.put(neutrino, new HeavyNeutrino(mass, old.mixing()));
  }

  void mixing(String neutrino, String row, Complex u) {
    HeavyNeutrino old = Objects.requireNonNull(heavy.get(neutrino));
    Map<String, Complex> column = new HashMap<>(old.mixing());
    column.put(row, u);
    heavy.put(neutrino, new HeavyNeutrino(old.mass(), Collections.unmodifiableMap(column)));
  }

  ThreePortal point() {
    DarkPhoton photon =
        base.darkPhoton().chi().isPresent()
            ? DarkPhoton.of(GaugeSector.of(Constants.STANDARD, zPrimeMass, chi))
            : new DarkPhoton(zPrimeMass, epsilon);
    Optional<DarkScalar> scalar = base.scalar().map(_ -> new DarkScalar(scalarMass, sine));
    return new ThreePortal(
        base.name(),
        base.nature(),
        photon,
        alpha,
        scalar,
        Collections.unmodifiableSortedMap(new TreeMap<>(heavy)),
        Collections.unmodifiableMap(vertices),
        Collections.unmodifiableMap(scalarVertices),
        Collections.unmodifiableMap(moments),
        base.neutrinos());
  }
}
