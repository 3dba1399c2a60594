package io.nightjar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.card.ModelCard;
import io.nightjar.model.HiggsDecays;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Citations;
import io.nightjar.physics.Era;
import io.nightjar.plot.Curve;
import io.nightjar.plot.Figure;
import io.nightjar.plot.Figures;
import io.nightjar.plot.Hatch;
import io.nightjar.plot.Labels;
import io.nightjar.plot.Layer;
import io.nightjar.plot.Palette;
import io.nightjar.plot.Points;
import io.nightjar.plot.Region;
import io.nightjar.precision.Evidence;
import io.nightjar.process.ScalarEmission;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures 3 and 4 hold what their formulas and the evidence of an era say. */
class PrecisionFiguresTest {

  private static final Spectrum POINT =
      CardOptions.spectrum(ModelCard.load("dark-seesaw", List.of()));

  @TempDir private Path folder;

  private static List<Layer> muon(Era era) {
    Evidence evidence = Evidence.of(era);
    Figure figure =
        MuonMomentFigure.of(
            evidence.measurements().find("delta-a-mu").orElseThrow(),
            List.of(POINT),
            POINT.constants());
    return figure.panels().getFirst().layers();
  }

  private static List<Layer> kaons(Era era) {
    return KaonFigure.of(Evidence.of(era), POINT, List.of(POINT)).panels().getFirst().layers();
  }

  private static <T extends Layer> List<T> all(
      List<Layer> layers, Class<T> kind, Predicate<T> wanted) {
    return layers.stream().filter(kind::isInstance).map(kind::cast).filter(wanted).toList();
  }

  private static List<Curve> curves(List<Layer> layers, Palette colour) {
    return all(layers, Curve.class, curve -> curve.pen().colour() == colour);
  }

  /** Height of a curve at a position, linear between its points. */
  private static double at(List<Double> x, List<Double> y, double where) {
    int k = 1;
    while (x.get(k) < where) {
      k++;
    }
    double share = (where - x.get(k - 1)) / (x.get(k) - x.get(k - 1));
    return y.get(k - 1) + share * (y.get(k) - y.get(k - 1));
  }

  /** ε(1.25 GeV) = 0.023218 for 279e-11 and 0.0178 for 164e-11: note on g − 2, sections 2 and 3. */
  @Test
  @Tag("reference")
  void mixingsAreThoseOfTheNote() {
    Curve middle = curves(muon(Era.POSTER), Palette.BLACK).getFirst();
    assertThat(at(middle.x(), middle.y(), 1.25)).isCloseTo(0.023218, within(2e-5));
    Curve limit = curves(muon(Era.TODAY), Palette.BLACK).getFirst();
    assertThat(at(limit.x(), limit.y(), 1.25)).isCloseTo(0.0178, within(5e-5));
  }

  @Test
  @Tag("law")
  void thenTheBenchmarkExplainedAndNowItIsExcluded() {
    double epsilon = POINT.chargeCoupling() / POINT.constants().charge();
    Region inner =
        all(muon(Era.POSTER), Region.class, r -> r.fill().colour() == Palette.GREEN).getFirst();
    assertThat(epsilon)
        .isBetween(at(inner.x(), inner.lower(), 1.25), at(inner.x(), inner.upper(), 1.25));
    List<Region> today = all(muon(Era.TODAY), Region.class, r -> true);
    assertThat(today).as("no bands, one excluded region").hasSize(1);
    Region excluded = today.getFirst();
    assertThat(epsilon).isGreaterThan(at(excluded.x(), excluded.lower(), 1.25));
    for (Era era : List.of(Era.POSTER, Era.TODAY)) {
      Points mark = all(muon(era), Points.class, p -> true).getFirst();
      assertThat(mark.x()).containsExactly(1.25);
      assertThat(mark.y().getFirst()).isCloseTo(epsilon, within(1e-12));
    }
  }

