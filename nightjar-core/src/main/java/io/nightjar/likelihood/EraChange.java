package io.nightjar.likelihood;

import io.nightjar.constraint.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What happened to a term between two eras.
 *
 * @param name of the term
 * @param kind what happened
 * @param before ln L in the older era, 0 if it did not count
 * @param after ln L in the newer era, 0 if it does not count
 * @param because in words
 */
public record EraChange(String name, Kind kind, double before, double after, String because) {

  /** Smaller changes of ln L are not told. */
  private static final double TOLD = 0.05;

  /** What happened. */
  public enum Kind {
    /** An anomaly that was explained otherwise. */
    DIED,
    /** A term that was not there. */
    BORN,
    /** A term that something newer stands for. */
    REPLACED,
    /** New data in the same term. */
    CHANGED
  }

  /** All changes, those of anomalies first, then by size. */
  public static List<EraChange> between(Evaluation older, Evaluation newer, Anomalies anomalies) {
    List<EraChange> changes = new ArrayList<>();
    for (Term after : newer.terms()) {
      of(older, newer, after, anomalies).ifPresent(changes::add);
    }
    for (Term before : older.terms()) {
      boolean gone = newer.find(before.label().name()).isEmpty();
      if (gone && before.applies()) {
        changes.add(of(before, Kind.REPLACED, before.lnL(), 0, "something newer counts the same"));
      }
    }
    changes.sort(
        Comparator.comparing((EraChange c) -> c.kind)
            .thenComparing(c -> -Math.abs(c.after - c.before)));
    return changes;
  }

  private static Optional<EraChange> of(
      Evaluation older, Evaluation newer, Term after, Anomalies anomalies) {
    String name = after.label().name();
    Optional<Term> then = older.find(name);
    double was = then.map(Term::lnL).orElse(0.0);
    boolean off = then.filter(t -> t.status() == Term.Status.OFF).isPresent();
    boolean died =
        !off
            && anomalies
                .find(name)
                .filter(a -> a.lives(older.era()) && !a.lives(newer.era()))
                .isPresent();
    if (died) {
      String because = anomalies.find(name).orElseThrow().because();
      return Optional.of(of(after, Kind.DIED, was, after.lnL(), because));
    }
    boolean counted = then.map(Term::applies).orElse(false);
    if (counted && !after.applies()) {
      return Optional.of(of(after, Kind.REPLACED, was, 0, after.note()));
    }
    if (Math.abs(after.lnL() - was) < TOLD || !after.applies()) {
      return Optional.empty();
    }
    boolean sameData =
        counted && after.label().published().equals(then.orElseThrow().label().published());
    String because =
        sameData
            ? "the same data; errors that terms share are others"
            : "published " + after.label().published();
    return Optional.of(of(after, counted ? Kind.CHANGED : Kind.BORN, was, after.lnL(), because));
  }

  private static EraChange of(Term term, Kind kind, double before, double after, String because) {
    return new EraChange(term.label().name(), kind, before, after, because);
  }

  /** As in "died". */
  public String word() {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
