package io.nightjar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The program around its commands: help, standard output, figures. */
class ProgramTest {
  @TempDir private Path folder;

  static List<String> commands() {
    return List.copyOf(new CommandLine(new Main()).getSubcommands().keySet());
  }

  @Test
  @Tag("law")
  void helpListsWhatTheLauncherTakes() {
    Answer help = Answer.to("--help");
    assertThat(help.status()).isZero();
    assertThat(help.out()).contains(commands()).contains("verify", "bench", "format");
    assertThat(Answer.to("").out()).isEqualTo(help.out());
    assertThat(Answer.to("--version").out()).startsWith("nightjar ");
  }

  /** Texts of the help are formats: a bare % makes picocli complain before it. */
  @Test
  @Tag("law")
  void helpHasNothingToComplainAbout() {
    PrintStream before = System.err;
    ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    System.setErr(new PrintStream(complaints, true, StandardCharsets.UTF_8));
    try {
      assertThat(usages(new CommandLine(new Main()))).hasSizeGreaterThan(15);
    } finally {
      System.setErr(before);
    }
    assertThat(complaints.toString(StandardCharsets.UTF_8)).doesNotContain("picocli");
  }

  private static List<String> usages(CommandLine command) {
    return Stream.concat(
            Stream.of(command.getUsageMessage()),
            command.getSubcommands().values().stream().flatMap(c -> usages(c).stream()))
        .toList();
  }

  /** The example in the help of a command works, in a folder of its own. */
  @ParameterizedTest
  @Tag("law")
  @MethodSource("commands")
  void helpGivesAnExampleThatWorks(String command) {
    String help = Answer.to(command + " --help").out();
    assertThat(help).contains("Example: ./nightjar " + command).doesNotContain("<", "COHERENT");
    String example = help.replaceAll("(?s).*Example: ./nightjar ", "").strip();
    String fast = command.matches("predict|reproduce") ? " --precision 0.5" : "";
    String here =
        example
            .replace("docs/", "../docs/")
            .replace("-o ", "-o " + folder + "/")
            .replace("--plot ", "--plot " + folder + "/");
    assertThat(Answer.to(words(here + fast)).status()).isZero();
  }

  /** As a shell splits a line: at blanks that are not between quotes. */
  private static String[] words(String line) {
    return Pattern.compile("\"[^\"]*\"|\\S+")
        .matcher(line)
        .results()
        .map(word -> word.group().replace("\"", ""))
        .toArray(String[]::new);
  }

  @Test
  @Tag("law")
  void figuresAppearOnlyWhenAsked() throws IOException {
    for (String suffix : List.of("svg", "pdf", "png")) {
      Path file = folder.resolve("excess." + suffix);
      Answer answer =
          Answer.to("predict two-state --experiment miniboone-fhc --precision 0.5 --plot " + file);
      assertThat(answer.status()).as(answer.err()).isZero();
      assertThat(file).isNotEmptyFile();
    }
    try (var all = Files.list(folder)) {
      assertThat(all).hasSize(3);
    }
  }

  /** A full disk is no success; a reader that had enough is no failure. */
  @Test
  @Tag("law")
  void standardOutputRemembersItsFailure() {
    assertThat(written("No space left on device").failure()).contains("No space left on device");
    assertThat(written("Broken pipe").failure()).isEmpty();
  }

  private static StandardOutput written(String complaint) {
    StandardOutput output =
        new StandardOutput(
            new OutputStream() {
              @Override
              public void write(int one) throws IOException {
                throw new IOException(complaint);
              }
            });
    PrintWriter writer = new PrintWriter(output, true, StandardCharsets.UTF_8);
    writer.println("{}");
    return output;
  }
}