  /** sin θ = 6.47e-4 at 150 MeV makes 2.1e-9: note on kaons, section 6. */
  @Test
  @Tag("reference")
  void theBenchmarkMakesTheEventsOfKoto() {
    Curve seen = curves(kaons(Era.POSTER), Palette.ORANGE).getFirst();
    assertThat(at(seen.x(), seen.y(), 150)).isCloseTo(6.47e-4, within(1e-6));
  }

  @Test
  @Tag("law")
  void limitsOfTheEraAreReachedOnTheirCurves() {
    ScalarEmission emission = ScalarEmission.of(POINT.constants());
    Curve koto = curves(kaons(Era.TODAY), Palette.PURPLE).getFirst();
    assertThat(emission.kLong(0.135, at(koto.x(), koto.y(), 135))).isCloseTo(1.6e-9, within(1e-12));
    List<Curve> pions = curves(kaons(Era.TODAY), Palette.BLUE);
    assertThat(pions).as("one piece on either side of the pion").hasSize(2);
    assertThat(pions.get(0).x().getLast()).isLessThan(115);
    assertThat(pions.get(1).x().getFirst()).isGreaterThan(150);
    assertThat(curves(kaons(Era.POSTER), Palette.BLUE)).as("not yet public").isEmpty();
  }

  @Test
  @Tag("law")
  void theHiggsBosonHasItsLimitOnTheDashedLine() {
    Curve line = curves(kaons(Era.TODAY), Palette.BLACK).getFirst();
    HiggsDecays decays =
        HiggsDecays.of(POINT.constants(), POINT.darkVacuum(), 0.15, POINT.zPrimeMass());
    assertThat(decays.branching(at(line.x(), line.y(), 150))).isCloseTo(0.12, within(1e-6));
  }

  /** KOTO's limit, each search, the Higgs boson, the point; the two areas are in the legend. */
  @Test
  @Tag("law")
  void everyCurveHasItsLabel() {
    for (Era era : List.of(Era.POSTER, Era.TODAY)) {
      int searches = Evidence.of(era).kaonLimits().searches().size();
      assertThat(all(kaons(era), Labels.class, label -> true)).hasSize(searches + 3);
      assertThat(all(kaons(era), Region.class, region -> region.label().isEmpty())).isEmpty();
      assertThat(all(kaons(era), Region.class, r -> r.fill().hatch() == Hatch.RISING)).hasSize(1);
    }
  }

  @Test
  @Tag("law")
  void everythingIsDrawnCaptionedAndCited() throws Exception {
    List<Era> eras = List.of(Era.TODAY, Era.POSTER, Era.of("2004-01-01").orElseThrow());
    PrecisionFigures figures = PrecisionFigures.of(POINT, eras);
    assertThat(figures.all())
        .extracting(PrecisionFigures.Captioned::name)
        .doesNotHaveDuplicates()
        .contains("figure-spectrum", "figure-3-2026", "figure-4-2020", "figure-4-2004-01-01")
        .doesNotContain("figure-3-2004-01-01");
    for (PrecisionFigures.Captioned captioned : figures.all()) {
      Path file = folder.resolve(captioned.name() + ".svg");
      Figures.write(captioned.figure(), file);
      assertThat(file).isNotEmptyFile();
      assertThat(captioned.caption()).endsWith(".").doesNotContain("NaN", "null");
    }
    Citations known = new Citations();
    assertThat(figures.citations()).isNotEmpty().allMatch(known::has);
  }

  @Test
  @Tag("law")
  void aPointWithoutScalarHasNoKaons() {
    Spectrum other = CardOptions.spectrum(ModelCard.load("two-state", List.of()));
    PrecisionFigures figures = PrecisionFigures.of(other, List.of(Era.TODAY));
    assertThat(figures.kaons()).isEmpty();
    assertThat(figures.kaonText()).isEmpty();
    assertThat(figures.muon()).hasSize(1);
  }
}
