package io.nightjar.generate;

import io.nightjar.event.EventBatch.Particles;
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
    Particles N = block.of(Role.UPSCATTERED);
    double mi = decay.mi();
    double p = Math.sqrt(N.px[i] * N.px[i] + N.py[i] * N.py[i] + N.pz[i] * N.pz[i]);
    double[] axis = {N.px[i] / p, N.py[i] / p, N.pz[i] / p};
    double[] minus = atRest(mi, N.E[i], p, axis, block.of(Role.LEPTON_MINUS), i);
    double[] plus = atRest(mi, N.E[i], p, axis, block.of(Role.LEPTON_PLUS), i);
    double q0 = minus[0] + plus[0];
    double s = 2 * mi * q0 + decay.mj() * decay.mj() - mi * mi;
    double k = Math.sqrt(q0 * q0 - s);
    double beta = Math.sqrt(1 - decay.sMin() / s);
    double c = (minus[0] - plus[0]) / (k * beta);
    double pairCos = (minus[1] + plus[1]) / k;
    double along = (k + q0 * beta * c) / 2;
    double across = beta * Math.sqrt(s * (1 - c * c)) / 2;
    double cosAzimuth = (along * pairCos - minus[1]) / (across * Math.sqrt(1 - pairCos * pairCos));
    int cell = find(t, density.t(s));
    cell = PARTS * cell + find(cos, c);
    cell = PARTS * cell + find(cos, pairCos);
    return PARTS * cell + find(azimuth, Math.acos(Math.clamp(cosAzimuth, -1, 1)));
  }

  private static double[] atRest(
      double mass, double E, double p, double[] axis, Particles l, int i) {
    double along = l.px[i] * axis[0] + l.py[i] * axis[1] + l.pz[i] * axis[2];
    return new double[] {(E * l.E[i] - p * along) / mass, (E * along - p * l.E[i]) / mass};
  }

  private static int find(double[] edges, double x) {
    int k = 0;
    while (k < edges.length - 2 && x >= edges[k + 1]) {
      k++;
    }
    return k;
  }
}
