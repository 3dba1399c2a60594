package io.nightjar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.card.ModelCard;
import io.nightjar.cli.LevelScheme.Branch;
import io.nightjar.cli.LevelScheme.Level;
import io.nightjar.model.Spectrum;
import io.nightjar.plot.Arrows;
import io.nightjar.plot.Curve;
import io.nightjar.plot.Figure;
import io.nightjar.plot.Figures;
import io.nightjar.plot.Labels;
import io.nightjar.plot.Layer;
import io.nightjar.process.DecayTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Diagrams of levels, drawn and in letters, show the particles and the decays that there are. */
class LevelsTest {

  @TempDir private Path folder;

  static List<String> cards() {
    return List.copyOf(ModelCard.shipped().names());
  }

  private static Level level(String name, double mass, double ctau, Branch... branches) {
    return new Level(name, mass, ctau, List.of(branches));
  }

  private static Branch branch(double share, List<Level> levels, String... products) {
    return new Branch(List.of(products), levels, share);
  }

  /** Two neutrinos, a boson that decays to both, and one that decays to no level. */
  private static LevelScheme scheme() {
    Level four = level("nu4", 0.074, Double.POSITIVE_INFINITY);
    Level five = level("nu5", 0.146, 0.6, branch(0.97, List.of(four), "nu4", "e-", "e+"));
    Level zPrime =
        level(
            "zprime",
            1.25,
            1.2e-13,
            branch(0.9, List.of(five, four), "nu4", "nu5"),
            branch(0.1, List.of(), "hadrons"));
    Level phi = level("phi", 0.15, 1e-13);
    return new LevelScheme(List.of(four, five), List.of(phi, zPrime));
  }

  @Test
  @Tag("golden")
  void lettersStandLikeThis() {
    assertThat(LevelDiagram.of(scheme()))
        .containsExactly(
            "       mass       cτ          decays above 1 %",
            "  Z′   1.25 GeV   1.2 fm      ━┯━━━━━━┯━━━━━━",
            "                               90 %   10 %",
            "                               ν₄ ν₅  hadrons",
            "                               │      │",
            "  φ    150 MeV    1 fm         │      │       ━━━━━",
            "  ν₅   146 MeV    6 mm         ▼──────┼─────────────━┯━━━━━━",
            "                               │      │              97 %",
            "                               │      │              ν₄ e⁺e⁻",
            "  ν₄   74 MeV     stable       ▼──────┼──────────────▼───────━━━━━",
            "                                      │",
            "  Standard Model              ════════▼═══════════════════════════");
  }

  /** Where there is no room for all, the rarest decays are left out, and the head says so. */
  @Test
  @Tag("law")
  void rareDecaysMakeRoom() {
    Level four = level("nu4", 0.074, Double.POSITIVE_INFINITY);
    List<Branch> many = new ArrayList<>();
    for (int k = 1; k <= 20; k++) {
      many.add(branch(0.02 + 1e-3 * k, List.of(four), "nu4", "mu-", "mu+"));
    }
    Level five = new Level("nu5", 0.5, 1, many);
    List<String> lines = LevelDiagram.of(new LevelScheme(List.of(four, five), List.of()));
    assertThat(lines).allMatch(line -> line.length() <= 100);
    long arrows = lines.get(1).chars().filter(c -> c == '┯').count();
    assertThat(arrows).isBetween(5L, 19L);
    assertThat(lines.get(0))
        .endsWith("decays above " + Readable.percent(0.02 + 1e-3 * (20 - arrows)));
    assertThat(lines.stream().filter(line -> line.startsWith("  ν₄")).findFirst().orElseThrow())
        .containsPattern("(▼[─]*){" + arrows + "}");
  }

