package io.nightjar.diagram;

import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws decays from their products. Of several bosons that can be exchanged the strongest is drawn;
 * the matrix element that events are made of tells the Z' where there is one.
 */
final class DecayDraft {

  private static final String HADRONS = "hadrons";
  private static final String UNBOUND = "q";
  private static final String TOP = "t";

  private final Draft draft;
  private final Strength strength;
  private final boolean conjugate;

  /**
   * Decays on a sheet.
   *
   * @param conjugate whether what decays are the antiparticles of what the table names
   */
  DecayDraft(Draft draft, Strength strength, boolean conjugate) {
    this.draft = draft;
    this.strength = strength;
    this.conjugate = conjugate && !draft.isMajorana();
  }

  /** Name on the sheet of a particle of the table. */
  String name(String particle) {
    return conjugate ? draft.conjugate(particle) : particle;
  }

  /**
   * A particle leaves a vertex, and decays if the first of these decays is its own.
   *
   * @param particle name in the table
   */
  void emit(String particle, int from, List<Decay> decays) {
    if (decays.isEmpty() || !decays.getFirst().parent().equals(particle)) {
      draft.out(name(particle), from);
      return;
    }
    Decay decay = decays.getFirst();
    int at = draft.vertex(coupling(decay));
    draft.line(name(particle), from, at);
    decay(decay, at, decays.subList(1, decays.size()));
  }

  /** What a decay is by its own. */
  void alone(Decay decay) {
    int at = draft.vertex(coupling(decay));
    draft.in(name(decay.parent()), at);
    decay(decay, at, List.of());
  }

  // ---- which diagram --------------------------------------------------------------------------

  /** Exchanges and the vertex of the parent. */
  private enum Shape {
    DIRECT,
    HADRONS,
    LOOP,
    RADIATIVE,
    NEUTRAL_MESON,
    CHARGED_MESON,
    LEPTONS,
    NEUTRINOS
  }

  private Shape shape(Decay decay) {
    List<String> products = decay.products();
    String last = products.getLast();
    if (products.contains(HADRONS)) {
      return Shape.HADRONS;
    }
    if (products.size() == 3) {
      return isNeutrino(last) ? Shape.NEUTRINOS : Shape.LEPTONS;
    }
    if (last.equals("gamma") || last.equals("g")) {
      return decay.parent().equals(DecayTable.SCALAR) ? Shape.LOOP : Shape.RADIATIVE;
    }
    if (!isNeutrino(decay.parent()) || isBosonOfOurs(last)) {
      return Shape.DIRECT;
    }
    return isNeutrino(decay.daughter()) ? Shape.NEUTRAL_MESON : Shape.CHARGED_MESON;
  }

  private static boolean isBosonOfOurs(String particle) {
    return List.of(DecayTable.SCALAR, DecayTable.Z_PRIME, DecayTable.Z_PRIME_ELSE)
        .contains(particle);
  }

  private static boolean isNeutrino(String particle) {
    return particle.startsWith("nu");
  }

  /** Coupling where the parent ends. */
  String coupling(Decay decay) {
    return switch (shape(decay)) {
      case DIRECT -> direct(decay);
      case HADRONS ->
          isNeutrino(decay.parent())
              ? Symbol.zPrime(decay.daughter(), decay.parent())
              : Symbol.CHARGE;
      case LOOP -> Symbol.higgs(TOP);
      case RADIATIVE -> Symbol.w(flavour(decay.daughter()), decay.parent());
      case NEUTRAL_MESON -> Symbol.z(decay.daughter(), decay.parent());
      case CHARGED_MESON -> Symbol.w(decay.daughter(), decay.parent());
      case LEPTONS -> exchange(decay).first;
      case NEUTRINOS -> order(decay).first();
    };
  }

