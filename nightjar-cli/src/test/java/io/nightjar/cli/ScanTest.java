package io.nightjar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.card.ModelCard;
import io.nightjar.store.StoredTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the command {@code scan} writes and says. */
@Tag("law")
class ScanTest {

  private static final String CARDS = "src/test/resources/cards/";

  @TempDir private Path folder;

  private Answer scan(String card, String into, String options) {
    Answer answer =
        Answer.to("scan " + CARDS + card + " -o " + folder.resolve(into) + " " + options);
    assertThat(answer.status()).as(answer.err()).isZero();
    assertThat(answer.err()).isEmpty();
    return answer;
  }

  private JsonNode document(String of) throws IOException {
    String text = Files.readString(folder.resolve(of).resolve("scan.json"));
    return JsonMapper.builder().build().readTree(text);
  }

  @Test
  void writesTheTableAndWhatWasDone() throws IOException {
    Answer answer = scan("kaon-plane.yaml", "a", "");
    assertThat(answer.out()).contains("kaon-plane: 35 points of dark-seesaw", "Best: ln L = ");
    try (Stream<Path> files = Files.list(folder.resolve("a"))) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("points.parquet", "scan.json", "citations.bib");
    }
    JsonNode document = document("a");
    assertThat(document.path("command").asString()).isEqualTo("scan");
    assertThat(document.path("scan").path("name").asString()).isEqualTo("kaon-plane");
    assertThat(document.path("scan").path("sha256").asString()).hasSize(64);
    assertThat(document.path("complete").asBoolean()).isTrue();
    assertThat(document.path("rows").asInt()).isEqualTo(35);
    assertThat(document.path("evaluations").asInt()).isEqualTo(35);
    assertThat(document.path("citations")).isNotEmpty();
    double sum = 0;
    for (JsonNode term : document.path("best").path("terms")) {
      sum += term.path("lnL").asDouble();
    }
    assertThat(document.path("best").path("lnL").asDouble()).isCloseTo(sum, within(1e-12));
  }

  /** The best point of the scan is the point of a card with those settings. */
  @Test
  void theBestPointCanBeHadAgain() throws IOException {
    scan("kaon-fit.yaml", "fit", "");
    JsonNode best = document("fit").path("best");
    List<String> arguments = new ArrayList<>(List.of("likelihood", "dark-seesaw", "--json"));
    arguments.addAll(List.of("--only", "koto-2019"));
    for (JsonNode setting : best.path("settings")) {
      arguments.addAll(List.of("--set", setting.asString()));
    }
    Answer answer = Answer.to(arguments.toArray(String[]::new));
    assertThat(answer.status()).as(answer.err()).isZero();
    assertThat(answer.json().path("lnL").asDouble())
        .isCloseTo(best.path("lnL").asDouble(), within(1e-12));
    assertThat(best.path("lnL").asDouble()).isGreaterThan(-2);
  }

  /** The command that is printed, copied: a card of one's own, another era, a detector. */
  @Test
  void theCommandGivesTheSimulatedPoint() throws IOException {
    ModelCard light = ModelCard.load("dark-seesaw", List.of("dark-photon.epsilon=0.003"));
    Files.writeString(folder.resolve("light.yaml"), light.toYaml().replace("dark-seesaw", "light"));
    Files.writeString(
        folder.resolve("own.yaml"),
        """
        kind: scan
        name: own
        model: ./light.yaml
        era: 2020
        vary:
          dark-photon.epsilon: {from: 6e-3, to: 8e-3, points: 2}
        method: grid
        terms: {only: [charm2-fhc, koto-2019]}
        """);
    Path card = folder.resolve("own.yaml");
    Answer answer = Answer.to("scan " + card + " -o " + folder.resolve("own"));
    assertThat(answer.status()).as(answer.err()).isZero();
    assertThat(answer.out())
        .containsPattern("Best: ln L = -\\S+ from tables, -\\S+( \\+- \\S+)? simulated");
    String command =
        answer.out().lines().filter(l -> l.contains("./nightjar likelihood")).findFirst().get();
    String words = command.strip().replace("./nightjar ", "").replace("'", "");
    JsonNode best = document("own").path("best");
    double simulated = Answer.to(words + " --json").json().path("lnL").asDouble();
    assertThat(simulated).isEqualTo(best.path("lnL_simulated").asDouble()).isLessThan(-0.5);
    assertThat(simulated).isCloseTo(best.path("lnL").asDouble(), within(0.2));
    assertThat(document("own").path("tables").path("precision").asDouble()).isEqualTo(0.015);
  }

  @Test
  void threadsChangeNoByteOfTheTable() throws IOException {
    JsonNode one = scan("kaon-fit.yaml", "one", "--threads 1 --json").json();
    JsonNode three = scan("kaon-fit.yaml", "three", "--threads 3 --json").json();
    assertThat(three.path("best")).isEqualTo(one.path("best"));
    assertThat(three.path("evaluations")).isEqualTo(one.path("evaluations"));
    assertThat(one.path("best").path("searches_that_agree").asInt()).isPositive();
    assertThat(folder.resolve("three/points.parquet"))
        .hasSameBinaryContentAs(folder.resolve("one/points.parquet"));
  }

  /** Alone, a part is at least as good as where everything together is best; and it is drawn. */
  @Test
  void tensionOfAProfile() throws IOException {
    Path figure = folder.resolve("curve.svg");
    JsonNode document = scan("kaon-profile.yaml", "t", "--tension --json --plot " + figure).json();
    assertThat(document.path("tension").path("chi2_pg").asDouble()).isGreaterThan(-1e-3);
    assertThat(document.path("families").path("anomaly"))
        .extracting(JsonNode::asString)
        .containsExactlyInAnyOrder("koto-2019", "a-mu");
    assertThat(figure).isNotEmptyFile();
    StoredTable table = StoredTable.read(folder.resolve("t/points.parquet"), ScanTable.ROWS);
    double[] alone = table.numbers("alone_anomalies");
    double[] rest = table.numbers("alone_constraints");
    double[] all = table.numbers("lnL");
    double[] koto = table.numbers("lnL_koto-2019");
    double[] muon = table.numbers("lnL_a-mu");
    assertThat(all).hasSize(5);
    for (int i = 0; i < all.length; i++) {
      assertThat(alone[i]).isGreaterThan(koto[i] + muon[i] - 1e-2);
      assertThat(rest[i]).isGreaterThan(all[i] - koto[i] - muon[i] - 1e-2);
    }
  }

  @Test
  void anotherEraIsSaid() throws IOException {
    JsonNode document = scan("kaon-plane.yaml", "e", "--era 2020 --json").json();
    assertThat(document.path("era").asString()).isEqualTo("2020");
    assertThat(document.path("terms"))
        .extracting(JsonNode::asString)
        .contains("koto-2019")
        .doesNotContain("koto-2021");
  }

  @Test
  void anotherSeedIsSaid() throws IOException {
    assertThat(scan("kaon-fit.yaml", "s", "--seed 9 --json").json().path("seed").asInt())
        .isEqualTo(9);
  }

  /** Nothing appears under its name before it is complete, and nothing is left beside it. */
  @Test
  void leavesNothingBehindAfterAMistake() throws IOException {
    Answer answer = Answer.to("scan " + CARDS + "plane.yaml -o " + folder.resolve("x"));
    assertThat(answer.status()).isEqualTo(Main.WRONG_INPUT);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  /** Interrupted in the middle, the beginning of the table is kept and the status is 130. */
  @Test
  void keepsWhatIsFinishedWhenInterrupted() throws Exception {
    Path card = folder.resolve("long.yaml");
    Files.writeString(
        card,
        Files.readString(Path.of(CARDS + "kaon-plane.yaml"))
            .replace("kaon-plane", "long")
            .replace("points: 7", "points: 100000"));
    List<Answer> answers = new ArrayList<>();
    Path figure = folder.resolve("part.svg");
    String command = "scan " + card + " -o " + folder.resolve("part") + " --plot " + figure;
    Thread thread = new Thread(() -> answers.add(Answer.to(command)));
    thread.start();
    Thread.sleep(4000);
    thread.interrupt();
    thread.join();
    Answer answer = answers.getFirst();
    assertThat(answer.status()).as(answer.err()).isEqualTo(Main.INTERRUPTED);
    assertThat(answer.err()).contains("Interrupted; the first ", " of 500000 points are kept in ");
    JsonNode document = document("part");
    assertThat(document.path("complete").asBoolean()).isFalse();
    assertThat(document.path("rows").asInt()).isBetween(1, 499_999);
    assertThat(figure)
        .as("drawn of whole scans alone; plot scan draws what is there")
        .doesNotExist();
  }
}
