package io.nightjar.generate;

import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Sample;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Meson;
import io.nightjar.precision.Lepton;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Heavy neutrinos of the beam itself, made with the light ones, that decay inside the fiducial
 * volume: what excludes most points with unsuppressed couplings of heavy to light neutrinos.
 *
 * @param experiment where
 * @param kinds by meson, lepton and neutrino
 * @param pairs share of first decays that make an electron pair, by neutrino
 * @param missing whether some must be expected, but the mesons of the beam are not known
 */
public record BeamDecays(
    Experiment experiment, List<InFlight> kinds, Map<String, Double> pairs, boolean missing) {

  /** Detectors keep more than this share of the pairs that decay inside. */
  private static final double LEAST_EFFICIENCY = 0.01;

  /** So many events exclude nothing where none was seen: small numbers fluctuate. */
  private static final double FEW = 10;

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
    return new BeamDecays(experiment, kinds, pairs, isMissing(spectrum, experiment));
  }

  /** Whether heavy neutrinos must be expected of kaons, and nothing is known of these. */
  private static boolean isMissing(Spectrum spectrum, Experiment experiment) {
    double kaon = Meson.KAON.mass(spectrum.constants());
    boolean made =
        spectrum.heavy().stream()
            .filter(N -> spectrum.mass(N) < kaon)
            .anyMatch(N ->
                Stream.of(Lepton.values())
                    .anyMatch(l -> !spectrum.activeMixing(l.flavour(), N).isZero()));
    return made && experiment.parentage().isEmpty();
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
    return Arrays.stream(sample.observed()).sum();
  }

  /** Whether more decay inside than data allow, for any efficiency above 1 %. */
  public boolean isExcluded() {
    double allowed = Math.max(observed(), FEW);
    return !experiment.samples().isEmpty() && LEAST_EFFICIENCY * electronPairs() > allowed;
  }

  /** What a reader of predictions of upscattering alone must know. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (missing) {
      notes.add(
          "Heavy neutrinos of the beam itself are not counted: the card of the beam says nothing of"
              + " its parents.");
    }
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
