package io.nightjar.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.card.ModelCard;
import io.nightjar.model.DarkSeesaw;
import io.nightjar.physics.Era;
import io.nightjar.precision.Evidence;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Oscillations as a term of the likelihood. */
@Tag("law")
class OscillationTermTest {

  private static Constraint term(Era era) {
    return MeasuredNumbers.of(Evidence.of(era)).stream()
        .filter(c -> c.label().name().equals("oscillation"))
        .findFirst()
        .orElseThrow();
  }

  private static DarkPoint card(String... settings) {
    return NeutrinoPoints.dark(ModelCard.load("dark-seesaw-literal", List.of(settings)).model());
  }

  private static Term at(Era era, DarkPoint point) {
    Bound.Ready ready = NeutrinoPoints.ready(term(era), point);
    Term found = ready.term(point);
    assertThat(found.lnL()).isEqualTo(ready.lnL(point)).isLessThanOrEqualTo(0);
    return found;
  }

  /** Made from the release, it fits: 0 up to the digits that the inversion keeps. */
  @Test
  void theBestPointHasZero() {
    Term fit = at(Era.TODAY, card());
    assertThat(fit.lnL()).isCloseTo(0, within(1e-6));
    assertThat(fit.without()).isZero();
    assertThat(at(Era.POSTER, card("oscillation.release=nufit-4.1")).lnL())
        .isCloseTo(0, within(1e-6));
  }

  /** A wrong angle costs, inverted ordering costs what the release says. */
  @Test
  void whatDoesNotFitCosts() {
    assertThat(at(Era.TODAY, card("oscillation.s12=0.35")).lnL()).isLessThan(-0.1);
    assertThat(at(Era.TODAY, card("oscillation.s12=0.40")).lnL())
        .isLessThan(at(Era.TODAY, card("oscillation.s12=0.35")).lnL());
    assertThat(at(Era.TODAY, card("oscillation.ordering=inverted")).lnL())
        .isCloseTo(-6.1 / 2, within(1e-3));
  }

  @Test
  void listedStatesSayNothing() {
    DarkPoint listed = NeutrinoPoints.dark(DarkSeesaw.point());
    assertThat(term(Era.TODAY).at(listed))
        .isEqualTo(new Bound.Silent("does not apply: the card lists states and has no Lagrangian"));
  }

  @Test
  void everyNumberIsExplained() {
    DarkPoint point = card();
    Explanation steps = NeutrinoPoints.ready(term(Era.TODAY), point).explain(point);
    assertThat(steps.steps().stream().map(Explanation.Step::what))
        .contains("s12", "s23", "s13", "dm21", "dm3l", "delta", "ordering", "chi^2", "lnL");
    assertThat(steps.steps().stream().filter(s -> s.what().equals("s23")).findFirst().orElseThrow())
        .satisfies(s -> assertThat(s.note()).contains("of theory", "seen 0.47", "pull"));
  }
}
