package io.nightjar.model;

import static io.nightjar.model.FieldContent.CHIRAL;
import static io.nightjar.model.FieldContent.CHIRAL_REPAIRED;
import static io.nightjar.model.FieldContent.VECTOR_LIKE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightjar.event.Draws;
import io.nightjar.model.Field.Handedness;
import io.nightjar.physics.DataException;
import io.nightjar.physics.Fermion;
import io.nightjar.reference.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Anomalies, exactly: docs/physics/scalar-and-gauge.md. */
class AnomalyTest {
  private static final BigFraction ONE = BigFraction.ONE;

  @ParameterizedTest
  @Tag("reference")
  @CsvSource({
    "anom.vectorlike, vector-like, 1",
    "anom.chiral_1903.07589, chiral, 1",
    "anom.chiral_psi_fix, chiral-repaired, 1",
    "anom.Q=2/3, chiral, 2/3",
  })
  void sums(String id, String content, String charge) {
    Checks.Check check = Checks.get(id);
    Map<String, BigFraction> sums = sums(content, charge).sums();
    assertThat(sums.keySet()).containsExactlyElementsOf(check.keys());
    for (String key : check.keys()) {
      BigFraction expected = FieldContent.fraction(check.expected().get(key).asString());
      assertThat(sums).as(id).containsEntry(key, expected);
    }
    assertThat(check.tolerance()).isEqualTo("exact");
  }

  @Test
  @Tag("reference")
  void nothingIsLeftOut() {
    assertThat(Checks.ids("anom."))
        .containsExactlyInAnyOrder(
            "anom.vectorlike", "anom.chiral_1903.07589", "anom.chiral_psi_fix", "anom.Q=2/3");
  }

  private static AnomalySums sums(String content, String charge) {
    return AnomalySums.of(FieldContent.of(content, FieldContent.fraction(charge)));
  }

  @Test
  @Tag("law")
  void anyChargeOfTheVectorLikePairIsFine() {
    for (int trial = 0; trial < 500; trial++) {
      Draws draws = new Draws(21, trial);
      BigFraction charge =
          new BigFraction((int) draws.between(-1000, 1000), 1 + (int) draws.between(0, 1000));
      assertThat(AnomalySums.of(FieldContent.of(VECTOR_LIKE, charge)).cancel()).isTrue();
      assertThat(AnomalySums.of(FieldContent.of(CHIRAL_REPAIRED, charge)).cancel()).isTrue();
      AnomalySums chiral = AnomalySums.of(FieldContent.of(CHIRAL, charge));
      assertThat(chiral.broken())
          .isEqualTo(charge.isZero() ? Map.of() : Map.of("X^3", charge.pow(3), "grav^2 X", charge));
    }
  }

  /** X = B − L with right-handed neutrinos cancels; without them it has X³ and gravity. */
  @Test
  @Tag("law")
  void baryonMinusLeptonNumber() {
    List<Field> standard = new ArrayList<>();
    for (Field f : FieldContent.of(CHIRAL, BigFraction.ZERO).fields()) {
      int thirds = f.su3() == 1 ? -3 : 1;
      if (f.isFermion() && !f.hypercharge().isZero()) {
        standard.add(charged(f, new BigFraction(thirds, 3)));
      }
    }
    assertThat(AnomalySums.of(new FieldContent("B-L without neutrinos", standard)).broken())
        .containsOnlyKeys("X^3", "grav^2 X");
    List<Field> complete = new ArrayList<>(standard);
    complete.add(
        new Field("nu_R", Handedness.RIGHT, 1, 1, BigFraction.ZERO, BigFraction.MINUS_ONE, 3));
    assertThat(AnomalySums.of(new FieldContent("B-L", complete)).cancel()).isTrue();
  }

  /** Each sum sees its own kind of field: one field alone, values by hand. */
  @Test
  @Tag("law")
  void everySumSeesItsFields() {
    BigFraction y = new BigFraction(1, 6);
    BigFraction x = new BigFraction(2, 5);
    Field quark = new Field("Q", Handedness.LEFT, 3, 2, y, x, 1);
    assertThat(AnomalySums.of(new FieldContent("Q", List.of(quark))).sums())
        .containsEntry("SU3^3", new BigFraction(2))
        .containsEntry("SU3^2 Y", y)
        .containsEntry("SU3^2 X", x)
        .containsEntry("SU2^2 Y", y.multiply(new BigFraction(3, 2)))
        .containsEntry("SU2^2 X", x.multiply(new BigFraction(3, 2)))
        .containsEntry("Y^3", y.pow(3).multiply(6))
        .containsEntry("Y^2 X", y.multiply(y).multiply(x).multiply(6))
        .containsEntry("Y X^2", y.multiply(x).multiply(x).multiply(6))
        .containsEntry("X^3", x.pow(3).multiply(6))
        .containsEntry("grav^2 Y", y.multiply(6))
        .containsEntry("grav^2 X", x.multiply(6))
        .containsEntry(AnomalySums.WITTEN, new BigFraction(3));
  }

