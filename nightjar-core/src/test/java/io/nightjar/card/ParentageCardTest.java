package io.nightjar.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.experiment.MesonFlux;
import io.nightjar.experiment.Parentage;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The block {@code parents} of beam cards. */
@Tag("law")
class ParentageCardTest {

  private static final String GOOD =
      """
      kind: beam
      name: my-beam
      title: An example
      status: released
      distance: 541 m
      flux: {table: fluxes/miniboone_fhc.csv, per: POT}
      parents:
        tunnel: 50 m
        error: 30 %
        shares:
          nu_mu: {pi+: 90 %, K+: {table: fluxes/parents_bnb.csv, column: K+}}
          nu_mu_bar: {K-: 1 %}
      sources: {cite: "Example:2020abc"}
      """;

  private static BeamCard read(String from, String to) {
    assertThat(GOOD).contains(from);
    return BeamCard.read("my-beam.yaml", GOOD.replace(from, to), List.of());
  }

  @Test
  void isRead() {
    Parentage parentage = read("", "").parentage().orElseThrow();
    assertThat(parentage.tunnel()).isEqualTo(5000);
    assertThat(parentage.distance()).isEqualTo(54100);
    assertThat(parentage.error()).isEqualTo(0.3);
    assertThat(parentage.fluxes()).extracting(MesonFlux::label).containsExactly("pi+", "K+", "K-");
    BeamCard card = read("", "");
    double E = 4.025;
    double kaons = parentage.fluxes().get(1).neutrinos().at(E);
    double all =
        card.fluxes().values().stream()
            .filter(f -> f.species().equals("nu_mu"))
            .findFirst()
            .orElseThrow()
            .at(E);
    assertThat(kaons / all).isCloseTo(0.9969, within(1e-4));
  }

  @Test
  void mayBeMissing() {
    String none = GOOD.replaceAll("(?s)parents:.*(?=sources:)", "");
    assertThat(BeamCard.read("my-beam.yaml", none, List.of()).parentage()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "tunnel: 50 m | tunnel: 600 m | the tunnel ends before the detector",
        "K-: 1 % | K+: 1 % | 'K+' is not a key",
        "nu_mu_bar: {K-: 1 %} | nu_e: {K+: 1 %} | 'nu_e' is not a key",
        "pi+: 90 % | pi+: 99.9 % | the shares add up to more than the flux",
        "pi+: 90 % | pi+: 120 % | must be from 0 to 1",
        "column: K+ | column: K | has no column 'K'",
        "error: 30 % | errors: 30 % | 'errors' is not a key",
        "parents_bnb | parents_bmb | parents_bnb"
      })
  void mistakesAreExplained(String from, String to, String says) {
    assertThatThrownBy(() -> read(from, to))
        .isInstanceOf(CardException.class)
        .hasMessageContaining(says)
        .hasMessageContaining("my-beam.yaml:");
  }
}
