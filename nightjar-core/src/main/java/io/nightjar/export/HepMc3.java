package io.nightjar.export;

import io.nightjar.export.ParticleList.Entry;
import io.nightjar.export.ParticleList.Place;
import io.nightjar.export.ParticleList.Status;
import io.nightjar.generate.EventBlock;
import io.nightjar.generate.EventRun;
import java.util.ArrayList;
import java.util.List;

/**
 * HepMC3 ASCII, version 3, with the attributes of NuHepMC 1.0.0: the bytes that the C++ library's
 * {@code WriterAscii} writes, so that a file that was read and written again has not changed.
 *
 * <p>Momenta in GeV, positions in cm with c·t as fourth; both in the laboratory. {@code lab_pos} is
 * the place of the interaction in cm with the time in s. Older readers find the same under {@code
 * LabPos}, and the process under {@code ProcID}. The upscattered neutrino, particle 3, carries its
 * {@code helicity}.
 */
public final class HepMc3 extends TextFormat {

  private static final String START =
      "HepMC::Version 3.01.02\nHepMC::Asciiv3-START_EVENT_LISTING\n";
  private static final String END = "HepMC::Asciiv3-END_EVENT_LISTING\n\n";
  private static final byte[] LAB_POS = Bytes.of("\nA 0 LabPos ");
  private static final byte[] LAB_POS_AGAIN = Bytes.of("\nA 0 lab_pos ");
  private static final double SECOND = 1e-9; // per ns

  private final FileHeader header;
  private final double lightSpeed; // [cm/ns]
  private final Layout[] layouts;

  /** Bytes that are the same for all events of a kind. */
  private record Layout(byte[] counts, byte[] process, byte[] end, Line[] lines) {
    static Layout of(ParticleList list) {
      int id = list.kind().id();
      int vertices = list.kind().steps() + 1;
      return new Layout(
          Bytes.of(" " + vertices + " " + list.entries().size() + "\nU GEV CM\nW "),
          Bytes.of("\nA 0 ProcID " + id + "\nA " + ParticleList.UPSCATTERED + " helicity "),
          Bytes.of("\nA 0 signal_process_id " + id + "\n"),
          lines(list.entries()));
    }

    private static Line[] lines(List<Entry> entries) {
      List<Line> lines = new ArrayList<>();
      int vertex = 0;
      Entry before = entries.get(0);
      for (Entry entry : entries) {
        boolean first = entry.mothers().first() != before.mothers().first();
        vertex -= first ? 1 : 0;
        lines.add(Line.of(entry, first, vertex));
        before = entry;
      }
      return lines.toArray(Line[]::new);
    }
  }

  /** A particle, with the line of its vertex if it is the first to come from it. */
  private record Line(Entry entry, byte[] vertex, byte[] before, byte[] after) {
    static Line of(Entry entry, boolean first, int vertex) {
      Bytes after = new Bytes(64).add(' ').number(entry.mass());
      after.add(Bytes.of(" " + status(entry.status()) + "\n"));
      return new Line(
          entry,
          Bytes.of(first ? vertex(entry, vertex) : ""),
          Bytes.of("P " + entry.number() + " " + vertex + " " + entry.pdg() + " "),
          after.copy());
    }

    private static String vertex(Entry entry, int vertex) {
      int last = entry.mothers().last();
      int status = entry.place() == Place.INTERACTION ? NuHepMcRun.PRIMARY : NuHepMcRun.DECAY;
      String in = entry.mothers().first() + (last == 0 ? "" : "," + last);
      return "V " + vertex + " " + status + " [" + in + "] @ ";
    }

    private static int status(Status status) {
      return switch (status) {
        case FINAL -> 1;
        case DECAYED -> 2;
        case BEAM -> 4;
        case TARGET -> 20;
      };
    }
  }

  /**
   * Prepares a file.
   *
   * @throws IllegalArgumentException if it would have more events than HepMC3 can count
   */
  public HepMc3(FileHeader header) {
    EventRun run = header.run();
    if (run.plan().events() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "HepMC3 numbers events up to " + Integer.MAX_VALUE + "; write several files.");
    }
    this.header = header;
    this.lightSpeed = run.spectrum().constants().lightSpeed();
    ParticleList[] lists = ParticleList.of(run);
    this.layouts = new Layout[lists.length];
    for (int k = 0; k < lists.length; k++) {
      layouts[k] = Layout.of(lists[k]);
    }
  }

  @Override
  String head() {
    StringBuilder text = new StringBuilder(START).append("W " + NuHepMcRun.WEIGHT + "\n");
    String tool = "Nightjar\n" + header.version() + "\ndark-sector neutrino events";
    text.append("T " + escape(tool) + "\n");
    NuHepMcRun.attributes(header)
        .forEach((name, value) -> text.append("A " + name + " " + escape(value) + "\n"));
    return text.toString();
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\|");
  }

  @Override
  Writer writer(EventBlock block) {
    return (i, out) -> write(block, i, out);
  }

  private void write(EventBlock block, int i, Bytes out) {
    Layout layout = layouts[block.kind[i]];
    out.add('E').add(' ').integer(ParticleList.number(block, i)).add(layout.counts);
    out.longNumber(block.weight[i]).add(LAB_POS);
    int from = out.length();
    int length = out.place(block.vertex, i, SECOND).length() - from;
    out.add(layout.process).integer((long) block.helicity[i]);
    out.add(LAB_POS_AGAIN).again(from, length).add(layout.end);
    for (Line line : layout.lines) {
      if (line.vertex.length > 0) {
        double[][] place = line.entry.place().of(block);
        out.add(line.vertex).place(place, i, lightSpeed).add('\n');
      }
      out.add(line.before).momentum(line.entry.of(block), i).add(line.after);
    }
  }

  @Override
  String tail() {
    return END;
  }
}
