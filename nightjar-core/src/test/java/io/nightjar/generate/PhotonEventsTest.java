package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Role;
import io.nightjar.generate.EventRun.Plan;
import io.nightjar.generate.Generator.Progress;
import io.nightjar.model.DarkSeesaw;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.physics.Constants;
import io.nightjar.process.DecayTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events with a photon: docs/physics/magnetic-transition.md. */
class PhotonEventsTest {

  private static final double EXACT = 1e-12;
  private static final long EVENTS = 40_000;

  /** nu4 of 250 MeV, made and decaying by a moment. */
  private static Spectrum single(Nature nature) {
    ThreePortal point =
        DarkSeesaw.with(nature, new DarkPhoton(1.25, 0.01), 0.1, Map.of("nu4", 0.25), Map.of());
    return spectrum(point.withMoments(Map.of(new Pair("nu_mu", "nu4"), 3e-6)));
  }

  /** nu5 is made by the Z', goes to nu4 γ, and nu4 to ν_μ e⁺e⁻ or μ⁺μ⁻. */
  private static Spectrum cascade() {
    Map<Pair, Complex> vertices =
        Map.of(
            new Pair("nu_mu", "nu5"),
            new Complex(0.02),
            new Pair("nu_mu", "nu4"),
            new Complex(2e-3));
    ThreePortal point =
        DarkSeesaw.with(
            Nature.MAJORANA,
            new DarkPhoton(1.25, 0.02),
            0.4,
            Map.of("nu4", 0.15, "nu5", 0.3),
            vertices);
    return spectrum(point.withMoments(Map.of(new Pair("nu4", "nu5"), 1e-4)));
  }

  private static Spectrum spectrum(ThreePortal point) {
    return new Spectrum(point, Constants.STANDARD);
  }

  @Test
  @Tag("law")
  void momentumIsConservedAndPhotonsAreMassless() {
    for (Spectrum spectrum : List.of(single(Nature.DIRAC), cascade())) {
      Events events = Runs.of(spectrum, new Plan(EVENTS, 5, true, true));
      long[] photons = new long[1];
      Runs.each(
          events,
          block -> {
            for (int i = 0; i < block.size; i++) {
              EventKind kind = events.run().kinds().get(block.kind[i]);
              if (kind.photonStep() >= 0) {
                photons[0]++;
                demand(kind, block, i);
              }
            }
          });
      assertThat(photons[0]).isGreaterThan(EVENTS / 2);
    }
  }

  private static void demand(EventKind kind, EventBlock block, int i) {
    boolean first = kind.photonStep() == 0;
    Particles parent = block.of(first ? Role.UPSCATTERED : Role.INTERMEDIATE);
    Particles photon = block.of(Role.PHOTON);
    Particles after = block.of(first && kind.steps() > 1 ? Role.INTERMEDIATE : Role.DAUGHTER);
    double E = parent.E[i];
    assertThat(photon.E[i] + after.E[i]).isCloseTo(E, within(EXACT * E));
    assertThat(photon.px[i] + after.px[i]).isCloseTo(parent.px[i], within(EXACT * E));
    assertThat(photon.py[i] + after.py[i]).isCloseTo(parent.py[i], within(EXACT * E));
    assertThat(photon.pz[i] + after.pz[i]).isCloseTo(parent.pz[i], within(EXACT * E));
    double k = Math.hypot(Math.hypot(photon.px[i], photon.py[i]), photon.pz[i]);
    assertThat(photon.E[i]).isCloseTo(k, within(EXACT * E));
    assertThat(kind.of(Role.PHOTON).orElseThrow().pdg()).isEqualTo(22);
    assertThat(kind.of(first ? Role.LEPTON_MINUS : Role.LEPTON_MINUS_2)).isEmpty();
  }

  /**
   * Mean cosine between N and photon in the frame of N, times the helicity of N: α/3, where α = −1
   * for Dirac and 0 for Majorana. 5 standard deviations of 1/√(3n).
   */
  @ParameterizedTest
  @Tag("statistical")
  @CsvSource({"DIRAC, -1", "MAJORANA, 0"})
  void photonsFollowTheSpin(Nature nature, double asymmetry) {
    Spectrum spectrum = single(nature);
    Events events = Runs.of(spectrum, new Plan(EVENTS, 5, true, false));
    double m = spectrum.mass("nu4");
    double[] column =
        Runs.column(
            events,
            (block, i) -> {
              Particles N = block.of(Role.UPSCATTERED);
              double p = Math.sqrt((N.E[i] - m) * (N.E[i] + m));
              double cos = (2 * block.of(Role.PHOTON).E[i] - N.E[i]) / p;
              boolean mirrored =
                  events.run().kinds().get(block.kind[i]).channel().projectile().endsWith("_bar");
              return cos * block.helicity[i] * (mirrored ? -1 : 1);
            });
    double mean = Arrays.stream(column).average().orElseThrow();
    assertThat(mean).isCloseTo(asymmetry / 3, within(5 / Math.sqrt(3.0 * EVENTS)));
  }

  /** Selected events of a sample against the prediction, by another way through the detector. */
  @Test
  @Tag("statistical")
  void selectedEventsAreThosePredicted() throws InterruptedException {
    Spectrum spectrum = single(Nature.DIRAC);
    DecayTable decays = new DecayTable(spectrum);
    Prediction prediction =
        new Generator(spectrum, decays, Runs.EXPERIMENT)
            .predict(Generator.Plan.standard(1), Progress.NONE);
    Events events = Runs.of(spectrum, new Plan(EVENTS, 5, true, false));
    double[] selected = Runs.column(events, (b, i) -> b.selected[i] ? b.weight[i] : 0);
    double sum = Arrays.stream(selected).sum();
    double error = Math.sqrt(Arrays.stream(selected).map(w -> w * w).sum());
    assertThat(sum).isCloseTo(prediction.selected(0).value(), within(5 * error));
  }
}
