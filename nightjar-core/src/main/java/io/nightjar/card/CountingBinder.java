package io.nightjar.card;

import io.nightjar.experiment.Bins;
import io.nightjar.experiment.CountSample;
import io.nightjar.experiment.CountSample.Spectrum;
import io.nightjar.experiment.CountingExperiment;
import io.nightjar.experiment.Sample;
import io.nightjar.experiment.Sample.Status;
import io.nightjar.physics.Era;
import io.nightjar.physics.Table;
import io.nightjar.precision.CountSpectra;
import io.nightjar.precision.PrecisionObservable;
import io.nightjar.precision.PrecisionObservables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** A counting card, with the data of one era. */
final class CountingBinder {
  private static final List<String> KEYS =
      List.of("kind", "name", "title", "status", "data", "notes");

  private static final List<String> DATA_KEYS =
      Stream.concat(DataBlock.KEYS.stream(), Stream.of("samples")).toList();

  private static final List<String> SAMPLE_KEYS =
      List.of(
          "counts",
          "observed",
          "background",
          "background-error",
          "background-error-relative",
          "signal-error",
          "spectrum");

  private record Data(List<CountSample> samples, Block block) {}

  private final Neighbours neighbours;
  private final Block block;
  private final Era era;

  CountingBinder(Neighbours neighbours, Block block, Era era) {
    this.neighbours = neighbours;
    this.block = block;
    this.era = era;
  }

  CountingCard bind(Card card) {
    block.only(KEYS);
    DataBlock<Data> data = DataBlock.newest(block.required("data"), era, this::data);
    List<String> own = block.optional("notes").map(v -> v.list(Value::text)).orElse(List.of());
    List<String> notes = Stream.concat(data.notes().stream(), own.stream()).toList();
    Value said = block.required("status");
    Status status = said.choice(Status.class);
    SampleReader.demandReason(said, status, String.join(" ", notes));
    CountingExperiment experiment =
        new CountingExperiment(
            card.name(),
            block.required("title").text(),
            data.content().samples,
            Stream.concat(provisional(status), notes.stream()).toList(),
            status);
    return new CountingCard(
        experiment,
        era,
        card.sha256(),
        List.of(data.source()),
        data.published(),
        CheckReader.ofCounting(data.content().samples, CountingCard.evidence(era, data.published()))
            .read(data.content().block));
  }

  /** The first thing to know of numbers that are not final. */
  private static Stream<String> provisional(Status status) {
    return status == Status.PROVISIONAL
        ? Stream.of("This comparison is provisional.")
        : Stream.empty();
  }

  private Data data(Block data) {
    data.only(DATA_KEYS);
    List<CountSample> samples = new ArrayList<>();
    data.required("samples")
        .block(all -> {
          all.all().forEach((name, value) -> samples.add(value.block(b -> sample(name, b))));
          return all;
        });
    return new Data(List.copyOf(samples), data);
  }

  private CountSample sample(String name, Block sample) {
    sample.only(SAMPLE_KEYS);
    List<String> counts = sample.required("counts").oneOrMore(CountingBinder::number);
    Optional<Spectrum> spectrum =
        sample.optional("spectrum").map(v -> v.block(b -> spectrum(v, b, counts)));
    Optional<Sample> seen = spectrum.flatMap(Spectrum::seen);
    double observed = total(sample, "observed", seen.map(Sample::totalObserved));
    double background = total(sample, "background", seen.map(Sample::totalExpected));
    if (background <= 0) {
      throw Fault.at(sample.placeOf("background"), "must be greater than 0.").exception();
    }
    return new CountSample(
        name,
        counts,
        observed,
        background,
        backgroundError(sample, background),
        sample
            .optional("signal-error")
            .map(v -> v.quantity(Dimension.FRACTION, Range.NOT_NEGATIVE))
            .orElse(0.0),
        spectrum);
  }

  /** The name of a number of a point. */
  private static String number(Value value) {
    return value.choice(
        PrecisionObservables.described().stream().map(PrecisionObservable::name).toList());
  }

  /** In events, or relative to the background. */
  private double backgroundError(Block sample, double background) {
    String key = sample.oneOf("background-error", "background-error-relative");
    double error = cell(sample.required(key));
    return key.endsWith("relative") ? error * background : error;
  }

  /** A number of the card, or the sum of bins, which then must not be given twice. */
  private double total(Block sample, String key, Optional<Double> sum) {
    if (sum.isEmpty()) {
      return cell(sample.required(key));
    }
    if (sample.optional(key).isPresent()) {
      throw Block.conflict(
              sample.required(key), sample.required("spectrum"), "its table fixes the same number")
          .exception();
    }
    return sum.get();
  }

  // ---- numbers that stand in tables -----------------------------------------------------------

  /**
   * A number, or {@code {table: …, row: {column: word}, column: …, less: …}}: the sum over the rows
   * that the words choose.
   */
  private double cell(Value value) {
    return value.isBlock()
        ? value.block(b -> cell(value, b))
        : value.quantity(Dimension.FRACTION, Range.NOT_NEGATIVE);
  }

  private double cell(Value value, Block block) {
    block.only(List.of("table", "row", "column", "less"));
    Value name = block.required("table");
    Table table = neighbours.table(name);
    SequencedMap<String, Value> row = block.required("row").block(Block::all);
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < table.rows(); i++) {
      if (matches(table, row, i)) {
        rows.add(i);
      }
    }
    if (rows.isEmpty()) {
      throw value.fault("no row of " + table.name() + " has these words.").exception();
    }
    double sum = sum(table, block.required("column"), rows);
    return sum - block.optional("less").map(v -> sum(table, v, rows)).orElse(0.0);
  }

  private static boolean matches(Table table, SequencedMap<String, Value> row, int i) {
    return row.entrySet().stream()
        .allMatch(e ->
            e.getValue().blamed(() -> table.text(e.getKey()).get(i)).equals(e.getValue().text()));
  }

  private static double sum(Table table, Value column, List<Integer> rows) {
    return column.blamed(
        () -> rows.stream().mapToDouble(i -> table.number(column.text(), i)).sum());
  }

  // ---- spectra --------------------------------------------------------------------------------

  /**
   * Bins in which the signal is shown; or a table with data and background in bins, which then are
   * what a prediction is compared with.
   */
  private Spectrum spectrum(Value value, Block block, List<String> counts) {
    block.only(List.of("of", "bins", "table"));
    if (!CountSpectra.names().containsAll(counts)) {
      throw value
          .fault("not all counts of this sample have a spectrum.")
          .allowed(CountSpectra.names())
          .exception();
    }
    String of = block.required("of").choice(List.of(CountSpectra.MISSING_MASS));
    return block.oneOf("bins", "table").equals("bins")
        ? new Spectrum(
            of, BinsReader.bins(block.required("bins"), Dimension.ENERGY_SQUARED), Optional.empty())
        : seen(of, block.required("table"));
  }

  /** Columns mx2_lo, mx2_hi [GeV²], data, background. */
  private Spectrum seen(String of, Value name) {
    Table table = neighbours.table(name);
    Sample sample = name.blamed(() -> Sample.of(table, "mx2", "data", "background"));
    Bins bins = sample.bins();
    return new Spectrum(of, bins, Optional.of(sample));
  }
}
