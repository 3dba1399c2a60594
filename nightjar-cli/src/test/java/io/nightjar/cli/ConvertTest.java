package io.nightjar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code convert}: the card loads, the commands run, and what differs is said. */
class ConvertTest {
  private static final String LIGHT = "../docs/examples/light-mediator.txt";

  @TempDir private Path folder;

  private Answer convert(String lines, String... options) throws IOException {
    Path file = folder.resolve("point.txt");
    Files.writeString(file, lines.replace("; ", "\n"));
    String[] arguments = new String[options.length + 2];
    arguments[0] = "convert";
    arguments[1] = file.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Answer.to(arguments);
  }

  @Test
  @Tag("law")
  void theCardGoesToStandardOutputAndLoads() throws IOException {
    Answer answer = Answer.to("convert " + LIGHT);
    assertThat(answer.status()).as(answer.err()).isZero();
    assertThat(answer.err()).contains("./nightjar model light-mediator.yaml", "--seed 7");
    Path card = Files.writeString(folder.resolve("light-mediator.yaml"), answer.out());
    Answer model = Answer.to("model " + card + " --json");
    assertThat(model.status()).as(model.err()).isZero();
    JsonNode masses = model.json().path("masses_GeV");
    assertThat(masses.path("nu4").asDouble()).isEqualTo(0.42);
    assertThat(masses.path("zprime").asDouble()).isEqualTo(0.03);
  }

  /** Every command that it gives is one that works. */
  @Test
  @Tag("law")
  void theCommandsWork() throws IOException {
    Path card = folder.resolve("two.yaml");
    String lines =
        "name = 'other'; m4 = 0.074; m5 = 0.146; HNLtype = 'majorana'; Umu5 = 5e-4; alphaD = 0.3;"
            + " epsilon = 0.02; hepmc3 = True; hep_unweight = True; unweighted_hep_events = 3;"
            + " neval = 200; seed = 3; path = '"
            + folder
            + "'";
    Answer answer = convert(lines, "-o", card.toString(), "--json");
    assertThat(answer.status()).as(answer.err()).isZero();
    assertThat(answer.err()).isEmpty();
    List<String> commands =
        answer.json().path("commands").valueStream().map(JsonNode::asString).toList();
    assertThat(commands).hasSize(3);
    for (String command : commands) {
      Answer run = Answer.to(command.replace("./nightjar ", ""));
      assertThat(run.status()).as(command + "\n" + run.err()).isZero();
    }
    assertThat(folder.resolve("events.parquet")).isNotEmptyFile();
    assertThat(folder.resolve("events.hepmc3")).isNotEmptyFile();
    assertThat(Files.readString(card)).contains("name: two").isEqualTo(yaml(answer));
  }

  private static String yaml(Answer answer) {
    return answer.json().path("yaml").asString();
  }

  @ParameterizedTest
  @Tag("law")
  @CsvSource(
      delimiter = '|',
      value = {
        "experiment = 'minos_le_fhc' | Not converted: no card describes the experiment",
        "experiment = 'minibone_fhc' | Maybe you meant 'miniboone-fhc'",
        "decay_product = 'photon' | where the file has a moment mu_tr_*",
        "decay_product = 'mu+mu-' | select muons",
        "nu_flavors = ['nu_mu', 'nu_e'] | only nu_mu, nu_e; the column",
        "nocoh = True | nocoh: 'generate' makes all regimes",
        "noHF = True | noHF: 'generate' makes both helicities",
        "enforce_prompt = True | Not converted: enforce_prompt",
        "sparse = 2; loglevel = 'INFO' | nothing here needs it: sparse, loglevel",
        "hepmc2 = True | HepMC3 is written",
        "mzprime = 1 | experiment = \"miniboone_fhc\"",
      })
  void saysWhatDiffers(String lines, String note) throws IOException {
    Answer answer = convert("m4 = 0.14; " + lines);
    assertThat(answer.status()).as(answer.err()).isZero();
    assertThat(answer.err()).contains(note);
    assertThat(answer.out()).startsWith("kind: model").doesNotContain("Note");
  }

  @ParameterizedTest
  @Tag("law")
  @CsvSource(
      delimiter = '|',
      value = {
        "neval = 0 | must be a whole number, 1 or more",
        "seed = 1.5 | must be a whole number",
        "nocoh = 1 | a truth value is needed",
        "nu_flavors = ['nu_my'] | Maybe you meant 'nu_mu'",
        "decay_product = 'e-e+' | unknown here",
      })
  void refusesWrongRuns(String lines, String message) throws IOException {
    Answer answer = convert("m4 = 0.14; " + lines, "-o", folder.resolve("card.yaml").toString());
    assertThat(answer.status()).isEqualTo(Main.WRONG_INPUT);
    assertThat(answer.err()).contains("point.txt:2: ", message);
    assertThat(folder.resolve("card.yaml")).doesNotExist();
  }
}
