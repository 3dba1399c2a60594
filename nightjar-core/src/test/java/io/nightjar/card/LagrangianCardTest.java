package io.nightjar.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.model.NeutrinoSector;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal;
import io.nightjar.physics.Constants;
import java.util.List;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The card {@code dark-seesaw} follows from the card {@code dark-seesaw-lagrangian}. */
class LagrangianCardTest {

  private static final double DIGITS = 1e-5; // the card gives six, chi moves the last of them

  private static Spectrum spectrum(String card) {
    return new Spectrum(ModelCard.load(card, List.of()).model(), Constants.STANDARD);
  }

  @Test
  @Tag("law")
  void massesFollow() {
    Spectrum lagrangian = spectrum("dark-seesaw-lagrangian");
    Spectrum listed = spectrum("dark-seesaw");
    for (String N : listed.heavy()) {
      double mass = listed.mass(N);
      assertThat(lagrangian.mass(N)).as(N).isCloseTo(mass, within(DIGITS * mass));
    }
    assertThat(lagrangian.mass("nu8")).isCloseTo(10.00000021, within(1e-6));
  }

  /** Up to the sign that the phase of a Majorana state leaves open. */
  @Test
  @Tag("law")
  void verticesFollow() {
    Spectrum lagrangian = spectrum("dark-seesaw-lagrangian");
    ThreePortal listed = ModelCard.load("dark-seesaw", List.of()).model();
    listed
        .vertices()
        .forEach((pair, v) -> {
          Complex found = lagrangian.vertex(pair.outgoing(), pair.incoming());
          assertThat(found.norm()).as("%s", pair).isCloseTo(v.norm(), within(2e-5 * v.norm()));
          boolean heavy = !Spectrum.FLAVOURS.contains(pair.outgoing());
          if (heavy) {
            double square = v.square().getReal();
            assertThat(found.square().getReal())
                .as("%s", pair)
                .isCloseTo(square, within(4e-5 * Math.abs(square)));
          }
        });
    listed
        .scalarVertices()
        .forEach((pair, s) ->
            assertThat(lagrangian.scalarVertex(pair.outgoing(), pair.incoming()).norm())
                .as("%s", pair)
                .isCloseTo(s.norm(), within(5e-4 * s.norm()))); // v_phi of the exact gauge sector
  }

  @Test
  @Tag("law")
  void mixingsFollow() {
    Spectrum lagrangian = spectrum("dark-seesaw-lagrangian");
    ThreePortal listed = ModelCard.load("dark-seesaw", List.of()).model();
    listed
        .heavyNeutrinos()
        .forEach((N, neutrino) ->
            neutrino
                .mixing()
                .forEach((row, u) ->
                    assertThat(lagrangian.activeMixing("nu_" + row, N).norm())
                        .as("U of %s in %s", row, N)
                        .isCloseTo(u.norm(), within(1e-4 * u.norm()))));
  }

  /** 00: a card's chi = epsilon/sqrt(1 − 0.23122) gives a coupling 1.25 % larger than epsilon. */
  @Test
  @Tag("law")
  void couplingOfTheExactGaugeSectorIsLarger() {
    double ratio =
        spectrum("dark-seesaw-lagrangian").chargeCoupling()
            / spectrum("dark-seesaw").chargeCoupling();
    assertThat(ratio).isCloseTo(1.0125, within(2e-4));
  }

  /** The light states are those of NuFIT 6.0, normal ordering, 1 meV. */
  @Test
  @Tag("law")
  void lightStatesOscillateAsMeasured() {
    NeutrinoSector sector =
        ModelCard.load("dark-seesaw-lagrangian", List.of()).model().neutrinos().orElseThrow();
    double m1 = sector.mass(0) * 1e9;
    double dm21 = Math.pow(sector.mass(1) * 1e9, 2) - m1 * m1;
    double dm31 = Math.pow(sector.mass(2) * 1e9, 2) - m1 * m1;
    assertThat(m1).isCloseTo(1e-3, within(1e-4));
    assertThat(dm21).isCloseTo(7.49e-5, within(0.19e-5));
    assertThat(dm31).isCloseTo(2.513e-3, within(0.021e-3));
  }
}
