package io.nightjar.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.generate.EventRun;
import io.nightjar.generate.SampleEvents;
import io.nightjar.model.ThreePortal.Nature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The C++ library reads what we write, finds it in order, and writes the same bytes. */
@Tag("reference")
class HepMc3ClientTest {

  private static final int EVENTS = 2000;
  private static final int BLOCK = 700;

  @TempDir private static Path folder;

  private static Client client;

  @BeforeAll
  static void compile() throws IOException, InterruptedException {
    client = Client.compile("hepmc3_client", folder, "-lHepMC3");
  }

  @ParameterizedTest
  @CsvSource({"DIRAC, false", "DIRAC, true", "MAJORANA, false"})
  void theLibraryReadsAndWritesTheSame(Nature nature, boolean unweighted)
      throws IOException, InterruptedException {
    EventRun run = SampleEvents.run(nature, EVENTS, unweighted);
    String text = Samples.file(new HepMc3(Samples.header(run)), run, BLOCK);
    Path ours = folder.resolve("ours.hepmc3");
    Path theirs = folder.resolve("theirs.hepmc3");
    Files.writeString(ours, text);
    Map<String, String> results = client.read(ours, theirs);
    assertThat(afterFirstLine(Files.readString(theirs)).equals(afterFirstLine(text)))
        .as("same bytes from the second line on")
        .isTrue();
    agree(results, Totals.of(run, BLOCK), run);
  }

  private static void agree(Map<String, String> results, Totals totals, EventRun run) {
    assertThat(results)
        .containsEntry("events", Long.toString(EVENTS))
        .containsEntry("particles", Long.toString(totals.particles()))
        .containsEntry("vertices", Long.toString(totals.vertices()))
        .containsEntry("unit", "pb")
        .containsEntry("tool", "Nightjar 0.1.0")
        .containsEntry("card", Samples.YAML);
    // sums of positive numbers in the same order
    assertThat(number(results, "weights")).isEqualTo(totals.weights());
    assertThat(number(results, "squares")).isCloseTo(totals.squares(), within(1e-9));
    assertThat(number(results, "helicities")).isEqualTo(totals.helicities());
    assertThat(number(results, "picobarn")).isCloseTo(run.crossSection() * 1e36, within(1e-18));
  }

  private static double number(Map<String, String> results, String name) {
    return Double.parseDouble(results.get(name));
  }

  private static String afterFirstLine(String text) {
    return text.substring(text.indexOf('\n'));
  }
}