  /**
   * The parent has come to a vertex.
   *
   * @param after decays of the daughter and what comes of it
   */
  void decay(Decay decay, int at, List<Decay> after) {
    switch (shape(decay)) {
      case DIRECT -> direct(decay, at, after);
      case HADRONS -> hadrons(decay, at, after);
      case LOOP -> loop(decay, at);
      case RADIATIVE -> radiative(decay, at);
      case NEUTRAL_MESON, CHARGED_MESON -> meson(decay, at);
      case LEPTONS -> leptons(decay, at, after);
      case NEUTRINOS -> neutrinos(decay, at);
    }
  }

  // ---- two bodies -----------------------------------------------------------------------------

  private String direct(Decay decay) {
    String first = decay.daughter();
    String last = decay.products().getLast();
    boolean scalar = decay.parent().equals(DecayTable.SCALAR);
    if (isNeutrino(decay.parent())) {
      return last.equals(DecayTable.SCALAR)
          ? Symbol.scalar(first, decay.parent())
          : Symbol.zPrime(first, decay.parent());
    }
    if (isNeutrino(first)) {
      return scalar ? Symbol.scalar(first, last) : Symbol.zPrime(first, last);
    }
    if (!scalar) {
      return Symbol.CHARGE;
    }
    return switch (first) {
      case DecayTable.Z_PRIME -> "2m_{Z'}^2/v_\\varphi";
      case "pi" -> "\\sin\\theta/v";
      default -> Symbol.higgs(first);
    };
  }

  /** A pair of Dirac neutrinos is particle and antiparticle. */
  private void direct(Decay decay, int at, List<Decay> after) {
    pair(decay, at, after, List.of());
  }

  /**
   * Both products of a decay leave a vertex.
   *
   * @param first decays of the first product and what comes of it
   * @param last decays of the other
   */
  void pair(Decay decay, int at, List<Decay> first, List<Decay> last) {
    String a = decay.daughter();
    String b = decay.products().getLast();
    boolean opposite = isNeutrino(a) && isNeutrino(b);
    emit(a, at, first);
    new DecayDraft(draft, strength, conjugate ^ opposite).emit(b, at, last);
  }

  private void hadrons(Decay decay, int at, List<Decay> after) {
    int pair = at;
    if (isNeutrino(decay.parent())) {
      emit(decay.daughter(), at, after);
      pair = draft.vertex(Symbol.CHARGE);
      draft.line(DecayTable.Z_PRIME, at, pair);
    }
    draft.out(UNBOUND, pair);
    draft.out(draft.conjugate(UNBOUND), pair);
  }

  /** Of all that is charged or coloured in the loop the top is drawn. */
  private void loop(Decay decay, int at) {
    String boson = decay.daughter();
    String coupling = boson.equals("g") ? "g_s" : "\\frac{2}{3}e";
    int upper = draft.vertex(coupling);
    int lower = draft.vertex(coupling);
    draft.line(TOP, at, upper);
    draft.exchange(TOP, upper, lower);
    draft.line(draft.conjugate(TOP), at, lower);
    draft.out(boson, upper);
    draft.out(boson, lower);
  }

  /** N → νγ: W and charged lepton in the loop. */
  private void radiative(Decay decay, int at) {
    String lepton = flavour(decay.daughter());
    int photon = draft.vertex(Symbol.PHOTON);
    int end = draft.vertex(Symbol.w(lepton, decay.daughter()));
    draft.line(name(lepton + "-"), at, photon);
    draft.line(name(lepton + "-"), photon, end);
    draft.line(name("W+"), at, end);
    draft.out("gamma", photon);
    draft.out(name(decay.daughter()), end);
  }

  private static String flavour(String neutrino) {
    return neutrino.replaceFirst("^nu_", "");
  }

  private void meson(Decay decay, int at) {
    String meson = decay.products().getLast();
    int bound = draft.blob("");
    draft.out(name(decay.daughter()), at);
    draft.line(name(boson(meson)), at, bound);
    draft.out(name(meson), bound);
  }

  private static String boson(String meson) {
    return meson.endsWith("+") ? "W+" : meson.endsWith("-") ? "W-" : "Z";
  }

