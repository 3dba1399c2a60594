package io.nightjar.export;

import io.nightjar.export.ParticleList.Entry;
import io.nightjar.export.ParticleList.Place;
import io.nightjar.export.ParticleList.Status;
import io.nightjar.generate.EventBlock;

/**
 * HEPEVT as text, the layout that simulations of liquid-argon detectors read: a line with the
 * number of the event and how many particles follow, then for each of these its status, species,
 * first and second mother, first and last daughter, px, py, pz, E, m [GeV], x, y, z [cm], t [ns].
 *
 * <p>Status is 3 for what comes in, 2 for what decayed, 1 for what a simulation has to follow.
 *
 * <p>The layout has no room for a header: {@link #description} is what a file beside it should say.
 * In a weighted run the weight is a third number on the line of the event, where readers that want
 * two numbers do not look; in an unweighted one all events have the same weight, which the
 * description tells.
 */
public final class HepEvt extends TextFormat {

  private final FileHeader header;
  private final boolean weighted;
  private final Layout[] layouts;

  /** Bytes that are the same for all events of a kind. */
  private record Layout(byte[] size, Entry[] entries, byte[][] before, byte[][] masses) {
    static Layout of(ParticleList list) {
      Entry[] entries = list.entries().toArray(Entry[]::new);
      byte[][] before = new byte[entries.length][];
      byte[][] masses = new byte[entries.length][];
      for (int e = 0; e < entries.length; e++) {
        before[e] = before(entries[e]);
        Bytes mass = new Bytes(Decimal.LONGEST).add(' ').number(entries[e].mass()).add(' ');
        masses[e] = mass.copy();
      }
      return new Layout(Bytes.of(" " + entries.length), entries, before, masses);
    }

    private static byte[] before(Entry entry) {
      return Bytes.of(
          String.format(
              "%d %d %d %d %d %d ",
              status(entry.status()),
              entry.pdg(),
              entry.mothers().first(),
              entry.mothers().last(),
              entry.daughters().first(),
              entry.daughters().last()));
    }

    private static int status(Status status) {
      return switch (status) {
        case BEAM, TARGET -> 3;
        case DECAYED -> 2;
        case FINAL -> 1;
      };
    }
  }

  /** Prepares a file. */
  public HepEvt(FileHeader header) {
    this.header = header;
    this.weighted = !header.run().plan().unweighted();
    ParticleList[] lists = ParticleList.of(header.run());
    this.layouts = new Layout[lists.length];
    for (int k = 0; k < lists.length; k++) {
      layouts[k] = Layout.of(lists[k]);
    }
  }

  /**
   * What the file cannot say: lines beginning with {@code #} that tell where the events come from,
   * the columns, and the weight of an event.
   */
  public String description() {
    String weights =
        weighted
            ? "# weight of an event: third number of its first line\n"
            : "# weight of an event: rate / events = "
                + header.run().rate().value() / header.run().plan().events()
                + "\n";
    return Metadata.comment(header)
        + "# lines: event, particles; then for each particle status, pdg, mothers, daughters,"
        + " px, py, pz, E, m [GeV], x, y, z [cm], t [ns]\n"
        + weights;
  }

  @Override
  String head() {
    return "";
  }

  @Override
  Writer writer(EventBlock block) {
    return (i, out) -> write(block, i, out);
  }

  private void write(EventBlock block, int i, Bytes out) {
    Layout layout = layouts[block.kind[i]];
    out.integer(ParticleList.number(block, i)).add(layout.size);
    if (weighted) {
      out.add(' ').number(block.weight[i]);
    }
    out.add('\n');
    Place place = Place.INTERACTION;
    int from = 0;
    int length = 0;
    for (int e = 0; e < layout.entries.length; e++) {
      Entry entry = layout.entries[e];
      out.add(layout.before[e]);
      out.momentum(entry.of(block), i).add(layout.masses[e]);
      if (length > 0 && entry.place() == place) {
        out.again(from, length);
      } else {
        place = entry.place();
        from = out.length();
        out.place(place.of(block), i, 1);
        length = out.length() - from;
      }
      out.add('\n');
    }
  }

  @Override
  String tail() {
    return "";
  }
}
