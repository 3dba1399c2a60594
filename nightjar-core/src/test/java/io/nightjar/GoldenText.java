package io.nightjar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that stand as a person has read them; {@code -Dnightjar.golden=write} rewrites them. */
public final class GoldenText {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private GoldenText() {}

  /**
   * Demands a text.
   *
   * @param name of the file
   */
  public static void demand(String name, String text) throws IOException {
    Path golden = FOLDER.resolve(name);
    if ("write".equals(System.getProperty("nightjar.golden"))) {
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden).replace("\r\n", "\n"));
  }
}
