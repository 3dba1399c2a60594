package io.nightjar.generate;

import io.nightjar.event.ConditionalGrid;
import io.nightjar.event.EventBatch;
import io.nightjar.experiment.Flux;
import io.nightjar.math.Columns;
import io.nightjar.process.Excitation;
import io.nightjar.process.Kinematics;
import io.nightjar.process.Regime;
import io.nightjar.process.Upscattering;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * From two uniform numbers to energy and momentum transfer of an upscattering, with weights: their
 * sum over a sample, divided by its size, is the rate of the channel.
 *
 * <p>Energies come from cells that hold (nearly) equal shares of the rate and lie within one smooth
 * piece of the flux each; momentum transfers from quantiles of dσ/dQ² at that energy. The cross
 * section itself is weighed exactly in the energy, while its three coefficients in Q² come from a
 * table (interpolation error up to 3e-5 of the peak, and none in the total rate beyond 1e-5).
 */
final class UpscatteringMap {

  private static final int CELLS = 2048;
  private static final int ROWS = 24;
  private static final int QUANTILES = 32;
  private static final int TABLE = 2048;

  /** So few are none: quotients of so small densities leave the range of doubles. */
  private static final double NO_EVENTS = 1e-100;

  private final Channel channel;
  private final int table;
  private final Kinematics kinematics;

  /** Cells of energy: lower end, width [GeV], flux at the lower end and its rise over the cell. */
  private final double[] low;

  private final double[] width;
  private final double[] flux;
  private final double[] rise;
  private final ConditionalGrid transfers;

  /** Responses of the target on the grid of the coefficients. */
  private final double[][] responses;

  /** Coefficients of ⟨|M|²⟩ in powers of E, on a uniform grid in ln Q². */
  private final double[][] coefficients;

  private final double tableStart;
  private final double tableStep;
  private final double largestQ2;
  private final double scale;
  private final double rate;
  private final double[] smooth;

  /** The outline of a channel; none if no event is to be expected. */
  static Optional<Outline> outline(Channel channel) {
    return Optional.of(Outline.of(channel)).filter(outline -> outline.rate() >= NO_EVENTS);
  }

  /** The map of a channel; none if no event is to be expected. */
  static Optional<UpscatteringMap> of(Channel channel) {
    return outline(channel).map(Outline::map);
  }

  UpscatteringMap(Channel channel, List<double[]> pieces, int coarser) {
    this.channel = channel;
    this.table = TABLE / coarser;
    this.kinematics = channel.process().kinematics();
    double total = pieces.stream().mapToDouble(piece -> piece[2]).sum();
    List<Integer> ends = new ArrayList<>(List.of(0));
    List<double[]> cells = cells(pieces, total, CELLS / coarser, ends);
    int n = cells.size();
    smooth = ends.stream().mapToDouble(end -> (double) end / n).toArray();
    low = new double[n];
    width = new double[n];
    flux = new double[n];
    rise = new double[n];
    for (int i = 0; i < n; i++) {
      setCell(i, cells.get(i));
    }
    double highest = low[n - 1] + width[n - 1];
    largestQ2 = channel.process().q2Max(highest);
    tableStart = Math.log(kinematics.q2Min(highest));
    tableStep = (Math.log(largestQ2) - tableStart) / table;
    responses = new double[Upscattering.RESPONSES][table + 2];
    coefficients = new double[3][table + 2];
    fillTable(channel.process());
    transfers = ConditionalGrid.of(this::density, ROWS, QUANTILES);
    double M = kinematics.M();
    rate = total * Rate.factor(channel);
    scale = Rate.factor(channel) / (64 * Math.PI * M * M);
  }

  private UpscatteringMap(UpscatteringMap other) {
    channel = other.channel.copy();
    table = other.table;
    kinematics = other.kinematics;
    low = other.low;
    width = other.width;
    flux = other.flux;
    rise = other.rise;
    transfers = other.transfers;
    coefficients = other.coefficients;
    responses = other.responses;
    tableStart = other.tableStart;
    tableStep = other.tableStep;
    largestQ2 = other.largestQ2;
    scale = other.scale;
    rate = other.rate;
    smooth = other.smooth;
  }

  /** The channel for which it was made; others differ from it by their luminosity. */
  Channel channel() {
    return channel;
  }

  /** Events of the channel to a few parts in ten thousand: what its cells add up to. */
  double rate() {
    return rate;
  }

  /** Ends of the pieces of the first number in which weights are smooth, from 0 to 1. */
  double[] smoothPieces() {
    return smooth.clone();
  }

  /** Pieces of the second number in which weights are smooth: so many equal ones. */
  static int smoothRows() {
    return QUANTILES;
  }

