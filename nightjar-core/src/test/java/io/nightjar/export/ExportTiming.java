package io.nightjar.export;

import io.nightjar.generate.EventBlock;
import io.nightjar.generate.EventRun;
import io.nightjar.generate.SampleEvents;
import io.nightjar.model.ThreePortal.Nature;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Prints what the formats cost: run it by hand. */
final class ExportTiming {

  private static final int ROUNDS = 12;
  private static final int NUMBERS = 1 << 16;

  private ExportTiming() {}

  /** Minimum of several rounds, one thread. */
  public static void main(String[] arguments) {
    EventRun run = SampleEvents.run(Nature.DIRAC, EventBlock.SIZE, false);
    FileHeader header = Samples.header(run);
    EventBlock block = SampleEvents.block(run, 0, EventBlock.SIZE, 1);
    Map<String, EventFormat> formats = new LinkedHashMap<>();
    formats.put("HepMC3", new HepMc3(header));
    formats.put("HEPEVT", new HepEvt(header));
    formats.put("LHE", new Lhe(header));
    formats.put("CSV", new Csv(header));
    formats.forEach((name, format) -> time(name, format, block));
    numbers();
  }

  private static void time(String name, EventFormat format, EventBlock block) {
    double best = Double.POSITIVE_INFINITY;
    long size = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long before = System.nanoTime();
      size = format.encode(block).length();
      best = Math.min(best, (System.nanoTime() - before) / (double) block.size);
    }
    System.out.printf("%-8s %8.0f ns/event %6d bytes/event%n", name, best, size / block.size);
  }

  private static void numbers() {
    double[] x = new SplittableRandom(1).doubles(NUMBERS, -10, 10).toArray();
    double best = Double.POSITIVE_INFINITY;
    for (int round = 0; round < 10 * ROUNDS; round++) {
      Bytes out = new Bytes(NUMBERS * 25);
      long before = System.nanoTime();
      for (double number : x) {
        out.number(number);
      }
      best = Math.min(best, (System.nanoTime() - before) / (double) NUMBERS);
    }
    System.out.printf("%-8s %8.1f ns%n", "number", best);
  }
}
