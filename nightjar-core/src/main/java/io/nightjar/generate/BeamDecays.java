package io.nightjar.generate;

import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Sample;
import io.nightjar.model.Spectrum;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Heavy neutrinos of the beam itself, made with the light ones, that decay inside the fiducial
 * volume: what excludes most points with unsuppressed couplings of heavy to light neutrinos.
 *
 * @param experiment where
 * @param kinds by meson, lepton and neutrino
 * @param pairs share of first decays that make an electron pair, by neutrino
 */
public record BeamDecays(Experiment experiment, List<InFlight> kinds, Map<String, Double> pairs) {

  /** Detectors keep more than this share of the pairs that decay inside. */
  private static final double LEAST_EFFICIENCY = 0.01;

  /** Keeps its own copies. */
  public BeamDecays {
    kinds = List.copyOf(kinds);
    pairs = Map.copyOf(pairs);
  }

  /** Counts those of a model in an experiment. */
  public static BeamDecays of(Spectrum spectrum, DecayTable decays, Experiment experiment) {
    Map<String, Double> pairs = new LinkedHashMap<>();
    for (String N : spectrum.heavy()) {
      double share =
          decays.of(N).stream().filter(Decay::isElectronPair).mapToDouble(Decay::branching).sum();
      pairs.put(N, share);
    }
    List<InFlight> kinds =
        Arrival.of(spectrum, decays, experiment).stream()
            .map(arrival -> InFlight.of(arrival, experiment.fiducial()))
            .toList();
    return new BeamDecays(experiment, kinds, pairs);
  }

  /** Electron pairs of one kind inside of the fiducial volume. */
  public double pairs(InFlight kind) {
    return kind.inside().value() * pairs.getOrDefault(kind.arrival().neutrino(), 0.0);
  }

  /** Electron pairs of all kinds. */
  public double electronPairs() {
    return kinds.stream().mapToDouble(this::pairs).sum();
  }

  /** Largest number of events that a sample of the experiment holds; 0 without data. */
  public double observed() {
    return experiment.samples().values().stream().mapToDouble(BeamDecays::total).max().orElse(0);
  }

  private static double total(Sample sample) {
    return java.util.Arrays.stream(sample.observed()).sum();
  }

  /** Whether more decay inside than data allow, for any efficiency above 1 %. */
  public boolean isExcluded() {
    return observed() > 0 && LEAST_EFFICIENCY * electronPairs() > observed();
  }

  /** What a reader of predictions of upscattering alone must know. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (isExcluded()) {
      notes.add(
          String.format(
              Locale.ROOT,
              "Excluded: %s e+ e- pairs from decays in flight of heavy neutrinos of the beam in the"
                  + " fiducial volume (mostly %s), where %.0f events were seen; the parents of the"
                  + " beam are known to %.0f %%.",
              rounded(electronPairs()),
              strongest().arrival().label(),
              observed(),
              100 * strongest().arrival().parentage().error()));
    } else if (electronPairs() > 1) {
      notes.add(
          "%s e+ e- pairs from decays in flight of heavy neutrinos of the beam in the fiducial volume."
              .formatted(rounded(electronPairs())));
    }
    return notes;
  }

  private static String rounded(double events) {
    return String.format(Locale.ROOT, events < 1000 ? "%.0f" : "%.1e", events);
  }

  private InFlight strongest() {
    return kinds.stream().max(Comparator.comparingDouble(this::pairs)).orElseThrow();
  }
}
