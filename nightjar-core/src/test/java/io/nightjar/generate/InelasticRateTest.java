package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Flux;
import io.nightjar.experiment.MiniBooneDetector;
import io.nightjar.math.GaussLegendre;
import io.nightjar.model.Spectrum;
import io.nightjar.process.Inelastic;
import io.nightjar.process.InelasticRegime;
import io.nightjar.process.PartonGrid;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Numbers of inelastic upscatterings. */
@Tag("law")
class InelasticRateTest {

  private static final Experiment EXPERIMENT = MiniBooneDetector.neutrinoMode();
  private static final Spectrum SPECTRUM = Points.all().values().iterator().next();

  /** The spline in E: 1e-3, where a channel has events at all. */
  @Test
  void agreesWithADirectQuadrature() {
    List<InelasticRate> rates = InelasticRate.of(SPECTRUM, EXPERIMENT, PartonGrid.shipped());
    assertThat(rates).isNotEmpty();
    for (InelasticRate rate : rates) {
      if (rate.projectile().equals("nu_mu") && rate.nucleus().A() > 1) {
        assertThat(rate.events())
            .as("%s", rate)
            .isCloseTo(direct(rate), within(2e-3 * rate.events()));
      }
    }
  }

  private static double direct(InelasticRate rate) {
    Inelastic process =
        InelasticRate.process(
            SPECTRUM, rate.projectile(), rate.upscattered(), rate.regime(), PartonGrid.shipped());
    Flux flux = Objects.requireNonNull(EXPERIMENT.fluxes().get(rate.projectile()));
    double sum = 0;
    for (Flux.Segment segment : flux.segments()) {
      double from = Math.max(segment.low(), process.threshold());
      if (segment.high() > from) {
        sum +=
            GaussLegendre.of(4)
                .integrate(
                    from,
                    segment.high(),
                    E -> flux.at(E) * process.sigma(rate.nucleus(), E).value());
      }
    }
    double number = Objects.requireNonNull(EXPERIMENT.material().nuclei().get(rate.nucleus()));
    return sum * number * EXPERIMENT.exposure() * SPECTRUM.constants().hbarc2();
  }

  @Test
  void twiceTheFluxTwiceTheRate() {
    double once = InelasticRate.total(InelasticRate.of(SPECTRUM, EXPERIMENT, PartonGrid.shipped()));
    double twice =
        InelasticRate.total(
            InelasticRate.of(SPECTRUM, MiniBooneDetector.withFlux(2), PartonGrid.shipped()));
    assertThat(twice).isCloseTo(2 * once, within(1e-12 * twice));
  }

  /** Both regimes are there, and the elastic channels are what they were. */
  @Test
  void elasticChannelsStandApart() {
    assertThat(InelasticRate.of(SPECTRUM, EXPERIMENT, PartonGrid.shipped()))
        .extracting(InelasticRate::regime)
        .contains(InelasticRegime.values());
    assertThat(Channel.of(SPECTRUM, EXPERIMENT))
        .noneMatch(c -> c.label().contains(InelasticRegime.DIS.label()));
  }
}
