package io.nightjar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightjar.card.ModelCard;
import io.nightjar.model.Spectrum;
import io.nightjar.plot.Sketch;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code diagram}: what is listed can be drawn, and follows the card. */
@Tag("law")
class DiagramTest {

  @TempDir private Path folder;

  @Test
  void drawsByNameAndByNumberTheSame() throws Exception {
    JsonNode list =
        JsonMapper.builder().build().readTree(Answer.to("diagram", "two-state", "--json").out());
    String name = list.path("processes").path(2).path("process").asString();
    Path byName = folder.resolve("name.svg");
    Path byNumber = folder.resolve("number.svg");
    assertThat(Answer.to("diagram", "two-state", name, "-o", byName.toString()).status()).isZero();
    assertThat(Answer.to("diagram", "two-state", "3", "-o", byNumber.toString()).status()).isZero();
    assertThat(byName).isNotEmptyFile().hasSameBinaryContentAs(byNumber);
  }

  @Test
  void listsWhatTheCardAllowsOnly() {
    String benchmark = Answer.to("diagram", "dark-seesaw").out();
    assertThat(benchmark).contains("nu_mu C12 -> nu6 C12, nu6 -> nu4 e- e+", "K_L -> pi0 phi");
    String other = Answer.to("diagram", "two-state").out();
    assertThat(other).contains("nu5 -> nu4 e- e+").doesNotContain("nu6", "phi");
  }

  /** The pictures of the report follow the point: without a scalar none of kaons. */
  @Test
  void theReportShowsWhatThePointDoes() {
    assertThat(ProcessDiagrams.of(spectrum("dark-seesaw")).keySet())
        .containsExactly("diagram-1", "diagram-3", "diagram-4", "diagram-5");
    var two = ProcessDiagrams.of(spectrum("two-state"));
    assertThat(two).containsOnlyKeys("diagram-1", "diagram-3", "diagram-5");
    List<String> labels =
        two.values().stream()
            .flatMap(picture -> picture.sketches().stream())
            .flatMap(sketch -> sketch.lines().stream())
            .map(Sketch.Line::label)
            .toList();
    assertThat(labels).contains("\\nu_{5}", "Z'").doesNotContain("\\nu_{6}", "\\varphi");
  }

  private static Spectrum spectrum(String card) {
    return CardOptions.spectrum(ModelCard.load(card, List.of()));
  }
}
