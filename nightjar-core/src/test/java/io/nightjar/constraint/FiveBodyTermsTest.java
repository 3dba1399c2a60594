package io.nightjar.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.physics.Era;
import io.nightjar.precision.Evidence;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What vetoes take from searches for peaks comes back as five-body modes. */
@Tag("law")
class FiveBodyTermsTest {

  private static final List<Constraint> ALL = MeasuredNumbers.of(Evidence.of(Era.TODAY));

  private static Constraint named(String name) {
    return ALL.stream().filter(c -> c.label().name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void promptPairsOfPionsAreCounted() {
    DarkPoint prompt = NeutrinoPoints.electron(0.06, 1e-5);
    DarkPoint rare = NeutrinoPoints.electron(0.06, 1e-12);
    assertThat(NeutrinoPoints.lnL(named("br-pi-e-nu-ee"), prompt)).isLessThan(-100);
    assertThat(NeutrinoPoints.lnL(named("br-pi-e-nu-ee"), rare)).isGreaterThan(-1e-3);
  }

  @Test
  void universalityIsThatOfTheStandardModelWithoutMixing() {
    DarkPoint rare = NeutrinoPoints.electron(0.06, 1e-12);
    Term term = NeutrinoPoints.ready(named("g-tau-over-g-mu"), rare).term(rare);
    assertThat(term.predicted()).isCloseTo(1, within(1e-10));
    assertThat(term.lnL()).isBetween(-1.0, 0.0);
  }
}
