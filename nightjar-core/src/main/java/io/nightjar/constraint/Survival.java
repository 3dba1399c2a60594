package io.nightjar.constraint;

import io.nightjar.math.Columns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Probability that a particle and all that it decays to is not vetoed on a straight way through
 * zones.
 *
 * <p>S_i(x) = e^{−(L−x)/l} + ∫ₓᴸ dy/l e^{−(y−x)/l} Σ_m BR_m V_m(y) Π_d S_d(y): V is 1 where a decay
 * shows nothing and 1 − v of the zone elsewhere; a daughter starts where its parent decayed, with
 * its mean share of the momentum. Between zones and beyond the last, L, nothing is seen.
 *
 * <p>One decay and daughters that decay once are sums of exponentials and done in closed form
 * ({@link Sweep}), longer chains on a grid of places ({@link Cascade}, error below 2·10⁻⁵). Source:
 * docs/physics/limits-dark-photon.md.
 *
 * <p>{@code precision.Unseen} and {@code precision.Flights} count the length anew for each daughter
 * instead, which a table in one momentum needs; the two agree where the first decay is prompt.
 */
final class Survival {

  /** So much longer than the detector, and nothing decays in it to 10 digits. */
  private static final double FOREVER = 1e10;

  /** So much longer, and it decays as rarely at any momentum, to 8 digits. */
  private static final double EVEN = 1e8;

  /** So much shorter than the first zone, and e^{−b/l} is below rounding. */
  private static final double PROMPT = 1.0 / 40;

  /** So much longer than the detector, and a daughter is taken to fly on: an error of 10⁻⁵. */
  private static final double SETTLED = 1e5;

  /** So much shorter than the detector, and a decay is where the particle began. */
  private static final double AT_ONCE = 1e-8;

  /** An exponent of which nothing is left. */
  static final double NOTHING_LEFT = -690;

  private final double[] edge; // of segments: zones and what is between them, from 0
  private final double[] pass; // 1 − veto of each segment
  private final Cascade cascade;

