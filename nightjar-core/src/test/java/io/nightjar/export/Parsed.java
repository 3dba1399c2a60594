package io.nightjar.export;

import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Role;
import io.nightjar.export.ParticleList.Entry;
import io.nightjar.generate.EventBlock;
import io.nightjar.generate.EventKind;
import io.nightjar.generate.EventRun;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads our files into blocks: for tests only, and only what a format holds. */
final class Parsed {

  private static final List<String> AXES = List.of("x", "y", "z", "t");

  private final EventRun run;
  private final EventBlock block = new EventBlock();

  private Parsed(EventRun run) {
    this.run = run;
  }

  // ---- CSV ------------------------------------------------------------------------------------

  /** Events of a CSV file. */
  static EventBlock csv(String text, EventRun run) throws IOException {
    Parsed parsed = new Parsed(run);
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    try (CSVParser records = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord record : records) {
        parsed.record(record);
      }
    }
    return parsed.block;
  }

  private void record(CSVRecord record) {
    int i = block.size++;
    if (i == 0) {
      block.first = Long.parseLong(record.get("event")) - 1;
    }
    block.kind[i] =
        run.kinds().stream().map(EventKind::label).toList().indexOf(record.get("channel"));
    block.weight[i] = number(record, "weight");
    for (Role role : Role.values()) {
      Particles p = block.of(role);
      String who = role.name().toLowerCase(Locale.ROOT);
      p.E[i] = number(record, who + "_E");
      p.px[i] = number(record, who + "_px");
      p.py[i] = number(record, who + "_py");
      p.pz[i] = number(record, who + "_pz");
    }
    for (int axis = 0; axis < AXES.size(); axis++) {
      block.vertex[axis][i] = number(record, "vertex_" + AXES.get(axis));
      block.decay[axis][i] = number(record, "decay_" + AXES.get(axis));
      block.decay2[axis][i] = number(record, "decay2_" + AXES.get(axis));
    }
    block.visible[i] = number(record, "E_visible");
    block.cosTheta[i] = number(record, "cos_theta");
    block.neutrinoEnergy[i] = number(record, "E_nu_QE");
    block.selected[i] = record.get("selected").equals("true");
    block.helicity[i] = number(record, "helicity");
    block.q2[i] = number(record, "Q2");
  }

  private static double number(CSVRecord record, String name) {
    String text = record.get(name);
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }

  // ---- HEPEVT ---------------------------------------------------------------------------------

  /** Events of a HEPEVT file, with equal weights where the file holds none. */
  static EventBlock hepEvt(String text, EventRun run) {
    Parsed parsed = new Parsed(run);
    List<String[]> lines = text.lines().map(line -> line.split(" ", -1)).toList();
    for (int at = 0; at < lines.size(); ) {
      String[] first = lines.get(at);
      int particles = Integer.parseInt(first[1]);
      parsed.hepEvt(first, lines.subList(at + 1, at + 1 + particles));
      at += 1 + particles;
    }
    return parsed.block;
  }

  private void hepEvt(String[] first, List<String[]> particles) {
    int i = block.size++;
    if (i == 0) {
      block.first = Long.parseLong(first[0]) - 1;
    }
    double mean = run.rate().value() / run.plan().events();
    block.weight[i] = first.length > 2 ? Double.parseDouble(first[2]) : mean;
    ParticleList list = find(particles.stream().map(p -> Integer.parseInt(p[1])).toList());
    block.kind[i] = run.kinds().indexOf(list.kind());
    for (Entry entry : list.entries()) {
      double[] x = numbers(particles.get(entry.number() - 1), 6);
      put(entry, i, x);
      place(entry.place().of(block), i, Arrays.copyOfRange(x, 5, 9));
    }
  }

  /** The first kind with these particles: a file does not tell a bound nucleon from a free one. */
  private ParticleList find(List<Integer> pdg) {
    return Arrays.stream(ParticleList.of(run))
        .filter(l -> l.entries().stream().map(Entry::pdg).toList().equals(pdg))
        .findFirst()
        .orElseThrow();
  }

  // ---- Les Houches ----------------------------------------------------------------------------

  /** Events of a Les Houches file. */
  static EventBlock lhe(String text, EventRun run) {
    Parsed parsed = new Parsed(run);
    String[] events = text.split("<event>\n", -1);
    for (int e = 1; e < events.length; e++) {
      parsed.lhe(events[e].lines().toList());
    }
    return parsed.block;
  }

  private void lhe(List<String> lines) {
    int i = block.size++;
    String[] first = lines.get(0).split(" ", -1);
    int id = Integer.parseInt(first[1]);
    block.kind[i] = run.kinds().stream().map(EventKind::id).toList().indexOf(id);
    double q = Double.parseDouble(first[3]);
    block.q2[i] = q * q;
    ParticleList list = ParticleList.of(run.kinds().get(block.kind[i]));
    for (Entry entry : list.entries()) {
      double[] x = numbers(lines.get(entry.number()).split(" ", -1), 6);
      put(entry, i, x);
      block.helicity[i] = entry.role() == Role.UPSCATTERED ? x[6] : block.helicity[i];
    }
    int at = list.entries().size() + 1;
    for (ParticleList.Place place : ParticleList.Place.values()) {
      if (lines.get(at).startsWith("#")) {
        String line = lines.get(at++);
        place(place.of(block), i, numbers(line.split(": ", -1)[1].split(" ", -1), 0));
      }
    }
    block.weight[i] = Double.parseDouble(lines.get(at).replaceAll("</?weights>", ""));
  }

  // ---- both -----------------------------------------------------------------------------------

  private static double[] numbers(String[] words, int from) {
    return Arrays.stream(words).skip(from).mapToDouble(Double::parseDouble).toArray();
  }

  private void put(Entry entry, int i, double[] x) {
    Particles p = entry.of(block);
    p.px[i] = x[0];
    p.py[i] = x[1];
    p.pz[i] = x[2];
    p.E[i] = x[3];
  }

  private static void place(double[][] columns, int i, double[] x) {
    for (int axis = 0; axis < columns.length; axis++) {
      columns[axis][i] = x[axis];
    }
  }
}
