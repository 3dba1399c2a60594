package io.nightjar.generate;

import io.nightjar.experiment.Flux;
import io.nightjar.math.Estimate;
import io.nightjar.math.GaussLegendre;
import io.nightjar.process.Excitation;

/**
 * Upscattering events of a channel in the whole detector over the whole exposure: N = POT × targets
 * × ∫dE φ(E) σ(E), by quadrature over energy and momentum transfer.
 *
 * @param channel which
 * @param events expected number, with a bound on the numerical error
 */
public record Rate(Channel channel, Estimate events) {

  private static final int ENERGIES = 4;

  /** Computes the rate of a channel. */
  public static Rate of(Channel channel) {
    Excitation excitation = new Excitation(channel.process(), channel.flux().highest());
    double fine = 0;
    double coarse = 0;
    for (Flux.Segment segment : channel.flux().segments()) {
      fine += segment(channel, excitation, segment, ENERGIES);
      coarse += segment(channel, excitation, segment, ENERGIES - 1);
    }
    double factor = factor(channel);
    return new Rate(channel, new Estimate(fine * factor, Math.abs(fine - coarse) * factor));
  }

  /** Luminosity × (ħc)²: turns cm⁻² GeV⁻² into events. */
  static double factor(Channel channel) {
    return channel.luminosity() * channel.constants().hbarc2();
  }

  /** ∫ φ σ dE over one smooth piece of the flux [GeV⁻²/cm²/POT]. */
  static double segment(
      Channel channel, Excitation excitation, Flux.Segment segment, int energies) {
    double threshold = channel.process().kinematics().threshold();
    double middle = (segment.low() + segment.high()) / 2;
    if (segment.high() <= threshold || channel.flux().at(middle) == 0) {
      return 0;
    }
    if (segment.low() < 2 * threshold) {
      // σ starts like a root of E − E_th: E = E_th + x² makes it smooth
      double from = Math.sqrt(Math.max(0, segment.low() - threshold));
      return GaussLegendre.of(2 * energies)
          .integrate(
              from,
              Math.sqrt(segment.high() - threshold),
              x -> 2 * x * density(channel, excitation, threshold + x * x));
    }
    return GaussLegendre.of(energies)
        .integrate(segment.low(), segment.high(), E -> density(channel, excitation, E));
  }

  private static double density(Channel channel, Excitation excitation, double E) {
    return channel.flux().at(E) * excitation.sigma(E);
  }
}
