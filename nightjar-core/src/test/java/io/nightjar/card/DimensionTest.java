package io.nightjar.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DimensionTest {
  private static final Place HERE = Place.option("--test");

  /** Exactly the double nearest to the decimal number: no tolerance. */
  @ParameterizedTest
  @Tag("law")
  @CsvSource({
    "ENERGY, 74 MeV, 0.074",
    "ENERGY, 30MeV, 0.03",
    "ENERGY, 1.25 GeV, 1.25",
    "ENERGY, 73.8572 MeV, 0.0738572",
    "ENERGY, 3 eV, 3e-9",
    "ENERGY, 30eV, 30e-9",
    "ENERGY, 1e3eV, 1e-6",
    "ENERGY, 14 TeV, 14000",
    "LENGTH, 541 m, 54100",
    "LENGTH, 610.6 cm, 610.6",
    "MASS, 818 t, 818",
    "MASS, 5 kt, 5000",
    "EXPOSURE, 18.75e20 POT, 1.875e21",
    "FRACTION, 12 %, 0.12",
    "FRACTION, 0.5 %, 0.005",
    "FRACTION, 0.25, 0.25",
    "ANGLE, 180 deg, 3.141592653589793",
    "ANGLE, 13 deg, 0.22689280275926285",
    "TIME, 1.6 ns, 1.6e-9",
    "AREA, 2 m^2, 2e4",
    "NUMBER, 2e-10, 2e-10",
    "NUMBER, 1e-3, 0.001",
    "NUMBER, -1, -1",
    "NUMBER, +.5, 0.5",
    "NUMBER, 3., 3",
    "NUMBER, 0e-999, 0",
  })
  void readsUnitsWithOneRounding(Dimension dimension, String text, double expected) {
    assertThat(dimension.parse(HERE, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @Tag("law")
  @ValueSource(
      strings = {
        "",
        " ",
        "GeV",
        "1 GeV GeV",
        "1_000 GeV",
        "0x10 GeV",
        "1e GeV",
        "--1 GeV",
        "1 2 GeV",
        "1 gev",
        "NaN GeV",
        "1e-400 GeV",
        "1e99999999999 GeV",
        "1e2147483647 GeV",
        "−1 GeV",
        "1/2 GeV"
      })
  void refusesWhatIsNoEnergy(String text) {
    assertThatThrownBy(() -> Dimension.ENERGY.parse(HERE, text)).isInstanceOf(CardException.class);
  }

  @Test
  @Tag("law")
  void everyUnitHasOneDimension() {
    for (Dimension one : Dimension.values()) {
      for (Dimension other : Dimension.values()) {
        assertThat(one == other || one.units().stream().noneMatch(other.units()::contains))
            .as("%s and %s share a unit", one, other)
            .isTrue();
      }
    }
  }
}
