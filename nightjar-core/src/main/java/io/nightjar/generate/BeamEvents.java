package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.Lattice;
import io.nightjar.event.Uniforms;
import io.nightjar.experiment.Experiment;
import io.nightjar.model.Spectrum;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import io.nightjar.process.DecayTable.Chain;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an experiment selects of heavy neutrinos of the beam that decay in it, beside what {@link
 * Generator} predicts of those that are made in it: one signal for each meson, lepton, neutrino and
 * chain.
 */
public final class BeamEvents {

  /** Kinds that hold less than this share of all are left out. */
  private static final double NEGLIGIBLE = 1e-3;

  /** Events of each replicate and kind: errors of a few per mille of the total. */
  private static final int EVENTS = 4 * EventBatch.SIZE;

  private final Experiment experiment;
  private final Spectrum spectrum;
  private final List<ArrivalSource> sources;
  private final List<String> notes = new ArrayList<>();

  /** A source in the making. */
  private record Kind(ArrivalMap map, Chain chain, double expected) {}

  /** Prepares all that matters. */
  public BeamEvents(Spectrum spectrum, DecayTable decays, Experiment experiment) {
    this.spectrum = spectrum;
    this.experiment = experiment;
    List<Kind> kinds = new ArrayList<>();
    double shaped = 0;
    UnitPoint unit = new UnitPoint(spectrum, decays);
    UnseenDecays second = UnseenDecays.of(spectrum, decays);
    for (Arrival arrival : Arrival.of(spectrum, decays, experiment)) {
      ArrivalMap map = new ArrivalMap(arrival, experiment.detector());
      double arriving = map.events();
      for (Chain chain : arriving > 0 ? second.chains(arrival.neutrino()) : List.<Chain>of()) {
        Chain drawn = drawn(chain, unit);
        if (isSimulated(drawn)) {
          kinds.add(new Kind(map, drawn, arriving * chain.probability()));
          shaped += isSimulated(chain) ? 0 : arriving * chain.probability();
        }
      }
    }
    double total = kinds.stream().mapToDouble(Kind::expected).sum();
    sources =
        kinds.stream()
            .filter(kind -> kind.expected > NEGLIGIBLE * total)
            .map(kind -> source(kind, decays))
            .toList();
    note(shaped, total);
  }

  private ArrivalSource source(Kind kind, DecayTable decays) {
    double[] ctau = kind.chain.steps().stream().mapToDouble(s -> decays.ctau(s.parent())).toArray();
    return new ArrivalSource(kind.map, kind.chain, ctau, experiment.detector());
  }

  /** The same with pairs that W and Z make having the shape of those by the Z'. */
  private Chain drawn(Chain chain, UnitPoint unit) {
    List<Decay> steps = new ArrayList<>();
    for (Decay d : chain.steps()) {
      steps.add(d.isElectronPair() && d.pair().isEmpty() ? drawn(d, unit) : d);
    }
    return new Chain(List.copyOf(steps), chain.probability());
  }

  private Decay drawn(Decay d, UnitPoint unit) {
    List<String> heavy = spectrum.heavy();
    Step step =
        Step.of(heavy.indexOf(d.parent()), heavy.indexOf(d.daughter()), false, heavy.size());
    return new Decay(
        d.parent(),
        d.products(),
        d.width(),
        d.error(),
        d.branching(),
        unit.decay(step).pair(),
        d.photon());
  }

  private void note(double shaped, double total) {
    if (shaped > NEGLIGIBLE * total) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%.3g decays in flight to e+ e- by W and Z are given the shape of those by the Z'.",
              shaped));
    }
  }

  private static boolean isSimulated(Chain chain) {
    return SourceList.hasMaps(chain) && SourceList.isElectronic(chain);
  }

  /** Names of the signals, as in "K+ -> mu+ nu4, in flight; nu4 -> nu_light e- e+". */
  public List<String> signals() {
    return sources.stream().map(ArrivalSource::label).toList();
  }

  /**
   * Simulates; its number of upscatterings is that of decays in the volume whose events the
   * efficiency counts.
   *
   * @param seed of all random numbers
   * @throws InterruptedException if the thread is interrupted; nothing is kept
   */
  public Prediction predict(long seed) throws InterruptedException {
    double decays = sources.stream().mapToDouble(ArrivalSource::expected).sum();
    if (sources.isEmpty()) {
      return new Prediction(experiment, signals(), List.of(), decays, 0, notes);
    }
    int criteria = experiment.response().criteria().size();
    Observer observer = new Observer(experiment, spectrum.constants(), criteria);
    List<List<Tally>> replicates = new ArrayList<>();
    for (int r = 0; r < Generator.REPLICATES; r++) {
      List<Tally> tallies = new ArrayList<>();
      for (int s = 0; s < sources.size(); s++) {
        Uniforms uniforms = new Lattice(seed, r * sources.size() + s);
        tallies.add(simulate(sources.get(s), uniforms, observer));
      }
      replicates.add(tallies);
    }
    long simulated = (long) Generator.REPLICATES * sources.size() * EVENTS;
    return new Prediction(experiment, signals(), replicates, decays, simulated, notes);
  }

  private Tally simulate(ArrivalSource source, Uniforms uniforms, Observer observer)
      throws InterruptedException {
    EventBatch batch = new EventBatch(source.steps());
    double[][] u = new double[source.dimensions()][EventBatch.SIZE];
    Tally sum = new Tally(experiment);
    for (long first = 0; first < EVENTS; first += EventBatch.SIZE) {
      if (Thread.interrupted()) {
        throw new InterruptedException("simulation interrupted");
      }
      source.fill(uniforms, first, EventBatch.SIZE, u, batch);
      observer.see(
          batch, source.steps(), source.hidden(), uniforms, first, source.dimensions(), sum);
    }
    Tally mean = new Tally(experiment);
    mean.add(sum, 1.0 / EVENTS);
    return mean;
  }
}
