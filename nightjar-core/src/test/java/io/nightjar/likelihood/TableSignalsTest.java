package io.nightjar.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.nightjar.card.ModelCard;
import io.nightjar.constraint.DarkPoint;
import io.nightjar.generate.BeamDecays;
import io.nightjar.generate.CouplingTables;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Era;
import io.nightjar.process.DecayTable;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scans and the likelihood of a point ask for the same signal. */
@Tag("law")
class TableSignalsTest {

  private static final List<Sighting> SIGHTINGS = Evidences.of(Era.TODAY).sightings();

  private static DarkPoint point(String... couplings) {
    Spectrum spectrum =
        new Spectrum(ModelCard.load("dark-seesaw", List.of(couplings)).model(), Constants.STANDARD);
    return DarkPoint.of(spectrum, DecayTable.withoutTriples(spectrum));
  }

  /** Where nearly all is decays in flight of heavy neutrinos of the beam. */
  @ParameterizedTest
  @ValueSource(strings = {"microboone", "nd280-fhc"})
  void decaysInFlightAreInBoth(String name) throws InterruptedException {
    Sighting sighting =
        SIGHTINGS.stream().filter(s -> s.label().name().equals(name)).findFirst().orElseThrow();
    DarkPoint flown = point("heavy-neutrinos.nu4.mixing.mu=1e-3", "vertices.nu_mu-nu4=1e-2");
    double pairs =
        BeamDecays.of(flown.spectrum(), flown.decays(), sighting.members().getFirst())
            .electronPairs();
    assertThat(pairs).isGreaterThan(1e4);
    double expected = sum(new Simulated(1, 0.05, 1).of(sighting, flown));
    TableSignals tables = new TableSignals(point(), CouplingTables.Plan.quick(1));
    double found = sum(tables.of(sighting, flown));
    assertThat(found).isCloseTo(expected, withinPercentage(3));
    assertThat(sum(tables.of(sighting, point()))).isLessThan(0.1 * found);
  }

  private static double sum(Signal signal) {
    return Arrays.stream(signal.events()).sum();
  }
}
