package io.nightjar.process;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@link TripleIntegrals} at one width of the first boson, each evaluated once. */
final class TripleSums {

  private final TripleIntegrals integrals;
  private final double on;
  private final boolean again;
  private final boolean isRough;
  private final int exchanges;
  private final double[] @Nullable [] columns;
  private final double[] @Nullable [] errors;
  private @Nullable TripleSums rough;

  /**
   * Nothing is evaluated before it is asked for.
   *
   * @param on MΓ of the first boson [GeV²]
   * @param again whether integrals are asked for with many widths
   */
  TripleSums(TripleIntegrals integrals, double on, boolean again) {
    this(integrals, on, again, false);
  }

  private TripleSums(TripleIntegrals integrals, double on, boolean again, boolean isRough) {
    this.integrals = integrals;
    this.on = on;
    this.again = again;
    this.isRough = isRough;
    this.exchanges = integrals.exchanges();
    this.columns = new double[exchanges * exchanges][];
    this.errors = new double[exchanges * exchanges][];
  }

  /** One point of weight 1; squared masses [GeV²] of the two that are not 1, 2, 3. */
  static TripleSums point(TripleIntegrals integrals, double on, double s1, double s2, double s3) {
    TripleSums sums = new TripleSums(integrals, on, false);
    for (int p = 0; p < sums.exchanges; p++) {
      for (int q = p; q < sums.exchanges; q++) {
        TripleIntegrals.Pair pair = integrals.point(s1, s2, s3, p, q);
        sums.columns[p * sums.exchanges + q] = pair.columns(on, false);
        sums.errors[p * sums.exchanges + q] = pair.error();
      }
    }
    return sums;
  }

  TripleIntegrals integrals() {
    return integrals;
  }

  /** MΓ [GeV²]. */
  double on() {
    return on;
  }

  /** The same of the second order. */
  TripleSums rough() {
    if (rough == null) {
      rough = new TripleSums(integrals, on, again, true);
    }
    return rough;
  }

  /** Columns for two exchanges; read only. */
  double[] columns(int p, int q) {
    int key = p * exchanges + q;
    double[] known = columns[key];
    if (known == null) {
      TripleIntegrals.Pair pair = isRough ? integrals.rough(p, q, on) : integrals.fine(p, q, on);
      known = pair.columns(on, again);
      columns[key] = known;
      errors[key] = pair.error();
    }
    return known;
  }

  /** Errors of the first of them, which were asked for before. */
  double[] errors(int p, int q) {
    return Objects.requireNonNull(errors[p * exchanges + q]);
  }
}
