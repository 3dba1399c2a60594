package io.nightjar.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.entry;

import io.nightjar.GoldenText;
import io.nightjar.constraint.Limit;
import io.nightjar.constraint.Zone;
import io.nightjar.physics.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The file of one limit: what it says, and what a user reads after a mistake. */
class LimitCardTest {
  private static final String SLIPS = "\t\n :-,.[]{}&*!|>'\"%@`#?~0aeE\0é";

  static List<BadLimits> bad() {
    return BadLimits.all();
  }

  @Test
  void readsEveryKey() {
    Limit limit = LimitCard.read(BadLimits.file(BadLimits.GOOD));
    assertThat(limit.name()).isEqualTo("my-limit");
    assertThat(limit.title()).isEqualTo("A search, 2020");
    assertThat(limit.cite()).isEqualTo("NA64:2019imj");
    assertThat(limit.published()).isEqualTo(LocalDate.of(2019, 6, 30));
    assertThat(limit.level()).isEqualTo(0.9);
    assertThat(limit.bounds()).isEqualTo(Limit.Bounds.MIXING_E);
    assertThat(limit.search()).isEqualTo(Limit.Search.PEAK);
    assertThat(limit.assumes()).isEqualTo("nothing of it is seen");
    assertThat(limit.finals()).containsExactly("ee", "mumu");
    assertThat(limit.nature()).isEqualTo("dirac");
    assertThat(limit.zones()).containsExactly(new Zone(0, 6000, 0.5), new Zone(6000, 22000, 0.99));
    assertThat(limit.numbers())
        .containsOnly(
            entry("energy", 45.0),
            entry("threshold", 0.1),
            entry("shield", 100.0),
            entry("length", 6000.0),
            entry("flight", 8.0),
            entry("hadronic-lifetime", 0.02));
    assertThat(limit.used()).isFalse();
    assertThat(limit.because()).isEqualTo("it is an example");
    assertThat(limit.supersededBy()).isEqualTo("hnl-e-na62");
    assertThat(limit.licence()).isEqualTo("none stated");
    assertThat(limit.source()).isEqualTo("a test");
    assertThat(limit.status()).isEqualTo("unverified");
    assertThat(limit.notes()).containsExactly("made up");
    assertThat(limit.table().column("U2")).containsExactly(1e-6, 1e-7, 1e-3, 1e-4);
  }

  /** The example of the documentation is a limit. */
  @Test
  void exampleOfTheDocumentationIsRead() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "physics", "limits.md"));
    String example = page.substring(page.indexOf("```") + 4, page.lastIndexOf("```"));
    assertThat(LimitCard.read(new CardText("my-search.csv", example)).name())
        .isEqualTo("my-search");
  }

  @ParameterizedTest
  @Tag("law")
  @MethodSource("bad")
  void saysWhereWhatAndWhatInstead(BadLimits bad) {
    assertThat(bad.message()).contains(bad.says());
  }

  /** Read the file aloud; to rewrite it on purpose, run with {@code -Dnightjar.golden=write}. */
  @Test
  @Tag("golden")
  void soundsAsAgreed() throws IOException {
    String all =
        bad().stream()
            .map(bad -> "## " + bad.title() + "\n" + bad.message().strip() + "\n")
            .collect(Collectors.joining("\n"));
    GoldenText.demand("limit-messages.txt", all);
  }

  /** Broken in any way, a file is read or refused, never a crash: 5000 slips of a fixed seed. */
  @Test
  @Tag("law")
  void refusesWithoutCrashing() {
    SplittableRandom random = new SplittableRandom(991);
    for (int i = 0; i < 5_000; i++) {
      int at = random.nextInt(BadLimits.GOOD.length());
      char slip = SLIPS.charAt(random.nextInt(SLIPS.length()));
      String broken =
          BadLimits.GOOD.substring(0, at) + slip + BadLimits.GOOD.substring(at + random.nextInt(2));
      assertThatCode(() -> readOrRefuse(broken)).as(broken).doesNotThrowAnyException();
    }
  }

  private static void readOrRefuse(String text) {
    try {
      LimitCard.read(BadLimits.file(text));
    } catch (CardException | DataException e) {
      assertThat(e.getMessage()).contains("my-limit.csv");
    }
  }
}
