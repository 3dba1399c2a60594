package io.nightjar.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.HeavyNeutrino;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.physics.Constants;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Vertices from mixings against the complete unitary matrix, light columns included: a light
 * flavour is the part of the flavour state that light neutrinos make up, normalised.
 */
@Tag("law")
class SpectrumTest {

  private static final int LIGHT = 3;
  private static final double REL = 1e-12;

  /** Rows and columns of a random unitary matrix: flavours and dark fields, light and heavy. */
  private record Mixing(List<String> rows, Complex[][] U) {

    static Mixing random(Draws draws, List<String> dark) {
      List<String> rows = new ArrayList<>(List.of("e", "mu", "tau"));
      rows.addAll(dark);
      int n = rows.size();
      Complex[][] U = new Complex[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          U[i][j] = draws.complex();
        }
        for (int k = 0; k < i; k++) {
          Complex overlap = Complex.ZERO;
          for (int j = 0; j < n; j++) {
            overlap = overlap.add(U[k][j].conjugate().multiply(U[i][j]));
          }
          for (int j = 0; j < n; j++) {
            U[i][j] = U[i][j].subtract(overlap.multiply(U[k][j]));
          }
        }
        double norm = 0;
        for (Complex u : U[i]) {
          norm += u.norm() * u.norm();
        }
        for (int j = 0; j < n; j++) {
          U[i][j] = U[i][j].divide(Math.sqrt(norm));
        }
      }
      return new Mixing(rows, U);
    }

    int size() {
      return rows.size();
    }

    Spectrum spectrum() {
      SortedMap<String, HeavyNeutrino> heavy = new TreeMap<>();
      for (int j = LIGHT; j < size(); j++) {
        Map<String, Complex> column = new LinkedHashMap<>();
        for (int i = 0; i < size(); i++) {
          column.put(rows.get(i), U[i][j]);
        }
        heavy.put("nu" + (j + 1), new HeavyNeutrino(0.1 * (j + 1), column));
      }
      return spectrumOf(heavy, Map.of());
    }

    /** Σ_a Q_a U*_ai U_aj with the charges of the rows. */
    Complex current(double[] charges, int i, int j) {
      Complex sum = Complex.ZERO;
      for (int a = 0; a < size(); a++) {
        sum = sum.add(U[a][i].conjugate().multiply(U[a][j]).multiply(charges[a]));
      }
      return sum;
    }

