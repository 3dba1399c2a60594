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
          Role.DAUGHTER,
          Role.PHOTON);

  private final EventRun run;
  private final Map<Role, double[]> squaredMasses = new EnumMap<>(Role.class);
  private final double weight;
  private final double[] targetMass;
  private final double[] parentMass;
  private final double[] daughterMass;
  private final double[] helicitySign;
  private final EventResponse response;
  private final List<Role> products;
  private final boolean cascades;
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
    this.cascades = run.kinds().stream().anyMatch(kind -> kind.steps() > 1);
    this.products =
        DECAY_PRODUCTS.stream()
            .filter(role -> run.kinds().stream().anyMatch(kind -> kind.of(role).isPresent()))
            .toList();
    for (Role role : products) {
      squaredMasses.put(role, Arrays.stream(masses(role)).map(m -> m * m).toArray());
    }
  }

  private double[] masses(Role role) {
    return run.kinds().stream()
        .mapToDouble(kind -> kind.of(role).map(EventKind.Species::mass).orElse(1.0))
        .toArray();
  }

  /**
   * Completes events of a block.
   *
   * @param block what {@link Accepted#put} wrote is read, all else written
   * @param from first event
   * @param to the one after the last
   * @param uniforms numbers of the detector, by number of the event
   */
  void complete(EventBlock block, int from, int to, Uniforms uniforms) {
    weights(block, from, to);
    look(from, to, block.kind, helicitySign, mass);
    times(from, to, mass, block.helicity);
    collision(block, from, to);
    for (Role role : products) {
      double[] m2 = Objects.requireNonNull(squaredMasses.get(role));
      look(from, to, block.kind, m2, mass);
      Particles p = block.of(role);
      onShell(from, to, mass, p.px, p.py, p.pz, p.E);
    }
    light(from, to, block.vertex[2], block.vertex[3]);
    look(from, to, block.kind, parentMass, mass);
    fly(from, to, block.proper[0], block.of(Role.UPSCATTERED), block.vertex, block.decay);
    if (cascades) {
      look(from, to, block.kind, daughterMass, mass);
      fly(from, to, block.proper[1], block.of(Role.INTERMEDIATE), block.decay, block.decay2);
    }
    response.observe(block, from, to, uniforms);
  }

  private void weights(EventBlock block, int from, int to) {
    if (run.plan().unweighted()) {
      Arrays.fill(block.weight, from, to, weight);
      return;
    }
    for (int i = from; i < to; i++) {
      block.weight[i] *= weight;
    }
  }

  private static void times(int from, int to, double[] factor, double[] product) {
    for (int i = from; i < to; i++) {
      product[i] *= factor[i];
    }
  }

  /** What a table by kind holds for each event. */
  private static void look(int from, int to, int[] kind, double[] table, double[] column) {
    for (int i = from; i < to; i++) {
      column[i] = table[kind[i]];
    }
  }

  /** E = √(p² + m²): the change is far below what conservation of energy resolves. */
  private static void onShell(
      int from, int to, double[] m2, double[] px, double[] py, double[] pz, double[] E) {
    for (int i = from; i < to; i++) {
      E[i] = Math.sqrt(px[i] * px[i] + py[i] * py[i] + pz[i] * pz[i] + m2[i]);
    }
  }

  /** Beam along z, target at rest, recoil by conservation of momentum and of energy. */
  private void collision(EventBlock block, int from, int to) {
    Particles beam = block.of(Role.PROJECTILE);
    Particles target = block.of(Role.TARGET);
    Particles N = block.of(Role.UPSCATTERED);
    Particles recoil = block.of(Role.RECOIL);
    look(from, to, block.kind, targetMass, target.E);
    System.arraycopy(beam.E, from, beam.pz, from, to - from);
    less(from, to, beam.E, N.E, recoil.E);
    less(from, to, beam.px, N.px, recoil.px);
    less(from, to, beam.py, N.py, recoil.py);
    less(from, to, beam.pz, N.pz, recoil.pz);
    for (int i = from; i < to; i++) {
      recoil.E[i] += target.E[i];
    }
  }

  private static void less(int from, int to, double[] a, double[] b, double[] difference) {
    for (int i = from; i < to; i++) {
      difference[i] = a[i] - b[i];
    }
  }

  private static void light(int from, int to, double[] z, double[] t) {
    for (int i = from; i < to; i++) {
      t[i] = z[i] * (1 / LIGHT);
    }
  }

  /** Place and time after a proper length s: x + s p/m, t + s E/(m c). */
  private void fly(
      int from, int to, double[] proper, Particles p, double[][] start, double[][] end) {
    for (int i = from; i < to; i++) {
      mass[i] = proper[i] / mass[i];
    }
    move(from, to, mass, 1, p.px, start[0], end[0]);
    move(from, to, mass, 1, p.py, start[1], end[1]);
    move(from, to, mass, 1, p.pz, start[2], end[2]);
    move(from, to, mass, 1 / LIGHT, p.E, start[3], end[3]);
  }

  private static void move(
      int from,
      int to,
      double[] scale,
      double unit,
      double[] component,
      double[] start,
      double[] end) {
    for (int i = from; i < to; i++) {
      end[i] = start[i] + unit * (scale[i] * component[i]);
    }
  }
}
