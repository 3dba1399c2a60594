package io.nightjar.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The block {@code transition-moments} of model cards. */
@Tag("law")
class TransitionMomentCardTest {

  private static Spectrum spectrum(String setting) {
    ModelCard card = ModelCard.load("transition-moment", List.of("transition-moments." + setting));
    return new Spectrum(card.model(), Constants.STANDARD);
  }

  /** In GeV⁻¹; a Bohr magneton is e/2m_e = 0.302822/(2 × 0.510999 MeV). */
  @ParameterizedTest
  @CsvSource({"2e-6 /GeV, 2e-6", "2e-9/MeV, 2e-6", "1e-3 /TeV, 1e-6", "1e-8 muB, 2.963041e-6"})
  void readsUnits(String text, double expected) {
    Spectrum made = spectrum("nu_mu-nu4=" + text);
    assertThat(made.moment("nu4", "nu_mu")).isCloseTo(expected, within(1e-6 * expected));
    assertThat(made.moment("nu_mu", "nu4")).isEqualTo(made.moment("nu4", "nu_mu"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nu_mu-nu4=1e-6 | a magnetic moment needs a unit",
        "nu_mu-nu4=1e-6 MuB | Maybe you meant 'muB'",
        "nu_mu-nu4=-1e-6 /GeV | must be 0 or more",
        "nu_mu-nu5=1e-6 /GeV | Add nu5 to heavy-neutrinos",
        "nu_mu-nu_e=1e-6 /GeV | joins a heavy neutrino and another one",
        "nu4-nu4=1e-6 /GeV | joins a heavy neutrino and another one",
        "nu4-nu_mu=1e-6 /GeV | they fix the same number",
      })
  void refuses(String setting, String message) {
    assertThatThrownBy(() -> spectrum(setting))
        .isInstanceOf(CardException.class)
        .hasMessageContaining(message);
  }
}
