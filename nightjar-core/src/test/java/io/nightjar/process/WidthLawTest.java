package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.model.DarkSeesaw;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.DarkScalar;
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
  private static final int TRIALS = 2000;

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
      assertThat(decays).allMatch(d -> d.width() > 0 && d.error() <= allowed(d, 1e-6));
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

  // ---- all modes ------------------------------------------------------------------------------

  /** Points with active mixings, dark mixings and a scalar, of both natures. */
  static ThreePortal complete(Draws draws, Nature nature) {
    SortedMap<String, HeavyNeutrino> heavy = new TreeMap<>();
    double mass = draws.logBetween(0.01, 0.3);
    Map<Pair, Complex> scalars = new LinkedHashMap<>();
    for (String name : List.of("nu4", "nu5", "nu6")) {
      Map<String, Complex> rows = new LinkedHashMap<>();
      List.of("e", "mu", "tau").forEach(row -> rows.put(row, complex(draws, 1e-3)));
      rows.put("L", complex(draws, 0.7));
      rows.put("R", complex(draws, 0.7));
      heavy.put(name, new HeavyNeutrino(mass, rows));
      mass += draws.logBetween(0.05, 1);
      scalars.put(new Pair("nu4", name), complex(draws, 0.3));
    }
    DarkPhoton photon = new DarkPhoton(draws.logBetween(0.03, 5), draws.logBetween(1e-5, 0.03));
    DarkScalar scalar = new DarkScalar(draws.logBetween(0.02, 12), draws.logBetween(1e-6, 1e-2));
    return new ThreePortal(
        "complete",
        nature,
        photon,
        draws.logBetween(1e-3, 0.5),
        Optional.of(scalar),
        heavy,
        Map.of(),
        scalars);
  }

  private static DecayTable table(ThreePortal point) {
    return new DecayTable(new Spectrum(point, C));
  }

  @Test
  void everyWidthIsAShareOfTheTotal() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Draws draws = new Draws(SEED, trial);
      Nature nature = draws.unit() < 0.5 ? Nature.MAJORANA : Nature.DIRAC;
      // three neutrinos take most of the time
      boolean triples = trial % 20 == 0;
      DecayTable table = new DecayTable(new Spectrum(complete(draws, nature), C), triples);
      assertThat(table.particles()).containsExactly("zprime", "nu4", "nu5", "nu6", "phi");
      for (String particle : table.particles()) {
        double sum = table.of(particle).stream().mapToDouble(Decay::branching).sum();
        assertThat(sum).as("%s, %s", particle, draws).isCloseTo(1, within(REL));
        assertThat(table.of(particle))
            .as("%s", draws)
            .allMatch(d -> d.width() > 0 && d.error() <= allowed(d, precision(d)));
      }
    }
  }

  /** A share of the width; of small channels, which are integrated roughly, one of the total. */
  private static double allowed(Decay d, double precision) {
    boolean small = d.branching() < DecayTable.SMALL;
    return small ? 1e-8 * d.width() / d.branching() : precision * d.width();
  }

  /** Where the pole of the Z' lies just outside of the range, two dimensions converge slowly. */
  private static double precision(Decay d) {
    return d.products().stream().filter(p -> p.startsWith("nu")).count() == 3 ? 1e-3 : 1e-6;
  }

  /** A change of sign of one heavy field is no change, whatever interferes with what. */
  @Test
  void rephasingChangesNothing() {
    for (int trial = 0; trial < 40; trial++) {
      Draws draws = new Draws(SEED, trial);
      Nature nature = draws.unit() < 0.5 ? Nature.MAJORANA : Nature.DIRAC;
      ThreePortal point = complete(draws, nature);
      sameWidths(draws, table(point), table(turned(point, "nu5")), Map.of());
    }
  }

  /** Names follow nothing but the masses. */
  @Test
  void relabellingChangesNothing() {
    for (int trial = 0; trial < 40; trial++) {
      Draws draws = new Draws(SEED, trial);
      Nature nature = draws.unit() < 0.5 ? Nature.MAJORANA : Nature.DIRAC;
      ThreePortal point = complete(draws, nature);
      Map<String, String> names = Map.of("nu4", "nu6", "nu5", "nu4", "nu6", "nu5");
      sameWidths(draws, table(point), table(renamed(point, names)), names);
    }
  }

  private static void sameWidths(
      Draws draws, DecayTable one, DecayTable other, Map<String, String> names) {
    for (String particle : one.particles()) {
      String there = names.getOrDefault(particle, particle);
      double width = one.totalWidth(particle);
      assertThat(other.totalWidth(there))
          .as("%s, %s", particle, draws)
          .isCloseTo(width, within(1e-7 * width));
      Map<List<String>, Double> channels = new HashMap<>();
      other.of(there).forEach(d -> channels.put(sorted(d.products().stream()), d.width()));
      for (Decay d : one.of(particle)) {
        Stream<String> products =
            d.products().stream()
                .map(p -> {
                  String bare = p.replace("_bar", "");
                  return p.replace(bare, names.getOrDefault(bare, bare));
                });
        assertThat(channels.getOrDefault(sorted(products), 0.0))
            .as("%s, %s", d.label(), draws)
            .isCloseTo(d.width(), within(1e-6 * d.width() + 1e-13 * width));
      }
    }
  }

  private static List<String> sorted(Stream<String> products) {
    return products.sorted().toList();
  }

  private static ThreePortal renamed(ThreePortal p, Map<String, String> names) {
    SortedMap<String, HeavyNeutrino> heavy = new TreeMap<>();
    p.heavyNeutrinos().forEach((name, n) -> heavy.put(names.getOrDefault(name, name), n));
    Map<Pair, Complex> scalars = new LinkedHashMap<>();
    p.scalarVertices()
        .forEach((pair, s) -> {
          String i = names.getOrDefault(pair.outgoing(), pair.outgoing());
          String j = names.getOrDefault(pair.incoming(), pair.incoming());
          scalars.put(new Pair(i, j), s);
        });
    return with(p, heavy, scalars);
  }

  private static ThreePortal turned(ThreePortal p, String turned) {
    SortedMap<String, HeavyNeutrino> heavy = new TreeMap<>();
    p.heavyNeutrinos().forEach((name, n) -> heavy.put(name, name.equals(turned) ? turned(n) : n));
    Map<Pair, Complex> scalars = new LinkedHashMap<>();
    p.scalarVertices()
        .forEach((pair, s) -> {
          boolean once = pair.outgoing().equals(turned) != pair.incoming().equals(turned);
          scalars.put(pair, once ? s.negate() : s);
        });
    return with(p, heavy, scalars);
  }

  private static HeavyNeutrino turned(HeavyNeutrino n) {
    Map<String, Complex> rows = new LinkedHashMap<>();
    n.mixing().forEach((row, u) -> rows.put(row, u.negate()));
    return new HeavyNeutrino(n.mass(), rows);
  }

  private static ThreePortal with(
      ThreePortal p, SortedMap<String, HeavyNeutrino> heavy, Map<Pair, Complex> scalars) {
    return new ThreePortal(
        p.name(), p.nature(), p.darkPhoton(), p.darkAlpha(), p.scalar(), heavy, Map.of(), scalars);
  }

  /** Mixing alone: every mode of a Majorana neutrino has twice the width of the Dirac one. */
  @Test
  void weakWidthOfAMajoranaStateIsTwiceThatOfADiracOne() {
    for (int trial = 0; trial < 100; trial++) {
      Draws draws = new Draws(SEED, trial);
      double mass = draws.logBetween(0.002, 3);
      Map<String, Complex> rows =
          Map.of(
              "e", complex(draws, 1e-3), "mu", complex(draws, 1e-3), "tau", complex(draws, 1e-3));
      double majorana = table(weak(Nature.MAJORANA, mass, rows)).totalWidth("nu4");
      double dirac = table(weak(Nature.DIRAC, mass, rows)).totalWidth("nu4");
      // corrections of order |U|² differ
      assertThat(majorana).as("%s", draws).isCloseTo(2 * dirac, within(1e-5 * majorana));
    }
  }

  private static ThreePortal weak(Nature nature, double mass, Map<String, Complex> rows) {
    SortedMap<String, HeavyNeutrino> heavy = new TreeMap<>();
    heavy.put("nu4", new HeavyNeutrino(mass, rows));
    return new ThreePortal(
        "weak", nature, new DarkPhoton(5, 1e-3), 0.1, Optional.empty(), heavy, Map.of(), Map.of());
  }

  /** Γ(3ν) = G_F²m⁵ΣU²/(96π³), Majorana, summed over the modes of the table. */
  @Test
  void threeLightNeutrinosByTheZ() {
    Map<String, Complex> rows = Map.of("e", new Complex(3e-5), "mu", new Complex(0, 4e-5));
    double m = 0.15;
    double sum =
        table(weak(Nature.MAJORANA, m, rows)).of("nu4").stream()
            .filter(d -> d.products().size() == 3)
            .filter(d -> d.products().stream().allMatch(p -> p.startsWith("nu_")))
            .mapToDouble(Decay::width)
            .sum();
    double unit = C.fermi() * C.fermi() * Math.pow(m, 5) / (96 * Math.pow(Math.PI, 3));
    double expected = unit * 25e-10;
    // the Z is not infinitely heavy: (m/m_Z)²
    assertThat(sum).isCloseTo(expected, within(1e-5 * expected));
  }

  /** The sign of V decides whether Z' and W, Z add or subtract: half the difference is linear. */
  @Test
  void interferenceChangesSignWithTheVertex() {
    Pair pair = new Pair("nu_mu", "nu4");
    double[] widths = new double[3];
    for (int k = 0; k < 3; k++) {
      SortedMap<String, HeavyNeutrino> heavy = new TreeMap<>();
      heavy.put("nu4", new HeavyNeutrino(0.1, Map.of("mu", new Complex(1e-3))));
      ThreePortal point =
          new ThreePortal(
              "signs",
              Nature.MAJORANA,
              new DarkPhoton(1.25, 1e-4),
              0.1,
              Optional.empty(),
              heavy,
              Map.of(pair, new Complex((k - 1) * 1e-3)),
              Map.of());
      widths[k] =
          table(point).of("nu4").stream()
              .filter(d -> d.products().equals(List.of("nu_mu", "e-", "e+")))
              .mapToDouble(Decay::width)
              .findFirst()
              .orElseThrow();
    }
    // K_LL and K_LR of the Z have opposite signs, that of the Z' one: g_L + g_R = 2 sin²θ_W − ½ < 0
    assertThat(widths[2] - widths[0]).isNotZero();
    double mean = (widths[2] + widths[0]) / 2 - widths[1];
    assertThat(mean).isPositive();
    double expected = 2 * 0.1 * 4 * Math.PI * C.charge() * C.charge() * 1e-14;
    double pureZPrime =
        expected / 2 * Math.pow(0.1, 5) / (384 * Math.pow(Math.PI, 3) * Math.pow(1.25, 4));
    assertThat(mean).isCloseTo(pureZPrime, within(0.02 * pureZPrime));
  }

  /** Events take the matrix element of the Z' alone: only where W and Z do not matter. */
  @Test
  void eventsAreMadeWhereTheZPrimeDoesAll() {
    int both = 0;
    for (int trial = 0; trial < 200; trial++) {
      Draws draws = new Draws(SEED, trial);
      ThreePortal point = complete(draws, Nature.MAJORANA);
      DecayTable table = DecayTable.withoutTriples(new Spectrum(point, C));
      for (String N : List.of("nu4", "nu5", "nu6")) {
        for (Decay d : table.of(N)) {
          boolean named = table.notes().stream().anyMatch(n -> n.startsWith("W and Z change"));
          boolean equal = d.products().contains("e-") && d.products().contains("e+");
          assertThat(!equal || d.pair().isPresent() || named)
              .as("%s %s", d.label(), draws)
              .isTrue();
          if (equal && d.pair().isPresent()) {
            double alone = d.pair().orElseThrow().width().value();
            assertThat(d.width()).as("%s", draws).isCloseTo(alone, within(1.01e-2 * alone));
          }
          both += equal && d.pair().isEmpty() ? 1 : 0;
        }
      }
    }
    assertThat(both).isPositive();
  }

  /** A chain ends at what does not decay in any detector, and at several neutrinos. */
  @Test
  void chainsEndAtLongLivedDaughters() {
    DecayTable table = table(DarkSeesaw.point());
    assertThat(table.ctau("nu4")).isGreaterThan(DecayTable.LONGEST).isLessThan(1e12);
    for (String N : List.of("nu5", "nu6", "nu7")) {
      for (Chain chain : table.chains(N)) {
        assertThat(chain.steps()).noneMatch(step -> step.parent().equals("nu4"));
      }
    }
    assertThat(table.chains("nu5"))
        .anyMatch(c -> c.label().equals("nu5 -> nu4 e- e+") && c.probability() > 0.99999);
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
