package io.nightjar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightjar.physics.Citations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job: a folder with report, results, figures and citations. */
class ReproduceTest {
  @TempDir private static Path folder;

  private static Path one;
  private static Answer answer;

  @BeforeAll
  static void runs() {
    one = folder.resolve("one");
    answer = run(one, 1);
  }

  private static Answer run(Path target, int threads) {
    return Answer.to(
        "reproduce", "-o", target.toString(), "--precision", "0.3", "--threads", "" + threads);
  }

  private static String read(String name) throws IOException {
    return Files.readString(one.resolve(name));
  }

  private static List<String> files(Path target) throws IOException {
    try (Stream<Path> all = Files.list(target)) {
      return all.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  @Tag("law")
  void writesEverythingAndNothingElse() throws IOException {
    assertThat(answer.status()).as(answer.err()).isZero();
    assertThat(answer.err()).isEmpty();
    assertThat(files(one)).contains("report.html", "results.json", "citations.bib");
    List<String> figures =
        files(one).stream().filter(f -> f.matches("(figure|diagram|old)-.*|pulls\\..*")).toList();
    List<String> names =
        figures.stream().map(f -> f.replaceAll("\\.[a-z]+$", "")).distinct().toList();
    assertThat(names)
        .contains("figure-2-2026", "figure-2-2020", "figure-2-2026-best-fit", "figure-spectrum");
    assertThat(names).contains("figure-3-2020", "figure-3-2026", "figure-4-2020", "figure-4-2026");
    assertThat(names).contains("old-excesses", "pulls");
    assertThat(names).contains("diagram-1", "diagram-3", "diagram-4", "diagram-5");
    for (String name : names) {
      assertThat(figures).contains(name + ".svg", name + ".pdf", name + ".png");
    }
    assertThat(files(one)).hasSize(3 + 3 * names.size());
    assertThat(files(folder)).noneMatch(f -> f.startsWith("."));
  }

  @Test
  @Tag("law")
  void resultsAreOneDocumentOfFiniteNumbers() throws IOException {
    JsonNode results = JsonMapper.builder().build().readTree(read("results.json"));
    assertThat(results.propertyNames())
        .contains(
            "nightjar",
            "command",
            "card",
            "seed",
            "era",
            "citations",
            "eras",
            "old_excesses",
            "likelihood");
    assertThat(results.path("eras").size()).isEqualTo(2);
    assertThat(results.path("likelihood").valueStream().map(e -> e.path("era").asString()))
        .containsExactly("2020", "2026");
    assertThat(results.path("likelihood").valueStream().map(e -> e.path("terms").size()))
        .allMatch(terms -> terms > 100);
    assertThat(read("results.json")).doesNotContain("NaN", "Infinity");
  }

  /** Every key that the results cite is an entry of citations.bib, by its key or its eprint. */
  @Test
  @Tag("law")
  void everyCitationResolves() throws IOException {
    String bibliography = read("citations.bib");
    JsonNode results = JsonMapper.builder().build().readTree(read("results.json"));
    List<String> keys = results.path("citations").valueStream().map(JsonNode::asString).toList();
    assertThat(keys).isNotEmpty();
    for (String key : keys) {
      assertThat(new Citations().has(key)).as(key).isTrue();
      assertThat(bibliography).as(key).contains(key.replace("arXiv:", ""));
    }
  }

  /** As XML, once the only element without an end is closed: so all texts are escaped. */
  @Test
  @Tag("law")
  void theReportIsWellFormed() throws Exception {
    String html = read("report.html");
    String xml =
        html.replace("<!DOCTYPE html>", "")
            .replace("<meta charset=\"utf-8\">", "<meta charset=\"utf-8\"/>");
    Document page =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    assertThat(page.getElementsByTagName("figure").getLength()).isEqualTo(21);
    assertThat(page.getElementsByTagName("svg").getLength()).isEqualTo(21);
    assertThat(html).doesNotContain("NaN", "Infinity", "null", "Optional");
  }

  /** Names are unique in the page: figures inside it must not mix up their clipping paths. */
  @Test
  @Tag("law")
  void theReportNamesNothingTwice() throws IOException {
    TreeMap<String, Integer> count = new TreeMap<>();
    Matcher id = Pattern.compile(" id=\"([^\"]*)\"").matcher(read("report.html"));
    while (id.find()) {
      count.merge(id.group(1), 1, Integer::sum);
    }
    assertThat(count.values()).allMatch(n -> n == 1);
  }

  @Test
  @Tag("law")
  void linksOfTheReportLeadToItsFiles() throws IOException {
    Matcher link = Pattern.compile("href=\"([^\"#]+)\"").matcher(read("report.html"));
    assertThat(link.find()).isTrue();
    do {
      assertThat(one.resolve(link.group(1))).exists();
    } while (link.find());
  }

  /** Also over a folder of an earlier run, in which other things stay. */
  @Test
  @Tag("law")
  void threadsDoNotMatter() throws IOException {
    Path two = Files.createDirectory(folder.resolve("two"));
    Files.writeString(two.resolve("mine.txt"), "stays");
    assertThat(run(two, 2).status()).isZero();
    for (String name : files(one)) {
      assertThat(Files.mismatch(one.resolve(name), two.resolve(name))).as(name).isEqualTo(-1);
    }
    assertThat(two.resolve("mine.txt")).hasContent("stays");
    assertThat(files(two)).hasSize(files(one).size() + 1);
  }

  @Test
  @Tag("law")
  void anInterruptionLeavesNothing() throws IOException {
    Thread.currentThread().interrupt();
    Answer stopped = run(folder.resolve("stopped"), 1);
    assertThat(Thread.interrupted()).isFalse();
    assertThat(stopped.status()).isEqualTo(Main.INTERRUPTED);
    assertThat(stopped.err()).startsWith("Interrupted").hasLineCount(1);
    assertThat(folder.resolve("stopped")).doesNotExist();
    assertThat(files(folder)).noneMatch(f -> f.startsWith("."));
  }
}
