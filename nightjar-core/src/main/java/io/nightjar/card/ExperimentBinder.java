package io.nightjar.card;

import io.nightjar.experiment.Bins;
import io.nightjar.experiment.CherenkovResponse;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Experiment.Window;
import io.nightjar.experiment.Flux;
import io.nightjar.experiment.Observable;
import io.nightjar.experiment.Release;
import io.nightjar.experiment.Release.Mode;
import io.nightjar.experiment.Sample;
import io.nightjar.experiment.Sample.Status;
import io.nightjar.fit.CountsFit;
import io.nightjar.physics.Era;
import io.nightjar.physics.Table;
import io.nightjar.physics.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** An experiment card, with the data of one era, as an experiment. */
final class ExperimentBinder {
  private static final List<String> KEYS =
      List.of(
          "kind",
          "name",
          "title",
          "status",
          "beam",
          "exposure",
          "detector",
          "response",
          "selection",
          "observables",
          "data",
          "sources",
          "notes",
          "check");

  private static final List<String> DATA_KEYS =
      Stream.concat(
              DataBlock.KEYS.stream(), Stream.of("exposure", "samples", "covariance", "likelihood"))
          .toList();

  private static final double SAME = 1e-9; // relative, of distances given in different units

  /**
   * What a block of data holds beside what every block holds; checks are read once all is known.
   */
  private record Data(
      double exposure,
      Map<Observable, Sample> samples,
      Optional<Release> release,
      Optional<Observable> likelihood,
      Optional<Block> block) {}

  private final Neighbours neighbours;
  private final Block block;
  private final Era era;

  ExperimentBinder(Neighbours neighbours, Block block, Era era) {
    this.neighbours = neighbours;
    this.block = block;
    this.era = era;
  }

  ExperimentCard bind(Card card) {
    block.only(KEYS);
    BeamCard beam = beam();
    DetectorReader detector = block.required("detector").block(DetectorReader::read);
    demandDistance(detector.distance(), beam);
    CherenkovResponse response =
        block.required("response").block(b -> new ResponseReader(neighbours).read(b));
    Map<Observable, Bins> bins = block.required("observables").block(ExperimentBinder::bins);
    Optional<DataBlock<Data>> seen =
        block.optional("data").flatMap(v -> seen(v, b -> data(card.name(), beam, b, bins)));
    Data data = seen.map(DataBlock::content).orElseGet(() -> nothingYet(beam));
    List<Source> sources = sources(seen); // after all blocks, so that unknown keys are found first
    List<String> citations =
        Source.citations(Stream.concat(sources.stream(), beam.sources().stream()).toList());
    Experiment experiment =
        experiment(card.name(), beam, detector, response, bins, data, notes(seen, beam), citations);
    return new ExperimentCard(
        experiment,
        era,
        card.sha256(),
        sources,
        citations,
        seen.map(DataBlock::published),
        beam,
        checks(experiment, detector, data.block));
  }

  private Experiment experiment(
      String name,
      BeamCard beam,
      DetectorReader detector,
      CherenkovResponse response,
      Map<Observable, Bins> bins,
      Data data,
      List<String> notes,
      List<String> citations) {
    return new Experiment(
        name,
        block.required("title").text(),
        beam.fluxes(),
        data.exposure,
        detector.detector(),
        response,
        selection(beam),
        binsWith(bins, data.samples),
        data.samples,
        data.release,
        data.likelihood,
        citations,
        notes,
        status().worse(beam.status()),
        beam.parentage());
  }

  private List<Window> selection(BeamCard beam) {
    return block
        .optional("selection")
        .map(windows -> windows.list(v -> reachable(v, v.block(b -> window(v, b)), beam)))
        .orElse(List.of());
  }

  /** A detector sees no more energy than the neutrino had. */
  private static Window reachable(Value value, Window window, BeamCard beam) {
    double most = beam.fluxes().values().stream().mapToDouble(Flux::highest).max().orElseThrow();
    if (window.observable() == Observable.E_VISIBLE && window.min() >= most) {
      throw value
          .fault("no neutrino of this beam is known to have so much energy.")
          .hint("flux:    up to " + BinsReader.text(most) + " GeV (" + beam.name() + ")")
          .exception();
    }
    return window;
  }

