package io.nightjar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Numbers and particles as a person would write them. */
@Tag("golden")
class ReadableTest {

  @Test
  void massesTakeTheirUnit() {
    assertThat(Readable.mass(0.0738572)).isEqualTo("73.86 MeV");
    assertThat(Readable.mass(1.25)).isEqualTo("1.25 GeV");
    assertThat(Readable.mass(999)).isEqualTo("999 GeV");
    assertThat(Readable.mass(1e3)).isEqualTo("1 TeV");
    assertThat(Readable.mass(1e-9)).isEqualTo("1 eV");
    assertThat(Readable.mass(1e-29)).isEqualTo("1.0e-20 eV");
  }

  @Test
  void lengthsTakeTheirUnit() {
    assertThat(Readable.length(0.607138)).isEqualTo("6.07 mm");
    assertThat(Readable.length(1.23e-13)).isEqualTo("1.23 fm");
    assertThat(Readable.length(4.49701e-5)).isEqualTo("450 nm");
    assertThat(Readable.length(1.5e12)).isEqualTo("50 light-s");
    assertThat(Readable.length(1.5e10)).isEqualTo("150000 km");
    assertThat(Readable.length(1e-16)).isEqualTo("1.0e-03 fm");
    assertThat(Readable.length(Double.POSITIVE_INFINITY)).isEqualTo("stable");
  }

  @Test
  void sharesHaveTheDigitsThatMatter() {
    assertThat(Readable.percent(0.999995)).isEqualTo("100 %");
    assertThat(Readable.percent(0.875922)).isEqualTo("88 %");
    assertThat(Readable.percent(0.0954255)).isEqualTo("9.5 %");
    assertThat(Readable.percent(0.01)).isEqualTo("1 %");
  }

  @Test
  void particlesHaveTheirSymbols() {
    assertThat(Symbols.inWords("nu6 -> nu4 e- mu+")).isEqualTo("ν₆ → ν₄ e⁻ μ⁺");
    assertThat(Symbols.text(List.of("nu4", "mu-", "mu+"))).isEqualTo("ν₄ μ⁺μ⁻");
    assertThat(Symbols.text("nu10")).isEqualTo("ν₁₀");
    assertThat(Symbols.text(List.of("zprime", "phi", "pi0", "hadrons")))
        .isEqualTo("Z′ φ π⁰ hadrons");
    assertThat(Symbols.latex(List.of("nu5", "e-", "e+"))).isEqualTo("\\nu_{5}\\,e^+e^-");
    assertThat(Symbols.latex(List.of("nu_mu", "eta_prime", "c_bar", "hadrons")))
        .isEqualTo("\\nu_\\mu\\,\\eta'\\,\\bar{c}\\,\\mathrm{hadrons}");
    assertThat(Symbols.latex(List.of("nu", "mu±", "tau∓")))
        .isEqualTo("\\nu\\,\\mu^\\pm\\,\\tau^\\mp");
    assertThat(Symbols.text(List.of("nu", "mu±", "tau∓"))).isEqualTo("ν μ± τ∓");
    assertThat(Symbols.latex(List.of("nu4", "nu4"))).isEqualTo("\\nu_{4}\\,\\nu_{4}");
  }
}
