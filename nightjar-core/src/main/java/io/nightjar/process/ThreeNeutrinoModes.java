package io.nightjar.process;

import io.nightjar.math.Estimate;
import io.nightjar.process.ThreeNeutrinoDecay.Boson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hipparchus.complex.Complex;

/**
 * All N → ν_jν_kν_l of a state by exchange of Z' and Z. Majorana: each set of three once. Dirac,
 * which keeps lepton number: N → N_jN_kN̄_l.
 */
final class ThreeNeutrinoModes {

  private final Couplings couplings;
  private final ZPrimeDecays zPrime;
  private final Complex[][] weak; // of the Z at amplitude level
  private final Complex[][] weakRight;

  ThreeNeutrinoModes(Couplings couplings, ZPrimeDecays zPrime) {
    this.couplings = couplings;
    this.zPrime = zPrime;
    double g = couplings.weakCoupling();
    int[] all = IntStream.range(0, couplings.size()).toArray();
    weak = table((a, b) -> couplings.weak(a, b).multiply(g), all);
    weakRight = table((a, b) -> couplings.weakRight(a, b).multiply(g), all);
  }

  /** Adds the open modes of a heavy state. */
  void add(int i, List<Decay> channels) {
    int[] lighter =
        IntStream.range(0, couplings.size())
            .filter(k -> couplings.mass(k) < couplings.mass(i))
            .toArray();
    if (lighter.length == 0 || isInert(i)) {
      return;
    }
    double reach = Math.min(couplings.zPrimeMass(), couplings.mass(i) - smallest(lighter));
    double width = zPrime.widthAt(reach);
    Map<Integer, TripleIntegrals> shared = new HashMap<>();
    for (int a = 0; a < lighter.length; a++) {
      for (int b = a; b < lighter.length; b++) {
        for (int c = couplings.isMajorana() ? b : 0; c < lighter.length; c++) {
          add(width, shared, channels, i, lighter[a], lighter[b], lighter[c]);
        }
      }
    }
  }

  private double smallest(int... states) {
    return IntStream.of(states).mapToDouble(couplings::mass).min().orElseThrow();
  }

  private boolean isInert(int i) {
    return IntStream.range(0, couplings.size())
        .allMatch(j -> couplings.zPrime(j, i).isZero() && couplings.weak(j, i).isZero());
  }

  private void add(
      double width, Map<Integer, TripleIntegrals> shared, List<Decay> channels, int... states) {
    double[] masses = new double[states.length];
    for (int k = 0; k < masses.length; k++) {
      masses[k] = couplings.mass(states[k]);
    }
    if (masses[0] <= masses[1] + masses[2] + masses[3]) {
      return;
    }
    List<Boson> bosons = bosons(width, states);
    int key = daughters(states);
    TripleIntegrals integrals = shared.get(key);
    if (integrals == null) {
      integrals = ThreeNeutrinoDecay.integrals(masses, bosons);
      shared.put(key, integrals);
    }
    ThreeNeutrinoDecay decay =
        new ThreeNeutrinoDecay(couplings.isMajorana(), masses, bosons, integrals);
    if (!decay.isClosed()) {
      Estimate different = decay.width(total(channels));
      channels.add(
          Decay.of(
              couplings.name(states[0]), names(states), different.times(1 / symmetry(states))));
    }
  }

  private static double total(List<Decay> channels) {
    double sum = 0;
    for (Decay channel : channels) {
      sum += channel.width();
    }
    return sum;
  }

  /** One number for all daughters of the same masses: light ones have none. */
  private int daughters(int... states) {
    int number = 0;
    for (int k = 1; k < states.length; k++) {
      number = number * couplings.size() + Math.min(states[k], couplings.heavy());
    }
    return number;
  }

  private List<Boson> bosons(double width, int... states) {
    Boson dark =
        new Boson(
            couplings.zPrimeMass(),
            width,
            table(couplings::zPrime, states),
            table(couplings::zPrimeRight, states));
    Boson weak =
        new Boson(
            couplings.constants().zMass(),
            0,
            table((a, b) -> this.weak[a][b], states),
            table((a, b) -> weakRight[a][b], states));
    return List.of(dark, weak);
  }

  @FunctionalInterface
  private interface Vertex {
    Complex of(int a, int b);
  }

  private static Complex[][] table(Vertex vertex, int... states) {
    Complex[][] table = new Complex[states.length][states.length];
    for (int a = 0; a < states.length; a++) {
      for (int b = 0; b < states.length; b++) {
        table[a][b] = vertex.of(states[a], states[b]);
      }
    }
    return table;
  }

  /** Permutations of identical particles; the third of Dirac modes is an antiparticle. */
  private double symmetry(int... states) {
    boolean first = states[1] == states[2];
    if (!couplings.isMajorana()) {
      return first ? 2 : 1;
    }
    boolean second = states[2] == states[3];
    return first && second ? 6 : first || second ? 2 : 1;
  }

  /** Heaviest first; an antiparticle last. */
  private List<String> names(int... states) {
    List<Integer> order = new ArrayList<>(List.of(states[1], states[2]));
    if (couplings.isMajorana()) {
      order.add(states[3]);
    }
    order.sort((a, b) -> Double.compare(couplings.mass(b), couplings.mass(a)));
    List<String> names = new ArrayList<>(order.stream().map(couplings::name).toList());
    if (!couplings.isMajorana()) {
      names.add(couplings.name(states[3]) + "_bar");
    }
    return List.copyOf(names);
  }
}
