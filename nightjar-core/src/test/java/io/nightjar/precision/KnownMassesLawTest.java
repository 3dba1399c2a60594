package io.nightjar.precision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.math.GaussLegendre;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal;
import io.nightjar.model.VectorAxial;
import io.nightjar.physics.Constants;
import io.nightjar.precision.Chains.Seen;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import io.nightjar.process.Escape;
import io.nightjar.process.Inelastic;
import io.nightjar.process.InelasticRegime;
import io.nightjar.process.MagneticMoment;
import io.nightjar.process.PartonGrid;
import io.nightjar.process.ThreeBodyDecay;
import io.nightjar.process.Upscattering.Exchange;
import java.util.List;
import java.util.Optional;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What masses fix is kept, and couplings put in: the same as everything made anew. */
@Tag("law")
class KnownMassesLawTest {

  private static final Constants C = Constants.STANDARD;

  /** Formulas are the same; the rest is what widths at known masses may differ by. */
  private static final double WIDTHS = 1e-6;

  private static final double ROUNDING = 1e-11;

  private static final List<String> PAIR = List.of("nu4", "e-", "e+");

  private static Spectrum spectrum(ThreePortal point) {
    return new Spectrum(point, C);
  }

  private static DecayTable decays(ThreePortal point) {
    return DecayTable.withoutTriples(spectrum(point));
  }

  private static PrecisionPoint other(ThreePortal masses, DecayTable known, Draws draws) {
    Spectrum spectrum = spectrum(OtherCouplings.of(masses, draws));
    return PrecisionPoint.of(spectrum, known.at(spectrum), Precise.TODAY);
  }

  private static List<PrecisionObservable> quick() {
    return PrecisionObservables.everywhere().stream()
        .filter(o -> !o.name().startsWith("babar-") && !o.name().startsWith("sigma-ee"))
        .toList();
  }

  @Test
  void readingsAreThoseOfAPointMadeAnew() {
    for (ThreePortal masses : OtherCouplings.masses()) {
      DecayTable known = decays(masses);
      for (int trial = 0; trial < 110; trial++) {
        Draws draws = new Draws(81, trial);
        PrecisionPoint fast = other(masses, known, draws);
        PrecisionPoint anew =
            PrecisionPoint.of(
                fast.spectrum(), DecayTable.withoutTriples(fast.spectrum()), Precise.TODAY);
        assertThat(fast.decays().known()).isSameAs(known.known());
        for (PrecisionObservable observable : quick()) {
          String what = masses.name() + ", " + observable.name() + ", " + draws;
          compare(what, fast.read(observable), observable.at(anew));
        }
      }
    }
  }

  private static void compare(String what, Reading fast, Reading anew) {
    assertThat(fast.note()).as(what).isEqualTo(anew.note());
    assertThat(fast.getClass()).as(what).isEqualTo(anew.getClass());
    if (fast instanceof Reading.Value f && anew instanceof Reading.Value a) {
      assertThat(f.value()).as(what).isCloseTo(a.value(), within(WIDTHS * Math.abs(a.value())));
      assertThat(f.error()).as(what).isCloseTo(a.error(), within(WIDTHS * a.error()));
    }
  }

  // ---- chains ---------------------------------------------------------------------------------

  /** The recursion of Flights decay by decay, by the names of products. */
  private record ByName(PrecisionPoint point, double length, Seen wanted) {

    private static final List<String> DARK = List.of("zprime", "phi", "zprime*");

    double pair(String particle, double momentum) {
      double seen = 0;
      for (Decay decay : point.decays().of(particle)) {
        seen += decay.branching() * of(decay, momentum);
      }
      double ctau = point.decays().ctau(particle);
      return seen * Escape.decay(length, momentum, point.mass(particle), ctau);
    }

    private double of(Decay decay, double momentum) {
      String lepton = wanted == Seen.ELECTRONS ? "e" : "mu";
      if (decay.products().containsAll(List.of(lepton + "-", lepton + "+"))) {
        return 1;
      }
      double none = 1;
      for (String product : decay.products()) {
        if (point.isHeavy(product) || DARK.contains(product)) {
          none *= 1 - pair(product, momentum * decay.share(product, point::mass));
        }
      }
      return 1 - none;
    }

    double invisible(String particle, double momentum) {
      double ctau = point.decays().ctau(particle);
      double survives = Escape.survival(length, momentum, point.mass(particle), ctau);
      double unseen = 0;
      for (Decay decay : point.decays().of(particle)) {
        double all = decay.products().stream().allMatch(ByName::isDark) ? 1 : 0;
        for (String product : decay.products()) {
          if (all > 0 && (point.isHeavy(product) || DARK.contains(product))) {
            all *= invisible(product, momentum * decay.share(product, point::mass));
          }
        }
        unseen += decay.branching() * all;
      }
      return survives + (1 - survives) * unseen;
    }

    private static boolean isDark(String product) {
      return product.startsWith("nu") || DARK.contains(product);
    }
  }

