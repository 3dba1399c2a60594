package io.nightjar.cli;

import io.nightjar.model.Spectrum;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What a diagram of levels shows of a spectrum: its particles and the decays that matter, with
 * light flavours not told apart.
 *
 * @param neutrinos heavy ones, ascending in mass
 * @param bosons the Z' and the dark scalar, ascending in mass
 */
record LevelScheme(List<Level> neutrinos, List<Level> bosons) {

  /** The dark scalar as particle name. */
  static final String SCALAR = "phi";

  /** Decays with a smaller branching ratio are not drawn. */
  static final double LEAST = 0.01;

  /**
   * A particle.
   *
   * @param mass [GeV]
   * @param ctau proper decay length [cm], infinite if stable, empty if not computed
   * @param branches its decays, the widest first
   */
  record Level(String name, double mass, OptionalDouble ctau, List<Branch> branches) {}

  /**
   * A decay, summed over light flavours.
   *
   * @param products as in nu4, e-, e+; any light flavour is nu
   * @param levels those of them that are levels of the scheme, each once, descending in mass
   * @param branching share of the total width
   */
  record Branch(List<String> products, List<Level> levels, double branching) {}

  static LevelScheme of(Spectrum spectrum, DecayTable decays) {
    Map<String, Double> masses = masses(spectrum);
    Map<String, Level> levels = new LinkedHashMap<>();
    masses.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEachOrdered(particle -> {
          String name = particle.getKey();
          List<Branch> branches = branches(decays.of(name), levels);
          OptionalDouble ctau =
              decays.particles().contains(name)
                  ? OptionalDouble.of(decays.ctau(name))
                  : OptionalDouble.empty();
          levels.put(name, new Level(name, particle.getValue(), ctau, branches));
        });
    return new LevelScheme(
        levels.values().stream().filter(l -> spectrum.heavy().contains(l.name)).toList(),
        levels.values().stream().filter(l -> !spectrum.heavy().contains(l.name)).toList());
  }

  /** All particles, neutrinos first. */
  List<Level> all() {
    return Stream.concat(neutrinos.stream(), bosons.stream()).toList();
  }

  private static Map<String, Double> masses(Spectrum spectrum) {
    Map<String, Double> masses = new LinkedHashMap<>();
    spectrum.heavy().forEach(N -> masses.put(N, spectrum.mass(N)));
    masses.put(DecayTable.Z_PRIME, spectrum.zPrimeMass());
    spectrum.point().scalar().ifPresent(s -> masses.put(SCALAR, s.mass()));
    return masses;
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
    return decay.products().stream()
        .map(p -> Spectrum.FLAVOURS.contains(p) ? "nu" : p)
        .sorted(Comparator.comparing((String p) -> !p.startsWith("nu") || p.equals("nu")))
        .toList();
  }
}
