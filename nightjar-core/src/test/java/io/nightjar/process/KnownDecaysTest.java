package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.model.DarkSeesaw;
import io.nightjar.model.RandomCouplings;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.physics.Constants;
import java.util.List;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Widths of a point of known masses and new couplings are those of a new table. */
@Tag("law")
class KnownDecaysTest {

  private static final long SEED = 61;
  private static final int DRAWS = 40;
  private static final Constants C = Constants.STANDARD;

  /** Of every channel; what is reached is 3e-11, mostly 1e-13. */
  private static final double REL = 1e-10;

  /** Masses of heavy neutrinos, the Z' and φ [GeV]; no φ where its mass is 0. */
  private enum Masses {
    BENCHMARK(Nature.MAJORANA, 1.25, 0.15, 0.0738572, 0.145062, 0.220049, 1.02613),
    DIRAC_BELOW_Z_PRIME(Nature.DIRAC, 1.25, 0.15, 0.07, 0.14, 0.22, 1.0),
    ON_SHELL(Nature.MAJORANA, 0.07, 0, 0.03, 0.12, 0.2),
    POLE_AT_THRESHOLD(Nature.MAJORANA, 0.06, 0, 0.03, 0.12, 0.2),
    DIRAC_ON_SHELL(Nature.DIRAC, 0.2, 0.5, 0.03, 0.12, 0.3, 0.9),
    POLE_JUST_BEHIND(Nature.MAJORANA, 0.4005, 0, 0.05, 0.2, 0.4),
    POLE_BETWEEN(Nature.MAJORANA, 0.3, 2.5, 0.05, 0.2, 0.4),
    PERTURBATIVE_HADRONS(Nature.DIRAC, 6, 4, 0.5, 3, 4.5),
    HEAVY_Z_PRIME(Nature.MAJORANA, 200, 0.02, 0.05, 0.06);

    private final RandomCouplings couplings;

    Masses(Nature nature, double zPrime, double scalar, double... neutrinos) {
      this.couplings = new RandomCouplings(nature, zPrime, scalar, neutrinos);
    }

    Spectrum spectrum(int trial) {
      return couplings.withEverything(new Draws(SEED + ordinal(), trial));
    }
  }

  @ParameterizedTest
  @EnumSource(Masses.class)
  void areThoseOfNewTable(Masses masses) {
    DecayTable first = new DecayTable(masses.spectrum(DRAWS));
    for (int trial = 0; trial < DRAWS; trial++) {
      Spectrum spectrum = masses.spectrum(trial);
      DecayTable known = first.at(spectrum);
      DecayTable direct = new DecayTable(spectrum);
      assertThat(known.known()).isSameAs(first.known());
      assertThat(known.particles()).isEqualTo(direct.particles());
      for (String particle : direct.particles()) {
        areEqual(known.of(particle), direct.of(particle), masses + ", trial " + trial);
        double width = direct.totalWidth(particle);
        assertThat(known.totalWidth(particle)).isCloseTo(width, within(REL * width));
      }
      assertThat(known.notes()).isEqualTo(direct.notes());
    }
  }

  private static void areEqual(List<Decay> known, List<Decay> direct, String where) {
    assertThat(known.stream().map(Decay::label)).as(where).isEqualTo(labels(direct));
    for (int k = 0; k < direct.size(); k++) {
      Decay expected = direct.get(k);
      Decay actual = known.get(k);
      double tolerance = REL * expected.width();
      assertThat(actual.width()).as("%s", expected).isCloseTo(expected.width(), within(tolerance));
      assertThat(actual.error()).isCloseTo(expected.error(), within(tolerance));
      assertThat(actual.branching())
          .isCloseTo(expected.branching(), within(2 * REL * expected.branching()));
      assertThat(actual.pair()).isEqualTo(expected.pair());
      assertThat(actual.photon()).isEqualTo(expected.photon());
    }
  }

  private static List<String> labels(List<Decay> decays) {
    return decays.stream().map(Decay::label).toList();
  }

  /** Without modes of three neutrinos, too. */
  @Test
  void withoutTriplesAreThoseOfNewTable() {
    Masses masses = Masses.BENCHMARK;
    DecayTable first = DecayTable.withoutTriples(masses.spectrum(DRAWS));
    for (int trial = 0; trial < DRAWS; trial++) {
      DecayTable known = first.at(masses.spectrum(trial));
      DecayTable direct = DecayTable.withoutTriples(masses.spectrum(trial));
      for (String particle : direct.particles()) {
        areEqual(known.of(particle), direct.of(particle), "trial " + trial);
      }
      assertThat(known.notes()).isEqualTo(direct.notes());
    }
  }

  /** What is kept is a function of masses, not of the couplings of those who asked before. */
  @ParameterizedTest
  @EnumSource(Masses.class)
  void doNotDependOnWhoAskedFirst(Masses masses) {
    DecayTable one = new DecayTable(masses.spectrum(0));
    DecayTable other = new DecayTable(masses.spectrum(1));
    for (int trial = 2; trial < 7; trial++) {
      other.at(masses.spectrum(trial + 5));
      Spectrum spectrum = masses.spectrum(trial);
      for (String particle : one.particles()) {
        assertThat(one.at(spectrum).of(particle)).isEqualTo(other.at(spectrum).of(particle));
      }
    }
  }

