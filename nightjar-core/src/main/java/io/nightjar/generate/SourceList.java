package io.nightjar.generate;

import io.nightjar.event.Grid;
import io.nightjar.experiment.Detector;
import io.nightjar.experiment.Experiment;
import io.nightjar.generate.Channel.Reaction;
import io.nightjar.model.Spectrum;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import io.nightjar.process.DecayTable.Chain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** All sources of a model in an experiment: each channel with each chain that is wanted. */
final class SourceList {

  private static final int GRID_CELLS = 32;

  /** Reactions with less than this share of the events of a prediction get coarse maps. */
  private static final double WEAK = 0.01;

  /**
   * Nothing that flies as far [cm] decays in a detector; weights would leave the range of doubles.
   */
  private static final double LONGEST = 1e60;

  /**
   * How channels become sources.
   *
   * @param wanted which chains to simulate, among those of one or two steps, lepton pairs and at
   *     most one photon
   * @param negligible share of all events that weak sources may hold together to be left out
   * @param lumped whether nucleons of different nuclei are one target
   * @param traced whether events are followed back from where they decay
   */
  record Plan(Predicate<Chain> wanted, double negligible, boolean lumped, boolean traced) {}

  /** A source in the making. */
  private record Sketch(
      Channel channel, Outline outline, Chain chain, double seen, double expected) {
    Sketch(Channel channel, Outline outline, Chain chain, double seen) {
      double share = channel.luminosity() / outline.channel().luminosity();
      double expected = outline.rate() * share * chain.probability() * seen;
      this(channel, outline, chain, seen, expected);
    }
  }

  private final Spectrum spectrum;
  private final DecayTable decays;
  private final UnseenDecays unseenDecays;
  private final Detector detector;
  private final Plan plan;
  private final List<Source> sources;
  private final Set<String> chains = new LinkedHashSet<>();
  private final Map<String, Visibility> visibilities = new HashMap<>();
  private final Map<String, Double> unseen = new LinkedHashMap<>();
  private final Map<String, Double> flights = new LinkedHashMap<>();
  private final double expected;
  private final double neglected;

  /** Prepares the sources: outlines of all, then what else those take that are not negligible. */
  SourceList(Spectrum spectrum, DecayTable decays, Experiment experiment, Plan plan) {
    this.spectrum = spectrum;
    this.decays = decays;
    this.unseenDecays = UnseenDecays.of(spectrum, decays);
    this.detector = experiment.detector();
    this.plan = plan;
    List<Sketch> sketches = sketches(channels(experiment));
    double all = sum(sketches);
    neglected = dropWeakest(sketches, all);
    expected = all - neglected;
    sources = sources(sketches);
  }

  private List<Channel> channels(Experiment experiment) {
    List<Channel> channels =
        Channel.of(spectrum, experiment).stream()
            .filter(c -> unseenDecays.chains(c.upscattered()).stream().anyMatch(this::isSimulated))
            .toList();
    return plan.lumped ? Channel.lumped(channels) : channels;
  }

  private List<Sketch> sketches(List<Channel> channels) {
    Map<Reaction, Channel> first = new LinkedHashMap<>();
    channels.forEach(channel -> first.putIfAbsent(channel.reaction(), channel));
    Map<Reaction, Optional<Outline>> outlines =
        parallel(first, channel -> UpscatteringMap.outline(channel));
    List<Sketch> sketches = new ArrayList<>();
    for (Channel channel : channels) {
      Objects.requireNonNull(outlines.get(channel.reaction()))
          .ifPresent(outline -> add(channel, outline, sketches));
    }
    return sketches;
  }

  private static <K, A, B> Map<K, B> parallel(Map<K, A> map, Function<A, B> function) {
    List<B> values = map.values().parallelStream().map(function).toList();
    Map<K, B> result = new LinkedHashMap<>();
    for (K key : map.keySet()) {
      result.put(key, values.get(result.size()));
    }
    return result;
  }

  private void add(Channel channel, Outline outline, List<Sketch> sketches) {
    for (Chain chain : unseenDecays.chains(channel.upscattered())) {
      Sketch sketch = new Sketch(channel, outline, chain, seen(channel, outline, chain));
      if (isSimulated(chain)) {
        chains.add(chain.label());
        double flight = MediatorFlight.length(decays, chain, outline.meanEnergy());
        flights.merge(chain.label(), flight, Math::max);
        sketches.add(sketch);
      } else if (!isCovered(chain)) {
        unseen.merge(chain.label(), sketch.expected(), Double::sum);
      }
    }
  }

  /** Share of events that may be seen: 1 for a detector that is all there is. */
  private double seen(Channel channel, Outline outline, Chain chain) {
    if (!plan.traced || !detector.isApart() || !isSimulated(chain)) {
      return 1;
    }
    double mass = spectrum.mass(channel.upscattered());
    return visibilities
        .computeIfAbsent(channel.region(), region -> new Visibility(detector, region))
        .of(outline.meanEnergy() / mass * ctau(chain)[0]);
  }

