package io.nightjar.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions of parameter files. */
class ExpressionTest {
  private static final Map<String, Literal> KNOWN =
      Map.of("c", new Literal.Number(299792458), "hbar", new Literal.Number(6.582119569e-25));

  private static Literal value(String text) {
    return Expression.value(new Place("point.txt", 3, "m4"), text, KNOWN);
  }

  /** Arithmetic done by hand; the last is the example in the README of DarkNews-generator. */
  @ParameterizedTest
  @Tag("reference")
  @CsvSource(
      delimiter = ';',
      value = {
        "1 + 2 * 3; 7",
        "(1 + 2) * 3; 9",
        "8 - 3 - 2; 3",
        "8 / 4 / 2; 1",
        "2 ^ 3 ^ 2; 512",
        "2 ** 3; 8",
        "2 * 3 ^ 2; 18",
        "2 ^ -1; 0.5",
        "(-2) ^ 2; 4",
        "-(2 ^ 2); -4",
        "--2; 2",
        "-3 + 5; 2",
        "2 * -3; -6",
        "1.5e-3; 0.0015",
        "5.; 5",
        ".5; 0.5",
        "5e10; 5e10",
        "sqrt(16); 4",
        "log(exp(2)); 2",
        "sin(PI / 6); 0.5",
        "4 * cos(pi / 3); 2",
        "tan(pi / 4); 1",
        "e; 2.718281828459045",
        "abs(-3); 3",
        "trunc(-2.7); -2",
        "round(2.6); 3",
        "sgn(-5) + sgn(0); -1",
        "sum([1, 2, 3 * 4]); 15",
        "c^2 * 3.2e-4 / sin(PI/7) + 12 * exp( -2 * abs(hbar) ); 66285419633555.3",
      })
  void isArithmetic(String text, double expected) {
    assertThat(value(text)).isInstanceOf(Literal.Number.class);
    assertThat(((Literal.Number) value(text)).value())
        .isCloseTo(expected, within(1e-14 * Math.max(1, Math.abs(expected))));
  }

  @ParameterizedTest
  @Tag("law")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "true; True",
        "FALSE; False",
        "None; None",
        "\"e+e-\"; \"e+e-\"",
        "'it\\'s'; \"it's\"",
        "['a', \"b\", 1 + 1]; [\"a\", \"b\", 2.0]",
        "[]; []",
      })
  void isAlsoWordsAndLists(String text, String shown) {
    assertThat(value(text).show()).isEqualTo(shown);
  }

  @ParameterizedTest
  @Tag("law")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "2 +; the expression ends",
        "2 3; '3' stands",
        "(1; ')'",
        "[1 2]; ','",
        "2 % 3; '% 3' is not understood",
        "'open; is not understood",
        "hbr; Maybe you meant 'hbar'",
        "sqr(2); Maybe you meant 'sqrt'",
        "1 / 0; not a finite number",
        "sqrt(-1); not a finite number",
        "log(0); not a finite number",
        "'a' + 1; arithmetic needs numbers",
        "-'a'; arithmetic needs numbers",
        "-2 ^ 2; can be read in two ways",
      })
  void refusesWhatHasNoValue(String text, String message) {
    assertThatThrownBy(() -> value(text))
        .isInstanceOf(CardException.class)
        .hasMessageStartingWith("point.txt:3: m4: ")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @Tag("law")
  @CsvSource({"(, 1001", "[, 5000", "-, 5000"})
  void refusesWhatIsTooDeep(String token, int times) {
    assertThatThrownBy(() -> value(token.repeat(times)))
        .isInstanceOf(CardException.class)
        .hasMessageContaining("too long");
  }
}
