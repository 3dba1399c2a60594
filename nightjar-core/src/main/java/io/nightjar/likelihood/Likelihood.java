package io.nightjar.likelihood;

import io.nightjar.constraint.Bound;
import io.nightjar.constraint.Constraint;
import io.nightjar.constraint.DarkPoint;
import io.nightjar.constraint.Explanation;
import io.nightjar.constraint.Label;
import io.nightjar.constraint.Term;
import io.nightjar.fit.Rise;
import io.nightjar.likelihood.Evaluation.Shared;
import io.nightjar.likelihood.SharedErrors.Joint;
import io.nightjar.likelihood.SharedErrors.Nuisance;
import io.nightjar.likelihood.SharedErrors.Profile;
import io.nightjar.likelihood.SharedErrors.Scaled;
import io.nightjar.physics.Era;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Everything that counts in an era, at any point. Equations: docs/physics/likelihood.md. */
public final class Likelihood {

  private static final String UNJUDGED =
      "no counts and backgrounds of this experiment are known here: see predict";

  private final Evidences evidences;
  private final Choice choice;

  private final List<Sighting> sightings;
  private final List<Counted> counted;
  private final List<Constraint> constraints;

  private Likelihood(Evidences evidences, Choice choice) {
    this.evidences = evidences;
    this.choice = choice;
    this.sightings = evidences.sightings().stream().filter(s -> counts(s.label())).toList();
    this.counted = evidences.counted().stream().filter(c -> counts(c.label())).toList();
    this.constraints = evidences.constraints().stream().filter(c -> counts(c.label())).toList();
  }

  /** Detectors that count. */
  List<Sighting> sightings() {
    return sightings;
  }

  /** Numbers of events that count. */
  List<Counted> counted() {
    return counted;
  }

  /** Limits and measured numbers that count, where they apply. */
  List<Constraint> constraints() {
    return constraints;
  }

  /** What an era knew, as far as it is to count. */
  public static Likelihood of(Evidences evidences, Choice choice) {
    return new Likelihood(evidences, choice);
  }

  /** The same evidence, of which something else counts. */
  public Likelihood choosing(Choice other) {
    return new Likelihood(evidences, other);
  }

  /** What was known. */
  public Era era() {
    return evidences.era();
  }

  /** Whether signals in neutrino detectors count. */
  public boolean hasSignals() {
    return sightings().size() > 0;
  }

  /** Which terms are signs of new physics. */
  public Anomalies anomalies() {
    return evidences.anomalies();
  }

  /** What the term of a name is. */
  public Optional<Label> label(String name) {
    return evidences.labels().stream().filter(l -> l.name().equals(name)).findFirst();
  }

  /** Names of all terms, sorted. */
  public List<String> names() {
    return List.copyOf(new TreeSet<>(evidences.labels().stream().map(Label::name).toList()));
  }

  /** Names of the terms that count, where they apply; in the order of {@link FixedMasses#names}. */
  public List<String> counting() {
    List<String> names = new ArrayList<>();
    sightings.forEach(s -> names.add(s.label().name()));
    names.add(FixedMasses.SHARED);
    counted.forEach(c -> names.add(c.label().name()));
    constraints.forEach(c -> names.add(c.label().name()));
    return List.copyOf(names);
  }

  /**
   * Every term at a point.
   *
   * @param point masses and couplings
   * @param signals how signals in neutrino detectors are predicted
   * @throws InterruptedException if the thread is interrupted
   */
  public Evaluation at(DarkPoint point, Signals signals) throws InterruptedException {
    List<Term> terms = new ArrayList<>();
    List<Shared> shared = new ArrayList<>();
    sightings(point, signals, terms, shared);
    for (Counted counted : evidences.counted()) {
      Label label = evidences.label(counted.label());
      terms.add(counted(counted, label, off(label), point));
    }
    for (Label label : evidences.unjudged()) {
      terms.add(Term.silent(evidences.label(label), UNJUDGED));
    }
    for (Constraint constraint : evidences.constraints()) {
      terms.add(term(constraint, point));
    }
    return new Evaluation(era(), terms, shared);
  }

  private Term counted(Counted counted, Label label, String off, DarkPoint point) {
    return off.isEmpty() ? counted.term(label, point) : Term.silent(label, "").off(off);
  }

  /**
   * Does everything that masses fix.
   *
   * @param masses a point whose masses count
   * @param signals how signals in neutrino detectors are predicted
   */
  public FixedMasses fixed(DarkPoint masses, Signals signals) {
    return new FixedMasses(this, masses, signals);
  }

  private boolean counts(Label label) {
    return off(evidences.label(label)).isEmpty();
  }

  private String off(Label label) {
    return choice.off(label, evidences.standing(label.name()));
  }

