package io.nightjar.card;

import io.nightjar.model.ThreePortal.Pair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.complex.Complex;

/** Reads {@code nu5-nu4: value} lines; the row, which is the outgoing state, comes first. */
final class VertexReader {
  private static final List<String> FLAVOURS = List.of("nu_e", "nu_mu", "nu_tau");

  private final Block block;
  private final List<String> states;
  private final Map<Pair, Complex> vertices = new LinkedHashMap<>();
  private final Map<Pair, Value> values = new LinkedHashMap<>();

  private VertexReader(Block block, Collection<String> heavy) {
    this.block = block;
    this.states = new ArrayList<>(FLAVOURS);
    this.states.addAll(heavy);
  }

  /** V_ji = V*_ij. */
  static Map<Pair, Complex> hermitian(Block block, Collection<String> heavy) {
    return new VertexReader(block, heavy).read(true);
  }

  /** S_ji = S_ij. */
  static Map<Pair, Complex> symmetric(Block block, Collection<String> heavy) {
    return new VertexReader(block, heavy).read(false);
  }

  /** |μ_ij| [GeV⁻¹] of pairs of different states, at least one of them heavy. */
  static Map<Pair, Double> moments(Block block, Collection<String> heavy) {
    return new VertexReader(block, heavy).moments();
  }

  private Map<Pair, Double> moments() {
    Map<Pair, Double> moments = new LinkedHashMap<>();
    block
        .all()
        .forEach((key, value) -> {
          Pair pair = pair(key);
          refuseWithoutTransition(key, pair);
          Value mirror = values.put(pair, value);
          Value twice = mirror == null ? values.get(pair.transposed()) : mirror;
          if (twice != null) {
            throw Block.conflict(value, twice, "they fix the same number").exception();
          }
          moments.put(pair, value.quantity(Dimension.MOMENT, Range.NOT_NEGATIVE));
        });
    return Collections.unmodifiableMap(moments);
  }

  private void refuseWithoutTransition(String key, Pair pair) {
    boolean light = FLAVOURS.contains(pair.outgoing()) && FLAVOURS.contains(pair.incoming());
    if (light || pair.outgoing().equals(pair.incoming())) {
      throw Fault.at(
              block.placeOf(key), "a transition moment joins a heavy neutrino and another one.")
          .allowed("pairs such as nu_mu-nu4 or nu5-nu4")
          .exception();
    }
  }

  private Map<Pair, Complex> read(boolean hermitian) {
    block.all().forEach((key, value) -> add(pair(key), value, hermitian));
    return Collections.unmodifiableMap(vertices);
  }

  private Pair pair(String key) {
    String[] names = key.split("-", -1);
    if (names.length != 2) {
      throw Fault.at(block.placeOf(key), "'" + key + "' is not a vertex.")
          .allowed("OUTGOING-INCOMING, such as nu5-nu4 or nu_mu-nu5")
          .exception();
    }
    return new Pair(state(key, names[0]), state(key, names[1]));
  }

  private String state(String key, String name) {
    if (!states.contains(name)) {
      Fault fault =
          Fault.at(block.placeOf(key), "'" + name + "' is not a neutrino of this card.")
              .allowed(states);
      boolean forgotten = ModelBinder.HEAVY.contains(name);
      throw (forgotten
              ? fault.hint("Add " + name + " to heavy-neutrinos.")
              : fault.maybe(name, states))
          .exception();
    }
    return name;
  }

  private void add(Pair pair, Value value, boolean hermitian) {
    Complex v = value.complex();
    boolean diagonal = pair.outgoing().equals(pair.incoming());
    if (hermitian && diagonal && v.getImaginaryPart() != 0) {
      throw value.fault("V is Hermitian, so that V_ii must be real.").exception();
    }
    Value mirror = values.get(pair.transposed());
    if (mirror != null) {
      requireMirror(value, v, mirror, hermitian);
    }
    vertices.put(pair, v);
    values.put(pair, value);
  }

  private static void requireMirror(Value value, Complex v, Value mirror, boolean hermitian) {
    Complex expected = hermitian ? mirror.complex().conjugate() : mirror.complex();
    // by ==, because equals tells 0.0 from -0.0
    boolean same =
        v.getRealPart() == expected.getRealPart()
            && v.getImaginaryPart() == expected.getImaginaryPart();
    if (!same) {
      String law = hermitian ? "V_ji is the complex conjugate of V_ij" : "S_ji equals S_ij";
      throw Block.conflict(value, mirror, law).exception();
    }
  }
}