  @Test
  void otherMassesShareNothing() {
    DecayTable benchmark = new DecayTable(new Spectrum(DarkSeesaw.point(), C));
    Spectrum heavier = Masses.DIRAC_BELOW_Z_PRIME.spectrum(0);
    DecayTable other = benchmark.at(heavier);
    assertThat(other.known()).isNotSameAs(benchmark.known());
    assertThat(other.totalWidth("nu7")).isEqualTo(new DecayTable(heavier).totalWidth("nu7"));
  }

  @Test
  void broadZPrimeSharesThem() {
    Spectrum spectrum = Masses.BENCHMARK.spectrum(3);
    DecayTable table = new DecayTable(Masses.BENCHMARK.spectrum(4)).at(spectrum);
    BroadZPrime known = BroadZPrime.of(table);
    BroadZPrime direct = new BroadZPrime(spectrum);
    for (double q : new double[] {0.05, 0.3, 1.1, 1.25, 3}) {
      assertThat(known.width(q)).isEqualTo(direct.width(q));
      assertThat(known.decays(q)).isEqualTo(direct.decays(q));
    }
    assertThat(known.width(known.mass()))
        .isCloseTo(table.totalWidth(DecayTable.Z_PRIME), within(1e-12));
  }

  // ---- pieces ---------------------------------------------------------------------------------

  /** Against Re and Im of products of D = 1/(δ − i√t). */
  @Test
  void seriesAreProductsOfPropagators() {
    for (int trial = 0; trial < 2000; trial++) {
      Draws draws = new Draws(SEED, trial);
      double least = draws.logBetween(1e-3, 1);
      double sign = draws.unit() < 0.5 ? 1 : -1;
      double delta = sign * least * draws.logBetween(1, 30);
      double epsilon = least * draws.logBetween(1, 30);
      WidthSeries series = new WidthSeries(least, 4);
      double[] one = {1};
      series.constant(0, one);
      series.single(1, delta, one);
      series.product(2, delta, epsilon, one);
      series.cross(3, delta, epsilon, one);
      double on = least * draws.logBetween(1e-6, 1.4);
      assertThat(WidthSeries.reaches(least, on * on)).isTrue();
      Complex D = new Complex(delta, -on).reciprocal();
      Complex E = new Complex(epsilon, -on).reciprocal();
      double D2 = D.norm() * D.norm();
      double both = D.norm() * E.norm();
      double[] sums = series.sums(on * on);
      assertThat(sums[0]).isOne();
      assertThat(sums[1]).as("%s", draws).isCloseTo(D2, within(1e-12 * D2));
      assertThat(sums[2])
          .as("%s", draws)
          .isCloseTo(D.multiply(E.conjugate()).getReal(), within(1e-11 * both));
      double cross = D.getReal() * E.getImaginary() - D.getImaginary() * E.getReal();
      assertThat(sums[3] * on).as("%s", draws).isCloseTo(cross, within(1e-11 * both));
    }
  }

  /** Bounds by which modes of three neutrinos are left out or integrated roughly. */
  @ParameterizedTest
  @EnumSource(Masses.class)
  void boundsHold(Masses masses) {
    Couplings couplings = new Couplings(masses.spectrum(0));
    KnownMasses known = KnownMasses.of(masses.spectrum(0));
    DecayMasses kept = DecayMasses.of(known, couplings, null);
    int parent = couplings.heavy() - 1;
    for (int trial = 0; trial < 200; trial++) {
      Draws draws = new Draws(SEED, trial);
      int[] states = {0, 0, 0};
      double[] sizes = new double[6];
      double[][] K = new double[6][8];
      for (int k = 0; k < states.length; k++) {
        states[k] = (int) draws.between(0, couplings.size());
      }
      int exchanges = couplings.isMajorana() ? 3 : 2;
      for (int k = 0; k < exchanges; k++) {
        for (int number = 0; number < 8; number++) {
          K[k][number] = draws.between(-1, 1);
          sizes[k] += K[k][number] * K[k][number];
        }
      }
      TripleIntegrals triple = kept.triple(parent, states[0], states[1], states[2]);
      double[] m = triple.masses();
      if (m[0] > m[1] + m[2] + m[3]) {
        TripleSums sums = new TripleSums(triple, 1e-3 * triple.pole(0), false);
        double width =
            new ThreeNeutrinoDecay(couplings.isMajorana(), sums, sizes, K).width().value();
        assertThat(width).as("%s", draws).isLessThanOrEqualTo(triple.bound(sizes));
        assertThat(triple.bound(sizes))
            .as("%s", draws)
            .isLessThanOrEqualTo(1.0001 * triple.limit(sizes));
      }
    }
  }
}