  /** The same for another thread: tables are shared, the cross section is not. */
  UpscatteringMap copy() {
    return new UpscatteringMap(this);
  }

  // ---- preparation ----------------------------------------------------------------------------

  /** Pieces of the flux above threshold: lower and upper end, and rate. */
  static List<double[]> pieces(Channel channel) {
    double threshold = channel.process().kinematics().threshold();
    List<double[]> pieces = new ArrayList<>();
    Excitation excitation = Excitation.rough(channel.process(), channel.flux().highest());
    for (Flux.Segment segment : channel.flux().segments()) {
      double piece = Rate.segment(channel, excitation, segment, 2);
      if (piece > 0) {
        double low = Math.max(segment.low(), threshold);
        pieces.add(new double[] {low, segment.high(), piece});
      }
    }
    return pieces;
  }

  /**
   * Lower and upper ends of cells: pieces of the flux, cut in proportion to their rate; also says
   * how many there are at the end of each piece.
   */
  private static List<double[]> cells(
      List<double[]> pieces, double total, int all, List<Integer> ends) {
    List<double[]> cells = new ArrayList<>();
    for (double[] piece : pieces) {
      int count = (int) Math.ceil(all * piece[2] / total); // no cell holds more than its share
      double step = (piece[1] - piece[0]) / count;
      for (int k = 0; k < count; k++) {
        cells.add(new double[] {piece[0] + k * step, piece[0] + (k + 1) * step});
      }
      ends.add(cells.size());
    }
    return cells;
  }

  private void setCell(int i, double[] cell) {
    low[i] = cell[0];
    width[i] = cell[1] - cell[0];
    // a quarter from each end: well inside the piece, and exact for a straight line
    double first = channel.flux().at(cell[0] + width[i] / 4);
    double second = channel.flux().at(cell[1] - width[i] / 4);
    flux[i] = 1.5 * first - 0.5 * second;
    rise[i] = 2 * (second - first);
  }

  private void fillTable(Upscattering process) {
    double[] c = new double[coefficients.length];
    double[] r = new double[responses.length];
    for (int k = 0; k < table + 2; k++) {
      double Q2 = Math.min(Math.exp(tableStart + k * tableStep), largestQ2);
      process.responses(Q2, r);
      process.coefficients(Q2, r, c);
      set(coefficients, k, c);
      set(responses, k, r);
    }
  }

  private static void set(double[][] table, int k, double[] values) {
    for (int t = 0; t < table.length; t++) {
      table[t][k] = values[t];
    }
  }

  /** Q² dσ/dQ² times the range of ln Q², at a place of the unit square. */
  private double density(double x, double y) {
    double position = x * low.length;
    int k = Math.min((int) position, low.length - 1);
    double E = low[k] + (position - k) * width[k];
    double max = Math.min(kinematics.q2Max(E), largestQ2);
    double min = kinematics.q2Min(E);
    if (!(max > min)) {
      return 0;
    }
    double Q2 = min * Math.pow(max / min, y);
    return Q2 * Math.max(0, polynomial(Q2, E));
  }

  private double polynomial(double Q2, double E) {
    double position = (Math.log(Q2) - tableStart) / tableStep;
    int k = Math.clamp((int) position, 0, table);
    double f = position - k;
    double[] c = new double[3];
    for (int p = 0; p < 3; p++) {
      c[p] = coefficients[p][k] + f * (coefficients[p][k + 1] - coefficients[p][k]);
    }
    return c[2] + (c[1] + c[0] / E) / E;
  }

  // ---- the loop -------------------------------------------------------------------------------

  /**
   * Fills energy, q2, the upscattered neutrino (in the plane of x and z) and multiplies weights.
   *
   * @param batch size and weight read; energy, q2, neutrino[0] and scratch 0 to 4 written
   * @param first uniform numbers for the energy; overwritten
   * @param second uniform numbers for the momentum transfer; overwritten
   */
  void map(EventBatch batch, double[] first, double[] second) {
    int n = batch.size;
    transfers.map(n, first, second, batch.weight);
    energies(n, first, batch.energy, batch.weight);
    double[] logMin = batch.scratch[0];
    double[] range = batch.scratch[1];
    limits(n, batch.energy, logMin, range);
    double[] logQ2 = batch.scratch[2];
    for (int i = 0; i < n; i++) {
      logQ2[i] = logMin[i] + second[i] * range[i];
    }
    Columns.exp(n, logQ2, batch.q2);
    positions(n, logQ2, logQ2);
    weigh(n, logQ2, range, batch);
    neutrinos(n, batch);
  }

