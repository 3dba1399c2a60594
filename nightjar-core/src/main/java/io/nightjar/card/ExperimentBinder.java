package io.nightjar.card;

import io.nightjar.experiment.Bins;
import io.nightjar.experiment.CherenkovResponse;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Experiment.Window;
import io.nightjar.experiment.Observable;
import io.nightjar.experiment.Release;
import io.nightjar.experiment.Release.Mode;
import io.nightjar.experiment.Sample;
import io.nightjar.experiment.Sample.Status;
import io.nightjar.physics.Era;
import io.nightjar.physics.Table;
import io.nightjar.physics.Units;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
      Stream.concat(DataBlock.KEYS.stream(), Stream.of("exposure", "samples", "covariance"))
          .toList();

  private static final double SAME = 1e-9; // relative, of distances given in different units

  /**
   * What a block of data holds beside what every block holds; checks are read once all is known.
   */
  private record Data(
      double exposure, Map<Observable, Sample> samples, Optional<Release> release, Block block) {}

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
    DataBlock<Data> data =
        DataBlock.newest(block.required("data"), era, b -> data(card.name(), b, bins));
    List<Source> sources = sources(data); // after all blocks, so that unknown keys are found first
    List<String> citations =
        Source.citations(Stream.concat(sources.stream(), beam.sources().stream()).toList());
    Experiment experiment =
        experiment(card.name(), beam, detector, response, bins, data, citations);
    return new ExperimentCard(
        experiment,
        era,
        card.sha256(),
        sources,
        citations,
        data.published(),
        beam,
        checks(experiment, detector, data.content().block));
  }

  private Experiment experiment(
      String name,
      BeamCard beam,
      DetectorReader detector,
      CherenkovResponse response,
      Map<Observable, Bins> bins,
      DataBlock<Data> data,
      List<String> citations) {
    List<String> notes = block.optional("notes").map(v -> v.list(Value::text)).orElse(List.of());
    return new Experiment(
        name,
        block.required("title").text(),
        beam.fluxes(),
        data.content().exposure,
        detector.detector(),
        response,
        block.required("selection").list(v -> v.block(b -> window(v, b))),
        binsWith(bins, data.content().samples),
        data.content().samples,
        data.content().release,
        citations,
        Stream.of(data.notes(), notes, beam.notes()).flatMap(List::stream).toList(),
        status(notes).worse(beam.status()),
        beam.parentage());
  }

  private Status status(List<String> notes) {
    Value said = block.required("status");
    Status status = said.choice(Status.class);
    SampleReader.demandReason(said, status, String.join(" ", notes));
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
    Map<Observable, Bins> bins = new EnumMap<>(Observable.class);
    block
        .all()
        .forEach((key, value) -> {
          Observable observable = BinsReader.observable(block, key);
          bins.put(observable, BinsReader.bins(value, BinsReader.dimension(observable)));
        });
    for (Observable observable : Observable.values()) {
      if (!bins.containsKey(observable)) {
        throw Fault.at(block.place(), "bins of '" + observable.label() + "' are missing.")
            .exception();
      }
    }
    return bins;
  }

  /** Samples may have bins of their own. */
  private static Map<Observable, Bins> binsWith(
      Map<Observable, Bins> bins, Map<Observable, Sample> samples) {
    Map<Observable, Bins> result = new EnumMap<>(bins);
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

  private Data data(String name, Block data, Map<Observable, Bins> bins) {
    data.only(DATA_KEYS);
    SampleReader reader = new SampleReader(neighbours, bins);
    Map<Observable, Sample> samples =
        data.optional("samples").map(v -> v.block(reader::samples)).orElse(Map.of());
    Optional<Release> release =
        data.optional("covariance").map(v -> v.block(b -> release(name, b, samples, reader)));
    return new Data(exposure(data), samples, release, data);
  }

  /** One for all data, or one for each block of them. */
  private double exposure(Block data) {
    Optional<Value> common = block.optional("exposure");
    Optional<Value> own = data.optional("exposure");
    if (common.isPresent() && own.isPresent()) {
      throw Block.conflict(common.get(), own.get(), "they fix the same number").exception();
    }
    Value exposure = own.or(() -> common).orElseGet(() -> data.required("exposure"));
    return exposure.quantity(Dimension.EXPOSURE, Range.POSITIVE);
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

  private List<Source> sources(DataBlock<Data> data) {
    List<Source> sources =
        new ArrayList<>(
            Source.ofAll(block, List.of("detector", "response", "selection", "observables")));
    sources.add(data.source());
    return List.copyOf(sources);
  }

  private List<Check> checks(Experiment experiment, DetectorReader detector, Block data) {
    CheckReader reader = CheckReader.ofExperiment(experiment, detector.units());
    List<Check> checks = new ArrayList<>(reader.read(block));
    checks.addAll(reader.read(data));
    return List.copyOf(checks);
  }
}
