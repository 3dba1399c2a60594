package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.nightjar.card.ExperimentCard;
import io.nightjar.card.ModelCard;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;
import io.nightjar.generate.CouplingTables.Plan;
import io.nightjar.generate.Generator.Progress;
import io.nightjar.math.Estimate;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Era;
import io.nightjar.process.DecayTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables hold decays in flight of heavy neutrinos of the beam: docs/physics/coupling-tables.md. */
@Tag("law")
class InFlightTablesTest {

  /** What is zero unless it is given: the benchmark has some of it. */
  private static final List<String> ZERO =
      List.of(
          "heavy-neutrinos.nu4.mixing.mu",
          "heavy-neutrinos.nu4.mixing.tau",
          "scalar-vertices.nu4-nu4");

  private static final Plan PLAN = new Plan(1 << 16, 7, 1);

  private static final String LONG = "heavy-neutrinos.nu4.mixing.mu=1e-4 vertices.nu_mu-nu4=1e-2";

  private static Experiment experiment(String card) {
    return ExperimentCard.load(card, List.of(), Era.TODAY).experiment();
  }

  /** The masses of the benchmark, and no mixing but what is given. */
  private static Spectrum point(String couplings) {
    List<String> numbers = new ArrayList<>(List.of(couplings.split(" ", -1)));
    for (String zero : ZERO) {
      if (numbers.stream().noneMatch(n -> n.startsWith(zero))) {
        numbers.add(zero + "=0");
      }
    }
    return spectrum("dark-seesaw", numbers);
  }

  private static Spectrum spectrum(String model, List<String> couplings) {
    return new Spectrum(ModelCard.load(model, couplings).model(), Constants.STANDARD);
  }

  /** The part of decays in flight of all tables. */
  private static FlightBuild flights(Spectrum pivot, Experiment e) throws InterruptedException {
    DecayTable decays = new DecayTable(pivot);
    Strengths point = Strengths.of(pivot, decays);
    Observable first = e.observables().getFirst();
    TableRuns runs = new TableRuns(point, decays, e, first, 0, true);
    return new FlightBuild(point, runs, e.binsOf(first).size(), PLAN);
  }

  private static double[] signal(FlightBuild flights, Spectrum point) {
    int bins = flights.atPivot().size();
    double[] signal = new double[bins];
    Strengths strengths = Strengths.of(point, new DecayTable(point));
    flights.tables().add(strengths, new StepTables.Scratch(bins), signal);
    return signal;
  }

  private static double sum(double[] signal) {
    return Arrays.stream(signal).sum();
  }

  private static Estimate[] simulated(Spectrum point, Experiment e) throws InterruptedException {
    return new BeamEvents(point, new DecayTable(point), e)
        .predict(5)
        .histogram(0, e.observables().getFirst());
  }

  /** Mean relative error of bins at the pivot: each alone is known badly from four replicates. */
  private static double error(FlightBuild flights) {
    double squares =
        flights.atPivot().stream()
            .mapToDouble(e -> Math.pow(e.error() / e.value(), 2))
            .average()
            .orElseThrow();
    return Math.sqrt(squares);
  }

  /**
   * Lifetimes from 10⁴ of what takes neutrinos to the detector to an eighth; both leptons; pairs
   * that leave a neutrino of which the second pair is outside, partly inside, always inside. Within
   * 4.5 errors of both and the interpolation; sums within 3 %.
   */
  @ParameterizedTest
  @CsvSource({
    "miniboone-fhc, heavy-neutrinos.nu4.mixing.mu=1e-4 vertices.nu_mu-nu4=1e-3",
    "miniboone-fhc, heavy-neutrinos.nu4.mixing.mu=1e-3 vertices.nu_mu-nu4=0.02",
    "miniboone-fhc, heavy-neutrinos.nu4.mixing.mu=1e-3 vertices.nu_mu-nu4=0.05",
    "miniboone-fhc, heavy-neutrinos.nu4.mixing.e=1e-4 vertices.nu_mu-nu4=1e-2",
    "miniboone-rhc, heavy-neutrinos.nu4.mixing.mu=1e-4 vertices.nu_mu-nu4=1e-2",
    "microboone, heavy-neutrinos.nu4.mixing.mu=1e-3 vertices.nu_mu-nu4=1e-2",
    "nd280-fhc, heavy-neutrinos.nu4.mixing.mu=1e-3 vertices.nu_mu-nu4=1e-2",
    "nd280-fhc, heavy-neutrinos.nu4.mixing.mu=1e-3 vertices.nu_mu-nu4=0.1",
    "miniboone-fhc, heavy-neutrinos.nu5.mixing.mu=1e-4 vertices.nu5-nu4=1e-4",
    "miniboone-fhc, heavy-neutrinos.nu5.mixing.mu=1e-4 vertices.nu5-nu4=1e-4 vertices.nu_mu-nu4=0.04",
    "nd280-fhc, heavy-neutrinos.nu5.mixing.mu=1e-3 vertices.nu5-nu4=1e-3 vertices.nu_mu-nu4=0.05",
  })
  void theyAreTheSimulation(String card, String couplings) throws InterruptedException {
    compare(point(couplings), experiment(card));
  }

