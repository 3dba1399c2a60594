package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.EventBatch.Particles;
import io.nightjar.experiment.Detector;
import io.nightjar.experiment.Flux.Segment;
import io.nightjar.experiment.Pieces;
import io.nightjar.process.ForwardNeutrino.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From uniform numbers to heavy neutrinos of the beam that decay in a detector: energies from cells
 * that hold (nearly) equal shares of the decays and lie within one smooth piece of the flux each,
 * places uniform in the fiducial volume. The sum of weights over a sample, divided by its size, is
 * the number of decays in the volume whose events the efficiency counts. Belongs to one thread.
 */
final class ArrivalMap {

  /** Uniform numbers: energy, place. */
  static final int NUMBERS = 4;

  private static final int CELLS = 2048;

  private static final int ENERGIES = 4;

  /** So few are none: quotients of so small densities leave the range of doubles. */
  private static final double NO_EVENTS = 1e-100;

  private record Cell(Arrival arrival, Way way, double low, double width) {}

  private record Piece(Arrival arrival, Way way, double low, double high, double events) {
    Piece over(double total) {
      return new Piece(arrival, way, low, high, events / total);
    }
  }

  private final Pieces places;
  private final double volume;
  private final List<Cell> cells;
  private final double events;
  private final Cell[] drawn = new Cell[EventBatch.SIZE];
  private final double[][] scratch = new double[Pieces.SCRATCH][EventBatch.SIZE];

  ArrivalMap(Arrival arrival, Detector detector) {
    this.places = detector.fiducial();
    this.volume = detector.countedVolume();
    List<Piece> pieces = pieces(arrival);
    double total = sum(pieces);
    this.events = total < NO_EVENTS ? 0 : total;
    this.cells = cells(pieces, events, CELLS);
  }

  /**
   * Of several kinds at once, with energies for several lifetimes.
   *
   * @param kinds arrivals that are wanted equally often, whatever they hold: each those of one
   *     neutrino and one lepton, with the lifetime of which weights are to be
   * @param lifetimes cτ for which energies are to be good [cm]; each for as many
   */
  ArrivalMap(List<List<Arrival>> kinds, double[] lifetimes, Detector detector) {
    this.places = detector.fiducial();
    this.volume = detector.countedVolume();
    List<Piece> shares = new ArrayList<>();
    for (List<Arrival> kind : kinds) {
      for (double ctau : lifetimes) {
        shares.addAll(shares(kind, ctau));
      }
    }
    this.events = sum(shares);
    this.cells = cells(merged(shares), events, CELLS * kinds.size());
  }

  private ArrivalMap(ArrivalMap other) {
    places = other.places;
    volume = other.volume;
    cells = other.cells;
    events = other.events;
  }

  /** The same for another thread. */
  ArrivalMap copy() {
    return new ArrivalMap(this);
  }

  /** The arrival of an event of the last batch. */
  Arrival arrival(int i) {
    return drawn[i].arrival;
  }

  /** As in "K+ -> mu+ nu4, in flight"; of several, the first. */
  String label() {
    return cells.getFirst().arrival.label();
  }

  /** Decays in the volume that counts, roughly: as if all were in its middle. */
  double events() {
    return events;
  }

  // ---- energies -------------------------------------------------------------------------------

  private List<Piece> pieces(Arrival arrival) {
    List<Piece> pieces = new ArrayList<>();
    for (Segment segment : arrival.origin().neutrinos().segments()) {
      for (Way way : Way.values()) {
        double low = Math.max(segment.low(), arrival.kinematics().lowest(way));
        double piece =
            InFlight.piece(arrival, (E, w) -> density(arrival, E, w, 0), segment, way, ENERGIES);
        if (piece > 0) {
          pieces.add(new Piece(arrival, way, low, segment.high(), piece));
        }
      }
    }
    return pieces;
  }

  /**
   * What a piece holds of all decays of a kind with this lifetime; nothing where there are none.
   */
  private List<Piece> shares(List<Arrival> kind, double ctau) {
    List<Piece> pieces = new ArrayList<>();
    for (Arrival arrival : kind) {
      for (Piece p : pieces(arrival.living(ctau))) {
        pieces.add(new Piece(arrival, p.way, p.low, p.high, p.events));
      }
    }
    double total = sum(pieces);
    return total < NO_EVENTS ? List.of() : pieces.stream().map(p -> p.over(total)).toList();
  }

  /** The same energies of one arrival as one piece. */
  private static List<Piece> merged(List<Piece> pieces) {
    record Place(Arrival arrival, Way way, double low) {}
    Map<Place, Piece> all = new LinkedHashMap<>();
    for (Piece p : pieces) {
      all.merge(
          new Place(p.arrival, p.way, p.low),
          p,
          (a, b) -> new Piece(a.arrival, a.way, a.low, a.high, a.events + b.events));
    }
    return List.copyOf(all.values());
  }

  private static double sum(List<Piece> pieces) {
    return pieces.stream().mapToDouble(Piece::events).sum();
  }

  private double density(Arrival arrival, double E, Way way, double z) {
    return volume * arrival.perLength(E, way) * arrival.left(E, way, z);
  }

  private static List<Cell> cells(List<Piece> pieces, double total, int number) {
    List<Cell> cells = new ArrayList<>();
    for (Piece piece : total > 0 ? pieces : List.<Piece>of()) {
      int count = (int) Math.ceil(number * piece.events / total);
      double width = (piece.high - piece.low) / count;
      for (int k = 0; k < count; k++) {
        cells.add(new Cell(piece.arrival, piece.way, piece.low + k * width, width));
      }
    }
    return cells;
  }

  // ---- events ---------------------------------------------------------------------------------

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
      Arrival arrival = cell.arrival;
      drawn[i] = cell;
      double E = cell.low + (position - k) * cell.width;
      batch.energy[i] = E;
      N.E[i] = arrival.kinematics().energy(E, cell.way);
      N.pz[i] = arrival.kinematics().momentum(E, cell.way);
      polarisation[i] = arrival.kinematics().polarisation(cell.way);
      batch.weight[i] *=
          cells.size()
              * cell.width
              * arrival.made(E, cell.way)
              * density(arrival, E, cell.way, batch.vertex[2][i]);
    }
  }
}
