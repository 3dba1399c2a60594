package io.nightjar.precision;

import io.nightjar.event.Draws;
import io.nightjar.math.GaussLegendre;
import io.nightjar.physics.Fermion;
import io.nightjar.precision.Babar.Run;
import io.nightjar.precision.Babar.Sample;
import io.nightjar.precision.Babar.Zone;
import io.nightjar.process.BroadZPrime;
import io.nightjar.process.Decay;
import io.nightjar.process.ElectronPositron;
import io.nightjar.process.ThreeBodyDecay;
import java.util.Arrays;
import java.util.List;

/**
 * Events of γZ' → γν4ν5 and of ν4ν5 in BaBar one by one, for a stable ν4: every direction, every
 * boost, a decay at a place, a smeared missing mass. Nothing is shared with the quadratures but
 * cross sections, widths and tables.
 */
final class BabarSimulation {
  private static final Babar BABAR = Babar.TABLES;
  private static final double FEMTOBARN = 1e39;

  private final PrecisionPoint point;
  private final Sample sample;
  private final double[] edges;
  private final double[] sum;
  private final double[] squares;
  private final double heavy;
  private final double light;
  private final double ctau;

  BabarSimulation(PrecisionPoint point, Sample sample, double[] edges) {
    this.point = point;
    this.sample = sample;
    this.edges = edges;
    this.sum = new double[edges.length - 1];
    this.squares = new double[edges.length - 1];
    this.heavy = point.mass("nu5");
    this.light = point.mass("nu4");
    this.ctau = point.decays().ctau("nu5");
  }

  /** Mean and error of the events of each bin; a row for each. */
  double[][] photons(int events) {
    return run(events, 91, this::photon);
  }

  /** The same of pairs that look like a photon. */
  double[][] pairs(int events) {
    return run(events, 92, this::pair);
  }

  @FunctionalInterface
  private interface Event {
    void make(Draws draws, Run run, double exposure);
  }

  private double[][] run(int events, long seed, Event event) {
    Arrays.fill(sum, 0);
    Arrays.fill(squares, 0);
    List<Run> runs = BABAR.runs(sample);
    for (int trial = 0; trial < events; trial++) {
      Run run = runs.get(trial % runs.size());
      double exposure =
          run.luminosity() * FEMTOBARN * point.constants().hbarc2() * BABAR.efficiency(sample);
      event.make(new Draws(seed, trial), run, exposure * runs.size() / events);
    }
    double[] errors = Arrays.stream(squares).map(Math::sqrt).toArray();
    return new double[][] {sum.clone(), errors};
  }

  /** Smears M² and puts the weight into its bin. */
  private void count(Draws draws, Run run, double mass2, double weight) {
    double radius = Math.sqrt(-2 * Math.log(draws.unit()));
    double gauss = radius * Math.cos(2 * Math.PI * draws.unit());
    double seen = mass2 + BABAR.resolution(mass2) * gauss;
    int bin = Arrays.binarySearch(edges, seen);
    bin = bin < 0 ? -bin - 2 : bin;
    if (seen >= run.least() && seen < run.most() && bin >= 0 && bin < sum.length) {
      sum[bin] += weight;
      squares[bin] += weight * weight;
    }
  }

  // ---- γZ' ------------------------------------------------------------------------------------

  private void photon(Draws draws, Run run, double exposure) {
    double m = point.zPrime().mass();
    double scale = m * point.zPrime().width(m);
    double threshold = heavy + light;
    double s = run.rootS() * run.rootS();
    double from = asinh((threshold * threshold - m * m) / scale);
    double range = asinh((0.95 * s - m * m) / scale) - from;
    double v = from + range * draws.unit();
    double distance = scale * Math.sinh(v);
    double q = Math.sqrt(m * m + distance);
    List<Decay> decays = point.zPrime().decays(q);
    double partial = decays.stream().filter(this::isPair).mapToDouble(Decay::width).sum();
    double total = decays.stream().mapToDouble(Decay::width).sum();
    double spectrum = BroadZPrime.density(q, distance, partial, total) * scale * Math.cosh(v);
    double cosine = draws.between(-0.4, 0.6);
    double g2 = point.spectrum().zPrimeCoupling(Fermion.ELECTRON).squared();
    double sigma =
        ElectronPositron.photonAndZPrime(run.rootS(), q, g2, point.constants().alpha(), cosine);
    double unseen = unseen(draws, run, q, cosine);
    count(draws, run, q * q, exposure * spectrum * range * sigma * unseen);
  }

  private boolean isPair(Decay decay) {
    return decay.products().contains("nu4") && decay.products().contains("nu5");
  }

  /** ν5 flies from the beam; the zone in which it decays says how probably nothing is seen. */
  private double unseen(Draws draws, Run run, double q, double cosine) {
    double s = run.rootS() * run.rootS();
    double[] direction = direction(-cosine, 2 * Math.PI * draws.unit());
    double flight = (s - q * q) / (s + q * q);
    double k = BabarSimulation.momentum(q, heavy, light);
    double[] nu5 = times(isotropic(draws), k);
    double[] cm = boosted(nu5, Math.hypot(k, heavy), times(direction, flight));
    double[] lab = laboratory(cm, run);
    double p = length(lab);
    double path = -Math.log(draws.unit()) * p / heavy * ctau;
    double angle = Math.toDegrees(Math.acos(lab[2] / p));
    double veto = visible() * veto(path * Math.hypot(lab[0], lab[1]) / p);
    return angle < 17 || angle > 142 ? 1 : 1 - veto;
  }

