package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.card.CombinationCard;
import io.nightjar.card.ExperimentCard;
import io.nightjar.card.ModelCard;
import io.nightjar.event.Draws;
import io.nightjar.experiment.Combination;
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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.hipparchus.complex.Complex;
import org.hipparchus.complex.ComplexUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables give what simulation gives: docs/physics/coupling-tables.md. */
@Tag("law")
class CouplingTablesTest {

  private static final Experiment EXPERIMENT = MiniBooneDetector.neutrinoMode();
  private static final Observable ENERGY = Observable.E_NU_QE;

  private static CouplingTables tables(Spectrum pivot, long events, int threads)
      throws InterruptedException {
    Plan plan = new Plan(events, 7, threads);
    return CouplingTables.of(pivot, new DecayTable(pivot), EXPERIMENT, ENERGY, 0, plan);
  }

  private static Estimate[] simulated(Spectrum spectrum, Experiment experiment, long most)
      throws InterruptedException {
    Observable first = experiment.observables().getFirst();
    Generator.Plan plan = new Generator.Plan(0.01, List.of(first), 5, 2, most);
    DecayTable decays = new DecayTable(spectrum);
    Estimate[] made =
        new Generator(spectrum, decays, experiment)
            .predict(plan, Progress.NONE)
            .histogram(0, first);
    Estimate[] flown = new BeamEvents(spectrum, decays, experiment).predict(5).histogram(0, first);
    Estimate[] all = new Estimate[made.length];
    Arrays.setAll(
        all,
        b ->
            new Estimate(
                made[b].value() + flown[b].value(), Math.hypot(made[b].error(), flown[b].error())));
    return all;
  }

  // ---- against simulation ---------------------------------------------------------------------

