package io.nightjar.precision;

import io.nightjar.precision.Babar.Sample;
import io.nightjar.process.Decay;
import io.nightjar.process.ElectronPositron;
import io.nightjar.process.Escape;
import io.nightjar.process.ThreeBodyDecay;
import io.nightjar.process.TwoBodyKinematics;
import io.nightjar.process.ZPrimeGrid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * e⁺e⁻ → Z'* → N_iN_j without a photon: N_i is not seen, N_j → N_k e⁺e⁻ between drift chamber and
 * the end of the calorimeter, both in one crystal, so that the pair looks like a photon.
 *
 * <p>The pair flies as N_j did; N_j has 1 + cos²θ* of light neutrinos.
 */
final class MergedPairs {

  private static final double INVERSE_FEMTOBARN = 1e39; // [cm⁻²]

  /** Share of all events, below which those of one decay are not counted. */
  private static final double LEAST = 1e-6;

  private final PrecisionPoint point;
  private final Babar babar;
  private final BabarMasses masses;
  private final List<String> names;
  private final LengthTable shell;
  private final double[][] unseen; // by number
  private final Mode[] @Nullable [] modes; // by number
  private final double[] inside = new double[Merging.NODES];

  MergedPairs(PrecisionPoint point, Babar babar, Unseen unseen) {
    this.point = point;
    this.babar = babar;
    this.masses = BabarMasses.of(point, babar);
    this.names = point.spectrum().heavy();
    this.shell = masses.shell();
    this.unseen = unseen.tables(names);
    this.modes = new Mode[names.size()][];
  }

  /**
   * All decays to e⁺e⁻ and one daughter.
   *
   * @param daughter by number
   * @param branching of all of them
   * @param pair the matrix element, of which light daughters have one
   * @param shares of masses of the pair
   */
  @SuppressWarnings("ArrayRecordComponent") // read-only, on a hot path
  private record Mode(int daughter, double branching, ThreeBodyDecay pair, double[] shares) {}

  private Mode[] modes(int particle) {
    Mode[] known = modes[particle];
    if (known == null) {
      known = makeModes(particle);
      modes[particle] = known;
    }
    return known;
  }

  private Mode[] makeModes(int particle) {
    double[] branching = new double[names.size() + 1];
    @Nullable ThreeBodyDecay[] pairs = new ThreeBodyDecay[branching.length];
    for (Decay decay : point.chains().of(particle).pairs()[Chains.Seen.ELECTRONS.ordinal()]) {
      if (decay.pair().isPresent()) {
        int daughter = number(decay.daughter());
        branching[daughter] += decay.branching();
        pairs[daughter] = decay.pair().get();
      }
    }
    List<Mode> all = new ArrayList<>();
    for (int d = 0; d < pairs.length; d++) {
      ThreeBodyDecay pair = pairs[d];
      if (pair != null) {
        all.add(new Mode(d, branching[d], pair, Merging.shares(pair)));
      }
    }
    return all.toArray(Mode[]::new);
  }

  /** Of a heavy neutrino; one number for all light ones. */
  private int number(String particle) {
    int number = names.indexOf(particle);
    return number < 0 ? names.size() : number;
  }

  /** Expected events of a sample. */
  synchronized double events(Sample sample) {
    double[] sum = new double[1];
    int heavy = names.size();
    for (Merging run : masses.merging(sample)) {
      double exposure = exposure(run, sample);
      ZPrimeGrid.Widths widths = point.zPrime().widths(run.widths());
      for (int i = 0; i < heavy; i++) {
        for (int j = i; j <= heavy; j++) {
          double made = exposure * sigma(run, widths, widths.pairs()[i * (heavy + 1) + j][0]);
          if (made > LEAST * sum[0]) {
            add(run, i, j, made, sum);
          }
        }
      }
    }
    return sum[0];
  }

  /**
   * Expected events by pair and bin of missing mass squared.
   *
   * @param edges ascending [GeV²]
   */
  synchronized Map<String, double[]> byPair(Sample sample, double[] edges) {
    Map<String, double[]> all = new LinkedHashMap<>();
    for (Merging run : masses.merging(point, sample, edges)) {
      ZPrimeGrid.Widths widths = point.zPrime().widths(run.widths());
      for (Decay decay : point.zPrime().decays(run.run().rootS())) {
        List<String> pair = decay.products();
        double made = exposure(run, sample) * sigma(run, widths, decay.width());
        if (pair.stream().anyMatch(point::isHeavy) && made > 0) {
          double[] to =
              all.computeIfAbsent(String.join(" ", pair), key -> new double[edges.length - 1]);
          int one = number(pair.get(0));
          int other = number(pair.get(1));
          add(run, Math.min(one, other), Math.max(one, other), made, to);
        }
      }
    }
    return all;
  }

  private double exposure(Merging run, Sample sample) {
    return run.run().luminosity()
        * INVERSE_FEMTOBARN
        * babar.efficiency(sample)
        * point.constants().hbarc2();
  }

  /** Cross section of a pair [GeV⁻²]. */
  private double sigma(Merging run, ZPrimeGrid.Widths widths, double toPair) {
    return ElectronPositron.throughZPrime(
        run.run().rootS(), point.zPrime().mass(), widths.total()[1], widths.electrons()[0], toPair);
  }

  /** Adds decays of either of two, the first of which is heavy. */
  private void add(Merging run, int one, int other, double made, double[] to) {
    addFlight(run, one, other, made, to);
    if (other < names.size()) {
      addFlight(run, other, one, made, to);
    }
  }

  /** Decays of one of the two that look like a photon while the other is not seen. */
  private void addFlight(Merging run, int decaying, int other, double made, double[] to) {
    Merging.Flight flight = run.flight(decaying, other);
    if (!flight.isOpen() || modes(decaying).length == 0) {
      return;
    }
    Chains.Branches particle = point.chains().of(decaying);
    flight.inside(shell, Math.log(particle.ctau() / particle.mass()), unseen[other], inside);
    double sum = 0;
    for (double share : inside) {
      sum += share;
    }
    for (Mode mode : modes(decaying)) {
      double factor = made * mode.branching;
      if (factor * sum > LEAST * to[0]) {
        flight
            .kernel(mode.daughter, mode.pair)
            .add(factor, inside, unseen[mode.daughter], mode.shares, to);
      }
    }
  }

  /** Probability to decay in the shell. */
  static double inShell(Babar babar, double length) {
    double inner = babar.number("shell-inner");
    return Escape.survival(inner, length, 1, 1)
        * Escape.decay(babar.number("shell-outer") - inner, length, 1, 1);
  }

  /**
   * Largest energy of a pair e⁺e⁻ in the centre of mass, γ(e + β√(e² − 4m_e²)) with e = (m_j² −
   * m_k² + 4m_e²)/2m_j [GeV].
   *
   * @param energy of N_j [GeV]
   * @param mj its mass [GeV]
   * @param mk mass of its daughter [GeV]
   * @param electron m_e [GeV]
   */
  static double largestEnergy(double energy, double mj, double mk, double electron) {
    double k = TwoBodyKinematics.momentum(mj, mk, 2 * electron);
    double momentum = Math.sqrt((energy - mj) * (energy + mj));
    return (energy * Math.hypot(k, 2 * electron) + momentum * k) / mj;
  }
}
