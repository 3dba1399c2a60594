package io.nightjar.generate;

import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Role;
import io.nightjar.experiment.Bins;
import io.nightjar.math.Columns;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Histograms of finished events, by signal: what a sample looks like. Every block has its own, and
 * they are added in the order of the blocks; sums of any split of a run agree up to rounding.
 */
public final class Distributions {

  /** Bins of each quantity. */
  private static final int BINS = 40;

  /** Bins of every row: those of the quantity, one below and one above. */
  private static final int CELLS = BINS + 2;

  /**
   * Bins of a quantity, all of one width in what its column holds.
   *
   * @param edges [unit of the quantity]
   * @param low where the column begins
   * @param perUnit bins in a unit of the column
   */
  private record Axis(double[] edges, double low, double perUnit) {

    static Axis of(Quantity quantity, QuantityRanges.Range range) {
      boolean logarithmic = quantity.isLogarithmic();
      double low = logarithmic ? Math.log(range.low()) : range.low();
      double high = logarithmic ? Math.log(range.high()) : range.high();
      double[] edges = Bins.uniform(low, high, BINS).edges();
      return new Axis(
          logarithmic ? Arrays.stream(edges).map(Math::exp).toArray() : edges,
          low,
          BINS / (high - low));
    }

    /** 0 below the first bin or where there is no value, then the bins, then what is above. */
    int cell(double x) {
      return (int) Math.min(CELLS - 1, Math.max(0, (x - low) * perUnit + 1));
    }
  }

  /** What the loops read: bins and a table of kinds; common to all blocks of a run. */
  private static final class Frame {
    final Map<Quantity, Axis> axes = new EnumMap<>(Quantity.class);

    /** Half sines of angles between 0 and the last edge, so that no event needs an arc cosine. */
    final Bins halfSines;

    final List<String> signals;
    final int[] row;
    final boolean[] cascade;

    /** The step that makes a photon, or −1. */
    final int[] photon;

    final double[] mass;

    Frame(EventRun run) {
      QuantityRanges.of(run).forEach((q, range) -> axes.put(q, Axis.of(q, range)));
      double[] angles = axis(Quantity.OPENING_ANGLE).edges;
      halfSines =
          Bins.of(
              Arrays.stream(angles).map(angle -> Math.sin(Math.toRadians(angle) / 2)).toArray());
      List<EventKind> kinds = run.kinds();
      signals = kinds.stream().map(kind -> kind.chain().label()).distinct().toList();
      row =
          kinds.stream().mapToInt(kind -> CELLS * signals.indexOf(kind.chain().label())).toArray();
      mass = new double[kinds.size()];
      cascade = new boolean[kinds.size()];
      photon = kinds.stream().mapToInt(EventKind::photonStep).toArray();
      for (int k = 0; k < mass.length; k++) {
        mass[k] = kinds.get(k).of(Role.UPSCATTERED).orElseThrow().mass();
        cascade[k] = kinds.get(k).steps() > 1;
      }
    }

    Axis axis(Quantity quantity) {
      return Objects.requireNonNull(axes.get(quantity));
    }
  }

  /** Sums of weights and of their squares, in turn: a row of cells for every signal. */
  private record Sums(double[] numbers) {
    Sums(int signals) {
      this(new double[2 * signals * CELLS]);
    }

    void add(int cell, double weight) {
      numbers[2 * cell] += weight;
      numbers[2 * cell + 1] += weight * weight;
    }

    Sums plus(Sums other) {
      double[] sum = new double[numbers.length];
      Arrays.setAll(sum, i -> numbers[i] + other.numbers[i]);
      return new Sums(sum);
    }

    double[] weights(int row) {
      return bins(row, 0);
    }

    double[] squares(int row) {
      return bins(row, 1);
    }

    private double[] bins(int row, int which) {
      double[] bins = new double[BINS];
      Arrays.setAll(bins, b -> numbers[2 * (row * CELLS + 1 + b) + which]);
      return bins;
    }

    /** Weights in one cell of all rows. */
    double outside(int cell) {
      double sum = 0;
      for (int c = cell; 2 * c < numbers.length; c += CELLS) {
        sum += numbers[2 * c];
      }
      return sum;
    }

    double total() {
      double sum = 0;
      for (int c = 0; c < CELLS; c++) {
        sum += outside(c);
      }
      return sum;
    }
  }

  private final Frame frame;
  private final Map<Quantity, Sums> sums;
  private final long events;
  private final long selected;

