package io.nightjar.precision;

import io.nightjar.math.GaussLegendre;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.DataException;
import io.nightjar.physics.Table;
import io.nightjar.process.Decay;
import io.nightjar.process.Inelastic;
import io.nightjar.process.InelasticRegime;
import io.nightjar.process.PartonGrid;
import io.nightjar.process.Upscattering.Exchange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.interpolation.AkimaSplineInterpolator;

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

  /** Energies at which the integral over ν is made, and its nodes: good to 2 %. */
  private static final int ENERGIES = 12;

  private static final int NODES = 8;

  /** Nucleons of iron, of which the calorimeter is made. */
  private static final double PROTONS = 26;

  private static final double NEUTRONS = 30;

  /** Below this u + expm1(−u) loses digits, and its series has them all. */
  private static final double SMALL = 1e-2;

  private static final Table FLUX = Table.resource("fluxes/nutev_fhc.csv");
  private static final Map<String, Double> NUMBERS = read();

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

  /** What was seen is words only: without efficiency and normalisation there is no comparison. */
  private static Reading reading(PrecisionPoint point) {
    return Reading.input(
        events(point),
        number("signal-error"),
        String.format(
            Locale.ROOT,
            "provisional: every input is unverified and the efficiency is not known; CCFR saw %.0f"
                + " events where %.1f +- %.1f were expected",
            number("observed"),
            number("background"),
            number("background-error")));
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
    for (String N : point.spectrum().heavy()) {
      double pairs =
          point.decays().of(N).stream()
              .filter(Decay::isElectronPair)
              .mapToDouble(Decay::branching)
              .sum();
      if (pairs > 0) {
        sum += pairs * folded(point, N);
      }
    }
    double perEnergy = number("charged-current") / point.constants().hbarc2();
    double charged = overFlux(E -> perEnergy * E);
    return number("efficiency") * number("charged-currents") * sum / charged;
  }

  /** ∫dE φ ∫dν dσ/dν P of a nucleon of iron [GeV⁻²/cm²/POT]. */
  private static double folded(PrecisionPoint point, String N) {
    Spectrum spectrum = point.spectrum();
    Exchange exchange = Exchange.of(spectrum, "nu_mu", N);
    double m = spectrum.mass(N);
    double low = number("hadrons") + m;
    double[] energies = FLUX.column("E_GeV");
    double high = energies[energies.length - 1];
    if (exchange.isZero() || low >= high) {
      return 0;
    }
    Inelastic process =
        new Inelastic(
            InelasticRegime.DIS, m, exchange, false, PartonGrid.shipped(), point.constants());
    double ctau = point.decays().ctau(N);
    double[] places = new double[ENERGIES];
    double[] values = new double[ENERGIES];
    for (int i = 0; i < ENERGIES; i++) {
      places[i] = Math.log(low) + Math.log(high / low) * i / (ENERGIES - 1);
      values[i] = overTransfer(process, Math.exp(places[i]), m, ctau);
    }
    UnivariateFunction spline = new AkimaSplineInterpolator().interpolate(places, values);
    return overFlux(E -> E <= low ? 0 : spline.value(Math.min(Math.log(E), places[ENERGIES - 1])));
  }

  /** ∫dν dσ/dν P(λ(E − ν)) of a nucleon of iron [GeV⁻²]. */
  static double overTransfer(Inelastic process, double E, double m, double ctau) {
    double least = number("hadrons");
    if (E - m <= least) {
      return 0;
    }
    double[] both = new double[2];
    return GaussLegendre.of(NODES)
        .integrate(
            Math.log(least),
            Math.log(E - m),
            logNu -> {
              double nu = Math.exp(logNu);
              process.byTransfer(E, nu, both);
              double sigma = PROTONS * both[Inelastic.PROTON] + NEUTRONS * both[Inelastic.NEUTRON];
              double lambda = Decay.length(m, Math.max(m, E - nu), ctau);
              return nu
                  * sigma
                  / (PROTONS + NEUTRONS)
                  * apart(number("gap"), number("length"), lambda);
            });
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
