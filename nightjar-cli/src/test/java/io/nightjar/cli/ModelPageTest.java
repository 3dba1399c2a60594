package io.nightjar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.card.ModelCard;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page that {@code model} prints for people. */
@Tag("law")
class ModelPageTest {

  private static final Pattern SUM =
      Pattern.compile("(\\S+) -> (\\d+) more channels below 1e-6 +(\\S+) +(\\S+)");

  static List<String> cards() {
    return List.copyOf(ModelCard.shipped().names());
  }

  @ParameterizedTest
  @MethodSource("cards")
  void hasItsSectionsInTheirOrder(String card) {
    Answer answer = Answer.to("model " + card);
    assertThat(answer.status()).isZero();
    assertThat(answer.out())
        .containsSubsequence(
            card + ": ",
            "cτ",
            "━",
            "Standard Model",
            "mass [GeV]",
            "alpha_D = ",
            card.equals("transition-moment") ? "transition moment" : "vertex V_ij",
            "branching",
            "Sources: ")
        .doesNotContain("NaN", "Infinity", "null");
  }

  /** What the page sums up is what it does not list. */
  @ParameterizedTest
  @MethodSource("cards")
  void sumsUpWhatItDoesNotList(String card) {
    String page = Answer.to("model " + card).out();
    DecayTable decays = new DecayTable(CardOptions.spectrum(ModelCard.load(card, List.of())));
    Matcher sum = SUM.matcher(page);
    while (sum.find()) {
      List<Decay> tiny =
          decays.of(sum.group(1)).stream().filter(d -> d.branching() < 1e-6).toList();
      assertThat(tiny).hasSize(Integer.parseInt(sum.group(2))).hasSizeGreaterThan(1);
      double width = tiny.stream().mapToDouble(Decay::width).sum();
      assertThat(Double.parseDouble(sum.group(3))).isCloseTo(width, within(1e-5 * width));
      assertThat(page).doesNotContain(tiny.getFirst().label() + "   ");
    }
    for (String particle : decays.particles()) {
      decays.of(particle).stream()
          .filter(d -> d.branching() >= 1e-6)
          .forEach(d -> assertThat(page).contains("\n  " + d.label() + "   "));
    }
  }

  @Test
  void showsOnlyTheDecayThatIsWanted() {
    String page = Answer.to("model dark-seesaw --decay nu6-nu4").out();
    assertThat(page).contains("\n  nu6 -> nu4 e- e+ ").doesNotContain("nu5 -> nu4", "zprime ->");
  }
}
