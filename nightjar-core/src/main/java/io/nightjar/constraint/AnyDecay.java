package io.nightjar.constraint;

import io.nightjar.constraint.Ratio.Known;
import io.nightjar.constraint.Ratio.None;
import io.nightjar.constraint.Ratio.Readiness;

/**
 * Effects of a Z' that is exchanged, whatever it decays to: interference with the photon and the Z
 * goes with ε², x = (ε/ε_pub)².
 */
final class AnyDecay {

  private final Limit limit;
  private final Curve curve;
  private final Chance chance;

  private AnyDecay(Limit limit) {
    this.limit = limit;
    this.curve = Curve.of(limit, "eps_lo");
    this.chance = Chance.Gaussian.at(limit.level());
  }

  static Constraint of(Limit limit) {
    AnyDecay effect = new AnyDecay(limit);
    return new PhotonLimit(limit.label(Label.Family.PRECISION, effect.chance), effect::at);
  }

  private Readiness at(DarkPoint masses) {
    double M = masses.zPrimeMass();
    return curve.covers(M)
        ? new Known(new Prepared(chance, curve.at(M)))
        : new None(() -> curve.outside(M));
  }

  private record Prepared(Chance chance, double published) implements Ratio {

    @Override
    public double x(DarkPoint point) {
      double over = point.epsilon() / published;
      return over * over;
    }

    @Override
    public String note(DarkPoint point) {
      return "";
    }

    @Override
    public void explain(DarkPoint point, Explanation.Builder steps) {
      steps.number("ε excluded", published, "", "whatever the Z' decays to");
    }
  }
}
