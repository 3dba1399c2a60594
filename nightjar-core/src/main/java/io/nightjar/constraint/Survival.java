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
 * <p>One decay and two decays in a row are sums of exponentials and done in closed form, longer
 * chains and pairs of unstable daughters by quadrature with 32 nodes in each zone (error below
 * 2·10⁻⁵). Nothing is allocated. Source: docs/physics/limits-dark-photon.md.
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

  /** Shares of decays that are lost. */
  private static final double NEGLIGIBLE = 1e-7;

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
    for (Fate.Branch branch : all.fate(particle).branches()) {
      for (int d = 0; d < branch.live().length; d++) {
        double share = branch.share()[d];
        if (!isFlat(all, branch.live()[d], share * least, share * most)) {
          return false;
        }
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
    double sum = instant ? fate.passing(pass[k]) : single(fate, l, x, k);
    for (int b = 0; b < fate.branches().size(); b++) {
      Fate.Branch branch = fate.branches().get(b);
      if (branch.passing(1) > NEGLIGIBLE) {
        sum +=
            instant
                ? branch.passing(pass[k]) * daughters(all, branch, p, x, k)
                : cascade(all, branch, p, l, x, k);
      }
    }
    return instant ? sum : sum + Math.exp((x - end) / l);
  }

  /** Π_d S_d(x). */
  private double daughters(Particles all, Fate.Branch branch, double p, double x, int k) {
    double product = 1;
    for (int d = 0; d < branch.live().length; d++) {
      product *= from(all, branch.live()[d], branch.share()[d] * p, x, k);
    }
    return product;
  }

  /** Σ_k (BR_hidden + (1 − v_k) BR_shown)(e^{−(a_k−x)/l} − e^{−(b_k−x)/l}). */
  private double single(Fate fate, double l, double x, int first) {
    double sum = 0;
    double before = 1;
    for (int k = first; k < pass.length; k++) {
      double after = Math.exp((x - edge[k + 1]) / l);
      sum += fate.passing(pass[k]) * (before - after);
      before = after;
    }
    return sum;
  }

  private double cascade(
      Particles all, Fate.Branch branch, double p, double l, double x, int first) {
    int moving = 0;
    int last = 0;
    for (int d = 0; d < branch.live().length; d++) {
      if (!isSettled(all, branch.live()[d], branch.share()[d] * p)) {
        moving++;
        last = d;
      }
    }
    int daughter = branch.live()[last];
    double momentum = branch.share()[last] * p;
    if (moving == 0) {
      return once(branch, l, x, first);
    }
    if (moving == 1 && endsWith(all, daughter, momentum)) {
      double second = length(all, daughter, momentum);
      return twice(branch, l, all.fate(daughter), second, x, first);
    }
    return integral(all, branch, p, l, x, first);
  }

  private boolean isSettled(Particles all, int particle, double p) {
    return length(all, particle, p) >= SETTLED * end();
  }

  /** Whether no daughter of a particle decays here. */
  private boolean endsWith(Particles all, int particle, double p) {
    for (Fate.Branch branch : all.fate(particle).branches()) {
      for (int d = 0; d < branch.live().length; d++) {
        if (!isSettled(all, branch.live()[d], branch.share()[d] * p)) {
          return false;
        }
      }
    }
    return true;
  }

  /** As {@link #single}, of a branch. */
  private double once(Fate.Branch branch, double l, double x, int first) {
    double sum = 0;
    double before = 1;
    for (int k = first; k < pass.length; k++) {
      double after = Math.exp((x - edge[k + 1]) / l);
      sum += branch.passing(pass[k]) * (before - after);
      before = after;
    }
    return sum;
  }

  /**
   * Two decays in a row. In a segment [a, b] the daughter has S_d(y) = α + β e^{−(b−y)/l_d} with α
   * what passes there and β = S_d(b) − α, so that the integral over the first vertex is
   * e^{−(a−x)/l} [α(1 − e^{−D/l}) + β G(D)], D = b − a, G = {@link Escape#between}.
   */
  private double twice(
      Fate.Branch branch, double l, Fate daughter, double second, double x, int first) {
    double sum = 0;
    double after = 1; // S_d at the end of the segment
    for (int k = pass.length - 1; k >= first; k--) {
      double start = Math.max(edge[k], x);
      double D = edge[k + 1] - start;
      double alpha = daughter.passingAll(pass[k]);
      double beta = after - alpha;
      double inside = -alpha * Math.expm1(-D / l) + beta * Escape.between(D, l, second);
      sum += branch.passing(pass[k]) * Math.exp((x - start) / l) * inside;
      after = alpha + beta * Math.exp(-D / second);
    }
    return sum;
  }

  /** Any daughters: nodes in the probability to have decayed. */
  private double integral(
      Particles all, Fate.Branch branch, double p, double l, double x, int first) {
    double sum = 0;
    for (int k = first; k < pass.length; k++) {
      double start = Math.max(edge[k], x);
      double decayed = -Math.expm1((start - edge[k + 1]) / l);
      double mean = 0;
      for (int n = 0; n < RULE.size(); n++) {
        double y = start - l * Math.log1p(-RULE.nodes()[n] * decayed);
        mean += RULE.weights()[n] * daughters(all, branch, p, Math.min(y, edge[k + 1]), k);
      }
      sum += branch.passing(pass[k]) * Math.exp((x - start) / l) * decayed * mean;
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
