package io.nightjar.process;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@link TripleIntegrals} at one width of the first boson, each evaluated once. */
final class TripleSums {

  private final TripleIntegrals integrals;
  private final double on;
  private final boolean again;
  private final int exchanges;
  private final double[] @Nullable [] known;
  private final double[] @Nullable [] errors;

  /**
   * Nothing is evaluated before it is asked for.
   *
   * @param on MΓ of the first boson [GeV²]
   * @param again whether integrals are asked for with many widths
   */
  TripleSums(TripleIntegrals integrals, double on, boolean again) {
    this.integrals = integrals;
    this.on = on;
    this.again = again;
    this.exchanges = integrals.exchanges();
    this.known = new double[2 * exchanges * exchanges][];
    this.errors = new double[known.length][];
  }

  TripleIntegrals integrals() {
    return integrals;
  }

  /** MΓ [GeV²]. */
  double on() {
    return on;
  }

  /** Columns for two exchanges; read only. */
  double[] columns(int p, int q, boolean rough) {
    int key = ((rough ? exchanges : 0) + p) * exchanges + q;
    double[] columns = known[key];
    if (columns == null) {
      TripleIntegrals.Pair pair = rough ? integrals.rough(p, q, on) : integrals.fine(p, q, on);
      columns = pair.columns(on, again);
      known[key] = columns;
      errors[key] = pair.error();
    }
    return columns;
  }

  /** Errors of the first of them, which were asked for before. */
  double[] errors(int p, int q, boolean rough) {
    return Objects.requireNonNull(errors[((rough ? exchanges : 0) + p) * exchanges + q]);
  }
}
