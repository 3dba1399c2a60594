package io.nightjar.generate;

import java.util.List;

/**
 * What a map begins with: cheap, and enough to tell whether the map is worth making.
 *
 * @param channel which
 * @param pieces of the flux above threshold: lower and upper end, and rate
 * @param total rate of all pieces
 */
record Outline(Channel channel, List<double[]> pieces, double total) {

  /** So many fewer cells and points of the table for a source whose events hardly count. */
  private static final int COARSER = 4;

  static Outline of(Channel channel) {
    List<double[]> pieces = UpscatteringMap.pieces(channel);
    return new Outline(channel, pieces, pieces.stream().mapToDouble(p -> p[2]).sum());
  }

  /** Events of the channel to a few parts in ten thousand. */
  double rate() {
    return Rate.factor(channel) * total;
  }

  /** Mean energy of the neutrinos that interact, roughly [GeV]. */
  double meanEnergy() {
    double sum = pieces.stream().mapToDouble(p -> p[2] * (p[0] + p[1]) / 2).sum();
    return sum / total;
  }

  UpscatteringMap map() {
    return new UpscatteringMap(channel, pieces, 1);
  }

  /** A map that takes a quarter of the time and whose errors are sixteen times as large. */
  UpscatteringMap coarseMap() {
    return new UpscatteringMap(channel, pieces, COARSER);
  }
}
