package io.nightjar.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A program in C++ that reads our files with the library that experiments use. */
final class Client {

  private static final Path SOURCES = Path.of("src/test/resources/clients");

  private final Path program;

  private Client(Path program) {
    this.program = program;
  }

  /**
   * Compiles a client. The test is skipped, with a message, where that cannot be.
   *
   * @param name of its source without ending
   * @param folder where to put the program
   * @param libraries as in -lHepMC3
   */
  static Client compile(String name, Path folder, String... libraries)
      throws IOException, InterruptedException {
    assumeTrue(
        exists("g++", "--version"),
        "Skipped: there is no g++. Install it to have our files read by the C++ library.");
    assumeTrue(
        exists("g++", "-fsyntax-only", "-include", "HepMC3/Version.h", "-x", "c++", "/dev/null"),
        "Skipped: g++ finds no headers of HepMC3. Install libhepmc3-dev.");
    Path program = folder.resolve(name);
    List<String> command = new ArrayList<>();
    command.addAll(List.of("g++", "-O1", "-o", program.toString()));
    command.add(SOURCES.resolve(name + ".cc").toString());
    command.addAll(List.of(libraries));
    Result result = run(command);
    assertThat(result.status).as(result.text).isZero();
    return new Client(program);
  }

  /** Runs the client, which must be content; its results by name. */
  Map<String, String> read(Object... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Result result = run(command);
    assertThat(result.status).as(result.text).isZero();
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : result.text.lines().toList()) {
      String[] words = line.split(" ", 2);
      values.putIfAbsent(words[0], words.length > 1 ? words[1] : "");
    }
    int card = result.text.indexOf("card\n");
    if (card >= 0) {
      values.put("card", result.text.substring(card + "card\n".length()));
    }
    return values;
  }

  private record Result(int status, String text) {}

  private static boolean exists(String... command) throws InterruptedException {
    try {
      return run(List.of(command)).status == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Result run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("client", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int status = process.waitFor();
    String text = Files.readString(output, StandardCharsets.UTF_8);
    Files.delete(output);
    return new Result(status, text);
  }
}
