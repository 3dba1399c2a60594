package io.nightjar.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.nightjar.event.Draws;
import io.nightjar.event.EventBatch.Particles;
import io.nightjar.experiment.CherenkovResponse.Seen;
import io.nightjar.physics.Constants;
import io.nightjar.reference.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Observables and criteria of several leptons against sums of four-vectors, event by event. */
class ShowersTest {

  private static final int N = 2000;
  private static final int LEPTONS = 4;
  private static final double MASS = Constants.STANDARD.electronMass();
  private static final double NEUTRON = Constants.STANDARD.neutronMass();
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  /** Selects nothing, and so makes every observable a used one. */
  private static final Experiment EXPERIMENT =
      MiniBooneDetector.withWindows(
          MiniBooneDetector.perfect(),
          Arrays.stream(Observable.values())
              .map(o -> new Experiment.Window(o, Double.NEGATIVE_INFINITY, INFINITE))
              .toList());

  private final List<List<double[]>> events = new ArrayList<>();

  /** Two or four leptons, half of the events close together and forward. */
  ShowersTest() {
    for (int i = 0; i < N; i++) {
      Draws draws = new Draws(17, i);
      double spread = i % 2 == 0 ? 1 : 0.05;
      List<double[]> event = new ArrayList<>();
      for (int l = 0; l < (i % 3 == 0 ? 4 : 2); l++) {
        double T = draws.logBetween(1e-3, 20);
        double cos = 1 - 2 * spread * spread * draws.unit();
        double sin = Math.sqrt((1 - cos) * (1 + cos));
        double phi = draws.between(0, 2 * Math.PI);
        event.add(new double[] {T, sin * Math.cos(phi), sin * Math.sin(phi), cos});
      }
      events.add(event);
    }
  }

  private static Reconstruction reconstruction(List<List<double[]>> events) {
    Seen[] seen = new Seen[LEPTONS];
    double[][] zero = new double[3][N];
    double[][] scratch = new double[CherenkovResponse.SCRATCH][N];
    for (int l = 0; l < LEPTONS; l++) {
      seen[l] = new Seen(N);
      EXPERIMENT
          .response()
          .smear(N, particles(events, l), MASS, zero[0], zero[1], zero[2], scratch, seen[l]);
    }
    Reconstruction made = new Reconstruction(EXPERIMENT, Constants.STANDARD, N);
    made.see(N, LEPTONS, seen);
    made.judge(0);
    return made;
  }

  /** Absent leptons have no kinetic energy. */
  private static Particles particles(List<List<double[]>> events, int l) {
    Particles p = new Particles(N);
    for (int i = 0; i < N; i++) {
      boolean exists = l < events.get(i).size();
      double[] lepton = exists ? events.get(i).get(l) : new double[] {0, 0, 0, 1};
      double momentum = exists ? Math.sqrt(lepton[0] * (lepton[0] + 2 * MASS)) : 1e-9;
      p.E[i] = MASS + lepton[0];
      p.px[i] = momentum * lepton[1];
      p.py[i] = momentum * lepton[2];
      p.pz[i] = momentum * lepton[3];
    }
    return p;
  }

  private static double[] sum(List<double[]> showers) {
    double[] sum = new double[4];
    for (double[] shower : showers) {
      sum[0] += shower[0];
      for (int k = 1; k < 4; k++) {
        sum[k] += shower[0] * shower[k];
      }
    }
    return sum;
  }

  private static double mass2(double[] p) {
    return p[0] * p[0] - p[1] * p[1] - p[2] * p[2] - p[3] * p[3];
  }

  private static List<double[]> strongest(List<double[]> event) {
    return event.stream().sorted((a, b) -> Double.compare(b[0], a[0])).limit(2).toList();
  }

  @Test
  @Tag("law")
  void observablesAreThoseOfFourVectors() {
    Reconstruction made = reconstruction(events);
    for (int i = 0; i < N; i++) {
      double[] all = sum(events.get(i));
      double E = all[0];
      double across2 = all[1] * all[1] + all[2] * all[2];
      double theta = Math.atan2(Math.sqrt(across2), all[3]);
      double scale = 1e-11 * E * E;
      List<double[]> pair = strongest(events.get(i));
      double[] a = pair.get(0);
      double[] b = pair.get(1);
      assertThat(made.of(Observable.T_LIKE)[i])
          .as("event %d", i)
          .isCloseTo((E - all[3]) * (E - all[3]) + across2, offset(scale));
      double mass = made.of(Observable.M_EE)[i];
      assertThat(mass * mass).isCloseTo(mass2(sum(pair)), offset(scale));
      assertThat(made.of(Observable.E_THETA2)[i]).isCloseTo(E * theta * theta, offset(1e-8 * E));
      assertThat(made.of(Observable.COS_OPENING)[i])
          .isCloseTo(a[1] * b[1] + a[2] * b[2] + a[3] * b[3], offset(1e-12));
    }
  }

