package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.EventBatch.Particles;
import io.nightjar.experiment.Detector;
import io.nightjar.experiment.Flux.Segment;
import io.nightjar.experiment.Pieces;
import io.nightjar.process.ForwardNeutrino.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * From uniform numbers to heavy neutrinos of the beam that decay in a detector: energies from cells
 * that hold (nearly) equal shares of the decays and lie within one smooth piece of the flux each,
 * places uniform in the fiducial volume. The sum of weights over a sample, divided by its size, is
 * the number of decays in the volume whose events the efficiency counts.
 */
final class ArrivalMap {

  /** Uniform numbers: energy, place. */
  static final int NUMBERS = 4;

  private static final int CELLS = 2048;

  private static final int ENERGIES = 4;

  /** So few are none: quotients of so small densities leave the range of doubles. */
  private static final double NO_EVENTS = 1e-100;

  private record Cell(Way way, double low, double width) {}

  private record Piece(Way way, double low, double high, double events) {}

  private final Arrival arrival;
  private final Pieces places;
  private final double volume;
  private final List<Cell> cells = new ArrayList<>();
  private final double events;
  private final double[][] scratch = new double[Pieces.SCRATCH][EventBatch.SIZE];

  ArrivalMap(Arrival arrival, Detector detector) {
    this.arrival = arrival;
    this.places = detector.fiducial();
    this.volume = detector.countedVolume();
    List<Piece> pieces = pieces();
    double total = pieces.stream().mapToDouble(Piece::events).sum();
    this.events = total < NO_EVENTS ? 0 : total;
    if (events > 0) {
      pieces.forEach(this::cut);
    }
  }

  Arrival arrival() {
    return arrival;
  }

  /** Decays in the volume that counts, roughly: as if all were in its middle. */
  double events() {
    return events;
  }

  private List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    for (Segment segment : arrival.origin().neutrinos().segments()) {
      for (Way way : Way.values()) {
        double low = Math.max(segment.low(), arrival.kinematics().lowest(way));
        double piece = InFlight.piece(arrival, (E, w) -> density(E, w, 0), segment, way, ENERGIES);
        if (piece > 0) {
          pieces.add(new Piece(way, low, segment.high(), piece));
        }
      }
    }
    return pieces;
  }

  private double density(double E, Way way, double z) {
    return volume * arrival.perLength(E, way) * arrival.left(E, way, z);
  }

  private void cut(Piece piece) {
    int count = (int) Math.ceil(CELLS * piece.events / events);
    double width = (piece.high - piece.low) / count;
    for (int k = 0; k < count; k++) {
      cells.add(new Cell(piece.way, piece.low + k * width, width));
    }
  }

  /**
   * Fills light-neutrino energy, heavy neutrino, place of its decay and multiplies weights.
   *
   * @param batch size and weight read
   * @param u columns of uniform numbers; overwritten
   * @param polarisation written
   */
  void map(EventBatch batch, double[][] u, double[] polarisation) {
    int n = batch.size;
    for (int d = 0; d < batch.vertex.length; d++) {
      System.arraycopy(u[1 + d], 0, batch.vertex[d], 0, n);
    }
    places.fill(n, batch.vertex, scratch);
    Particles N = batch.neutrino[0];
    Arrays.fill(N.px, 0, n, 0);
    Arrays.fill(N.py, 0, n, 0);
    for (int i = 0; i < n; i++) {
      double position = u[0][i] * cells.size();
      int k = Math.min((int) position, cells.size() - 1);
      Cell cell = cells.get(k);
      double E = cell.low + (position - k) * cell.width;
      batch.energy[i] = E;
      N.E[i] = arrival.kinematics().energy(E, cell.way);
      N.pz[i] = arrival.kinematics().momentum(E, cell.way);
      polarisation[i] = arrival.kinematics().polarisation(cell.way);
      batch.weight[i] *=
          cells.size()
              * cell.width
              * arrival.made(E, cell.way)
              * density(E, cell.way, batch.vertex[2][i]);
    }
  }
}
