package io.nightjar.generate;

import io.nightjar.experiment.Flux.Segment;
import io.nightjar.experiment.Pieces;
import io.nightjar.experiment.Shape;
import io.nightjar.math.Estimate;
import io.nightjar.math.GaussLegendre;
import io.nightjar.process.ForwardNeutrino.Way;
import java.util.function.DoubleUnaryOperator;

/**
 * Heavy neutrinos of the beam in a detector, by quadrature: decays of a volume are ∫dE Φ_N(E) ∫d³x
 * e^{−ℓ/λ}/λ, uniform along the beam where they live long.
 *
 * @param arrival which
 * @param arrivals N that reach the plane through the middle of the volume, within its outline; of
 *     several pieces, the sum
 * @param inside decays inside, of any kind
 */
public record InFlight(Arrival arrival, Estimate arrivals, Estimate inside) {

  private static final int ENERGIES = 6;
  private static final int PLACES = 24;

  /**
   * Counts.
   *
   * @param volume in which decays count
   */
  public static InFlight of(Arrival arrival, Pieces volume) {
    Estimate arrivals = Estimate.ZERO;
    Estimate inside = Estimate.ZERO;
    for (Shape body : volume.shapes()) {
      double middle = body.centre().z();
      double outline = body.area(middle);
      arrivals =
          arrivals.plusBounded(sum(arrival, (E, way) -> outline * arrival.left(E, way, middle)));
      inside = inside.plusBounded(sum(arrival, (E, way) -> inside(arrival, body, E, way)));
    }
    return new InFlight(arrival, arrivals, inside);
  }

  /** Probability density of a decay at z, over the outline. */
  private static double inside(Arrival arrival, Shape body, double E, Way way) {
    double middle = body.centre().z();
    double half = body.halfLength();
    DoubleUnaryOperator at = z -> body.area(z) * arrival.left(E, way, z);
    return arrival.perLength(E, way)
        * GaussLegendre.of(PLACES).integrate(middle - half, middle + half, at);
  }

  /** What happens to N of one energy. */
  @FunctionalInterface
  interface Fate {
    double at(double E, Way way);
  }

  /** ∫dE Φ_N × fate [of the exposure]. */
  static Estimate sum(Arrival arrival, Fate fate) {
    double fine = 0;
    double coarse = 0;
    for (Segment segment : arrival.origin().neutrinos().segments()) {
      for (Way way : Way.values()) {
        fine += piece(arrival, fate, segment, way, ENERGIES);
        coarse += piece(arrival, fate, segment, way, ENERGIES - 1);
      }
    }
    return new Estimate(fine, Math.abs(fine - coarse));
  }

  /** The same over one smooth piece of the flux. */
  static double piece(Arrival arrival, Fate fate, Segment segment, Way way, int energies) {
    double low = Math.max(segment.low(), arrival.kinematics().lowest(way));
    if (!(low < segment.high())) {
      return 0;
    }
    return GaussLegendre.of(energies)
        .integrate(low, segment.high(), E -> arrival.made(E, way) * fate.at(E, way));
  }
}
