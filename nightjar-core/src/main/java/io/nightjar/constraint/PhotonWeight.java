package io.nightjar.constraint;

import io.nightjar.constraint.SurvivalTable.Values;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * w: the share of Z' decays in which nothing is vetoed, at masses and an energy of the Z':
 *
 * <p>w = Σ_νν BR + Σ_ij BR_ij ⟨S_i S_j⟩ + Σ_visible BR [1 − Σ_k v_k P_k(l_Z')], the mean over E_i.
 * A Z' that decays to heavy neutrinos does so where it was made.
 */
final class PhotonWeight {

  private final Survival survival;
  private final SurvivalTable table;
  private final Pairs pairs;
  private final double along;
  private final double momentum;

  /**
   * At the masses of a point.
   *
   * @param energy of the Z' [GeV]
   * @param along share of momenta that is along the direction in which zones are counted
   */
  PhotonWeight(Survival survival, DarkPoint masses, double energy, double along) {
    double M = masses.zPrimeMass();
    this.survival = survival;
    this.pairs = Pairs.of(masses, energy);
    this.table = new SurvivalTable(survival, pairs.momenta(along));
    this.along = along;
    this.momentum = along * Math.sqrt((energy - M) * (energy + M));
  }

  double of(DarkPoint point) {
    Values[] known = new Values[point.heavy()];
    return point.zShares().mean(() -> visible(point), (i, j) -> mean(point, i, j, known));
  }

  /** The share among decays of one kind. */
  double of(DarkPoint point, Mode mode) {
    if (mode.dark().length == 0) {
      return mode.seen() == Mode.Seen.NOTHING ? 1 : visible(point);
    }
    int n = point.heavy();
    return mean(point, mode.first(), mode.second(n), new Values[n]);
  }

  /** A Z' that decays visibly. */
  private double visible(DarkPoint point) {
    int z = point.zPrime();
    return survival.visible(momentum / point.zPrimeMass() * point.ctau(z));
  }

  /** ⟨S_i S_j⟩, i ≤ j; a light neutrino is number n and always passes. */
  private double mean(DarkPoint point, int i, int j, @Nullable Values[] known) {
    if (!pairs.isOpen(pairs.pair(i, j))) {
      return 1;
    }
    double[] first = new double[pairs.size()];
    double[] second = new double[pairs.size()];
    values(point, i, known).read(pairs.ofFirst(j), first);
    if (j == point.heavy()) {
      Arrays.fill(second, 1);
    } else {
      values(point, j, known).read(pairs.ofSecond(i, j), second);
    }
    double sum = 0;
    for (int n = 0; n < first.length; n++) {
      sum += pairs.weights()[n] * first[n] * second[n];
    }
    return sum;
  }

  private Values values(DarkPoint point, int i, @Nullable Values[] known) {
    Values values = known[i];
    if (values == null) {
      values = table.of(point, i);
      known[i] = values;
    }
    return values;
  }

  /** What every decay of the Z' gives, for people. */
  void explain(DarkPoint point, Explanation.Builder steps) {
    steps.number("momentum of the Z' along the zones", momentum, "GeV", "");
    for (Mode mode : point.modes(point.zPrime())) {
      if (mode.branching() > 1e-6) {
        steps.number(name(point, mode) + ": share", mode.branching(), "", "");
        steps.number(
            name(point, mode) + ": passes", of(point, mode), "", "mean of S S over energies");
      }
      for (int d : mode.dark()) {
        double energy = pairs.first(pairs.pair(d, point.heavy()))[pairs.size() / 2];
        double length = along * pairs.momentum(d, energy) / point.mass(d) * point.ctau(d);
        steps.number(point.name(d) + ": decay length", length, "cm", "at half the energy");
      }
    }
  }

  /** As in "Z' -> nu5 nu4". */
  static String name(DarkPoint point, Mode mode) {
    StringBuilder text = new StringBuilder("Z' ->");
    for (int d : mode.dark()) {
      text.append(' ').append(point.name(d));
    }
    if (mode.dark().length < 2) {
      text.append(
          switch (mode.seen()) {
            case NOTHING -> " neutrinos";
            case ELECTRONS -> " e- e+";
            case MUONS -> " mu- mu+";
            case PHOTON -> " gamma";
            case OTHER -> " hadrons or tau";
          });
    }
    return text.toString();
  }
}
