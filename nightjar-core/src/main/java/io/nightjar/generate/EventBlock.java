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
  public final int[] kind = new int[SIZE];

  /** Expected events that each one stands for; they sum to the rate of the run. */
  public final double[] weight = new double[SIZE];

  /** Helicity of the upscattered neutrino in the laboratory: −1 or +1 (in units of ½). */
  public final double[] helicity = new double[SIZE];

  /** Momentum transfer squared [GeV²]. */
  public final double[] q2 = new double[SIZE];

  /** x, y, z, t of the interaction. */
  public final double[][] vertex = new double[4][SIZE];

  /** x, y, z, t of the first decay. */
  public final double[][] decay = new double[4][SIZE];

  /** x, y, z, t of the second decay; only in cascades. */
  public final double[][] decay2 = new double[4][SIZE];

  /** Sum of kinetic energies of electrons and positrons as seen [GeV]. */
  public final double[] visible = new double[SIZE];

  /** Cosine of the ring's direction to the beam; NaN where the event is not one ring. */
  public final double[] cosTheta = new double[SIZE];

  /** Quasi-elastic neutrino energy [GeV]; NaN where there is none. */
  public final double[] neutrinoEnergy = new double[SIZE];

  /** Whether the event is reconstructed and passes the selection of the experiment. */
  public final boolean[] selected = new boolean[SIZE];

  private final Particles[] particles = new Particles[Role.values().length];

  /** Room for a block. */
  public EventBlock() {
    for (int role = 0; role < particles.length; role++) {
      particles[role] = new Particles(SIZE);
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
