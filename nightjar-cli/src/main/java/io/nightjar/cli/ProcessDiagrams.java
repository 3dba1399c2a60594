package io.nightjar.cli;

import io.nightjar.diagram.Diagram;
import io.nightjar.diagram.Diagrams;
import io.nightjar.diagram.Diagrams.Entry;
import io.nightjar.diagram.Diagrams.Group;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Nucleus;
import io.nightjar.plot.Feynman;
import io.nightjar.process.DecayTable;
import io.nightjar.process.Regime;
import io.nightjar.process.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The diagrams that {@code reproduce} shows beside its figures, numbered as these. */
final class ProcessDiagrams {

  /** Diagrams in a row of the report. */
  private static final int COLUMNS = 2;

  private final List<Entry> entries;

  private ProcessDiagrams(List<Entry> entries) {
    this.entries = entries;
  }

  /** Pictures by file name without suffix; none of processes that a point does not have. */
  static Map<String, Feynman> of(Spectrum spectrum) {
    Target carbon = new Target(Nucleus.of("C12"), Regime.COHERENT);
    ProcessDiagrams diagrams =
        new ProcessDiagrams(new Diagrams(spectrum, new DecayTable(spectrum)).all(carbon));
    Map<String, List<Diagram>> all = new LinkedHashMap<>();
    all.put("diagram-1", diagrams.pairs(spectrum));
    all.put("diagram-3", diagrams.of(Group.MOMENTS, e -> name(e).matches("a-mu by (zprime|phi)")));
    all.put("diagram-4", diagrams.first(Group.MESONS, "K_L -> pi0 phi, "));
    all.put(
        "diagram-5",
        Stream.of("e- e+ -> gamma zprime", "e- e+ -> nu")
            .flatMap(words -> diagrams.first(Group.COLLISIONS, words).stream())
            .toList());
    Map<String, Feynman> pictures = new LinkedHashMap<>();
    all.forEach((name, list) -> {
      if (!list.isEmpty()) {
        pictures.put(name, DiagramFigure.of(list, Math.min(COLUMNS, list.size())));
      }
    });
    return pictures;
  }

  private static String name(Entry entry) {
    return entry.diagram().name();
  }

  private List<Diagram> of(Group group, Predicate<Entry> wanted) {
    return entries.stream()
        .filter(e -> e.group() == group)
        .filter(wanted)
        .map(Entry::diagram)
        .toList();
  }

  private List<Diagram> first(Group group, String words) {
    return of(group, e -> name(e).startsWith(words)).stream().limit(1).toList();
  }

  /**
   * From each heavy neutrino that a muon neutrino can become, the likeliest chain if it ends in
   * electrons.
   */
  private List<Diagram> pairs(Spectrum spectrum) {
    return spectrum.heavy().stream()
        .flatMap(N -> first(Group.SCATTERING, "nu_mu C12 -> " + N + " C12").stream())
        .filter(diagram -> diagram.outgoing().containsAll(List.of("e-", "e+")))
        .toList();
  }
}