  /** Four-momentum conservation of ν n → e n with a neutron that weighs the same afterwards. */
  @Test
  @Tag("law")
  void momentumTransferIsThatOfElasticScattering() {
    Reconstruction made = reconstruction(events);
    int checked = 0;
    for (int i = 0; i < N; i++) {
      double[] all = sum(events.get(i));
      double E = all[0] + MASS;
      double p = Math.sqrt(E * E - MASS * MASS);
      double cos = made.cosTheta()[i];
      double along = NEUTRON - E + p * cos;
      if (along > 0.01) {
        double neutrino = (NEUTRON * E - MASS * MASS / 2) / along;
        double Q2 = 2 * neutrino * (E - p * cos) - MASS * MASS;
        assertThat(made.of(Observable.Q2)[i]).isCloseTo(Q2, offset(1e-9 * (1 + neutrino)));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(N / 4);
  }

  /** Nothing depends on where the detector's axes lie around the beam. */
  @Test
  @Tag("law")
  void rotationAboutTheBeamChangesNothing() {
    double angle = 1.234;
    List<List<double[]>> rotated = new ArrayList<>();
    for (List<double[]> event : events) {
      rotated.add(event.stream().map(lepton -> rotated(lepton, angle)).toList());
    }
    Reconstruction one = reconstruction(events);
    Reconstruction other = reconstruction(rotated);
    for (Observable observable : Observable.values()) {
      for (int i = 0; i < N; i++) {
        double value = one.of(observable)[i];
        if (Double.isFinite(value) && value < 1e4) {
          assertThat(other.of(observable)[i])
              .as("%s of event %d", observable, i)
              .isCloseTo(value, offset(1e-6 * (1 + Math.abs(value))));
        }
      }
    }
  }

  private static double[] rotated(double[] lepton, double angle) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    return new double[] {
      lepton[0], cos * lepton[1] - sin * lepton[2], sin * lepton[1] + cos * lepton[2], lepton[3]
    };
  }

  /** Both above the threshold and apart, or anything at all. */
  @Test
  @Tag("law")
  void criteriaAreWhatTheyAreDefinedAs() {
    RingCriterion tracks =
        RingCriterion.Tracks.within("tracks", 0.1, Math.toRadians(5), Math.toRadians(60));
    RingCriterion open = RingCriterion.Tracks.within("open", 0.1, 0, Math.toRadians(60));
    RingCriterion all = new RingCriterion.Inclusive("all", 1);
    Seen[] seen = new Seen[LEPTONS];
    Rings rings = new Rings(N, LEPTONS);
    double[][] zero = new double[3][N];
    double[][] scratch = new double[CherenkovResponse.SCRATCH][N];
    for (int l = 0; l < LEPTONS; l++) {
      seen[l] = new Seen(N);
      MiniBooneDetector.perfect()
          .smear(N, particles(events, l), MASS, zero[0], zero[1], zero[2], scratch, seen[l]);
    }
    rings.set(N, LEPTONS, seen);
    double[][] cosines = new double[3][N];
    tracks.judge(N, rings, scratch[0], cosines[0]);
    open.judge(N, rings, scratch[0], cosines[1]);
    all.judge(N, rings, scratch[0], cosines[2]);
    int[] kept = new int[3];
    for (int i = 0; i < N; i++) {
      List<double[]> pair = strongest(events.get(i));
      double mass2 = mass2(sum(pair));
      double opening = Math.acos(1 - mass2 / (2 * pair.get(0)[0] * pair.get(1)[0]));
      boolean both = pair.get(1)[0] > 0.1 && opening <= Math.toRadians(60);
      boolean[] expected = {both && opening > Math.toRadians(5), both, sum(events.get(i))[0] > 1};
      for (int c = 0; c < 3; c++) {
        assertThat(!Double.isNaN(cosines[c][i])).as("event %d", i).isEqualTo(expected[c]);
        kept[c] += expected[c] ? 1 : 0;
        if (expected[c]) {
          assertThat(cosines[c][i]).isEqualTo(rings.cosineOfSum()[i]);
        }
      }
    }
    assertThat(Arrays.stream(kept).boxed()).allMatch(k -> k > 50 && k < N - 50);
  }

  /** nue.Etheta2. */
  @Test
  @Tag("reference")
  void energyTimesAngleSquared() {
    Checks.Check check = Checks.get("nue.Etheta2");
    double theta = check.input("theta_mrad") * 1e-3;
    check.isCloseTo(Showers.energyTheta2(check.input("E_GeV"), Math.cos(theta)));
  }

  /** σ = a√T + bT + c; σ_θ = a + b ln(1 GeV/E) + c/√E: widths of columns of ones. */
  @Test
  @Tag("law")
  void widthsAreWhatTheyAreDefinedAs() {
    CherenkovResponse response =
        new CherenkovResponse(
            0.06, 0.034, 0.001, 0.02, 0.003, 0.004, List.of(), Efficiency.constant(1));
    Particles p = new Particles(N);
    double[][] ones = new double[3][N];
    double[][] scratch = new double[CherenkovResponse.SCRATCH][N];
    for (int i = 0; i < N; i++) {
      p.E[i] = MASS + 0.01 * (1 + i);
      p.pz[i] = Math.sqrt(p.E[i] * p.E[i] - MASS * MASS);
      ones[0][i] = 1;
      ones[1][i] = 1;
    }
    Seen seen = new Seen(N);
    response.smear(N, p, MASS, ones[0], ones[1], ones[2], scratch, seen);
    for (int i = 0; i < N; i++) {
      double T = 0.01 * (1 + i);
      double sigma = 0.02 - 0.003 * Math.log(p.E[i]) + 0.004 / Math.sqrt(p.E[i]);
      assertThat(seen.T[i])
          .isCloseTo(T + 0.06 * Math.sqrt(T) + 0.034 * T + 0.001, offset(1e-12 * (1 + T)));
      assertThat(seen.nz[i]).isCloseTo(1 / Math.hypot(1, sigma), offset(1e-12));
    }
  }

  /** 73 % is 73 % of any energy. */
  @Test
  @Tag("law")
  void constantEfficiency() {
    Efficiency efficiency = Efficiency.constant(0.73);
    for (double E : new double[] {0, 1e-6, 0.5, 30, 1e5}) {
      assertThat(efficiency.at(E)).isEqualTo(0.73);
      assertThat(efficiency.error(E)).isZero();
    }
  }
}
