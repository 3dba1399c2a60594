package io.nightjar.bench;

import io.nightjar.card.CountingCard;
import io.nightjar.card.DataCard;
import io.nightjar.card.ExperimentCard;
import io.nightjar.card.ModelCard;
import io.nightjar.experiment.Experiment;
import io.nightjar.fit.CountPrediction;
import io.nightjar.generate.Generator;
import io.nightjar.generate.Prediction;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Era;
import io.nightjar.precision.PrecisionPoint;
import io.nightjar.process.DecayTable;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one point takes in each experiment that is shipped, on one thread, from nothing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 1)
public class Detectors {

  /** Name of the parameter. */
  static final String CARD = "card";

  private static final long MOST_EVENTS = 1L << 22;

  /** Name of a card; {@link Main} asks for all that are shipped. */
  @Param("")
  public String card = "";

  private final Spectrum spectrum =
      new Spectrum(ModelCard.load("dark-seesaw", List.of()).model(), Constants.STANDARD);
  private DataCard data = DataCard.load("miniboone-fhc", List.of(), Era.TODAY);
  private long seed;

  /** Combinations consist of experiments that have cards of their own. */
  static String[] cards() {
    return DataCard.shipped().names().stream()
        .filter(name -> {
          DataCard card = DataCard.load(name, List.of(), Era.TODAY);
          return card instanceof CountingCard || card instanceof ExperimentCard;
        })
        .toArray(String[]::new);
  }

  /** Reads the card. */
  @Setup
  public void load() {
    data = DataCard.load(card, List.of(), Era.TODAY);
  }

  /** Populated bins of the first observable known to 2 %, or all counts. */
  @Benchmark
  public double twoPercent() throws InterruptedException {
    DecayTable decays = new DecayTable(spectrum);
    return data instanceof CountingCard counting
        ? counted(counting, decays)
        : simulated(data.experiments().getFirst(), decays);
  }

  private double counted(CountingCard counting, DecayTable decays) {
    PrecisionPoint point = PrecisionPoint.of(spectrum, decays, counting.evidence());
    return CountPrediction.all(counting.experiment(), point).stream()
        .mapToDouble(CountPrediction::logLikelihood)
        .sum();
  }

  private double simulated(Experiment experiment, DecayTable decays) throws InterruptedException {
    seed++;
    Generator.Plan plan =
        new Generator.Plan(
            0.02, List.of(experiment.observables().getFirst()), seed, 1, MOST_EVENTS);
    Prediction prediction =
        new Generator(spectrum, decays, experiment).predict(plan, Generator.Progress.NONE);
    return prediction.selected(0).value();
  }
}
