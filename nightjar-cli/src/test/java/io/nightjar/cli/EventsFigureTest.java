package io.nightjar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightjar.card.DataCard;
import io.nightjar.card.Eras;
import io.nightjar.card.ModelCard;
import io.nightjar.card.Place;
import io.nightjar.experiment.Experiment;
import io.nightjar.generate.Distributions;
import io.nightjar.generate.EventBlock;
import io.nightjar.generate.EventRun;
import io.nightjar.generate.Events;
import io.nightjar.generate.Generator.Progress;
import io.nightjar.model.Spectrum;
import io.nightjar.plot.Figure;
import io.nightjar.plot.Figures;
import io.nightjar.plot.Panel;
import io.nightjar.plot.Stack;
import io.nightjar.process.DecayTable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a small sample says what the sample is. */
@Tag("golden")
class EventsFigureTest {

  private static EventRun run;
  private static Distributions none;
  private static Distributions unseen;
  private static Distributions seen;

  @TempDir Path folder;

  @BeforeAll
  static void generate() throws InterruptedException {
    ModelCard card = ModelCard.load("dark-seesaw", List.of());
    Spectrum spectrum = CardOptions.spectrum(card);
    Experiment experiment =
        DataCard.load("miniboone-fhc", List.of(), Eras.parse(Place.option("--era"), "2026"))
            .experiments()
            .get(0);
    EventRun.Plan plan = new EventRun.Plan(2000, 1, true, false);
    Events events = new Events(spectrum, new DecayTable(spectrum), experiment, plan);
    run = events.run();
    none = Distributions.none(run);
    unseen = none;
    seen = none;
    events.generate(
        1,
        EventsFigureTest::both,
        both -> {
          unseen = unseen.plus(both.get(0));
          seen = seen.plus(both.get(1));
        },
        Progress.NONE);
  }

  /** As if no event were selected, and as if every second one were. */
  private static List<Distributions> both(EventBlock block) {
    Arrays.fill(block.selected, false);
    Distributions without = none.filled(block);
    for (int i = 0; i < block.size; i += 2) {
      block.selected[i] = true;
      block.visible[i] = 0.3;
      block.cosTheta[i] = 0.9;
      block.neutrinoEnergy[i] = i % 4 == 0 ? 0.5 : 50;
    }
    return List.of(without, none.filled(block));
  }

  private static Stack stack(Panel panel) {
    return (Stack) panel.layers().get(0);
  }

  @Test
  void saysWhatItShows() throws Exception {
    Figure figure = EventsFigure.of(run, seen);
    assertThat(figure.rows()).isEqualTo(3);
    assertThat(figure.columns()).isEqualTo(3);
    assertThat(figure.legend()).isEqualTo(Figure.Legend.TOP);
    assertThat(figure.title()).contains("dark", "MiniBooNE", "unweighted", "\\mathrm{POT}");
    assertThat(figure.caption().get(0)).contains("50\\mathord{\\text{.}}0");
    Figures.write(figure, folder.resolve("page.svg"));
    assertThat(folder.resolve("page.svg")).isNotEmptyFile();
  }

  @Test
  void stacksTheHeaviestParentFirst() {
    for (Panel panel : EventsFigure.of(run, seen).panels()) {
      assertThat(stack(panel).parts())
          .extracting(Stack.Part::label)
          .containsExactly(Signals.latex("nu6 -> nu4 e- e+"), Signals.latex("nu5 -> nu4 e- e+"));
    }
  }

  @Test
  void mentionsWhatLiesOutside() {
    Panel quasiElastic = EventsFigure.of(run, seen).panels().get(8);
    assertThat(quasiElastic.notes()).hasSize(2);
    assertThat(quasiElastic.notes().get(1)).contains("above");
  }

  @Test
  void saysThatNoneIsSelected() throws Exception {
    Figure figure = EventsFigure.of(run, unseen);
    for (Panel panel : figure.panels().subList(6, 9)) {
      assertThat(panel.notes()).containsExactly("\\text{none\\ selected}");
    }
    assertThat(figure.caption().get(0)).contains("none");
    Figures.write(figure, folder.resolve("page.pdf"));
    assertThat(folder.resolve("page.pdf")).isNotEmptyFile();
  }
}
