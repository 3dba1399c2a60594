package io.nightjar.constraint;

import io.nightjar.constraint.Ratio.Known;
import io.nightjar.constraint.Ratio.None;
import io.nightjar.constraint.Ratio.Readiness;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Searches for a Z' that nobody sees: N/N_up = (ε/ε_pub)² w, w the {@link PhotonWeight} of what is
 * not vetoed, or that of {@link MissingEnergy} where a calorimeter stands first.
 */
final class Invisible {

  private final Limit limit;
  private final Curve curve;
  private final Survival survival;
  private final Chance chance;

  private Invisible(Limit limit) {
    this.limit = limit;
    this.curve = Curve.of(limit, "eps_lo");
    this.survival = Survival.of(Flight.zones(limit));
    this.chance =
        MissingEnergy.isMeant(limit)
            ? Chance.Counting.at(limit.level())
            : Chance.Gaussian.at(limit.level());
  }

  static Constraint of(Limit limit) {
    Invisible search = new Invisible(limit);
    return new PhotonLimit(limit.label(Label.Family.INVISIBLE, search.chance), search::at);
  }

  private Readiness at(DarkPoint masses) {
    double M = masses.zPrimeMass();
    Flight flight = Flight.of(limit, M);
    if (!curve.covers(M)) {
      return new None(() -> curve.outside(M));
    }
    if (flight.energy() <= M) {
      return new None("a Z' of this mass is not made here");
    }
    if (MissingEnergy.isMeant(limit)) {
      MissingEnergy w = new MissingEnergy(limit, masses, flight.energy());
      return new Known(new Prepared(chance, curve.at(M), flight.shape(), w::of, w::explain));
    }
    PhotonWeight w = new PhotonWeight(survival, masses, flight.energy(), flight.along());
    return new Known(
        new Prepared(chance, curve.at(M), flight.shape(), w::of, explained(limit, w, flight)));
  }

  /** Steps of a weight, with what each zone took. */
  static Steps explained(Limit limit, PhotonWeight weight, Flight flight) {
    return (point, steps) -> {
      weight.explain(point, steps);
      double all = weight.of(point);
      List<Zone> zones = Flight.zones(limit);
      for (int k = 0; k < zones.size(); k++) {
        Zone zone = zones.get(k);
        Survival blind = Survival.without(zones, k);
        double more = new PhotonWeight(blind, point, flight.energy(), flight.along()).of(point);
        String where =
            "zone %.4g to %.4g cm, veto %.3g".formatted(zone.from(), zone.to(), zone.veto());
        steps.number(where + ": takes", more - all, "", "w without this veto, less w");
      }
    };
  }

  /** Steps of an explanation. */
  interface Steps {
    void add(DarkPoint point, Explanation.Builder to);
  }

  private record Prepared(
      Chance chance, double published, LineShape shape, ToDoubleFunction<DarkPoint> w, Steps steps)
      implements Ratio {

    @Override
    public double x(DarkPoint point) {
      double over = point.epsilon() / published;
      double inside = shape.inside(point.width(point.zPrime()));
      return over * over * w.applyAsDouble(point) * inside;
    }

    @Override
    public String note(DarkPoint point) {
      return shape.note(point.width(point.zPrime()));
    }

    @Override
    public void explain(DarkPoint point, Explanation.Builder to) {
      to.number("ε excluded for an invisible Z'", published, "", "the published curve");
      steps.add(point, to);
      to.number(
          "share of the line in the window", shape.inside(point.width(point.zPrime())), "", "");
      to.number("w, share of decays that count", w.applyAsDouble(point), "", "");
    }
  }
}
