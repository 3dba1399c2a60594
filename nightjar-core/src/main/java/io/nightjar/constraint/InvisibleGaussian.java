package io.nightjar.constraint;

import io.nightjar.constraint.Ratio.Known;
import io.nightjar.constraint.Ratio.None;
import io.nightjar.constraint.Ratio.Readiness;
import io.nightjar.physics.Table;
import java.util.Arrays;

/**
 * ε² w as a Gaussian for each mass: BaBar's single photons as read by GAMBIT, arXiv:2405.17548.
 * One-sided: an excess is not a limit. Straight lines between masses.
 */
final class InvisibleGaussian {

  private static final double UNIT = 1e-6;
  private static final double LEVEL = 0.9;

  private final Limit limit;
  private final double[] mass;
  private final double[] centre;
  private final double[] error;
  private final Survival survival;

  private InvisibleGaussian(Limit limit) {
    Table table = limit.table();
    this.limit = limit;
    this.mass = table.quantity("m");
    this.centre = table.column("central_1e-6");
    this.error = table.column("error_1e-6");
    this.survival = Survival.of(Flight.zones(limit));
  }

  static Constraint of(Limit limit) {
    InvisibleGaussian search = new InvisibleGaussian(limit);
    Chance any = new Chance.OneSided(0, UNIT);
    return new PhotonLimit(limit.label(Label.Family.INVISIBLE, any), search::at);
  }

  private Readiness at(DarkPoint masses) {
    double M = masses.zPrimeMass();
    if (!(M >= mass[0] && M <= mass[mass.length - 1])) {
      return None.outside("the search", M, mass[0], mass[mass.length - 1]);
    }
    Flight flight = Flight.of(limit, M);
    PhotonWeight weight = new PhotonWeight(survival, masses, flight.energy(), flight.along());
    return new Known(
        new Prepared(measured(M), weight, flight, Invisible.explained(limit, weight, flight)));
  }

  /** ε² w at a mass. */
  private Chance.OneSided measured(double M) {
    int found = Arrays.binarySearch(mass, M);
    int k = Math.min(found >= 0 ? found : -found - 2, mass.length - 2);
    double t = (M - mass[k]) / (mass[k + 1] - mass[k]);
    return new Chance.OneSided(
        UNIT * (centre[k] + t * (centre[k + 1] - centre[k])),
        UNIT * (error[k] + t * (error[k + 1] - error[k])));
  }

  private record Prepared(
      Chance.OneSided chance, PhotonWeight weight, Flight flight, Invisible.Steps steps)
      implements Ratio {

    @Override
    public double x(DarkPoint point) {
      double inside = flight.shape().inside(point.width(point.zPrime()));
      return point.epsilon() * point.epsilon() * weight.of(point) * inside;
    }

    @Override
    public double allowed() {
      return chance.upperLimit(LEVEL);
    }

    @Override
    public String note(DarkPoint point) {
      return flight.shape().note(point.width(point.zPrime()));
    }

    @Override
    public void explain(DarkPoint point, Explanation.Builder to) {
      to.number("ε² w that was measured", chance.centre(), "", "");
      to.number("its error", chance.error(), "", "");
      to.number("ε² w excluded at 90 %", allowed(), "", "flat prior on ε² w ≥ 0");
      steps.add(point, to);
      double inside = flight.shape().inside(point.width(point.zPrime()));
      to.number("share of the line in the window", inside, "", flight.shape().how());
      to.number("w, share of decays that count", weight.of(point), "", "");
    }
  }
}
