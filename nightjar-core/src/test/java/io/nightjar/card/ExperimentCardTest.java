package io.nightjar.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.GoldenText;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Experiment.Window;
import io.nightjar.experiment.MiniBoone;
import io.nightjar.experiment.Observable;
import io.nightjar.experiment.Pieces;
import io.nightjar.experiment.Release.Mode;
import io.nightjar.experiment.RingCriterion;
import io.nightjar.experiment.Sample;
import io.nightjar.experiment.Sample.Status;
import io.nightjar.experiment.Sphere;
import io.nightjar.fit.CovarianceFit;
import io.nightjar.physics.Era;
import io.nightjar.physics.Nucleus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExperimentCardTest {
  @TempDir Path folder;

  static List<BadExperiments> bad() {
    return BadExperiments.all();
  }

  private static ExperimentCard shipped(String name, Era era) {
    return ExperimentCard.load(name, List.of(), era);
  }

  private static Experiment good(String... settings) {
    return ExperimentCard.read(
            "my-detector.yaml", BadExperiments.GOOD, List.of(settings), Era.TODAY)
        .experiment();
  }

  private static Sample sample(DataCard card, Observable observable) {
    return Objects.requireNonNull(card.samples().get(observable));
  }

  // ---- messages -------------------------------------------------------------------------------

  @ParameterizedTest
  @Tag("law")
  @MethodSource("bad")
  void saysWhereWhatAndWhatInstead(BadExperiments bad) {
    assertThat(bad.message()).contains(bad.says());
  }

  /** Read the file aloud; to rewrite it on purpose, run with {@code -Dnightjar.golden=write}. */
  @Test
  @Tag("golden")
  void soundsAsAgreed() throws IOException {
    String all =
        bad().stream()
            .map(bad -> "## " + bad.title() + "\n" + bad.message() + "\n")
            .collect(Collectors.joining("\n"));
    GoldenText.demand("experiment-messages.txt", all);
  }

  /**
   * Broken in any way, a card is read or refused, never a crash. Fixed seed: the point is breadth,
   * not chance; the failing text is in the message.
   */
  @Test
  @Tag("law")
  void refusesWithoutCrashing() {
    SplittableRandom random = new SplittableRandom(584);
    for (int i = 0; i < 2_000; i++) {
      String broken = CardMessagesTest.broken(BadExperiments.GOOD, random);
      assertThatCode(() -> readOrRefuse(broken)).as(broken).doesNotThrowAnyException();
    }
  }

  private static void readOrRefuse(String yaml) {
    try {
      ExperimentCard.read("my-detector.yaml", yaml, List.of(), Era.TODAY);
    } catch (CardException e) {
      assertThat(e.getMessage()).contains("my-detector.yaml:").doesNotContain("null");
    }
  }

  @Test
  @Tag("law")
  void helpsWithUnknownNames() {
    assertThatThrownBy(() -> DataCard.load("minibone-fhc", List.of(), Era.TODAY))
        .isInstanceOf(CardException.class)
        .hasMessageContainingAll(
            "minibone-fhc: no such file",
            "miniboone-combined miniboone-fhc miniboone-rhc",
            "Maybe you meant 'miniboone-fhc'.");
    assertThatThrownBy(() -> Eras.parse(Place.option("--era 2O20"), "2O20"))
        .hasMessageContainingAll("'2O20' is not an era", "2020 2026", "Maybe you meant '2020'.");
    assertThat(Eras.parse(Place.option("--era 2020"), "2020")).isEqualTo(Era.POSTER);
  }

  // ---- eras -----------------------------------------------------------------------------------

  @Test
  @Tag("reference")
  void thePosterKnewTheReleaseOf2018() {
    ExperimentCard poster = shipped("miniboone-fhc", Era.POSTER);
    ExperimentCard today = shipped("miniboone-fhc", Era.TODAY);
    assertThat(poster.experiment().exposure()).isEqualTo(12.84e20);
    assertThat(today.experiment().exposure()).isEqualTo(18.75e20);
    assertThat(poster.published()).contains(LocalDate.of(2018, 5, 30));
    assertThat(poster.citations()).contains("arXiv:1805.12028", "arXiv:0806.1449");
    assertThat(poster.citations()).doesNotContain("arXiv:2006.16883");
    assertThat(poster.samples()).containsOnlyKeys(Observable.E_NU_QE);
    assertThat(today.samples())
        .containsOnlyKeys(Observable.E_NU_QE, Observable.E_VISIBLE, Observable.COS_THETA);
    assertThat(poster.sha256()).isEqualTo(today.sha256());
  }

  @Test
  @Tag("law")
  void antineutrinoModeIsTheSameInBothEras() {
    Experiment poster = shipped("miniboone-rhc", Era.POSTER).experiment();
    Experiment today = shipped("miniboone-rhc", Era.TODAY).experiment();
    assertThat(poster.exposure()).isEqualTo(today.exposure()).isEqualTo(11.27e20);
    assertThat(today.samples()).containsOnlyKeys(Observable.E_NU_QE);
  }

  @Test
  @Tag("law")
  void erasAreDays() {
    Era lastDay = Eras.parse(Place.option("--era 2020-06-29"), "2020-06-29");
    assertThat(shipped("miniboone-fhc", lastDay).experiment().exposure()).isEqualTo(12.84e20);
    Era nextDay = new Era("2020-06-30", LocalDate.of(2020, 6, 30));
    assertThat(shipped("miniboone-fhc", nextDay).experiment().exposure()).isEqualTo(18.75e20);
    Era early = new Era("2010-01-01", LocalDate.of(2010, 1, 1));
    assertThatThrownBy(() -> shipped("miniboone-fhc", early))
        .isInstanceOf(CardException.class)
        .hasMessageContainingAll("nothing was public yet in the era '2010-01-01'", "2018-05-30");
  }

  // ---- contents -------------------------------------------------------------------------------

  @Test
  @Tag("reference")
  void miniBooneIsThatOfTheNote() {
    Experiment mb = shipped("miniboone-fhc", Era.TODAY).experiment();
    assertThat(mb.fluxes().keySet())
        .containsExactlyInAnyOrder("nu_e", "nu_mu", "nu_e_bar", "nu_mu_bar");
    assertThat(mb.volume()).isEqualTo(new Sphere(610.6));
    assertThat(mb.fiducial()).isEqualTo(Pieces.of(new Sphere(500)));
    Map<Nucleus, Double> nuclei = mb.material().nuclei();
    double carbon = Objects.requireNonNull(nuclei.get(Nucleus.of("C12")));
    assertThat(carbon).isCloseTo(3.5121282915e31, within(1e22));
    assertThat(nuclei).hasSize(2).containsEntry(Nucleus.of("H1"), 2 * carbon);
    assertThat(mb.selection())
        .containsExactly(
            new Window(Observable.E_VISIBLE, 0.14, Double.POSITIVE_INFINITY),
            new Window(Observable.E_NU_QE, 0.2, 1.25));
    assertThat(mb.response().stochastic()).isEqualTo(0.12);
    assertThat(mb.response().constant()).isEqualTo(0.01);
    assertThat(mb.response().angle()).isEqualTo(Math.toRadians(2.7));
    assertThat(mb.response().criteria())
        .extracting(RingCriterion::name)
        .containsExactly("13deg-30MeV", "circle1", "circle0", "diag");
    assertThat(mb.response().criteria().getFirst())
        .isEqualTo(RingCriterion.Overlap.within("13deg-30MeV", 0.03, Math.toRadians(13)));
    assertThat(mb.response().efficiency().at(0.35)).isEqualTo(0.139);
    assertThat(mb.status()).isEqualTo(Status.RELEASED);
  }

  @Test
  @Tag("law")
  void samplesSayWhatTheyAre() {
    ExperimentCard mb = shipped("miniboone-fhc", Era.TODAY);
    assertThat(sample(mb, Observable.E_NU_QE).status()).isEqualTo(Status.RELEASED);
    assertThat(sample(mb, Observable.E_NU_QE).note()).contains("unconstrained");
    assertThat(sample(mb, Observable.E_VISIBLE).status()).isEqualTo(Status.DIGITISED);
    assertThat(sample(mb, Observable.COS_THETA).status()).isEqualTo(Status.DIGITISED);
    assertThat(shipped("miniboone-fhc", Era.POSTER).notes())
        .anyMatch(note -> note.contains("cannot be recovered"));
  }

  @Test
  @Tag("law")
  void readsACardOfOnesOwn() throws IOException {
    Experiment mine = good();
    assertThat(sample(mine).observed()).containsExactly(12, 8);
    assertThat(mine.response().efficiency().at(0.6)).isEqualTo(0.2);
    assertThat(good("exposure=2e20 POT").exposure()).isEqualTo(2e20);
    String beam = BeamCard.shipped().find("bnb-miniboone-fhc").text();
    Files.writeString(folder.resolve("b.yaml"), beam.replace("name: bnb-miniboone-fhc", "name: b"));
    Path card = folder.resolve("my-detector.yaml");
    Files.writeString(card, BadExperiments.GOOD.replace("bnb-miniboone-fhc", "./b.yaml"));
    ExperimentCard read = ExperimentCard.load(card.toString(), List.of(), Era.TODAY);
    assertThat(read.beam().name()).isEqualTo("b");
    assertThat(read.digests().keySet()).containsExactly("my-detector", "b");
  }

  private static Sample sample(Experiment experiment) {
    return Objects.requireNonNull(experiment.samples().get(Observable.E_NU_QE));
  }

  // ---- combinations ---------------------------------------------------------------------------

  @Test
  @Tag("law")
  void combinationsTakeMembersOfTheirDay() {
    CombinationCard poster = CombinationCard.load("miniboone-combined", List.of(), Era.POSTER);
    assertThat(poster.experiments())
        .extracting(Experiment::exposure)
        .containsExactly(12.84e20, 11.27e20);
    assertThat(poster.release().orElseThrow().modes())
        .extracting(Mode::name)
        .containsExactly("miniboone-fhc", "miniboone-rhc");
    assertThat(poster.digests()).hasSize(5);
    assertThat(sample(poster, Observable.E_NU_QE).within(0.2, 1.25).totalObserved())
        .isEqualTo(1959 + 478);
  }

  @Test
  @Tag("law")
  void theAngleOf2018BelongsToBothModes() {
    DataCard poster = DataCard.load("miniboone-combined", List.of(), Era.POSTER);
    Sample angle = sample(poster, Observable.COS_THETA);
    assertThat(angle.size()).isEqualTo(10);
    assertThat(angle.note()).contains("those of both modes");
    assertThat(
            angle.bins().sum(poster.experiments().getFirst().binsOf(Observable.COS_THETA), ones()))
        .containsOnly(2);
    DataCard today = DataCard.load("miniboone-combined", List.of(), Era.TODAY);
    assertThat(today.samples()).containsOnlyKeys(Observable.E_NU_QE);
  }

  private static double[] ones() {
    double[] ones = new double[20];
    java.util.Arrays.fill(ones, 1);
    return ones;
  }

  /** The release of the card is the one that the tests put together by hand. */
  @Test
  @Tag("law")
  void releasesAreThoseOfTheTables() {
    assertThat(chi2("miniboone-fhc", Era.POSTER))
        .isEqualTo(new CovarianceFit(MiniBoone.single("mb2018_fhc")).chi2Null());
    assertThat(chi2("miniboone-combined", Era.POSTER))
        .isEqualTo(new CovarianceFit(MiniBoone.combined2018()).chi2Null());
    assertThat(chi2("miniboone-combined", Era.TODAY))
        .isEqualTo(new CovarianceFit(MiniBoone.combined2020()).chi2Null());
  }

  private static double chi2(String card, Era era) {
    return new CovarianceFit(DataCard.load(card, List.of(), era).release().orElseThrow())
        .chi2Null();
  }

  @Test
  @Tag("law")
  void combinationsRefuseWhatDoesNotFit() {
    assertThatThrownBy(() -> combination("members=[miniboone-fhc, minibone-rhc]"))
        .hasMessageContainingAll("members[1]", "Maybe you meant 'miniboone-rhc'.");
    assertThatThrownBy(() -> combination("members=[miniboone-fhc]"))
        .hasMessageContaining("two members or more");
    assertThatThrownBy(() -> combination("members=[miniboone-fhc, miniboone-combined]"))
        .hasMessageContaining("a card of kind 'experiment' is needed here");
    assertThatThrownBy(() ->
            combination("data[1].covariance.fractional=miniboone/mb2020_fhc_fraccov_30x30.csv"))
        .hasMessageContainingAll("has 30 rows", "need 60");
    assertThatThrownBy(() ->
            CombinationCard.load(
                "miniboone-combined",
                List.of(
                    "data[0].samples.cos_theta.bins.from=-1.1",
                    "data[0].samples.cos_theta.bins.to=0.9"),
                Era.POSTER))
        .isInstanceOf(CardException.class)
        .hasMessageContaining("does not");
  }

  private static CombinationCard combination(String setting) {
    return CombinationCard.load("miniboone-combined", List.of(setting), Era.TODAY);
  }
}
