package io.nightjar.constraint;

import io.nightjar.process.Escape;

/**
 * S of one decay, and daughters that decay once or not: from the last segment to the first, S(a) =
 * e^{−D/l} S(b) + Σ_m BR_m V_m ∫ₐᵇ dy/l e^{−(y−a)/l} Π_d S_d(y) in [a, b], D = b − a. A daughter
 * has S_d(y) = α + β e^{−(b−y)/l_d} with α what passes there and β = S_d(b) − α, so that the
 * product is a sum of exponentials of rates 1/l' = Σ 1/l_d and the integral one of {@link
 * Escape#between}.
 */
final class Sweep {

  /** 1 − l/l' of two lengths that are nearly the same. */
  private static final double CLOSE = 1e-4;

  private final Survival zones;
  private final double l;
  private final Fate fate;
  private final Fate[] of; // of fliers
  private final double[] length; // 0: settled
  private final double[] after; // S_d at the end of the segment
  private final double[] alpha;
  private final double[] own; // e^{−D/l_d}

  Sweep(Survival zones, Particles all, Fate fate, double p, double l) {
    this.zones = zones;
    int n = fate.fliers().size();
    this.l = l;
    this.fate = fate;
    of = new Fate[n];
    length = new double[n];
    after = new double[n];
    alpha = new double[n];
    own = new double[n];
    for (int f = 0; f < n; f++) {
      Fate.Flier flier = fate.fliers().get(f);
      set(all, f, flier.particle(), flier.share() * p);
    }
  }

  private void set(Particles all, int f, int particle, double p) {
    of[f] = all.fate(particle);
    after[f] = 1;
    if (!zones.isSettled(all, particle, p)) {
      length[f] = Survival.length(all, particle, p);
    }
  }

  /** S at the vertex. */
  double fromVertex() {
    double S = 1;
    for (int k = zones.segments() - 1; k >= 0; k--) {
      double D = zones.edge(k + 1) - zones.edge(k);
      double gone = Math.exp(-D / l);
      enter(D, zones.pass(k));
      double decayed = fate.passing(zones.pass(k)) * (1 - gone);
      for (int b = 0; b < fate.branches().size(); b++) {
        Fate.Branch branch = fate.branches().get(b);
        decayed += branch.passing(zones.pass(k)) * inside(branch.fliers(), D, gone, 0, 1, 0, 1);
      }
      leave();
      S = gone * S + decayed;
    }
    return S;
  }

  private void enter(double D, double passes) {
    for (int f = 0; f < length.length; f++) {
      if (length[f] > 0) {
        alpha[f] = of[f].all().passing(passes);
        own[f] = Math.exp(-D / length[f]);
      }
    }
  }

  private void leave() {
    for (int f = 0; f < length.length; f++) {
      after[f] = alpha[f] + (after[f] - alpha[f]) * own[f];
    }
  }

  /**
   * Σ over subsets of the daughters from d on, α of all others, β of those.
   *
   * @param rate Σ 1/l_d of the subset so far
   * @param left e^{−D rate}
   */
  private double inside(
      int[] fliers, double D, double gone, int d, double factor, double rate, double left) {
    if (d == fliers.length) {
      return factor * between(D, gone, rate, left);
    }
    int f = fliers[d];
    if (length[f] == 0) {
      return inside(fliers, D, gone, d + 1, factor, rate, left);
    }
    double beta = after[f] - alpha[f];
    return inside(fliers, D, gone, d + 1, factor * alpha[f], rate, left)
        + inside(fliers, D, gone, d + 1, factor * beta, rate + 1 / length[f], left * own[f]);
  }

  /** ∫₀ᴰ dy/l e^{−y/l − (D−y) rate}. */
  private double between(double D, double gone, double rate, double left) {
    double difference = 1 - l * rate;
    return Math.abs(difference) > CLOSE
        ? (left - gone) / difference
        : Escape.between(D, l, 1 / rate);
  }
}