  /** Within the error of the interpolation and 4.5 Monte-Carlo errors of both. */
  private static void agree(CouplingTables tables, double[] signal, Estimate[] expected) {
    double most = Arrays.stream(expected).mapToDouble(Estimate::value).max().orElseThrow();
    // few repetitions: the error that all bins show together, as a share
    double share =
        Math.sqrt(
            Arrays.stream(tables.atPivot())
                .filter(e -> e.value() > 0)
                .mapToDouble(e -> e.error() * e.error() / (e.value() * e.value()))
                .average()
                .orElse(0));
    for (int b = 0; b < signal.length; b++) {
      double error = Math.hypot(share * signal[b], expected[b].error());
      assertThat(signal[b])
          .as("bin %d", b)
          .isCloseTo(expected[b].value(), within(4.5 * error + tables.interpolationError() * most));
    }
    assertThat(share).isLessThan(0.08);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"dark-seesaw", "light", "light Dirac", "very narrow", "heavy Dirac", "cascade"})
  void atThePivotTheyAreTheSimulation(String name) throws InterruptedException {
    Spectrum pivot = Points.named(name);
    CouplingTables tables = tables(pivot, 1 << 16, 2);
    double[] signal = tables.signal(pivot, new DecayTable(pivot));
    agree(tables, signal, simulated(pivot, EXPERIMENT, 1 << 15));
    for (int b = 0; b < signal.length; b++) {
      assertThat(signal[b]).isCloseTo(tables.atPivot()[b].value(), within(1e-9 * signal[b]));
    }
  }

  /** Matter upstream, volumes in pieces, decays near the vertex, photons, exchange of a scalar. */
  @ParameterizedTest
  @CsvSource({
    "dark-seesaw, nd280-fhc",
    "dark-seesaw, minerva-me-fhc",
    "dark-seesaw, ps191",
    "three-portal-2019, microboone",
    "light-mediator, charm2-fhc",
    "transition-moment, miniboone-rhc",
    "scalar-mediator, miniboone-rhc"
  })
  void inAllExperiments(String model, String card) throws InterruptedException {
    Spectrum pivot = new Spectrum(ModelCard.load(model, List.of()).model(), Constants.STANDARD);
    Experiment experiment = ExperimentCard.load(card, List.of(), Era.TODAY).experiment();
    Observable first = experiment.observables().getFirst();
    DecayTable decays = new DecayTable(pivot);
    CouplingTables tables =
        CouplingTables.of(pivot, decays, experiment, first, 0, new Plan(1 << 16, 7, 2));
    agree(tables, tables.signal(pivot, decays), simulated(pivot, experiment, 1 << 14));
  }

  /** Few events, as many as the stated precision takes, and the same signal within the errors. */
  @ParameterizedTest
  @ValueSource(strings = {"miniboone-fhc", "nd280-fhc", "charm2-fhc"})
  void quickTablesReachTheirPrecision(String card) throws InterruptedException {
    Spectrum pivot = Points.darkSeesaw();
    Experiment experiment = ExperimentCard.load(card, List.of(), Era.TODAY).experiment();
    Observable first = experiment.observables().getFirst();
    DecayTable decays = new DecayTable(pivot);
    Plan plan = Plan.quick(7);
    CouplingTables tables = CouplingTables.of(pivot, decays, experiment, first, 0, plan);
    assertThat(tables.monteCarloError()).isLessThanOrEqualTo(plan.precision());
    double[] signal = tables.signal(pivot, decays);
    agree(tables, signal, simulated(pivot, experiment, 1 << 14));
    CouplingTables all = CouplingTables.of(pivot, decays, experiment, first, 0, Plan.standard(7));
    double sum = Arrays.stream(all.signal(pivot, decays)).sum();
    assertThat(Arrays.stream(signal).sum()).isCloseTo(sum, within(0.05 * sum));
  }

  private static Spectrum random(Nature nature, Draws draws) {
    Map<Pair, Complex> vertices = new LinkedHashMap<>();
    for (String pair : List.of("nu5-nu4", "nu6-nu4", "nu6-nu5")) {
      String[] names = pair.split("-", 2);
      vertices.put(new Pair(names[0], names[1]), vertex(draws, 1e-1, 1));
    }
    for (String flavour : List.of("nu_e", "nu_mu")) {
      for (String N : List.of("nu5", "nu6")) {
        vertices.put(new Pair(flavour, N), vertex(draws, 1e-4, 1e-2));
      }
    }
    return random(nature, draws.logBetween(2e-4, 3e-2), draws.logBetween(0.05, 0.5), vertices);
  }

  private static Spectrum random(
      Nature nature, double epsilon, double alpha, Map<Pair, Complex> vertices) {
    Map<String, Double> masses = Map.of("nu4", 0.0738572, "nu5", 0.145062, "nu6", 0.280049);
    DarkPhoton zPrime = new DarkPhoton(1.25, epsilon);
    return new Spectrum(
        DarkSeesaw.with(nature, zPrime, alpha, masses, vertices), Constants.STANDARD);
  }

  private static Complex vertex(Draws draws, double low, double high) {
    return ComplexUtils.polar2Complex(draws.logBetween(low, high), draws.between(0, 2 * Math.PI));
  }

  /**
   * Chains of one and two steps, phases, both flavours, lifetimes from prompt to 1e4 times that.
   * Tolerance: 8 % of each bin and 2 % of the highest, 3 % of the sum.
   */
  @ParameterizedTest
  @EnumSource(Nature.class)
  void atRandomCouplingsTheyAreTheSimulation(Nature nature) throws InterruptedException {
    CouplingTables tables = tables(random(nature, new Draws(3, 0)), 1 << 18, 2);
    double shortest = Double.MAX_VALUE;
    double longest = 0;
    for (int k = 1; k <= 10; k++) {
      Spectrum spectrum = random(nature, new Draws(3, k));
      DecayTable decays = new DecayTable(spectrum);
      shortest = Math.min(shortest, decays.ctau("nu6"));
      longest = Math.max(longest, decays.ctau("nu5"));
      double[] signal = tables.signal(spectrum, decays);
      double[] expected =
          Arrays.stream(simulated(spectrum, EXPERIMENT, 1 << 14))
              .mapToDouble(Estimate::value)
              .toArray();
      double sum = Arrays.stream(expected).sum();
      double most = Arrays.stream(expected).max().orElseThrow();
      assertThat(Arrays.stream(signal).sum()).as("point %d", k).isCloseTo(sum, within(0.03 * sum));
      for (int b = 0; b < signal.length; b++) {
        assertThat(signal[b])
            .as("point %d, bin %d", k, b)
            .isCloseTo(expected[b], within(0.08 * expected[b] + 0.02 * most));
      }
    }
    assertThat(shortest).isLessThan(0.1);
    assertThat(longest).isGreaterThan(1e4 * shortest);
  }

  // ---- what they are --------------------------------------------------------------------------

  @Test
  void sameBitsForAnyThreads() throws InterruptedException {
    Spectrum pivot = Points.cascade(2e-4);
    DecayTable decays = new DecayTable(pivot);
    double[] one = tables(pivot, 4096, 1).signal(pivot, decays);
    assertThat(tables(pivot, 4096, 3).signal(pivot, decays)).isEqualTo(one);
    assertThat(Arrays.stream(one).sum()).isPositive();
  }

  /** Slopes of neighbouring steps differ by the step: no kinks, no noise. */
  @Test
  void signalsAreSmooth() throws InterruptedException {
    CouplingTables tables = tables(random(Nature.MAJORANA, new Draws(3, 0)), 4096, 2);
    Map<Pair, Complex> vertices =
        Map.of(
            new Pair("nu6", "nu5"),
            new Complex(0.3, 0.4),
            new Pair("nu5", "nu4"),
            new Complex(0.1, 0.5),
            new Pair("nu_mu", "nu6"),
            new Complex(1e-3));
    int n = 400;
    double step = Math.log(1e3) / n;
    double[] sums = new double[n];
    for (int k = 0; k < n; k++) {
      Spectrum point = random(Nature.MAJORANA, 1e-4 * Math.exp(k * step), 0.3, vertices);
      double[] signal = tables.signal(point, DecayTable.withoutTriples(point));
      sums[k] = Math.log(DoubleStream.of(signal).sum());
    }
    double[] slopes = new double[n - 1];
    for (int k = 0; k + 1 < n; k++) {
      slopes[k] = (sums[k + 1] - sums[k]) / step;
    }
    // production ε², decays up to ε² each, and a second pair inside spoils the first
    for (int k = 0; k + 1 < slopes.length; k++) {
      assertThat(slopes[k]).isBetween(0.0, 6.05);
      assertThat(Math.abs(slopes[k + 1] - slopes[k])).isLessThan(3 * step);
    }
  }

  /** Twice the coupling of the beam, four times the signal; a phase of it changes nothing. */
  @Test
  void signalsAreProportionalToProduction() throws InterruptedException {
    CouplingTables tables = tables(random(Nature.DIRAC, new Draws(3, 0)), 1024, 2);
    Map<Pair, Complex> vertices = new LinkedHashMap<>();
    vertices.put(new Pair("nu5", "nu4"), new Complex(0.4));
    vertices.put(new Pair("nu_mu", "nu5"), new Complex(1e-5));
    Spectrum weak = random(Nature.DIRAC, 0.02, 0.3, vertices);
    vertices.put(new Pair("nu_mu", "nu5"), new Complex(0, 2e-5));
    Spectrum strong = random(Nature.DIRAC, 0.02, 0.3, vertices);
    double[] one = tables.signal(weak, new DecayTable(weak));
    double[] four = tables.signal(strong, new DecayTable(strong));
    for (int b = 0; b < one.length; b++) {
      assertThat(four[b]).isCloseTo(4 * one[b], within(1e-5 * four[b]));
    }
  }

  @Test
  void withoutProductionThereIsNoSignal() throws InterruptedException {
    CouplingTables tables = tables(random(Nature.MAJORANA, new Draws(3, 0)), 1024, 2);
    Spectrum silent =
        random(Nature.MAJORANA, 0.02, 0.3, Map.of(new Pair("nu5", "nu4"), Complex.ONE));
    assertThat(tables.signal(silent, new DecayTable(silent))).containsOnly(0);
  }

  @Test
  void otherMassesAreRefused() throws InterruptedException {
    CouplingTables tables = tables(Points.cascade(0.5), 1024, 2);
    Spectrum other = Points.darkSeesaw();
    DecayTable decays = new DecayTable(other);
    assertThatThrownBy(() -> tables.signal(other, decays))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nu4 of 0.05 GeV")
        .hasMessageContaining("nu4 of 0.0738572 GeV");
  }

  @Test
  void exchangesThatWereNotTabulatedAreRefused() throws InterruptedException {
    Spectrum pivot = Points.heavy(Nature.DIRAC, 0.2);
    Spectrum magnetic =
        new Spectrum(
            pivot.point().withMoments(Map.of(new Pair("nu_mu", "nu4"), 1e-6)), Constants.STANDARD);
    CouplingTables tables = tables(pivot, 1024, 2);
    assertThatThrownBy(() -> tables.signal(magnetic, new DecayTable(magnetic)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nu4 makes photons");
  }

  /** The members of a combination one after the other. */
  @Test
  void combinationsAreTheirMembers() throws InterruptedException {
    Combination both =
        CombinationCard.load("miniboone-combined", List.of(), Era.TODAY).combination();
    Spectrum pivot = Points.darkSeesaw();
    DecayTable decays = new DecayTable(pivot);
    Plan plan = new Plan(2048, 1, 2);
    double[] joint =
        CouplingTables.of(pivot, decays, both.members(), ENERGY, 0, plan).signal(pivot, decays);
    double[] apart =
        DoubleStream.concat(
                signal(pivot, decays, both.members().get(0), plan),
                signal(pivot, decays, both.members().get(1), plan))
            .toArray();
    assertThat(joint).isEqualTo(apart).hasSize(both.release().orElseThrow().signalBins());
  }

  private static DoubleStream signal(
      Spectrum pivot, DecayTable decays, Experiment experiment, Plan plan)
      throws InterruptedException {
    return DoubleStream.of(
        CouplingTables.of(pivot, decays, experiment, ENERGY, 0, plan).signal(pivot, decays));
  }
}