  // ---- standing -------------------------------------------------------------------------------

  private List<String> ownNotes() {
    return block.optional("notes").map(v -> v.list(Value::text)).orElse(List.of());
  }

  /** Those of data, card and beam; what is provisional is called so, with the reason. */
  private List<String> notes(Optional<DataBlock<Data>> seen, BeamCard beam) {
    List<String> notes = new ArrayList<>();
    seen.ifPresent(data -> {
      notes.addAll(data.notes());
      data.content()
          .samples
          .forEach((observable, sample) -> notes.addAll(provisional(observable, sample)));
    });
    notes.addAll(provisional(block.required("name").text(), status(), ownNotes()));
    notes.addAll(provisional(beam.name(), beam.status(), beam.notes()));
    return notes;
  }

  private static List<String> provisional(Observable observable, Sample sample) {
    boolean isSaid = sample.status() == Status.PROVISIONAL && !sample.note().isEmpty();
    String what = "what was seen in " + observable.label();
    return isSaid ? List.of(sample.status().said(what, sample.note())) : List.of();
  }

  private static List<String> provisional(String of, Status status, List<String> notes) {
    if (status != Status.PROVISIONAL || notes.isEmpty()) {
      return notes;
    }
    List<String> said = new ArrayList<>(notes);
    said.set(0, status.said(of, notes.getFirst()));
    return said;
  }

  private Status status() {
    Value said = block.required("status");
    Status status = said.choice(Status.class);
    SampleReader.demandReason(said, status, String.join(" ", ownNotes()));
    return status;
  }

  private BeamCard beam() {
    CardText text = neighbours.card(block.required("beam"), BeamCard.shipped(), "beam");
    return BeamCard.bind(text, List.of());
  }

  private static void demandDistance(Value distance, BeamCard beam) {
    double metres = distance.quantity(Dimension.LENGTH, Range.POSITIVE);
    if (Math.abs(metres - beam.distance()) > SAME * beam.distance()) {
      throw distance
          .fault("the flux of this beam holds at another distance.")
          .hint(
              "beam:    " + BinsReader.text(beam.distance() / Units.m) + " m (" + beam.name() + ")")
          .exception();
    }
  }

  private static Map<Observable, Bins> bins(Block block) {
    Map<Observable, Bins> bins = new LinkedHashMap<>();
    block
        .all()
        .forEach((key, value) -> {
          Observable observable = BinsReader.observable(block, key);
          bins.put(observable, BinsReader.bins(value, BinsReader.dimension(observable)));
        });
    if (bins.isEmpty()) {
      throw Fault.at(block.place(), "at least one observable is needed.")
          .allowed(Arrays.stream(Observable.values()).map(Observable::label).toList())
          .exception();
    }
    return bins;
  }

  /** Samples may have bins of their own. */
  private static Map<Observable, Bins> binsWith(
      Map<Observable, Bins> bins, Map<Observable, Sample> samples) {
    Map<Observable, Bins> result = new LinkedHashMap<>(bins);
    samples.forEach((observable, sample) -> result.put(observable, sample.bins()));
    return result;
  }

  private static Window window(Value value, Block block) {
    block.only(List.of("of", "min", "max"));
    Observable of = BinsReader.observable(block.required("of"));
    Dimension dimension = BinsReader.dimension(of);
    Optional<Double> min = block.optional("min").map(v -> v.quantity(dimension));
    Optional<Double> max = block.optional("max").map(v -> v.quantity(dimension));
    if (min.isEmpty() && max.isEmpty()) {
      throw value.fault("a window needs 'min' or 'max'.").exception();
    }
    double low = min.orElse(Double.NEGATIVE_INFINITY);
    double high = max.orElse(Double.POSITIVE_INFINITY);
    if (!(low < high)) {
      throw value.fault("'min' must lie below 'max'.").exception();
    }
    return new Window(of, low, high);
  }

