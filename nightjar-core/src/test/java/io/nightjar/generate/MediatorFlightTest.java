package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.card.DataCard;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;
import io.nightjar.generate.Generator.Plan;
import io.nightjar.generate.Generator.Progress;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.physics.Era;
import io.nightjar.process.DecayTable;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pairs start where N decays: what a long-lived Z' on its shell would change is said. */
@Tag("law")
class MediatorFlightTest {

  private static final Plan PLAN = new Plan(1, List.of(Observable.E_VISIBLE), 3, 2, 1024);

  private static List<String> notes(Spectrum spectrum, String name) throws InterruptedException {
    Experiment experiment = DataCard.load(name, List.of(), Era.TODAY).experiments().getFirst();
    return new Generator(spectrum, new DecayTable(spectrum), experiment)
        .predict(PLAN, Progress.NONE)
        .notes();
  }

  /** 30 MeV, αε² = 2e-10: cτ = 0.1 mm, some millimetres in the laboratory. */
  private static Spectrum light(double epsilon) {
    return Points.light(Nature.DIRAC, 0.42, epsilon);
  }

  @Test
  void millimetresMatterToPlatesOfMillimetresAlone() throws InterruptedException {
    assertThat(notes(light(1.66e-4), "ps191"))
        .anyMatch(note -> note.startsWith("nu4 -> nu_mu e- e+: its Z' flies"));
    assertThat(notes(light(1.66e-4), "miniboone-fhc")).noneMatch(note -> note.contains("flies"));
    assertThat(notes(Points.darkSeesaw(), "ps191")).noneMatch(note -> note.contains("flies"));
  }

  @Test
  void metresMatterToMiniBooNE() throws InterruptedException {
    assertThat(notes(light(1.66e-6), "miniboone-fhc"))
        .anyMatch(note -> note.startsWith("nu4 -> nu_mu e- e+: its Z' flies"));
  }

  /** cτ ∝ 1/ε², and λ = (p/m) cτ with half of the energy. */
  @Test
  void itIsTheMeanDecayLength() {
    DecayTable decays = new DecayTable(light(1e-5));
    double length = MediatorFlight.length(decays, decays.chains("nu4").getFirst(), 2);
    double bg = Math.sqrt(1 - 0.03 * 0.03) / 0.03;
    assertThat(length).isCloseTo(bg * decays.ctau("zprime"), within(1e-9 * length));
    assertThat(
            MediatorFlight.length(new DecayTable(light(1e-6)), decays.chains("nu4").getFirst(), 2))
        .isCloseTo(100 * length, within(1e-6 * 100 * length));
  }
}
