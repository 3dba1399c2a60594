package io.nightjar.cli;

import io.nightjar.model.Spectrum;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a diagram of levels shows of a spectrum: its particles and the decays that matter, with
 * light flavours not told apart, nor a state and its conjugate.
 *
 * @param neutrinos heavy ones, ascending in mass
 * @param bosons the Z' and the dark scalar, ascending in mass
 */
record LevelScheme(List<Level> neutrinos, List<Level> bosons) {

  /** Decays with a smaller branching ratio are not drawn. */
  static final double LEAST = 0.01;

  /**
   * A particle.
   *
   * @param mass [GeV]
   * @param ctau proper decay length [cm], infinite if stable
   * @param branches its decays, the widest first
   */
  record Level(String name, double mass, double ctau, List<Branch> branches) {}

  /**
   * A decay, summed over light flavours.
   *
   * @param products as in nu4, e-, e+; any light flavour is nu
   * @param levels those of them that are levels of the scheme, each once, descending in mass
   * @param branching share of the total width
   */
  record Branch(List<String> products, List<Level> levels, double branching) {}

  static LevelScheme of(Spectrum spectrum, DecayTable decays) {
    Map<String, Double> masses = new LinkedHashMap<>();
    decays.particles().forEach(name -> masses.put(name, decays.mass(name)));
    Map<String, Level> levels = new LinkedHashMap<>();
    masses.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEachOrdered(particle -> {
          String name = particle.getKey();
          List<Branch> branches = branches(decays.of(name), levels);
          double ctau = decays.ctau(name);
          levels.put(name, new Level(name, particle.getValue(), ctau, branches));
        });
    return new LevelScheme(
        levels.values().stream().filter(l -> spectrum.heavy().contains(l.name)).toList(),
        levels.values().stream().filter(l -> !spectrum.heavy().contains(l.name)).toList());
  }

  /**
   * The branching ratio that decays must exceed so that not too many are drawn.
   *
   * @param most how many may be
   */
  double least(int most) {
    return all().stream()
        .flatMap(level -> level.branches().stream())
        .map(Branch::branching)
        .sorted(Comparator.reverseOrder())
        .skip(most)
        .findFirst()
        .orElse(LEAST);
  }

  /** All particles, neutrinos first. */
  List<Level> all() {
    return Stream.concat(neutrinos.stream(), bosons.stream()).toList();
  }

  /** Products are lighter than their parent, so all levels that they can be are known. */
  private static List<Branch> branches(List<Decay> decays, Map<String, Level> lighter) {
    Map<List<String>, Double> sums = new LinkedHashMap<>();
    decays.forEach(d -> sums.merge(products(d), d.branching(), Double::sum));
    List<Branch> branches = new ArrayList<>();
    sums.forEach((products, branching) -> {
      if (branching > LEAST) {
        List<Level> levels =
            products.stream()
                .distinct()
                .filter(lighter::containsKey)
                .map(lighter::get)
                .sorted(Comparator.comparingDouble(Level::mass).reversed())
                .toList();
        branches.add(new Branch(products, levels, branching));
      }
    });
    branches.sort(Comparator.comparingDouble(Branch::branching).reversed());
    return List.copyOf(branches);
  }

  private static List<String> products(Decay decay) {
    List<String> products =
        decay.products().stream()
            .map(p -> Spectrum.FLAVOURS.contains(p) ? "nu" : p)
            .sorted(Comparator.comparing(LevelScheme::order))
            .toList();
    return products.stream().anyMatch(p -> isAlone(p, products))
        ? eitherCharge(products)
        : products;
  }

  /** Whether a charged product has no antiparticle beside it. */
  private static boolean isAlone(String product, List<String> products) {
    return product.matches(".*[-+]") && !products.contains(conjugate(product));
  }

  private static String conjugate(String product) {
    String bare = product.substring(0, product.length() - 1);
    return bare + (product.endsWith("-") ? "+" : "-");
  }

  /** A state and its conjugate have one name, as in nu, mu±, tau∓. */
  private static List<String> eitherCharge(List<String> products) {
    List<String> names =
        new ArrayList<>(products.stream().filter(p -> !p.matches(".*[-+]")).toList());
    List<String> charged = products.stream().filter(p -> p.matches(".*[-+]")).sorted().toList();
    String first = charged.getFirst();
    for (String product : charged) {
      boolean same = product.endsWith(first.substring(first.length() - 1));
      names.add(product.substring(0, product.length() - 1) + (same ? "±" : "∓"));
    }
    return List.copyOf(names);
  }

  /** Heavy neutrinos by their names, everything else after them as it comes. */
  private static String order(String product) {
    return product.matches("nu[0-9]") ? product : "~";
  }
}
