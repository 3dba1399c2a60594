package io.nightjar.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.physics.Constants;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameter files of DarkNews-generator as model cards. */
class ConversionTest {
  private static final String HEAVY = "HNLtype = 'majorana'; mzprime = 1.25; gD = 2; ";

  /** A file of these lines, with ; between them. */
  private static Conversion convert(String lines) {
    ParameterFile file = ParameterFile.read("point.txt", lines.replace("; ", "\n"));
    return Conversion.of(file, Optional.empty());
  }

  private static ThreePortal model(String lines) {
    return convert(lines).card().model();
  }

  private static Spectrum spectrum(ThreePortal model) {
    return new Spectrum(model, Constants.STANDARD);
  }

  /** The benchmark of arXiv:1807.09877 as that program's tests have it, against our card of it. */
  @Test
  @Tag("reference")
  void convertsTheLightMediator() {
    Conversion made =
        convert(
            "name = \"light\"; m4 = 0.420; mzprime = 0.030 # GeV; HNLtype = \"dirac\"; UD4 = 1;"
                + " Umu4 = sqrt(9e-7); alphaD = 0.25; alpha_epsilon2 = 2e-10");
    ThreePortal ours = ModelCard.load("light-mediator", List.of()).model();
    ThreePortal model = made.card().model();
    assertThat(made.notes()).isEmpty();
    assertThat(model.name()).isEqualTo("light");
    assertThat(model.nature()).isEqualTo(Nature.DIRAC);
    assertThat(model.darkAlpha()).isEqualTo(0.25);
    assertThat(spectrum(model).mass("nu4")).isEqualTo(0.42);
    assertThat(model.darkPhoton().mass()).isEqualTo(0.03);
    assertThat(model.darkPhoton().epsilon())
        .isCloseTo(ours.darkPhoton().epsilon(), withPercentage(1e-4));
    assertThat(spectrum(model).vertex("nu_mu", "nu4").norm())
        .isCloseTo(spectrum(ours).vertex("nu_mu", "nu4").norm(), withPercentage(1e-4));
  }

  /** The 3+2 point of arXiv:1903.07589, with variables and expressions, against our card of it. */
  @Test
  @Tag("reference")
  void convertsTheHeavyMediatorWithExpressions() {
    Conversion made =
        convert(
            "MeV = 1e-3; R = 7/4; share = 1 / (1 + R); m4 = 107*MeV; m5 = 150 * MeV; "
                + HEAVY
                + "UD4 = sqrt(R * share); UD5 = sqrt(share); Umu4 = (1.5e-6)^0.5; Umu5 ="
                + " sqrt(0.85e-6); chi = 1e-5 ** 0.5");
    ThreePortal ours = ModelCard.load("three-portal-2019", List.of()).model();
    ThreePortal model = made.card().model();
    assertThat(model.nature()).isEqualTo(Nature.MAJORANA);
    assertThat(model.darkAlpha()).isCloseTo(ours.darkAlpha(), withPercentage(1e-12));
    for (String state : List.of("nu4", "nu5")) {
      assertThat(spectrum(model).mass(state)).isEqualTo(spectrum(ours).mass(state));
      assertThat(spectrum(model).vertex("nu_mu", state).norm())
          .isCloseTo(spectrum(ours).vertex("nu_mu", state).norm(), withPercentage(1e-5));
    }
    assertThat(spectrum(model).vertex("nu5", "nu4").getReal())
        .isCloseTo(Math.sqrt(28) / 11, withPercentage(1e-9));
    assertThat(model.darkPhoton().epsilon()) // by 0.5 %: another weak angle
        .isCloseTo(ours.darkPhoton().epsilon(), withPercentage(0.6));
  }

  /** ε from each key; c_W on shell is 0.88123 in that program. */
  @ParameterizedTest
  @Tag("reference")
  @CsvSource({
    "epsilon = 0.02, 0.02, 1e-12",
    "epsilon2 = 4e-4, 0.02, 1e-12",
    "alpha_epsilon2 = 4e-4 / 137.035999084, 0.02, 1e-7",
    "chi = 0.02, 0.0176246, 0.02",
    "chi = 0.02; epsilon = 0.5, 0.0176246, 0.02",
  })
  void readsKineticMixing(String lines, double epsilon, double percent) {
    assertThat(model("m4 = 0.14; " + lines).darkPhoton().epsilon())
        .isCloseTo(epsilon, withPercentage(percent));
  }

  @ParameterizedTest
  @Tag("law")
  @CsvSource(
      delimiter = '|',
      value = {
        "m4 = 0.14; chi = 0.02; epsilon = 0.5 | chi counts; ignored, as it is there: epsilon",
        "m4 = 0.14 | taken as DarkNews-generator has it: Umu4 = 0.001, UD4 = 1.0, mzprime = 1.25",
        "m4 = 0.14; theta = 0.1 | no scalar without mhprime",
        "m4 = 0.14; Umu5 = 0.1 | Ignored: Umu5, as there is no m5",
        "m4 = 0.14; m4 = 0.15 | m4 is set twice; line 2 counts",
        "m4 = 0.14; weight = 3 | weight is no parameter",
        "m4 = 0.14; mu_tr_mu4 = 1e-6 | DarkNews-generator has half of the width",
        "m4 = 0.14; mu_tr_45 = 1e-6 | Ignored: mu_tr_45, as there is no mass of nu5",
        "m4 = 0.14; mu_tr_44 = 1e-6 | the moment of nu4 with itself",
        "m4 = 0.14; s_mu4 = 1e-3 | Ignored: s_*, as there is no scalar without mhprime",
        "m4 = 0.1; m5 = 0.14; mhprime = 0.2; s_45 = 1e-3 | they follow from the others",
      })
  void saysWhatDiffers(String lines, String note) {
    assertThat(convert(lines).notes()).anyMatch(said -> said.contains(note));
  }