  private List<Source> sources(List<Sketch> sketches) {
    Map<Reaction, Outline> outlines = new LinkedHashMap<>();
    Map<String, StepMap[]> steps = new LinkedHashMap<>();
    for (Sketch sketch : sketches) {
      outlines.putIfAbsent(sketch.channel.reaction(), sketch.outline);
      steps.computeIfAbsent(sketch.chain.label(), label -> stepMaps(sketch.chain));
    }
    Map<Reaction, UpscatteringMap> maps =
        parallel(
            outlines, outline -> isWeak(outline, sketches) ? outline.coarseMap() : outline.map());
    List<Source> made = new ArrayList<>();
    for (Sketch sketch : sketches) {
      Channel channel = sketch.channel;
      Chain chain = sketch.chain;
      UpscatteringMap map = Objects.requireNonNull(maps.get(channel.reaction()));
      StepMap[] stepMaps = Objects.requireNonNull(steps.get(chain.label()));
      Grid[] grids = uniformGrids(channel.region(), chain.steps().size());
      made.add(new Source(channel, chain, ctau(chain), map, stepMaps, grids, sketch.seen));
    }
    return made;
  }

  /** Whether a reaction hardly counts; where events of all kinds are wanted, none is weak. */
  private boolean isWeak(Outline outline, List<Sketch> sketches) {
    Reaction reaction = outline.channel().reaction();
    double events =
        sketches.stream()
            .filter(sketch -> sketch.channel.reaction().equals(reaction))
            .mapToDouble(Sketch::expected)
            .sum();
    return plan.lumped && events < WEAK * expected;
  }

  /** Whether a chain is one that this program can simulate and the caller wants. */
  private boolean isCovered(Chain chain) {
    return hasMaps(chain)
        && chain.steps().stream().filter(step -> step.photon().isPresent()).count() <= 1
        && plan.wanted.test(chain);
  }

  /** Whether every step of a chain has a map, of one or two that there may be. */
  static boolean hasMaps(Chain chain) {
    return chain.steps().size() <= 2 && chain.steps().stream().allMatch(Decay::isSimulated);
  }

  private boolean isSimulated(Chain chain) {
    return isCovered(chain) && Arrays.stream(ctau(chain)).allMatch(c -> c < LONGEST);
  }

  /** Whether a chain makes electron pairs and photons only: others never look like an electron. */
  static boolean isElectronic(Chain chain) {
    return chain.steps().stream().allMatch(Decay::isElectronLike);
  }

  /** Drops the weakest sources as long as together they are negligible. */
  private double dropWeakest(List<Sketch> sketches, double total) {
    List<Sketch> ascending = new ArrayList<>(sketches);
    ascending.sort((a, b) -> Double.compare(a.expected(), b.expected()));
    double dropped = 0;
    for (Sketch weakest : ascending) {
      if (dropped + weakest.expected() > plan.negligible * total) {
        break;
      }
      dropped += weakest.expected();
      sketches.remove(weakest);
    }
    return dropped;
  }

  private static double sum(List<Sketch> sketches) {
    return sketches.stream().mapToDouble(Sketch::expected).sum();
  }

  private static StepMap[] stepMaps(Chain chain) {
    return chain.steps().stream().map(StepMap::of).toArray(StepMap[]::new);
  }

  private double[] ctau(Chain chain) {
    return chain.steps().stream().mapToDouble(step -> decays.ctau(step.parent())).toArray();
  }

  /** Of the kinematics; for decays that are traced also of their place, after the flights. */
  private Grid[] uniformGrids(String region, int steps) {
    int kinematic = Source.kinematicDimensions(steps);
    boolean placed = plan.traced && Containment.isTraced(detector, region);
    Grid[] grids = new Grid[placed ? kinematic + steps + Containment.NUMBERS : kinematic];
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
    return chains.stream().filter(present::contains).toList();
  }

  /** Upscatterings whose decay is wanted that are not simulated because they are so few. */
  double neglected() {
    return neglected;
  }

  /**
   * Sentences about chains that hold a noticeable part of the events and are not simulated, and
   * about flights that are left out.
   *
   * @param only what is simulated, as in "one or two electron pairs"
   */
  List<String> notes(String only) {
    double least = plan.negligible * expected;
    List<String> notes = new ArrayList<>();
    unseen.forEach((chain, events) -> {
      if (events > least) {
        notes.add(
            "%s is not simulated (%.3g upscatterings): only %s are."
                .formatted(chain, events, only));
      }
    });
    flights.forEach(
        (chain, length) -> MediatorFlight.note(chain, length, detector).ifPresent(notes::add));
    return notes;
  }
}
