package io.nightjar.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import io.nightjar.model.DarkSeesaw;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Era;
import io.nightjar.precision.Evidence;
import io.nightjar.process.ScalarEmission;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What measured numbers say of the benchmark {@code dark-seesaw}, as found. */
@Tag("law")
class ScalarFindingsTest {

  private static Term term(Era era, String name) {
    DarkPoint point = NeutrinoPoints.dark(DarkSeesaw.point());
    Constraint constraint =
        MeasuredNumbers.of(Evidence.of(era)).stream()
            .filter(c -> c.label().name().equals(name))
            .findFirst()
            .orElseThrow();
    return NeutrinoPoints.ready(constraint, point).term(point);
  }

  /** g2.pull.2020.bp and g2.pull.2025.bp: an anomaly then, a constraint now. */
  @Test
  void theMuonWasExplainedAndIsNow32SigmaTooHigh() {
    assertThat(term(Era.TODAY, "a-mu").pull()).isCloseTo(3.18, within(0.05));
    assertThat(Math.abs(term(Era.POSTER, "a-mu").pull())).isLessThan(1);
  }

  /** The mixing that gives KOTO's rate makes the Higgs boson decay to the dark sector too often. */
  @Test
  void theRateOfKotoIsKilledByHiggsDecays() {
    double rate = ScalarEmission.of(Constants.STANDARD).kLong(0.15, 6.47e-4);
    assertThat(rate).isCloseTo(2.1e-9, withPercentage(30));
    Term higgs = term(Era.TODAY, "br-h-undetected-atlas");
    assertThat(higgs.predicted()).isGreaterThan(higgs.observed());
    assertThat(higgs.pull()).isGreaterThan(5);
  }
}
