package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.nightjar.experiment.Flux;
import io.nightjar.experiment.MiniBooneDetector;
import io.nightjar.math.Estimate;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Nucleus;
import io.nightjar.physics.Table;
import io.nightjar.process.Regime;
import io.nightjar.process.Target;
import io.nightjar.process.Upscattering;
import io.nightjar.process.Upscattering.Exchange;
import io.nightjar.process.Upscattering.Response;
import io.nightjar.reference.Checks;
import io.nightjar.reference.Checks.Check;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Upscatterings of two published benchmarks in MiniBooNE. The reference takes the cross section at
 * the centres of the bins of the flux; {@link Rate} integrates inside of them.
 */
@Tag("reference")
class RateReferenceTest {

  private static final Constants C = Constants.STANDARD;

  /** Channels by the names of the reference. */
  private static final Map<String, Target> TARGETS = targets();

  private static Map<String, Target> targets() {
    Map<String, Target> targets = new LinkedHashMap<>();
    targets.put("coherent_C12", new Target(Nucleus.of("C12"), Regime.COHERENT));
    targets.put("6p_in_C", new Target(Nucleus.of("C12"), Regime.PROTON));
    targets.put("6n_in_C", new Target(Nucleus.of("C12"), Regime.NEUTRON));
    targets.put("2p_H", new Target(Nucleus.of("H1"), Regime.PROTON));
    return targets;
  }

  @ParameterizedTest
  @ValueSource(strings = {"mb.rate.lightBP", "mb.rate.heavyBP"})
  void atBinCentres(String id) {
    Check check = Checks.get(id);
    double total = 0;
    for (Map.Entry<String, Target> entry : TARGETS.entrySet()) {
      double events = atCentres(channel(check, entry.getValue()));
      check.isCloseTo(entry.getKey(), events);
      // The tolerance of the file leaves room for other rules; the same rule agrees to this.
      assertThat(events)
          .as(entry.getKey())
          .isCloseTo(check.value(entry.getKey()), withinPercentage(0.02));
      total += events;
    }
    check.isCloseTo("total", total);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lightBP", "heavyBP"})
  void integrated(String name) {
    Check inputs = Checks.get("mb.rate." + name);
    Check second = Checks.get("second.rate." + name);
    double total = 0;
    for (Map.Entry<String, Target> entry : TARGETS.entrySet()) {
      Estimate events = Rate.of(channel(inputs, entry.getValue())).events();
      second.isCloseTo(entry.getKey(), events.value());
      assertThat(events.error()).as("error").isLessThan(1e-4 * events.value());
      total += events.value();
    }
    second.isCloseTo("total", total);
    inputs.isCloseTo("total", total);
  }

  private static double atCentres(Channel channel) {
    double sum = 0;
    for (Flux.Segment bin : channel.flux().segments()) {
      double E = (bin.low() + bin.high()) / 2;
      double width = bin.high() - bin.low();
      sum += width * channel.flux().at(E) * channel.process().sigma(E).value();
    }
    return sum * Rate.factor(channel);
  }

  private static Channel channel(Check check, Target target) {
    double m = check.input(check.inputs().has("m4") ? "m4" : "mN");
    double strength =
        4
            * Math.PI
            * Math.sqrt(check.input("alphaD") * check.input("|V|^2") * check.input("alpha eps^2"));
    Exchange exchange =
        new Exchange(new Complex(strength), check.input("mZp"), Complex.ZERO, C.zMass());
    Response standard = Response.standard(target);
    Response response = new Response(standard.nucleus(), standard.nucleon(), false);
    Flux flux = Flux.of(Table.resource("fluxes/miniboone_fhc.csv"), "nu_mu");
    double nuclei = MiniBooneDetector.material().nuclei().getOrDefault(target.nucleus(), 0.0);
    return new Channel(
        "nu_mu",
        "nu4",
        target,
        flux,
        check.input("POT") * nuclei * target.multiplicity(),
        new Upscattering(target, m, exchange, false, response, C));
  }
}
