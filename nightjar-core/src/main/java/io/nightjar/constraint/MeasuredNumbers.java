package io.nightjar.constraint;

import io.nightjar.constraint.Label.Family;
import io.nightjar.physics.Measurement;
import io.nightjar.physics.Measurements;
import io.nightjar.precision.Evidence;
import io.nightjar.precision.PrecisionObservable;
import io.nightjar.precision.PrecisionObservables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which measured numbers are terms of the likelihood, each of its data once. */
public final class MeasuredNumbers {

  /**
   * A term.
   *
   * @param name of the term
   * @param observable of the point
   * @param measurement that it is compared with
   */
  private record Entry(String name, Family family, String observable, String measurement) {

    /** A measured rate of which nothing is taken off: a ceiling for what new physics adds. */
    static Entry ceiling(String name, String observable) {
      return new Entry(name, Family.NEUTRINO, observable, name);
    }

    boolean isCeiling() {
      return family == Family.NEUTRINO && measurement.startsWith("br-");
    }
  }

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry("a-mu", Family.PRECISION, "a-mu", "delta-a-mu"),
          new Entry("a-tau", Family.PRECISION, "a-tau", "a-tau"),
          new Entry("m-w", Family.PRECISION, "delta-mw", "m-w"),
          new Entry("sin2-eff", Family.PRECISION, "delta-sin2-eff", "sin2-eff"),
          new Entry("gamma-z", Family.PRECISION, "delta-gamma-z", "gamma-z"),
          new Entry("r-pi", Family.PRECISION, "r-pi", "r-pi"),
          new Entry("r-k", Family.PRECISION, "r-k", "r-k"),
          new Entry("g-tau-over-g-mu", Family.PRECISION, "g-tau-over-g-mu", "g-tau-over-g-mu"),
          new Entry("g-mu-over-g-e", Family.PRECISION, "g-mu-over-g-e", "g-mu-over-g-e"),
          Entry.ceiling("br-k-mu-nu-ee", "br-k-mu-nu-ee-hard"),
          Entry.ceiling("br-pi-e-nu-ee", "br-pi-e-nu-ee"),
          Entry.ceiling("br-k-e-nu-ee", "br-k-e-nu-ee"),
          Entry.ceiling("br-k-e-nu-mumu", "br-k-e-nu-mumu"),
          Entry.ceiling("br-k-mu-nu-mumu", "br-k-mu-nu-mumu"),
          Entry.ceiling("br-mu-e-nunu-ee", "br-mu-e-nunu-ee"),
          Entry.ceiling("br-tau-e-nunu-ee", "br-tau-e-nunu-ee"),
          Entry.ceiling("br-tau-mu-nunu-ee", "br-tau-mu-nunu-ee"),
          new Entry("m-bb", Family.NEUTRINO, "m-bb", "m-bb"),
          new Entry("eta-mumu", Family.NEUTRINO, "eta-mumu", "eta-mumu"),
          new Entry("sum-m-nu", Family.COSMOLOGY, "sum-m-nu", "sum-m-nu"));

  private static final String HIGGS = "br-h-dark";
  private static final List<String> CAESIUM_AND_RUBIDIUM = List.of("delta-a-e-cs", "delta-a-e-rb");

  private final Evidence evidence;
  private final Map<String, PrecisionObservable> observables;
  private final List<Constraint> all = new ArrayList<>();

  private MeasuredNumbers(Evidence evidence) {
    this.evidence = evidence;
    this.observables =
        PrecisionObservables.described().stream()
            .collect(Collectors.toMap(PrecisionObservable::name, Function.identity()));
  }

  /** All terms of the numbers that were known in an era. */
  public static List<Constraint> of(Evidence evidence) {
    MeasuredNumbers numbers = new MeasuredNumbers(evidence);
    ENTRIES.forEach(numbers::add);
    numbers.addHiggs();
    numbers.addElectron();
    OscillationTerm.of(evidence).ifPresent(numbers.all::add);
    return List.copyOf(numbers.all);
  }

  private void add(Entry entry) {
    evidence
        .measurements()
        .find(entry.measurement)
        .ifPresent(example ->
            all.add(
                new MeasuredNumber(
                    entry.name,
                    entry.family,
                    observable(entry.observable),
                    evidence,
                    entry.isCeiling() ? example.ceiling() : example,
                    measured(entry.observable, entry.measurement))));
  }

  private PrecisionObservable observable(String name) {
    return Objects.requireNonNull(observables.get(name), name);
  }

  /** What the observable is compared with, the one of a name. */
  private Optional<Measurement> measured(String of, String name) {
    return observable(of).known().apply(evidence).stream()
        .filter(m -> m.name().equals(name))
        .findFirst();
  }

  /**
   * Decays of the Higgs boson: ATLAS and CMS by decays that nobody detected, by invisible ones
   * where an era has no better of the same experiment.
   */
  private void addHiggs() {
    Measurements known = evidence.measurements();
    for (String experiment : List.of("atlas", "cms")) {
      Stream.of("br-h-undetected-", "br-h-invisible-")
          .map(kind -> kind + experiment)
          .filter(name -> known.find(name).isPresent())
          .findFirst()
          .ifPresent(name -> add(new Entry(name, Family.SCALAR, HIGGS, name)));
    }
  }

  /**
   * The electron's moment: the mean of what α from caesium and from rubidium gives, with its error
   * scaled by √χ² as the two contradict each other; never both.
   */
  private void addElectron() {
    List<Measurement> both =
        CAESIUM_AND_RUBIDIUM.stream()
            .flatMap(n -> evidence.measurements().find(n).stream())
            .toList();
    if (!both.isEmpty()) {
      Measurement mean = mean(both);
      all.add(
          new MeasuredNumber(
              "a-e", Family.PRECISION, observable("a-e"), evidence, mean, Optional.of(mean)));
    }
  }

  /** Weighted mean; error times √(χ²/(n − 1)) where that is more than 1. */
  static Measurement mean(List<Measurement> all) {
    double weights = 0;
    double sum = 0;
    for (Measurement m : all) {
      double weight = 1 / (m.plus() * m.plus());
      weights += weight;
      sum += weight * m.value();
    }
    double mean = sum / weights;
    double chi2 = all.stream().mapToDouble(m -> Math.pow((m.value() - mean) / m.plus(), 2)).sum();
    double scale = all.size() > 1 ? Math.max(1, Math.sqrt(chi2 / (all.size() - 1))) : 1;
    double error = scale / Math.sqrt(weights);
    Measurement last = all.getLast();
    String label = all.stream().map(Measurement::label).collect(Collectors.joining(" and "));
    return new Measurement(
        "delta-a-e",
        "mean of " + label + ", error scaled by " + String.format(Locale.ROOT, "%.1f", scale),
        mean,
        error,
        error,
        last.unit(),
        last.kind(),
        last.level(),
        last.published(),
        last.source(),
        last.status());
  }
}
