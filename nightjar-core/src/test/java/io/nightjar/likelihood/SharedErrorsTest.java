package io.nightjar.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.fit.Rise;
import io.nightjar.likelihood.SharedErrors.Profile;
import io.nightjar.likelihood.SharedErrors.Scaled;
import io.nightjar.physics.DataException;
import io.nightjar.physics.Table;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("law")
class SharedErrorsTest {

  private static final String HEAD = "name,members,error,what,source,status\n";

  private static SharedErrors of(String rows) {
    return SharedErrors.of(Table.read("nuisances.csv", new StringReader(HEAD + rows)));
  }

  /** Of parabolas g the slopes of ln L vanish: Σ_i g_i'σ_i = η. */
  @Test
  void parabolasAreSolvedExactly() {
    SharedErrors errors = of("flux,a b,0.1,x,y,seen\ncross,all,0.2,x,y,seen\n");
    Scaled a = u -> new Rise(-50 * (u - 0.3) * (u - 0.3), -100 * (u - 0.3));
    Scaled b = u -> new Rise(-80 * (u + 0.1) * (u + 0.1), -160 * (u + 0.1));
    Scaled c = u -> new Rise(-20 * (u - 0.2) * (u - 0.2), -40 * (u - 0.2));
    Profile profile = errors.among(List.of("a", "b", "c")).profile(List.of(a, b, c));
    double e1 = profile.pulls()[0];
    double e2 = profile.pulls()[1];
    double ua = 0.1 * e1 + 0.2 * e2;
    double uc = 0.2 * e2;
    assertThat(-100 * (ua - 0.3) * 0.1 - 160 * (ua + 0.1) * 0.1 - e1).isCloseTo(0, within(1e-5));
    assertThat(-100 * (ua - 0.3) * 0.2 - 160 * (ua + 0.1) * 0.2 - 40 * (uc - 0.2) * 0.2 - e2)
        .isCloseTo(0, within(1e-5));
    assertThat(profile.scales()).containsExactly(Math.exp(ua), Math.exp(ua), Math.exp(uc));
    assertThat(profile.penalty()).isEqualTo(-(e1 * e1 + e2 * e2) / 2);
  }

  /** No value of η on a fine grid is better. */
  @Test
  void nothingNearbyIsBetter() {
    SharedErrors errors = of("flux,a b,0.3,x,y,seen\n");
    for (int n = 0; n < 200; n++) {
      Draws draws = new Draws(41, n);
      double seenA = draws.between(0, 40);
      double seenB = draws.between(0, 400);
      double s = draws.between(1, 100);
      Scaled a = u -> poisson(seenA, 5, s * Math.exp(u));
      Scaled b = u -> poisson(seenB, 90, 3 * s * Math.exp(u));
      Profile profile = errors.among(List.of("a", "b")).profile(List.of(a, b));
      double best = total(profile.pulls()[0], a, b);
      assertThat(profile.lnL()[0] + profile.lnL()[1] + profile.penalty()).isEqualTo(best);
      for (double eta = -8; eta <= 8; eta += 0.01) {
        assertThat(total(eta, a, b)).isLessThanOrEqualTo(best + 1e-6);
      }
    }
  }

  private static double total(double eta, Scaled a, Scaled b) {
    return a.at(0.3 * eta).lnL() + b.at(0.3 * eta).lnL() - eta * eta / 2;
  }

  private static Rise poisson(double n, double background, double signal) {
    double mu = background + signal;
    return new Rise(n * Math.log(mu) - mu, signal * (n / mu - 1));
  }

  @Test
  void nothingIsPulledWithoutSightings() {
    Profile profile = SharedErrors.shipped().among(List.of()).profile(List.of());
    assertThat(profile.pulls()).containsOnly(0);
    assertThat(profile.penalty()).isZero();
  }

  @Test
  void anErrorMustBeAShare() {
    assertThatThrownBy(() -> of("flux,a,1.5,x,y,seen\n"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("nuisances.csv: an error of 1.5");
  }
}
