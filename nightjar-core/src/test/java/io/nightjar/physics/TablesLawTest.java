package io.nightjar.physics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every table that comes with Nightjar. */
@Tag("law")
class TablesLawTest {
  private static final String ROOT = "/io/nightjar/data/";
  private static final String LIST = ROOT + "tables.sha256";

  /** A header cites a paper, a release or a repository. */
  private static final Predicate<String> CITES =
      Pattern.compile("(?i)source|arXiv|github|Phys\\.").asPredicate();

  @ParameterizedTest
  @MethodSource("tables")
  void saysWhereItComesFrom(String name) {
    Table table = Table.resource(name);
    assertThat(table.provenance()).anyMatch(CITES);
    assertThat(table.rows()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void isWhatWasObtained(String name) throws IOException {
    assertThat(sha256(bytes(ROOT + name))).isEqualTo(list().get(name));
  }

  /** A line of the data module's README has source and terms of every table, or of its folder. */
  @ParameterizedTest
  @MethodSource("tables")
  void isDescribed(String name) throws IOException {
    String file = "`" + name.substring(name.lastIndexOf('/') + 1) + "`";
    String folder = "`" + name.substring(0, name.lastIndexOf('/') + 1) + "*.csv`";
    assertThat(Files.readAllLines(Path.of("..", "nightjar-data", "README.md")))
        .filteredOn(line -> line.startsWith("| "))
        .filteredOn(line -> {
          String first = line.split("\\|", -1)[1];
          return first.contains(file) || first.contains(folder);
        })
        .as(name)
        .hasSize(1)
        .allMatch(line -> line.split("\\|", -1).length == 7);
  }

  @Test
  void allAreListed() throws IOException, URISyntaxException {
    assertThat(onDisk()).containsExactlyInAnyOrderElementsOf(list().keySet());
  }

  static Stream<String> tables() {
    return list().keySet().stream().sorted();
  }

  private static Map<String, String> list() {
    return new String(bytes(LIST), StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.split("  ", 2))
        .collect(Collectors.toMap(words -> words[1], words -> words[0]));
  }

  private static byte[] bytes(String resource) {
    try (InputStream stream = TablesLawTest.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(stream, resource).readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(resource, e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The data module is a folder in a build of all modules, else a jar. */
  private static List<String> onDisk() throws IOException, URISyntaxException {
    URL url = Objects.requireNonNull(TablesLawTest.class.getResource(LIST));
    URI uri = url.toURI();
    if (uri.getScheme().equals("file")) {
      return below(Objects.requireNonNull(Path.of(uri).getParent()));
    }
    try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
      return below(jar.getPath(ROOT));
    }
  }

  private static List<String> below(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".csv"))
          .toList();
    }
  }
}
