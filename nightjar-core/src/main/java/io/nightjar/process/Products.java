package io.nightjar.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Names of what particles decay to, made once for all channels of the same products. */
final class Products {

  /** Of the Z'. */
  static final List<String> HADRONS = List.of("hadrons");

  /** Light mesons beside a neutrino, and beside a charged lepton. */
  static final List<String> NEUTRAL = List.of("gamma", "pi0", "eta", "eta_prime", "rho0");

  static final List<String> CHARGED = List.of("pi", "K", "rho");

  private static final int LEPTONS = Couplings.LEPTONS.size();

  private final List<String> states;
  private final double[] mass;
  private final int n;
  private final List<List<String>> zPrimeLeptons = new ArrayList<>();
  private final List<List<String>> neutrinos = new ArrayList<>(); // n a + b
  private final List<List<String>> leptons = new ArrayList<>(); // after a neutrino
  private final List<List<String>> onShell = new ArrayList<>();
  private final List<List<String>> hadrons = new ArrayList<>();
  private final List<List<String>> scalar = new ArrayList<>();
  private final List<List<String>> neutral = new ArrayList<>();
  private final List<List<String>> charged = new ArrayList<>();
  private final AtomicReferenceArray<List<String>> triples;

  /**
   * Of states.
   *
   * @param states names
   * @param mass their masses [GeV]
   */
  Products(List<String> states, double[] mass) {
    this.states = states;
    this.mass = mass;
    this.n = states.size();
    this.triples = new AtomicReferenceArray<>(2 * n * n * n);
    for (String lepton : Couplings.LEPTONS) {
      zPrimeLeptons.add(List.of(lepton + "-", lepton + "+"));
      for (String meson : CHARGED) {
        charged.add(List.of(lepton + "-", meson + "+"));
        charged.add(List.of(lepton + "+", meson + "-"));
      }
    }
    states.forEach(this::addNeutrino);
  }

  private void addNeutrino(String name) {
    onShell.add(List.of(name, DecayTable.Z_PRIME_ELSE));
    hadrons.add(List.of(name, "hadrons"));
    scalar.add(List.of(name, DecayTable.SCALAR));
    for (String other : states) {
      neutrinos.add(List.of(name, other));
    }
    for (String meson : NEUTRAL) {
      neutral.add(List.of(name, meson));
    }
    for (String minus : Couplings.LEPTONS) {
      for (String plus : Couplings.LEPTONS) {
        leptons.add(List.of(name, minus + "-", plus + "+"));
      }
    }
  }

  List<String> zPrimeLeptons(int lepton) {
    return zPrimeLeptons.get(lepton);
  }

  /** Two of them, n a + b. */
  List<String> neutrinos(int pair) {
    return neutrinos.get(pair);
  }

  /** A neutrino and two charged leptons. */
  List<String> leptons(int j, int minus, int plus) {
    return leptons.get((j * LEPTONS + minus) * LEPTONS + plus);
  }

  /** A neutrino and a Z' on its shell. */
  List<String> onShell(int j) {
    return onShell.get(j);
  }

  /** A neutrino and hadrons. */
  List<String> hadrons(int j) {
    return hadrons.get(j);
  }

  /** A neutrino and φ. */
  List<String> scalar(int j) {
    return scalar.get(j);
  }

  /** A neutrino and one of {@link #NEUTRAL}, of which the first is the photon. */
  List<String> neutral(int j, int meson) {
    return neutral.get(j * NEUTRAL.size() + meson);
  }

  /** A lepton and one of {@link #CHARGED}, whose charge is that of the lepton turned. */
  List<String> charged(int lepton, int meson, boolean plus) {
    return charged.get(2 * (lepton * CHARGED.size() + meson) + (plus ? 1 : 0));
  }

  /** Three neutrinos, heaviest first; an antiparticle last. */
  List<String> triple(int a, int b, int c, boolean antiparticle) {
    int key = ((a * n + b) * n + c) * 2 + (antiparticle ? 1 : 0);
    List<String> known = triples.get(key);
    if (known == null) {
      known = antiparticle ? names(c, a, b) : names(-1, a, b, c);
      triples.set(key, known);
    }
    return known;
  }

  private List<String> names(int antiparticle, Integer... particles) {
    Arrays.sort(particles, (a, b) -> Double.compare(mass[b], mass[a]));
    List<String> names = new ArrayList<>();
    for (int particle : particles) {
      names.add(states.get(particle));
    }
    if (antiparticle >= 0) {
      names.add(states.get(antiparticle) + Decay.ANTI);
    }
    return List.copyOf(names);
  }
}
