package io.nightjar.cli;

import io.nightjar.card.CountingCard;
import io.nightjar.card.DataCard;
import io.nightjar.card.ModelCard;
import io.nightjar.cli.PrecisionFigures.Captioned;
import io.nightjar.fit.CountPrediction;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Era;
import io.nightjar.process.DecayTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All shipped experiments that only count, for each era; with figures 5 and 6 of {@code reproduce},
 * BaBar's two samples.
 *
 * @param byEra pages by name of the era
 */
record CountingPages(Map<String, List<CountingPage>> byEra) {

  /** Of {@link #rows}. */
  static final List<String> HEADER =
      List.of(
          "experiment",
          "data of",
          "sample",
          "signal",
          "error",
          "background",
          "error",
          "data",
          "ln L",
          "without signal");

  private static final String BABAR = "babar-monophoton";
  private static final int FIRST_FIGURE = 5;

  static CountingPages of(ModelCard model, List<Era> eras) {
    Spectrum spectrum = CardOptions.spectrum(model);
    DecayTable decays = new DecayTable(spectrum);
    Map<List<String>, CountingPage> known = new LinkedHashMap<>(); // by card and day of its data
    Map<String, List<CountingPage>> byEra = new LinkedHashMap<>();
    for (Era era : eras) {
      List<CountingPage> pages = new ArrayList<>();
      for (CountingCard card : cards(era)) {
        pages.add(
            known.computeIfAbsent(
                List.of(card.name(), card.published().toString()),
                key -> CountingPage.of(model, card, spectrum, decays)));
      }
      byEra.put(era.name(), List.copyOf(pages));
    }
    return new CountingPages(byEra);
  }

  private static List<CountingCard> cards(Era era) {
    return DataCard.shipped().names().stream()
        .filter(name -> DataCard.isPublic(name, era))
        .map(name -> DataCard.load(name, List.of(), era))
        .filter(CountingCard.class::isInstance)
        .map(CountingCard.class::cast)
        .toList();
  }

  /** Every page once, as data that two eras share are one; by experiment, the oldest data first. */
  private List<CountingPage> pages() {
    return byEra.values().stream()
        .flatMap(List::stream)
        .distinct()
        .sorted(
            Comparator.comparing((CountingPage page) -> page.card().title())
                .thenComparing(page -> page.card().day()))
        .toList();
  }

  /** Every sample once. */
  List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (CountingPage page : pages()) {
      for (CountPrediction sample : page.samples()) {
        rows.add(
            Stream.concat(
                    Stream.of(
                        page.card().title(),
                        page.card().published().map(LocalDate::toString).orElse("")),
                    CountingPage.cells(sample).stream())
                .toList());
      }
    }
    return rows;
  }

  /** What there is to say of all experiments, each once. */
  Collection<String> notes() {
    Map<String, Set<String>> titles = new LinkedHashMap<>(); // by note
    for (CountingPage page : pages()) {
      page.notes()
          .forEach(note ->
              titles.computeIfAbsent(note, key -> new LinkedHashSet<>()).add(page.card().title()));
    }
    return titles.entrySet().stream()
        .map(said -> String.join("; ", said.getValue()) + ": " + said.getKey())
        .toList();
  }

  Set<String> citations() {
    Set<String> keys = new TreeSet<>();
    pages().forEach(page -> keys.addAll(page.citations()));
    return keys;
  }

  /** Figures 5 and 6: BaBar's samples. */
  List<Captioned> figures() {
    List<Captioned> figures = new ArrayList<>();
    for (CountingPage page : pages()) {
      for (CountPrediction sample : page.samples()) {
        if (page.card().name().equals(BABAR) && sample.binned().isPresent()) {
          int number = FIRST_FIGURE + figures.size();
          figures.add(
              new Captioned(
                  "figure-" + number, MissingMassFigure.of(page, sample), caption(sample)));
        }
      }
    }
    return figures;
  }

  private static String caption(CountPrediction sample) {
    return "Provisional. Single photons in BaBar's "
        + sample.sample().name()
        + " sample by missing mass squared: what this point adds to a smooth model of the"
        + " background, which is normalised to the events seen. No spectrum is public as numbers,"
        + " so no points are drawn. Efficiency and background are calibrated to the published limit"
        + " on an invisible Z′.";
  }

  /** Puts all pages into a document, era by era. */
  void json(ObjectNode root) {
    ArrayNode array = root.putArray("counting");
    byEra.forEach((era, pages) -> {
      for (CountingPage page : pages) {
        ObjectNode node = array.addObject();
        node.put("era", era);
        node.put("experiment", page.card().name());
        page.json(node);
        Document.strings(node, "warnings", page.notes());
      }
    });
  }
}
