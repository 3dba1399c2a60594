package io.nightjar.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightjar.card.ModelCard;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What detectors see of decays, read from the names of their products. */
@Tag("law")
class PatternTest {

  private static final List<String> DIRAC = List.of("nature=dirac");

  /** A heavy antineutrino decays on as its particle does: it is none of the light ones. */
  @Test
  void antiparticlesOfHeavyNeutrinosAreHeavy() {
    Spectrum spectrum =
        new Spectrum(ModelCard.load("dark-seesaw", DIRAC).model(), Constants.STANDARD);
    DecayTable decays = new DecayTable(spectrum);
    List<String> names = spectrum.heavy();
    Pattern.Known patterns = Pattern.Known.of("nu7", names, decays);
    int anti = 0;
    for (Decay decay : decays.of("nu7")) {
      long heavy =
          decay.products().stream().filter(p -> names.contains(p.replace("_bar", ""))).count();
      anti += decay.products().stream().anyMatch(p -> p.matches("nu[4-6]_bar")) ? 1 : 0;
      assertThat(patterns.of(decay, decays).dark()).as(decay.label()).hasSize((int) heavy);
    }
    assertThat(anti).as("decays with a heavy antineutrino").isPositive();
  }
}
