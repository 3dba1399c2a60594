package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.model.DarkSeesaw;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import io.nightjar.process.DecayTable.Chain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What shows nothing: docs/physics/coupling-tables.md. */
@Tag("law")
class UnseenDecaysTest {

  private static final String PAIR = "nu5 -> nu4 e- e+";

  /** The formula written out for nu4 → νφ, φ → νν or e⁺e⁻. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-3, 3e-2, 0.5})
  void scalarLeavesOrDecaysToNeutrinos(double mixing) {
    Spectrum spectrum = Points.darkScalar(mixing, 5e-8);
    DecayTable decays = new DecayTable(spectrum);
    double left = Math.exp(-1000 / decays.ctau("phi"));
    double neutrinos = share(decays.of("phi"), "nu");
    double toScalar =
        decays.of("nu4").stream()
            .filter(d -> d.products().contains("phi"))
            .mapToDouble(Decay::branching)
            .sum();
    UnseenDecays unseen = UnseenDecays.of(spectrum, decays);
    double expected = toScalar * (left + (1 - left) * neutrinos);
    assertThat(toScalar).isGreaterThan(0.9);
    assertThat(expected).isPositive();
    assertThat(unseen.invisible(0)).isCloseTo(expected, within(1e-9));
    double pairs =
        decays.of("nu5").stream()
            .filter(d -> d.label().equals(PAIR))
            .mapToDouble(Decay::branching)
            .sum();
    assertThat(unseen.chains("nu5"))
        .filteredOn(chain -> chain.label().equals(PAIR))
        .singleElement()
        .satisfies(chain ->
            assertThat(chain.probability()).isCloseTo(pairs * expected, within(1e-9 * pairs)));
  }

  private static double share(List<Decay> decays, String daughter) {
    return decays.stream()
        .filter(d -> d.daughter().startsWith(daughter))
        .mapToDouble(Decay::branching)
        .sum();
  }

  /** Neutrinos and antineutrinos leave the detector alike; all that is seen has no share. */
  @Test
  void productsAreWeighedByWhatTheyAre() {
    Spectrum spectrum = Points.single(Nature.DIRAC, new DarkPhoton(1.25, 1e-3), 0.1, 0.3);
    DecayTable decays = new DecayTable(spectrum);
    UnseenDecays unseen = UnseenDecays.of(spectrum, decays);
    double left = Math.exp(-1000 / decays.ctau("nu4"));
    assertThat(left).isBetween(0.01, 0.999);
    assertThat(unseen.share(decay("nu_e", "nu_mu"))).isEqualTo(1);
    assertThat(unseen.share(decay("nu_e", "nu4"))).isCloseTo(left, within(1e-3));
    assertThat(unseen.share(decay("nu_e", "nu4_bar"))).isEqualTo(unseen.share(decay("nu4")));
    assertThat(unseen.share(decay("nu_e", "e-", "e+"))).isZero();
    assertThat(unseen.share(decay("nu4", "gamma"))).isZero();
  }

  /** A Z' on its shell shows nothing as often as it goes to neutrinos. */
  @Test
  void theZPrimeMayGoToNeutrinos() {
    Map<Pair, Complex> vertices =
        Map.of(
            new Pair("nu_mu", "nu4"), new Complex(1e-3),
            new Pair("nu_mu", "nu_mu"), new Complex(1e-4));
    DarkPhoton zPrime = new DarkPhoton(0.03, 1.65e-4);
    Spectrum spectrum =
        Points.spectrum(DarkSeesaw.with(Nature.DIRAC, zPrime, 0.25, Map.of("nu4", 0.42), vertices));
    DecayTable decays = new DecayTable(spectrum);
    double neutrinos = share(decays.of("zprime"), "nu");
    assertThat(neutrinos).isBetween(0.5, 0.95);
    assertThat(UnseenDecays.of(spectrum, decays).invisible(0)).isCloseTo(neutrinos, within(1e-3));
  }

  private static Decay decay(String... products) {
    return new Decay("nu5", List.of(products), 1, 0, 1, Optional.empty(), Optional.empty());
  }

  /** Chains end earlier, and none is lost. */
  @Test
  void chainsShareTheProbability() {
    List<Spectrum> points = new ArrayList<>(Points.all().values());
    points.add(Points.darkScalar(1e-2, 0));
    for (Spectrum spectrum : points) {
      DecayTable decays = new DecayTable(spectrum);
      UnseenDecays unseen = UnseenDecays.of(spectrum, decays);
      for (String N : spectrum.heavy()) {
        List<Chain> chains = unseen.chains(N);
        double sum = chains.stream().mapToDouble(Chain::probability).sum();
        assertThat(sum).isCloseTo(decays.of(N).isEmpty() ? 0 : 1, within(1e-9));
        assertThat(chains.stream().map(Chain::label)).doesNotHaveDuplicates();
      }
    }
  }
}
