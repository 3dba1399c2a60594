package io.nightjar.card;

import io.nightjar.experiment.Bins;
import io.nightjar.experiment.CountErrors;
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
 * @param common standing of a sample that does not give its own, where the card as a whole has one
 */
record SampleReader(Neighbours neighbours, Map<Observable, Bins> bins, Optional<Status> common) {
  private static final List<String> KEYS =
      List.of(
          "status",
          "note",
          "table",
          "column",
          "edges",
          "bins",
          "observed",
          "background",
          "background-error",
          "signal-error");

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
    block.only(KEYS);
    Value said =
        common.isPresent() ? block.optional("status").orElse(value) : block.required("status");
    Status status = status(said, block);
    String note = block.optional("note").map(Value::text).orElse("");
    Bins bins = bins(observable, value, edges(block));
    Sample sample =
        block.optional("table").isPresent()
            ? fromTable(block, said, status, bins)
            : fromLists(observable, value, block, bins);
    CountErrors errors = new ErrorsReader(sample.totalExpected(), sample.expected()).read(block);
    return value.blamed(() -> sample.with(errors).described(observable.label(), status, note));
  }

  /** Its own, with a reason, or that of the card, whose notes give the reason. */
  private Status status(Value said, Block block) {
    if (block.optional("status").isEmpty() && common.isPresent()) {
      return common.get();
    }
    Status status = said.choice(Status.class);
    demandReason(said, status, block.optional("note").map(Value::text).orElse(""));
    return status;
  }

  /** Two names of one key: a table of counts has edges, a figure has bins. */
  private static Optional<Value> edges(Block block) {
    Optional<Value> edges = block.optional("edges");
    Optional<Value> bins = block.optional("bins");
    if (edges.isPresent() && bins.isPresent()) {
      throw Block.conflict(edges.get(), bins.get(), "they say the same").exception();
    }
    return edges.or(() -> bins);
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
      throw Fault.at(sample.place(), "this sample needs 'edges'.").exception();
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
