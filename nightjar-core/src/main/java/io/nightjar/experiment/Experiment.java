package io.nightjar.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was built and what was seen.
 *
 * @param name as in {@code miniboone-fhc}
 * @param title for people
 * @param fluxes by species
 * @param exposure protons on target
 * @param detector where the beam meets matter and where a signal must appear
 * @param response of the detector to electron pairs
 * @param selection windows in the observables
 * @param bins of every observable
 * @param samples observed events by observable, where there are any; in those bins
 * @param release samples with their covariance, where published
 * @param sources citations
 * @param notes what a reader of the numbers must know
 * @param status how far beam and detector as described here can be trusted; the samples have their
 *     own
 * @param parentage mesons behind the beam, where known
 */
public record Experiment(
    String name,
    String title,
    Map<String, Flux> fluxes,
    double exposure,
    Detector detector,
    CherenkovResponse response,
    List<Window> selection,
    Map<Observable, Bins> bins,
    Map<Observable, Sample> samples,
    Optional<Release> release,
    List<String> sources,
    List<String> notes,
    Sample.Status status,
    Optional<Parentage> parentage) {

  /** Keeps its own copies. */
  public Experiment {
    fluxes = Map.copyOf(fluxes);
    selection = List.copyOf(selection);
    bins = Map.copyOf(bins);
    samples = Map.copyOf(samples);
    sources = List.copyOf(sources);
    notes = List.copyOf(notes);
  }

  /** Of the whole detector. */
  public Material material() {
    return detector.matter().material();
  }

  /** Where the beam meets the material. */
  public Shape volume() {
    return detector.matter().shape();
  }

  /** Where a signal must appear. */
  public Pieces fiducial() {
    return detector.fiducial();
  }

  /** Bins of an observable; every experiment has them for all. */
  public Bins binsOf(Observable observable) {
    Bins found = bins.get(observable);
    if (found == null) {
      throw new IllegalArgumentException(name + " has no bins of " + observable.label());
    }
    return found;
  }

  /**
   * An interval of one observable: only events inside are kept.
   *
   * @param observable which
   * @param min lower end, in it
   * @param max upper end, not in it
   */
  public record Window(Observable observable, double min, double max) {}
}