  // ---- data -----------------------------------------------------------------------------------

  private Data data(String name, BeamCard beam, Block data, Map<Observable, Bins> bins) {
    data.only(DATA_KEYS);
    SampleReader reader = new SampleReader(neighbours, bins, Optional.of(status()));
    Map<Observable, Sample> samples =
        data.optional("samples").map(v -> v.block(reader::samples)).orElse(Map.of());
    Optional<Release> release =
        data.optional("covariance").map(v -> v.block(b -> release(name, b, samples, reader)));
    Optional<Observable> likelihood =
        data.optional("likelihood").map(v -> likelihood(v, data, samples));
    return new Data(
        exposure(data, beam.exposure()), samples, release, likelihood, Optional.of(data));
  }

  /** With an exposure of its own an experiment also exists before it publishes. */
  private Optional<DataBlock<Data>> seen(Value data, Function<Block, Data> reader) {
    return block.optional("exposure").isPresent()
        ? DataBlock.ifPublic(data, era, reader)
        : Optional.of(DataBlock.newest(data, era, reader));
  }

  /** Of an experiment that has not published: it needs an exposure all the same. */
  private Data nothingYet(BeamCard beam) {
    Dimension dimension = FluxReader.exposure(beam.exposure());
    double exposure = block.required("exposure").quantity(dimension, Range.POSITIVE);
    return new Data(exposure, Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The sample that is judged by its counts. */
  private static Observable likelihood(Value value, Block data, Map<Observable, Sample> samples) {
    data.optional("covariance")
        .ifPresent(covariance -> {
          throw Block.conflict(value, covariance, "both judge the same data").exception();
        });
    Value of =
        value.block(b -> {
          b.only(List.of("of"));
          return b.required("of");
        });
    Observable observable = BinsReader.observable(of);
    Sample sample = samples.get(observable);
    if (sample == null) {
      throw of.fault("this block of data has no such sample.").exception();
    }
    of.blamed(() -> new CountsFit(sample));
    return observable;
  }

  /** One for all data, or one for each block of them. */
  private double exposure(Block data, String unit) {
    Optional<Value> common = block.optional("exposure");
    Optional<Value> own = data.optional("exposure");
    if (common.isPresent() && own.isPresent()) {
      throw Block.conflict(common.get(), own.get(), "they fix the same number").exception();
    }
    Value exposure = own.or(() -> common).orElseGet(() -> data.required("exposure"));
    return exposure.quantity(FluxReader.exposure(unit), Range.POSITIVE);
  }

  private Release release(
      String name, Block covariance, Map<Observable, Sample> samples, SampleReader reader) {
    covariance.only(List.of("search", "control", "fractional"));
    Value of = covariance.required("search");
    Sample search = samples.get(BinsReader.observable(of));
    if (search == null) {
      throw of.fault("this block of data has no such sample.").exception();
    }
    Sample control = covariance.required("control").block(reader::control);
    Value matrix = covariance.required("fractional");
    Table table = neighbours.table(matrix);
    return matrix.blamed(
        () -> new Release(List.of(new Mode(name, search, control)), table.matrix()));
  }

  private List<Source> sources(Optional<DataBlock<Data>> data) {
    List<String> blocks = new ArrayList<>(List.of("detector", "response"));
    block.optional("selection").ifPresent(v -> blocks.add("selection"));
    blocks.add("observables");
    List<Source> sources = new ArrayList<>(Source.ofAll(block, blocks));
    data.ifPresent(d -> sources.add(d.source()));
    return List.copyOf(sources);
  }

  private List<Check> checks(Experiment experiment, DetectorReader detector, Optional<Block> data) {
    CheckReader reader = CheckReader.ofExperiment(experiment, detector.units());
    List<Check> checks = new ArrayList<>(reader.read(block));
    data.ifPresent(d -> checks.addAll(reader.read(d)));
    return List.copyOf(checks);
  }
}
