package io.nightjar.card;

import io.nightjar.experiment.Bins;
import io.nightjar.experiment.Observable;
import io.nightjar.experiment.Sample;
import io.nightjar.experiment.Sample.Status;
import io.nightjar.physics.Table;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads events in bins: from a table, or from lists in the card.
 *
 * @param neighbours where tables are
 * @param bins of the observables, unless a sample has its own
 */
record SampleReader(Neighbours neighbours, Map<Observable, Bins> bins) {
  private static final double SAME = 1e-9; // relative: 1250 times 0.001 may not be 1.25

  Map<Observable, Sample> samples(Block block) {
    Map<Observable, Sample> samples = new EnumMap<>(Observable.class);
    block
        .all()
        .forEach((key, value) -> {
          Observable observable = BinsReader.observable(block, key);
          samples.put(observable, value.block(b -> sample(observable, value, b)));
        });
    return Collections.unmodifiableMap(samples);
  }

  private Sample sample(Observable observable, Value value, Block block) {
    block.only(List.of("status", "note", "table", "column", "bins", "observed", "background"));
    Value said = block.required("status");
    Status status = said.choice(Status.class);
    String note = block.optional("note").map(Value::text).orElse("");
    demandReason(said, status, note);
    Bins bins = bins(observable, value, block.optional("bins"));
    Sample sample =
        block.optional("table").isPresent()
            ? fromTable(block, said, status, bins)
            : fromLists(observable, value, block, bins);
    return sample.described(observable.label(), status, note);
  }

  /** Less than a release needs a word why. */
  static void demandReason(Value said, Status status, String note) {
    if (status != Status.RELEASED && note.isEmpty()) {
      throw said.fault("what is not released needs a note that says why, or how good it is.")
          .exception();
    }
  }

  private Bins bins(Observable observable, Value sample, Optional<Value> own) {
    if (own.isPresent()) {
      return BinsReader.bins(own.get(), BinsReader.dimension(observable));
    }
    Bins found = bins.get(observable);
    if (found == null) {
      throw Fault.at(sample.place(), "this sample needs 'bins'.").exception();
    }
    return found;
  }

  private static Sample fromLists(Observable observable, Value value, Block block, Bins bins) {
    double[] observed = counts(block.required("observed"));
    double[] background = counts(block.required("background"));
    String label = observable.label();
    return value.blamed(() -> Sample.of(label, Status.RELEASED, bins, observed, background));
  }

  private static double[] counts(Value value) {
    return value.list(v -> v.number(Range.NOT_NEGATIVE)).stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private Sample fromTable(Block block, Value said, Status status, Bins bins) {
    Value name = block.required("table");
    Table table = neighbours.table(name);
    demandHeader(said, status, table);
    return fromTable(block, name, table, bins);
  }

  /** A card may trust a table less than its header does, not more. */
  static void demandHeader(Value said, Status status, Table table) {
    Status header = Status.of(table);
    if (status.worse(header) != status) {
      throw said.fault("the header of the table trusts its numbers less.")
          .hint("header:  " + Value.word(header) + " (" + table.name() + ")")
          .exception();
    }
  }

  private static Sample fromTable(Block block, Value name, Table table, Bins bins) {
    String column = block.required("column").text();
    String observed = block.required("observed").text();
    String background = block.required("background").text();
    if (!table.hasQuantity(column + "_lo")) {
      return name.blamed(() -> Sample.of(table, column, bins, observed, background));
    }
    Sample sample = name.blamed(() -> Sample.of(table, column, observed, background));
    demandSame(name, sample.bins(), bins);
    return Sample.of(column, sample.status(), bins, sample.observed(), sample.expected());
  }

  private static void demandSame(Value table, Bins found, Bins expected) {
    boolean same = found.size() == expected.size();
    for (int i = 0; same && i <= found.size(); i++) {
      double scale = expected.highest() - expected.lowest();
      same = Math.abs(found.edge(i) - expected.edge(i)) <= SAME * scale;
    }
    if (!same) {
      throw table
          .fault("the bins of the table are not those of the card.")
          .hint("table:   " + BinsReader.text(found))
          .hint("card:    " + BinsReader.text(expected))
          .exception();
    }
  }

  /** A sample without signal; its bins are those of its table. */
  Sample control(Block block) {
    block.only(List.of("table", "column", "observed", "background"));
    Value name = block.required("table");
    Table table = neighbours.table(name);
    String column = block.required("column").text();
    String observed = block.required("observed").text();
    String background = block.required("background").text();
    return name.blamed(() -> Sample.of(table, column, observed, background));
  }
}