  // ---- three bodies ---------------------------------------------------------------------------

  /** What is exchanged: couplings at both ends, the boson, and what leaves the first vertex. */
  private record Exchange(String first, String second, String boson, String leaves) {}

  private Exchange exchange(Decay decay) {
    String N = decay.parent();
    String daughter = decay.daughter();
    String minus = decay.products().get(1).replace("-", "");
    String plus = decay.products().get(2).replace("+", "");
    boolean same = minus.equals(plus);
    double dark = same ? strength.dark(daughter, N) * strength.darkCharge() : 0;
    double neutral = same ? strength.weak(daughter, N) * strength.weakCharge() : 0;
    double charged = strength.charged(N, daughter, minus, plus);
    double mirrored = draft.isMajorana() ? strength.charged(N, daughter, plus, minus) : 0;
    double most = Math.max(Math.max(dark, neutral), Math.max(charged, mirrored));
    if (decay.pair().isPresent() || (same && most == dark)) {
      String zPrime = Symbol.zPrime(daughter, N);
      return new Exchange(zPrime, Symbol.CHARGE, DecayTable.Z_PRIME, daughter);
    }
    if (same && most == neutral) {
      return new Exchange(Symbol.z(daughter, N), Symbol.WEAK_NEUTRAL, "Z", daughter);
    }
    return most == charged
        ? new Exchange(Symbol.w(minus, N), Symbol.w(plus, daughter), "W+", minus + "-")
        : new Exchange(Symbol.w(plus, N), Symbol.w(minus, daughter), "W-", plus + "+");
  }

  private void leptons(Decay decay, int at, List<Decay> after) {
    Exchange exchange = exchange(decay);
    emit(exchange.leaves, at, after);
    int pair = draft.vertex(exchange.second);
    draft.line(name(exchange.boson), at, pair);
    for (String product : decay.products()) {
      if (!product.equals(exchange.leaves)) {
        emit(product, pair, after);
      }
    }
  }

  /** Three neutrinos: the one that leaves the first vertex, and the pair. */
  private record Triple(String incoming, List<String> products, boolean dark, double size) {
    String first() {
      return dark ? Symbol.zPrime(products.get(0), incoming) : Symbol.z(products.get(0), incoming);
    }

    String second() {
      String a = products.get(1);
      String b = products.get(2).replace("_bar", "");
      return dark ? Symbol.zPrime(a, b) : Symbol.z(a, b);
    }
  }

  /** The strongest of all ways; an antiparticle, which is the last, belongs to the pair. */
  private Triple order(Decay decay) {
    List<String> p = decay.products();
    int[] leaves = draft.isMajorana() ? new int[] {0, 1, 2} : new int[] {0, 1};
    return Arrays.stream(leaves)
        .mapToObj(k -> turned(p, k))
        .flatMap(order -> List.of(true, false).stream().map(dark -> triple(decay, order, dark)))
        .max(Comparator.comparingDouble(Triple::size))
        .orElseThrow();
  }

  private static List<String> turned(List<String> products, int first) {
    List<String> others =
        IntStream.range(0, 3).filter(k -> k != first).mapToObj(products::get).toList();
    return List.of(products.get(first), others.get(0), others.get(1));
  }

  private Triple triple(Decay decay, List<String> order, boolean dark) {
    String N = decay.parent();
    String b = order.get(2).replace("_bar", "");
    double size =
        dark
            ? strength.dark(order.get(0), N) * strength.dark(order.get(1), b)
            : strength.weak(order.get(0), N) * strength.weak(order.get(1), b);
    return new Triple(N, order, dark, size);
  }

  private void neutrinos(Decay decay, int at) {
    Triple triple = order(decay);
    draft.out(name(triple.products.get(0)), at);
    int pair = draft.vertex(triple.second());
    draft.line(triple.dark ? DecayTable.Z_PRIME : "Z", at, pair);
    draft.out(name(triple.products.get(1)), pair);
    draft.out(name(triple.products.get(2)), pair);
  }
}
