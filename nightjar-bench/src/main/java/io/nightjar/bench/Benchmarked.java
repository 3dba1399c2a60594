package io.nightjar.bench;

import io.nightjar.card.ModelCard;
import io.nightjar.experiment.Experiment;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;
import io.nightjar.process.DecayTable;
import java.util.List;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What most benchmarks need: the poster's model and an experiment. */
@State(Scope.Benchmark)
public class Benchmarked {

  final Spectrum spectrum =
      new Spectrum(ModelCard.load("dark-seesaw", List.of()).model(), Constants.STANDARD);
  final DecayTable decays = new DecayTable(spectrum);
  final Experiment experiment = MiniBoone.experiment();
}
