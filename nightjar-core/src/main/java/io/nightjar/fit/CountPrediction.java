package io.nightjar.fit;

import io.nightjar.experiment.CountSample;
import io.nightjar.experiment.CountSample.Spectrum;
import io.nightjar.experiment.CountingExperiment;
import io.nightjar.experiment.Sample;
import io.nightjar.math.SpectrumLikelihood;
import io.nightjar.precision.CountSpectra;
import io.nightjar.precision.PrecisionObservable;
import io.nightjar.precision.PrecisionPoint;
import io.nightjar.precision.Reading;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a point adds to one sample of a counting experiment, and how well that agrees.
 *
 * @param sample what was seen
 * @param parts the numbers that make the signal
 * @param binned the same by an observable, where the sample has one
 */
public record CountPrediction(CountSample sample, List<Part> parts, Optional<Binned> binned) {

  /** A number of the signal, or why there is none. */
  public record Part(PrecisionObservable observable, Reading reading) {

    /** Events; none if there is no number. */
    public double events() {
      return reading instanceof Reading.Value v ? v.value() : 0;
    }

    double error() {
      return reading instanceof Reading.Value v ? v.error() : 0;
    }
  }

  /**
   * A sample by an observable.
   *
   * @param spectrum observable, bins, and data where public
   * @param signals events by what makes them, and bin
   * @param background events by bin: published, or a model of their shape
   */
  @SuppressWarnings("ArrayRecordComponent") // read-only columns
  public record Binned(Spectrum spectrum, Map<String, double[]> signals, double[] background) {

    /** All signals together, by bin. */
    public double[] signal() {
      double[] sum = new double[background.length];
      for (double[] part : signals.values()) {
        for (int b = 0; b < sum.length; b++) {
          sum[b] += part[b];
        }
      }
      return sum;
    }
  }

  /** What a point adds to every sample. */
  public static List<CountPrediction> all(CountingExperiment experiment, PrecisionPoint point) {
    return experiment.samples().stream().map(sample -> of(sample, point)).toList();
  }

  /** What a point, seen with what was known on the day of the data, adds to a sample. */
  public static CountPrediction of(CountSample sample, PrecisionPoint point) {
    return of(CountedSample.of(sample), point, true);
  }

  /**
   * The same of a sample that was made ready.
   *
   * @param shown whether a spectrum is wanted that has no data and so decides nothing
   */
  static CountPrediction of(CountedSample counted, PrecisionPoint point, boolean shown) {
    CountSample sample = counted.sample();
    return new CountPrediction(
        sample,
        counted.observables().stream().map(o -> new Part(o, point.read(o))).toList(),
        sample
            .spectrum()
            .filter(s -> shown || s.seen().isPresent())
            .map(s -> binned(sample, s, point)));
  }

  private static Binned binned(CountSample sample, Spectrum spectrum, PrecisionPoint point) {
    double[] edges = spectrum.bins().edges();
    Map<String, double[]> signals = new LinkedHashMap<>();
    for (String name : sample.counts()) {
      signals.putAll(CountSpectra.of(point, name, edges));
    }
    double[] background =
        spectrum
            .seen()
            .map(Sample::expected)
            .orElseGet(() -> CountSpectra.background(sample.counts().getFirst(), edges));
    return new Binned(spectrum, signals, background);
  }

  /** Whether every number of the signal is there. */
  public boolean applies() {
    return parts.stream().allMatch(part -> part.reading() instanceof Reading.Value);
  }

  /** Events of the signal. */
  public double signal() {
    double sum = 0;
    for (Part part : parts) {
      sum += part.events();
    }
    return sum;
  }

  /** One standard deviation of the signal: errors of its numbers are common to them. */
  public double error() {
    double sum = 0;
    for (Part part : parts) {
      sum += part.error();
    }
    return CountedSample.error(sample, signal(), sum);
  }

  /** ln L of the data with the signal, relative to a prediction equal to them. */
  public double logLikelihood() {
    return spectrum()
        .map(s -> s.logLikelihood(binned.orElseThrow().signal()))
        .orElseGet(() -> CountedSample.lnL(sample, signal(), error()));
  }

  /** The same without a signal. */
  public double logLikelihoodWithout() {
    return spectrum()
        .map(s -> s.logLikelihood(new double[s.observed().length]))
        .orElseGet(() -> CountedSample.lnL(sample, 0, 0));
  }

  /** Of data by bin, where public; its shape is taken as known, its normalisation is not. */
  private Optional<SpectrumLikelihood> spectrum() {
    return binned
        .flatMap(b -> b.spectrum().seen())
        .map(seen ->
            new SpectrumLikelihood(
                seen.observed(), seen.expected(), sample.backgroundError() / sample.background()));
  }

  /** What there is to say of the numbers, each once. */
  public List<String> notes() {
    return parts.stream()
        .filter(part -> !part.reading().note().isEmpty())
        .map(part -> part.observable().name() + ": " + part.reading().note())
        .toList();
  }

  /** Keys of the bibliography of all formulas. */
  public static Stream<String> citations(Collection<CountPrediction> predictions) {
    return predictions.stream()
        .flatMap(p -> p.parts().stream())
        .flatMap(part -> part.observable().citations().stream());
  }
}
