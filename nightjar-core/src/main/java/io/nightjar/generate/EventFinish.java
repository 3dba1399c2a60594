package io.nightjar.generate;

import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Role;
import io.nightjar.event.Uniforms;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Completes blocks of accepted events: weights, beam and target, recoil, places and times, what the
 * detector sees. Belongs to one thread.
 */
final class EventFinish {

  /** Speed of light [cm/ns], exactly. */
  private static final double LIGHT = 29.9792458;

  /** Made by boosts, in which a slow particle of a fast parent loses digits of its mass. */
  private static final List<Role> DECAY_PRODUCTS =
      List.of(
          Role.LEPTON_MINUS,
          Role.LEPTON_PLUS,
          Role.INTERMEDIATE,
          Role.LEPTON_MINUS_2,
          Role.LEPTON_PLUS_2,
          Role.DAUGHTER);

  private final EventRun run;
  private final Map<Role, double[]> squaredMasses = new EnumMap<>(Role.class);
  private final double weight;
  private final double[] targetMass;
  private final double[] parentMass;
  private final double[] daughterMass;
  private final double[] helicitySign;
  private final EventResponse response;
  private final double[] mass = new double[EventBlock.SIZE];

  /**
   * Prepares a run.
   *
   * @param weight of an event of an unweighted sample; of one at the envelope of a weighted one
   */
  EventFinish(EventRun run, double weight) {
    this.run = run;
    this.weight = weight;
    this.targetMass = masses(Role.TARGET);
    this.parentMass = masses(Role.UPSCATTERED);
    this.daughterMass = masses(Role.INTERMEDIATE);
    this.helicitySign =
        run.kinds().stream()
            .mapToDouble(kind -> kind.channel().projectile().endsWith("_bar") ? -1 : 1)
            .toArray();
    this.response = new EventResponse(run);
    for (Role role : DECAY_PRODUCTS) {
      squaredMasses.put(role, Arrays.stream(masses(role)).map(m -> m * m).toArray());
    }
  }

  private double[] masses(Role role) {
    return run.kinds().stream()
        .mapToDouble(kind -> kind.of(role).map(EventKind.Species::mass).orElse(1.0))
        .toArray();
  }

  /**
   * Completes a block.
   *
   * @param block what {@link Accepted#finish} wrote is read, all else written
   * @param uniforms numbers of the detector, by number of the event
   */
  void complete(EventBlock block, Uniforms uniforms) {
    int n = block.size;
    weights(block);
    signs(n, block.kind, block.helicity);
    collision(block);
    for (Role role : DECAY_PRODUCTS) {
      onShell(n, block.kind, Objects.requireNonNull(squaredMasses.get(role)), block.of(role));
    }
    double[][] v = block.vertex;
    for (int i = 0; i < n; i++) {
      v[3][i] = v[2][i] / LIGHT;
    }
    look(n, block.kind, parentMass, mass);
    fly(n, block.proper[0], mass, block.of(Role.UPSCATTERED), v, block.decay);
    if (run.kinds().stream().anyMatch(kind -> kind.steps() > 1)) {
      look(n, block.kind, daughterMass, mass);
      fly(n, block.proper[1], mass, block.of(Role.INTERMEDIATE), block.decay, block.decay2);
    }
    response.observe(block, uniforms);
  }

  private void weights(EventBlock block) {
    if (run.plan().unweighted()) {
      Arrays.fill(block.weight, 0, block.size, weight);
      return;
    }
    for (int i = 0; i < block.size; i++) {
      block.weight[i] *= weight;
    }
  }

  /** Antineutrinos keep the other helicity. */
  private void signs(int n, int[] kind, double[] helicity) {
    for (int i = 0; i < n; i++) {
      helicity[i] *= helicitySign[kind[i]];
    }
  }

  private static void look(int n, int[] kind, double[] table, double[] column) {
    for (int i = 0; i < n; i++) {
      column[i] = table[kind[i]];
    }
  }

  /** E = √(p² + m²): the change is far below what conservation of energy resolves. */
  private static void onShell(int n, int[] kind, double[] m2, Particles p) {
    for (int i = 0; i < n; i++) {
      double p2 = p.px[i] * p.px[i] + p.py[i] * p.py[i] + p.pz[i] * p.pz[i];
      p.E[i] = Math.sqrt(p2 + m2[kind[i]]);
    }
  }

  /** Beam along z, target at rest, recoil by conservation of momentum and of energy. */
  private void collision(EventBlock block) {
    Particles beam = block.of(Role.PROJECTILE);
    Particles target = block.of(Role.TARGET);
    Particles N = block.of(Role.UPSCATTERED);
    Particles recoil = block.of(Role.RECOIL);
    look(block.size, block.kind, targetMass, target.E);
    for (int i = 0; i < block.size; i++) {
      beam.pz[i] = beam.E[i];
      recoil.E[i] = target.E[i] + (beam.E[i] - N.E[i]);
      recoil.px[i] = -N.px[i];
      recoil.py[i] = -N.py[i];
      recoil.pz[i] = beam.E[i] - N.pz[i];
    }
  }

  /** Place and time after a proper length s: x + s p/m, t + s E/(m c). */
  private static void fly(
      int n, double[] proper, double[] mass, Particles p, double[][] from, double[][] to) {
    for (int i = 0; i < n; i++) {
      double scale = proper[i] / mass[i];
      to[0][i] = from[0][i] + scale * p.px[i];
      to[1][i] = from[1][i] + scale * p.py[i];
      to[2][i] = from[2][i] + scale * p.pz[i];
      to[3][i] = from[3][i] + scale * p.E[i] / LIGHT;
    }
  }
}
