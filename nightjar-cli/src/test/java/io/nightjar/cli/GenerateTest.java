package io.nightjar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Files of events as the command makes them. */
@Tag("law")
class GenerateTest {

  private static final String RUN =
      "generate dark-seesaw --experiment miniboone-fhc --unweighted -n ";

  @TempDir private Path folder;

  private Answer generate(String options) {
    Answer answer = Answer.to(RUN + options);
    assertThat(answer.status()).as(answer.err()).isZero();
    return answer;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }

  /** 40 000 events are more than one block. */
  @ParameterizedTest
  @EnumSource
  void filesAreTheSameForAnyNumberOfThreads(EventFileFormat format) throws IOException {
    Path one = folder.resolve("one." + format.label());
    Path two = folder.resolve("two");
    generate("40000 --threads 1 -o " + one);
    generate("4e4 --threads 3 --format " + format.label() + " -o " + two);
    assertThat(two).hasSameBinaryContentAs(one);
    assertThat(files()).containsExactlyInAnyOrder(one, two);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "hepmc3", "hepevt", "lhe"})
  void textIsCompressedWhereTheNameAsksForIt(String format) throws IOException {
    Path plain = folder.resolve("events." + format);
    Path packed = folder.resolve("events." + format + ".gz");
    generate("35000 -o " + plain);
    generate("35000 -o " + packed);
    try (InputStream unpacked = new GZIPInputStream(Files.newInputStream(packed))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(Files.readAllBytes(plain));
    }
  }

  @Test
  void theDocumentSaysWhatWasMade() {
    JsonNode rate = Answer.to("rate dark-seesaw --experiment miniboone-fhc --json").json();
    Path file = folder.resolve("events.parquet");
    JsonNode made = generate("2000 --json -o " + file).json();
    double total = made.path("total").path("rate").asDouble();
    // branching ratios to lepton pairs are 1 to a part in a thousand: nu7 alone has others
    double all = rate.path("total").path("events").asDouble();
    assertThat(total).isCloseTo(all, within(1e-3 * all));
    assertThat(made.path("total").path("sum_of_weights").asDouble())
        .isCloseTo(total, within(1e-9 * total));
    assertThat(made.path("events").asLong()).isEqualTo(2000);
    long events = 0;
    for (JsonNode channel : made.path("channels")) {
      events += channel.path("events").asLong();
    }
    assertThat(events).isEqualTo(2000);
  }

  @Test
  void aFileIsReplacedOnlyByACompleteOne() throws IOException {
    Path file = folder.resolve("events.csv");
    Files.writeString(file, "precious");
    assertThat(Answer.to(RUN + "10 --set dark-photon.mass=0GeV -o " + file).status()).isEqualTo(2);
    assertThat(file).hasContent("precious");
    generate("10 -o " + file);
    assertThat(Files.readString(file)).contains("lepton_minus_E");
    assertThat(files()).containsExactly(file);
  }

  @Test
  void anInterruptLeavesNothing() throws Exception {
    Path file = folder.resolve("events.hepmc3");
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    Thread user = new Thread(() -> answer.complete(Answer.to(RUN + "1e9 -o " + file)));
    user.start();
    while (files().isEmpty()) { // the hidden part
      Thread.sleep(20);
    }
    user.interrupt();
    assertThat(answer.get().status()).isEqualTo(Main.INTERRUPTED);
    assertThat(answer.get().err()).contains("Interrupted");
    assertThat(files()).isEmpty();
  }

  @Test
  void aFullDiskIsNamed() {
    Path full = Path.of("/dev/full");
    assumeThat(full).as("a device that is always full").exists();
    Answer answer = Answer.to(RUN + "40000 --format csv -o " + full);
    assertThat(answer.status()).isEqualTo(Main.WRONG_INPUT);
    assertThat(answer.err()).contains("-o: cannot write '/dev/full': No space left on device");
  }

  /**
   * Wherever a mass or coupling goes: events with finite numbers, or a message why there are none.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "dark-photon.epsilon=0",
        "dark-coupling.alpha=1e-100",
        "dark-photon.mass=1keV",
        "dark-photon.mass=1.0219979MeV",
        "dark-photon.mass=71.2048MeV",
        "dark-photon.mass=100TeV",
        "heavy-neutrinos.nu5.mass=1keV",
        "heavy-neutrinos.nu5.mass=73.8572MeV",
        "heavy-neutrinos.nu5.mass=74.8791979MeV",
        "heavy-neutrinos.nu4.mass=100GeV",
        "nature=dirac"
      })
  void extremePointsGiveFiniteEvents(String setting) throws IOException {
    Path file = folder.resolve("events.csv");
    for (String contained : List.of("", " --contained")) {
      Answer answer = Answer.to(RUN + "300 -o " + file + contained + " --set " + setting);
      assertThat(answer.status()).as(answer.err()).isIn(0, Main.UNPHYSICAL);
      if (answer.status() == 0) {
        assertThat(Files.readString(file)).doesNotContain("NaN", "Infinity");
        assertThat(Files.lines(file).filter(line -> !line.startsWith("#"))).hasSize(301);
      } else {
        assertThat(answer.err()).contains("gives no event");
      }
    }
  }

  @Test
  void aPageOfDistributionsIsDrawn() {
    Path page = folder.resolve("page.svg");
    generate("3000 -o " + folder.resolve("events.csv") + " --plot " + page);
    assertThat(page).isNotEmptyFile();
  }
}
