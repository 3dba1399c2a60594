package io.nightjar.constraint;

import static io.nightjar.constraint.NeutrinoPoints.lnL;
import static io.nightjar.constraint.NeutrinoPoints.pure;
import static io.nightjar.constraint.NeutrinoPoints.ready;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.card.Limits;
import io.nightjar.constraint.Limit.Search;
import io.nightjar.model.DarkSeesaw;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.reference.Checks;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Limits on heavy neutrinos as they come with Nightjar. */
class ShippedNeutrinoLimitsTest {

  private static final Limits LIMITS = Limits.shipped();

  private static final Set<Search> FLYING = EnumSet.of(Search.DECAY_IN_FLIGHT, Search.COLLIDER);

  /** Widths of the point itself are linear in |U|² to this. */
  private static final double LINEAR = 1e-3;

  /** e⁺e⁻ is open, and W and Z are not on their shells. */
  private static final double LIGHTEST = 1.1e-3;

  private static final double HEAVIEST = 50;

  private static Constraint shipped(String name) {
    return NeutrinoLimits.of(List.of(LIMITS.get(name))).getFirst();
  }

  /** Each curve again when fed the neutrino that it was published for, to 2 %. */
  @TestFactory
  @Tag("law")
  Stream<DynamicTest> everyCurveIsFoundAgain() {
    Set<Search> all = EnumSet.copyOf(FLYING);
    all.addAll(List.of(Search.PEAK, Search.UNITARITY));
    return LIMITS.all().stream()
        .filter(limit -> all.contains(limit.search()) && !limit.name().equals("hnl-e-l3"))
        .map(limit -> DynamicTest.dynamicTest(limit.name(), () -> findAgain(limit)));
  }

  private static void findAgain(Limit limit) {
    Constraint constraint = NeutrinoLimits.of(List.of(limit)).getFirst();
    Nature nature = limit.nature().equals("dirac") ? Nature.DIRAC : Nature.MAJORANA;
    double[] masses = limit.table().quantity("m");
    int step = Math.max(1, masses.length / 12);
    for (int i = 0; i < masses.length; i += step) {
      double m = masses[i] * (1 + 1e-6);
      MixingEdges.of(limit)
          .at()
          .apply(m)
          .filter(e -> m > LIGHTEST && m < HEAVIEST && e.lower() < LINEAR)
          .ifPresent(edges -> findAgain(limit, constraint, nature, m, edges));
    }
  }

  private static void findAgain(
      Limit limit, Constraint constraint, Nature nature, double m, MixingEdges edges) {
    int flavour = NeutrinoSearch.flavour(limit);
    DarkPoint low = pure(nature, flavour, m, edges.lower());
    assertThat(x(limit, lnL(constraint, low))).as("lower edge at %s", m).isCloseTo(1, within(0.02));
    if (FLYING.contains(limit.search())
        && NeutrinoSearch.number(limit, "shield") > 0
        && edges.upper().orElse(1) < LINEAR) {
      DarkPoint high = pure(nature, flavour, m, edges.upper().getAsDouble());
      assertThat(x(limit, lnL(constraint, high)))
          .as("upper edge at %s", m)
          .isCloseTo(1, within(0.02));
    }
  }

  /** Predicted over allowed, from what the limit makes of it. */
  private static double x(Limit limit, double lnL) {
    boolean counting =
        limit.search() == Search.DECAY_IN_FLIGHT
            || (limit.search() == Search.COLLIDER && NeutrinoSearch.number(limit, "shield") > 0);
    return counting
        ? lnL / Chance.Counting.at(limit.level()).lnL(1)
        : Math.sqrt(lnL / Chance.Gaussian.at(limit.level()).lnL(1));
  }

  // ---- values ---------------------------------------------------------------------------------

  /** CON-29: the stronger of two peak searches for a neutrino that nobody sees. */
  @Test
  @Tag("reference")
  void peakOfMuonMixing() {
    DarkPoint point = pure(Nature.MAJORANA, 1, 0.25, 1e-12);
    double[] observed =
        Stream.of("hnl-mu-na62", "hnl-mu-e949")
            .mapToDouble(name -> ready(shipped(name), point).term(point).observed())
            .sorted()
            .toArray();
    Checks.get("CON-29-Umu4-peak").isCloseTo(observed[0]);
    assertThat(observed[1]).isCloseTo(7.480e-9, within(2e-11));
  }

  /** CON-30: decays to e⁺e⁻ that are R times faster tighten a limit by √R. */
  @Test
  @Tag("reference")
  void fasterDecaysTightenByTheRoot() {
    Checks.Check check = Checks.get("CON-30-Umu4-DIF-rescale");
    double m = check.input("m4_GeV");
    double ratio = check.input("Gamma_vis_model_over_Gamma_vis_SM_at_same_U2");
    Limit t2k = LIMITS.get("hnl-mu-t2k");
    Limit pairs = NeutrinoPoints.with(t2k, List.of("ee"));
    Constraint search = NeutrinoLimits.of(List.of(pairs)).getFirst();
    double weak = NeutrinoPoints.electrons(pure(Nature.MAJORANA, 1, m, 1e-9));
    double epsilon =
        new BrentSolver(1e-12)
            .solve(
                100,
                e ->
                    Math.log(
                        NeutrinoPoints.electrons(NeutrinoPoints.slow(m, 1e-9, e)) / ratio / weak),
                1e-4,
                0.5);
    check.isCloseTo(allowed(search, u2 -> NeutrinoPoints.slow(m, u2, epsilon)));
  }

  private interface Mixed {
    DarkPoint at(double u2);
  }

  private static double allowed(Constraint search, Mixed point) {
    double level = -Math.log(10);
    return Math.exp(
        new BrentSolver(1e-9)
            .solve(200, ln -> lnL(search, point.at(Math.exp(ln))) - level, -28, -9));
  }

  /** CON-31. */
  @Test
  @Tag("reference")
  void unitarityOfTheMuonRow() {
    DarkPoint point = pure(Nature.MAJORANA, 1, 10, 1e-6);
    Checks.get("CON-31-unitarity")
        .isCloseTo(ready(shipped("hnl-mu-pmns-unitarity"), point).term(point).observed());
  }

  /** CON-32, the curve; the bound on states that make mesons is stronger there. */
  @Test
  @Tag("reference")
  void longestLives() {
    Limit limit = LIMITS.get("bbn-lifetime");
    Checks.get("CON-32-BBN-tau").isCloseTo(Curve.of(limit, "tau_max_s").at(0.3));
    DarkPoint point = pure(Nature.MAJORANA, 1, 0.3, 1e-6);
    assertThat(ready(shipped("bbn-lifetime"), point).term(point).observed()).isEqualTo(0.02);
  }

  /** The benchmark: ν₄ lives for seconds, and nobody tuned it away. */
  @Test
  @Tag("law")
  void benchmarkBreaksNucleosynthesis() {
    DarkPoint point = NeutrinoPoints.dark(DarkSeesaw.point());
    Term term = ready(shipped("bbn-lifetime"), point).term(point);
    assertThat(term.predicted()).isBetween(0.5, 20.0);
    assertThat(term.observed()).isBetween(0.03, 0.1);
    assertThat(term.lnL()).isLessThan(-20);
    assertThat(term.note()).contains("nu4");
  }
}
