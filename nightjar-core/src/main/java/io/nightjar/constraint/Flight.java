package io.nightjar.constraint;

import io.nightjar.physics.Table;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a Z' flies in an invisible search.
 *
 * @param energy of the Z' [GeV]
 * @param along share of momenta that is along the direction in which zones are counted
 * @param shape the window in missing mass
 */
record Flight(double energy, double along, LineShape shape) {

  /** Mean sine of photons with −0.4 &lt; cos θ* &lt; 0.6; radii are reached by it alone. */
  private static final double SINE = 0.951;

  /**
   * The zones of a limit: its own, or those of {@code babar/zones.csv}, which serve single photons
   * of the B factories.
   */
  static List<Zone> zones(Limit limit) {
    if (!limit.zones().isEmpty() || !limit.numbers().containsKey("root-s")) {
      return limit.zones();
    }
    Table table = Table.resource("babar/zones.csv");
    double[] from = table.quantity("inner");
    double[] to = table.quantity("outer");
    double[] veto = table.column("veto");
    return IntStream.range(0, table.rows())
        .mapToObj(k -> new Zone(from[k], to[k], veto[k]))
        .toList();
  }

  /** Of a limit: with the recoil of two bodies where √s is given, else with its energy. */
  static Flight of(Limit limit, double M) {
    Double rootS = limit.numbers().get("root-s");
    if (rootS != null) {
      double energy = (rootS * rootS + M * M) / (2 * rootS);
      return new Flight(energy, SINE, LineShape.beside(rootS, M));
    }
    Double energy = limit.numbers().get("energy");
    if (energy == null) {
      throw new IllegalArgumentException(
          limit.name() + " gives neither 'energy' nor 'root-s' of its detector");
    }
    return new Flight(energy, 1, LineShape.any());
  }
}