  /** Decays whose angles depend on the helicity of the neutrino: Dirac states, photons. */
  @ParameterizedTest
  @CsvSource({
    "dark-seesaw, miniboone-fhc, nature=dirac;vertices.nu_mu-nu4=1e-2",
    "dark-seesaw, nd280-rhc, nature=dirac;vertices.nu_mu-nu4=1e-2",
    "transition-moment, microboone-photon, heavy-neutrinos.nu4.mixing.mu=1e-3;transition-moments.nu_mu-nu4=3e-8 /GeV",
    "transition-moment, miniboone-fhc, heavy-neutrinos.nu4.mixing.e=1e-3;transition-moments.nu_mu-nu4=3e-8 /GeV",
  })
  void withHelicity(String model, String card, String couplings) throws InterruptedException {
    compare(spectrum(model, List.of(couplings.split(";", -1))), experiment(card));
  }

  private static void compare(Spectrum point, Experiment experiment) throws InterruptedException {
    FlightBuild flights = flights(point, experiment);
    double[] signal = signal(flights, point);
    Estimate[] expected = simulated(point, experiment);
    double share = error(flights);
    double interpolation = flights.tables().interpolationError();
    double all = Arrays.stream(expected).mapToDouble(Estimate::value).sum();
    double most = Arrays.stream(expected).mapToDouble(Estimate::value).max().orElseThrow();
    for (int b = 0; b < signal.length; b++) {
      double error = Math.hypot(share * signal[b], expected[b].error());
      assertThat(signal[b])
          .as("bin %d", b)
          .isCloseTo(expected[b].value(), within(4.5 * error + interpolation * most));
      double pivot = flights.atPivot().get(b).value();
      assertThat(signal[b]).isCloseTo(pivot, within(1e-9 * pivot));
    }
    assertThat(sum(signal)).isCloseTo(all, withinPercentage(3));
    assertThat(share).isLessThan(0.2);
    assertThat(interpolation).isLessThan(5e-3);
  }

  /** Between nodes of lifetimes, down to where a billionth of the neutrinos is left. */
  @Test
  void shortLifetimesAreGoodToAFewPerCent() throws InterruptedException {
    Experiment experiment = experiment("miniboone-fhc");
    FlightBuild flights = flights(point(LONG), experiment);
    double longest = 0;
    double last = 0;
    for (double vertex = 0.01; vertex < 0.15; vertex *= 1.13) {
      Spectrum point =
          point("heavy-neutrinos.nu4.mixing.mu=1e-3 vertices.nu_mu-nu4=%s".formatted(vertex));
      double all = Arrays.stream(simulated(point, experiment)).mapToDouble(Estimate::value).sum();
      assertThat(sum(signal(flights, point))).as("%s", vertex).isCloseTo(all, withinPercentage(10));
      longest = Math.max(longest, all);
      last = all;
    }
    assertThat(last).isLessThan(1e-3 * longest);
  }

  /** Where hardly any neutrino is left, nothing is, of either sign. */
  @Test
  void promptDecaysAreNotSeen() throws InterruptedException {
    FlightBuild flights = flights(point(LONG), experiment("miniboone-fhc"));
    for (double vertex = 0.3; vertex < 1; vertex *= 1.05) {
      Spectrum point =
          point("heavy-neutrinos.nu4.mixing.mu=0.1 vertices.nu_mu-nu4=%s".formatted(vertex));
      for (double events : signal(flights, point)) {
        assertThat(Math.abs(events)).isLessThan(1e-3);
      }
    }
  }

  @Test
  void theyAreProportionalToMixingSquared() throws InterruptedException {
    FlightBuild flights = flights(point(LONG), experiment("microboone"));
    double one = sum(signal(flights, point(LONG)));
    double nine = sum(signal(flights, point(LONG.replace("mu=1e-4", "mu=3e-4"))));
    assertThat(one).isPositive();
    assertThat(nine).isCloseTo(9 * one, withinPercentage(0.01));
    assertThat(signal(flights, point("vertices.nu_mu-nu4=1e-2"))).containsOnly(0);
  }

  /** Both parts together; the pivot has no mixing, so that all of decays in flight is new to it. */
  @Test
  void signalsAreUpscatteringAndDecaysInFlight() throws InterruptedException {
    Experiment experiment = experiment("microboone");
    Observable first = experiment.observables().getFirst();
    Spectrum pivot = point("vertices.nu_mu-nu4=1e-3");
    CouplingTables tables =
        CouplingTables.of(pivot, new DecayTable(pivot), experiment, first, 0, PLAN);
    Spectrum point = point("heavy-neutrinos.nu4.mixing.mu=3e-5 vertices.nu_mu-nu4=1e-2");
    DecayTable decays = new DecayTable(point);
    Estimate[] made =
        new Generator(point, decays, experiment)
            .predict(new Generator.Plan(0.01, List.of(first), 5, 1, 1 << 15), Progress.NONE)
            .histogram(0, first);
    double upscattered = Arrays.stream(made).mapToDouble(Estimate::value).sum();
    double flown = Arrays.stream(simulated(point, experiment)).mapToDouble(Estimate::value).sum();
    assertThat(flown / upscattered).isBetween(0.2, 5.0);
    assertThat(sum(tables.signal(point, decays)))
        .isCloseTo(upscattered + flown, withinPercentage(3));
    assertThat(sum(tables.signal(pivot, new DecayTable(pivot))))
        .isCloseTo(
            Arrays.stream(tables.atPivot()).mapToDouble(Estimate::value).sum(),
            withinPercentage(1e-6));
  }
}
