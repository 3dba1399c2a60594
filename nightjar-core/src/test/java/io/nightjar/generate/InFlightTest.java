package io.nightjar.generate;

import io.nightjar.card.ExperimentCard;
import io.nightjar.card.ModelCard;
import io.nightjar.experiment.Experiment;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Era;
import io.nightjar.process.DecayTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class InFlightTest {
  @Test
  void look() {
    for (String name :
        List.of(
            "dark-seesaw",
            "dark-seesaw-literal",
            "dark-seesaw-higgs-safe",
            "light-mediator",
            "two-state",
            "three-portal-2019",
            "dark-seesaw-lagrangian")) {
      Spectrum s = new Spectrum(ModelCard.load(name, List.of()).model(), Constants.STANDARD);
      DecayTable d = new DecayTable(s);
      for (String e : List.of("miniboone-fhc")) {
        Experiment x = ExperimentCard.load(e, List.of(), Era.TODAY).experiment();
        for (Arrival a : Arrival.of(s, d, x)) {
          InFlight f = InFlight.of(a, x.fiducial());
          double ee =
              d.of(a.neutrino()).stream()
                  .filter(q -> q.isElectronPair())
                  .mapToDouble(q -> q.branching())
                  .sum();
          System.out.printf(
              "%s %s %s ctau %.3g arrivals %.4g inside %.4g +- %.1g ee %.3g%n",
              name,
              e,
              a.label(),
              a.ctau(),
              f.arrivals().value(),
              f.inside().value(),
              f.inside().error(),
              ee);
        }
      }
    }
  }
}
