package io.nightjar.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightjar.generate.EventRun;
import io.nightjar.generate.SampleEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What files of events look like, and what they refuse. */
class EventFilesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final int EVENTS = 4;

  /** Formats by the ending of their golden file. */
  enum Format {
    HEPMC3("hepmc3", true, HepMc3::new),
    HEPEVT("hepevt", false, HepEvt::new),
    LHE("lhe", false, Lhe::new),
    LHE_UNWEIGHTED("unweighted.lhe", true, Lhe::new),
    CSV("csv", false, Csv::new);

    private final String ending;
    private final boolean unweighted;
    private final Function<FileHeader, EventFormat> make;

    Format(String ending, boolean unweighted, Function<FileHeader, EventFormat> make) {
      this.ending = ending;
      this.unweighted = unweighted;
      this.make = make;
    }
  }

  /** Read the files; to rewrite them on purpose, run with {@code -Dnightjar.golden=write}. */
  @ParameterizedTest
  @EnumSource
  @Tag("golden")
  void looksRight(Format format) throws IOException {
    EventRun run = SampleEvents.small(EVENTS, format.unweighted);
    compare(
        "events." + format.ending, Samples.file(format.make.apply(Samples.header(run)), run, 3));
  }

  @Test
  @Tag("golden")
  void hepEvtIsDescribedBesideTheFile() throws IOException {
    EventRun run = SampleEvents.small(EVENTS, true);
    compare("events.hepevt.txt", new HepEvt(Samples.header(run)).description());
  }

  private static void compare(String name, String text) throws IOException {
    Path golden = GOLDEN.resolve(name);
    if ("write".equals(System.getProperty("nightjar.golden"))) {
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  @Test
  @Tag("law")
  void columnsAreThoseOfTheContract() {
    List<EventColumn> columns = EventColumns.of(SampleEvents.small(EVENTS, true));
    List<String> names = columns.stream().map(EventColumn::name).toList();
    assertThat(names).hasSize(2 + 11 * 5 + 12 + 5 + 2).doesNotHaveDuplicates();
    assertThat(names)
        .startsWith("event", "weight", "projectile_E", "projectile_px")
        .contains("lepton_minus_2_pdg", "photon_E", "decay2_t", "E_nu_QE", "cos_theta")
        .endsWith("selected", "helicity", "Q2");
  }

  @Test
  @Tag("law")
  void refusesMoreEventsThanHepMcCounts() {
    FileHeader header = Samples.header(SampleEvents.small(1L << 31, true));
    assertThatThrownBy(() -> new HepMc3(header)).hasMessageContaining("write several files");
  }
}
