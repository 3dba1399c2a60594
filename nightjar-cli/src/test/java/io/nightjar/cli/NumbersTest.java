package io.nightjar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Numbers of the command line against references: cards, units and options arrive where meant. */
class NumbersTest {
  private static final Path CHECKS =
      Path.of("../nightjar-core/src/test/resources/reference/checks-experiments.json");

  static Stream<JsonNode> crossSections() {
    JsonNode all = JsonMapper.builder().build().readTree(CHECKS.toFile());
    return all.valueStream()
        .filter(c -> c.path("id").asString().startsWith("ups.sigma.c12."))
        .filter(c -> c.path("inputs").path("target").asString().equals("c12"));
  }

  @ParameterizedTest(name = "{0}")
  @Tag("reference")
  @MethodSource("crossSections")
  void crossSectionsAgreeWithTheReference(JsonNode check) {
    JsonNode in = check.path("inputs");
    String card = "src/test/resources/cards/one-neutrino.yaml";
    String form = in.path("ff").asString().equals("helm") ? "helm" : "best";
    Answer answer =
        Answer.to(
            "xsec %s --upscattered nu4 --target C12 --json --nuclear-form-factor %s --energies %sGeV"
                    .formatted(card, form, in.path("E_GeV").asString())
                + " --set heavy-neutrinos.nu4.mass=%sGeV --set dark-photon.mass=%sGeV"
                    .formatted(in.path("mN_GeV").asString(), in.path("mZp_GeV").asString())
                // without active mixing: the Z' alone, as in the reference
                + " --set heavy-neutrinos.nu4.mixing.mu=0");
    assertThat(answer.status()).as(answer.err()).isZero();
    double sigma = answer.json().path("results").path(0).path("sigma_cm2").asDouble();
    double expected = check.path("expected").asDouble() * couplings();
    assertThat(sigma).isCloseTo(expected, withPercentage(0.01));
  }

  /** (g_X |V|)² (e ε)² of the card one-neutrino: α_D = 0.4, |V| = 1e-3, ε = 0.02. */
  private static double couplings() {
    double alpha = 0.0072973525692838015;
    return 4 * Math.PI * 0.4 * 1e-6 * 4 * Math.PI * alpha * 4e-4;
  }

  /** Total of the whole exposure, docs of the benchmark: 70698.4 to 1e-4. */
  @Test
  @Tag("reference")
  void rateOfTheBenchmark() {
    JsonNode document = Answer.to("rate dark-seesaw --experiment miniboone-fhc --json").json();
    double sum =
        document.path("channels").valueStream().mapToDouble(c -> c.path("events").asDouble()).sum();
    double total = document.path("total").path("events").asDouble();
    assertThat(total).isCloseTo(70698.4, withPercentage(0.01));
    assertThat(sum).isCloseTo(total, withPercentage(1e-10));
  }

  /** The benchmark's moment of the muon: check g2.mu.bp and both pulls. */
  @Test
  @Tag("reference")
  void momentOfTheMuon() {
    JsonNode now = Answer.to("observable dark-seesaw a-mu a-mu-pull --json").json();
    JsonNode then = Answer.to("observable dark-seesaw a-mu-pull --era 2020 --json").json();
    assertThat(value(now, 0)).isCloseTo(2.38077743788e-9, withPercentage(0.01));
    assertThat(value(now, 1)).isCloseTo(3.1758372, withPercentage(0.01));
    assertThat(value(then, 0)).isCloseTo(-0.53845074, withPercentage(0.1));
  }

  private static double value(JsonNode document, int index) {
    return document.path("observables").path(index).path("value").asDouble();
  }

  /** Errors and comparisons stand in the table for people, and the sentence below. */
  @Test
  @Tag("reference")
  void peopleReadTheSentence() {
    String out = Answer.to("observable dark-seesaw a-mu br-kp-pip-phi").out();
    assertThat(out)
        .contains("2025 final: +3.18 sigma")
        .contains("is matched: -0.54 sigma")
        .contains("turns it into a constraint that excludes it: +3.18 sigma");
  }

  @Test
  @Tag("reference")
  void predictionOfTheBenchmark() {
    JsonNode document = Answer.to("predict dark-seesaw --experiment miniboone-fhc --json").json();
    assertThat(document.path("events_after_selection").asDouble())
        .isCloseTo(2982, withPercentage(1));
  }
}
