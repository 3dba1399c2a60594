package io.nightjar.export;

import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Role;
import io.nightjar.export.ParticleList.Entry;
import io.nightjar.export.ParticleList.Place;
import io.nightjar.export.ParticleList.Status;
import io.nightjar.generate.EventBlock;
import io.nightjar.generate.EventRun;

/**
 * Les Houches events, version 3.0 (arXiv:hep-ph/0609017 and arXiv:1405.1067): GeV, mm, pb.
 *
 * <p>Cross sections are per nucleon of the detector and averaged over the flux. An unweighted run
 * has strategy 3, all XWGTUP 1; a weighted one has strategy 4, XWGTUP in pb with the cross section
 * as mean over the {@code events} of the run. The weight {@code CV} is in expected events in both.
 *
 * <p>SCALUP is Q, AQEDUP the fine-structure constant, SPINUP the helicity of the upscattered
 * neutrino and 9 (unknown) elsewhere, VTIMUP the proper time of a decay times c. The format has no
 * place for the vertices of an event: they follow the particles as comments.
 */
public final class Lhe extends TextFormat {

  private static final byte[] EVENT = Bytes.of("<event>\n");
  private static final byte[] EVENT_END = Bytes.of("</weights>\n</event>\n");
  private static final byte[] WEIGHTS = Bytes.of("<weights>");
  private static final byte[] UNKNOWN_SPIN = Bytes.of(" 9.0\n");
  private static final byte[] ONE = Bytes.of("1.0000000000000000e+00");
  private static final double MILLIMETRES = 10; // per cm

  private final FileHeader header;
  private final boolean unweighted;

  /** From a weight to XWGTUP [pb]. */
  private final double picobarn;

  private final double lightSpeed; // [cm/ns]
  private final Layout[] layouts;

  /** Bytes that are the same for all events of a kind. */
  private record Layout(byte[] counts, byte[] couplings, Line[] lines, byte[][] places) {
    private static final Place[] PLACES = Place.values();

    static Layout of(ParticleList list, double alpha) {
      int steps = list.kind().steps();
      byte[][] places = new byte[steps + 1][];
      for (int p = 0; p <= steps; p++) {
        String name = p == 0 ? "vertex" : "decay " + p;
        places[p] = Bytes.of("# " + name + ", x y z [cm] t [ns]: ");
      }
      Bytes couplings = new Bytes(64).add(' ').number(alpha).add(' ').number(0).add('\n');
      return new Layout(
          Bytes.of(list.entries().size() + " " + list.kind().id() + " "),
          couplings.copy(),
          list.entries().stream().map(Line::of).toArray(Line[]::new),
          places);
    }
  }

  /** A particle. */
  private record Line(Entry entry, byte[] before, byte[] mass) {
    static Line of(Entry entry) {
      String mothers = entry.mothers().first() + " " + entry.mothers().last();
      String text = entry.pdg() + " " + status(entry.status()) + " " + mothers + " 0 0 ";
      Bytes mass = new Bytes(64).add(' ').number(entry.mass()).add(' ');
      return new Line(entry, Bytes.of(text), mass.copy());
    }

    private static int status(Status status) {
      return switch (status) {
        case BEAM, TARGET -> -1;
        case DECAYED -> 2;
        case FINAL -> 1;
      };
    }
  }

  /** Prepares a file. */
  public Lhe(FileHeader header) {
    EventRun run = header.run();
    this.header = header;
    this.unweighted = run.plan().unweighted();
    double rate = run.rate().value();
    this.picobarn = rate > 0 ? NuHepMcRun.picobarn(run) * run.plan().events() / rate : 0;
    this.lightSpeed = run.spectrum().constants().lightSpeed();
    ParticleList[] lists = ParticleList.of(run);
    this.layouts = new Layout[lists.length];
    for (int k = 0; k < lists.length; k++) {
      layouts[k] = Layout.of(lists[k], run.spectrum().constants().alpha());
    }
  }

  @Override
  String head() {
    return LheHead.of(header);
  }

  @Override
  Writer writer(EventBlock block) {
    return (i, out) -> write(block, i, out);
  }

  private void write(EventBlock block, int i, Bytes out) {
    Layout layout = layouts[block.kind[i]];
    out.add(EVENT).add(layout.counts);
    if (unweighted) {
      out.add(ONE);
    } else {
      out.number(block.weight[i] * picobarn);
    }
    out.add(' ').number(Math.sqrt(block.q2[i])).add(layout.couplings);
    for (Line line : layout.lines) {
      particle(line, block, i, out);
    }
    for (int p = 0; p < layout.places.length; p++) {
      out.add(layout.places[p]).place(Layout.PLACES[p].of(block), i, 1).add('\n');
    }
    out.add(WEIGHTS).number(block.weight[i]).add(EVENT_END);
  }

  private void particle(Line line, EventBlock block, int i, Bytes out) {
    Entry entry = line.entry;
    out.add(line.before).momentum(entry.of(block), i).add(line.mass);
    boolean decays = entry.status() == Status.DECAYED;
    out.number(decays ? properTime(entry, block, i) * MILLIMETRES : 0);
    if (entry.role() == Role.UPSCATTERED) {
      out.add(' ').integer((long) block.helicity[i]).add('.').add('0').add('\n');
    } else {
      out.add(UNKNOWN_SPIN);
    }
  }

  /** c times proper time [cm]: the way times m/p, or the time where it does not move. */
  private double properTime(Entry entry, EventBlock block, int i) {
    double[][] from = entry.place().of(block);
    Place next = entry.place() == Place.INTERACTION ? Place.FIRST_DECAY : Place.SECOND_DECAY;
    double[][] to = next.of(block);
    Particles p = entry.of(block);
    double momentum = length(p.px[i], p.py[i], p.pz[i]);
    if (momentum == 0) {
      return (to[3][i] - from[3][i]) * lightSpeed;
    }
    double way = length(to[0][i] - from[0][i], to[1][i] - from[1][i], to[2][i] - from[2][i]);
    return way * entry.mass() / momentum;
  }

  private static double length(double x, double y, double z) {
    return Math.sqrt(x * x + y * y + z * z);
  }

  @Override
  String tail() {
    return "</LesHouchesEvents>\n";
  }
}
