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
