package io.nightjar.constraint;

/**
 * What one constraint says of one point.
 *
 * @param label what it is
 * @param lnL what it adds; 0 if it does not apply
 * @param predicted by the point, in {@code unit}
 * @param observed what was seen or is allowed, in {@code unit}
 * @param unit empty for pure numbers
 * @param pull signed distance in standard deviations: √(−2 ln L) with the sign of predicted −
 *     observed, positive of limits; 0 if it does not apply
 * @param status {@code applies}, {@code off} (switched off) or {@code silent}
 * @param without ln L of no new physics at all: 0 of a limit
 * @param error of ln L, from the number of simulated events; 0 where nothing is simulated
 * @param note what there is to say: why silent, what was assumed; may be empty
 */
public record Term(
    Label label,
    double lnL,
    double predicted,
    double observed,
    String unit,
    double pull,
    Status status,
    double without,
    double error,
    String note) {

  /** Whether a term counts. */
  public enum Status {
    /** Counts. */
    APPLIES,
    /** Known, and not counted: another reading of the same data, or switched off. */
    OFF,
    /** Says nothing here. */
    SILENT
  }

  /** Finite numbers only. */
  public Term {
    if (!Double.isFinite(lnL) || !Double.isFinite(predicted) || !Double.isFinite(observed)) {
      throw new ArithmeticException(
          "%s came out as lnL %s, predicted %s, observed %s."
              .formatted(label.name(), lnL, predicted, observed));
    }
  }

  /** A term that counts. */
  public static Term of(
      Label label, double lnL, double predicted, double observed, String unit, String note) {
    boolean limit = label.kind().startsWith("limit"); // which pulls towards less, always
    double pull = Math.copySign(Math.sqrt(-2 * Math.min(0, lnL)), limit ? 1 : predicted - observed);
    return new Term(label, lnL, predicted, observed, unit, pull, Status.APPLIES, 0, 0, note);
  }

  /** A term that says nothing here. */
  public static Term silent(Label label, String reason) {
    return new Term(label, 0, 0, 0, "", 0, Status.SILENT, 0, 0, reason);
  }

  /** The same, not counted. */
  public Term off(String reason) {
    return new Term(label, 0, predicted, observed, unit, 0, Status.OFF, 0, 0, reason);
  }

  /** The same beside ln L of no new physics. */
  public Term without(double lnLWithout) {
    return new Term(label, lnL, predicted, observed, unit, pull, status, lnLWithout, error, note);
  }

  /** The same with a distance that √(−2 ln L) does not give, as of many bins. */
  public Term pulled(double sigmas) {
    return new Term(label, lnL, predicted, observed, unit, sigmas, status, without, error, note);
  }

  /** The same with an error of ln L. */
  public Term uncertain(double lnLError) {
    return new Term(label, lnL, predicted, observed, unit, pull, status, without, lnLError, note);
  }

  /** The same under another label. */
  public Term under(Label other) {
    return new Term(other, lnL, predicted, observed, unit, pull, status, without, error, note);
  }

  /** Whether it counts. */
  public boolean applies() {
    return status == Status.APPLIES;
  }
}
