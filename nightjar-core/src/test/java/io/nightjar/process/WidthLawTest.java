package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.model.DarkSeesaw;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.HeavyNeutrino;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.physics.Constants;
import io.nightjar.process.DecayTable.Chain;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What widths, branching ratios and chains obey: docs/physics/decay.md. */
@Tag("law")
class WidthLawTest {

  private static final long SEED = 23;
  private static final Constants C = Constants.STANDARD;
  private static final double REL = 1e-12;

  /** Benchmark, Z' on its shell, many random points of both natures. */
  static Stream<ThreePortal> points() {
    Stream<ThreePortal> random =
        Stream.iterate(0, trial -> trial + 1).limit(20).map(WidthLawTest::random);
    return Stream.concat(Stream.of(DarkSeesaw.point()), random);
  }

  private static ThreePortal random(int trial) {
    Draws draws = new Draws(SEED, trial);
    Map<String, Double> masses = new HashMap<>();
    double mass = draws.logBetween(0.01, 0.1);
    for (String name : List.of("nu4", "nu5", "nu6")) {
      masses.put(name, mass);
      mass += draws.logBetween(0.005, 0.5);
    }
    Map<Pair, Complex> vertices = new LinkedHashMap<>();
    vertices.put(new Pair("nu5", "nu4"), complex(draws, 1));
    vertices.put(new Pair("nu6", "nu4"), complex(draws, 1));
    vertices.put(new Pair("nu6", "nu5"), complex(draws, 1));
    vertices.put(new Pair("nu4", "nu4"), new Complex(draws.between(-1, 1)));
    for (String name : masses.keySet()) {
      vertices.put(new Pair("nu_mu", name), complex(draws, 1e-3));
    }
    Nature nature = draws.unit() < 0.5 ? Nature.MAJORANA : Nature.DIRAC;
    DarkPhoton photon = new DarkPhoton(draws.logBetween(0.02, 3), draws.logBetween(1e-5, 0.03));
    return DarkSeesaw.with(nature, photon, draws.logBetween(1e-3, 0.5), masses, vertices);
  }

  private static Complex complex(Draws draws, double size) {
    return new Complex(draws.between(-size, size), draws.between(-size, size));
  }

  @ParameterizedTest
  @MethodSource("points")
  void branchingRatiosSumToOne(ThreePortal point) {
    DecayTable table = new DecayTable(new Spectrum(point, C));
    for (String particle : table.particles()) {
      List<Decay> decays = table.of(particle);
      double sum = decays.stream().mapToDouble(Decay::branching).sum();
      assertThat(sum).as(particle).isCloseTo(decays.isEmpty() ? 0 : 1, within(REL));
      assertThat(decays).allMatch(d -> d.width() > 0 && d.error() <= 1e-6 * d.width());
      double ctau = C.hbarc() / decays.stream().mapToDouble(Decay::width).sum();
      assertThat(table.ctau(particle)).as(particle).isEqualTo(ctau);
    }
  }

  @ParameterizedTest
  @MethodSource("points")
  void chainsSumToOneAndFitTogether(ThreePortal point) {
    Spectrum spectrum = new Spectrum(point, C);
    DecayTable table = new DecayTable(spectrum);
    for (String particle : spectrum.heavy()) {
      List<Chain> chains = table.chains(particle);
      double sum = chains.stream().mapToDouble(Chain::probability).sum();
      assertThat(sum).as(particle).isCloseTo(chains.isEmpty() ? 0 : 1, within(REL));
      for (Chain chain : chains) {
        for (int i = 0; i < chain.steps().size(); i++) {
          String parent = i == 0 ? particle : chain.steps().get(i - 1).daughter();
          assertThat(chain.steps().get(i).parent()).as(chain.label()).isEqualTo(parent);
        }
      }
    }
  }

  /**
   * Σ_{i≤j} Γ(Z' → ν_iν_j) = g_X² m_Z'/12π for a massless vector-like pair, whatever the states
   * into which it mixes: V_ij = U*_Li U_Lj − U*_Ri U_Rj with any unitary U.
   */
  @Test
  void vectorLikePairHasOneWidthInAnyBasis() {
    for (int trial = 0; trial < 50; trial++) {
      Draws draws = new Draws(SEED, trial);
      double alpha = draws.logBetween(1e-4, 1);
      double mass = draws.logBetween(0.01, 10);
      ThreePortal point = mixed(draws, Nature.MAJORANA, new DarkPhoton(mass, 1e-3), alpha);
      DecayTable table = new DecayTable(new Spectrum(point, C));
      double sum =
          table.of(DecayTable.Z_PRIME).stream()
              .filter(d -> d.products().stream().allMatch(p -> p.startsWith("nu")))
              .mapToDouble(Decay::width)
              .sum();
      double expected = alpha * mass / 3;
      assertThat(sum).as("%s", draws).isCloseTo(expected, within(REL * expected));
    }
  }

