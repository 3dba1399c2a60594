package io.nightjar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.nightjar.event.Philox;
import io.nightjar.physics.Constants;
import io.nightjar.process.ForwardNeutrino.Way;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How good it is to take all mesons as flying straight ahead: kaons like those of the Booster beam
 * (2.5 GeV on average, transverse momenta of 0.2 GeV), isotropic decays, and a detector that sees a
 * cone around the beam.
 */
@Tag("law")
class ForwardFluxTest {

  private static final double K = Constants.STANDARD.kaonMass();
  private static final double MU = Constants.STANDARD.muonMass();
  private static final int KAONS = 3_000_000;
  private static final double CONE = 0.03;

  /** Flux, and decays (which go as 1/p), of the approximation over those of all kaons. */
  @ParameterizedTest
  @CsvSource({"0.03, 2, 2", "0.0739, 3, 3", "0.146, 5, 8", "0.25, 20, 30", "0.3, 25, 30"})
  void straightAheadIsGoodTo(double m, double flux, double decays) {
    ForwardNeutrino straight = new ForwardNeutrino(K, MU, MU, m);
    double p0 = straight.lowest();
    double pN = TwoBodyKinematics.momentum(K, MU, m);
    double[] seen = new double[2];
    double[] mapped = new double[2];
    Kaons kaons = new Kaons();
    while (kaons.next()) {
      double momentum = kaons.along(pN, m);
      if (momentum > 0) {
        seen[0]++;
        seen[1] += 1 / momentum;
      }
      double E = kaons.along(p0, 0);
      for (Way way : Way.values()) {
        if (E > straight.lowest(way)) {
          mapped[0] += straight.focus(E, way);
          mapped[1] += straight.focus(E, way) / straight.momentum(E, way);
        }
      }
    }
    assertThat(mapped[0]).as("flux").isCloseTo(seen[0], withinPercentage(flux));
    assertThat(mapped[1]).as("decays").isCloseTo(seen[1], withinPercentage(decays));
  }

  /** Kaons and the directions of their decays, block by block. */
  private static final class Kaons {
    private static final int BLOCK = 1 << 14;
    private static final double TRANSVERSE = 0.2;
    private final double[][] u = new double[8][BLOCK];
    private int number;
    private double kaon;
    private double theta;
    private double cos;
    private double sin;
    private double phi;

    boolean next() {
      int i = number % BLOCK;
      if (i == 0) {
        for (int d = 0; d < u.length; d++) {
          new Philox(5).fill(number, BLOCK, d, u[d]);
        }
      }
      // four exponentials make a spectrum that rises as p³ and falls exponentially
      kaon = -2.5 / 4 * Math.log(u[0][i] * u[1][i] * u[2][i] * u[3][i]);
      theta = Math.min(TRANSVERSE / kaon * Math.sqrt(-Math.log(u[4][i])), 1.5);
      cos = 2 * u[5][i] - 1;
      sin = Math.sqrt((1 - cos) * (1 + cos));
      phi = 2 * Math.PI * u[6][i];
      return number++ < KAONS;
    }

    /** Momentum in the laboratory of a product if it flies into the cone, else 0. */
    double along(double pStar, double m) {
      double energy = Math.hypot(pStar, m);
      double z = (kaon * energy + Math.hypot(kaon, K) * pStar * cos) / K;
      double x = pStar * sin * Math.cos(phi);
      double y = pStar * sin * Math.sin(phi);
      double forward = z * Math.cos(theta) - x * Math.sin(theta);
      double aside = x * Math.cos(theta) + z * Math.sin(theta);
      return Math.atan2(Math.hypot(aside, y), forward) < CONE
          ? Math.sqrt(x * x + y * y + z * z)
          : 0;
    }
  }
}
