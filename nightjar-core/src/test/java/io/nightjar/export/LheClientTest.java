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
import org.junit.jupiter.params.provider.ValueSource;

/** The reader of the C++ library reads our Les Houches events and finds them in order. */
@Tag("reference")
class LheClientTest {

  private static final int EVENTS = 2000;
  private static final int BLOCK = 700;

  @TempDir private static Path folder;

  private static Client client;

  @BeforeAll
  static void compile() throws IOException, InterruptedException {
    client = Client.compile("lhef_client", folder);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theLibraryReadsThem(boolean unweighted) throws IOException, InterruptedException {
    EventRun run = SampleEvents.run(Nature.DIRAC, EVENTS, unweighted);
    Path file = folder.resolve("events.lhe");
    Files.writeString(file, Samples.file(new Lhe(Samples.header(run)), run, BLOCK));
    Map<String, String> results = client.read(file);
    Totals totals = Totals.of(run, BLOCK);
    assertThat(results)
        .containsEntry("events", Long.toString(EVENTS))
        .containsEntry("particles", Long.toString(totals.particles()))
        .containsEntry("strategy", unweighted ? "3" : "4")
        .containsEntry("processes", Integer.toString(run.kinds().size()))
        .containsEntry("generator", "Nightjar 0.1.0");
    assertThat(number(results, "named")).isEqualTo(totals.weights());
    assertThat(number(results, "spins")).isEqualTo(totals.helicities());
    crossSection(results, totals, run);
  }

  /** XWGTUP is 1, or its mean is the cross section of the part of the rate that was generated. */
  private static void crossSection(Map<String, String> results, Totals totals, EventRun run) {
    double picobarn = run.crossSection() * 1e36;
    double part = totals.weights() / run.rate().value();
    double mean = run.plan().unweighted() ? 1 : picobarn * part;
    assertThat(number(results, "picobarn")).isCloseTo(picobarn, within(1e-12 * picobarn));
    assertThat(number(results, "weights") / EVENTS).isCloseTo(mean, within(1e-12 * mean));
  }

  private static double number(Map<String, String> results, String name) {
    return Double.parseDouble(results.get(name));
  }
}
