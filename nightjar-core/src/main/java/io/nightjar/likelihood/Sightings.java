package io.nightjar.likelihood;

import io.nightjar.constraint.Explanation;
import io.nightjar.experiment.Bins;
import io.nightjar.experiment.Experiment;
import java.util.Arrays;
import java.util.Locale;

/** How the term of a neutrino detector came out, bin by bin. */
final class Sightings {

  private Sightings() {}

  static Explanation explain(Sighting sighting, Signal predicted) {
    double[] signal = predicted.events();
    Explanation.Builder steps = Explanation.builder();
    steps.number(
        "signal", Arrays.stream(signal).sum(), "events", "upscattering and decays in flight");
    steps.number("background", sighting.background(), "events", "");
    steps.number("seen", sighting.observed(), "events", "");
    int at = 0;
    for (Experiment member : sighting.members()) {
      Bins bins = member.binsOf(sighting.observable());
      steps.heading("signal in " + member.title() + " by " + sighting.observable().label());
      for (int b = 0; b < bins.size(); b++) {
        String range = String.format(Locale.ROOT, "%.4g to %.4g", bins.edge(b), bins.edge(b + 1));
        steps.number(range, signal[at++], "events", "");
      }
    }
    steps.number("error of the signal", sighting.ownError(), "", "relative, its own");
    steps.number("lnL", sighting.lnL(signal, 1), "", "against a prediction that equals the data");
    steps.number(
        "error of lnL", predicted.lnLError(sighting, 1), "", "from the number of simulated events");
    steps.number("lnL without a signal", sighting.lnLWithout(signal.length), "", "");
    return steps.build();
  }
}
