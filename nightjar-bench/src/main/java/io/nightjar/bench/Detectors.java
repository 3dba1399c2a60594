package io.nightjar.bench;

import io.nightjar.card.DataCard;
import io.nightjar.card.ExperimentCard;
import io.nightjar.card.ModelCard;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;
import io.nightjar.generate.Generator;
import io.nightjar.generate.Prediction;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Era;
import io.nightjar.process.DecayTable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one point takes in all experiments that are shipped, on one thread, from nothing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class Detectors {

  private static final long MOST_EVENTS = 1L << 22;

  private final Spectrum spectrum =
      new Spectrum(ModelCard.load("dark-seesaw", List.of()).model(), Constants.STANDARD);
  private final DecayTable decays = new DecayTable(spectrum);
  private final Collection<Experiment> experiments = experiments();

  /** Combinations consist of experiments that have cards of their own. */
  private static Collection<Experiment> experiments() {
    Map<String, Experiment> byName = new LinkedHashMap<>();
    for (String card : ExperimentCard.shipped().names()) {
      for (Experiment experiment : DataCard.load(card, List.of(), Era.TODAY).experiments()) {
        byName.putIfAbsent(experiment.name(), experiment);
      }
    }
    return byName.values();
  }

  private long seed;

  /** Bins that are known to 2 % in all of them. */
  @Benchmark
  public double twoPercent() throws InterruptedException {
    seed++;
    Generator.Plan plan =
        new Generator.Plan(0.02, List.of(Observable.E_NU_QE), seed, 1, MOST_EVENTS);
    double sum = 0;
    for (Experiment experiment : experiments) {
      Prediction prediction =
          new Generator(spectrum, decays, experiment).predict(plan, Generator.Progress.NONE);
      sum += prediction.selected(0).value();
    }
    return sum;
  }
}
