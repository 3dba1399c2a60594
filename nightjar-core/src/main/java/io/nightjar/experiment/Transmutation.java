package io.nightjar.experiment;

import io.nightjar.physics.DataException;
import io.nightjar.physics.Table;
import java.util.Arrays;

/**
 * The events that a search would select if every muon neutrino of the beam had become an electron
 * neutrino: true and reconstructed energies with their weights. It carries smearing and efficiency
 * for an electron, and turns a transition probability into an expectation.
 */
public final class Transmutation {
  /** Energies are read in MeV: 1250 times 0.001 may differ from 1.25 in the last digit [GeV]. */
  private static final double ROUNDING = 1e-12;

  private final double[] low;
  private final double[] high;
  private final double[] events;

  private Transmutation(double[] low, double[] high, double[] events) {
    this.low = low;
    this.high = high;
    this.events = events;
  }

  /**
   * From simulated events: columns {@code enuqe_reco} and {@code weight}; the weights are such that
   * their mean is the number of events.
   *
   * @param table one row per simulated event
   */
  public static Transmutation ofEvents(Table table) {
    double[] energy = table.quantity("enuqe_reco");
    double[] weight = table.column("weight");
    double[] events = Arrays.stream(weight).map(w -> w / weight.length).toArray();
    return new Transmutation(energy, energy, events);
  }

  /**
   * From a migration matrix: columns {@code enuqe_reco_lo} and {@code events}.
   *
   * @param table one row per cell that is not empty
   * @param width width of its bins of reconstructed energy [GeV]
   */
  public static Transmutation ofMigration(Table table, double width) {
    double[] low = table.quantity("enuqe_reco_lo");
    double[] high = Arrays.stream(low).map(e -> e + width).toArray();
    return new Transmutation(low, high, table.column("events"));
  }

  /**
   * Events expected in a window of reconstructed energy.
   *
   * @param probability transition probability, the same for all
   * @param from lower end of the window [GeV]
   * @param to upper end of the window [GeV]
   */
  public double expected(double probability, double from, double to) {
    double sum = 0;
    for (int i = 0; i < events.length; i++) {
      boolean inside = low[i] >= from - ROUNDING && high[i] <= to + ROUNDING;
      demandInOrOut(i, inside, from, to);
      sum += inside ? events[i] : 0;
    }
    return probability * sum;
  }

  private void demandInOrOut(int i, boolean inside, double from, double to) {
    if (!inside && low[i] < to - ROUNDING && high[i] > from + ROUNDING) {
      throw new DataException(
          "The window from %s to %s GeV cuts the bin from %s to %s GeV."
              .formatted(from, to, low[i], high[i]));
    }
  }
}
