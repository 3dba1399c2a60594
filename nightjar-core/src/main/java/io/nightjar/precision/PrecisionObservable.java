package io.nightjar.precision;

import io.nightjar.physics.Measurement;
import java.util.List;
import java.util.function.Function;

/**
 * A number that needs no detector.
 *
 * @param name as on the command line, such as {@code br-kl-pi0-phi}
 * @param unit empty for a pure number
 * @param meaning what it is
 * @param validity where its formula holds
 * @param citations keys of the bibliography for the formula
 * @param formula how it follows from a point
 * @param known what of the era it is compared with at every point
 * @param measured what of the era it is compared with
 */
public record PrecisionObservable(
    String name,
    String unit,
    String meaning,
    String validity,
    List<String> citations,
    Formula formula,
    Function<Evidence, List<Measurement>> known,
    Function<PrecisionPoint, List<Measurement>> measured) {

  /** How a number follows from a point. */
  @FunctionalInterface
  public interface Formula {
    /** The number, or why there is none. */
    Reading at(PrecisionPoint point);
  }

  /** Compared with nothing. */
  static PrecisionObservable of(
      String name,
      String unit,
      String meaning,
      String validity,
      List<String> citations,
      Formula formula) {
    return new PrecisionObservable(
        name, unit, meaning, validity, citations, formula, e -> List.of(), p -> List.of());
  }

  /** The same, compared with the last measurements of some names. */
  PrecisionObservable against(String... names) {
    return against(e -> List.of(names).stream().flatMap(n -> e.known(n).stream()).toList());
  }

  /** The same, compared with what evidence alone says. */
  PrecisionObservable against(Function<Evidence, List<Measurement>> of) {
    return new PrecisionObservable(
        name, unit, meaning, validity, citations, formula, of, p -> of.apply(p.evidence()));
  }

  /** The same, compared with what depends on the point. */
  PrecisionObservable againstHere(Function<PrecisionPoint, List<Measurement>> of) {
    return new PrecisionObservable(
        name, unit, meaning, validity, citations, formula, e -> List.of(), of);
  }

  /** The number at a point, or why there is none. */
  public Reading at(PrecisionPoint point) {
    return formula.at(point);
  }

  /** A number beside everything of the era that it is compared with; nothing beside none or 0. */
  public List<Comparison> compare(PrecisionPoint point, Reading reading) {
    return reading instanceof Reading.Value value && value.value() != 0
        ? measured.apply(point).stream().map(m -> Comparison.of(value.value(), m)).toList()
        : List.of();
  }
}
