package io.nightjar.precision;

import io.nightjar.physics.DataException;
import io.nightjar.physics.Table;
import io.nightjar.precision.Chains.Branches;
import io.nightjar.precision.Chains.Next;
import io.nightjar.precision.Chains.Seen;
import io.nightjar.process.Decay;
import io.nightjar.process.Escape;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Whether particles leave a detector unseen, a detector being one length and one momentum.
 *
 * @param detectors by name
 */
public record Flights(Map<String, Flights.Path> detectors) {

  /** Shares of decays that are not followed, because nothing here is known that well. */
  private static final double NEGLIGIBLE = 1e-9;

  /** Stands for a probability that was not asked for yet. */
  private static final double UNKNOWN = -1;

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
    Chains chains = point.chains();
    return invisible(chains, chains.number(particle), path.length(), path.momentum());
  }

  private static double invisible(Chains chains, int particle, double length, double momentum) {
    Branches branches = chains.of(particle);
    double survives = Escape.survival(length, momentum, branches.mass(), branches.ctau());
    if (1 - survives < NEGLIGIBLE) {
      return survives;
    }
    double[] known = new double[branches.next().length];
    Arrays.fill(known, UNKNOWN);
    double unseen = 0;
    for (int r = 0; r < branches.rests().length; r++) {
      double all = branches.rests()[r].unseen() ? branches.all(r) : 0;
      if (all > 0) {
        for (int next : branches.rests()[r].next()) {
          if (known[next] == UNKNOWN) {
            Next on = branches.next()[next];
            known[next] = invisible(chains, on.particle(), length, momentum * on.share());
          }
          all *= known[next];
        }
        unseen += all;
      }
    }
    return Math.min(1, survives + (1 - survives) * unseen);
  }

  /**
   * Probability that a pair appears within the path, from any step of the chain, a Z' or φ on its
   * shell included.
   *
   * @param particle number of a heavy neutrino, the Z' or φ, at the momentum of the path
   * @param wanted which pair
   * @param counted which share of the pairs of a decay counts
   */
  static double pair(
      Chains chains, int particle, Path path, Seen wanted, ToDoubleFunction<Decay> counted) {
    return pair(chains, particle, path.length(), path.momentum(), wanted, counted);
  }

  private static double pair(
      Chains chains,
      int particle,
      double length,
      double momentum,
      Seen wanted,
      ToDoubleFunction<Decay> counted) {
    Branches branches = chains.of(particle);
    double seen = 0;
    for (Decay decay : branches.pairs()[wanted.ordinal()]) {
      seen += decay.branching() * counted.applyAsDouble(decay);
    }
    seen += later(chains, branches, length, momentum, wanted, counted);
    return seen * Escape.decay(length, momentum, branches.mass(), branches.ctau());
  }

  /** Probability that what a decay leaves makes the pair: 1 − Π(1 − P), summed over decays. */
  private static double later(
      Chains chains,
      Branches branches,
      double length,
      double momentum,
      Seen wanted,
      ToDoubleFunction<Decay> counted) {
    double[] known = new double[branches.next().length];
    Arrays.fill(known, UNKNOWN);
    double sum = 0;
    for (int r = 0; r < branches.rests().length; r++) {
      int[] rest = branches.rests()[r].next();
      double share = rest.length == 0 ? 0 : branches.without(wanted, r);
      double none = 1;
      for (int i = 0; i < rest.length && share > 0; i++) {
        int next = rest[i];
        if (known[next] == UNKNOWN) {
          Next on = branches.next()[next];
          double slower = momentum * on.share();
          known[next] = pair(chains, on.particle(), length, slower, wanted, counted);
        }
        none *= 1 - known[next];
      }
      sum += share * (1 - none);
    }
    return sum;
  }
}