  /** Four all but massless states; rows L and R of a random unitary matrix. */
  private static ThreePortal mixed(Draws draws, Nature nature, DarkPhoton photon, double alpha) {
    Complex[] left = new Complex[4];
    Complex[] right = new Complex[4];
    for (int i = 0; i < 4; i++) {
      left[i] = complex(draws, 1);
      right[i] = complex(draws, 1);
    }
    left = normalised(left);
    Complex overlap = Complex.ZERO;
    for (int i = 0; i < 4; i++) {
      overlap = overlap.add(left[i].conjugate().multiply(right[i]));
    }
    for (int i = 0; i < 4; i++) {
      right[i] = right[i].subtract(overlap.multiply(left[i]));
    }
    right = normalised(right);
    SortedMap<String, HeavyNeutrino> heavy = new TreeMap<>();
    for (int i = 0; i < 4; i++) {
      Map<String, Complex> rows = Map.of("L", left[i], "R", right[i]);
      heavy.put("nu" + (4 + i), new HeavyNeutrino(1e-9 * (1 + i), rows));
    }
    return new ThreePortal(
        "mixed", nature, photon, alpha, Optional.empty(), heavy, Map.of(), Map.of());
  }

  private static Complex[] normalised(Complex[] v) {
    double norm = Math.sqrt(Stream.of(v).mapToDouble(c -> c.norm() * c.norm()).sum());
    return Stream.of(v).map(c -> c.divide(norm)).toArray(Complex[]::new);
  }

  /** A Majorana state has both charge combinations: twice the Dirac width to a light neutrino. */
  @Test
  void majoranaDecaysTwiceAsFastToLightNeutrinos() {
    for (int trial = 0; trial < 50; trial++) {
      Draws draws = new Draws(SEED, trial);
      DarkPhoton photon = new DarkPhoton(draws.logBetween(0.03, 3), draws.logBetween(1e-6, 0.03));
      Map<String, Double> mass = Map.of("nu4", draws.logBetween(0.01, 1));
      Map<Pair, Complex> vertex = Map.of(new Pair("nu_mu", "nu4"), complex(draws, 1e-2));
      double majorana = width(DarkSeesaw.with(Nature.MAJORANA, photon, 0.1, mass, vertex));
      double dirac = width(DarkSeesaw.with(Nature.DIRAC, photon, 0.1, mass, vertex));
      assertThat(majorana).as("%s", draws).isCloseTo(2 * dirac, within(REL * majorana));
    }
  }

  private static double width(ThreePortal point) {
    return new DecayTable(new Spectrum(point, C)).totalWidth("nu4");
  }

  /** Off the shell Γ ∝ (g_X V e ε)²; on it the branching ratio takes ε² away. */
  @ParameterizedTest
  @EnumSource
  void growsWithTheSquareOfTheCoupling(Nature nature) {
    double one = offShellWidth(nature, 1e-3);
    double ten = offShellWidth(nature, 1e-2);
    assertThat(ten).isCloseTo(100 * one, within(1e-6 * ten));
  }

  private static double offShellWidth(Nature nature, double epsilon) {
    ThreePortal point =
        DarkSeesaw.with(
            nature,
            new DarkPhoton(1.25, epsilon),
            0.1,
            Map.of("nu4", 0.1, "nu5", 0.2),
            Map.of(new Pair("nu4", "nu5"), new Complex(0.3, 0.4)));
    return new DecayTable(new Spectrum(point, C)).totalWidth("nu5");
  }

  /** |𝓜|² ≥ 0 for every spin, and for a Majorana parent the same for all. */
  @Test
  void squaredAmplitudeIsNeverNegative() {
    for (int trial = 0; trial < 500; trial++) {
      Draws draws = new Draws(SEED, trial);
      double mi = draws.logBetween(0.05, 2);
      double mj = draws.unit() < 0.2 ? 0 : mi * draws.between(0, 0.9);
      double mf = (mi - mj) * draws.logBetween(1e-3, 0.45);
      Complex aL = complex(draws, 1);
      Complex aR = draws.unit() < 0.5 ? aL.conjugate().negate() : complex(draws, 1);
      SpinorDecay momenta = new SpinorDecay(mi, mj, mf, aL, aR, Complex.ONE, Complex.ONE, 3, 0);
      ThreeBodyDecay decay = DecaySpinorTest.closed(momenta);
      double s = draws.between(decay.sMin(), decay.sMax());
      double cos = draws.between(-1, 1);
      double[] n = draws.direction();
      SpinorDecay.Momenta at = momenta.momenta(s, n, cos, draws.between(0, 6));
      double[] spin = draws.direction();
      double up = DecaySpinorTest.squared(decay, s, cos, spin, at);
      double average = decay.squared(s, cos, 0, 0, 0);
      assertThat(up).as("%s", draws).isBetween(-1e-12 * average, (2 + 1e-12) * average);
      if (decay.chirality() == 0) {
        assertThat(up).as("%s", draws).isEqualTo(average);
      }
    }
  }
}
