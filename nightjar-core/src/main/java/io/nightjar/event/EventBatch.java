package io.nightjar.event;

/**
 * Events, stored by column. Momenta are in the laboratory, z along the beam [GeV]; lengths in cm.
 * The columns are open to the loops that fill them; a batch belongs to one thread.
 */
public final class EventBatch {

  /** Usual capacity: a few dozen columns of this length stay in the second-level cache. */
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
  public final double[] weight;

  /** Neutrino energy [GeV]. */
  public final double[] energy;

  /** Momentum transfer squared [GeV²]. */
  public final double[] q2;

  /** The upscattered neutrino, then what each decay step leaves of it. */
  public final Particles[] neutrino;

  /** Negative leptons, one per decay step. */
  public final Particles[] minus;

  /** Whether a step makes a photon: it is then in the place of the negative lepton, alone. */
  public final boolean[] photon;

  /** Positive leptons, one per decay step. */
  public final Particles[] plus;

  /** Flight before each decay step [cm]. */
  public final double[][] flight;

  /** x, y, z of the interaction [cm]; only events for files have one. */
  public final double[][] vertex;

  /** Helicity of the upscattered neutrino, −1 or +1; only events for files have one. */
  public final double[] helicity;

  /** Columns for intermediate results; whoever uses one names it. */
  public final double[][] scratch;

  /**
   * Room for {@link #SIZE} events with a number of decay steps.
   *
   * @param steps ≥ 1
   */
  public EventBatch(int steps) {
    this(steps, SIZE);
  }

  /**
   * Room for events with a number of decay steps.
   *
   * @param steps ≥ 1
   * @param capacity most events
   */
  public EventBatch(int steps, int capacity) {
    weight = new double[capacity];
    energy = new double[capacity];
    q2 = new double[capacity];
    neutrino = particles(steps + 1, capacity);
    minus = particles(steps, capacity);
    plus = particles(steps, capacity);
    photon = new boolean[steps];
    flight = new double[steps][capacity];
    vertex = new double[3][capacity];
    helicity = new double[capacity];
    scratch = new double[16][capacity];
  }

  private static Particles[] particles(int n, int capacity) {
    Particles[] all = new Particles[n];
    for (int i = 0; i < n; i++) {
      all[i] = new Particles(capacity);
    }
    return all;
  }
}
