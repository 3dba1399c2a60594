package io.nightjar.generate;

import io.nightjar.card.ExperimentCard;
import io.nightjar.card.ModelCard;
import io.nightjar.experiment.Experiment;
import io.nightjar.generate.CouplingTables.Plan;
import io.nightjar.generate.Generator.Progress;
import io.nightjar.math.Estimate;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Era;
import io.nightjar.process.DecayTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables hold decays in flight of heavy neutrinos of the beam: docs/physics/coupling-tables.md. */
@Tag("law")
class InFlightTablesTest {

  private static final List<String> ZERO =
      List.of(
          "heavy-neutrinos.nu4.mixing.mu",
          "heavy-neutrinos.nu4.mixing.tau",
          "scalar-vertices.nu4-nu4");

  private static final Map<String, CouplingTables> TABLES = new ConcurrentHashMap<>();

  private static Experiment experiment(String card) {
    return ExperimentCard.load(card, List.of(), Era.TODAY).experiment();
  }

  /** The masses of the benchmark, and no mixing but what is given. */
  private static Spectrum point(String couplings) {
    List<String> numbers = new ArrayList<>(List.of(couplings.split(" ")));
    for (String zero : ZERO) {
      if (numbers.stream().noneMatch(n -> n.startsWith(zero))) {
        numbers.add(zero + "=0");
      }
    }
    return new Spectrum(ModelCard.load("dark-seesaw", numbers).model(), Constants.STANDARD);
  }

  private static CouplingTables tables(String card) throws InterruptedException {
    CouplingTables known = TABLES.get(card);
    if (known == null) {
      Spectrum pivot = point("vertices.nu_mu-nu4=0");
      Experiment experiment = experiment(card);
      long start = System.nanoTime();
      known =
          CouplingTables.of(
              pivot,
              new DecayTable(pivot),
              experiment,
              experiment.observables().getFirst(),
              0,
              new Plan(1 << 16, 7, 1));
      System.out.println(
          "MADE "
              + card
              + " "
              + (System.nanoTime() - start) / 1e9
              + " err "
              + known.interpolationError());
      TABLES.put(card, known);
    }
    return known;
  }

  @ParameterizedTest
  @CsvSource({"miniboone-fhc", "nd280-fhc", "microboone"})
  void costs(String card) throws InterruptedException {
    Spectrum pivot = point("vertices.nu_mu-nu4=0");
    Experiment e = experiment(card);
    DecayTable d = new DecayTable(pivot);
    Strengths p = Strengths.of(pivot, d);
    Plan q = Plan.quick(1);
    Plan st = Plan.standard(1);
    io.nightjar.experiment.Observable o = e.observables().getFirst();
    for (int k = 0; k < 4; k++) {
      long t0 = System.nanoTime();
      TableRuns runs = new TableRuns(p, d, e, o, 0, true);
      long t1 = System.nanoTime();
      FlightBuild f = new FlightBuild(p, runs, e.binsOf(o).size(), q);
      long t2 = System.nanoTime();
      FlightRuns r = new FlightRuns(pivot, runs.unit(), runs.experiment());
      long t3 = System.nanoTime();
      FlightBuild g = new FlightBuild(p, runs, e.binsOf(o).size(), st);
      long t4 = System.nanoTime();
      System.out.println(
          "COST "
              + card
              + " runs "
              + (t1 - t0) / 1e6
              + " flights quick "
              + (t2 - t1) / 1e6
              + " of these maps "
              + (t3 - t2) / 1e6
              + " standard "
              + (t4 - t3) / 1e6
              + " err "
              + f.tables().interpolationError()
              + " "
              + g.tables().interpolationError()
              + " "
              + r.runs().size());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "miniboone-fhc, heavy-neutrinos.nu4.mixing.mu=1e-4 vertices.nu_mu-nu4=1e-3",
    "miniboone-fhc, heavy-neutrinos.nu4.mixing.mu=1e-4 vertices.nu_mu-nu4=1e-2",
    "miniboone-fhc, heavy-neutrinos.nu4.mixing.mu=1e-3 vertices.nu_mu-nu4=0.3",
    "miniboone-fhc, heavy-neutrinos.nu4.mixing.mu=1e-1 vertices.nu_mu-nu4=0.9",
    "miniboone-fhc, heavy-neutrinos.nu4.mixing.mu=1e-1 vertices.nu_mu-nu4=0.9 dark-photon.epsilon=0.04",
    "miniboone-fhc, heavy-neutrinos.nu4.mixing.e=1e-4 vertices.nu_mu-nu4=1e-2",
    "microboone, heavy-neutrinos.nu4.mixing.mu=1e-3 vertices.nu_mu-nu4=1e-2",
    "nd280-fhc, heavy-neutrinos.nu4.mixing.mu=1e-3 vertices.nu_mu-nu4=1e-2",
    "miniboone-fhc, heavy-neutrinos.nu5.mixing.mu=1e-4 vertices.nu5-nu4=1e-4",
    "nd280-fhc, heavy-neutrinos.nu5.mixing.mu=1e-3 vertices.nu5-nu4=0.001,0.001 vertices.nu_mu-nu4=0.9",
    "miniboone-fhc, heavy-neutrinos.nu6.mixing.mu=1e-3 vertices.nu6-nu4=0.0001 vertices.nu_mu-nu4=0.9",
  })
  void theyAreTheSimulation(String card, String couplings) throws InterruptedException {
    Spectrum spectrum = point(couplings);
    DecayTable decays = new DecayTable(spectrum);
    double[] signal = tables(card).signal(spectrum, decays);
    Experiment experiment = experiment(card);
    Estimate[] made = upscattered(spectrum, experiment);
    BeamEvents beam = new BeamEvents(spectrum, decays, experiment);
    Estimate[] flown = beam.predict(5).histogram(0, experiment.observables().getFirst());
    System.out.println(
        "POINT "
            + card
            + " "
            + couplings
            + " ctau4 "
            + decays.ctau("nu4")
            + " ctau5 "
            + decays.ctau("nu5")
            + " "
            + beam.signals());
    double sum = 0, up = 0, fl = 0, er2 = 0;
    for (int b = 0; b < signal.length; b++) {
      System.out.printf(
          "  %d %.4g   %.4g + %.4g +- %.2g  ratio %.3f%n",
          b,
          signal[b],
          made[b].value(),
          flown[b].value(),
          flown[b].error(),
          signal[b] / (made[b].value() + flown[b].value()));
      sum += signal[b];
      up += made[b].value();
      fl += flown[b].value();
      er2 += flown[b].error() * flown[b].error();
    }
    System.out.printf(
        "  SUM %.5g  %.5g + %.5g +- %.3g ratio %.4f%n",
        sum, up, fl, Math.sqrt(er2), sum / (up + fl));
    Strengths s = Strengths.of(spectrum, decays);
    CouplingTables.Scratch sc = tables(card).scratch();
    for (int k = 0; k < 200000; k++) tables(card).signal(s, sc, signal);
    long t = System.nanoTime();
    for (int k = 0; k < 100000; k++) tables(card).signal(s, sc, signal);
    System.out.println("  EVAL us " + (System.nanoTime() - t) / 1e8);
  }

  private static Estimate[] upscattered(Spectrum spectrum, Experiment experiment)
      throws InterruptedException {
    Generator.Plan plan =
        new Generator.Plan(0.02, List.of(experiment.observables().getFirst()), 5, 1, 1 << 14);
    return new Generator(spectrum, new DecayTable(spectrum), experiment)
        .predict(plan, Progress.NONE)
        .histogram(0, experiment.observables().getFirst());
  }
}
