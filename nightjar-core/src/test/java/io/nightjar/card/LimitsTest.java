package io.nightjar.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightjar.constraint.Contour;
import io.nightjar.constraint.Curve;
import io.nightjar.constraint.Limit;
import io.nightjar.physics.Citations;
import io.nightjar.physics.Era;
import io.nightjar.physics.Table;
import io.nightjar.reference.Checks;
import io.nightjar.reference.Checks.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract that every shipped limit keeps, numbers looked up in them, and files of users. */
class LimitsTest {
  private static final Citations CITATIONS = new Citations();

  @TempDir Path folder;

  static List<Limit> all() {
    return Limits.shipped().all();
  }

  private static Limit get(String name) {
    return Limits.shipped().get(name);
  }

  // ---- contract -------------------------------------------------------------------------------

  @ParameterizedTest
  @Tag("law")
  @MethodSource("all")
  void namesItsPaperAndItsDay(Limit limit) {
    assertThat(CITATIONS.has(limit.cite())).as(limit.cite()).isTrue();
    assertThat(limit.published()).isBetween(LocalDate.of(1980, 1, 1), LocalDate.of(2026, 12, 31));
    assertThat(limit.name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
  }

  /** A level belongs to a limit; what has none holds likelihoods, yields or a criterion. */
  @ParameterizedTest
  @Tag("law")
  @MethodSource("all")
  void hasALevelWhereItNeedsOne(Limit limit) {
    boolean none =
        switch (limit.search()) {
          case INVISIBLE_GAUSSIAN, RARE_BEST_FIT, SUPERNOVA -> true;
          default -> limit.name().equals("bbn-scalar");
        };
    assertThat(limit.level() == 0).isEqualTo(none);
    assertThat(limit.level()).isIn(0.0, 0.9, 0.95);
  }

  /** What is called by a curve's or a contour's name can be read as one. */
  @ParameterizedTest
  @Tag("law")
  @MethodSource("all")
  void canBeRead(Limit limit) {
    Stream.of("eps_lo", "eps_hi", "sin2theta_lo", "sin2theta_hi", "tau_max_s", "BR_UL")
        .filter(column -> limit.table().has(column) && !limit.table().has("tau_ps"))
        .forEach(column -> assertThat(Curve.of(limit, column).lowest()).isPositive());
    Stream.of("bottom", "top")
        .filter(edge -> Curve.has(limit, edge))
        .forEach(edge -> assertThat(Curve.of(limit, "U2", edge).lowest()).isPositive());
    if (Curve.has(limit, "contour")) {
      demandInside(Contour.of(limit, "U2"));
    }
    if (limit.search() == Limit.Search.VISIBLE_CONTOUR) {
      demandInside(Contour.of(limit, "eps"));
    }
    if (limit.search() == Limit.Search.SCALAR_CONTOUR) {
      demandInside(Contour.of(limit, "sin_theta"));
    }
  }

  /** A contour that crosses itself would fall apart into many pieces. */
  private static void demandInside(Contour contour) {
    DoubleStream.of(0.1, 0.3, 0.5, 0.7, 0.9)
        .map(t -> contour.lowest() * Math.pow(contour.highest() / contour.lowest(), t))
        .forEach(m -> assertThat(contour.intervals(m)).hasSizeBetween(1, 2));
  }

  /** The lower edge lies below the upper one, where both are. */
  @ParameterizedTest
  @Tag("law")
  @MethodSource("all")
  void edgesDoNotCross(Limit limit) {
    if (limit.table().has("eps_hi")) {
      demandBelow(Curve.of(limit, "eps_lo"), Curve.of(limit, "eps_hi"));
    }
    if (Curve.has(limit, "bottom") && Curve.has(limit, "top")) {
      demandBelow(Curve.of(limit, "U2", "bottom"), Curve.of(limit, "U2", "top"));
    }
  }

  private static void demandBelow(Curve low, Curve high) {
    for (double t = 0.02; t < 1; t += 0.02) {
      double m = low.lowest() * Math.pow(low.highest() / low.lowest(), t);
      if (low.covers(m) && high.covers(m)) {
        assertThat(low.at(m)).isLessThanOrEqualTo(1.1 * high.at(m));
      }
    }
  }

  /** Whoever is superseded says by whom, and that one is later and of the same kind. */
  @ParameterizedTest
  @Tag("law")
  @MethodSource("all")
  void successorsAreLater(Limit limit) {
    if (!limit.supersededBy().isEmpty()) {
      Limit successor = get(limit.supersededBy());
      assertThat(successor.published()).isAfter(limit.published());
      assertThat(successor.bounds()).isEqualTo(limit.bounds());
      assertThat(successor.used()).isTrue();
    }
  }

  @Test
  void eachTableIsALimit() {
    List<String> files =
        Table.shipped().stream().filter(file -> file.startsWith("limits/")).toList();
    assertThat(all()).hasSameSizeAs(files).hasSizeGreaterThanOrEqualTo(150);
  }

  // ---- eras -----------------------------------------------------------------------------------

  /** Of NA64's data sets the last one counts, in each era. */
  @Test
  void thePastCountsInThePast() {
    assertThat(na64("2017-01-01")).containsExactly("na64e-2016");
    assertThat(na64("2020")).containsExactly("na64e-2019");
    assertThat(na64("2026")).containsExactly("na64e-2023");
  }

  private static List<String> na64(String era) {
    return Limits.shipped().known(Era.of(era).orElseThrow()).stream()
        .filter(Limit::used)
        .map(Limit::name)
        .filter(name -> name.startsWith("na64e-20"))
        .toList();
  }

  @Test
  void saysWhoHoldsTheData() {
    assertThat(Limits.shipped().known(Era.TODAY))
        .filteredOn(limit -> limit.name().equals("na64e-2019"))
        .singleElement()
        .extracting(Limit::because)
        .isEqualTo("na64e-2023 holds these data and more");
  }

  // ---- reference values -----------------------------------------------------------------------

  @Test
  @Tag("reference")
  void muonPeak() {
    Check check = Checks.get("CON-29-Umu4-peak");
    double m = check.input("m4_GeV");
    check.isCloseTo(
        Stream.of("hnl-mu-na62", "hnl-mu-e949")
            .mapToDouble(name -> Curve.of(get(name), "U2", "bottom").at(m))
            .min()
            .orElseThrow());
  }

  @Test
  @Tag("reference")
  void unitarity() {
    Check check = Checks.get("CON-31-unitarity");
    Curve curve = Curve.of(get("hnl-mu-pmns-unitarity"), "U2", "bottom");
    check.isCloseTo(curve.at(check.input("m4_GeV")));
  }

  @Test
  @Tag("reference")
  void nucleosynthesis() {
    Check check = Checks.get("CON-32-BBN-tau");
    check.isCloseTo(Curve.of(get("bbn-lifetime"), "tau_max_s").at(check.input("m_GeV")));
  }

  /** Masses at which the grid itself excludes something are those of the published contour. */
  @Test
  @Tag("reference")
  void displaced() {
    Check check = Checks.get("CON-35-LHCb-displaced");
    double[] mass = get("lhcb-2019-displaced-contour").table().column("m_GeV");
    assertThat(mass).hasSize(check.expected().get(0).asInt());
    assertThat(mass[0]).isEqualTo(check.expected().get(1).asDouble());
    assertThat(mass[mass.length - 1]).isEqualTo(check.expected().get(2).asDouble());
    Table grid = get("lhcb-2019-displaced").table();
    double[] r = grid.column("r");
    double[] at = grid.column("m_GeV");
    assertThat(
            IntStream.range(0, r.length).filter(i -> r[i] < 1).mapToDouble(i -> at[i]).distinct())
        .isNotEmpty()
        .allMatch(m -> Arrays.stream(mass).anyMatch(p -> p == m));
  }

  @Test
  @Tag("reference")
  void kaonWindow() {
    Check check = Checks.get("CON-24-KOTO-window");
    Table table = get("kpi-pi0-inv-na62").table();
    double[] mass = table.column("m_GeV");
    double[] tau = table.column("tau_ps");
    double m = check.input("m_phi_GeV");
    int nearest =
        IntStream.range(0, mass.length)
            .filter(i -> tau[i] == check.input("tau_ps"))
            .boxed()
            .min(Comparator.comparingDouble(i -> Math.abs(mass[i] - m)))
            .orElseThrow();
    check.isCloseTo("BR_UL_Kp", table.column("BR_UL")[nearest]);
  }

  // ---- files of users -------------------------------------------------------------------------

  @Test
  void readsAFolder() throws IOException {
    Files.writeString(folder.resolve("my-limit.csv"), BadLimits.GOOD);
    Limits limits = Limits.with(List.of(folder.toString()));
    assertThat(limits.get("my-limit").bounds()).isEqualTo(Limit.Bounds.MIXING_E);
    assertThat(limits.all()).hasSize(all().size() + 1);
  }

  @Test
  void refusesASecondOne() throws IOException {
    Path file = folder.resolve("na64e-2019.csv");
    Files.writeString(file, BadLimits.GOOD.replace("my-limit", "na64e-2019"));
    assertThatThrownBy(() -> Limits.with(List.of(file.toString())))
        .hasMessageContainingAll("na64e-2019.csv:1: name", "there already", "It is in");
  }

  @Test
  void refusesAnUnknownSuccessor() throws IOException {
    Path file = folder.resolve("my-limit.csv");
    Files.writeString(file, BadLimits.GOOD.replace("hnl-e-na62", "hnl-e-na26"));
    assertThatThrownBy(() -> Limits.with(List.of(file.toString())))
        .hasMessageContainingAll("superseded-by", "hnl-e-na26", "Maybe you meant 'hnl-e-na62'");
  }

  @Test
  void refusesAnUnknownName() {
    assertThatThrownBy(() -> get("na64e-2022"))
        .isInstanceOf(CardException.class)
        .hasMessageContaining("no limit has this name");
    assertThatThrownBy(() -> Limits.with(List.of("nowhere.csv")))
        .hasMessageContaining("no such file");
  }
}