  private void energies(int n, double[] u, double[] energy, double[] weight) {
    int cells = low.length;
    for (int i = 0; i < n; i++) {
      double position = u[i] * cells;
      int k = (int) position;
      double f = position - k;
      energy[i] = low[k] + f * width[k];
      weight[i] *= cells * width[k] * (flux[k] + f * rise[k]) * scale;
    }
  }

  /** ln Q²_min and ln Q²_max − ln Q²_min, as in {@link Kinematics}. */
  private void limits(int n, double[] E, double[] logMin, double[] range) {
    double M = kinematics.M();
    double m = kinematics.m();
    double m2 = m * m;
    double threshold = kinematics.threshold();
    for (int i = 0; i < n; i++) {
      double s = M * (M + 2 * E[i]);
      double above = Math.max(0, 2 * M * (E[i] - threshold));
      // 2E₁*(E₃* + p₃*) with both over 2√s
      double sum = 2 * M * E[i] + m2 + Math.sqrt(above * (above + 4 * M * m));
      double max = M * E[i] * sum / s - m2;
      logMin[i] = m2 * m2 * M * M / (s * max);
      range[i] = Math.min(max, largestQ2);
    }
    Columns.log(n, logMin, logMin);
    Columns.log(n, range, range);
    for (int i = 0; i < n; i++) {
      range[i] = Math.max(0, range[i] - logMin[i]);
    }
  }

  private void weigh(int n, double[] position, double[] range, EventBatch batch) {
    double[] sum = batch.scratch[3];
    double[] c = batch.scratch[4];
    Tabulated.interpolate(n, coefficients[0], 1, position, sum);
    for (int k = 1; k < coefficients.length; k++) {
      Tabulated.interpolate(n, coefficients[k], 1, position, c);
      horner(n, batch.energy, c, sum);
    }
    for (int i = 0; i < n; i++) {
      batch.weight[i] *= Math.max(0, sum[i]) * batch.q2[i] * range[i];
    }
  }

  private static void horner(int n, double[] E, double[] c, double[] sum) {
    for (int i = 0; i < n; i++) {
      double inE = 1 / E[i];
      sum[i] = c[i] + sum[i] * inE;
    }
  }

  /** Momentum of N from its size and 1 − cos θ. */
  private void neutrinos(int n, EventBatch batch) {
    EventBatch.Particles N = batch.neutrino[0];
    double[] p = batch.scratch[0];
    double[] versine = batch.scratch[1];
    kinematics.leave(n, batch.energy, batch.q2, N.E, p, versine);
    turn(n, p, versine, N.px, N.pz);
    Arrays.fill(N.py, 0, n, 0);
  }

  private static void turn(int n, double[] p, double[] versine, double[] x, double[] z) {
    for (int i = 0; i < n; i++) {
      x[i] = p[i] * Math.sqrt(versine[i] * (2 - versine[i]));
      z[i] = p[i] * (1 - versine[i]);
    }
  }

  /**
   * Mean polarisation of N along its flight: −1 where all keep the helicity of a neutrino. For
   * antineutrinos everything is mirrored, particle and spin, so that the same number holds.
   *
   * @param batch energy and q2 read; scratch 0 to 12 overwritten
   * @param polarisation written
   */
  void polarisation(EventBatch batch, double[] polarisation) {
    int n = batch.size;
    double[][] x = batch.scratch;
    int free = responses.length;
    respond(n, batch.q2, x[free], x);
    double[][] scratch = Arrays.copyOfRange(x, free + 1, free + 1 + Upscattering.SCRATCH);
    channel.process().flippedShare(n, batch.energy, batch.q2, x, scratch, polarisation);
    for (int i = 0; i < n; i++) {
      polarisation[i] = 2 * polarisation[i] - 1;
    }
  }

  /** Responses; that of a nucleus is a factor of both helicities, so that any will do. */
  private void respond(int n, double[] q2, double[] position, double[][] response) {
    if (channel.process().target().regime() == Regime.COHERENT) {
      for (int r = 0; r < responses.length; r++) {
        Arrays.fill(response[r], 0, n, r == 0 ? 1 : 0);
      }
      return;
    }
    Columns.log(n, q2, position);
    positions(n, position, position);
    for (int r = 0; r < responses.length; r++) {
      Tabulated.curve(n, responses[r], position, response[r]);
    }
  }

  /** ln Q² as a place in the tables. */
  private void positions(int n, double[] logQ2, double[] position) {
    double inverse = 1 / tableStep;
    double most = table + 0.5;
    for (int i = 0; i < n; i++) {
      position[i] = Math.min(Math.max(0, (logQ2[i] - tableStart) * inverse), most);
    }
  }
}