  @Test
  void chainsAreFollowedAsDecayByDecay() {
    for (ThreePortal masses : OtherCouplings.masses()) {
      DecayTable known = new DecayTable(spectrum(masses));
      for (int trial = 0; trial < 20; trial++) {
        Draws draws = new Draws(82, trial);
        PrecisionPoint point = other(masses, known, draws);
        Flights.Path path = new Flights.Path(draws.logBetween(1e-3, 1e4), draws.logBetween(0.1, 9));
        for (String N : point.spectrum().heavy()) {
          int n = point.chains().number(N);
          for (Seen wanted : List.of(Seen.ELECTRONS, Seen.MUONS)) {
            double ours = Flights.pair(point.chains(), n, path, wanted, d -> 1);
            double names = new ByName(point, path.length(), wanted).pair(N, path.momentum());
            assertThat(ours).as("%s %s", N, draws).isCloseTo(names, within(ROUNDING * names));
          }
        }
        double names =
            new ByName(point, path.length(), Seen.ELSE).invisible("phi", path.momentum());
        assertThat(Flights.invisible(point, "phi", path)).isCloseTo(names, within(1e-8));
      }
    }
  }

  // ---- factorised formulas --------------------------------------------------------------------

  @Test
  void momentsAreThoseOfTheLoops() {
    for (ThreePortal masses : OtherCouplings.masses()) {
      DecayTable known = decays(masses);
      for (int trial = 0; trial < 110; trial++) {
        PrecisionPoint point = other(masses, known, new Draws(83, trial));
        for (Lepton lepton : Lepton.values()) {
          double loops = loops(point, lepton);
          double ours = MagneticMoments.moment(point, lepton);
          assertThat(ours).isCloseTo(loops, within(ROUNDING * Math.abs(loops)));
        }
      }
    }
  }

  private static double loops(PrecisionPoint point, Lepton lepton) {
    double m = lepton.mass(C);
    VectorAxial v = point.spectrum().zPrimeCoupling(lepton.fermion());
    double a = MagneticMoment.vectorBoson(m, point.spectrum().zPrimeMass(), v.gV(), v.gA());
    double sine = point.scalar().orElseThrow().mixing();
    double yukawa = -sine * m / C.vacuum();
    a += MagneticMoment.scalarBoson(m, point.scalar().orElseThrow().mass(), yukawa, 0);
    for (String N : point.spectrum().heavy()) {
      double mN = point.spectrum().mass(N);
      a += MagneticMoment.heavyNeutrino(m, mN, point.mixing2(lepton, N), C);
    }
    return a;
  }

  /** Cross sections are of second degree in the coupling products of Z' and Z. */
  @Test
  void showersOfThreePairsOfCouplingsAreThoseOfAll() {
    for (int trial = 0; trial < 110; trial++) {
      Draws draws = new Draws(84, trial);
      double m = draws.logBetween(0.01, 1);
      double zPrime = draws.logBetween(0.03, 20);
      double E = draws.logBetween(15 + m, 400);
      double unit = C.zMass() * C.zMass() * draws.logBetween(1e-3, 1e3);
      Exchange exchange =
          new Exchange(draws.complex(), zPrime, draws.complex().multiply(unit), C.zMass());
      Inelastic process =
          new Inelastic(InelasticRegime.DIS, m, exchange, false, PartonGrid.shipped(), C);
      double direct = ShowerPlaces.at(process, E, m, 10).sum(100, 1770, 1);
      ShowerPlaces.Transfers[] all = ShowerPlaces.monomials(E, m, zPrime, 10, C);
      double[][] weights = {all[0].weight(), all[1].weight(), all[2].weight()};
      double ours = new ShowerPlaces(all[0].length(), weights).sum(exchange, 100, 1770, 1);
      assertThat(ours).as("%s", draws).isCloseTo(direct, within(1e-9 * direct));
    }
  }

  /** The share of pairs above a mass: its matrix element against A, B and width apart. */
  @Test
  void pairsAboveAMassAreThoseOfTheMatrixElement() {
    PrecisionPoint point = Precise.benchmark(Precise.TODAY);
    GaussLegendre rule = GaussLegendre.of(16);
    for (int trial = 0; trial < 110; trial++) {
      Draws draws = new Draws(85, trial);
      Complex left = draws.complex();
      Complex right = draws.complex();
      double width = draws.logBetween(1e-9, 0.3);
      ThreeBodyDecay mode =
          ThreeBodyDecay.of(0.36, 0.07, C.electronMass(), left, right, 1e-3, 1.25, width);
      Decay decay = new Decay("nu6", PAIR, 1e-18, 0, 1, Optional.of(mode), Optional.empty());
      double above = rule.integrate(0, 1, 32, u -> mode.s(u) > 0.15 * 0.15 ? mode.dGammaDu(u) : 0);
      double all = rule.integrate(0, 1, 32, mode::dGammaDu);
      double ours = MesonNeutrinos.share(point, decay, 0.15);
      assertThat(ours).as("%s", draws).isBetween(1e-3, 1.0);
      assertThat(ours).as("%s", draws).isCloseTo(above / all, within(ROUNDING));
    }
  }
}
