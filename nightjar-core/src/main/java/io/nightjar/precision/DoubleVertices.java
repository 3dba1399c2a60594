package io.nightjar.precision;

import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;
import io.nightjar.physics.DataException;
import io.nightjar.physics.Table;
import io.nightjar.precision.Chains.Branches;
import io.nightjar.precision.Chains.Seen;
import io.nightjar.process.Decay;
import io.nightjar.process.Inelastic;
import io.nightjar.process.Upscattering.Exchange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hipparchus.analysis.UnivariateFunction;

/**
 * Two vertices without muon in one calorimeter, as CCFR looked for: a shower of hadrons where ν_μ
 * becomes N, and metres behind it the electrons of N's decay,
 *
 * <pre>
 *   n = n_CC ∫dE φ Σ_N B_N ∫dν dσ/dν P(λ_N(E − ν)) / ∫dE φ σ_CC.
 * </pre>
 *
 * <p>Everything moves along the beam. Elastic upscattering shows no first vertex and does not
 * count. docs/physics/old-excesses.md.
 */
final class DoubleVertices {

  private static final List<String> CITATIONS =
      Stream.concat(
              Stream.of("deBarbaro:1992ccfr", "Abdullahi:2020nyr"), Inelastic.CITATIONS.stream())
          .toList();

  /** Below this u + expm1(−u) loses digits, and its series has them all. */
  private static final double SMALL = 1e-2;

  private static final Table FLUX = Table.resource("fluxes/nutev_fhc.csv");
  private static final Map<String, Double> NUMBERS = read();
  private static final double GAP = number("gap");
  private static final double LENGTH = number("length");
  private static final double SIGNAL_ERROR = number("signal-error");

  /** What was seen is words only: without efficiency and normalisation there is no comparison. */
  private static final String NOTE =
      String.format(
          Locale.ROOT,
          "provisional: every input is unverified and the efficiency is not known; CCFR saw %.0f"
              + " events where %.1f +- %.1f were expected",
          number("observed"),
          number("background"),
          number("background-error"));

  private DoubleVertices() {}

  private static Map<String, Double> read() {
    Table table = Table.resource("ccfr/double_vertices.csv");
    Map<String, Double> numbers = new LinkedHashMap<>();
    List<String> names = table.text("name");
    for (int i = 0; i < names.size(); i++) {
      numbers.put(names.get(i), table.number("value", i));
    }
    return numbers;
  }

  /** A row of ccfr/double_vertices.csv. */
  static double number(String name) {
    Double value = NUMBERS.get(name);
    if (value == null) {
      throw new DataException("ccfr/double_vertices.csv has no row '" + name + "'.");
    }
    return value;
  }

  static List<PrecisionObservable> observables() {
    return List.of(
        PrecisionObservable.of(
            "ccfr-double-vertices",
            "",
            "events of CCFR with a shower of hadrons and e+ e- of a heavy neutrino at least 1 m"
                + " behind it",
            "spectrum of NuTeV's nu_mu, normalised to 1e6 charged currents; W above 2 GeV, at"
                + " least 10 GeV of hadrons; every pair seen; everything along the beam",
            CITATIONS,
            DoubleVertices::reading));
  }

  private static Reading reading(PrecisionPoint point) {
    return Reading.input(events(point), SIGNAL_ERROR, NOTE);
  }

  /**
   * Share of heavy neutrinos that decay in the calorimeter and so far from where they were made,
   * which is anywhere in it: ∫_a^D (1 − ℓ/D) e^{−ℓ/λ} dℓ/λ = e^{−a/λ} (λ/D)(u − 1 + e^{−u}), u = (D
   * − a)/λ.
   *
   * @param gap a, smallest distance [cm]
   * @param length D, of the calorimeter [cm]
   * @param lambda λ, mean decay length [cm]
   */
  static double apart(double gap, double length, double lambda) {
    double u = (length - gap) / lambda;
    double share =
        u < SMALL
            ? (length - gap)
                / length
                * u
                / 2
                * (1 - u / 3 * (1 - u / 4 * (1 - u / 5 * (1 - u / 6))))
            : (length - gap + lambda * Math.expm1(-u)) / length;
    return Math.exp(-gap / lambda) * share;
  }

  /** Events of a point. */
  static double events(PrecisionPoint point) {
    double sum = 0;
    for (int n = 0; n < point.heavy(); n++) {
      Branches branches = point.chains().of(n);
      double pairs = 0;
      for (Decay decay : branches.pairs()[Seen.ELECTRONS.ordinal()]) {
        pairs += decay.branching();
      }
      if (pairs > 0) {
        sum += pairs * folded(point, n, branches.ctau());
      }
    }
    return sum * point.kept(Double.class, Normalisation.CHARGED, () -> perFold(point));
  }

  private enum Normalisation {
    CHARGED
  }

  /** Events of what is folded with the flux: ε n_CC/∫dE φ σ_CC [GeV² cm² POT]. */
  private static double perFold(PrecisionPoint point) {
    double perEnergy = number("charged-current") / point.constants().hbarc2();
    double charged = overFlux(E -> perEnergy * E);
    return number("efficiency") * number("charged-currents") / charged;
  }

  /** ∫dE φ ∫dν dσ/dν P of a nucleon of iron [GeV⁻²/cm²/POT]. */
  private static double folded(PrecisionPoint point, int n, double ctau) {
    Spectrum spectrum = point.spectrum();
    String N = spectrum.heavy().get(n);
    Exchange exchange = Exchange.of(spectrum, "nu_mu", N);
    return exchange.isZero()
        ? 0
        : point
            .kept(
                ShowerPlaces.class, n, () -> places(spectrum.mass(N), exchange, point.constants()))
            .sum(exchange, GAP, LENGTH, ctau);
  }

  private static ShowerPlaces places(double m, Exchange exchange, Constants c) {
    double[] energies = FLUX.column("E_GeV");
    return ShowerPlaces.of(
        m,
        exchange.zPrimeMass(),
        number("hadrons"),
        energies[energies.length - 1],
        c,
        DoubleVertices::overFlux);
  }

  /** ∫dν dσ/dν P(λ(E − ν)) of a nucleon of iron [GeV⁻²]. */
  static double overTransfer(Inelastic process, double E, double m, double ctau) {
    return ShowerPlaces.at(process, E, m, number("hadrons")).sum(GAP, LENGTH, ctau);
  }

  /** ∫dE φ f by trapezoids, in which the flux is known. */
  private static double overFlux(UnivariateFunction f) {
    double[] E = FLUX.column("E_GeV");
    double[] flux = FLUX.column("numu");
    double sum = 0;
    double before = flux[0] * f.value(E[0]);
    for (int i = 1; i < E.length; i++) {
      double here = flux[i] * f.value(E[i]);
      sum += (E[i] - E[i - 1]) * (before + here) / 2;
      before = here;
    }
    return sum;
  }
}
