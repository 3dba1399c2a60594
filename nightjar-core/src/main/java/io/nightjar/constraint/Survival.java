package io.nightjar.constraint;

import io.nightjar.math.GaussLegendre;
import io.nightjar.process.Escape;
import java.util.ArrayList;
import java.util.List;

/**
 * Probability that a particle and all that it decays to is not vetoed on a straight way through
 * zones.
 *
 * <p>S_i(x) = e^{−(L−x)/l} + ∫ₓᴸ dy/l e^{−(y−x)/l} Σ_m BR_m V_m(y) Π_d S_d(y): V is 1 where a decay
 * shows nothing and 1 − v of the zone elsewhere; a daughter starts where its parent decayed, with
 * its mean share of the momentum. Between zones and beyond the last, L, nothing is seen.
 *
 * <p>One decay and daughters that decay once are sums of exponentials and done in closed form,
 * longer chains by quadrature with 32 nodes in each zone (error below 2·10⁻⁵). Source:
 * docs/physics/limits-dark-photon.md.
 *
 * <p>{@code precision.Unseen} and {@code precision.Flights} count the length anew for each daughter
 * instead, which a table in one momentum needs; the two agree where the first decay is prompt.
 */
final class Survival {

  /** So much longer than the detector, and nothing decays in it to 10 digits. */
  private static final double FOREVER = 1e10;

  /** So much shorter than the first zone, and e^{−b/l} is below rounding. */
  private static final double PROMPT = 1.0 / 40;

  /** So much longer than the detector, and a daughter is taken to fly on: an error of 10⁻⁶. */
  private static final double SETTLED = 1e6;

  /** So much shorter than the detector, and a decay is where the particle began. */
  private static final double AT_ONCE = 1e-8;

  /** 1 − l/l' of two lengths that are nearly the same. */
  private static final double CLOSE = 1e-4;

  private static final GaussLegendre RULE = GaussLegendre.of(32);

  private final double[] edge; // of segments: zones and what is between them, from 0
  private final double[] pass; // 1 − veto of each segment

  private Survival(double[] edge, double[] pass) {
    this.edge = edge;
    this.pass = pass;
  }

  /**
   * Prepares zones.
   *
   * @param zones ascending and apart
   */
  static Survival of(List<Zone> zones) {
    List<Double> edges = new ArrayList<>(List.of(0.0));
    List<Double> passes = new ArrayList<>();
    for (Zone zone : zones) {
      double last = edges.getLast();
      if (zone.from() < last) {
        throw new IllegalArgumentException(
            "a zone begins at %s cm, before the last one ends at %s cm"
                .formatted(zone.from(), last));
      }
      if (zone.from() > last) {
        edges.add(zone.from());
        passes.add(1.0);
      }
      edges.add(zone.to());
      passes.add(1 - zone.veto());
    }
    return new Survival(
        edges.stream().mapToDouble(e -> e).toArray(),
        passes.stream().mapToDouble(p -> p).toArray());
  }

  /** Where the last zone ends [cm]; 0 without zones. */
  double end() {
    return edge[edge.length - 1];
  }

  /** The same for one that always shows something, by its mean decay length [cm]. */
  double visible(double length) {
    double sum = 0;
    double before = 1;
    for (int k = 0; k < pass.length; k++) {
      double after = Math.exp(-edge[k + 1] / length);
      sum += pass[k] * (before - after);
      before = after;
    }
    return sum + before;
  }

  /**
   * The probability for a particle that starts at the vertex.
   *
   * @param p momentum, along the direction in which zones are counted [GeV]
   */
  double of(Particles all, int particle, double p) {
    return from(all, particle, p, 0, 0);
  }

  /**
   * Whether it does not matter how fast a particle is: it never decays here, or it and all its
   * daughters decay well within the first zone.
   *
   * @param p the largest momentum [GeV]
   */
  boolean isFlat(Particles all, int particle, double least, double most) {
    double l = length(all, particle, 1);
    return l * least >= FOREVER * end() || allPrompt(all, particle, most, least);
  }

  private boolean allPrompt(Particles all, int particle, double most, double least) {
    if (length(all, particle, most) > PROMPT * edge[1]) {
      return false;
    }
    List<Fate.Flier> fliers = all.fate(particle).fliers();
    for (int f = 0; f < fliers.size(); f++) {
      double share = fliers.get(f).share();
      if (!isFlat(all, fliers.get(f).particle(), share * least, share * most)) {
        return false;
      }
    }
    return true;
  }

  private static double length(Particles all, int particle, double p) {
    return p / all.mass(particle) * all.ctau(particle);
  }

  /** S_i(x) in segment k. */
  private double from(Particles all, int particle, double p, double x, int k) {
    double l = length(all, particle, p);
    double end = end();
    if (l >= FOREVER * end || k >= pass.length) {
      return 1;
    }
    Fate fate = all.fate(particle);
    boolean instant = l <= AT_ONCE * end || (x == 0 && allPrompt(all, particle, p, p));
    return instant ? atOnce(all, fate, p, x, k) : flying(all, fate, p, l, x, k);
  }

  private double atOnce(Particles all, Fate fate, double p, double x, int k) {
    double sum = fate.passing(pass[k]);
    double[] S = fliers(all, fate, p, x, k);
    for (int b = 0; b < fate.branches().size(); b++) {
      Fate.Branch branch = fate.branches().get(b);
      sum += branch.passing(pass[k]) * product(branch, S);
    }
    return sum;
  }

  /** S_d(x) of daughters, each once. */
  private double[] fliers(Particles all, Fate fate, double p, double x, int k) {
    double[] S = new double[fate.fliers().size()];
    for (int f = 0; f < S.length; f++) {
      Fate.Flier flier = fate.fliers().get(f);
      S[f] = from(all, flier.particle(), flier.share() * p, x, k);
    }
    return S;
  }

