package io.nightjar.bench;

import io.nightjar.card.ExperimentCard;
import io.nightjar.experiment.Experiment;
import io.nightjar.physics.Era;
import java.util.List;

/** The experiment of the benchmarks: the shipped card. */
final class MiniBoone {

  private MiniBoone() {}

  /** MiniBooNE in neutrino mode with the data of today. */
  static Experiment experiment() {
    return ExperimentCard.load("miniboone-fhc", List.of(), Era.TODAY).experiment();
  }
}
