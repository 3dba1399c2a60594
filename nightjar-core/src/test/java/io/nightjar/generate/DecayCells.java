package io.nightjar.generate;

import io.nightjar.event.Role;
import io.nightjar.process.ThreeBodyDecay;
import java.util.Arrays;

/**
 * Cells of pair mass, cosine of l⁻ in the pair's frame, cosine of the pair to the parent's flight
 * and azimuth of l⁻, with the probability of each by quadrature.
 */
final class DecayCells {

  private static final int PARTS = 4;

  private final ThreeBodyDecay decay;
  private final DecayDensity density;
  private final double[] t;
  private final double[] cos = {-1, -0.5, 0, 0.5, 1};
  private final double[] azimuth = {0, Math.PI / 4, Math.PI / 2, 3 * Math.PI / 4, Math.PI};
  private final double[] expected = new double[PARTS * PARTS * PARTS * PARTS];

  private DecayCells(ThreeBodyDecay decay, double polarisation) {
    this.decay = decay;
    this.density = new DecayDensity(decay, polarisation);
    this.t = density.quantiles(PARTS);
  }

  static DecayCells of(ThreeBodyDecay decay, double polarisation) {
    DecayCells cells = new DecayCells(decay, polarisation);
    Arrays.setAll(cells.expected, cells::content);
    double sum = Arrays.stream(cells.expected).sum();
    Arrays.setAll(cells.expected, c -> cells.expected[c] / sum);
    return cells;
  }

  private double content(int c) {
    int n = PARTS;
    return density.cell(
        pair(t, c / (n * n * n)),
        pair(cos, c / (n * n) % n),
        pair(cos, c / n % n),
        pair(azimuth, c % n));
  }

  private static double[] pair(double[] edges, int k) {
    return new double[] {edges[k], edges[k + 1]};
  }

  double[] expected() {
    return expected;
  }

  /** The cell of an event's first decay, from its momenta in the laboratory alone. */
  int find(EventBlock block, int i) {
    return find(
        DecaySample.invariants(
            decay,
            block.of(Role.UPSCATTERED),
            block.of(Role.LEPTON_MINUS),
            block.of(Role.LEPTON_PLUS),
            i));
  }

  /** The cell of s, cosine, cosine of the pair and azimuth. */
  int find(double... seen) {
    int cell = find(t, density.t(seen[0]));
    cell = PARTS * cell + find(cos, seen[1]);
    cell = PARTS * cell + find(cos, seen[2]);
    return PARTS * cell + find(azimuth, seen[3]);
  }

  private static int find(double[] edges, double x) {
    int k = 0;
    while (k < edges.length - 2 && x >= edges[k + 1]) {
      k++;
    }
    return k;
  }
}
