package io.nightjar.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.card.ModelCard;
import io.nightjar.constraint.Bound;
import io.nightjar.constraint.Constraint;
import io.nightjar.constraint.DarkPoint;
import io.nightjar.constraint.Term;
import io.nightjar.event.Draws;
import io.nightjar.likelihood.ExclusionPlane.Outline;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Era;
import io.nightjar.process.DecayTable;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is excluded in a plane is what the terms of the likelihood exclude. */
@Tag("law")
class ExclusionPlaneTest {
  private static Evidences evidences = Evidences.of(Era.TODAY);
  private static List<Outline> outlines = List.of();

  @BeforeAll
  static void compute() throws InterruptedException {
    outlines = plane(Plane.EPSILON, 2).outlines();
  }

  private static ExclusionPlane plane(Plane plane, int threads) throws InterruptedException {
    ModelCard card = ModelCard.load("dark-seesaw", List.of());
    return ExclusionPlane.of(plane, card, evidences, threads).orElseThrow();
  }

  private static Outline outline(String name) {
    return outlines.stream().filter(o -> o.label().name().equals(name)).findFirst().orElseThrow();
  }

  /** A second way: the card is read again with other numbers. */
  private static Term term(String name, double mass, double epsilon) {
    List<String> settings =
        List.of("dark-photon.mass=" + mass + " GeV", "dark-photon.epsilon=" + epsilon);
    Spectrum spectrum =
        new Spectrum(ModelCard.load("dark-seesaw", settings).model(), Constants.STANDARD);
    DarkPoint point = DarkPoint.of(spectrum, new DecayTable(spectrum));
    Constraint constraint =
        evidences.constraints().stream()
            .filter(c -> c.label().name().equals(name))
            .findFirst()
            .orElseThrow();
    return ((Bound.Ready) constraint.at(point)).term(point);
  }

  @Test
  void anEdgeOfALimitIsWhereItsTermSaysSo() {
    Patch na64 = outline("na64e-2023").excluded().getLast();
    int last = na64.mass().size() - 1;
    for (int k : new int[] {last / 2, last}) {
      Term term = term("na64e-2023", na64.mass().get(k), na64.low().get(k));
      assertThat(term.predicted() / term.observed()).isCloseTo(1, within(0.05));
    }
  }

  @Test
  void anEdgeOfAMeasuredNumberIsWhereItIsWorseThanNothingBy90PerCent() {
    Patch mass = outline("m-w").excluded().getFirst();
    int middle = mass.mass().size() / 2;
    Term term = term("m-w", mass.mass().get(middle), mass.low().get(middle));
    assertThat(2 * (term.without() - term.lnL()))
        .isCloseTo(ExclusionPlane.NINETY, within(0.05 * ExclusionPlane.NINETY));
  }

  @Test
  void aPublishedCurveIsThereEvenWhereNothingIsLeft() {
    Outline belle = outline("belle2-2019-mumu");
    assertThat(belle.published()).isNotEmpty();
    assertThat(belle.excluded()).isEmpty();
  }

  @Test
  void threadsChangeNothing() throws InterruptedException {
    assertThat(plane(Plane.EPSILON, 1).outlines()).isEqualTo(outlines);
  }

  @Test
  void aCardWithoutAScalarHasNoPlaneOfIt() throws InterruptedException {
    ModelCard card = ModelCard.load("two-state", List.of());
    assertThat(ExclusionPlane.of(Plane.SCALAR, card, evidences, 1)).isEmpty();
  }

  @Test
  void powersHaveTheirCrossingsExactly() {
    for (int n = 0; n < 2000; n++) {
      Draws draws = new Draws(7, n);
      double edge = draws.logBetween(2e-5, 0.5);
      double power = draws.between(0.5, 4);
      double[] g = new double[33];
      double[] x = new double[33];
      for (int j = 0; j < g.length; j++) {
        g[j] = Math.pow(10, -5 + 5 * j / 32.0);
        x[j] = Math.pow(g[j] / edge, power);
      }
      double[] interval = Patch.above(g, x).getFirst();
      assertThat(interval[0] / edge).isCloseTo(1, within(1e-9));
      assertThat(interval[1]).isEqualTo(1.0);
    }
  }

  @Test
  void intervalsThatOverlapAreOneRegion() {
    double[] masses = {1, 2, 3, 4};
    List<Patch> patches =
        Patch.link(
            masses,
            List.of(
                List.of(new double[] {1, 2}),
                List.of(new double[] {1.5, 3}, new double[] {10, 20}),
                List.of(new double[] {15, 30}),
                List.of(new double[] {1, 2})));
    assertThat(patches).hasSize(3);
    assertThat(patches.get(0).mass()).containsExactly(1.0, 2.0);
    assertThat(patches.get(1).mass()).containsExactly(2.0, 3.0);
    assertThat(patches.get(2).mass()).containsExactly(4.0);
  }
}
