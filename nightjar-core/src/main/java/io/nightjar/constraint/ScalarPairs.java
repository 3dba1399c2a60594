package io.nightjar.constraint;

/** Pairs of leptons of a scalar that a search looks for. Pairs of photons are left out. */
final class ScalarPairs {

  private ScalarPairs() {}

  /** Σ BR(φ → ll) over the final states of a limit; 0 of a scalar that never decays. */
  static double share(Limit limit, DarkPoint point) {
    double sum = 0;
    if (limit.finals().contains("ee")) {
      sum += point.branching(point.scalar(), Mode.Seen.ELECTRONS);
    }
    if (limit.finals().contains("mumu")) {
      sum += point.branching(point.scalar(), Mode.Seen.MUONS);
    }
    return sum;
  }
}
