package io.nightjar.experiment;

import io.nightjar.physics.DataException;
import io.nightjar.physics.Table;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/** Events in bins of one observable: how many were seen, and how many known physics predicts. */
public final class Sample {

  /** How far the numbers can be trusted. */
  public enum Status {
    /** As the experiment published them. */
    RELEASED,
    /** From a member of the experiment, not part of an official release. */
    UNOFFICIAL,
    /** Read off a figure by others: good to a few per cent. */
    DIGITISED,
    /** Assumed or preliminary: a better number is awaited. */
    PROVISIONAL;

    /** The one to be trusted less. */
    public Status worse(Status other) {
      return compareTo(other) >= 0 ? this : other;
    }

    /** Says it of something, with the reason. */
    public String said(String of, String reason) {
      return of + " is " + name().toLowerCase(Locale.ROOT) + ": " + reason;
    }

    /** Whether a note says it of something. */
    public boolean isSaidBy(String note) {
      return note.contains(" is " + name().toLowerCase(Locale.ROOT) + ": ");
    }

    /** What the header of a table says. */
    public static Status of(Table table) {
      String header = String.join("\n", table.provenance()).toLowerCase(Locale.ROOT);
      if (header.contains("digitized") || header.contains("digitised")) {
        return DIGITISED;
      }
      return header.contains("member repository") ? UNOFFICIAL : RELEASED;
    }
  }

  private final String observable;
  private final Status status;
  private final Bins bins;
  private final double[] observed;
  private final double[] expected;
  private final String note;
  private final CountErrors errors;

  private Sample(
      String observable,
      Status status,
      String note,
      Bins bins,
      double[] observed,
      double[] expected) {
    this(observable, status, note, bins, observed, expected, CountErrors.NONE);
  }

  private Sample(
      String observable,
      Status status,
      String note,
      Bins bins,
      double[] observed,
      double[] expected,
      CountErrors errors) {
    this.observable = observable;
    this.status = status;
    this.note = note;
    this.bins = bins;
    this.observed = observed;
    this.expected = expected;
    this.errors = errors;
    demandCounts("observed", observed);
    demandCounts("expected", expected);
    if (!errors.single().isEmpty() && errors.single().size() != bins.size()) {
      throw new DataException(
          "%s: %d errors of the background for %d bins."
              .formatted(observable, errors.single().size(), bins.size()));
    }
  }

  /**
   * A sample given by numbers.
   *
   * @param observable what the bins are bins of
   * @param status how far the numbers can be trusted
   * @param bins the bins [GeV] or of a number without unit
   * @param observed events seen per bin; read
   * @param expected events per bin without new physics; read
   */
  public static Sample of(
      String observable, Status status, Bins bins, double[] observed, double[] expected) {
    return new Sample(observable, status, "", bins, observed.clone(), expected.clone());
  }

  /**
   * A sample from a table that gives the edges of its bins, as {@code evis_lo_MeV}, {@code
   * evis_hi_MeV}.
   *
   * @param table the table
   * @param observable name of the columns of edges before {@code _lo} and {@code _hi}
   * @param observed column of the events seen
   * @param expected column of the events that known physics predicts
   */
  public static Sample of(Table table, String observable, String observed, String expected) {
    return new Sample(
        observable,
        Status.of(table),
        "",
        Bins.of(table, observable),
        table.column(observed),
        table.column(expected));
  }

  /**
   * A sample from a table that gives one value inside each bin, as digitised figures do.
   *
   * @param table the table
   * @param observable name of the column of those values, without its unit
   * @param bins the bins, known from elsewhere; every value must lie in its own bin
   * @param observed column of the events seen
   * @param expected column of the events that known physics predicts
   */
  public static Sample of(
      Table table, String observable, Bins bins, String observed, String expected) {
    demandInside(table, observable, bins);
    return new Sample(
        observable, Status.of(table), "", bins, table.column(observed), table.column(expected));
  }

  /** What the bins are bins of. */
  public String observable() {
    return observable;
  }

  /** How far the numbers can be trusted. */
  public Status status() {
    return status;
  }

  /** Why the numbers are to be trusted no further, and what they contain; may be empty. */
  public String note() {
    return note;
  }

  /**
   * The same numbers, described.
   *
   * @param name what the bins are bins of
   * @param trust how far the numbers can be trusted
   * @param why reason for that, and what the numbers contain
   */
  public Sample described(String name, Status trust, String why) {
    return new Sample(name, trust, why, bins, observed, expected, errors);
  }

  /** Errors of what is expected, where a covariance does not give them. */
  public CountErrors errors() {
    return errors;
  }

  /** The same numbers with errors. */
  public Sample with(CountErrors known) {
    return new Sample(observable, status, note, bins, observed, expected, known);
  }

  /** The bins [GeV], or of a number without unit. */
  public Bins bins() {
    return bins;
  }

  /** Number of bins. */
  public int size() {
    return bins.size();
  }

  /** Events seen per bin; the caller's own. */
  public double[] observed() {
    return observed.clone();
  }

  /** Events per bin that known physics predicts; the caller's own. */
  public double[] expected() {
    return expected.clone();
  }

  /** Events seen in all bins. */
  public double totalObserved() {
    return sum(observed, 0, size());
  }

  /** Events in all bins that known physics predicts. */
  public double totalExpected() {
    return sum(expected, 0, size());
  }

  /**
   * The part of the sample between two edges.
   *
   * @param low lower end: an edge of the bins
   * @param high upper end: an edge of the bins
   */
  public Sample within(double low, double high) {
    int[] range = bins.range(low, high);
    return new Sample(
        observable,
        status,
        note,
        Bins.of(Arrays.copyOfRange(bins.edges(), range[0], range[1] + 1)),
        Arrays.copyOfRange(observed, range[0], range[1]),
        Arrays.copyOfRange(expected, range[0], range[1]),
        errors.within(range[0], range[1]));
  }

  /**
   * Both samples together, with the lower trust of the two and without their errors, of which
   * nobody says how they are correlated.
   *
   * @param other in the same bins
   */
  public Sample plus(Sample other) {
    if (!Arrays.equals(bins.edges(), other.bins.edges())) {
      throw new DataException(observable + ": samples in different bins cannot be added.");
    }
    String both = note.equals(other.note) ? note : (note + "; " + other.note);
    return new Sample(
        observable,
        status.worse(other.status),
        both,
        bins,
        added(observed, other.observed),
        added(expected, other.expected));
  }

  private static double[] added(double[] one, double[] other) {
    return IntStream.range(0, one.length).mapToDouble(i -> one[i] + other[i]).toArray();
  }

  private static double sum(double[] counts, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += counts[i];
    }
    return sum;
  }

  private static void demandInside(Table table, String observable, Bins bins) {
    double[] values = table.quantity(observable);
    for (int i = 0; i < values.length; i++) {
      if (bins.find(values[i]) != i) {
        throw new DataException(
            "%s: %s = %s of row %d does not lie in bin %d of the given bins."
                .formatted(table.name(), observable, values[i], i + 1, i + 1));
      }
    }
  }

  private void demandCounts(String what, double[] counts) {
    if (counts.length != bins.size()) {
      throw new DataException(
          "%s: %d numbers of %s events for %d bins."
              .formatted(observable, counts.length, what, bins.size()));
    }
    for (double count : counts) {
      if (!(count >= 0 && Double.isFinite(count))) {
        throw new DataException(observable + ": " + count + " " + what + " events in a bin.");
      }
    }
  }
}
