package io.nightjar.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.GoldenText;
import io.nightjar.experiment.Flux;
import io.nightjar.experiment.Sample.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BeamCardTest {
  static List<BadBeams> bad() {
    return BadBeams.all();
  }

  private static Flux flux(String card, String species) {
    return Objects.requireNonNull(BeamCard.load(card, List.of()).fluxes().get(species));
  }

  private static Flux good(String species, String... settings) {
    BeamCard card = BeamCard.read("my-beam.yaml", BadBeams.GOOD, List.of(settings));
    return Objects.requireNonNull(card.fluxes().get(species));
  }

  // ---- messages -------------------------------------------------------------------------------

  @ParameterizedTest
  @Tag("law")
  @MethodSource("bad")
  void saysWhereWhatAndWhatInstead(BadBeams bad) {
    assertThat(bad.message()).contains(bad.says());
  }

  /** Read the file aloud; to rewrite it on purpose, run with {@code -Dnightjar.golden=write}. */
  @Test
  @Tag("golden")
  void soundsAsAgreed() throws IOException {
    String all =
        bad().stream()
            .map(bad -> "## " + bad.title() + "\n" + bad.message() + "\n")
            .collect(Collectors.joining("\n"));
    GoldenText.demand("beam-messages.txt", all);
  }

  // ---- what the keys do -----------------------------------------------------------------------

  @Test
  @Tag("law")
  void fluxFallsWithTheSquareOfTheDistance() {
    double here = good("nu_mu").integral();
    assertThat(good("nu_mu", "distance=512 m").integral())
        .isCloseTo(here / 4, within(1e-12 * here));
    assertThat(good("nu_mu", "flux.holds-at=256 m").integral())
        .isCloseTo(4 * here, within(1e-12 * here));
  }

  @Test
  @Tag("law")
  void theReadingScalesTheFlux() {
    double here = good("nu_e").integral();
    assertThat(good("nu_e", "flux.reading.through=36 m^2").integral())
        .isCloseTo(here / 2, within(1e-12 * here));
    assertThat(good("nu_e", "flux.reading.for=2e19 POT").integral())
        .isCloseTo(here / 2, within(1e-12 * here));
  }

  /** As many neutrinos, each with more energy. */
  @Test
  @Tag("law")
  void hardeningKeepsTheNumber() {
    Flux soft = good("nu_mu", "flux.harden=1");
    Flux hard = good("nu_mu");
    double all = soft.integral();
    assertThat(hard.integral()).isCloseTo(all, within(1e-12 * all));
    assertThat(hard.integral(0, 1.5)).isCloseTo(soft.integral(0, 1), within(1e-12 * all));
    assertThat(hard.highest()).isCloseTo(1.5 * soft.highest(), within(1e-12));
  }

  /** The numbers of bins come back, whatever edges lie between them. */
  @Test
  @Tag("law")
  void countsOfBinsAreKept() {
    double[] energies = {1, 2, 4, 8};
    Flux flux = Flux.perBin("nu_mu", energies, new double[] {3, 5, 7, 1});
    assertThat(flux.nodes()[1]).isCloseTo(Math.sqrt(2), within(1e-15));
    assertThat(flux.lowest()).isCloseTo(Math.sqrt(0.5), within(1e-15));
    assertThat(flux.highest()).isCloseTo(Math.sqrt(128), within(1e-14));
    assertThat(flux.integral()).isCloseTo(16, within(1e-13));
    assertThat(flux.integral(Math.sqrt(2), Math.sqrt(8))).isCloseTo(5, within(1e-13));
  }

  // ---- shipped cards --------------------------------------------------------------------------

  @Test
  @Tag("law")
  void everyTableOfFluxesBelongsToABeam() throws IOException {
    try (Stream<Path> tables =
        Files.list(Path.of("../nightjar-data/src/main/resources/io/nightjar/data/fluxes"))) {
      List<String> names =
          tables.map(p -> "fluxes/" + Objects.requireNonNull(p.getFileName())).toList();
      String cards =
          BeamCard.shipped().names().stream()
              .map(name -> BeamCard.shipped().find(name).text())
              .collect(Collectors.joining());
      assertThat(names).hasSizeGreaterThan(15).allMatch(cards::contains);
    }
  }

  @Test
  @Tag("law")
  void icarusIsMicroBooneFurtherAway() {
    double near = flux("bnb-microboone-fhc", "nu_mu").integral();
    double far = flux("bnb-icarus-fhc", "nu_mu").integral();
    assertThat(far / near).isCloseTo(470.0 * 470 / (600 * 600), within(1e-14));
  }

  /**
   * The reading of FASERν's table, from charged-current interactions in 1.2 t over 25 cm × 25 cm
   * and 150 fb⁻¹: about 1710, 5782 and 40 of e, μ, τ neutrinos (arXiv:2105.08270, remembered), with
   * 0.70 and 0.34 · 10⁻³⁸ cm² E/GeV. Another reading is off by a factor of 3.6 at least.
   */
  @Test
  @Tag("reference")
  void faserNuSeesThePublishedNumberOfInteractions() {
    assertThat(interactions("nu_e") / 1710).isBetween(0.8, 1.25);
    assertThat(interactions("nu_mu") / 5782).isBetween(0.8, 1.25);
    assertThat(interactions("nu_tau") / 40).isBetween(0.8, 1.25);
  }

  private static double interactions(String species) {
    double nucleons = 1.2e6 * 6.022e23;
    double neutrinos = 0.70e-38 * energy(flux("lhc-fasernu", species));
    double antineutrinos = 0.34e-38 * energy(flux("lhc-fasernu", species + "_bar"));
    return 150 * nucleons * (neutrinos + antineutrinos);
  }

  /** ∫ E φ dE of a histogram. */
  private static double energy(Flux flux) {
    return flux.segments().stream()
        .mapToDouble(s -> flux.integral(s.low(), s.high()) * (s.low() + s.high()) / 2)
        .sum();
  }

  @Test
  @Tag("law")
  void whatIsInferredIsProvisional() {
    for (String name : List.of("ps-ps191", "ags-e816", "lhc-fasernu", "tevatron-nutev-fhc")) {
      assertThat(BeamCard.load(name, List.of()).status()).as(name).isEqualTo(Status.PROVISIONAL);
    }
    assertThat(BeamCard.load("lhc-fasernu", List.of()).exposure()).isEqualTo("fb^-1");
    assertThat(flux("lhc-fasernu", "nu_tau").unit()).isEqualTo("fb^-1");
    assertThat(BeamCard.load("ps-ps191", List.of()).exposure()).isEqualTo("POT");
  }
}
