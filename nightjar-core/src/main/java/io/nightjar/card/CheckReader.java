package io.nightjar.card;

import io.nightjar.experiment.CountSample;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Flux;
import io.nightjar.experiment.Observable;
import io.nightjar.experiment.Release;
import io.nightjar.experiment.Release.Mode;
import io.nightjar.experiment.Sample;
import io.nightjar.fit.CountPrediction;
import io.nightjar.fit.CountsFit;
import io.nightjar.fit.CovarianceFit;
import io.nightjar.generate.Channel;
import io.nightjar.generate.Generator;
import io.nightjar.generate.Rate;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;
import io.nightjar.precision.Evidence;
import io.nightjar.precision.PrecisionPoint;
import io.nightjar.process.DecayTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Reads {@code check:} blocks: what can be asked of a card, and how it is answered. */
final class CheckReader {
  /** Fixed, so that a check that passed once passes always. */
  private static final long SEED = 1;

  /** Of Monte-Carlo answers: well below what published numbers can be compared to. */
  private static final double PRECISION = 0.02;

  private record Question(
      Dimension answer, List<String> keys, Function<Block, DoubleSupplier> ask) {}

  private final Map<String, Question> questions = new LinkedHashMap<>();

  private void question(
      String that, Dimension answer, List<String> keys, Function<Block, DoubleSupplier> ask) {
    questions.put(that, new Question(answer, keys, ask));
  }

  private void number(String that, List<String> keys, Function<Block, DoubleSupplier> ask) {
    question(that, Dimension.NUMBER, keys, ask);
  }

  static CheckReader ofBeam(Map<String, Flux> fluxes, String unit) {
    CheckReader reader = new CheckReader();
    Dimension answer = unit.equals("POT") ? Dimension.FLUX : Dimension.COLLIDER_FLUX;
    List<String> keys = List.of("of", "from", "to");
    reader.question("flux integral", answer, keys, block -> integral(block, choose(block, fluxes)));
    return reader;
  }

  private static DoubleSupplier integral(Block block, Flux flux) {
    double from = energy(block, "from", flux, flux.lowest());
    double to = energy(block, "to", flux, flux.highest());
    return () -> flux.integral(from, to);
  }

  /** An energy of which the table of the flux knows. */
  private static double energy(Block block, String key, Flux flux, double otherwise) {
    String words =
        "where the flux is known, from %s to %s GeV"
            .formatted(BinsReader.text(flux.lowest()), BinsReader.text(flux.highest()));
    Range range = new Range(words, e -> e >= flux.lowest() && e <= flux.highest());
    return block.optional(key).map(v -> v.quantity(Dimension.ENERGY, range)).orElse(otherwise);
  }

  static CheckReader ofExperiment(Experiment experiment, Map<String, Double> units) {
    CheckReader reader = new CheckReader();
    reader.totals(experiment.samples());
    experiment.release().ifPresent(reader::chi2);
    experiment.judged().ifPresent(reader::chi2);
    reader.number(
        "formula units",
        List.of("of"),
        block -> {
          double count = choose(block, units);
          return () -> count;
        });
    reader.number("upscatterings", List.of("model"), block -> upscatterings(experiment, block));
    reader.number("selected events", List.of("model"), block -> selected(experiment, block));
    return reader;
  }

  static CheckReader ofCombination(Map<Observable, Sample> samples, Optional<Release> release) {
    CheckReader reader = new CheckReader();
    reader.totals(samples);
    release.ifPresent(reader::chi2);
    release.ifPresent(reader::constrained);
    return reader;
  }

  static CheckReader ofCounting(List<CountSample> samples, Evidence evidence) {
    CheckReader reader = new CheckReader();
    Map<String, CountSample> byName = new LinkedHashMap<>();
    samples.forEach(sample -> byName.put(sample.name(), sample));
    reader.counted("total data", byName, CountSample::observed);
    reader.counted("total background", byName, CountSample::background);
    reader.number(
        "signal",
        List.of("of", "model"),
        block -> {
          CountSample sample = choose(block, byName);
          String model = model(block);
          return () -> {
            Spectrum spectrum = spectrum(model);
            DecayTable decays = new DecayTable(spectrum);
            PrecisionPoint point = PrecisionPoint.of(spectrum, decays, evidence);
            return CountPrediction.of(sample, point).signal();
          };
        });
    return reader;
  }

  private void counted(
      String that, Map<String, CountSample> samples, ToDoubleFunction<CountSample> count) {
    number(
        that,
        List.of("of"),
        block -> {
          CountSample sample = choose(block, samples);
          return () -> count.applyAsDouble(sample);
        });
  }

