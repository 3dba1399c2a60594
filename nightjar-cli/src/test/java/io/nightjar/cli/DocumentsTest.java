package io.nightjar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.card.ModelCard;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The JSON documents: what scripts rely on. */
class DocumentsTest {
  private static final String FAST = " --precision 0.5";
  private static final String FHC = " --experiment miniboone-fhc";
  private static final String RHC = " --experiment miniboone-rhc";

  /** Keys of every document. */
  private static final String[] HEADER = {
    "nightjar", "command", "card", "seed", "era", "citations"
  };

  /** The document of a command, after the laws of all documents are checked. */
  private static JsonNode document(String command) {
    Answer answer = Answer.to(command + " --json");
    assertThat(answer.status()).as(answer.err()).isZero();
    assertThat(answer.err()).isEmpty();
    JsonNode document = answer.json();
    assertThat(document.propertyNames()).contains(HEADER);
    assertThat(document.path("command").asString()).isEqualTo(command.split(" ", -1)[0]);
    demandFinite(document, "");
    return document;
  }

  /** Numbers are finite; "NaN" as a word is no way out. */
  private static void demandFinite(JsonNode node, String path) {
    if (node.isNumber()) {
      assertThat(node.asDouble()).as(path).isFinite();
    } else if (node.isString()) {
      assertThat(node.asString()).as(path).isNotIn("NaN", "Infinity", "-Infinity");
    }
    node.forEachEntry((key, child) -> demandFinite(child, path + "." + key));
    if (node.isArray()) {
      node.forEach(child -> demandFinite(child, path + "[]"));
    }
  }

  private static void demandKeys(JsonNode node, String... keys) {
    assertThat(node.propertyNames()).contains(keys);
  }

  private static JsonNode first(JsonNode document, String key) {
    assertThat(document.path(key).isArray()).as(key).isTrue();
    return document.path(key).path(0);
  }

  @Test
  @Tag("law")
  void describeListsAllTopics() {
    JsonNode document = document("describe");
    demandKeys(
        document,
        "benchmarks",
        "parameters",
        "constants",
        "experiments",
        "constraints",
        "observables",
        "processes",
        "eras");
    assertThat(first(document, "constants").path("value").isNumber()).isTrue();
    assertThat(first(document, "parameters").path("allowed").asString()).isNotEmpty();
    demandKeys(
        first(document, "constraints"),
        "constraint",
        "title",
        "search",
        "bounds",
        "masses",
        "level",
        "published",
        "status",
        "use");
    assertThat(document.path("constraints")).hasSizeGreaterThanOrEqualTo(150);
  }

  @Test
  @Tag("law")
  void modelKeepsTheContract() {
    JsonNode document = document("model dark-seesaw");
    demandKeys(document.path("card"), "name", "sha256");
    demandKeys(document.path("masses_GeV"), "nu4", "nu5", "nu6", "zprime");
    demandKeys(first(document, "vertices"), "i", "j", "re", "im");
    demandKeys(first(document, "widths"), "parent", "products", "width_GeV", "branching");
    demandKeys(first(document, "lifetimes"), "particle", "ctau_cm");
    assertThat(document.path("warnings").isArray()).isTrue();
  }

  @Test
  @Tag("law")
  void xsecKeepsTheContract() {
    JsonNode document =
        document("xsec dark-seesaw --upscattered nu5 --energies 0.1,1 --q2 0.01 --helicity split");
    String[] keys = {"projectile", "upscattered", "target", "regime", "helicity", "energy_GeV"};
    demandKeys(first(document, "results"), keys);
    demandKeys(first(document, "results"), "sigma_cm2", "error_cm2");
    demandKeys(first(document, "differential"), keys);
    demandKeys(first(document, "differential"), "q2_GeV2", "dsigma_dq2_cm2_per_GeV2");
    assertThat(first(document, "results").path("sigma_cm2").asDouble()).isZero();
  }

  @Test
  @Tag("law")
  void observableKeepsTheContract() {
    JsonNode document = document("observable dark-seesaw --era 2020");
    for (JsonNode one : document.path("observables")) {
      demandKeys(one, "name", "value", "unit", "error", "error_origin", "status", "note");
      boolean computed = one.path("status").asString().equals("computed");
      assertThat(one.path("value").isNumber()).as(one.path("name").asString()).isEqualTo(computed);
      assertThat(one.path("error").isNumber()).isEqualTo(computed);
      assertThat(computed || !one.path("note").asString().isEmpty()).isTrue();
    }
    assertThat(document.path("era").asString()).isEqualTo("2020");
    JsonNode two = document("observable dark-seesaw a-mu-pull a-mu a-mu");
    assertThat(two.path("observables").size()).isEqualTo(2);
    assertThat(first(two, "observables").path("name").asString()).isEqualTo("a-mu-pull");
    assertThat(first(two, "verdicts").asString()).contains("is matched", "constraint");
  }

  @Test
  @Tag("law")
  void likelihoodKeepsTheContract() {
    JsonNode document = document("likelihood dark-seesaw --only precision,scalar,koto-2021");
    demandKeys(document, "lnL", "chi2", "lnL_without", "nuisances", "eras", "changes");
    double sum = 0;
    for (JsonNode term : document.path("terms")) {
      demandKeys(term, "name", "kind", "lnL", "predicted", "observed", "unit", "source", "status");
      assertThat(term.path("lnL").asDouble()).isNotPositive();
      sum += term.path("lnL").asDouble();
      boolean counts = term.path("status").asString().equals("applies");
      assertThat(counts || !term.path("note").asString().isEmpty())
          .as(term.path("name").asString())
          .isTrue();
    }
    assertThat(document.path("lnL").asDouble()).isCloseTo(sum, within(1e-9 * Math.abs(sum)));
    assertThat(document.path("chi2").asDouble()).isEqualTo(-2 * document.path("lnL").asDouble());
    JsonNode steps = document("explain dark-seesaw br-h-undetected-atlas").path("steps");
    assertThat(steps.size()).isGreaterThan(3);
    demandKeys(steps.path(0), "what", "value", "note");
  }

