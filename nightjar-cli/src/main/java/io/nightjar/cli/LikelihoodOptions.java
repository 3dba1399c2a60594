package io.nightjar.cli;

import io.nightjar.card.ModelCard;
import io.nightjar.constraint.DarkPoint;
import io.nightjar.likelihood.Choice;
import io.nightjar.likelihood.Evidences;
import io.nightjar.likelihood.Likelihood;
import io.nightjar.likelihood.Signals;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Era;
import io.nightjar.process.DecayTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which terms count, and how signals are simulated. */
final class LikelihoodOptions {

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "TERM",
      description = "count only these terms or families, as in --only anomaly,precision")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--without",
      split = ",",
      paramLabel = "TERM",
      description = "leave these terms or families out")
  private List<String> without = new ArrayList<>();

  @Option(
      names = "--with",
      split = ",",
      paramLabel = "TERM",
      description = "count these terms too, which are off by default")
  private List<String> with = new ArrayList<>();

  @Mixin private SignalOptions simulation = new SignalOptions();

  long seed() {
    return simulation.seed();
  }

  /** Everything that was public in an era, as far as it is wanted; names are checked. */
  Likelihood likelihood(Era era) {
    return Likelihood.of(
        Evidences.of(era), new Choice(Set.copyOf(only), Set.copyOf(without), Set.copyOf(with)));
  }

  /** Refuses names that no era knows. */
  void demandKnown(List<Likelihood> eras) {
    Set<String> known = new TreeSet<>(Choice.families());
    eras.forEach(likelihood -> known.addAll(likelihood.names()));
    demand("--only", only, known);
    demand("--without", without, known);
    demand("--with", with, known);
  }

  private static void demand(String option, List<String> names, Set<String> known) {
    for (String name : names) {
      if (!known.contains(name)) {
        throw new WrongInput(Names.unknown(option, name, known));
      }
    }
  }

  Signals signals(int threads) {
    return simulation.signals(threads);
  }

  static DarkPoint point(ModelCard card) {
    Spectrum spectrum = CardOptions.spectrum(card);
    return DarkPoint.of(spectrum, new DecayTable(spectrum));
  }
}
