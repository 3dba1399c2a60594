package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.MiniBooneDetector;
import io.nightjar.experiment.Observable;
import io.nightjar.generate.CouplingTables.Plan;
import io.nightjar.generate.Generator.Progress;
import io.nightjar.math.Estimate;
import io.nightjar.model.Spectrum;
import io.nightjar.process.DecayTable;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** nu5 → nu4 e⁺e⁻, nu4 → νφ inside of the detector: φ vetoes nothing where it is not seen. */
@Tag("law")
class DarkScalarDecaysTest {

  private static final Experiment EXPERIMENT = MiniBooneDetector.neutrinoMode();
  private static final double LENGTH = 1000; // [cm], that of docs/physics/coupling-tables.md

  private static final Spectrum STABLE = Points.darkScalar(0, 0);

  private static CouplingTables tables;
  private static double[] stable;

  @BeforeAll
  static void tables() throws InterruptedException {
    Spectrum pivot = Points.darkScalar(1e-2, 0);
    tables =
        CouplingTables.of(
            pivot,
            new DecayTable(pivot),
            EXPERIMENT,
            Observable.E_NU_QE,
            0,
            new Plan(1 << 16, 7, 2));
    stable = tabulated(STABLE);
  }

  private static double[] tabulated(Spectrum spectrum) {
    return tables.signal(spectrum, new DecayTable(spectrum));
  }

  private static double[] simulated(Spectrum spectrum) throws InterruptedException {
    Observable first = Observable.E_NU_QE;
    Generator.Plan plan = new Generator.Plan(0.01, List.of(first), 5, 2, 1 << 14);
    return Arrays.stream(
            new Generator(spectrum, new DecayTable(spectrum), EXPERIMENT)
                .predict(plan, Progress.NONE)
                .histogram(0, first))
        .mapToDouble(Estimate::value)
        .toArray();
  }

  private static double sum(double[] bins) {
    return Arrays.stream(bins).sum();
  }

  /** It leaves the detector with the probability e^{−L/cτ}. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 1e-2, 3e-2})
  void longLivedScalarLeaves(double mixing) {
    Spectrum spectrum = Points.darkScalar(mixing, 0);
    DecayTable decays = new DecayTable(spectrum);
    assertThat(decays.ctau("nu4")).isLessThan(0.1);
    double left = Math.exp(-LENGTH / decays.ctau(DecayTable.SCALAR));
    assertThat(sum(stable)).isGreaterThan(10);
    assertThat(sum(tabulated(spectrum))).isCloseTo(left * sum(stable), within(5e-3 * sum(stable)));
  }

  /** A stable φ is as good as the light neutrinos to which another φ decays at once. */
  @Test
  void stableScalarIsLikeNeutrinos() throws InterruptedException {
    Spectrum neutrinos = Points.darkScalar(0, 0.1);
    DecayTable decays = new DecayTable(neutrinos);
    assertThat(decays.ctau(DecayTable.SCALAR)).isLessThan(1);
    assertThat(sum(stable)).isGreaterThan(10);
    assertThat(tabulated(neutrinos)).containsExactly(stable, within(1e-9 * sum(stable)));
    double[] simulated = simulated(STABLE);
    assertThat(simulated(neutrinos)).containsExactly(simulated, within(1e-9 * sum(simulated)));
  }

  /** Where φ decays at once to a pair, this is seen; half of it where half goes to neutrinos. */
  @Test
  void shortLivedScalarIsSeen() {
    Spectrum pairs = Points.darkScalar(0.5, 0);
    assertThat(sum(tabulated(pairs))).isLessThan(1e-2 * sum(stable));
    Spectrum both = Points.darkScalar(0.5, 1.5e-6);
    double neutrinos =
        new DecayTable(both)
            .of(DecayTable.SCALAR).stream()
                .filter(d -> !d.isElectronPair() && d.photon().isEmpty())
                .filter(d -> d.daughter().startsWith("nu"))
                .mapToDouble(d -> d.branching())
                .sum();
    assertThat(neutrinos).isBetween(0.1, 0.9);
    assertThat(sum(tabulated(both))).isCloseTo(neutrinos * sum(stable), within(1e-2 * sum(stable)));
  }

  /** Tolerances as for random couplings: 8 % of a bin and 2 % of the highest, 3 % of the sum. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-2, 3e-2})
  void tablesAreTheSimulation(double mixing) throws InterruptedException {
    Spectrum spectrum = Points.darkScalar(mixing, 0);
    double[] signal = tabulated(spectrum);
    double[] expected = simulated(spectrum);
    double most = Arrays.stream(expected).max().orElseThrow();
    assertThat(sum(expected)).isGreaterThan(0.2 * sum(stable));
    assertThat(sum(signal)).isCloseTo(sum(expected), within(0.03 * sum(expected)));
    for (int b = 0; b < signal.length; b++) {
      assertThat(signal[b])
          .as("bin %d", b)
          .isCloseTo(expected[b], within(0.08 * expected[b] + 0.02 * most));
    }
  }
}
