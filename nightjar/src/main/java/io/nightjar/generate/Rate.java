package io.nightjar.generate;

import io.nightjar.experiment.Flux;
import io.nightjar.math.Estimate;
import io.nightjar.math.GaussLegendre;

/**
 * Upscattering events of a channel in the whole detector over the whole exposure: N = POT × targets
 * × ∫dE φ(E) σ(E), by quadrature over energy and momentum transfer.
 *
 * @param channel which
 * @param events expected number, with a bound on the numerical error
 */
public record Rate(Channel channel, Estimate events) {

  private static final int ENERGIES = 3;
  private static final int TRANSFERS = 14;

  /** Computes the rate of a channel. */
  public static Rate of(Channel channel) {
    double fine = events(channel, ENERGIES, TRANSFERS);
    double coarse = events(channel, ENERGIES - 1, TRANSFERS - 4);
    return new Rate(channel, new Estimate(fine, Math.abs(fine - coarse)));
  }

  private static double events(Channel channel, int energies, int transfers) {
    double sum = 0;
    for (Flux.Segment segment : channel.flux().segments()) {
      sum += segment(channel, segment, energies, transfers);
    }
    double hbarc = channel.constants().hbarc();
    return sum * channel.luminosity() * hbarc * hbarc;
  }

  /** ∫ φ σ dE over one smooth piece of the flux [GeV⁻²/cm²/POT]. */
  static double segment(Channel channel, Flux.Segment segment, int energies, int transfers) {
    double threshold = channel.process().kinematics().threshold();
    double middle = (segment.low() + segment.high()) / 2;
    if (segment.high() <= threshold || channel.flux().at(middle) == 0) {
      return 0;
    }
    GaussLegendre rule = GaussLegendre.of(energies);
    if (segment.low() < threshold) {
      // σ starts like a root of E − E_th: E = E_th + x² makes it smooth
      return GaussLegendre.of(2 * energies)
          .integrate(
              0,
              Math.sqrt(segment.high() - threshold),
              x -> 2 * x * density(channel, threshold + x * x, transfers));
    }
    return rule.integrate(
        segment.low(), segment.high(), E -> density(channel, E, transfers));
  }

  private static double density(Channel channel, double E, int transfers) {
    return channel.flux().at(E) * channel.process().sigma(E, transfers);
  }
}
