package io.nightjar.export;

import io.nightjar.export.FileHeader.Card;
import io.nightjar.generate.EventBlock;
import io.nightjar.generate.EventRun;
import io.nightjar.generate.SampleEvents;
import io.nightjar.model.ThreePortal.Nature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Headers and files that tests of this package share. */
final class Samples {

  static final String YAML =
      "name: test\n# a remark: 1 < 2 & 3 > 2, \"quoted\", back\\slash\n\nmasses: {ν4: 50 MeV}\n";

  private Samples() {}

  /** A run of Dirac neutrinos, so that there are antiparticles too. */
  static FileHeader header(long events, boolean unweighted) {
    return header(SampleEvents.run(Nature.DIRAC, events, unweighted));
  }

  static FileHeader header(EventRun run) {
    return new FileHeader(
        run,
        "0.1.0",
        new Card("test", YAML, "0".repeat(64)),
        new Card("miniboone-fhc", "name: miniboone-fhc\n", "f".repeat(64)),
        "2026-01",
        List.of("Abdullahi:2020nyr", "Ballett:2019pyw", "arXiv:1807.09877"));
  }

  /** A file with all events of a run, in blocks of at most so many. */
  static String file(EventFormat format, EventRun run, int blockSize) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.begin(out);
    for (long first = 0; first < run.plan().events(); first += blockSize) {
      int size = (int) Math.min(blockSize, run.plan().events() - first);
      format.append(format.encode(SampleEvents.block(run, first, size, first)), out);
    }
    format.end(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** A file with the events of one block. */
  static String file(EventFormat format, EventBlock block) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.begin(out);
    format.append(format.encode(block), out);
    format.end(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
