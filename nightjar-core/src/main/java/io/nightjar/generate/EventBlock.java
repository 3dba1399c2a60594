package io.nightjar.generate;

import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Role;

/**
 * Consecutive finished events, stored by column: momenta in the laboratory, z along the beam [GeV],
 * places [cm] from the centre of the detector, times [ns] since a neutrino that moves along the
 * beam passed that centre. Columns are open to the writers that read them.
 */
@SuppressWarnings("EnumOrdinal") // columns of one run of the program only
public final class EventBlock {

  /** Events in every block of a run but the last. Part of the address of random numbers. */
  public static final int SIZE = 1 << 15;

  /** Number of the first event, from 0. */
  public long first;

  /** How many events the columns hold. */
  public int size;

  /** Position in {@link EventRun#kinds}. */
  public final int[] kind;

  /** Expected events that each one stands for; they sum to the rate of the run. */
  public final double[] weight;

  /** Helicity of the upscattered neutrino in the laboratory: −1 or +1 (in units of ½). */
  public final double[] helicity;

  /** Momentum transfer squared [GeV²]. */
  public final double[] q2;

  /** Proper length of the flight before each decay step, its proper time times c [cm]. */
  public final double[][] proper;

  /** x, y, z, t of the interaction. */
  public final double[][] vertex;

  /** x, y, z, t of the first decay. */
  public final double[][] decay;

  /** x, y, z, t of the second decay; only in cascades. */
  public final double[][] decay2;

  /**
   * Sum of kinetic energies of electrons and positrons as seen [GeV]; NaN where not reconstructed.
   */
  public final double[] visible;

  /** Cosine of the ring's direction to the beam; NaN where the event is not one ring. */
  public final double[] cosTheta;

  /** Quasi-elastic neutrino energy [GeV]; NaN where there is none. */
  public final double[] neutrinoEnergy;

  /** Whether the event is reconstructed and passes the selection of the experiment. */
  public final boolean[] selected;

  private final Particles[] particles = new Particles[Role.values().length];

  /** Room for a block. */
  public EventBlock() {
    this(SIZE);
  }

  /** Room for so many events. */
  EventBlock(int capacity) {
    kind = new int[capacity];
    weight = new double[capacity];
    helicity = new double[capacity];
    q2 = new double[capacity];
    proper = new double[2][capacity];
    vertex = new double[4][capacity];
    decay = new double[4][capacity];
    decay2 = new double[4][capacity];
    visible = new double[capacity];
    cosTheta = new double[capacity];
    neutrinoEnergy = new double[capacity];
    selected = new boolean[capacity];
    for (int role = 0; role < particles.length; role++) {
      particles[role] = new Particles(capacity);
    }
  }

  /**
   * Momenta of a role. What a role that an event does not have holds is undefined, see {@link
   * EventKind#of(Role)}.
   */
  public Particles of(Role role) {
    return particles[role.ordinal()];
  }
}