  private Survival(double[] edge, double[] pass) {
    this.edge = edge;
    this.pass = pass;
    this.cascade = new Cascade(this);
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

  /** Number of segments. */
  int segments() {
    return pass.length;
  }

  /** Where a segment begins [cm]. */
  double edge(int segment) {
    return edge[segment];
  }

  /** 1 − veto in a segment. */
  double pass(int segment) {
    return pass[segment];
  }

  /** Where the last zone ends [cm]; 0 without zones. */
  double end() {
    return edge[edge.length - 1];
  }

  /** The same for one that always shows something, by its mean decay length [cm]. */
  double visible(double length) {
    if (isInstant(length) && pass.length > 0) {
      return pass[0];
    }
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
    double l = length(all, particle, p);
    if (l >= FOREVER * end() || pass.length == 0) {
      return 1;
    }
    Fate fate = all.fate(particle);
    boolean instant = isInstant(l) || allPrompt(all, particle, p, p);
    return instant ? atOnce(all, fate, p) : flying(all, particle, p, l);
  }

  /**
   * The same at several momenta: by columns where the particle decays at once at all of them, or
   * leaves nothing that decays here.
   *
   * @param p ascending [GeV]
   * @param share of them
   */
  double[] of(Particles all, int particle, double[] p, double share) {
    double l = length(all, particle, share); // per momentum
    Fate fate = all.fate(particle);
    if (isInstant(l * p[p.length - 1])) {
      return atOnce(all, fate, p, share);
    }
    double[] S = new double[p.length];
    if (l * p[0] >= FOREVER * end()) {
      Arrays.fill(S, 1);
    } else if (!isInstant(l * p[0]) && isLast(all, fate, share * p[0])) {
      alone(fate.all(), l, p, S);
    } else {
      Arrays.setAll(S, c -> of(all, particle, share * p[c]));
    }
    return S;
  }

  private double[] atOnce(Particles all, Fate fate, double[] p, double share) {
    double[][] fliers = new double[fate.fliers().size()][];
    for (int f = 0; f < fliers.length; f++) {
      Fate.Flier flier = fate.fliers().get(f);
      fliers[f] = of(all, flier.particle(), p, share * flier.share());
    }
    double[] S = new double[p.length];
    Arrays.fill(S, fate.passing(pass[0]));
    for (Fate.Branch branch : fate.branches()) {
      for (int c = 0; c < S.length; c++) {
        double product = branch.passing(pass[0]);
        for (int f : branch.fliers()) {
          product *= fliers[f][c];
        }
        S[c] += product;
      }
    }
    return S;
  }

  /** As {@link #alone(Fate.Branch, double)}, at several momenta. */
  private void alone(Fate.Branch decays, double l, double[] p, double[] S) {
    int n = p.length;
    double[] left = new double[n * pass.length];
    for (int k = 0; k < pass.length; k++) {
      for (int c = 0; c < n; c++) {
        left[k * n + c] = Math.max(NOTHING_LEFT, -edge[k + 1] / (l * p[c]));
      }
    }
    Columns.exp(left.length, left, left);
    double before = decays.passing(pass[0]);
    Arrays.fill(S, before);
    for (int k = 0; k < pass.length; k++) {
      double behind = k + 1 < pass.length ? decays.passing(pass[k + 1]) : 1;
      for (int c = 0; c < n; c++) {
        S[c] += (behind - before) * left[k * n + c];
      }
      before = behind;
    }
  }

  /**
   * Whether it does not matter how fast a particle is: it hardly ever decays here, or it and all
   * its daughters decay well within the first zone.
   *
   * @param p the largest momentum [GeV]
   */
  boolean isFlat(Particles all, int particle, double least, double most) {
    double l = length(all, particle, 1);
    return l * least >= EVEN * end() || allPrompt(all, particle, most, least);
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

  static double length(Particles all, int particle, double p) {
    return p / all.mass(particle) * all.ctau(particle);
  }

  /** Whether a particle decays where it began. */
  boolean isInstant(double length) {
    return length <= AT_ONCE * end();
  }

  private double atOnce(Particles all, Fate fate, double p) {
    double[] S = new double[fate.fliers().size()];
    for (int f = 0; f < S.length; f++) {
      Fate.Flier flier = fate.fliers().get(f);
      S[f] = of(all, flier.particle(), flier.share() * p);
    }
    double sum = fate.passing(pass[0]);
    for (int b = 0; b < fate.branches().size(); b++) {
      Fate.Branch branch = fate.branches().get(b);
      double product = branch.passing(pass[0]);
      for (int flier : branch.fliers()) {
        product *= S[flier];
      }
      sum += product;
    }
    return sum;
  }

  /** What decays on its way. */
  private double flying(Particles all, int particle, double p, double l) {
    Fate fate = all.fate(particle);
    if (isLast(all, fate, p)) {
      return alone(fate.all(), l);
    }
    return isDeep(all, fate, p)
        ? cascade.of(all, particle, p)
        : new Sweep(this, all, fate, p, l).fromVertex();
  }

  /** Daughters, if there are any, do not decay here. */
  private double alone(Fate.Branch decays, double l) {
    double sum = 0;
    double before = 1;
    for (int k = 0; k < pass.length; k++) {
      double after = Math.exp(-edge[k + 1] / l);
      sum += decays.passing(pass[k]) * (before - after);
      before = after;
    }
    return sum + before;
  }

  boolean isSettled(Particles all, int particle, double p) {
    return length(all, particle, p) >= SETTLED * end();
  }

  /** Whether no daughter of a particle decays here. */
  boolean isLast(Particles all, Fate fate, double p) {
    List<Fate.Flier> fliers = fate.fliers();
    for (int f = 0; f < fliers.size(); f++) {
      if (!isSettled(all, fliers.get(f).particle(), fliers.get(f).share() * p)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a daughter that decays here has daughters that do, too. */
  private boolean isDeep(Particles all, Fate fate, double p) {
    for (int f = 0; f < fate.fliers().size(); f++) {
      Fate.Flier flier = fate.fliers().get(f);
      double momentum = flier.share() * p;
      if (!isSettled(all, flier.particle(), momentum)
          && !isLast(all, all.fate(flier.particle()), momentum)) {
        return true;
      }
    }
    return false;
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
