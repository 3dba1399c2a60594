package io.nightjar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdInputStream;
import io.nightjar.export.EventFormat;
import io.nightjar.generate.EventBlock;
import io.nightjar.generate.EventRun.Plan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("law")
class CompressedTextTest {

  /** Numbers of events and weights. */
  private static final class Lines implements EventFormat {
    @Override
    public void begin(OutputStream out) throws IOException {
      out.write("# begin\n".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Part encode(EventBlock block) {
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < block.size; i++) {
        lines.append(block.first + i).append(' ').append(block.weight[i]).append('\n');
      }
      byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
      return new Part(bytes, bytes.length - 1); // only what counts is taken
    }

    @Override
    public void end(OutputStream out) {}
  }

  private static List<EventBlock> blocks() {
    List<EventBlock> blocks = new ArrayList<>();
    for (int k = 0; k < 3; k++) {
      EventBlock block = new EventBlock();
      block.first = (long) k * EventBlock.SIZE;
      block.size = k < 2 ? EventBlock.SIZE : 1;
      for (int i = 0; i < block.size; i++) {
        block.weight[i] = Math.sin(block.first + i);
      }
      blocks.add(block);
    }
    return blocks;
  }

  private static InputStream open(String suffix, byte[] file) throws IOException {
    InputStream bytes = new ByteArrayInputStream(file);
    return suffix.equals(".gz") ? new GZIPInputStream(bytes) : new ZstdInputStream(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {".gz", ".zst"})
  void readsAsOneFile(String suffix) throws IOException {
    byte[] plain = Samples.file(new Lines(), blocks());
    byte[] file = Samples.file(CompressedText.of("a/events.txt" + suffix, new Lines()), blocks());
    assertThat(file.length).isLessThan(plain.length * 6 / 10);
    assertThat(open(suffix, file).readAllBytes()).isEqualTo(plain);
    assertThat(Samples.file(CompressedText.of("b" + suffix, new Lines()), blocks()))
        .isEqualTo(file);
  }

  @Test
  void gzipHoldsNoTime() {
    byte[] file = Samples.file(CompressedText.of("x.gz", new Lines()), List.of());
    assertThat(file).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0);
  }

  @Test
  void otherNamesStayPlain() {
    EventFormat lines = new Lines();
    assertThat(CompressedText.of("events.hepmc3", lines)).isSameAs(lines);
  }

  @Test
  void refusesWhatIsNoText() {
    ParquetEvents parquet =
        new ParquetEvents(
            Samples.header(Samples.events(Samples.NO_CASCADES, new Plan(1, 1, true, false)).run()));
    EventFormat wrapped = CompressedText.of("x.gz", parquet);
    List<EventBlock> blocks = List.of(new EventBlock());
    assertThatThrownBy(() -> Samples.file(wrapped, blocks))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
