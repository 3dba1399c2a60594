package io.nightjar.math.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same bits in other virtual machines: without the Vector API, with narrower registers. */
@Tag("law")
class VirtualMachinesTest {

  private static final int BATCHES = 500;
  private static final String VECTOR = "--add-modules=jdk.incubator.vector";

  private static String digest(int batches, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+IgnoreUnrecognizedVMOptions");
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Digest.class.getName(), Integer.toString(batches)));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("exit code of %s", command).isZero();
    return output.strip();
  }

  private static String expected(int batches) {
    return Long.toHexString(Digest.of(batches));
  }

  @Test
  void withoutTheModuleThePlainLoopsGiveTheSameBits() throws Exception {
    assertThat(digest(BATCHES)).isEqualTo("PlainLoops " + expected(BATCHES));
  }

  @Test
  void registersOf256BitsGiveTheSameBits() throws Exception {
    assertThat(digest(BATCHES, VECTOR, "-XX:UseAVX=2"))
        .isEqualTo("VectorLoops " + expected(BATCHES));
  }

  @Test
  void registersOf128BitsGiveTheSameBits() throws Exception {
    assertThat(digest(BATCHES, VECTOR, "-XX:MaxVectorSize=16"))
        .isEqualTo("VectorLoops " + expected(BATCHES));
  }

  @Test
  void theInterpreterGivesTheSameBits() throws Exception {
    assertThat(digest(20, "-Xint")).isEqualTo("PlainLoops " + expected(20));
    assertThat(digest(1, "-Xint", VECTOR)).isEqualTo("VectorLoops " + expected(1));
  }
}
