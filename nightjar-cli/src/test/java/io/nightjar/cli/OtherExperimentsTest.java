package io.nightjar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Predictions for experiments that are provisional, have no data, or count. */
@Tag("law")
class OtherExperimentsTest {

  private static final String PAIRS = " --experiment src/test/resources/cards/pairs.yaml";
  private static final String COUNTED = " --experiment src/test/resources/cards/counted.yaml";
  private static final String FAST = " --precision 0.1";

  @TempDir Path folder;

  private static List<String> warnings(JsonNode document) {
    List<String> warnings = new ArrayList<>();
    document.path("warnings").forEach(w -> warnings.add(w.asString()));
    return warnings;
  }

  @Test
  void withoutDataOnlyTheSignal() {
    JsonNode document = Answer.to("predict dark-seesaw --json" + PAIRS + FAST).json();
    assertThat(document.path("observable").asString()).isEqualTo("m_ee");
    assertThat(document.path("signal").size()).isEqualTo(15);
    assertThat(document.path("experiment_status").asString()).isEqualTo("provisional");
    for (String key : List.of("background", "data", "chi2", "chi2_null")) {
      assertThat(document.path(key).isNull()).as(key).isTrue();
    }
    assertThat(warnings(document)).contains("pairs is provisional: Nobody built it.");
    String text = Answer.to("predict dark-seesaw" + PAIRS + FAST).out();
    assertThat(text).contains("no data here", "pairs is provisional: Nobody built it.");
  }

  @Test
  void countsAreJudged() {
    JsonNode document = Answer.to("predict dark-seesaw --json" + COUNTED + FAST).json();
    double chi2 = document.path("chi2").asDouble();
    double chi2Null = document.path("chi2_null").asDouble();
    JsonNode best = document.path("best_scale");
    assertThat(best.path("chi2").asDouble()).isLessThan(Math.min(chi2, chi2Null));
    assertThat(best.path("upper_limit_95").asDouble()).isGreaterThan(best.path("scale").asDouble());
    assertThat(document.path("data").path(0).asDouble()).isEqualTo(95);
  }

  /** 0.015 events of background are not none. */
  @Test
  void aSmallBackgroundIsPrinted() {
    String text = Answer.to("predict dark-seesaw --experiment nd280-rhc --precision 0.5").out();
    assertThat(text).containsPattern("0\\.15 to 30 .* 0\\.0150 +0\\n");
  }

  @Test
  void anObservableWithoutBinsIsRefused() {
    Answer answer =
        Answer.to("predict dark-seesaw --experiment miniboone-fhc --observable E_theta2");
    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.err())
        .contains("no bins of 'E_theta2'", "allowed: E_nu_QE E_visible cos_theta");
  }

  @Test
  void eventFilesSayWhatIsProvisional() throws Exception {
    Path file = folder.resolve("events.csv");
    Answer answer = Answer.to("generate dark-seesaw -n 100 -o " + file + PAIRS);
    assertThat(answer.status()).as(answer.err()).isZero();
    assertThat(Files.readString(file))
        .contains("# standing: pairs is provisional: Nobody built it.");
  }

  @Test
  void describeListsStandingExposureAndObservables() {
    JsonNode document = Answer.to("describe experiments --json").json();
    for (JsonNode entry : document.path("experiments")) {
      assertThat(entry.path("status").asString()).isNotEmpty();
      assertThat(entry.path("exposure").asString()).matches(".* (POT|fb\\^-1)|");
      assertThat(entry.path("observables").asString()).isNotEmpty();
    }
    assertThat(document.path("experiments").toString())
        .contains("\"koto-2019\"", "\"ccfr-double-vertex\"", "150 fb^-1");
  }

  @Test
  void figuresWithLongCaptionsAreDrawn() {
    String file = folder.resolve("fasernu.svg").toString();
    Answer answer = Answer.to("predict dark-seesaw --experiment fasernu --plot " + file + FAST);
    assertThat(answer.status()).as(answer.err()).isZero();
    assertThat(Path.of(file)).isNotEmptyFile();
  }

  @Test
  void binsThatHoldMoreThanIsSelectedSayWhy() {
    JsonNode document =
        Answer.to("predict dark-seesaw --json --experiment nutev-fhc" + FAST).json();
    double binned = 0;
    for (JsonNode bin : document.path("signal")) {
      binned += bin.asDouble();
    }
    assertThat(binned).isGreaterThan(document.path("events_after_selection").asDouble());
    assertThat(warnings(document))
        .anyMatch(note -> note.startsWith("nutev-fhc: the bins of E_visible leave out"));
  }

  @Test
  void photonsThatAreNoPairsAreSaidToPassElsewhere() {
    Answer answer = Answer.to("predict transition-moment --experiment charm2-fhc" + FAST);
    assertThat(answer.out())
        .contains(
            "no events after selection",
            "nothing passes both-within-4deg",
            "something does with --one-ring one-shower");
  }

  @Test
  void reasonsInCommonAreSaidOnce() {
    List<String> notes =
        List.of("a is provisional: Assumed.", "Other.", "b is provisional: Assumed.", "Other.");
    assertThat(Notes.merged(notes)).containsExactly("a, b is provisional: Assumed.", "Other.");
  }

  @Test
  void numbersOfFiguresAreShort() {
    assertThat(List.of(18.75e20, 1e22, 150.0, 9.29e18).stream().map(Signals::power))
        .containsExactly("1.875\\times 10^{21}", "10^{22}", "150", "9.29\\times 10^{18}");
  }
}
