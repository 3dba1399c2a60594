package io.nightjar.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightjar.model.ThreePortal;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.model.ThreePortal.Pair;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Percentage;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCardTest {

  static List<String> shipped() {
    return ModelCard.shipped().names();
  }

  private static ModelCard good(String... settings) {
    return ModelCard.read("some/folder/my-card.yaml", BadCards.GOOD, List.of(settings));
  }

  @Test
  @Tag("law")
  void shipsTheCardsOfTheContract() {
    assertThat(shipped())
        .contains("dark-seesaw", "two-state", "light-mediator", "three-portal-2019");
  }

  @ParameterizedTest
  @Tag("law")
  @MethodSource("shipped")
  void shippedCardsLoadWithSourcesAndWithoutWarnings(String name) {
    ModelCard card = ModelCard.load(name, List.of());
    assertThat(card.model().name()).isEqualTo(name);
    assertThat(card.citations()).isNotEmpty();
    assertThat(card.sources()).extracting(Source::of).contains("numbers");
    assertThat(card.warnings()).isEmpty();
  }

  @ParameterizedTest
  @Tag("law")
  @MethodSource("shipped")
  void cardToObjectToCardIsTheIdentity(String name) {
    ModelCard card = ModelCard.load(name, List.of());
    ModelCard again = ModelCard.read(name + ".yaml", card.toYaml(), List.of());
    assertThat(again).usingRecursiveComparison().ignoringFields("sha256", "place").isEqualTo(card);
    assertThat(again.model()).isEqualTo(card.model());
    assertThat(again.toYaml()).isEqualTo(card.toYaml());
  }

  /** contract, section 3: the numbers of the poster's benchmark. */
  @Test
  @Tag("reference")
  void darkSeesawIsThatOfTheContract() {
    ThreePortal model = ModelCard.load("dark-seesaw", List.of()).model();
    assertThat(model.nature()).isEqualTo(Nature.MAJORANA);
    assertThat(model.darkPhoton()).isEqualTo(new ThreePortal.DarkPhoton(1.25, 0.0214476));
    assertThat(model.darkAlpha()).isEqualTo(0.4);
    assertThat(model.scalar()).contains(new ThreePortal.DarkScalar(0.15, 6.47e-4));
    assertThat(model.heavyNeutrinos().keySet()).containsExactly("nu4", "nu5", "nu6", "nu7");
    assertThat(heavy(model, "nu4").mass()).isEqualTo(0.0738572);
    assertThat(heavy(model, "nu7").mixing()).containsEntry("tau", real(2.3445e-4));
    assertThat(model.vertices())
        .hasSize(6)
        .containsEntry(new Pair("nu5", "nu4"), new Complex(0, 0.920453))
        .containsEntry(new Pair("nu_mu", "nu6"), real(2.34074e-4));
    assertThat(model.scalarVertices()).containsEntry(new Pair("nu4", "nu4"), real(-0.0911607));
  }

  /** kappa² = 16 pi² alpha_D |V|² alpha epsilon², physics/05 section 1, ups.kappa2.lightBP. */
  @Test
  @Tag("reference")
  void lightMediatorHasTheCouplingOfItsSource() {
    ThreePortal model = ModelCard.load("light-mediator", List.of()).model();
    Complex v = model.vertices().getOrDefault(new Pair("nu_mu", "nu4"), Complex.ZERO);
    double epsilon = model.darkPhoton().epsilon();
    double kappa2 =
        16
            * Math.PI
            * Math.PI
            * model.darkAlpha()
            * v.getReal()
            * v.getReal()
            * epsilon
            * epsilon
            / 137.035999084;
    assertThat(kappa2).isCloseTo(7.106115168784338e-15, Percentage.withPercentage(1e-4));
  }

  /**
   * 1903.07589: chi² = 1e-5, g_D = 2, U_D4² = 7/11, U_D5² = 4/11; epsilon² = chi² (1 − 0.23122).
   */
  @Test
  @Tag("reference")
  void threePortal2019HasTheNumbersOfItsSource() {
    ThreePortal model = ModelCard.load("three-portal-2019", List.of()).model();
    Percentage digits = Percentage.withPercentage(1e-5); // the card gives eight
    assertThat(model.darkAlpha()).isEqualTo(1 / Math.PI);
    assertThat(Math.pow(model.darkPhoton().epsilon(), 2)).isCloseTo(0.76878e-5, digits);
    assertThat(square(model, "nu4", "D")).isCloseTo(7 / 11.0, digits);
    assertThat(square(model, "nu5", "D")).isCloseTo(4 / 11.0, digits);
    assertThat(square(model, "nu4", "mu")).isCloseTo(1.5e-6, digits);
    assertThat(square(model, "nu5", "mu")).isCloseTo(0.85e-6, digits);
  }

  private static double square(ThreePortal model, String neutrino, String row) {
    double norm = heavy(model, neutrino).mixing().getOrDefault(row, Complex.ZERO).norm();
    return norm * norm;
  }

  private static ThreePortal.HeavyNeutrino heavy(ThreePortal model, String name) {
    return Objects.requireNonNull(model.heavyNeutrinos().get(name));
  }

  private static Complex real(double x) {
    return new Complex(x);
  }

  @Test
  @Tag("law")
  void settingsReplaceAndAdd() {
    ThreePortal model =
        good(
                "dark-photon.mass=30MeV",
                "vertices.nu_mu-nu5=1e-3",
                "vertices.nu5-nu4=[0,0.9]",
                "vertices.nu5-nu4[1]=0.8",
                "heavy-neutrinos.nu6={mass: 220 MeV}",
                "heavy-neutrinos.nu6.mixing.tau=1e-4",
                "dark-coupling={g: 2}")
            .model();
    assertThat(model.darkPhoton().mass()).isEqualTo(0.03);
    assertThat(model.darkAlpha()).isEqualTo(1 / Math.PI);
    assertThat(model.vertices())
        .containsEntry(new Pair("nu_mu", "nu5"), real(1e-3))
        .containsEntry(new Pair("nu5", "nu4"), new Complex(0, 0.8));
    assertThat(heavy(model, "nu6").mass()).isEqualTo(0.22);
    assertThat(heavy(model, "nu6").mixing()).containsEntry("tau", real(1e-4));
  }

  @Test
  @Tag("law")
  void digestIsThatOfTheFileAndOfTheSettingsInAnyOrder() throws Exception {
    byte[] bytes = BadCards.GOOD.getBytes(StandardCharsets.UTF_8);
    String plain = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    assertThat(good().sha256()).isEqualTo(plain);
    String one = good("dark-photon.mass=1GeV", "dark-coupling.alpha=0.1").sha256();
    String other = good("dark-coupling.alpha= 0.1", "dark-photon.mass='1GeV'").sha256();
    assertThat(one).isEqualTo(other).isNotEqualTo(plain);
  }

  @ParameterizedTest
  @Tag("law")
  @CsvSource(
      delimiter = ';',
      value = {
        "vertices.nu5-nu4=1.2; |V(nu5, nu4)| is 1.20000, above 1.",
        "vertices.nu5-nu5=0.5; The sum of |V|^2 over the row of nu5 is 1.09640, above 1.",
        "heavy-neutrinos.nu4.mass=1GeV; nu5 is lighter than nu4.",
        "vertices={}; No vertices and no mixings D, L or R: the Z' couples to no neutrino.",
        "heavy-neutrinos.nu4.mixing={e: 0.9, mu: 0.9};"
            + " The sum of |U|^2 over the mixings of nu4 is 1.62000, above 1.",
      })
  void warnsOfWhatCannotBeUnitary(String setting, String warning) {
    assertThat(good(setting).warnings()).contains(warning);
  }

  /** Both orders of a vertex may be listed when they agree. */
  @Test
  @Tag("law")
  void acceptsAVertexBothWaysIfItIsHermitian() {
    ModelCard card = good("vertices.nu4-nu5=[0, -0.92]");
    assertThat(card.model().vertices()).hasSize(3);
    assertThat(card.warnings()).isEmpty();
    assertThat(good("vertices.nu5-nu_mu=5e-4").model().vertices()).hasSize(3);
  }

  /** An emptied block of vertices makes room for the mixings that it would override. */
  @Test
  @Tag("law")
  void emptiedVerticesGiveWayToMixings() {
    ModelCard card = good("vertices={}", "heavy-neutrinos.nu5.mixing.D=0.6");
    assertThat(card.model().vertices()).isEmpty();
    assertThat(heavy(card.model(), "nu5").mixing()).containsEntry("D", real(0.6));
  }

  /** What editors on other systems do to a file. */
  @ParameterizedTest
  @Tag("law")
  @ValueSource(strings = {"windows", "byte order mark"})
  void readsForeignFiles(String what) {
    String yaml =
        what.equals("windows") ? BadCards.GOOD.replace("\n", "\r\n") : "\uFEFF" + BadCards.GOOD;
    assertThat(ModelCard.read("my-card.yaml", yaml, List.of()).model()).isEqualTo(good().model());
  }
}
