package io.nightjar.likelihood;

import io.nightjar.constraint.Label.Family;
import io.nightjar.constraint.Term;
import io.nightjar.physics.Era;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every term at one point.
 *
 * @param era what was known
 * @param terms in the order of the likelihood: those that count, that are off, that are silent
 * @param shared errors that terms have in common, at their best values
 */
public record Evaluation(Era era, List<Term> terms, List<Shared> shared) {

  /**
   * A nuisance that several terms share, at its best value.
   *
   * @param name as in {@code flux-bnb}
   * @param what it is
   * @param source key of the bibliography
   * @param pull in standard deviations
   */
  public record Shared(String name, String what, String source, double pull) {

    /** What it costs. */
    public double lnL() {
      return -pull * pull / 2;
    }
  }

  /** Keeps its own copies. */
  public Evaluation {
    terms = List.copyOf(terms);
    shared = List.copyOf(shared);
  }

  /** The sum of everything that counts, pulls of shared errors included. */
  public double lnL() {
    return terms.stream().mapToDouble(Term::lnL).sum()
        + shared.stream().mapToDouble(Shared::lnL).sum();
  }

  /** Its error from the number of simulated events. */
  public double error() {
    return Math.sqrt(terms.stream().mapToDouble(term -> term.error() * term.error()).sum());
  }

  /** The sum of a family, without shared errors. */
  public double lnL(Family family) {
    return of(family).mapToDouble(Term::lnL).sum();
  }

  /** The sum of everything that counts without new physics. */
  public double without() {
    return counting().mapToDouble(Term::without).sum();
  }

  /** The same of a family. */
  public double without(Family family) {
    return of(family).mapToDouble(Term::without).sum();
  }

  /** −2 ln L. */
  public double chi2() {
    return -2 * lnL();
  }

  /** Terms that count. */
  public Stream<Term> counting() {
    return terms.stream().filter(Term::applies);
  }

  /** Terms of a family that count. */
  public Stream<Term> of(Family family) {
    return counting().filter(t -> t.label().family() == family);
  }

  /** The term of a name. */
  public Optional<Term> find(String name) {
    return terms.stream().filter(t -> t.label().name().equals(name)).findFirst();
  }

  /** Keys of the bibliography of all that counts, each once, sorted. */
  public Collection<String> citations() {
    TreeSet<String> keys = new TreeSet<>();
    counting().forEach(t -> keys.add(t.label().cite()));
    shared.stream().filter(s -> s.pull() != 0).forEach(s -> keys.add(s.source()));
    return keys;
  }
}
