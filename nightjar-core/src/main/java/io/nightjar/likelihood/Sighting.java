package io.nightjar.likelihood;

import io.nightjar.card.DataCard;
import io.nightjar.constraint.Label;
import io.nightjar.constraint.Label.Family;
import io.nightjar.experiment.CountErrors;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;
import io.nightjar.experiment.Release;
import io.nightjar.experiment.Sample;
import io.nightjar.fit.CountsFit;
import io.nightjar.fit.CovarianceFit;
import io.nightjar.fit.Rise;
import io.nightjar.fit.Scale;
import io.nightjar.fit.SignalFit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a neutrino detector saw, in the bins of the observable that its data are judged by. */
public final class Sighting {

  private final Label label;
  private final List<Experiment> members;
  private final Observable observable;
  private final SignalFit fit; // its own errors profiled
  private final double observed;
  private final double background;
  private final double ownError;

  private Sighting(
      DataCard card,
      String kind,
      Sample.Status status,
      Observable observable,
      SignalFit fit,
      double observed,
      double background,
      double ownError) {
    this.members = card.experiments();
    this.observable = observable;
    this.fit = fit;
    this.observed = observed;
    this.background = background;
    this.ownError = ownError;
    this.label = label(card, kind, status.name().toLowerCase(Locale.ROOT));
  }

  private static Label label(DataCard card, String kind, String status) {
    return new Label(
        card.name(),
        card.title(),
        Family.DETECTOR,
        kind,
        card.published().orElse(LocalDate.MIN),
        card.citations().getFirst(),
        status);
  }

  /** What a detector without counts is called. */
  static Label unjudged(DataCard card) {
    return label(card, "no data", "none");
  }

  /**
   * The data of a card, if it has any that can be judged.
   *
   * @param card of one or several experiments
   * @param shared relative error of the signal that other terms have in common with it; taken out
   *     of its own
   */
  static Optional<Sighting> of(DataCard card, double shared) {
    if (card.release().isPresent()) {
      return Optional.of(released(card, card.release().get()));
    }
    return card.experiments().size() == 1
        ? counted(card, card.experiments().getFirst(), shared)
        : Optional.empty();
  }

  private static Sighting released(DataCard card, Release release) {
    CovarianceFit fit = new CovarianceFit(release);
    List<Sample> searches = release.modes().stream().map(Release.Mode::search).toList();
    Observable observable = Observable.of(searches.getFirst().observable()).orElseThrow();
    return new Sighting(
        card,
        "counts with covariance",
        searches.stream().map(Sample::status).reduce(Sample.Status::worse).orElseThrow(),
        observable,
        fit,
        searches.stream().mapToDouble(Sample::totalObserved).sum(),
        searches.stream().mapToDouble(Sample::totalExpected).sum(),
        0);
  }

  private static Optional<Sighting> counted(DataCard card, Experiment experiment, double shared) {
    if (experiment.likelihood().isEmpty() || experiment.judged().isEmpty()) {
      return Optional.empty();
    }
    Sample sample = experiment.judged().get();
    CountErrors errors = sample.errors();
    double own = Math.sqrt(Math.max(0, errors.signal() * errors.signal() - shared * shared));
    CountsFit fit =
        new CountsFit(sample.with(new CountErrors(errors.common(), errors.single(), own)));
    return Optional.of(
        new Sighting(
            card,
            "counts, errors profiled",
            sample.status().worse(experiment.status()),
            experiment.likelihood().get(),
            fit,
            sample.totalObserved(),
            sample.totalExpected(),
            own));
  }

  /** What it is. */
  public Label label() {
    return label;
  }

  /** The experiments whose signals follow one another in the vector of the signal. */
  public List<Experiment> members() {
    return members;
  }

  /** What the data are binned in. */
  public Observable observable() {
    return observable;
  }

  /** Events seen. */
  public double observed() {
    return observed;
  }

  /** Events expected without new physics. */
  public double background() {
    return background;
  }

  /** Relative error of the signal that is its own. */
  public double ownError() {
    return ownError;
  }

  /**
   * ln L ≤ 0 against a prediction that equals the data.
   *
   * @param signal events per bin of all members
   * @param scale what the signal is multiplied by
   */
  public double lnL(double[] signal, double scale) {
    return rise(signal, scale).lnL();
  }

  /** The same with its slope in ln scale. */
  Rise rise(double[] signal, double scale) {
    return fit.rise(signal, scale);
  }

  /**
   * How far the size of a signal is from the one that the data want, its shape given: ±√(χ²(s) −
   * χ²(a s)) at the best a, positive if there is too much of it. Of no signal, √(2χ²) − √(2n − 1)
   * with the other sign.
   */
  double pull(double[] signal, double scale) {
    double chi2 = -2 * lnL(signal, scale);
    if (Arrays.stream(signal).allMatch(s -> s == 0)) {
      return Math.sqrt(2.0 * fit.size() - 1) - Math.sqrt(2 * chi2);
    }
    Scale best = fit.bestScale(signal);
    double size = Math.sqrt(Math.max(0, chi2 - best.chi2()));
    return scale >= best.best() ? size : -size;
  }

  /** The same without a signal. */
  public double lnLWithout(int bins) {
    return lnL(new double[bins], 1);
  }
}
