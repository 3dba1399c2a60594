package io.nightjar;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightjar.SourceFiles.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the sources of all modules look like. */
@Tag("law")
class HouseRulesTest {

  private static final List<Path> PROGRAM = SourceFiles.java("main");
  private static final List<Path> TESTS = SourceFiles.java("test");
  private static final SourceFiles PARSED = SourceFiles.parse(PROGRAM);

  // written so that this file does not find itself
  private static final Pattern UNFINISHED =
      Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
  private static final Pattern EMPTY_NAME =
      Pattern.compile(".*(Utils?|Manager|Helpers?|Impl|Abstract.*)");

  @Test
  void thereAreSources() {
    assertThat(PROGRAM).isNotEmpty();
    assertThat(PARSED.methods()).isNotEmpty();
  }

  @Test
  void methodsAreShort() {
    assertThat(PARSED.methods()).noneMatch(m -> m.lines() > 60);
    assertThat(quantile(0.5)).as("half the methods").isLessThanOrEqualTo(8);
    assertThat(quantile(0.9)).as("nine methods of ten").isLessThanOrEqualTo(25);
  }

  @Test
  void classesAreShort() {
    assertThat(PARSED.classes()).noneMatch(c -> c.lines() > 400);
  }

  @Test
  void namesSaySomething() {
    assertThat(PARSED.classes()).noneMatch(c -> EMPTY_NAME.matcher(c.simple()).matches());
  }

  @Test
  void nothingIsLeftUnfinished() {
    assertThat(Stream.concat(PROGRAM.stream(), TESTS.stream()))
        .noneMatch(file -> UNFINISHED.matcher(SourceFiles.text(file)).find());
  }

  @Test
  void packagesSayWhatTheyAreFor() {
    List<Path> packages =
        PROGRAM.stream().map(f -> f.resolveSibling("package-info.java")).distinct().toList();
    assertThat(PROGRAM).as("every package has a package-info").containsAll(packages);
    assertThat(packages)
        .as("packages state their units and what they may import")
        .allMatch(p -> says(p, "unit") && says(p, "may import"));
  }

  private static boolean says(Path file, String words) {
    return SourceFiles.text(file).toLowerCase(Locale.ROOT).contains(words);
  }

  private static long quantile(double share) {
    List<Long> lines = PARSED.methods().stream().map(Part::lines).sorted().toList();
    return lines.get((int) (share * lines.size()));
  }
}
