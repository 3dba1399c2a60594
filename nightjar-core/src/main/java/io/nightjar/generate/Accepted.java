package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Accepted candidates in the order in which they were made, source by source, until they are put in
 * the order of their attempts. Belongs to one thread.
 */
final class Accepted {

  private final EventBlock rows;
  private final int[] kept;
  private int size;
  private boolean photons; // in any row so far

  /**
   * Room for so many.
   *
   * @param capacity most rows
   * @param batch most candidates at once
   */
  Accepted(int capacity, int batch) {
    rows = new EventBlock(capacity);
    kept = new int[batch];
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** Rows of a batch that are accepted, to be filled by the caller before {@link #append}. */
  int[] kept() {
    return kept;
  }

  /**
   * Appends the first {@code count} of {@link #kept} candidates of a batch.
   *
   * @param kind position of their kind
   * @param batch read
   */
  void append(int count, int kind, EventBatch batch) {
    int steps = batch.minus.length;
    for (int i = size; i < size + count; i++) {
      rows.kind[i] = kind;
    }
    boolean all = count == batch.size;
    for (Pair pair : pairs(batch, steps)) {
      if (all) {
        System.arraycopy(pair.from, 0, pair.to, size, count);
      } else {
        gather(count, kept, pair.from, pair.to, size);
      }
    }
    size += count;
  }

  /** A column and where it goes. */
  private record Pair(double[] from, double[] to) {}

  private List<Pair> pairs(EventBatch batch, int steps) {
    List<Pair> pairs = new ArrayList<>();
    pairs.add(new Pair(batch.weight, rows.weight));
    pairs.add(new Pair(batch.helicity, rows.helicity));
    pairs.add(new Pair(batch.q2, rows.q2));
    pairs.add(new Pair(batch.energy, rows.of(Role.PROJECTILE).E));
    for (int d = 0; d < 3; d++) {
      pairs.add(new Pair(batch.vertex[d], rows.vertex[d]));
    }
    add(pairs, batch.neutrino[0], Role.UPSCATTERED);
    step(pairs, batch, 0, Role.LEPTON_MINUS, Role.LEPTON_PLUS);
    if (steps > 1) {
      add(pairs, batch.neutrino[1], Role.INTERMEDIATE);
      step(pairs, batch, 1, Role.LEPTON_MINUS_2, Role.LEPTON_PLUS_2);
    }
    add(pairs, batch.neutrino[steps], Role.DAUGHTER);
    return pairs;
  }

  private void step(List<Pair> pairs, EventBatch batch, int k, Role minus, Role plus) {
    if (batch.photon[k]) {
      photons = true;
      add(pairs, batch.minus[k], Role.PHOTON);
    } else {
      add(pairs, batch.minus[k], minus);
      add(pairs, batch.plus[k], plus);
    }
    pairs.add(new Pair(batch.flight[k], rows.proper[k]));
  }

  private void add(List<Pair> pairs, Particles from, Role role) {
    add(pairs, from, rows.of(role));
  }

  private static void add(List<Pair> pairs, Particles from, Particles to) {
    pairs.add(new Pair(from.E, to.E));
    pairs.add(new Pair(from.px, to.px));
    pairs.add(new Pair(from.py, to.py));
    pairs.add(new Pair(from.pz, to.pz));
  }

  private static void gather(int n, int[] rows, double[] from, double[] to, int at) {
    for (int i = 0; i < n; i++) {
      to[at + i] = from[rows[i]];
    }
  }

  /**
   * Puts rows into a block in a given order.
   *
   * @param count how many
   * @param order of the rows; read
   * @param block its columns are written
   * @param at where the first one goes
   * @param cascades whether any event has two decay steps
   */
  void put(int count, int[] order, EventBlock block, int at, boolean cascades) {
    for (int i = 0; i < count; i++) {
      block.kind[at + i] = rows.kind[order[i]];
    }
    for (Pair pair : pairs(block, cascades)) {
      gather(count, order, pair.from, pair.to, at);
    }
  }

  private List<Pair> pairs(EventBlock block, boolean cascades) {
    List<Pair> pairs = new ArrayList<>();
    pairs.add(new Pair(rows.weight, block.weight));
    pairs.add(new Pair(rows.helicity, block.helicity));
    pairs.add(new Pair(rows.q2, block.q2));
    pairs.add(new Pair(rows.of(Role.PROJECTILE).E, block.of(Role.PROJECTILE).E));
    for (int d = 0; d < 3; d++) {
      pairs.add(new Pair(rows.vertex[d], block.vertex[d]));
    }
    pairs.add(new Pair(rows.proper[0], block.proper[0]));
    roles(pairs, block, Role.UPSCATTERED, Role.LEPTON_MINUS, Role.LEPTON_PLUS, Role.DAUGHTER);
    if (photons) {
      roles(pairs, block, Role.PHOTON);
    }
    if (cascades) {
      pairs.add(new Pair(rows.proper[1], block.proper[1]));
      roles(pairs, block, Role.INTERMEDIATE, Role.LEPTON_MINUS_2, Role.LEPTON_PLUS_2);
    }
    return pairs;
  }

  private void roles(List<Pair> pairs, EventBlock block, Role... roles) {
    for (Role role : roles) {
      add(pairs, rows.of(role), block.of(role));
    }
  }
}