  private static double product(Fate.Branch branch, double[] S) {
    double product = 1;
    for (int flier : branch.fliers()) {
      product *= S[flier];
    }
    return product;
  }

  /** What decays on its way: daughters of which none has daughters here are done in one sweep. */
  private double flying(Particles all, Fate fate, double p, double l, double x, int first) {
    if (isLast(all, fate, p)) {
      return alone(fate.all(), l, x, first);
    }
    Sweep sweep = new Sweep(all, fate, p, l);
    return sweep.from(x, first) + (sweep.deep ? integral(all, sweep, p, l, x, first) : 0);
  }

  /** Daughters, if there are any, do not decay here. */
  private double alone(Fate.Branch decays, double l, double x, int first) {
    double sum = 0;
    double before = 1;
    for (int k = first; k < pass.length; k++) {
      double after = Math.exp((x - edge[k + 1]) / l);
      sum += decays.passing(pass[k]) * (before - after);
      before = after;
    }
    return sum + before;
  }

  private boolean isSettled(Particles all, int particle, double p) {
    return length(all, particle, p) >= SETTLED * end();
  }

  /** Whether no daughter of a particle decays here. */
  private boolean isLast(Particles all, Fate fate, double p) {
    List<Fate.Flier> fliers = fate.fliers();
    for (int f = 0; f < fliers.size(); f++) {
      if (!isSettled(all, fliers.get(f).particle(), fliers.get(f).share() * p)) {
        return false;
      }
    }
    return true;
  }

  /**
   * One decay, and daughters that decay once or not: from the last segment to the first, S(a) =
   * e^{−D/l} S(b) + Σ_m BR_m V_m ∫ₐᵇ dy/l e^{−(y−a)/l} Π_d S_d(y) in [a, b], D = b − a. A daughter
   * has S_d(y) = α + β e^{−(b−y)/l_d} with α what passes there and β = S_d(b) − α, so that the
   * product is a sum of exponentials of rates 1/l' = Σ 1/l_d and the integral one of {@link
   * Escape#between}.
   */
  private final class Sweep {
    private final double l;
    private final Fate fate;
    private final Fate[] of; // of fliers
    private final double[] length; // 0: settled
    private final boolean[] below; // a flier has daughters that fly
    private final double[] after; // S_d at the end of the segment
    private final double[] alpha;
    private final double[] own; // e^{−D/l_d}
    private boolean deep;

    Sweep(Particles all, Fate fate, double p, double l) {
      int n = fate.fliers().size();
      this.l = l;
      this.fate = fate;
      of = new Fate[n];
      length = new double[n];
      below = new boolean[n];
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
      if (!isSettled(all, particle, p)) {
        length[f] = length(all, particle, p);
        below[f] = !isLast(all, of[f], p);
        deep |= below[f];
      }
    }

    boolean isDeep(Fate.Branch branch) {
      for (int f : branch.fliers()) {
        if (below[f]) {
          return true;
        }
      }
      return false;
    }

    /** S(x) without deep branches, x in a segment. */
    double from(double x, int first) {
      double S = 1;
      for (int k = pass.length - 1; k >= first; k--) {
        double D = edge[k + 1] - Math.max(edge[k], x);
        double gone = Math.exp(-D / l);
        enter(D, pass[k]);
        double decayed = fate.passing(pass[k]) * (1 - gone);
        for (int b = 0; b < fate.branches().size(); b++) {
          Fate.Branch branch = fate.branches().get(b);
          if (!(deep && isDeep(branch))) {
            decayed += branch.passing(pass[k]) * inside(branch.fliers(), D, gone, 0, 1, 0, 1);
          }
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

  /** Deep branches: nodes in the probability to have decayed. */
  private double integral(Particles all, Sweep sweep, double p, double l, double x, int first) {
    double sum = 0;
    for (int k = first; k < pass.length; k++) {
      double start = Math.max(edge[k], x);
      double decayed = -Math.expm1((start - edge[k + 1]) / l);
      double mean = 0;
      for (int n = 0; n < RULE.size(); n++) {
        double y = start - l * Math.log1p(-RULE.nodes()[n] * decayed);
        mean += RULE.weights()[n] * deep(all, sweep, p, Math.min(y, edge[k + 1]), k);
      }
      sum += Math.exp((x - start) / l) * decayed * mean;
    }
    return sum;
  }

  /** Σ BR_m V_m Π_d S_d(y) of deep branches. */
  private double deep(Particles all, Sweep sweep, double p, double y, int k) {
    Fate fate = sweep.fate;
    double[] S = fliers(all, fate, p, y, k);
    double sum = 0;
    for (int b = 0; b < fate.branches().size(); b++) {
      Fate.Branch branch = fate.branches().get(b);
      sum += sweep.isDeep(branch) ? branch.passing(pass[k]) * product(branch, S) : 0;
    }
    return sum;
  }

  /** The same detector with one zone that sees nothing, counted as zones were given. */
  static Survival without(List<Zone> zones, int blind) {
    List<Zone> left = new ArrayList<>(zones);
    Zone zone = zones.get(blind);
    left.set(blind, new Zone(zone.from(), zone.to(), 0));
    return of(left);
  }

  /** The same detector with a first zone that vetoes everything visible. */
  static Survival blocked(List<Zone> zones) {
    List<Zone> changed = new ArrayList<>(zones);
    changed.set(0, new Zone(zones.getFirst().from(), zones.getFirst().to(), 1));
    return of(changed);
  }
}
