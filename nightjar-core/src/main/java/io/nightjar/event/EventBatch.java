package io.nightjar.event;

/**
 * Up to {@link #SIZE} events, stored by column. Momenta are in the laboratory, z along the beam
 * [GeV]; lengths in cm. The columns are open to the loops that fill them; a batch belongs to one
 * thread.
 */
public final class EventBatch {

  /** Capacity: a few dozen columns of this length stay in the second-level cache. */
  public static final int SIZE = 2048;

  /** One particle of each event: four columns. */
  public static final class Particles {
    public final double[] E;
    public final double[] px;
    public final double[] py;
    public final double[] pz;

    /** Room for so many events. */
    public Particles(int capacity) {
      E = new double[capacity];
      px = new double[capacity];
      py = new double[capacity];
      pz = new double[capacity];
    }
  }

  /** How many events the columns hold. */
  public int size;

  /** Expected events that each one stands for. */
  public final double[] weight = new double[SIZE];

  /** Neutrino energy [GeV]. */
  public final double[] energy = new double[SIZE];

  /** Momentum transfer squared [GeV²]. */
  public final double[] q2 = new double[SIZE];

  /** The upscattered neutrino, then what each decay step leaves of it. */
  public final Particles[] neutrino;

  /** Negative leptons, one per decay step. */
  public final Particles[] minus;

  /** Positive leptons, one per decay step. */
  public final Particles[] plus;

  /** Flight before each decay step [cm]. */
  public final double[][] flight;

  /** Columns for intermediate results; whoever uses one names it. */
  public final double[][] scratch = new double[16][SIZE];

  /**
   * Room for events with a number of decay steps.
   *
   * @param steps ≥ 1
   */
  public EventBatch(int steps) {
    neutrino = particles(steps + 1);
    minus = particles(steps);
    plus = particles(steps);
    flight = new double[steps][SIZE];
  }

  private static Particles[] particles(int n) {
    Particles[] all = new Particles[n];
    for (int i = 0; i < n; i++) {
      all[i] = new Particles(SIZE);
    }
    return all;
  }
}
