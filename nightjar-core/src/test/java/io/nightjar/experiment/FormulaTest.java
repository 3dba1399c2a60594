package io.nightjar.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.physics.DataException;
import io.nightjar.physics.Element;
import io.nightjar.physics.Nucleus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chemical formulas and the table of elements. */
@Tag("law")
class FormulaTest {
  /** Atomic mass unit [GeV], CODATA 2018; here only to tell a wrong row from a right one. */
  private static final double UNIT = 0.93149410;

  @ParameterizedTest
  @CsvSource({"CH2, 14.027", "H2O, 18.015", "Ar, 39.95", "CH, 13.019", "CCl4, 153.81"})
  void weighsAMole(String formula, double expected) {
    assertThat(Formula.of(formula).molarMass()).isCloseTo(expected, within(0.01));
  }

  @Test
  void countsNuclei() {
    assertThat(Formula.of("CH3CH2").nuclei(10))
        .containsOnlyKeys(Nucleus.of("C12"), Nucleus.of("H1"))
        .containsEntry(Nucleus.of("H1"), 50.0)
        .containsEntry(Nucleus.of("C12"), 20.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ch2", "C0", "C H", "(CH2)3", "Xe", "CH2.5", "C99999"})
  void refusesWhatIsNone(String formula) {
    assertThatThrownBy(() -> Formula.of(formula)).isInstanceOf(DataException.class);
  }

  /** The weight of an element as found in nature is near that of its most abundant isotope. */
  @Test
  void elementsAreNearTheirNuclei() {
    assertThat(Element.all()).hasSameSizeAs(Nucleus.all());
    for (Element element : Element.all().values()) {
      double isotope = element.nucleus().mass() / UNIT;
      assertThat(element.atomicWeight() / isotope)
          .as(element.symbol())
          .isBetween(1 - 0.025, 1 + 0.025);
      assertThat(element.nucleus().name()).matches(element.symbol() + "\\d+");
    }
  }
}
