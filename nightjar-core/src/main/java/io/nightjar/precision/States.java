package io.nightjar.precision;

import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal.Pair;
import java.util.List;

/**
 * The states of a point, from which the names of its observables follow.
 *
 * @param heavy heavy neutrinos, ascending in mass
 * @param pairs pairs of them that the Z' couples, heavier first
 */
record States(List<String> heavy, List<Pair> pairs) {

  /** Smaller vertices give rates that are rounding errors beside the others. */
  private static final double NOTICEABLE = 1e-5;

  /** Stands for any point. */
  static final States ANY = new States(List.of("nuN"), List.of(new Pair("nuM", "nuN")));

  /** Stands for all points at once: what is named after a state is left out. */
  static final States NONE = new States(List.of(), List.of());

  static States of(Spectrum spectrum) {
    List<String> heavy = spectrum.heavy();
    List<Pair> pairs =
        spectrum.vertices().keySet().stream()
            .filter(p -> heavy.contains(p.outgoing()) && heavy.contains(p.incoming()))
            .filter(p -> spectrum.vertex(p.outgoing(), p.incoming()).norm() > NOTICEABLE)
            .toList();
    return new States(heavy, pairs);
  }
}
