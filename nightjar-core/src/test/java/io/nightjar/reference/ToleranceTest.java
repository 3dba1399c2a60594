package io.nightjar.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("law")
class ToleranceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1e-9 | x | 1e-9 | 0",
        "0.0001 | x | 1e-4 | 0",
        "relative 1e-5 (MeV) | x | 1e-5 | 0",
        "rel 1e-4 (and within 5% of published eps_lo=9.6684e-04) | x | 1e-4 | 0",
        "absolute 0.05 | x | 0 | 0.05",
        "abs 1e-12 | x | 0 | 1e-12",
        "sampler within 3 sigma; quadrature abs 1e-6 | x | 0 | 1e-6",
        "sampler within 3 sigma; abs 1e-4 | x | 0 | 1e-4",
        "exact | x | 0 | 0",
        "exact data; 1e-6 bkg | data | 0 | 0",
        "exact data; 1e-6 bkg | background | 1e-6 | 0",
        "exact / 0.1 | data | 0 | 0",
        "exact / 0.1 | prediction | 0 | 0.1",
      })
  void readsWhatTheFilesSay(String text, String key, double relative, double absolute) {
    assertThat(Tolerance.of(text, key)).isEqualTo(new Tolerance(relative, absolute));
  }

  @ParameterizedTest
  @ValueSource(strings = {"band", "reject if chi2 exceeds", "abs 0.10 around 1"})
  void leavesToPeopleWhatNeedsJudgement(String text) {
    assertThatThrownBy(() -> Tolerance.of(text, "")).hasMessageContaining(text);
  }
}