  @ParameterizedTest
  @Tag("law")
  @MethodSource("cards")
  void schemesHoldAllParticlesAndAllDecaysThatMatter(String card) {
    Spectrum spectrum = CardOptions.spectrum(ModelCard.load(card, List.of()));
    DecayTable decays = new DecayTable(spectrum);
    LevelScheme scheme = LevelScheme.of(spectrum, decays);
    assertThat(scheme.neutrinos()).extracting(Level::name).isEqualTo(spectrum.heavy());
    assertThat(scheme.bosons()).extracting(Level::name).contains(DecayTable.Z_PRIME);
    for (Level level : scheme.all()) {
      double shown = level.branches().stream().mapToDouble(Branch::branching).sum();
      double all = decays.of(level.name()).isEmpty() ? 0 : 1;
      int most = decays.of(level.name()).size();
      assertThat(shown).isCloseTo(all, within(LevelScheme.LEAST * most + 1e-12));
      for (Branch branch : level.branches()) {
        assertThat(branch.levels()).allMatch(product -> product.mass() < level.mass());
        assertThat(branch.levels()).extracting(Level::name).isSubsetOf(branch.products());
      }
    }
  }

  @Test
  @Tag("law")
  void figuresHaveAnArrowHeadAtEveryProduct() {
    Spectrum spectrum = CardOptions.spectrum(ModelCard.load("dark-seesaw", List.of()));
    DecayTable decays = new DecayTable(spectrum);
    List<Layer> layers = SpectrumFigure.of(spectrum, decays, "t").panels().getFirst().layers();
    List<Arrows> arrows =
        layers.stream().filter(Arrows.class::isInstance).map(Arrows.class::cast).toList();
    LevelScheme scheme = LevelScheme.of(spectrum, decays);
    int heads =
        scheme.all().stream()
            .flatMap(level -> level.branches().stream())
            .mapToInt(branch -> Math.max(1, branch.levels().size()))
            .sum();
    assertThat(arrows).hasSize(heads);
    assertThat(arrows)
        .allMatch(arrow -> arrow.fromX().equals(arrow.toX()))
        .allMatch(arrow -> arrow.fromY().getFirst() > arrow.toY().getFirst());
    for (Level level : scheme.all()) {
      assertThat(layers)
          .as(level.name())
          .anyMatch(l -> l instanceof Curve line && line.y().getFirst() == 1e3 * level.mass())
          .anyMatch(l ->
              l instanceof Labels words
                  && words.texts().getFirst().startsWith(Symbols.latex(level.name())));
    }
  }

  /** As drawn in all three formats; also where levels lie on each other or decades apart. */
  @ParameterizedTest
  @Tag("law")
  @ValueSource(
      strings = {
        "dark-seesaw",
        "two-state",
        "light-mediator",
        "three-portal-2019",
        "dark-seesaw --set dark-photon.mass=1e-20eV",
        "dark-seesaw --set dark-photon.mass=100TeV",
        "dark-seesaw --set dark-photon.mass=146.1918MeV",
        "dark-seesaw --set dark-photon.epsilon=0",
        "dark-seesaw --set heavy-neutrinos.nu5.mass=73.8572MeV",
        "dark-seesaw --set heavy-neutrinos.nu4.mass=100GeV",
        "dark-seesaw --set dark-coupling.alpha=1e-300",
        "two-state --set heavy-neutrinos.nu4.mass=145.999999MeV"
      })
  void everyPointCanBeDrawn(String card) {
    for (String suffix : List.of("svg", "pdf", "png")) {
      Path file = folder.resolve("levels." + suffix);
      Answer answer = Answer.to("model " + card + " --plot " + file);
      assertThat(answer.status()).as(answer.err()).isZero();
      assertThat(file).isNotEmptyFile();
      assertThat(answer.out().lines().skip(2).takeWhile(line -> !line.isEmpty()))
          .allMatch(line -> line.length() <= 100);
    }
  }

  @Test
  @Tag("law")
  void oneParticleIsADiagramToo() throws Exception {
    ModelCard card = ModelCard.load("src/test/resources/cards/one-neutrino.yaml", List.of());
    Spectrum spectrum = CardOptions.spectrum(card);
    Figure figure = SpectrumFigure.of(spectrum, new DecayTable(spectrum), "one");
    Figures.write(figure, folder.resolve("one.svg"));
    assertThat(folder.resolve("one.svg")).isNotEmptyFile();
  }
}
