package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightjar.card.ExperimentCard;
import io.nightjar.card.ModelCard;
import io.nightjar.event.Draws;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.MiniBooneDetector;
import io.nightjar.experiment.Observable;
import io.nightjar.generate.CouplingTables.Plan;
import io.nightjar.generate.Generator.Progress;
import io.nightjar.math.Estimate;
import io.nightjar.model.DarkSeesaw;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Era;
import io.nightjar.process.DecayTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.complex.Complex;
import org.hipparchus.complex.ComplexUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tables give what simulation gives, for all couplings. */
@Tag("law")
class CouplingTablesTest {

  private static final Experiment EXPERIMENT = MiniBooneDetector.neutrinoMode();
  private static final Observable ENERGY = Observable.E_NU_QE;

  private static Spectrum random(Nature nature, Draws draws) {
    Map<Pair, Complex> vertices = new LinkedHashMap<>();
    for (String pair : List.of("nu5-nu4", "nu6-nu4", "nu6-nu5")) {
      String[] names = pair.split("-");
      vertices.put(new Pair(names[0], names[1]), vertex(draws, 1e-2, 1));
    }
    for (String flavour : List.of("nu_e", "nu_mu")) {
      for (String N : List.of("nu5", "nu6")) {
        vertices.put(new Pair(flavour, N), vertex(draws, 1e-4, 1e-2));
      }
    }
    double epsilon = draws.logBetween(1e-4, 3e-2);
    Map<String, Double> masses = Map.of("nu4", 0.0738572, "nu5", 0.145062, "nu6", 0.280049);
    return new Spectrum(
        DarkSeesaw.with(
            nature, new DarkPhoton(1.25, epsilon), draws.logBetween(0.05, 0.5), masses, vertices),
        Constants.STANDARD);
  }

  private static Complex vertex(Draws draws, double low, double high) {
    return ComplexUtils.polar2Complex(draws.logBetween(low, high), draws.between(0, 2 * Math.PI));
  }

  @Test
  void random() throws InterruptedException {
    for (Nature nature : Nature.values()) {
      Draws draws = new Draws(3, 0);
      Spectrum pivot = random(nature, draws);
      CouplingTables tables =
          CouplingTables.of(
              pivot, new DecayTable(pivot), EXPERIMENT, ENERGY, 0, new Plan(1 << 18, 7, 2));
      for (int k = 0; k < 10; k++) {
        Spectrum spectrum = random(nature, draws);
        DecayTable decays = new DecayTable(spectrum);
        System.out.printf("ctau %.3g %.3g%n", decays.ctau("nu5"), decays.ctau("nu6"));
        compare(nature + " " + k, tables, spectrum, decays, EXPERIMENT, 0);
      }
    }
    assertThat(true).isTrue();
  }

  private static void compare(
      String name,
      CouplingTables tables,
      Spectrum spectrum,
      DecayTable decays,
      Experiment experiment,
      int criterion)
      throws InterruptedException {
    Observable o = experiment.observables().getFirst();
    Prediction direct =
        new Generator(spectrum, decays, experiment)
            .predict(new Generator.Plan(0.005, List.of(o), 5, 2, 1 << 16), Progress.NONE);
    Estimate[] expected = direct.histogram(criterion, o);
    double[] signal = tables.signal(spectrum, decays);
    double all = 0;
    double sum = 0;
    double worst = 0;
    StringBuilder line = new StringBuilder();
    for (int b = 0; b < signal.length; b++) {
      all += expected[b].value();
      sum += signal[b];
      double ratio = signal[b] / expected[b].value();
      line.append(" %.3f".formatted(ratio));
    }
    System.out.printf(
        "%s: %.4g direct +- %.2g, %.4g +- %.2g, ratio %.4f; %s %s%n",
        name,
        all,
        direct.selected(criterion).error(),
        sum,
        tables.atPivot()[0].error(),
        sum / all,
        line,
        direct.notes());
  }

  @Test
  void experiments() throws InterruptedException {
    for (String model : List.of("dark-seesaw", "dark-seesaw", "scalar-mediator")) {
      Spectrum spectrum =
          new Spectrum(ModelCard.load(model, List.of()).model(), Constants.STANDARD);
      DecayTable decays = new DecayTable(spectrum);
      for (String card : List.of("miniboone-rhc", "nd280-fhc", "minerva-me-fhc")) {
        Experiment experiment = ExperimentCard.load(card, List.of(), Era.TODAY).experiment();
        Observable o = experiment.observables().getFirst();
        long start = System.nanoTime();
        CouplingTables tables =
            CouplingTables.of(spectrum, decays, experiment, o, 0, new Plan(1 << 17, 7, 1));
        System.out.printf(
            "%.2f s, error %.2g: ", (System.nanoTime() - start) / 1e9, tables.interpolationError());
        compare(model + " " + card, tables, spectrum, decays, experiment, 0);
      }
    }
    assertThat(true).isTrue();
  }
}
