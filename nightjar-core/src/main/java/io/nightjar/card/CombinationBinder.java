package io.nightjar.card;

import io.nightjar.experiment.Bins;
import io.nightjar.experiment.Combination;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;
import io.nightjar.experiment.Release;
import io.nightjar.experiment.Release.Mode;
import io.nightjar.experiment.Sample;
import io.nightjar.physics.Era;
import io.nightjar.physics.Table;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A combination card, with the data of one era, as a combination. */
final class CombinationBinder {
  private static final List<String> KEYS =
      List.of("kind", "name", "title", "members", "data", "notes");

  private static final List<String> DATA_KEYS =
      Stream.concat(DataBlock.KEYS.stream(), Stream.of("samples", "covariance")).toList();

  /** What a block of data holds; read once the members are known. */
  private record Data(Optional<Value> samples, Optional<Value> matrix, Block block) {}

  private final Neighbours neighbours;
  private final Block block;
  private final Era era;

  CombinationBinder(Neighbours neighbours, Block block, Era era) {
    this.neighbours = neighbours;
    this.block = block;
    this.era = era;
  }

  CombinationCard bind(Card card) {
    block.only(KEYS);
    DataBlock<Data> data = DataBlock.newest(block.required("data"), era, CombinationBinder::data);
    List<ExperimentCard> members = members(new Era(era.name(), data.published()));
    List<Experiment> experiments = members.stream().map(ExperimentCard::experiment).toList();
    Map<Observable, Sample> samples = samples(data.content(), experiments);
    Optional<Release> release = data.content().matrix.map(v -> release(v, experiments));
    List<String> citations =
        Stream.concat(
                data.source().cite().stream(),
                members.stream().flatMap(m -> m.citations().stream()))
            .distinct()
            .toList();
    Combination combination =
        new Combination(
            card.name(),
            block.required("title").text(),
            experiments,
            samples,
            release,
            citations,
            notes(data, experiments));
    return new CombinationCard(
        combination,
        members,
        era,
        card.sha256(),
        List.of(data.source()),
        citations,
        Optional.of(data.published()),
        CheckReader.ofCombination(samples, release).read(data.content().block));
  }

  private static Data data(Block data) {
    data.only(DATA_KEYS);
    Optional<Value> matrix =
        data.optional("covariance")
            .map(v ->
                v.block(b -> {
                  b.only(List.of("fractional"));
                  return b.required("fractional");
                }));
    return new Data(data.optional("samples"), matrix, data);
  }

  private List<ExperimentCard> members(Era then) {
    Value value = block.required("members");
    List<ExperimentCard> members = value.list(v -> member(v, then));
    long distinct = members.stream().map(ExperimentCard::name).distinct().count();
    if (members.size() < 2 || distinct < members.size()) {
      throw value.fault("a combination has two members or more, each once.").exception();
    }
    return members;
  }

  private ExperimentCard member(Value name, Era then) {
    CardText text = neighbours.card(name, DataCard.shipped(), "experiment");
    return ExperimentCard.bind(text, Card.open(text, List.of()), then);
  }

  private List<String> notes(DataBlock<Data> data, List<Experiment> members) {
    List<String> own = block.optional("notes").map(v -> v.list(Value::text)).orElse(List.of());
    Stream<String> theirs = members.stream().flatMap(m -> m.notes().stream());
    return Stream.of(data.notes().stream(), own.stream(), theirs)
        .flatMap(Function.identity())
        .distinct()
        .toList();
  }

  /** The samples of the card, and sums of those that all members have in the same bins. */
  private Map<Observable, Sample> samples(Data data, List<Experiment> members) {
    Map<Observable, Sample> samples = new EnumMap<>(Observable.class);
    for (Observable observable : Observable.values()) {
      sum(observable, members).ifPresent(sum -> samples.put(observable, sum));
    }
    SampleReader reader = new SampleReader(neighbours, members.getFirst().bins(), Optional.empty());
    data.samples.ifPresent(value -> {
      samples.putAll(value.block(reader::samples));
      samples.values().forEach(sample -> demandCoarser(value, sample, members));
    });
    return samples;
  }

  private static Optional<Sample> sum(Observable observable, List<Experiment> members) {
    List<Sample> parts =
        members.stream()
            .flatMap(m -> Optional.ofNullable(m.samples().get(observable)).stream())
            .toList();
    boolean same =
        parts.stream()
            .allMatch(p -> Arrays.equals(p.bins().edges(), parts.getFirst().bins().edges()));
    return parts.size() == members.size() && same
        ? parts.stream().reduce(Sample::plus)
        : Optional.empty();
  }

  /** Predictions of members are summed into the bins of the sample. */
  private static void demandCoarser(Value samples, Sample sample, List<Experiment> members) {
    Observable observable = BinsReader.labelled(sample.observable());
    for (Experiment member : members) {
      Bins finer = member.binsOf(observable);
      samples.blamed(() -> sample.bins().sum(finer, new double[finer.size()]));
    }
  }

  private Release release(Value matrix, List<Experiment> members) {
    List<Mode> modes =
        members.stream()
            .map(m -> m.release().orElseThrow(() -> lacks(matrix, m)))
            .flatMap(r -> r.modes().stream())
            .toList();
    Table table = neighbours.table(matrix);
    return matrix.blamed(() -> new Release(modes, table.matrix()));
  }

  private static CardException lacks(Value matrix, Experiment member) {
    return matrix
        .fault("'" + member.name() + "' has no covariance of its own, whose samples this one uses.")
        .exception();
  }
}
