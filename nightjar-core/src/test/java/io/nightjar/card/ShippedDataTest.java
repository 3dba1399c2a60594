package io.nightjar.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.nightjar.experiment.Bins;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Flux;
import io.nightjar.experiment.Observable;
import io.nightjar.physics.Era;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract that every shipped card of a beam, an experiment or a combination keeps. */
class ShippedDataTest {
  /** A number and a unit; per cent may be left out. */
  private static final Pattern DIMENSIONAL =
      Pattern.compile("[-+]?[\\d.]++(?:[eE][-+]?\\d++)?+ *+[a-zA-Z][a-zA-Z/^\\d]*(?:-1)?");

  /** A card of a folder. */
  record Named(Cards folder, String name) {
    CardText text() {
      return folder.find(name);
    }

    CardNode tree() {
      return Card.open(text(), List.of()).root().node();
    }

    void load(List<String> settings) {
      if (BeamCard.shipped().names().contains(name)) {
        BeamCard.load(name, settings);
      } else {
        // blocks of data that another era takes are not judged in full
        eras(name).forEach(era -> DataCard.load(name, settings, era));
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Named> all() {
    return Stream.of(BeamCard.shipped(), DataCard.shipped())
        .flatMap(cards -> cards.names().stream().map(name -> new Named(cards, name)));
  }

  static List<DataCard> inEveryEra() {
    return DataCard.shipped().names().stream()
        .flatMap(name -> eras(name).stream().map(era -> DataCard.load(name, List.of(), era)))
        .toList();
  }

  /** Named eras in which data of a card were public. */
  static List<Era> eras(String name) {
    return Era.NAMED.stream().filter(era -> DataCard.isPublic(name, era)).toList();
  }

  /** Every number that a card promises comes out. */
  @TestFactory
  @Tag("reference")
  Stream<DynamicTest> checksPass() {
    Stream<Check> beams =
        BeamCard.shipped().names().stream()
            .flatMap(name -> BeamCard.load(name, List.of()).checks().stream());
    Stream<Check> data = inEveryEra().stream().flatMap(card -> card.checks().stream());
    return Stream.concat(beams, data)
        .map(c -> DynamicTest.dynamicTest(c.toString(), () -> pass(c)));
  }

  private static void pass(Check check) {
    double computed = check.computed();
    assertThat(check.accepts(computed)).as("%s, computed %s", check, computed).isTrue();
  }

  @ParameterizedTest
  @Tag("law")
  @MethodSource("all")
  void bringsItsOwnProof(Named card) {
    if (BeamCard.shipped().names().contains(card.name)) {
      assertThat(BeamCard.load(card.name, List.of()).checks()).isNotEmpty();
    } else {
      eras(card.name)
          .forEach(
              era -> assertThat(DataCard.load(card.name, List.of(), era).checks()).isNotEmpty());
    }
  }

  @ParameterizedTest
  @Tag("law")
  @MethodSource("all")
  void isCalledLikeItsFile(Named card) {
    assertThatThrownBy(() -> card.load(List.of("name=other")))
        .isInstanceOf(CardException.class)
        .hasMessageContaining("the name must be that of the file");
  }

  @ParameterizedTest
  @Tag("law")
  @MethodSource("all")
  void refusesUnknownKeysAnywhere(Named card) {
    for (CardNode.Mapping block : blocks(card.tree())) {
      String path = block.place().path();
      String key = block.entries().firstEntry().getKey() + "x";
      String setting = (path.isEmpty() ? "" : path + ".") + key + "=1";
      assertThat(catchThrowable(() -> card.load(List.of(setting))))
          .as(setting)
          .isInstanceOf(CardException.class)
          .hasMessageContaining(key);
    }
  }

  /** Without its unit no dimensional value is read. */
  @ParameterizedTest
  @Tag("law")
  @MethodSource("all")
  void everyUnitIsNeeded(Named card) {
    int found = 0;
    for (CardNode.Scalar value : scalars(card.tree())) {
      if (DIMENSIONAL.matcher(value.text()).matches()) {
        String bare = value.text().replaceFirst(" .*", "");
        Throwable thrown =
            catchThrowable(() -> card.load(List.of(value.place().path() + "=" + bare)));
        assertThat(thrown)
            .as("%s: %s", value.place(), value.text())
            .isInstanceOf(CardException.class)
            .hasMessageContaining("needs a unit");
        found++;
      }
    }
    // a count has no unit
    assertThat(found > 0 || Card.open(card.text(), List.of()).isOf("counting")).isTrue();
  }

  @ParameterizedTest
  @Tag("law")
  @MethodSource("all")
  void everySourceIsNeeded(Named card) {
    for (CardNode.Mapping block : blocks(card.tree())) {
      for (String key : List.of("source", "sources")) {
        if (block.entries().containsKey(key)) {
          String path = block.place().path();
          Throwable thrown =
              catchThrowable(
                  () -> card.load(List.of((path.isEmpty() ? "" : path + ".") + key + "={}")));
          assertThat(thrown).as("%s of '%s'", key, path).isInstanceOf(CardException.class);
        }
      }
    }
  }

  @Test
  @Tag("law")
  void everyExperimentIsComplete() {
    for (DataCard card : inEveryEra()) {
      assertThat(card.citations()).as(card.name()).isNotEmpty().doesNotHaveDuplicates();
      assertThat(card.digests()).containsEntry(card.name(), card.sha256());
      assertThat(card.published().map(card.era()::includes).orElse(true)).isTrue();
      card.experiments().forEach(ShippedDataTest::isComplete);
    }
  }

  private static void isComplete(Experiment experiment) {
    assertThat(experiment.fluxes().keySet()).isSubsetOf(Flux.SPECIES).isNotEmpty();
    assertThat(experiment.exposure()).isPositive();
    assertThat(experiment.material().nuclei()).isNotEmpty();
    assertThat(experiment.detector().isFiducialInside())
        .isEqualTo(experiment.detector().upstream().isEmpty());
    for (Observable observable : experiment.observables()) {
      Bins bins = experiment.binsOf(observable);
      assertThat(bins.edges()).isSorted().doesNotHaveDuplicates();
    }
    experiment
        .samples()
        .forEach((observable, sample) -> {
          assertThat(sample.observable()).isEqualTo(observable.label());
          assertThat(sample.bins().edges()).isEqualTo(experiment.binsOf(observable).edges());
          assertThat(sample.note()).isNotEmpty();
        });
  }

  private static List<CardNode.Mapping> blocks(CardNode node) {
    List<CardNode.Mapping> blocks = new ArrayList<>();
    visit(
        node,
        n -> {
          if (n instanceof CardNode.Mapping mapping && isReachable(mapping)) {
            blocks.add(mapping);
          }
        });
    return blocks;
  }

  private static List<CardNode.Scalar> scalars(CardNode node) {
    List<CardNode.Scalar> scalars = new ArrayList<>();
    visit(
        node,
        n -> {
          if (n instanceof CardNode.Scalar scalar) {
            scalars.add(scalar);
          }
        });
    return scalars;
  }

  /** A setting cannot name a key with a dot in it, as sources of parts have. */
  private static boolean isReachable(CardNode.Mapping mapping) {
    return !mapping.place().path().startsWith("sources.");
  }

  private static void visit(CardNode node, java.util.function.Consumer<CardNode> visitor) {
    visitor.accept(node);
    if (node instanceof CardNode.Mapping mapping) {
      mapping.entries().values().forEach(entry -> visit(entry.value(), visitor));
    } else if (node instanceof CardNode.Sequence sequence) {
      sequence.items().forEach(item -> visit(item, visitor));
    }
  }
}