  private double visible() {
    return point.decays().of("nu5").stream()
        .filter(d -> d.products().stream().anyMatch(p -> !p.startsWith("nu")))
        .mapToDouble(Decay::branching)
        .sum();
  }

  private static double veto(double radius) {
    return BABAR.zones().stream()
        .filter(z -> radius >= z.inner() && radius < z.outer())
        .mapToDouble(Zone::veto)
        .sum();
  }

  // ---- ν4ν5 without a photon ------------------------------------------------------------------

  private void pair(Draws draws, Run run, double exposure) {
    List<Decay> channels = point.zPrime().decays(run.rootS());
    double[] sigmas = point.zPrime().crossSections(run.rootS());
    double sigma = 0;
    for (int k = 0; k < sigmas.length; k++) {
      sigma += isPair(channels.get(k)) ? sigmas[k] : 0;
    }
    Decay decay =
        point.decays().of("nu5").stream().filter(Decay::isElectronPair).findFirst().orElseThrow();
    ThreeBodyDecay mode = decay.pair().orElseThrow();
    double u = draws.unit();
    double norm = GaussLegendre.of(40).integrate(0, 1, mode::dGammaDu);
    double mass = Math.sqrt(mode.s(u));
    double cosine = draws.between(-0.7, 0.9);
    double weight =
        exposure
            * sigma
            * decay.branching()
            * mode.dGammaDu(u)
            / norm
            * 1.6
            * 3
            / 8
            * (1 + cosine * cosine);
    double k = momentum(run.rootS(), heavy, light);
    double[] nu5 = times(direction(cosine, 2 * Math.PI * draws.unit()), k);
    double energy = Math.hypot(k, heavy);
    double[] velocity = times(nu5, 1 / energy);
    double inside = inShell(laboratory(boosted(nu5, energy, new double[3]), run));
    double inner = momentum(heavy, light, mass);
    double[] inRest = times(isotropic(draws), inner);
    double[] flown = boosted(inRest, Math.hypot(inner, mass), velocity);
    double c = flown[2] / length(flown);
    boolean merges = merges(draws, run, inRest, mass, velocity, flown);
    if (c > -0.4 && c < 0.6 && merges) {
      double missing = run.rootS() * (run.rootS() - 2 * flown[3]);
      count(draws, run, missing, weight * inside);
    }
  }

  /** Probability to decay between 81 and 136 cm from the beam. */
  private double inShell(double... lab) {
    double sine = Math.hypot(lab[0], lab[1]) / length(lab);
    double mean = length(lab) / heavy * ctau;
    return Math.exp(-81 / (sine * mean)) - Math.exp(-136 / (sine * mean));
  }

  /** Electron and positron, massless and isotropic in the pair's frame, hit one crystal. */
  private static boolean merges(
      Draws draws, Run run, double[] inRest, double mass, double[] velocity, double[] pair) {
    double energy = Math.hypot(length(inRest), mass);
    double[] electron = times(isotropic(draws), mass / 2);
    double[] beta = times(inRest, 1 / energy);
    double[] one = fly(electron, mass / 2, beta, velocity, run);
    double[] two = fly(times(electron, -1), mass / 2, beta, velocity, run);
    double dot = one[0] * two[0] + one[1] * two[1] + one[2] * two[2];
    double angle = Math.acos(Math.min(1, dot / (length(one) * length(two))));
    double[] lab = laboratory(pair, run);
    double sine = Math.hypot(lab[0], lab[1]) / length(lab);
    return angle < 4.7 * sine / (136 - 81);
  }

  private static double[] fly(double[] p, double energy, double[] first, double[] second, Run run) {
    double[] rest = boosted(p, energy, first);
    return laboratory(boosted(rest, rest[3], second), run);
  }

  // ---- vectors --------------------------------------------------------------------------------

  private static double asinh(double x) {
    return Math.copySign(Math.log(Math.abs(x) + Math.hypot(x, 1)), x);
  }

  static double momentum(double q, double a, double b) {
    double lambda = (q * q - a * a - b * b) * (q * q - a * a - b * b) - 4 * a * a * b * b;
    return Math.sqrt(Math.max(0, lambda)) / (2 * q);
  }

  private static double[] direction(double cosine, double phi) {
    double sine = Math.sqrt((1 - cosine) * (1 + cosine));
    return new double[] {sine * Math.cos(phi), sine * Math.sin(phi), cosine};
  }

  private static double[] isotropic(Draws draws) {
    return direction(draws.between(-1, 1), 2 * Math.PI * draws.unit());
  }

  private static double[] times(double[] p, double factor) {
    return new double[] {factor * p[0], factor * p[1], factor * p[2]};
  }

  private static double length(double... p) {
    return Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
  }

  /** From the centre of mass: electrons along z. */
  private static double[] laboratory(double[] cm, Run run) {
    double electron = run.rootS() * run.rootS() / (4 * 3.1);
    double beta = (electron - 3.1) / (electron + 3.1);
    return boosted(cm, cm[3], new double[] {0, 0, beta});
  }

  /** p + [(γ − 1)(β·p)/β² + γE]β, and the energy. */
  private static double[] boosted(double[] p, double energy, double[] beta) {
    double b2 = beta[0] * beta[0] + beta[1] * beta[1] + beta[2] * beta[2];
    double dot = beta[0] * p[0] + beta[1] * p[1] + beta[2] * p[2];
    double gamma = 1 / Math.sqrt(1 - b2);
    double factor = gamma * gamma / (gamma + 1) * dot + gamma * energy;
    return new double[] {
      p[0] + factor * beta[0],
      p[1] + factor * beta[1],
      p[2] + factor * beta[2],
      gamma * (energy + dot)
    };
  }
}
