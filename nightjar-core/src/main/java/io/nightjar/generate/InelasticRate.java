package io.nightjar.generate;

import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Flux;
import io.nightjar.math.GaussLegendre;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Nucleus;
import io.nightjar.process.Inelastic;
import io.nightjar.process.InelasticRegime;
import io.nightjar.process.PartonGrid;
import io.nightjar.process.Upscattering.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.interpolation.AkimaSplineInterpolator;

/**
 * Upscatterings of one species that break up a nucleon of one kind of nucleus, in the whole
 * detector over the whole exposure: N = POT × nuclei × ∫dE φ(E) [Z σ_p + N σ_n]. They come with
 * pions or a shower of hadrons, are counted here and never simulated.
 *
 * @param projectile species of the beam
 * @param upscattered heavy neutrino
 * @param nucleus whose nucleon breaks up
 * @param regime range of the mass of the hadrons
 * @param events expected number
 */
public record InelasticRate(
    String projectile, String upscattered, Nucleus nucleus, InelasticRegime regime, double events) {

  /** Share of the events by which structure functions and nuclear effects may be off. */
  public static final double MODEL_ERROR = 0.2;

  /** Energies at which cross sections are computed; between them a spline, good to 1e-3. */
  private static final int ENERGIES = 40;

  private static final int NODES = 4;

  /**
   * All inelastic channels of a model in an experiment that can happen at the energies of its flux.
   *
   * @param spectrum masses and vertices
   * @param experiment beam and material
   * @param grid parton densities
   */
  public static List<InelasticRate> of(Spectrum spectrum, Experiment experiment, PartonGrid grid) {
    List<InelasticRate> rates = new ArrayList<>();
    for (String species : Flux.SPECIES) {
      Flux flux = experiment.fluxes().get(species);
      if (flux != null) {
        for (String N : spectrum.heavy()) {
          for (InelasticRegime regime : InelasticRegime.values()) {
            add(rates, spectrum, experiment, flux, N, process(spectrum, species, N, regime, grid));
          }
        }
      }
    }
    return rates;
  }

  /** Cross section of a species of the beam on nucleons. */
  public static Inelastic process(
      Spectrum spectrum, String species, String N, InelasticRegime regime, PartonGrid grid) {
    Exchange exchange = Channel.exchange(spectrum, species, N);
    return new Inelastic(
        regime, spectrum.mass(N), exchange, species.endsWith("_bar"), grid, spectrum.constants());
  }

  private static void add(
      List<InelasticRate> rates,
      Spectrum spectrum,
      Experiment experiment,
      Flux flux,
      String N,
      Inelastic process) {
    boolean coupled = !Channel.exchange(spectrum, flux.species(), N).isZero();
    if (!coupled || process.threshold() >= flux.highest()) {
      return;
    }
    double[] folded = folded(process, flux);
    double scale = experiment.exposure() * spectrum.constants().hbarc2();
    for (Map.Entry<Nucleus, Double> e : experiment.material().heaviestFirst()) {
      Nucleus nucleus = e.getKey();
      double perNucleus =
          nucleus.Z() * folded[Inelastic.PROTON] + nucleus.N() * folded[Inelastic.NEUTRON];
      rates.add(
          new InelasticRate(
              flux.species(), N, nucleus, process.regime(), scale * e.getValue() * perNucleus));
    }
  }

  /** ∫ φ σ dE on both nucleons [GeV⁻²/cm²/POT]. */
  private static double[] folded(Inelastic process, Flux flux) {
    double threshold = process.threshold();
    double range = Math.log(flux.highest() / threshold);
    double[] places = new double[ENERGIES];
    double[][] sigma = new double[2][ENERGIES];
    double[] both = new double[2];
    for (int i = 0; i < ENERGIES; i++) {
      places[i] = (double) i / (ENERGIES - 1);
      process.nucleons(threshold * Math.exp(range * places[i] * places[i]), both);
      sigma[0][i] = both[0];
      sigma[1][i] = both[1];
    }
    double[] folded = new double[2];
    for (int nucleon = 0; nucleon < 2; nucleon++) {
      UnivariateFunction spline = new AkimaSplineInterpolator().interpolate(places, sigma[nucleon]);
      for (Flux.Segment segment : flux.segments()) {
        double from = Math.max(segment.low(), threshold);
        if (segment.high() > from) {
          folded[nucleon] +=
              GaussLegendre.of(NODES)
                  .integrate(
                      from,
                      segment.high(),
                      E -> flux.at(E) * spline.value(place(E / threshold, range)));
        }
      }
    }
    return folded;
  }

  private static double place(double overThreshold, double range) {
    return Math.sqrt(Math.clamp(Math.log(overThreshold) / range, 0, 1));
  }

  /** Sum of the events. */
  public static double total(List<InelasticRate> rates) {
    return rates.stream().mapToDouble(InelasticRate::events).sum();
  }
}
