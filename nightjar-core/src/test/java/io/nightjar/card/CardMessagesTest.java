package io.nightjar.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.nightjar.GoldenText;
import io.nightjar.model.UnphysicalException;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user reads after a mistake. */
class CardMessagesTest {
  private static final String SLIPS = "\t\n :-,.[]{}&*!|>'\"%@`#?~0aeE\0é";

  static List<BadCards> all() {
    return BadCards.all();
  }

  @ParameterizedTest
  @Tag("law")
  @MethodSource("all")
  void saysWhereWhatAndWhatInstead(BadCards bad) {
    assertThat(bad.message()).contains(bad.says());
  }

  /** Read the file aloud; to rewrite it on purpose, run with {@code -Dnightjar.golden=write}. */
  @Test
  @Tag("golden")
  void soundsAsAgreed() throws IOException {
    String all =
        BadCards.all().stream()
            .map(bad -> "## " + bad.title() + "\n" + bad.message() + "\n")
            .collect(Collectors.joining("\n"));
    GoldenText.demand("card-messages.txt", all);
  }

  /**
   * Broken in any way, a card is read or refused, never a crash. Fixed seed: the point is breadth,
   * not chance; the failing text is in the message.
   */
  @Test
  @Tag("law")
  void refusesWithoutCrashing() {
    SplittableRandom random = new SplittableRandom(583);
    for (int i = 0; i < 5_000; i++) {
      String broken = broken(BadCards.GOOD, random);
      assertThatCode(() -> readOrRefuse(broken)).as(broken).doesNotThrowAnyException();
    }
  }

  private static void readOrRefuse(String yaml) {
    try {
      ModelCard.read("my-card.yaml", yaml, List.of("dark-photon.mass=30MeV"));
    } catch (CardException e) {
      assertThat(e.getMessage()).containsAnyOf("my-card.yaml:", "--set ").doesNotContain("null");
    } catch (UnphysicalException e) {
      assertThat(e.getMessage()).contains("allowed: ").doesNotContain("null");
    }
  }

  /** The card with one to three slips of the keyboard. */
  static String broken(String card, SplittableRandom random) {
    StringBuilder text = new StringBuilder(card);
    for (int slips = 1 + random.nextInt(3); slips > 0; slips--) {
      int at = random.nextInt(text.length());
      String with =
          random.nextBoolean() ? "" : String.valueOf(SLIPS.charAt(random.nextInt(SLIPS.length())));
      text.replace(at, at + random.nextInt(2), with);
    }
    return text.toString();
  }
}
