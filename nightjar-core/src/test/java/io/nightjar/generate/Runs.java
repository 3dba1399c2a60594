package io.nightjar.generate;

import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Role;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.MiniBooneDetector;
import io.nightjar.generate.EventRun.Plan;
import io.nightjar.generate.Generator.Progress;
import io.nightjar.model.Spectrum;
import io.nightjar.process.DecayTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/** Runs of events that tests of this package share. */
final class Runs {

  static final Experiment EXPERIMENT = MiniBooneDetector.neutrinoMode();

  private Runs() {}

  static Events of(Spectrum spectrum, Plan plan) {
    return of(spectrum, plan, 2048);
  }

  static Events of(Spectrum spectrum, Plan plan, int batch) {
    try {
      return new Events(spectrum, new DecayTable(spectrum), EXPERIMENT, plan, batch);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads one block. */
  interface Reader {
    void read(EventBlock block);
  }

  /** Goes through all blocks in order on one thread; says what became of the candidates. */
  static List<EventCount> each(Events events, Reader reader) {
    try {
      return events.<Boolean, RuntimeException>generate(
          1,
          block -> {
            reader.read(block);
            return true;
          },
          done -> {},
          Progress.NONE);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A number of one event. */
  interface Quantity {
    double of(EventBlock block, int i);
  }

  /** A column of all events. */
  static double[] column(Events events, Quantity quantity) {
    double[] column = new double[(int) events.run().plan().events()];
    each(
        events,
        block -> {
          for (int i = 0; i < block.size; i++) {
            column[(int) block.first + i] = quantity.of(block, i);
          }
        });
    return column;
  }

  /** Digests of all blocks: every bit of every column that an event has. */
  static List<Long> digests(Events events, int threads) {
    List<Long> digests = new ArrayList<>();
    try {
      events.generate(threads, block -> digest(events.run(), block), digests::add, Progress.NONE);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return digests;
  }

  private static long digest(EventRun run, EventBlock block) {
    CRC32C crc = new CRC32C();
    for (int i = 0; i < block.size; i++) {
      EventKind kind = run.kinds().get(block.kind[i]);
      update(crc, block.kind[i], block.weight[i], block.helicity[i], block.q2[i]);
      for (Role role : Role.values()) {
        if (kind.of(role).isPresent()) {
          Particles p = block.of(role);
          update(crc, p.E[i], p.px[i], p.py[i], p.pz[i]);
        }
      }
      for (int d = 0; d < 4; d++) {
        update(crc, block.vertex[d][i], block.decay[d][i]);
        update(crc, kind.steps() > 1 ? block.decay2[d][i] : 0);
      }
      update(crc, block.visible[i], block.cosTheta[i], block.neutrinoEnergy[i]);
      update(crc, block.selected[i] ? 1 : 0);
    }
    return crc.getValue();
  }

  private static void update(CRC32C crc, double... values) {
    java.nio.ByteBuffer bytes = java.nio.ByteBuffer.allocate(8 * values.length);
    Arrays.stream(values).forEach(bytes::putDouble);
    crc.update(bytes.flip());
  }
}
