package io.nightjar.generate;

import io.nightjar.experiment.Detector;
import io.nightjar.experiment.Experiment;
import io.nightjar.model.Spectrum;
import io.nightjar.precision.Lepton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is simulated for tables of decays in flight: every neutrino that the mesons of the beam can
 * make, whatever the mixing at the pivot, with every chain.
 */
final class FlightRuns {

  /** Long lifetimes, and short ones where neutrinos of high energy are what is left, over c. */
  private static final double[] LIFETIMES = {64, 64, 0.125};

  private final Spectrum masses;
  private final UnitPoint unit;
  private final Experiment experiment;
  private final List<FlightRun> runs = new ArrayList<>();
  private int leptons;

  /**
   * Of an experiment; nothing where the mesons of the beam are not known.
   *
   * @param masses of which couplings do not matter
   * @param unit the same with couplings of one
   */
  FlightRuns(Spectrum masses, UnitPoint unit, Experiment experiment) {
    this.masses = masses;
    this.unit = unit;
    this.experiment = experiment;
    for (int i = 0; i < masses.heavy().size(); i++) {
      neutrino(i);
    }
  }

  /** Runs with the same first step follow one another. */
  List<FlightRun> runs() {
    return runs;
  }

  /** The first so many of {@link Lepton#values} come with some neutrino. */
  int leptons() {
    return leptons;
  }

  private void neutrino(int i) {
    List<Arrival> arrivals =
        Arrival.open(masses, 1, experiment).stream()
            .filter(a -> a.neutrino().equals(masses.heavy().get(i)))
            .toList();
    if (arrivals.isEmpty()) {
      return;
    }
    double boost = boost(arrivals);
    Detector detector = experiment.detector();
    LifetimeAxis axis = LifetimeAxis.around(arrivals.getFirst().parentage().distance() / boost);
    LifetimeAxis daughterAxis = LifetimeAxis.around(detector.reach() / boost);
    ArrivalMap map = map(arrivals, axis);
    for (Step first : unit.steps(i)) {
      for (Optional<Step> second : unit.seconds(first)) {
        runs.add(
            new FlightRun(
                i,
                map,
                axis,
                daughterAxis,
                unit.chain(first, second),
                first,
                unit.forms(first),
                second,
                second.flatMap(unit::forms)));
      }
    }
  }

  private ArrivalMap map(List<Arrival> arrivals, LifetimeAxis axis) {
    List<List<Arrival>> kinds = new ArrayList<>();
    for (Lepton lepton : Lepton.values()) {
      List<Arrival> kind =
          arrivals.stream()
              .filter(a -> a.lepton() == lepton)
              .map(a -> a.living(axis.last()))
              .toList();
      if (!kind.isEmpty()) {
        kinds.add(kind);
        leptons = Math.max(leptons, lepton.ordinal() + 1);
      }
    }
    double[] lifetimes = new double[LIFETIMES.length];
    for (int k = 0; k < lifetimes.length; k++) {
      lifetimes[k] = LIFETIMES[k] * axis.middle();
    }
    return new ArrivalMap(kinds, lifetimes, experiment.detector());
  }

  /** Mean p/m, as that of decays of long lifetimes. */
  private static double boost(List<Arrival> arrivals) {
    double all = 0;
    double slow = 0; // m/p
    for (Arrival a : arrivals) {
      all += InFlight.sum(a, (E, way) -> 1).value();
      slow += InFlight.sum(a, (E, way) -> a.ctau() * a.perLength(E, way)).value();
    }
    return all / slow;
  }
}