  /** A scalar comes along; its mixing is the sine of theta. */
  @Test
  @Tag("law")
  void convertsTheScalar() {
    ThreePortal model = model("m4 = 0.14; mhprime = 0.15; theta = pi / 6");
    assertThat(model.scalar().orElseThrow().mass()).isEqualTo(0.15);
    assertThat(model.scalar().orElseThrow().mixing()).isCloseTo(0.5, withPercentage(1e-12));
  }

  /** Moments in GeV⁻¹ and couplings to the scalar, by pairs. */
  @Test
  @Tag("law")
  void convertsMomentsAndCouplingsToTheScalar() {
    Spectrum made =
        spectrum(
            model(
                "m4 = 0.1; m5 = 0.14; mhprime = 0.2; theta = 1e-3; mu_tr_mu5 = -2e-6; mu_tr_45 ="
                    + " 1e-6; s_tau5 = 0.02; s_45 = 0.3"));
    assertThat(made.moment("nu5", "nu_mu")).isEqualTo(2e-6);
    assertThat(made.moment("nu4", "nu5")).isEqualTo(1e-6);
    assertThat(made.moment("nu_e", "nu5")).isZero();
    assertThat(made.scalarVertex("nu5", "nu_tau").getReal()).isEqualTo(0.02);
    assertThat(made.scalarVertex("nu5", "nu4").getReal()).isEqualTo(0.3);
  }

  /** Names of earlier versions, None, comments, lists over lines, Windows line ends. */
  @Test
  @Tag("law")
  void readsWhatFilesLookLike() {
    ParameterFile file =
        ParameterFile.read(
            "C:\\points\\my point.txt",
            "\uFEFF# a comment\r\n\r\nm4 = None # 0.1\r\nm5 = 0.15\r\nD_or_M = 'majorana'\r\n"
                + "umu5 = 1e-3\r\nnu_flavors = ['nu_mu', # one\r\n  \"nu_e\"]\r\nseed = 7\r\n");
    ThreePortal model = Conversion.of(file, Optional.empty()).card().model();
    assertThat(model.name()).isEqualTo("my-point");
    assertThat(model.heavyNeutrinos().keySet()).containsExactly("nu5");
    assertThat(model.heavyNeutrinos().values().iterator().next().mixing()).containsKeys("mu", "D");
    assertThat(model.nature()).isEqualTo(Nature.MAJORANA);
    assertThat(file.words("nu_flavors", List.of("nu_mu", "nu_e"))).containsExactly("nu_mu", "nu_e");
    assertThat(file.whole("seed", 0)).hasValue(7);
  }

  /** card → object → card is the identity. */
  @ParameterizedTest
  @Tag("law")
  @CsvSource({
    "m4 = 0.42; mzprime = 0.03; Umu4 = -1e-3; alphaD = 1/4",
    "m4 = 0.1; m5 = 0.2; m6 = 0.3; UD4 = 0.1; UD5 = 0.7; UD6 = 0.7; Ue6 = 1e-4; Utau5 = 1e-2",
    "m4 = 0.14; chi = 0.01; mhprime = 0.15; theta = 1e-4; name = 'a/b c'",
  })
  void cardsReadBack(String lines) {
    Conversion made = convert(lines);
    String name = made.card().model().name() + ".yaml";
    ModelCard again = ModelCard.read(name, made.yaml(), List.of());
    assertThat(again).isEqualTo(made.card());
    assertThat(again.toYaml()).isEqualTo(made.yaml());
  }

  /** Where, what was found, what it comes to, what is allowed. */
  @ParameterizedTest
  @Tag("law")
  @CsvSource(
      delimiter = '|',
      value = {
        "m4 = 0.14; mu_tr_mu4 = 'a' | point.txt:2: mu_tr_mu4: a number is needed",
        "m4 = 0.14; d_mu4 = 1 | point.txt:2: d_mu4: couplings of the generic model",
        "m4 = 0.14; epsilonZ = 1 | point.txt:2: epsilonZ: mass mixing",
        "m4 = 0 | point.txt:1: m4: must be greater than 0",
        "m4 = 'a' | point.txt:1: m4: a number is needed",
        "m4 = 0.14; Umu4 = 2 | point.txt:2: Umu4: must be from -1 to 1",
        "m4 = 0.14; epsilon = 2 | point.txt:2: epsilon: must be between -1 and 1",
        "m4 = 0.14; HNLtype = 'Dirac' | Maybe you meant 'dirac'",
        "m4 = 0.14; mzprme = 1 | Maybe you meant 'mzprime'",
        "m4 = None | at least one heavy neutrino",
        "m4 0.14 | point.txt:1: this is not 'name = expression'",
        "m4 = # 0.14 | point.txt:1: m4: the value is missing",
        "pi = 3 | point.txt:1: pi: this name has a meaning",
        "a = 3 | no line sets a parameter",
      })
  void refusesWhatCannotBeConverted(String lines, String message) {
    assertThatThrownBy(() -> convert(lines))
        .isInstanceOf(CardException.class)
        .hasMessageContaining(message);
  }

  /** What is zero needs no converting. */
  @Test
  @Tag("law")
  void zerosPass() {
    assertThat(model("m4 = 0.14; mu_tr_mu4 = 0; s_e4 = 0.0; epsilonZ = 1 - 1").name())
        .isEqualTo("point");
  }
}
