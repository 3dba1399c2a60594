package io.nightjar.generate;

import io.nightjar.event.Grid;
import io.nightjar.experiment.Experiment;
import io.nightjar.model.Spectrum;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import io.nightjar.process.DecayTable.Chain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** All sources of a model in an experiment: each channel with each chain that is wanted. */
final class SourceList {

  private static final int GRID_CELLS = 32;

  /**
   * Nothing that flies as far [cm] decays in a detector; weights would leave the range of doubles.
   */
  private static final double LONGEST = 1e60;

  private final DecayTable decays;
  private final Predicate<Chain> wanted;
  private final double negligible;
  private final List<Source> sources = new ArrayList<>();
  private final Map<String, StepMap[]> maps = new LinkedHashMap<>();
  private final Map<String, Double> unseen = new LinkedHashMap<>();
  private final double neglected;

  /**
   * Prepares the sources.
   *
   * @param wanted which chains to simulate, among those of one or two steps, lepton pairs and at
   *     most one photon
   * @param negligible share of all events that weak sources may hold together to be left out
   */
  SourceList(
      Spectrum spectrum,
      DecayTable decays,
      Experiment experiment,
      Predicate<Chain> wanted,
      double negligible) {
    this.decays = decays;
    this.wanted = wanted;
    this.negligible = negligible;
    List<Channel> channels =
        Channel.of(spectrum, experiment).stream()
            .filter(c -> decays.chains(c.upscattered()).stream().anyMatch(this::isSimulated))
            .toList();
    List<Optional<UpscatteringMap>> upscatterings =
        channels.parallelStream().map(UpscatteringMap::of).toList();
    for (int c = 0; c < upscatterings.size(); c++) {
      Channel channel = channels.get(c);
      upscatterings.get(c).ifPresent(map -> add(channel, map));
    }
    neglected = dropWeakest();
  }

  private void add(Channel channel, UpscatteringMap upscattering) {
    for (Chain chain : decays.chains(channel.upscattered())) {
      if (isSimulated(chain)) {
        StepMap[] steps = maps.computeIfAbsent(chain.label(), label -> stepMaps(chain));
        Grid[] grids = uniformGrids(chain.steps().size());
        sources.add(new Source(channel, chain, ctau(chain), upscattering, steps, grids));
      } else if (!isCovered(chain)) {
        unseen.merge(chain.label(), upscattering.rate() * chain.probability(), Double::sum);
      }
    }
  }

  /** Whether a chain is one that this program can simulate and the caller wants. */
  private boolean isCovered(Chain chain) {
    return chain.steps().size() <= 2
        && chain.steps().stream().allMatch(Decay::isSimulated)
        && chain.steps().stream().filter(step -> step.photon().isPresent()).count() <= 1
        && wanted.test(chain);
  }

  private boolean isSimulated(Chain chain) {
    return isCovered(chain) && Arrays.stream(ctau(chain)).allMatch(c -> c < LONGEST);
  }

  /** Whether a chain makes electron pairs and photons only: others never look like an electron. */
  static boolean isElectronic(Chain chain) {
    return chain.steps().stream().allMatch(Decay::isElectronLike);
  }

  /** Drops the weakest sources as long as together they are negligible. */
  private double dropWeakest() {
    double total = expected();
    List<Source> ascending = new ArrayList<>(sources);
    ascending.sort((a, b) -> Double.compare(a.expected(), b.expected()));
    double dropped = 0;
    for (Source weakest : ascending) {
      if (dropped + weakest.expected() > negligible * total) {
        break;
      }
      dropped += weakest.expected();
      sources.remove(weakest);
    }
    return dropped;
  }

  private double expected() {
    return sources.stream().mapToDouble(Source::expected).sum();
  }

  private static StepMap[] stepMaps(Chain chain) {
    return chain.steps().stream().map(StepMap::of).toArray(StepMap[]::new);
  }

  private double[] ctau(Chain chain) {
    return chain.steps().stream().mapToDouble(step -> decays.ctau(step.parent())).toArray();
  }

  private static Grid[] uniformGrids(int steps) {
    Grid[] grids = new Grid[Source.kinematicDimensions(steps)];
    Arrays.fill(grids, Grid.uniform(GRID_CELLS));
    return grids;
  }

  /** The sources; the caller's own list. */
  List<Source> sources() {
    return new ArrayList<>(sources);
  }

  /** Names of the signals, in the order of their parents' masses. */
  List<String> signals() {
    Set<String> present = new LinkedHashSet<>();
    sources.forEach(source -> present.add(source.signal()));
    return maps.keySet().stream().filter(present::contains).toList();
  }

  /** Upscatterings whose decay is wanted that are not simulated because they are so few. */
  double neglected() {
    return neglected;
  }

  /**
   * Sentences about chains that hold a noticeable part of the events and are not simulated.
   *
   * @param only what is simulated, as in "one or two electron pairs"
   */
  List<String> notes(String only) {
    double least = negligible * expected();
    List<String> notes = new ArrayList<>();
    unseen.forEach((chain, events) -> {
      if (events > least) {
        notes.add(
            "%s is not simulated (%.3g upscatterings): only %s are."
                .formatted(chain, events, only));
      }
    });
    return notes;
  }
}