  // ---- limits and measured numbers ------------------------------------------------------------

  private Term term(Constraint constraint, DarkPoint point) {
    Label label = evidences.label(constraint.label());
    String off = off(label);
    Term term =
        switch (constraint.at(point)) {
          case Bound.Silent silent -> Term.silent(label, silent.reason());
          case Bound.Ready ready -> ready.term(point).under(label);
        };
    return off.isEmpty() ? term : term.off(off);
  }

  // ---- detectors ------------------------------------------------------------------------------

  private void sightings(DarkPoint point, Signals signals, List<Term> terms, List<Shared> shared)
      throws InterruptedException {
    List<Sighting> counting = new ArrayList<>();
    List<Signal> predicted = new ArrayList<>();
    List<Term> others = new ArrayList<>();
    for (Sighting sighting : evidences.sightings()) {
      Label label = evidences.label(sighting.label());
      String off = off(label);
      if (off.isEmpty()) {
        counting.add(sighting);
        predicted.add(signals.of(sighting, point));
      } else {
        others.add(Term.silent(label, "").off(off));
      }
    }
    Profile profile =
        profile(joint(counting), counting, predicted.stream().map(Signal::events).toList());
    for (int i = 0; i < counting.size(); i++) {
      terms.add(term(counting.get(i), predicted.get(i), profile.scales()[i]));
    }
    terms.addAll(others);
    List<Nuisance> nuisances = evidences.shared().nuisances();
    for (int k = 0; k < nuisances.size(); k++) {
      Nuisance n = nuisances.get(k);
      shared.add(new Shared(n.name(), n.what(), n.source(), profile.pulls()[k]));
    }
  }

  /** What sightings have in common. */
  Joint joint(List<Sighting> sightings) {
    return evidences.shared().among(sightings.stream().map(s -> s.label().name()).toList());
  }

  /** Shared errors at their best values for given signals. */
  static Profile profile(Joint joint, List<Sighting> sightings, List<double[]> signals) {
    List<Scaled> all = new ArrayList<>(sightings.size());
    for (int i = 0; i < sightings.size(); i++) {
      all.add(scaled(sightings.get(i), signals.get(i)));
    }
    return joint.profile(all);
  }

  /** Errors of a signal do not matter where there is none. */
  private static Scaled scaled(Sighting sighting, double[] signal) {
    boolean none = true;
    for (double events : signal) {
      none &= events == 0;
    }
    if (none) {
      Rise flat = new Rise(sighting.lnLWithout(signal.length), 0);
      return u -> flat;
    }
    return u -> sighting.rise(signal, Math.exp(u));
  }

  private Term term(Sighting sighting, Signal predicted, double scale) {
    double[] signal = predicted.events();
    double events = Arrays.stream(signal).sum();
    String note =
        String.format(
            Locale.ROOT,
            "%.4g of signal over a background of %.5g%s",
            events,
            sighting.background(),
            Math.abs(scale - 1) < 5e-4
                ? ""
                : String.format(Locale.ROOT, "; shared errors scale it by %.3f", scale));
    return Term.of(
            evidences.label(sighting.label()),
            Math.min(0, sighting.lnL(signal, scale)),
            events * scale + sighting.background(),
            sighting.observed(),
            "events",
            note)
        .pulled(sighting.pull(signal, scale))
        .without(Math.min(0, sighting.lnLWithout(signal.length)))
        .uncertain(predicted.lnLError(sighting, scale));
  }

  // ---- how a term came out --------------------------------------------------------------------

  /**
   * How the term of a name came out.
   *
   * @return empty if there is no such term
   */
  public Optional<Explanation> explain(String name, DarkPoint point, Signals signals)
      throws InterruptedException {
    for (Constraint constraint : evidences.constraints()) {
      if (constraint.label().name().equals(name)) {
        return Optional.of(explain(constraint, point));
      }
    }
    for (Counted counted : evidences.counted()) {
      if (counted.label().name().equals(name)) {
        return Optional.of(counted.explain(point));
      }
    }
    for (Sighting sighting : evidences.sightings()) {
      if (sighting.label().name().equals(name)) {
        return Optional.of(Sightings.explain(sighting, signals.of(sighting, point)));
      }
    }
    return evidences.unjudged().stream()
        .filter(label -> label.name().equals(name))
        .findFirst()
        .map(label -> Explanation.builder().say("says nothing here", "", UNJUDGED).build());
  }

  private static Explanation explain(Constraint constraint, DarkPoint point) {
    return switch (constraint.at(point)) {
      case Bound.Silent silent ->
          Explanation.builder().say("says nothing here", "", silent.reason()).build();
      case Bound.Ready ready -> ready.explain(point);
    };
  }
}