  /** Reads the checks of a card or block that has some. */
  List<Check> read(Block block) {
    return block.optional("check").map(v -> v.list(c -> c.block(this::check))).orElse(List.of());
  }

  private Check check(Block block) {
    Value that = block.required("that");
    Question question = question(that);
    List<String> keys = new ArrayList<>(List.of("that"));
    keys.addAll(question.keys);
    keys.addAll(List.of("is", "within", "at"));
    block.only(keys);
    return new Check(
        block.place(),
        words(that, question, block),
        block.required("is").quantity(question.answer),
        block.required("within").quantity(Dimension.FRACTION, Range.NOT_NEGATIVE),
        block.required("at").text(),
        question.ask.apply(block));
  }

  private Question question(Value that) {
    Question question = questions.get(that.text());
    if (question == null) {
      throw that.fault("this cannot be checked here.")
          .allowed(String.join(", ", questions.keySet()))
          .maybe(that.text(), questions.keySet())
          .exception();
    }
    return question;
  }

  private static String words(Value that, Question question, Block block) {
    StringBuilder words = new StringBuilder(that.text());
    for (String key : question.keys) {
      block.optional(key).ifPresent(v -> words.append(' ' + key + ' ' + v.text()));
    }
    return words.toString();
  }

  private static <T> T choose(Block block, Map<String, T> from) {
    return Objects.requireNonNull(from.get(block.required("of").choice(from.keySet())));
  }

  // ---- data -----------------------------------------------------------------------------------

  private void totals(Map<Observable, Sample> samples) {
    Map<String, Sample> byLabel = new LinkedHashMap<>();
    for (Observable o : Observable.values()) {
      Optional.ofNullable(samples.get(o)).ifPresent(s -> byLabel.put(o.label(), s));
    }
    if (!byLabel.isEmpty()) {
      List<String> keys = List.of("of", "from", "to");
      number("total data", keys, block -> total(block, byLabel, Sample::totalObserved));
      number("total background", keys, block -> total(block, byLabel, Sample::totalExpected));
    }
  }

  private static DoubleSupplier total(
      Block block, Map<String, Sample> samples, ToDoubleFunction<Sample> sum) {
    Sample sample = choose(block, samples);
    Dimension dimension = BinsReader.dimension(BinsReader.observable(block.required("of")));
    double from = edge(block, "from", dimension, sample.bins().lowest());
    double to = edge(block, "to", dimension, sample.bins().highest());
    Sample window = block.required("of").blamed(() -> sample.within(from, to));
    return () -> sum.applyAsDouble(window);
  }

  private static double edge(Block block, String key, Dimension dimension, double otherwise) {
    return block.optional(key).map(v -> v.quantity(dimension)).orElse(otherwise);
  }

  private void chi2(Release release) {
    number("chi2 without signal", List.of(), block -> () -> new CovarianceFit(release).chi2Null());
  }

  private void chi2(Sample sample) {
    number("chi2 without signal", List.of(), block -> () -> new CountsFit(sample).chi2Null());
  }

  private void constrained(Release release) {
    List<String> names = release.modes().stream().map(Mode::name).toList();
    number(
        "constrained background",
        List.of("of", "from", "to"),
        block -> {
          int mode = names.indexOf(block.required("of").choice(names));
          Sample search = release.modes().get(mode).search();
          double from = edge(block, "from", Dimension.ENERGY, search.bins().lowest());
          double to = edge(block, "to", Dimension.ENERGY, search.bins().highest());
          block.required("of").blamed(() -> search.within(from, to));
          return () -> new CovarianceFit(release).constrained().within(mode, from, to).value();
        });
  }

  // ---- events ---------------------------------------------------------------------------------

  private static Spectrum spectrum(String model) {
    return new Spectrum(ModelCard.load(model, List.of()).model(), Constants.STANDARD);
  }

  private static String model(Block block) {
    return block.required("model").choice(ModelCard.shipped().names());
  }

  private static DoubleSupplier upscatterings(Experiment experiment, Block block) {
    String model = model(block);
    return () ->
        Channel.of(spectrum(model), experiment).stream()
            .mapToDouble(channel -> Rate.of(channel).events().value())
            .sum();
  }

  private static DoubleSupplier selected(Experiment experiment, Block block) {
    String model = model(block);
    return () -> selected(experiment, spectrum(model));
  }

  private static double selected(Experiment experiment, Spectrum spectrum) {
    Generator.Plan plan =
        new Generator.Plan(
            PRECISION, List.of(experiment.observables().getFirst()), SEED, 1, 1L << 20);
    try {
      return new Generator(spectrum, new DecayTable(spectrum), experiment)
          .predict(plan, Generator.Progress.NONE)
          .selected(0)
          .value();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
