package io.nightjar.generate;

import io.nightjar.experiment.Flux;
import io.nightjar.process.Target;
import io.nightjar.process.Upscattering;
import io.nightjar.process.Upscattering.Exchange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.complex.Complex;

/**
 * What the Z adds to the exchange of a Z': the rate of a target is |a|²R_aa + Re ab* R_ab + |b|²
 * R_bb for coupling products a of the Z' and b of the Z. All three are quadratures; the shape of
 * what is seen is that of the Z' alone.
 */
final class ZShare {

  private static final double[][] COUPLINGS = {{1, 0}, {1, 1}, {0, 1}};

  private final double mass;
  private final double zPrimeMass;
  private final Map<Target, Upscattering.Response> responses;
  private final Map<List<Object>, double[]> found = new HashMap<>();

  /**
   * For one heavy neutrino.
   *
   * @param mass its mass [GeV]
   * @param responses of targets, shared
   */
  ZShare(double mass, double zPrimeMass, Map<Target, Upscattering.Response> responses) {
    this.mass = mass;
    this.zPrimeMass = zPrimeMass;
    this.responses = responses;
  }

  /**
   * R_ab/R_aa and R_bb/R_aa, targets weighed by what is seen of them.
   *
   * @param fluxes neutrinos and antineutrinos of a flavour
   * @param channels of the mixture
   * @param seen by channel; read
   */
  double[] of(int flavour, List<Flux> fluxes, List<Channel> channels, double[] seen) {
    double[] sum = new double[2];
    double all = 0;
    for (int c = 0; c < seen.length; c++) {
      Channel channel = channels.get(c);
      double[] rates =
          found.computeIfAbsent(List.of(flavour, channel.target()), key -> rates(fluxes, channel));
      if (rates[0] > 0) {
        sum[0] += seen[c] * (rates[1] - rates[0] - rates[2]) / rates[0];
        sum[1] += seen[c] * rates[2] / rates[0];
        all += seen[c];
      }
    }
    return all > 0 ? new double[] {sum[0] / all, sum[1] / all} : sum;
  }

  private double[] rates(List<Flux> fluxes, Channel channel) {
    double[] rates = new double[COUPLINGS.length];
    for (Flux flux : fluxes) {
      for (int k = 0; k < rates.length; k++) {
        Channel with =
            new Channel(
                flux.species(),
                channel.upscattered(),
                channel.target(),
                flux,
                1,
                process(flux, channel, COUPLINGS[k]),
                channel.region());
        if (with.process().kinematics().threshold() < flux.highest()) {
          rates[k] += Outline.of(with).rate();
        }
      }
    }
    return rates;
  }

  private Upscattering process(Flux flux, Channel channel, double[] couplings) {
    Target target = channel.target();
    Complex a = new Complex(couplings[0]);
    Complex b = new Complex(couplings[1]);
    return new Upscattering(
        target,
        mass,
        new Exchange(a, zPrimeMass, b, channel.constants().zMass()),
        flux.species().endsWith("_bar"),
        responses.computeIfAbsent(target, Upscattering.Response::standard),
        channel.constants());
  }
}
