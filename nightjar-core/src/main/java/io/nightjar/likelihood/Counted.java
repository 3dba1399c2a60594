package io.nightjar.likelihood;

import io.nightjar.card.CountingCard;
import io.nightjar.constraint.DarkPoint;
import io.nightjar.constraint.Explanation;
import io.nightjar.constraint.Label;
import io.nightjar.constraint.Label.Family;
import io.nightjar.constraint.Term;
import io.nightjar.fit.CountPrediction;
import io.nightjar.fit.CountedSample;
import io.nightjar.precision.Evidence;
import io.nightjar.precision.PrecisionPoint;
import io.nightjar.precision.Reading;
import java.util.List;
import java.util.Locale;

/** Events that are counted without a simulation of neutrinos: KOTO, BaBar, CCFR. */
final class Counted {

  private final CountingCard card;
  private final Evidence evidence;
  private final List<CountedSample> samples;
  private final Label label;

  Counted(CountingCard card) {
    this.card = card;
    this.evidence = card.evidence();
    this.samples = CountedSample.all(card.experiment());
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

  /** ln L, 0 where the point has nothing to count. */
  double lnL(DarkPoint point) {
    PrecisionPoint at = point.precision(evidence);
    double lnL = 0;
    for (int i = 0; i < samples.size(); i++) {
      if (!samples.get(i).applies(at)) {
        return 0;
      }
      lnL += samples.get(i).logLikelihood(at);
    }
    return Math.min(0, lnL);
  }

  Term term(Label in, DarkPoint point) {
    PrecisionPoint at = point.precision(evidence);
    List<CountPrediction> judged = samples.stream().map(sample -> sample.judge(at)).toList();
    List<String> reasons =
        judged.stream()
            .flatMap(s -> s.parts().stream())
            .filter(part -> !(part.reading() instanceof Reading.Value))
            .map(part -> part.reading().note())
            .distinct()
            .toList();
    if (!reasons.isEmpty()) {
      return Term.silent(in, String.join("; ", reasons));
    }
    double signal = judged.stream().mapToDouble(CountPrediction::signal).sum();
    double background = judged.stream().mapToDouble(s -> s.sample().background()).sum();
    double observed = judged.stream().mapToDouble(s -> s.sample().observed()).sum();
    double without = judged.stream().mapToDouble(CountPrediction::logLikelihoodWithout).sum();
    String note =
        String.format(Locale.ROOT, "%.4g of signal over a background of %.4g", signal, background);
    return Term.of(in, lnL(point), signal + background, observed, "events", note)
        .without(Math.min(0, without));
  }

  Explanation explain(DarkPoint point) {
    Explanation.Builder steps = Explanation.builder();
    for (CountPrediction sample :
        CountPrediction.all(card.experiment(), point.precision(evidence))) {
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
