package io.nightjar.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was built and what was seen.
 *
 * @param name as in {@code miniboone-fhc}
 * @param title for people
 * @param fluxes by species
 * @param exposure protons on target, or in the {@link #exposureUnit}
 * @param detector where the beam meets matter and where a signal must appear
 * @param response of the detector to electron pairs
 * @param selection windows in the observables
 * @param bins of the observables that are wanted, in the order of the card
 * @param samples observed events by observable, where there are any; in those bins
 * @param release samples with their covariance, where published
 * @param likelihood the observable whose sample is judged by its counts and their own errors
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
    Optional<Observable> likelihood,
    List<String> sources,
    List<String> notes,
    Sample.Status status,
    Optional<Parentage> parentage) {

  /** Keeps its own copies. */
  public Experiment {
    fluxes = Map.copyOf(fluxes);
    selection = List.copyOf(selection);
    bins = Collections.unmodifiableMap(new LinkedHashMap<>(bins));
    samples = Map.copyOf(samples);
    sources = List.copyOf(sources);
    notes = List.copyOf(notes);
  }

  /** In what the exposure is counted: {@code POT}, or {@code fb^-1} of a collider. */
  public String exposureUnit() {
    return fluxes.values().iterator().next().unit();
  }

  /** Name of the exposure where a name must say the unit: {@code exposure_POT}. */
  public String exposureKey() {
    return "exposure_" + exposureUnit().replace("^-1", "_inverse");
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

  /**
   * The same, but for how far from its vertex a decay may happen.
   *
   * @param distance [cm]
   */
  public Experiment seeingWithin(double distance) {
    return new Experiment(
        name,
        title,
        fluxes,
        exposure,
        detector.seeingWithin(distance),
        response,
        selection,
        bins,
        samples,
        release,
        likelihood,
        sources,
        notes,
        status,
        parentage);
  }

  /** Observables with bins, in the order of the card; at least one. */
  public List<Observable> observables() {
    return List.copyOf(bins.keySet());
  }

  /** Bins of an observable that has some. */
  public Bins binsOf(Observable observable) {
    Bins found = bins.get(observable);
    if (found == null) {
      throw new IllegalArgumentException(name + " has no bins of " + observable.label());
    }
    return found;
  }

  /** Those of the notes that call something provisional and say why. */
  public List<String> provisions() {
    return notes.stream().filter(Sample.Status.PROVISIONAL::isSaidBy).toList();
  }

  /** The sample whose counts are judged, where there is one. */
  public Optional<Sample> judged() {
    return likelihood.flatMap(observable -> Optional.ofNullable(samples.get(observable)));
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