    /** The current between a state and a flavour, of which only light states are there. */
    Complex toFlavour(double[] charges, int i, int flavour) {
      Complex sum = Complex.ZERO;
      double norm = 0;
      for (int l = 0; l < LIGHT; l++) {
        sum = sum.add(current(charges, i, l).multiply(U[flavour][l].conjugate()));
        norm += U[flavour][l].norm() * U[flavour][l].norm();
      }
      return sum.divide(Math.sqrt(norm));
    }
  }

  private static Spectrum spectrumOf(
      SortedMap<String, HeavyNeutrino> heavy, Map<Pair, Complex> vertices) {
    ThreePortal point =
        new ThreePortal(
            "test",
            Nature.MAJORANA,
            new DarkPhoton(1.25, 0.02),
            0.4,
            Optional.empty(),
            heavy,
            vertices,
            Map.of());
    return new Spectrum(point, Constants.STANDARD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"D", "L R"})
  void fromMixings(String dark) {
    List<String> fields = List.of(dark.split(" "));
    double[] charges =
        fields.size() == 1 ? new double[] {0, 0, 0, 1} : new double[] {0, 0, 0, 1, -1};
    double[] weak = fields.size() == 1 ? new double[] {1, 1, 1, 0} : new double[] {1, 1, 1, 0, 0};
    for (int trial = 0; trial < 100; trial++) {
      Draws draws = new Draws(6, trial);
      Mixing mixing = Mixing.random(draws, fields);
      Spectrum spectrum = mixing.spectrum();
      for (int i = LIGHT; i < mixing.size(); i++) {
        String N = "nu" + (i + 1);
        for (int j = LIGHT; j < mixing.size(); j++) {
          isClose(spectrum.vertex(N, "nu" + (j + 1)), mixing.current(charges, i, j), draws);
        }
        for (int a = 0; a < LIGHT; a++) {
          String flavour = Spectrum.FLAVOURS.get(a);
          isClose(spectrum.vertex(N, flavour), mixing.toFlavour(charges, i, a), draws);
          isClose(spectrum.weakVertex(N, flavour), mixing.toFlavour(weak, i, a), draws);
          isClose(spectrum.vertex(flavour, N), spectrum.vertex(N, flavour).conjugate(), draws);
        }
      }
    }
  }

  private static void isClose(Complex actual, Complex expected, Draws draws) {
    assertThat(actual.subtract(expected).norm()).as("%s", draws).isLessThan(REL);
  }

  /** A vector-like pair: equal mixing of ν_L and ν_R leaves no diagonal vertex. */
  @Test
  void leftAndRightHaveOppositeCharge() {
    double h = Math.sqrt(0.5);
    SortedMap<String, HeavyNeutrino> heavy = new TreeMap<>();
    heavy.put("nu4", new HeavyNeutrino(0.1, Map.of("L", new Complex(h), "R", new Complex(h))));
    heavy.put("nu5", new HeavyNeutrino(0.2, Map.of("L", new Complex(h), "R", new Complex(-h))));
    Spectrum spectrum = spectrumOf(heavy, Map.of());
    assertThat(spectrum.vertex("nu4", "nu4").norm()).isCloseTo(0, within(1e-15));
    assertThat(spectrum.vertex("nu5", "nu4").getReal()).isCloseTo(1, within(1e-15));
  }

  @Test
  void listedVerticesReplaceMixings() {
    SortedMap<String, HeavyNeutrino> heavy = new TreeMap<>();
    heavy.put("nu4", new HeavyNeutrino(0.1, Map.of("D", Complex.ONE, "mu", new Complex(0.01))));
    heavy.put("nu5", new HeavyNeutrino(0.2, Map.of("D", new Complex(0.3))));
    Map<Pair, Complex> vertices = Map.of(new Pair("nu5", "nu4"), new Complex(0, 0.5));
    Spectrum spectrum = spectrumOf(heavy, vertices);
    assertThat(spectrum.vertex("nu5", "nu4")).isEqualTo(new Complex(0, 0.5));
    assertThat(spectrum.vertex("nu4", "nu5")).isEqualTo(new Complex(0, -0.5));
    assertThat(spectrum.vertex("nu4", "nu4")).isEqualTo(Complex.ZERO);
    // −V_54 U*_μ4/n_μ: flavours still follow from mixings
    double expected = -0.5 * 0.01 / Math.sqrt(1 - 1e-4);
    assertThat(spectrum.vertex("nu5", "nu_mu").getImaginary()).isCloseTo(expected, within(1e-15));
    assertThat(spectrum.daughters("nu5")).containsExactly("nu4", "nu_mu");
  }

  @Test
  void listedFlavoursReplaceAll() {
    SortedMap<String, HeavyNeutrino> heavy = new TreeMap<>();
    heavy.put("nu4", new HeavyNeutrino(0.1, Map.of("mu", new Complex(0.01))));
    heavy.put("nu5", new HeavyNeutrino(0.2, Map.of()));
    Map<Pair, Complex> vertices = new LinkedHashMap<>();
    vertices.put(new Pair("nu5", "nu4"), Complex.ONE);
    vertices.put(new Pair("nu_mu", "nu5"), new Complex(3e-4));
    Spectrum spectrum = spectrumOf(heavy, vertices);
    assertThat(spectrum.vertex("nu5", "nu_mu")).isEqualTo(new Complex(3e-4, -0.0));
    assertThat(spectrum.vertex("nu4", "nu_mu")).isEqualTo(Complex.ZERO);
    assertThat(spectrum.vertices()).hasSize(2);
  }

  @Test
  void namesAndMasses() {
    Spectrum spectrum = new Spectrum(DarkSeesaw.point(), Constants.STANDARD);
    assertThat(spectrum.heavy()).containsExactly("nu4", "nu5", "nu6", "nu7");
    assertThat(spectrum.mass("nu_tau")).isZero();
    assertThat(spectrum.mass("nu5")).isEqualTo(0.1450620);
    assertThatThrownBy(() -> spectrum.mass("nu9"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nu9")
        .hasMessageContaining("nu7");
    assertThat(spectrum.gX()).isCloseTo(Math.sqrt(4 * Math.PI * 0.4), within(1e-15));
    double e = Math.sqrt(4 * Math.PI / 137.035999084);
    assertThat(spectrum.chargeCoupling()).isCloseTo(e * 0.0214476, within(1e-15));
    double ratio = 1.25 * 1.25 / (91.188 * 91.188 - 1.25 * 1.25);
    assertThat(spectrum.weakAdmixture()).isCloseTo(ratio, within(1e-15));
  }
}
