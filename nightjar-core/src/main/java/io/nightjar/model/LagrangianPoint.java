package io.nightjar.model;

import io.nightjar.model.ThreePortal.HeavyNeutrino;
import io.nightjar.model.ThreePortal.Pair;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.complex.Complex;

/**
 * A diagonalised mass matrix in the words of the phenomenological mode: heavy states nu4, nu5 …,
 * their mixings, and the vertices between them. Those with light flavours follow in {@link
 * Spectrum}.
 */
final class LagrangianPoint {

  private static final List<String> FLAVOURS = List.of("e", "mu", "tau");

  /** Vertices and mixings that are rounding errors of an exact zero. */
  private static final double ROUNDING = 1e-15;

  private final NeutrinoSector sector;

  LagrangianPoint(NeutrinoSector sector) {
    this.sector = sector;
  }

  private static String name(int k) {
    return "nu" + (k + 1);
  }

  /** By name, nu10 after nu9. */
  SortedMap<String, HeavyNeutrino> heavyNeutrinos() {
    SortedMap<String, HeavyNeutrino> heavy =
        new TreeMap<>(
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    for (int k = sector.light(); k < sector.states(); k++) {
      heavy.put(name(k), new HeavyNeutrino(sector.mass(k), column(k)));
    }
    return heavy;
  }

  private Map<String, Complex> column(int k) {
    Map<String, Complex> column = new LinkedHashMap<>();
    for (int a = 0; a < FLAVOURS.size(); a++) {
      Complex u = sector.mixing(a, k);
      column.put(FLAVOURS.get(a), u.norm() > ROUNDING ? u : Complex.ZERO);
    }
    NeutrinoMasses lagrangian = sector.lagrangian();
    if (lagrangian.vectorMasses().size() == 1) {
      column.put("L", sector.mixing(lagrangian.firstL(), k));
      column.put("R", sector.mixing(lagrangian.firstR(), k));
    }
    return column;
  }

  /** V_ij, heavier state first. */
  Map<Pair, Complex> vertices() {
    Map<Pair, Complex> vertices = new LinkedHashMap<>();
    for (int i = sector.light(); i < sector.states(); i++) {
      for (int j = sector.light(); j <= i; j++) {
        Complex v = sector.vertex(i, j);
        put(vertices, i, j, i == j ? new Complex(v.getReal()) : v);
      }
    }
    return vertices;
  }

  /** S_ij, heavier state first. */
  Map<Pair, Complex> scalarVertices() {
    Map<Pair, Complex> vertices = new LinkedHashMap<>();
    for (int i = sector.light(); i < sector.states(); i++) {
      for (int j = sector.light(); j <= i; j++) {
        put(vertices, i, j, sector.scalarVertex(i, j));
      }
    }
    return vertices;
  }

  private static void put(Map<Pair, Complex> vertices, int i, int j, Complex v) {
    if (v.norm() > ROUNDING) {
      vertices.put(new Pair(name(i), name(j)), v);
    }
  }
}
