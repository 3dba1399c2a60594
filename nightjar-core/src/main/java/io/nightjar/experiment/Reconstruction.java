package io.nightjar.experiment;

import io.nightjar.experiment.CherenkovResponse.Seen;
import io.nightjar.experiment.Experiment.Window;
import io.nightjar.math.Columns;
import io.nightjar.physics.Constants;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What an experiment makes of the leptons that it sees: energy and direction of a single ring,
 * efficiency, observables, windows; by column. {@link #see} takes events, then {@link #judge} one
 * criterion after the other. Belongs to one thread.
 *
 * <p>Columns are to be read only, and hold until the next call.
 */
@SuppressWarnings("EnumOrdinal") // columns of the loop, in one run of the program only
public final class Reconstruction {

  /** Leptons of an event, at most. */
  public static final int MAX_LEPTONS = 4;

  private static final int OBSERVABLES = Observable.values().length;

  /** What every event has, and event files report. */
  private static final Set<Observable> COMMON =
      EnumSet.of(Observable.E_NU_QE, Observable.E_VISIBLE, Observable.COS_THETA);

  private static final Set<Observable> OF_PAIRS =
      EnumSet.of(Observable.M_EE, Observable.COS_OPENING);

  /** Those that do not depend on the criterion. */
  private static final Set<Observable> OF_LEPTONS =
      EnumSet.of(Observable.E_VISIBLE, Observable.M_EE, Observable.COS_OPENING, Observable.T_LIKE);

  private final Set<Observable> used;

  /** Those with windows, of leptons and of the shower that the criterion makes of them. */
  private final List<Observable> limitedBefore = new ArrayList<>();

  private final List<Observable> limitedAfter = new ArrayList<>();
  private final Rings rings;
  private final RingCriterion[] criteria;
  private final Efficiency table;
  private final QuasiElastic quasiElastic;
  private final QuasiElastic onEqualNucleons;
  private final Interval[] windows = new Interval[OBSERVABLES];
  private final double[][] observables = new double[OBSERVABLES][];
  private final double[][] failures;
  private final double[] efficiency;
  private final double[] failed;
  private final double[][] scratch;
  private int size;

  /**
   * Where all windows of one observable hold: finite ends, of which only the lower belongs to it.
   */
  private record Interval(double low, double high, boolean isEverything) {
    static Interval of(Experiment experiment, Observable observable) {
      double low = -Double.MAX_VALUE;
      double high = Double.MAX_VALUE;
      boolean none = true;
      for (Window window : experiment.selection()) {
        if (window.observable() == observable) {
          low = Math.max(low, window.min());
          high = Math.min(high, window.max());
          none = false;
        }
      }
      return new Interval(low, high, none);
    }
  }

  /**
   * Prepares columns: of the three that event files report, and of what bins or windows ask for.
   *
   * @param experiment response and selection
   * @param constants masses
   * @param capacity most events at a time
   */
  public Reconstruction(Experiment experiment, Constants constants, int capacity) {
    rings = new Rings(capacity, MAX_LEPTONS);
    criteria = experiment.response().criteria().toArray(RingCriterion[]::new);
    table = experiment.response().efficiency();
    quasiElastic = QuasiElastic.of(constants);
    onEqualNucleons = quasiElastic.onEqualNucleons();
    used = used(experiment);
    failures = new double[OBSERVABLES][];
    efficiency = new double[capacity];
    failed = new double[capacity];
    scratch = new double[3][capacity];
    for (Observable o : Observable.values()) {
      boolean visible = o == Observable.E_VISIBLE;
      observables[o.ordinal()] = visible ? rings.visible() : column(o, capacity);
      limit(o, Interval.of(experiment, o), capacity);
    }
  }

  private void limit(Observable observable, Interval window, int capacity) {
    int o = observable.ordinal();
    windows[o] = window;
    failures[o] = new double[window.isEverything ? 0 : capacity];
    if (!window.isEverything) {
      (OF_LEPTONS.contains(observable) ? limitedBefore : limitedAfter).add(observable);
    }
  }

  private static Set<Observable> used(Experiment experiment) {
    Set<Observable> used = EnumSet.copyOf(COMMON);
    used.addAll(experiment.observables());
    experiment.selection().forEach(window -> used.add(window.observable()));
    if (!Collections.disjoint(used, OF_PAIRS)) {
      used.addAll(OF_PAIRS);
    }
    return used;
  }

  private double[] column(Observable observable, int capacity) {
    return new double[used.contains(observable) ? capacity : 0];
  }

  /**
   * Takes events. Leptons without energy are ignored, so that events of one and of two pairs can be
   * mixed ({@link Seen#hide}).
   *
   * @param n how many events
   * @param leptons how many leptons each, from 1 to {@link #MAX_LEPTONS}
   * @param seen columns of each lepton, all numbers finite; read
   */
  public void see(int n, int leptons, Seen[] seen) {
    size = n;
    rings.set(n, leptons, seen);
    table.at(n, rings.visible(), efficiency);
    if (used.contains(Observable.M_EE)) {
      rings.second(n, scratch[0], of(Observable.COS_OPENING));
      double[] opening = of(Observable.COS_OPENING);
      Showers.mass(n, rings.strongestEnergy(), scratch[0], opening, of(Observable.M_EE));
    }
    if (used.contains(Observable.T_LIKE)) {
      Showers.transfer(n, leptons, seen, scratch, of(Observable.T_LIKE));
    }
    for (Observable observable : limitedBefore) {
      fail(observable);
    }
  }

  /**
   * Judges the events by one of the ways to tell one ring from two.
   *
   * @param criterion its position in {@link CherenkovResponse#criteria}
   */
  public void judge(int criterion) {
    double[] energy = neutrinoEnergy();
    criteria[criterion].judge(size, rings, energy, cosTheta());
    quasiElastic.neutrinoEnergy(size, visible(), cosTheta(), energy);
    if (used.contains(Observable.E_THETA2)) {
      Showers.energyTheta2(size, visible(), cosTheta(), of(Observable.E_THETA2));
    }
    if (used.contains(Observable.Q2)) {
      onEqualNucleons.transfer(size, visible(), cosTheta(), of(Observable.Q2));
    }
    for (Observable observable : limitedAfter) {
      fail(observable);
    }
    start(size, cosTheta(), failed);
    for (double[] outside : failures) {
      if (outside.length > 0) {
        add(size, outside, failed);
      }
    }
  }

  private void fail(Observable observable) {
    int o = observable.ordinal();
    outside(size, windows[o].low, windows[o].high, observables[o], failures[o]);
  }

  private static void outside(int n, double low, double high, double[] x, double[] outside) {
    for (int i = 0; i < n; i++) {
      double above = 1 - Columns.exceeds(low, x[i]);
      outside[i] = 1 - above * Columns.exceeds(high, x[i]);
    }
  }

  /** 0, or NaN where there is no ring. */
  private static void start(int n, double[] cosTheta, double[] failed) {
    for (int i = 0; i < n; i++) {
      failed[i] = 0 * cosTheta[i];
    }
  }

  private static void add(int n, double[] failures, double[] failed) {
    for (int i = 0; i < n; i++) {
      failed[i] += failures[i];
    }
  }

  /** Sum of kinetic energies [GeV]. */
  public double[] visible() {
    return rings.visible();
  }

  /** Probability to be selected if decayed in the fiducial volume, by visible energy. */
  public double[] efficiency() {
    return efficiency;
  }

  /** Cosine of the shower's direction to the beam; NaN where the criterion refuses the event. */
  public double[] cosTheta() {
    return of(Observable.COS_THETA);
  }

  /** Quasi-elastic neutrino energy [GeV]; NaN or infinite where there is none. */
  public double[] neutrinoEnergy() {
    return of(Observable.E_NU_QE);
  }

  /** An observable; empty if neither bins nor windows of the experiment are of it. */
  public double[] of(Observable observable) {
    return observables[observable.ordinal()];
  }

  /** Of how many observables the event is outside of the windows; NaN if it is not one ring. */
  public double[] failed() {
    return failed;
  }

  /** Whether an event is one ring and inside all windows. */
  public boolean isSelected(int i) {
    return failed[i] == 0;
  }

  /** Whether an event is one ring and inside the windows of all observables but one. */
  public boolean isSelectedBut(Observable observable, int i) {
    int o = observable.ordinal();
    return failed[i] == (windows[o].isEverything ? 0 : failures[o][i]);
  }
}