  @Test
  @Tag("law")
  void rateKeepsTheContract() {
    JsonNode document = document("rate dark-seesaw" + FHC + " --era 2020");
    demandKeys(document, "exposure_POT", "warnings");
    demandKeys(
        first(document, "channels"),
        "projectile",
        "upscattered",
        "target",
        "regime",
        "events",
        "error");
    demandKeys(document.path("total"), "events", "error");
    JsonNode inelastic = document.path("inelastic");
    demandKeys(
        first(inelastic, "channels"),
        "projectile",
        "upscattered",
        "target",
        "regime",
        "events",
        "error");
    demandKeys(inelastic.path("total"), "events", "error");
    assertThat(document.path("era").asString()).isEqualTo("2020");
  }

  @Test
  @Tag("law")
  void predictKeepsTheContract() {
    JsonNode document = document("predict dark-seesaw" + FHC + FAST + " --seed 7");
    demandKeys(
        document,
        "observable",
        "edges",
        "signal",
        "signal_error",
        "background",
        "data",
        "chi2",
        "chi2_null",
        "events_after_selection",
        "efficiency");
    int bins = document.path("signal").size();
    assertThat(document.path("edges").size()).isEqualTo(bins + 1);
    assertThat(document.path("data").size()).isEqualTo(bins);
    assertThat(document.path("seed").asInt()).isEqualTo(7);
  }

  @Test
  @Tag("law")
  void predictJoinsTheModesOfACombination() {
    JsonNode document =
        document("predict two-state --experiment miniboone-combined --observable cos_theta" + FAST);
    demandKeys(document, "parts", "chi2", "chi2_null", "best_scale");
    assertThat(document.path("parts").size()).isEqualTo(2);
    demandKeys(first(document, "parts"), "edges", "signal", "background", "data");
  }

  /** Digests tell changed cards apart. */
  @Test
  @Tag("law")
  void aSettingChangesTheNumbers() {
    JsonNode shipped = document("model dark-seesaw");
    JsonNode changed = document("model dark-seesaw --set dark-photon.mass=1GeV");
    assertThat(changed.path("masses_GeV").path("zprime").asDouble()).isEqualTo(1);
    assertThat(changed.path("widths")).isNotEqualTo(shipped.path("widths"));
  }

  /** Results do not depend on the number of threads, to the last bit. */
  @Test
  @Tag("law")
  void threadsDoNotMatter() {
    String command = "predict dark-seesaw" + FHC + " --precision 0.05 --json --threads ";
    assertThat(Answer.to(command + 1).out()).isEqualTo(Answer.to(command + 2).out());
  }

  static List<String> shipped() {
    List<String> commands = new ArrayList<>();
    List<String> cards = new ArrayList<>(ModelCard.shipped().names());
    cards.add("src/test/resources/cards/one-neutrino.yaml");
    for (String card : cards) {
      commands.add("model " + card);
      commands.add("xsec " + card + " --upscattered nu4 --energies 0.1,0.5,1TeV --q2 0,1e-9,1e9");
      commands.add("observable " + card);
      commands.add("observable " + card + " --era 2005-01-01");
      for (String regime : List.of("resonance", "dis")) {
        commands.add(
            "xsec %s --upscattered nu4 --energies 0.1,5,1TeV --q2 0,1e-9,1,1e9 --regime %s"
                .formatted(card, regime));
      }
      commands.add("rate " + card + FHC);
      commands.add("rate " + card + RHC + " --era 2019-01-01");
      commands.add("predict " + card + FHC + FAST + " --observable E_visible");
      commands.add("predict " + card + RHC + FAST + " --one-ring diag");
    }
    return commands;
  }

  @ParameterizedTest
  @Tag("law")
  @MethodSource("shipped")
  void everyCommandTakesEveryCard(String command) {
    assertThat(document(command).path("citations").isArray()).isTrue();
  }

  /** Where nothing is open, nothing couples, or a mass sits on a threshold. */
  @ParameterizedTest
  @Tag("law")
  @ValueSource(
      strings = {
        "dark-photon.epsilon=0",
        "dark-coupling.alpha=1e-100",
        "dark-coupling.alpha=1e-300",
        "dark-coupling.alpha=0.999",
        "dark-photon.epsilon=0.999999",
        "dark-photon.mass=1e-20eV",
        "dark-photon.mass=1keV",
        "dark-photon.mass=1.0219979MeV",
        "dark-photon.mass=71.2048MeV",
        "dark-photon.mass=146.1918MeV",
        "dark-photon.mass=218.9192MeV",
        "dark-photon.mass=91.1881GeV",
        "dark-photon.mass=100TeV",
        "heavy-neutrinos.nu5.mass=1keV",
        "heavy-neutrinos.nu5.mass=73.8572MeV",
        "heavy-neutrinos.nu5.mass=74.8791979MeV",
        "heavy-neutrinos.nu5.mass=100GeV",
        "heavy-neutrinos.nu4.mass=100GeV",
        "vertices.nu_mu-nu5=0"
      })
  void extremePointsGiveFiniteNumbers(String setting) {
    document("model dark-seesaw --set " + setting);
    document("observable dark-seesaw --set " + setting);
    document("rate dark-seesaw" + FHC + " --set " + setting);
    document("predict dark-seesaw" + FHC + FAST + " --set " + setting);
  }
}