  /** A fermion and its mirror of the other handedness cancel in every sum but the count. */
  @Test
  @Tag("law")
  void mirrorsCancel() {
    Field left = new Field("f", Handedness.LEFT, -3, 2, new BigFraction(7, 9), ONE, 2);
    Field right = new Field("f", Handedness.RIGHT, -3, 2, new BigFraction(7, 9), ONE, 2);
    AnomalySums sums = AnomalySums.of(new FieldContent("pair", List.of(left, right)));
    assertThat(sums.cancel()).isTrue();
    assertThat(sums.sums()).containsEntry(AnomalySums.WITTEN, new BigFraction(12));
  }

  @Test
  @Tag("law")
  void oddNumberOfDoubletsIsBroken() {
    Field doublet = new Field("L", Handedness.LEFT, 1, 2, BigFraction.ZERO, BigFraction.ZERO, 1);
    AnomalySums sums = AnomalySums.of(new FieldContent("one", List.of(doublet)));
    assertThat(sums.broken()).containsExactly(Map.entry(AnomalySums.WITTEN, ONE));
    assertThat(sums.cancel()).isFalse();
  }

  /** Tr(YX) = 0: χ does not run at one loop. */
  @ParameterizedTest
  @Tag("law")
  @ValueSource(strings = {VECTOR_LIKE, CHIRAL, CHIRAL_REPAIRED})
  void noFieldCarriesBothCharges(String content) {
    FieldContent fields = FieldContent.of(content, ONE);
    assertThat(fields.chargedUnderBoth()).isEmpty();
    assertThat(fields.kineticMixingRunning()).isEqualTo(BigFraction.ZERO);
    List<Field> more = new ArrayList<>(fields.fields());
    more.add(new Field("S", Handedness.SCALAR, 1, 2, new BigFraction(1, 2), ONE, 1));
    FieldContent mixed = new FieldContent("mixed", more);
    assertThat(mixed.chargedUnderBoth()).containsExactly("S");
    assertThat(mixed.kineticMixingRunning()).isEqualTo(new BigFraction(1, 3));
  }

  /** Q = T3 + Y and colour of the table and of the enumeration agree, left- and right-handed. */
  @ParameterizedTest
  @Tag("law")
  @CsvSource({"NEUTRINO, L, ", "ELECTRON, L, e_R", "UP, Q, u_R", "DOWN, Q, d_R", "BOTTOM, Q, d_R"})
  void chargesAreThoseOfTheFermions(Fermion fermion, String left, String right) {
    List<Field> fields = FieldContent.of(VECTOR_LIKE, ONE).fields();
    BigFraction charge = new BigFraction(fermion.chargeThirds(), 3);
    BigFraction isospin = new BigFraction(fermion.twiceIsospin(), 2);
    Field doublet = named(fields, left);
    assertThat(doublet.hypercharge().add(isospin)).isEqualTo(charge);
    assertThat(doublet.su3()).isEqualTo(fermion.colours());
    if (right != null) {
      assertThat(named(fields, right).hypercharge()).isEqualTo(charge);
      assertThat(named(fields, right).su3()).isEqualTo(fermion.colours());
    }
    assertThat(fermion.charge()).isEqualTo(fermion.chargeThirds() / 3.0);
  }

  private static Field named(List<Field> fields, String name) {
    return fields.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  private static Field charged(Field f, BigFraction x) {
    return new Field(f.name(), f.handedness(), f.su3(), f.su2(), f.hypercharge(), x, f.number());
  }

  @Test
  @Tag("law")
  void readsFractionsAndRefusesOthers() {
    assertThat(FieldContent.fraction("-2/3")).isEqualTo(new BigFraction(-2, 3));
    assertThat(FieldContent.fraction("4/6")).isEqualTo(new BigFraction(2, 3));
    for (String text : List.of("0.5", "1/0", "", "x", "1/-2")) {
      assertThatThrownBy(() -> FieldContent.fraction(text)).isInstanceOf(DataException.class);
    }
    assertThatThrownBy(() -> FieldContent.of("mirror", ONE)).hasMessageContaining("chiral");
    Stream.of(2, 8, -1)
        .forEach(su3 ->
            assertThatThrownBy(() -> new Field("f", Handedness.LEFT, su3, 1, ONE, ONE, 1))
                .isInstanceOf(UnphysicalException.class));
  }
}