  private Distributions(Frame frame, Map<Quantity, Sums> sums, long events, long selected) {
    this.frame = frame;
    this.sums = sums;
    this.events = events;
    this.selected = selected;
  }

  /**
   * No events yet, in the bins that suit a run.
   *
   * @throws IllegalArgumentException if the run has no kinds of events
   */
  public static Distributions none(EventRun run) {
    Frame frame = new Frame(run);
    Map<Quantity, Sums> sums = new EnumMap<>(Quantity.class);
    for (Quantity quantity : Quantity.values()) {
      sums.put(quantity, new Sums(frame.signals.size()));
    }
    return new Distributions(frame, sums, 0, 0);
  }

  /** Those of a block: {@code none(run).filled(block)}, where the former does for many blocks. */
  public static Distributions of(EventRun run, EventBlock block) {
    return none(run).filled(block);
  }

  /**
   * Those of the events of one block alone, in the same bins. For any thread.
   *
   * @param block of the same run; read
   */
  public Distributions filled(EventBlock block) {
    Map<Quantity, Sums> filled = new EnumMap<>(Quantity.class);
    double[] column = new double[block.size];
    for (Quantity quantity : Quantity.values()) {
      Sums own = new Sums(frame.signals.size());
      filled.put(quantity, own);
      if (quantity.isOfSelected()) {
        countSelected(block, frame.axis(quantity), column(quantity, block, column), own);
      } else {
        count(block, frame.axis(quantity), column(quantity, block, column), own);
      }
    }
    long passed = 0;
    for (int i = 0; i < block.size; i++) {
      passed += block.selected[i] ? 1 : 0;
    }
    return new Distributions(frame, filled, block.size, passed);
  }

  // ---- loops ----------------------------------------------------------------------------------

  private void count(EventBlock block, Axis axis, double[] x, Sums to) {
    int[] row = frame.row;
    for (int i = 0; i < block.size; i++) {
      to.add(row[block.kind[i]] + axis.cell(x[i]), block.weight[i]);
    }
  }

  private void countSelected(EventBlock block, Axis axis, double[] x, Sums to) {
    int[] row = frame.row;
    for (int i = 0; i < block.size; i++) {
      if (block.selected[i]) {
        to.add(row[block.kind[i]] + axis.cell(x[i]), block.weight[i]);
      }
    }
  }

  /** Values of a quantity as the bins have them; written to {@code column} where computed. */
  private double[] column(Quantity quantity, EventBlock block, double[] column) {
    switch (quantity) {
      case NEUTRINO_ENERGY -> {
        return block.of(Role.PROJECTILE).E;
      }
      case VISIBLE_ENERGY -> {
        return block.visible;
      }
      case COS_THETA -> {
        return block.cosTheta;
      }
      case QUASI_ELASTIC_ENERGY -> {
        return block.neutrinoEnergy;
      }
      case Q2 -> Columns.log(block.size, block.q2, column);
      case FLIGHT -> flight(block, column);
      case LEPTON_ENERGY -> leptons(block, column);
      case OPENING_ANGLE -> opening(block, column);
      case PAIR_MASS -> pairMass(block, column);
    }
    if (quantity == Quantity.OPENING_ANGLE || quantity == Quantity.PAIR_MASS) {
      withoutPhotons(block, column);
    }
    return column;
  }

  /** ln(s |p|/m) of the proper length s: a difference of places would lose short flights. */
  private void flight(EventBlock block, double[] x) {
    Particles N = block.of(Role.UPSCATTERED);
    double[] proper = block.proper[0];
    for (int i = 0; i < block.size; i++) {
      double p2 = N.px[i] * N.px[i] + N.py[i] * N.py[i] + N.pz[i] * N.pz[i];
      double length = proper[i] * Math.sqrt(p2) / frame.mass[block.kind[i]];
      x[i] = Math.max(Double.MIN_NORMAL, length);
    }
    Columns.log(block.size, x, x);
  }

  private void leptons(EventBlock block, double[] x) {
    double[] minus = block.of(Role.LEPTON_MINUS).E;
    double[] plus = block.of(Role.LEPTON_PLUS).E;
    double[] minus2 = block.of(Role.LEPTON_MINUS_2).E;
    double[] plus2 = block.of(Role.LEPTON_PLUS_2).E;
    double[] photons = block.of(Role.PHOTON).E;
    for (int i = 0; i < block.size; i++) {
      int photon = frame.photon[block.kind[i]];
      double first = photon == 0 ? photons[i] : minus[i] + plus[i];
      double pair = photon == 1 ? photons[i] : minus2[i] + plus2[i];
      x[i] = first + (frame.cascade[block.kind[i]] ? pair : 0);
    }
  }

