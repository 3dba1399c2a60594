package io.nightjar.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightjar.generate.EventBlock;
import io.nightjar.generate.EventRun;
import io.nightjar.generate.SampleEvents;
import io.nightjar.model.ThreePortal.Nature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written, read and written again has not changed. */
@Tag("law")
class RoundTripTest {

  private static final int EVENTS = 1000;
  private static final int BLOCK = 300;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void csv(boolean unweighted) throws IOException {
    EventRun run = SampleEvents.run(Nature.DIRAC, EVENTS, unweighted);
    Csv format = new Csv(Samples.header(run));
    String text = Samples.file(format, run, BLOCK);
    assertThat(Samples.file(format, Parsed.csv(text, run)).equals(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void hepEvt(boolean unweighted) throws IOException {
    EventRun run = SampleEvents.run(Nature.DIRAC, EVENTS, unweighted);
    HepEvt format = new HepEvt(Samples.header(run));
    String text = Samples.file(format, run, BLOCK);
    assertThat(Samples.file(format, Parsed.hepEvt(text, run)).equals(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void lhe(boolean unweighted) throws IOException {
    EventRun run = SampleEvents.run(Nature.DIRAC, EVENTS, unweighted);
    Lhe format = new Lhe(Samples.header(run));
    String text = Samples.file(format, run, BLOCK);
    assertThat(Samples.file(format, Parsed.lhe(text, run)).equals(text)).isTrue();
  }

  /** Blocks that several threads make at once are the blocks that one makes. */
  @Test
  void threadsDoNotDisturbEachOther() throws Exception {
    EventRun run = SampleEvents.run(Nature.MAJORANA, EVENTS, false);
    FileHeader header = Samples.header(run);
    EventBlock block = SampleEvents.block(run, 0, EVENTS, 1);
    for (EventFormat format :
        List.of(new HepMc3(header), new HepEvt(header), new Lhe(header), new Csv(header))) {
      String alone = Samples.file(format, block);
      assertThat(together(() -> Samples.file(format, block))).allMatch(alone::equals);
    }
  }

  private static List<String> together(Callable<String> work) throws Exception {
    List<String> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<String> each : threads.invokeAll(List.of(work, work, work, work))) {
        results.add(each.get());
      }
    }
    return results;
  }
}
