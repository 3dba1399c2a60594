package io.nightjar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.export.EventFormat.Part;
import io.nightjar.generate.EventBlock;
import io.nightjar.generate.EventKind;
import io.nightjar.generate.EventRun;
import io.nightjar.generate.EventRun.Plan;
import io.nightjar.generate.Events;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** DuckDB, which shares no code with us, reads what we write. */
@Tag("law")
class ParquetEventsTest {

  private static final int SIZE = EventBlock.SIZE;
  private static final int LAST = 777;

  private static final EventRun RUN =
      Samples.events(Samples.CASCADES, new Plan(SIZE + LAST, -7, false, false)).run();

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void everyBitComesBack(Compression compression) throws IOException {
    List<EventBlock> blocks = blocks(RUN);
    byte[] file = file(RUN, compression, blocks);
    Table table = read(file);
    same(RUN, blocks, table);
    List<EventBlock> again =
        List.of(
            Expected.block(RUN, table, 0, SIZE),
            Expected.block(RUN, table, SIZE, blocks.get(1).size));
    assertThat(file(RUN, compression, again)).isEqualTo(file);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8, 9, 127, 128, 129, 130, 257})
  void shortBlocks(int size) throws IOException {
    List<EventBlock> blocks = List.of(Samples.random(RUN, 5, size));
    same(RUN, blocks, read(file(RUN, Compression.ZSTD, blocks)));
  }

  @Test
  void withoutCascades() throws IOException {
    EventRun run = Samples.events(Samples.NO_CASCADES, new Plan(LAST, 1, true, false)).run();
    assertThat(run.kinds()).allMatch(kind -> kind.steps() == 1);
    List<EventBlock> blocks = List.of(Samples.random(run, 0, LAST));
    same(run, blocks, read(file(run, Compression.ZSTD, blocks)));
  }

  /** Files of different runs are read as one table only if their schemas agree. */
  @ParameterizedTest
  @ValueSource(strings = {Samples.CASCADES, Samples.NO_CASCADES})
  void onlyWhatMayLackIsOptional(String model) throws IOException {
    EventRun run = Samples.events(model, new Plan(LAST, 1, true, false)).run();
    Path path = write(file(run, Compression.NONE, List.of()));
    Table table = Table.of("SELECT name, repetition_type r FROM parquet_schema('" + path + "')");
    Map<String, String> repetitions = table.pairs("name", "r");
    repetitions.remove("events"); // the root
    Pattern may = Pattern.compile("(photon|intermediate|lepton_.*_2|decay2)_.*|E_.*|cos_theta");
    assertThat(repetitions).hasSize(Expected.row(run, new EventBlock(), 0).size());
    repetitions.forEach((name, repetition) ->
        assertThat(repetition)
            .as(name)
            .isEqualTo(may.matcher(name).matches() ? "OPTIONAL" : "REQUIRED"));
  }

  @Test
  void noEvents() throws IOException {
    Table table = read(file(RUN, Compression.NONE, List.of()));
    assertThat(table.rows()).isZero();
    assertThat(table.columns().keySet())
        .containsExactlyElementsOf(Expected.row(RUN, new EventBlock(), 0).keySet());
  }

  @Test
  void weightsSumToTheRate() throws IOException, InterruptedException {
    Events events = Samples.events(Samples.NO_CASCADES, new Plan(2L * SIZE + 9, 3, true, false));
    ParquetEvents format = new ParquetEvents(Samples.header(events.run()));
    List<Part> parts = new ArrayList<>();
    events.<Part, RuntimeException>generate(2, format::encode, parts::add, (a, b) -> {});
    Path path = write(Samples.join(format, parts));
    Table sums = Table.of("SELECT sum(weight) w, count(*) n, max(event) m FROM '" + path + "'");
    double rate = events.run().rate().value();
    assertThat((Double) sums.only("w")).isCloseTo(rate, within(1e-9 * rate));
    assertThat(sums.only("n")).isEqualTo(2L * SIZE + 9);
    assertThat(sums.only("m")).isEqualTo(2L * SIZE + 9);
  }

  @Test
  void severalThreadsGiveTheSameBytes() throws Exception {
    List<EventBlock> blocks = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      blocks.add(Samples.random(RUN, (long) i * SIZE, i == 5 ? LAST : SIZE));
    }
    ParquetEvents format = new ParquetEvents(Samples.header(RUN));
    List<Part> parts = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Callable<Part>> jobs = new ArrayList<>();
      blocks.forEach(block -> jobs.add(() -> format.encode(block)));
      for (Future<Part> part : pool.invokeAll(jobs)) {
        parts.add(part.get());
      }
    }
    assertThat(Samples.join(format, parts)).isEqualTo(file(RUN, Compression.ZSTD, blocks));
  }

  @Test
  void saysWhatItIs() throws IOException {
    Path path = write(file(RUN, Compression.ZSTD, blocks(RUN)));
    Map<String, String> notes =
        Table.of("SELECT decode(key) k, decode(value) v FROM parquet_kv_metadata('" + path + "')")
            .pairs("k", "v");
    assertThat(notes)
        .containsEntry("nightjar.version", "0.1.0")
        .containsEntry("nightjar.era", "2026")
        .containsEntry("nightjar.model", "m")
        .containsEntry("nightjar.model.sha256", "0a1b")
        .containsEntry("nightjar.model.card", "kind: model\nname: \"m\"\n")
        .containsEntry("nightjar.experiment.card", "kind: experiment\n# §\n")
        .containsEntry("nightjar.seed", "-7")
        .containsEntry("nightjar.events", "" + (SIZE + LAST))
        .containsEntry("nightjar.unweighted", "false")
        .containsEntry("nightjar.rate", "" + RUN.rate().value())
        .containsEntry("nightjar.rate_error", "" + RUN.rate().error())
        .containsEntry("nightjar.exposure_POT", "" + RUN.experiment().exposure())
        .containsEntry("nightjar.cross_section_cm2", "" + RUN.crossSection())
        .containsEntry("nightjar.citations", "[\"A:2020\",\"B:2021\"]");
    EventKind kind = RUN.kinds().getLast();
    assertThat(notes.get("nightjar.kinds"))
        .contains("{\"id\":" + kind.id() + ",\"channel\":\"" + kind.label() + "\"");
    assertThat(notes.get("nightjar.units")).contains("\"projectile_px\":\"GeV\"");
    assertThat(notes.get("nightjar.particles")).contains("\"5914\":\"nu4\"");
  }

  @Test
  void fewValuesTakeNoSpace() throws IOException {
    Path path = write(file(RUN, Compression.NONE, blocks(RUN)));
    Map<String, String> encodings = metadata(path, "encodings");
    Map<String, String> sizes = metadata(path, "total_compressed_size");
    for (String name : List.of("projectile_px", "target_px", "lepton_minus_pdg", "photon_E")) {
      assertThat(Integer.parseInt(String.valueOf(sizes.get(name)))).as(name).isLessThan(80);
    }
    assertThat(Integer.parseInt(String.valueOf(sizes.get("event")))).isLessThan(SIZE / 16);
    assertThat(Integer.parseInt(String.valueOf(sizes.get("channel")))).isLessThan(SIZE);
    assertThat(encodings.get("upscattered_E")).contains("PLAIN").doesNotContain("DICTIONARY");
    assertThat(encodings.get("channel")).contains("RLE_DICTIONARY");
    assertThat(encodings.get("weight")).contains("RLE_DICTIONARY");
  }

  @Test
  void takesOnlyItsOwnParts() {
    ParquetEvents format = new ParquetEvents(Samples.header(RUN));
    List<Part> foreign = List.of(new Part(new byte[8], 8));
    assertThatThrownBy(() -> Samples.join(format, foreign))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Map<String, String> metadata(Path path, String what) {
    return Table.of(
            "SELECT path_in_schema, %s FROM parquet_metadata('%s') WHERE row_group_id = 0"
                .formatted(what, path))
        .pairs("path_in_schema", what);
  }

  private static List<EventBlock> blocks(EventRun run) {
    return List.of(Samples.random(run, 0, SIZE), Samples.random(run, SIZE, LAST));
  }

  private static byte[] file(EventRun run, Compression compression, List<EventBlock> blocks) {
    return Samples.file(new ParquetEvents(Samples.header(run), compression), blocks);
  }

  private Path write(byte[] file) throws IOException {
    return Files.write(folder.resolve("events.parquet"), file);
  }

  private Table read(byte[] file) throws IOException {
    return Table.of("SELECT * FROM '" + write(file) + "' ORDER BY event");
  }

  private static void same(EventRun run, List<EventBlock> blocks, Table table) {
    int row = 0;
    for (EventBlock block : blocks) {
      for (int i = 0; i < block.size; i++) {
        compare(Expected.row(run, block, i), table, row++);
      }
    }
    assertThat(table.rows()).isEqualTo(row);
  }

  /** {@code Double.equals} compares bits, but takes all NaN for one. */
  private static void compare(
      SequencedMap<String, @Nullable Object> expected, Table table, int row) {
    if (row == 0) {
      assertThat(table.columns().keySet()).containsExactlyElementsOf(expected.keySet());
    }
    for (Map.Entry<String, @Nullable Object> entry : expected.entrySet()) {
      Object found = table.column(entry.getKey()).get(row);
      if (!bits(found).equals(bits(entry.getValue()))) {
        assertThat(found).as(entry.getKey() + " in row " + row).isEqualTo(entry.getValue());
        throw new AssertionError("another NaN: " + entry.getKey() + " in row " + row);
      }
    }
  }

  private static Object bits(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    return value instanceof Double number ? (Object) Double.doubleToRawLongBits(number) : value;
  }
}
