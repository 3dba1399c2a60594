package io.nightjar.generate;

import io.nightjar.event.Grid;
import io.nightjar.experiment.Detector;
import io.nightjar.experiment.Experiment;
import io.nightjar.model.Spectrum;
import io.nightjar.process.DecayTable.Chain;
import io.nightjar.process.Mediator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One way to make one heavy neutrino with a coupling of one: all targets and regions, each with its
 * map.
 */
final class Production {

  private static final int GRID_CELLS = 32;

  /** Targets with less than this share of the events get coarse maps. */
  private static final double WEAK = 0.01;

  private final Mediator mediator;
  private final int parent;
  private final double unit2;
  private final Detector detector;
  private final List<Channel> channels;
  private final Map<Channel.Reaction, Outline> outlines = new LinkedHashMap<>();
  private final Map<Channel.Reaction, UpscatteringMap> maps = new HashMap<>();
  private final double mass;

  /**
   * Makes the maps.
   *
   * @param parent number of the heavy neutrino
   * @param mass its mass [GeV]
   * @param unit2 square of the coupling of the channels
   * @param all channels of this neutrino
   */
  Production(
      Mediator mediator,
      int parent,
      double mass,
      double unit2,
      Experiment experiment,
      List<Channel> all) {
    this.mediator = mediator;
    this.parent = parent;
    this.mass = mass;
    this.unit2 = unit2;
    this.detector = experiment.detector();
    for (Channel channel : all) {
      if (!outlines.containsKey(channel.reaction())) {
        UpscatteringMap.outline(channel).ifPresent(o -> outlines.put(channel.reaction(), o));
      }
    }
    this.channels = all.stream().filter(c -> outlines.containsKey(c.reaction())).toList();
    double sum = channels.stream().mapToDouble(this::rate).sum();
    outlines.forEach((reaction, outline) -> {
      double events =
          channels.stream()
              .filter(c -> c.reaction().equals(reaction))
              .mapToDouble(this::rate)
              .sum();
      maps.put(reaction, events < WEAK * sum ? outline.coarseMap() : outline.map());
    });
  }

  private Outline outline(Channel channel) {
    return Objects.requireNonNull(outlines.get(channel.reaction()));
  }

  private double rate(Channel channel) {
    Outline outline = outline(channel);
    return outline.rate() * channel.luminosity() / outline.channel().luminosity();
  }

  /** Coupling of a point that makes it, squared, of the strongest flavour. */
  double strength(Strengths point) {
    double strength = 0;
    for (int f = 0; f < Spectrum.FLAVOURS.size(); f++) {
      strength = Math.max(strength, point.exchange(f, parent, place()));
    }
    return strength;
  }

  /** What a point makes of it, roughly. */
  double expected(Strengths point) {
    return strength(point) * channels.stream().mapToDouble(this::rate).sum() / unit2;
  }

  boolean isEmpty() {
    return channels.isEmpty();
  }

  Mediator mediator() {
    return mediator;
  }

  /** Place of its coupling among those of {@link Strengths}. */
  int place() {
    return switch (mediator) {
      case VECTOR -> Strengths.Z_PRIME;
      case PHOTON -> Strengths.PHOTON;
      case SCALAR -> Strengths.SCALAR;
    };
  }

  int parent() {
    return parent;
  }

  /** Square of the coupling with which events are made. */
  double unit2() {
    return unit2;
  }

  List<Channel> channels() {
    return channels;
  }

  /** p/m of the neutrino, roughly. */
  double boost() {
    Channel strongest =
        channels.stream().max((a, b) -> Double.compare(rate(a), rate(b))).orElseThrow();
    double gamma = Math.max(outline(strongest).meanEnergy() / mass, 1.1);
    return Math.sqrt(gamma * gamma - 1);
  }

  /** Lifetimes around that at which first decays begin to be missed. */
  LifetimeAxis axis() {
    return LifetimeAxis.around(detector.within().orElse(detector.fiducial().reach()) / boost());
  }

  /** Lifetimes of a daughter around that at which its decays begin to be missed. */
  LifetimeAxis daughterAxis() {
    return LifetimeAxis.around(detector.reach() / boost());
  }

  /**
   * Sources that make a chain, in the order of the channels.
   *
   * @param chain with probability 1
   * @param ctau of its parents, for flights that only train grids [cm]
   */
  List<Source> sources(Chain chain, double[] ctau) {
    StepMap[] steps = chain.steps().stream().map(StepMap::of).toArray(StepMap[]::new);
    Map<String, Visibility> seen = new HashMap<>();
    List<Source> sources = new ArrayList<>();
    for (Channel channel : channels) {
      double share = 1;
      if (detector.isApart()) {
        share =
            seen.computeIfAbsent(channel.region(), name -> new Visibility(detector, name))
                .of(boost() * ctau[0]);
      }
      UpscatteringMap map = Objects.requireNonNull(maps.get(channel.reaction()));
      sources.add(new Source(channel, chain, ctau, map, steps, grids(steps.length), share));
    }
    return sources;
  }

  /** Of kinematics, and of the place of the decay, which every event has here. */
  private Grid[] grids(int steps) {
    Grid[] grids = new Grid[Source.kinematicDimensions(steps) + steps + Containment.NUMBERS];
    Arrays.fill(grids, Grid.uniform(GRID_CELLS));
    return grids;
  }
}
