package io.nightjar.experiment;

import io.nightjar.experiment.CherenkovResponse.Seen;
import io.nightjar.experiment.Experiment.Window;
import io.nightjar.math.Columns;
import io.nightjar.physics.Constants;

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

  private final Rings rings;
  private final RingCriterion[] criteria;
  private final Efficiency table;
  private final QuasiElastic quasiElastic;
  private final Interval[] windows = new Interval[OBSERVABLES];
  private final double[][] observables = new double[OBSERVABLES][];
  private final double[][] failures;
  private final double[] efficiency;
  private final double[] failed;
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
   * Prepares columns.
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
    failures = new double[OBSERVABLES][capacity];
    efficiency = new double[capacity];
    failed = new double[capacity];
    observables[Observable.E_VISIBLE.ordinal()] = rings.visible();
    observables[Observable.COS_THETA.ordinal()] = new double[capacity];
    observables[Observable.E_NU_QE.ordinal()] = new double[capacity];
    for (Observable o : Observable.values()) {
      windows[o.ordinal()] = Interval.of(experiment, o);
    }
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
    fail(Observable.E_VISIBLE);
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
    fail(Observable.COS_THETA);
    fail(Observable.E_NU_QE);
    start(size, cosTheta(), failed);
    for (int o = 0; o < OBSERVABLES; o++) {
      if (!windows[o].isEverything) {
        add(size, failures[o], failed);
      }
    }
  }

  private void fail(Observable observable) {
    int o = observable.ordinal();
    if (!windows[o].isEverything) {
      outside(size, windows[o].low, windows[o].high, observables[o], failures[o]);
    }
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

  /** Cosine of the ring's direction to the beam; NaN where the event is not one ring. */
  public double[] cosTheta() {
    return of(Observable.COS_THETA);
  }

  /** Quasi-elastic neutrino energy [GeV]; NaN or infinite where there is none. */
  public double[] neutrinoEnergy() {
    return of(Observable.E_NU_QE);
  }

  /** One of the three observables. */
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
