package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Role;
import io.nightjar.experiment.Bins;
import io.nightjar.experiment.Flux;
import io.nightjar.experiment.Observable;
import io.nightjar.generate.EventRun.Plan;
import io.nightjar.math.Estimate;
import io.nightjar.math.GaussLegendre;
import io.nightjar.model.Spectrum;
import io.nightjar.process.DecayTable;
import io.nightjar.process.Excitation;
import io.nightjar.process.Upscattering;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Events follow the cross sections, the decays and the geometry. Seeds are fixed; with fresh ones a
 * comparison fails falsely with probability {@link #FALSE_ALARM}.
 */
@Tag("statistical")
class EventsDistributionTest {

  private static final double FALSE_ALARM = 1e-5;
  private static final int EVENTS = 400_000;

  static Stream<String> points() {
    return Points.all().keySet().stream();
  }

  private static Events events(String point, long seed, boolean unweighted) {
    return Runs.of(Points.named(point), new Plan(EVENTS, seed, unweighted, false));
  }

  // ---- rates ----------------------------------------------------------------------------------

  /** Kinds come in the proportions of their quadratures. */
  @ParameterizedTest
  @MethodSource("points")
  void kindsComeInTheirProportions(String point) {
    Events events = events(point, 31, true);
    double[] kinds = Runs.column(events, (b, i) -> b.kind[i]);
    double[] expected =
        events.run().kinds().stream()
            .mapToDouble(k -> EVENTS * k.rate().value() / events.run().rate().value())
            .toArray();
    long[] seen = new long[expected.length];
    Arrays.stream(kinds).forEach(k -> seen[(int) k]++);
    assertThat(probability(seen, expected)).isGreaterThan(FALSE_ALARM);
  }

  /** Weighted samples sum to the quadrature within their own error; so does the acceptance. */
  @ParameterizedTest
  @MethodSource("points")
  void weightsSumToTheRate(String point) {
    Events events = events(point, 32, false);
    double[] weights = Runs.column(events, (b, i) -> b.weight[i]);
    Estimate sum = sum(weights);
    double rate = events.run().rate().value();
    double sigmas = NormalDistribution.of(0, 1).inverseSurvivalProbability(FALSE_ALARM / 2);
    assertThat(sum.value()).isCloseTo(rate, within(sigmas * sum.error() + 5e-5 * rate));
  }

  private static Estimate sum(double[] weights) {
    int n = weights.length;
    double mean = Arrays.stream(weights).average().orElseThrow();
    double squares = Arrays.stream(weights).map(w -> (w - mean) * (w - mean)).sum();
    return new Estimate(n * mean, Math.sqrt(squares * n / (n - 1)));
  }

  /** The error that a sample states is the scatter from seed to seed, within 20 %. */
  @Test
  void errorsAreHonest() {
    int seeds = 300; // their scatter is known to 4 %
    double[] sums = new double[seeds];
    double stated = 0;
    for (int s = 0; s < seeds; s++) {
      Events events = Runs.of(Points.cascade(0.5), new Plan(1000, 100 + s, false, false));
      Estimate sum = sum(Runs.column(events, (b, i) -> b.weight[i]));
      sums[s] = sum.value();
      stated += sum.error() / seeds;
    }
    double mean = Arrays.stream(sums).average().orElseThrow();
    double scatter =
        Math.sqrt(Arrays.stream(sums).map(x -> (x - mean) * (x - mean)).sum() / (seeds - 1));
    assertThat(stated).isCloseTo(scatter, within(0.2 * scatter));
  }

  // ---- upscattering ---------------------------------------------------------------------------

  /** Energies follow φσ, by quadrature over each bin of the flux. */
  @ParameterizedTest
  @ValueSource(strings = {"dark-seesaw", "light Dirac", "heavy Dirac"})
  void energiesFollowFluxTimesCrossSection(String point) {
    Events events = events(point, 33, true);
    int strongest = strongest(events.run());
    Channel channel = events.run().kinds().get(strongest).channel();
    Excitation excitation = new Excitation(channel.process(), channel.flux().highest());
    double[] values =
        Runs.column(events, (b, i) -> only(b, i, strongest, b.of(Role.PROJECTILE).E[i]));
    List<Flux.Segment> segments = channel.flux().segments();
    double[] expected = new double[segments.size()];
    long[] seen = new long[segments.size()];
    for (int k = 0; k < expected.length; k++) {
      Flux.Segment s = segments.get(k);
      expected[k] = Rate.segment(channel, excitation, s, 4);
      seen[k] = Arrays.stream(values).filter(E -> E >= s.low() && E < s.high()).count();
    }
    assertThat(probability(seen, scaled(expected, seen))).isGreaterThan(FALSE_ALARM);
  }

  /** Momentum transfers follow the flux-averaged dσ/dQ². */
  @ParameterizedTest
  @ValueSource(strings = {"dark-seesaw", "light", "heavy Dirac"})
  void momentumTransfersFollowTheCrossSection(String point) {
    Events events = events(point, 34, true);
    int strongest = strongest(events.run());
    Channel channel = events.run().kinds().get(strongest).channel();
    double[] values =
        Arrays.stream(Runs.column(events, (b, i) -> only(b, i, strongest, b.q2[i])))
            .filter(x -> !Double.isNaN(x))
            .sorted()
            .toArray();
    int bins = 40;
    double[] edges = new double[bins + 1];
    for (int k = 1; k < bins; k++) {
      edges[k] = values[(int) ((long) k * values.length / bins)];
    }
    edges[bins] = 2 * values[values.length - 1];
    long[] seen = new long[bins];
    Arrays.stream(values).forEach(x -> seen[find(edges, x)]++);
    double[] expected = new double[bins];
    for (int k = 0; k < bins; k++) {
      expected[k] = averaged(channel, edges[k], edges[k + 1]);
    }
    // edges are quantiles of the same sample: bins hold equal counts, the test is of the contents
    assertThat(probability(seen, scaled(expected, seen))).isGreaterThan(FALSE_ALARM);
  }

  /** ∫ φ(E) dE ∫ dσ/dQ² dQ² over an interval of Q². */
  private static double averaged(Channel channel, double from, double to) {
    Upscattering process = channel.process();
    GaussLegendre rule = GaussLegendre.of(12);
    double sum = 0;
    double threshold = process.kinematics().threshold();
    for (Flux.Segment s : channel.flux().segments()) {
      double low = Math.max(s.low(), threshold);
      if (s.high() > low) {
        sum +=
            rule.integrate(
                low, s.high(), E -> channel.flux().at(E) * partial(process, E, from, to));
      }
    }
    return sum;
  }

  private static double partial(Upscattering process, double E, double from, double to) {
    double low = Math.max(from, process.kinematics().q2Min(E));
    double high = Math.min(to, process.q2Max(E));
    return high > low
        ? GaussLegendre.of(24)
            .integrate(
                Math.log(low), Math.log(high), 2, x -> Math.exp(x) * process.dSigma(E, Math.exp(x)))
        : 0;
  }

  /** The share of flipped helicities is that of the cross sections at the same kinematics. */
  @Test
  void helicitiesFlipAsTheyShould() {
    Events events = events("heavy Dirac", 35, true);
    EventRun run = events.run();
    double[] flips = new double[2];
    Runs.each(
        events,
        block -> {
          for (int i = 0; i < block.size; i++) {
            Channel channel = run.kinds().get(block.kind[i]).channel();
            boolean anti = channel.projectile().endsWith("_bar");
            double E = block.of(Role.PROJECTILE).E[i];
            double Q2 = block.q2[i];
            double flipping = channel.process().dSigma(E, Q2, Upscattering.Helicity.FLIPPING);
            flips[0] += flipping / channel.process().dSigma(E, Q2);
            flips[1] += block.helicity[i] == (anti ? -1 : 1) ? 1 : 0;
          }
        });
    assertThat(flips[0]).isGreaterThan(50);
    assertThat(Math.abs(flips[1] - flips[0])).isLessThan(5 * Math.sqrt(flips[0]));
  }

  // ---- places ---------------------------------------------------------------------------------

  /** Uniform in the sphere, around the beam, and in proper time: Kolmogorov's test of each. */
  @ParameterizedTest
  @MethodSource("points")
  void placesAzimuthsAndFlights(String point) {
    double R = Runs.EXPERIMENT.volume().reach();
    Events events = events(point, 36, true);
    EventRun run = events.run();
    double[] ctau =
        run.kinds().stream()
            .mapToDouble(k -> new DecayTable(run.spectrum()).ctau(k.channel().upscattered()))
            .toArray();
    uniform("radius", events, (b, i) -> Math.pow(radius(b, i) / R, 3));
    uniform("height", events, (b, i) -> (1 + b.vertex[2][i] / radius(b, i)) / 2);
    uniform("azimuth of place", events, (b, i) -> turn(b.vertex[1][i], b.vertex[0][i]));
    uniform(
        "azimuth of N",
        events,
        (b, i) -> turn(b.of(Role.UPSCATTERED).py[i], b.of(Role.UPSCATTERED).px[i]));
    uniform("proper time", events, (b, i) -> -Math.expm1(-b.proper[0][i] / ctau[b.kind[i]]));
  }

  private static double radius(EventBlock b, int i) {
    double x = b.vertex[0][i];
    double y = b.vertex[1][i];
    double z = b.vertex[2][i];
    return Math.sqrt(x * x + y * y + z * z);
  }

  private static double turn(double y, double x) {
    return (Math.atan2(y, x) + Math.PI) / (2 * Math.PI);
  }

  private static void uniform(String what, Events events, Runs.Quantity quantity) {
    double[] sorted = Runs.column(events, quantity);
    Arrays.sort(sorted);
    double n = sorted.length;
    double distance = 0;
    for (int i = 0; i < sorted.length; i++) {
      distance = Math.max(distance, Math.max(sorted[i] - i / n, (i + 1) / n - sorted[i]));
    }
    double p = 2 * Math.exp(-2 * n * distance * distance);
    assertThat(p).as(what).isGreaterThan(FALSE_ALARM);
  }

  // ---- decays ---------------------------------------------------------------------------------

  /**
   * χ² of pair mass, both cosines and azimuth of the first decay: 256 cells by quadrature. Not for
   * a resonance so narrow that laboratory momenta do not resolve it.
   */
  @ParameterizedTest
  @ValueSource(strings = {"dark-seesaw", "light", "light Dirac", "heavy Dirac"})
  void decaysFollowTheMatrixElement(String point) {
    Events events = events(point, 37, true);
    EventRun run = events.run();
    int strongest = strongest(run);
    EventKind kind = run.kinds().get(strongest);
    DecayCells cells = DecayCells.of(kind.chain().steps().get(0).pair().orElseThrow(), -1);
    long[] seen = new long[cells.expected().length];
    Runs.each(
        events,
        block -> {
          for (int i = 0; i < block.size; i++) {
            if (block.kind[i] == strongest) {
              seen[cells.find(block, i)]++;
            }
          }
        });
    assertThat(probability(seen, scaled(cells.expected(), seen))).isGreaterThan(FALSE_ALARM);
  }

  /** Weighted and unweighted samples of different seeds agree in the laboratory. */
  @ParameterizedTest
  @MethodSource("points")
  void weightedAndUnweightedAgree(String point) {
    Events plain = events(point, 38, true);
    Events weighted = events(point, 39, false);
    double[] weights = Runs.column(weighted, (b, i) -> b.weight[i]);
    List<Runs.Quantity> quantities =
        List.of(
            (b, i) -> b.of(Role.LEPTON_MINUS).E[i],
            (b, i) -> b.of(Role.LEPTON_PLUS).pz[i],
            (b, i) -> b.of(Role.LEPTON_PLUS).px[i] + b.of(Role.LEPTON_MINUS).px[i],
            (b, i) -> b.of(Role.DAUGHTER).E[i],
            (b, i) -> b.of(Role.RECOIL).E[i] - b.of(Role.TARGET).E[i],
            (b, i) -> b.decay[3][i] - b.vertex[3][i]);
    for (Runs.Quantity quantity : quantities) {
      double[] one = Runs.column(plain, quantity);
      double[] two = Runs.column(weighted, quantity);
      double chi2 = difference(one, two, weights, plain.run().rate().value());
      double p = ChiSquaredDistribution.of(BINS).survivalProbability(chi2);
      assertThat(p).isGreaterThan(FALSE_ALARM);
    }
  }

  private static final int BINS = 50;

  /** Σ (difference of contents)²/variance in bins of equal content of the first sample. */
  private static double difference(double[] plain, double[] other, double[] weights, double rate) {
    double[] sorted = plain.clone();
    Arrays.sort(sorted);
    double[] edges = new double[BINS + 1];
    for (int k = 1; k < BINS; k++) {
      edges[k] = sorted[k * plain.length / BINS];
    }
    edges[0] = Double.NEGATIVE_INFINITY;
    edges[BINS] = Double.POSITIVE_INFINITY;
    double[] counts = new double[BINS];
    double[] sums = new double[BINS];
    double[] squares = new double[BINS];
    Arrays.stream(plain).forEach(x -> counts[find(edges, x)]++);
    for (int i = 0; i < other.length; i++) {
      int k = find(edges, other[i]);
      sums[k] += weights[i];
      squares[k] += weights[i] * weights[i];
    }
    double per = rate / plain.length;
    return IntStream.range(0, BINS)
        .mapToDouble(k -> {
          double d = counts[k] * per - sums[k];
          return d * d / (counts[k] * per * per + squares[k]);
        })
        .sum();
  }

  // ---- detector -------------------------------------------------------------------------------

  /** Selected events are those that a prediction expects, bin by bin and in all observables. */
  @ParameterizedTest
  @ValueSource(strings = {"dark-seesaw", "light Dirac", "cascade"})
  void selectedEventsFollowThePrediction(String point) throws InterruptedException {
    Spectrum spectrum = Points.named(point);
    Generator generator = new Generator(spectrum, new DecayTable(spectrum), Runs.EXPERIMENT);
    Generator.Plan precise = new Generator.Plan(0.01, List.of(), 3, 2, 1 << 16);
    Prediction prediction = generator.predict(precise, Generator.Progress.NONE);
    Events events = events(point, 42, true);
    for (Observable observable : prediction.experiment().observables()) {
      Bins bins = Runs.EXPERIMENT.binsOf(observable);
      long[] seen = new long[bins.size()];
      Runs.each(
          events,
          block -> {
            for (int i = 0; i < block.size; i++) {
              int bin = block.selected[i] ? bins.find(of(observable, block, i)) : -1;
              if (bin >= 0) {
                seen[bin]++;
              }
            }
          });
      demandExpected(observable, prediction, events.run(), seen);
    }
  }

  private static double of(Observable observable, EventBlock block, int i) {
    return switch (observable) {
      case E_NU_QE -> block.neutrinoEnergy[i];
      case E_VISIBLE -> block.visible[i];
      case COS_THETA -> block.cosTheta[i];
      default -> throw new AssertionError("not in event files: " + observable);
    };
  }

  /**
   * χ² with the errors of both. Bins outside of the windows of their own observable hold no
   * selected event, but the histogram of the prediction does.
   */
  private static void demandExpected(
      Observable observable, Prediction prediction, EventRun run, long[] seen) {
    double per = run.rate().value() / EVENTS;
    Estimate[] expected = prediction.histogram(0, observable);
    double chi2 = 0;
    int bins = 0;
    for (int b = 0; b < seen.length; b++) {
      double mean = expected[b].value() / per;
      if (mean > 25 && seen[b] > 0) {
        double error = expected[b].error() / per;
        chi2 += (seen[b] - mean) * (seen[b] - mean) / (mean + error * error);
        bins++;
      }
    }
    assertThat(bins).isPositive();
    assertThat(ChiSquaredDistribution.of(bins).survivalProbability(chi2))
        .as("%s: %s", observable, Arrays.toString(seen))
        .isGreaterThan(FALSE_ALARM);
  }

  // ---- contained ------------------------------------------------------------------------------

  /** Contained decays are those of a full sample that lie inside, in rate and in place. */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 2e-4, 1e-5})
  void containedIsAPartOfTheWhole(double second) {
    Spectrum spectrum = Points.cascade(second);
    Events whole = Runs.of(spectrum, new Plan(EVENTS, 40, true, false));
    Events part = Runs.of(spectrum, new Plan(EVENTS, 41, true, true));
    double inside =
        Arrays.stream(Runs.column(whole, (b, i) -> isInside(b, i) ? 1 : 0)).average().orElseThrow();
    Estimate expected =
        new Estimate(inside, Math.sqrt(inside * (1 - inside) / EVENTS))
            .times(whole.run().rate().value());
    Estimate rate = part.run().rate();
    assertThat(rate.value())
        .isCloseTo(expected.value(), within(5 * Math.hypot(rate.error(), expected.error())));
    assertThat(Runs.column(part, (b, i) -> isInside(b, i) ? 1 : 0)).containsOnly(1);
  }

  private static boolean isInside(EventBlock b, int i) {
    double x = b.decay[0][i];
    double y = b.decay[1][i];
    double z = b.decay[2][i];
    double R = Runs.EXPERIMENT.volume().reach() * (1 + 1e-12);
    return x * x + y * y + z * z <= R * R;
  }

  // ---- common ---------------------------------------------------------------------------------

  private static int strongest(EventRun run) {
    return IntStream.range(0, run.kinds().size())
        .boxed()
        .max((a, b) ->
            Double.compare(run.kinds().get(a).rate().value(), run.kinds().get(b).rate().value()))
        .orElseThrow();
  }

  private static double only(EventBlock block, int i, int kind, double value) {
    return block.kind[i] == kind ? value : Double.NaN;
  }

  private static int find(double[] edges, double x) {
    int k = Arrays.binarySearch(edges, x);
    return Math.clamp(k >= 0 ? k : -k - 2, 0, edges.length - 2);
  }

  private static double[] scaled(double[] expected, long[] seen) {
    double factor = Arrays.stream(seen).sum() / Arrays.stream(expected).sum();
    return Arrays.stream(expected).map(x -> x * factor).toArray();
  }

  /** Probability of a larger χ²; cells of few events are joined. */
  private static double probability(long[] seen, double[] expected) {
    double chi2 = 0;
    int cells = -1;
    double rest = 0;
    double restExpected = 0;
    for (int c = 0; c < seen.length; c++) {
      if (expected[c] > 10) {
        chi2 += (seen[c] - expected[c]) * (seen[c] - expected[c]) / expected[c];
        cells++;
      } else {
        rest += seen[c];
        restExpected += expected[c];
      }
    }
    if (restExpected > 10) {
      chi2 += (rest - restExpected) * (rest - restExpected) / restExpected;
      cells++;
    }
    return cells < 1 ? 1 : ChiSquaredDistribution.of(cells).survivalProbability(chi2);
  }
}
