package io.nightjar.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Names that mean something to DarkNews-generator in a parameter file: facts from its lists of
 * arguments (GenLauncher.py), earlier spellings included. Every other name is a variable.
 */
final class ParameterNames {
  private static final List<String> FLAVOURS = List.of("e", "mu", "tau");
  private static final List<String> PAIRS = List.of("44", "45", "46", "55", "56", "66");

  /** Heavy neutrinos, as the ends of names count them. */
  static final List<String> HEAVY = List.of("4", "5", "6");

  /** Mixings of heavy neutrinos: beginnings of names. */
  static final List<String> MIXINGS = List.of("Ue", "Umu", "Utau", "UD");

  /** Beginnings of names of transition magnetic moments and of couplings to the scalar. */
  static final String MOMENT = "mu_tr_";

  static final String SCALAR = "s_";

  /** Pairs of flavour and heavy neutrino, or of two heavy ones, as the ends of names have them. */
  static final List<String> ENDS = ends();

  /** What a model is made of. */
  static final List<String> MODEL = model();

  /** Physics that no card can say. */
  static final List<String> BEYOND = beyond();

  /** What is generated, and how. */
  static final List<String> RUN =
      List.of(
          "experiment",
          "nu_flavors",
          "decay_product",
          "nopelastic",
          "include_nelastic",
          "nocoh",
          "noHC",
          "noHF",
          "enforce_prompt",
          "sample_geometry",
          "neval",
          "nint",
          "neval_warmup",
          "nint_warmup",
          "seed",
          "pandas",
          "parquet",
          "numpy",
          "hepevt",
          "hepevt_legacy",
          "hepmc2",
          "hepmc3",
          "hep_unweight",
          "unweighted_hep_events",
          "sparse",
          "print_to_float32",
          "path",
          "overwrite_path",
          "make_summary_plots",
          "loglevel",
          "verbose",
          "logfile");

  private static final Map<String, String> EARLIER =
      Map.ofEntries(
          Map.entry("D_or_M", "HNLtype"),
          Map.entry("exp", "experiment"),
          Map.entry("decay_products", "decay_product"),
          Map.entry("log", "loglevel"),
          Map.entry("summary_plots", "make_summary_plots"),
          Map.entry("hep_unweigh", "hep_unweight"),
          Map.entry("hepevt_unweigh", "hep_unweight"),
          Map.entry("hepvt_unweigh", "hep_unweight"),
          Map.entry("unweighed_hep_events", "unweighted_hep_events"),
          Map.entry("hepevt_events", "unweighted_hep_events"),
          Map.entry("hepvt_events", "unweighted_hep_events"));

  private ParameterNames() {}

  /** The present spelling of a name: also of mixings in lower case, as in {@code umu4}. */
  static String present(String name) {
    return MODEL.stream()
        .filter(known -> known.startsWith("U") && known.equalsIgnoreCase(name))
        .findFirst()
        .orElse(EARLIER.getOrDefault(name, name));
  }

  static List<String> all() {
    return Stream.of(MODEL, BEYOND, RUN).flatMap(List::stream).toList();
  }

  private static List<String> model() {
    List<String> names =
        new ArrayList<>(
            List.of("name", "HNLtype", "m4", "m5", "m6", "mzprime", "mhprime", "theta", "gD"));
    names.addAll(List.of("alphaD", "epsilon", "epsilon2", "alpha_epsilon2", "chi"));
    MIXINGS.forEach(row -> HEAVY.forEach(n -> names.add(row + n)));
    for (String family : List.of(MOMENT, SCALAR)) {
      ends().forEach(end -> names.add(family + end));
    }
    return List.copyOf(names);
  }

  private static List<String> ends() {
    List<String> ends = new ArrayList<>();
    FLAVOURS.forEach(flavour -> HEAVY.forEach(n -> ends.add(flavour + n)));
    ends.addAll(PAIRS);
    return List.copyOf(ends);
  }

  private static List<String> beyond() {
    List<String> names = new ArrayList<>(List.of("epsilonZ"));
    for (String family : List.of("c_", "d_")) {
      ends().forEach(end -> names.add(family + end));
    }
    for (String fermion : List.of("e", "u", "d", "proton", "neutron")) {
      Stream.of("V", "A").forEach(kind -> names.add("c" + fermion + kind));
      Stream.of("V", "A", "S", "P").forEach(kind -> names.add("d" + fermion + kind));
    }
    return List.copyOf(names);
  }
}
