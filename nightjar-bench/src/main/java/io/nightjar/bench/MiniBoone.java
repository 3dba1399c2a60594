package io.nightjar.bench;

import io.nightjar.experiment.Bins;
import io.nightjar.experiment.CherenkovResponse;
import io.nightjar.experiment.Efficiency;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Flux;
import io.nightjar.experiment.Material;
import io.nightjar.experiment.Observable;
import io.nightjar.experiment.RingCriterion;
import io.nightjar.experiment.RingCut;
import io.nightjar.experiment.Sphere;
import io.nightjar.experiment.Targets;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Nucleus;
import io.nightjar.physics.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The experiment of the benchmarks: MiniBooNE in neutrino mode, as good as its card for timing. */
final class MiniBoone {

  private static final Bins E_NU_QE =
      Bins.of(.2, .3, .375, .475, .55, .675, .8, .95, 1.1, 1.25, 1.5, 3);

  private MiniBoone() {}

  static Experiment experiment() {
    return new Experiment(
        "miniboone-fhc",
        "MiniBooNE, neutrino mode",
        Flux.all(Table.resource("fluxes/miniboone_fhc.csv")),
        18.75e20,
        oil(),
        new Sphere(610.6),
        new Sphere(500),
        response(),
        List.of(
            new Experiment.Window(Observable.E_VISIBLE, .14, 1e9),
            new Experiment.Window(Observable.E_NU_QE, .2, 1.25)),
        Map.of(
            Observable.E_NU_QE,
            E_NU_QE,
            Observable.E_VISIBLE,
            Bins.uniform(.1, 1.3, 24),
            Observable.COS_THETA,
            Bins.uniform(-1, 1, 20)),
        Map.of(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  /** 818 t of CH2. */
  private static Material oil() {
    double units = Targets.formulaUnits(818e6, 14.026, Constants.STANDARD);
    return new Material(Map.of(Nucleus.of("C12"), units, Nucleus.of("H1"), 2 * units));
  }

  private static CherenkovResponse response() {
    return new CherenkovResponse(
        0.12,
        0.01,
        Math.toRadians(2.7),
        Math.toRadians(1),
        List.of(
            new RingCriterion.Overlap("overlap", 0.03, Math.toRadians(13)),
            separation("circle-1", RingCut.Variable.CIRCLE_1),
            separation("circle-0", RingCut.Variable.CIRCLE_0),
            separation("diagonal", RingCut.Variable.DIAGONAL)),
        Efficiency.of(Table.resource("miniboone/mb_egamma_efficiency.csv"), 0));
  }

  private static RingCriterion separation(String name, RingCut.Variable variable) {
    Table cuts = Table.resource("miniboone/mb_kelly_kopp_two_shower_cuts.csv");
    return new RingCriterion.Separation(name, RingCut.of(cuts, variable, RingCut.Training.ONE_CUT));
  }
}
