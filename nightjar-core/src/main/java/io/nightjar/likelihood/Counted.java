package io.nightjar.likelihood;

import io.nightjar.card.CountingCard;
import io.nightjar.constraint.DarkPoint;
import io.nightjar.constraint.Explanation;
import io.nightjar.constraint.Label;
import io.nightjar.constraint.Label.Family;
import io.nightjar.constraint.Term;
import io.nightjar.fit.CountPrediction;
import io.nightjar.precision.Evidence;
import io.nightjar.precision.PrecisionPoint;
import io.nightjar.precision.Reading;
import java.util.List;
import java.util.Locale;

/** Events that are counted without a simulation of neutrinos: KOTO, BaBar, CCFR. */
final class Counted {

  private final CountingCard card;
  private final Evidence evidence;
  private final Label label;

  Counted(CountingCard card) {
    this.card = card;
    this.evidence = card.evidence();
    this.label =
        new Label(
            card.name(),
            card.title(),
            Family.DETECTOR,
            "counts",
            card.day(),
            card.citations().getFirst(),
            card.experiment().status().name().toLowerCase(Locale.ROOT));
  }

  Label label() {
    return label;
  }

  CountingCard card() {
    return card;
  }

  List<CountPrediction> predict(DarkPoint point, boolean binned) {
    PrecisionPoint at = PrecisionPoint.of(point.spectrum(), point.decays(), evidence);
    return binned
        ? CountPrediction.all(card.experiment(), at)
        : CountPrediction.judged(card.experiment(), at);
  }

  /** ln L, 0 where the point has nothing to count. */
  double lnL(DarkPoint point) {
    List<CountPrediction> samples = predict(point, false);
    boolean applies = samples.stream().allMatch(CountPrediction::applies);
    return applies
        ? Math.min(0, samples.stream().mapToDouble(CountPrediction::logLikelihood).sum())
        : 0;
  }

  Term term(Label in, DarkPoint point) {
    List<CountPrediction> samples = predict(point, false);
    List<String> reasons =
        samples.stream()
            .flatMap(s -> s.parts().stream())
            .filter(part -> !(part.reading() instanceof Reading.Value))
            .map(part -> part.reading().note())
            .distinct()
            .toList();
    if (!reasons.isEmpty()) {
      return Term.silent(in, String.join("; ", reasons));
    }
    double signal = samples.stream().mapToDouble(CountPrediction::signal).sum();
    double background = samples.stream().mapToDouble(s -> s.sample().background()).sum();
    double observed = samples.stream().mapToDouble(s -> s.sample().observed()).sum();
    double lnL = samples.stream().mapToDouble(CountPrediction::logLikelihood).sum();
    double without = samples.stream().mapToDouble(CountPrediction::logLikelihoodWithout).sum();
    String note =
        String.format(Locale.ROOT, "%.4g of signal over a background of %.4g", signal, background);
    return Term.of(in, Math.min(0, lnL), signal + background, observed, "events", note)
        .without(Math.min(0, without));
  }

  Explanation explain(DarkPoint point) {
    Explanation.Builder steps = Explanation.builder();
    for (CountPrediction sample : predict(point, true)) {
      steps.heading(sample.sample().name());
      sample
          .parts()
          .forEach(part ->
              steps.number(
                  part.observable().name(),
                  part.events(),
                  "events",
                  part.observable().meaning()
                      + (part.reading().note().isEmpty() ? "" : "; " + part.reading().note())));
      steps.number("error of the signal", sample.error(), "events", "one standard deviation");
      steps.number("background", sample.sample().background(), "events", "");
      steps.number("seen", sample.sample().observed(), "events", "");
      steps.number("lnL", sample.logLikelihood(), "", "against a prediction that equals the data");
      steps.number("lnL without a signal", sample.logLikelihoodWithout(), "", "");
    }
    return steps.build();
  }
}