  /** A first step to a photon has no pair: it is counted below. */
  private void withoutPhotons(EventBlock block, double[] x) {
    for (int i = 0; i < block.size; i++) {
      x[i] = frame.photon[block.kind[i]] == 0 ? -1 : x[i];
    }
  }

  /** Middles of bins [degrees], found from sin²(θ/2) = (1 − cos θ)/2. */
  private void opening(EventBlock block, double[] x) {
    Particles a = block.of(Role.LEPTON_MINUS);
    Particles b = block.of(Role.LEPTON_PLUS);
    for (int i = 0; i < block.size; i++) {
      double a2 = a.px[i] * a.px[i] + a.py[i] * a.py[i] + a.pz[i] * a.pz[i];
      double b2 = b.px[i] * b.px[i] + b.py[i] * b.py[i] + b.pz[i] * b.pz[i];
      double dot = a.px[i] * b.px[i] + a.py[i] * b.py[i] + a.pz[i] * b.pz[i];
      x[i] = Math.sqrt(Math.max(0, 0.5 - 0.5 * dot / Math.sqrt(a2 * b2)));
    }
    double width = 1 / frame.axis(Quantity.OPENING_ANGLE).perUnit;
    for (int i = 0; i < block.size; i++) {
      int bin = frame.halfSines.find(x[i]);
      x[i] = (bin < 0 ? BINS : bin + 0.5) * width;
    }
  }

  private static void pairMass(EventBlock block, double[] x) {
    Particles a = block.of(Role.LEPTON_MINUS);
    Particles b = block.of(Role.LEPTON_PLUS);
    for (int i = 0; i < block.size; i++) {
      double E = a.E[i] + b.E[i];
      double px = a.px[i] + b.px[i];
      double py = a.py[i] + b.py[i];
      double pz = a.pz[i] + b.pz[i];
      x[i] = Math.sqrt(Math.max(0, E * E - (px * px + py * py + pz * pz)));
    }
  }

  // ---- results --------------------------------------------------------------------------------

  /**
   * Both together; their order matters for the last digits.
   *
   * @param other of the same run
   */
  public Distributions plus(Distributions other) {
    Map<Quantity, Sums> both = new EnumMap<>(Quantity.class);
    for (Quantity quantity : Quantity.values()) {
      if (!frame.signals.equals(other.frame.signals)
          || !Arrays.equals(frame.axis(quantity).edges, other.frame.axis(quantity).edges)) {
        throw new IllegalArgumentException("Distributions of different runs cannot be added.");
      }
      both.put(quantity, sums(quantity).plus(other.sums(quantity)));
    }
    return new Distributions(frame, both, events + other.events, selected + other.selected);
  }

  /** Decay chains, as in "nu6 -> nu5 e- e+ -> nu4 e- e+". */
  public List<String> signals() {
    return frame.signals;
  }

  /** How many events there are. */
  public long events() {
    return events;
  }

  /** How many of them are selected. */
  public long selected() {
    return selected;
  }

  /** Edges of the bins, equal in the logarithm where that suits [unit of the quantity]. */
  public double[] edges(Quantity quantity) {
    return frame.axis(quantity).edges.clone();
  }

  /** Sums of weights in the bins: expected events. */
  public double[] weights(Quantity quantity, String signal) {
    return sums(quantity).weights(row(signal));
  }

  /** Sums of squares of weights in the bins: squares of the errors of {@link #weights}. */
  public double[] squares(Quantity quantity, String signal) {
    return sums(quantity).squares(row(signal));
  }

  private int row(String signal) {
    int row = frame.signals.indexOf(signal);
    if (row < 0) {
      throw new IllegalArgumentException(
          "'%s' is no signal of this run: %s".formatted(signal, frame.signals));
    }
    return row;
  }

  /** Weights below the first bin, or without a value, of all signals. */
  public double below(Quantity quantity) {
    return sums(quantity).outside(0);
  }

  /** Weights above the last bin, of all signals. */
  public double above(Quantity quantity) {
    return sums(quantity).outside(CELLS - 1);
  }

  /** Weights of all events, or of all that are selected if the quantity asks for that. */
  public double total(Quantity quantity) {
    return sums(quantity).total();
  }

  private Sums sums(Quantity quantity) {
    return Objects.requireNonNull(sums.get(quantity));
  }
}
