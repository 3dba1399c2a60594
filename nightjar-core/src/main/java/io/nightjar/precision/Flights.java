package io.nightjar.precision;

import io.nightjar.physics.DataException;
import io.nightjar.physics.Table;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import io.nightjar.process.Escape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Whether particles leave a detector unseen, a detector being one length and one momentum.
 *
 * @param detectors by name
 */
public record Flights(Map<String, Flights.Path> detectors) {

  /** Shares of decays that are not followed, because nothing here is known that well. */
  private static final double NEGLIGIBLE = 1e-9;

  /**
   * What stands for a detector.
   *
   * @param length in which a decay would be seen [cm]
   * @param momentum of the particle that flies through it [GeV]
   */
  public record Path(double length, double momentum) {
    Path faster(double factor) {
      return new Path(length, momentum * factor);
    }
  }

  static Flights read() {
    Table table = Table.resource("kaons/flight.csv");
    double[] length = table.quantity("length");
    double[] momentum = table.quantity("momentum");
    Map<String, Path> detectors = new LinkedHashMap<>();
    List<String> names = table.text("detector");
    for (int i = 0; i < names.size(); i++) {
      detectors.put(names.get(i), new Path(length[i], momentum[i]));
    }
    return new Flights(detectors);
  }

  Path in(String detector) {
    Path path = detectors.get(detector);
    if (path == null) {
      throw new DataException("kaons/flight.csv has no detector '" + detector + "'.");
    }
    return path;
  }

  /**
   * Probability that a particle shows nothing: it flies out, or what it decays to shows nothing.
   * Products of two-body decays carry their mean share of the momentum, others equal shares; the
   * length is counted anew for each.
   *
   * @param particle heavy neutrino or φ, at the momentum of the path
   */
  static double invisible(PrecisionPoint point, String particle, Path path) {
    double survives =
        Escape.survival(
            path.length(), path.momentum(), point.mass(particle), point.decays().ctau(particle));
    if (1 - survives < NEGLIGIBLE) {
      return survives;
    }
    double unseen = 0;
    for (Decay decay : point.decays().of(particle)) {
      unseen += decay.branching() * products(point, decay, path);
    }
    return Math.min(1, survives + (1 - survives) * unseen);
  }

  private static double products(PrecisionPoint point, Decay decay, Path path) {
    double unseen = 1;
    for (String product : decay.products()) {
      if (!product.startsWith("nu")) {
        return 0;
      }
      if (point.isHeavy(product)) {
        unseen *= invisible(point, product, path.faster(decay.share(product, point::mass)));
      }
    }
    return unseen;
  }

  /**
   * Probability that an e⁺e⁻ pair appears within the path, from any step of the chain, a Z' on its
   * shell included.
   *
   * @param particle heavy neutrino or Z', at the momentum of the path
   * @param counted which share of the pairs of a decay counts
   */
  static double electronPair(
      PrecisionPoint point, String particle, Path path, ToDoubleFunction<Decay> counted) {
    return pair(point, particle, path, Decay::isElectronPair, counted);
  }

  /**
   * The same of other pairs.
   *
   * @param wanted decays that make one
   */
  static double pair(
      PrecisionPoint point,
      String particle,
      Path path,
      Predicate<Decay> wanted,
      ToDoubleFunction<Decay> counted) {
    double seen = 0;
    for (Decay decay : point.decays().of(particle)) {
      double pair =
          wanted.test(decay)
              ? counted.applyAsDouble(decay)
              : laterPair(point, decay, path, wanted, counted);
      seen += decay.branching() * pair;
    }
    double decays =
        Escape.decay(
            path.length(), path.momentum(), point.mass(particle), point.decays().ctau(particle));
    return decays * seen;
  }

  private static double laterPair(
      PrecisionPoint point,
      Decay decay,
      Path path,
      Predicate<Decay> wanted,
      ToDoubleFunction<Decay> counted) {
    double none = 1;
    for (String product : decay.products()) {
      if (point.isHeavy(product) || product.equals(DecayTable.Z_PRIME)) {
        Path on = path.faster(decay.share(product, point::mass));
        none *= 1 - pair(point, product, on, wanted, counted);
      }
    }
    return 1 - none;
  }
}
