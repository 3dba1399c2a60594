package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.EventBatch;
import io.nightjar.experiment.MiniBooneDetector;
import io.nightjar.math.Estimate;
import io.nightjar.model.DarkSeesaw;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Units;
import io.nightjar.reference.Checks;
import io.nightjar.reference.Checks.Check;
import java.util.Map;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How far forward the pairs of a light Z' go; the Z' is on its shell. */
@Tag("reference")
class ForwardTest {

  private static final int[] MASSES = {100, 200, 400};

  /** Published for a Dirac neutrino: 98, 87 and 70 % (thesis of M. Hostert, chapter 6). */
  @ParameterizedTest
  @CsvSource({"100, 98", "200, 87", "400, 70"})
  void published(int mass, double percent) {
    assertThat(forward(Nature.DIRAC, mass).value()).isCloseTo(percent, within(3.0));
  }

  @ParameterizedTest
  @EnumSource(Nature.class)
  void secondMethod(Nature nature) {
    Check check = Checks.get("second.forward." + nature.name().toLowerCase(java.util.Locale.ROOT));
    for (int mass : MASSES) {
      Estimate forward = forward(nature, mass);
      assertThat(forward.error()).isLessThan(0.06);
      check.isCloseTo(Integer.toString(mass), forward.value());
    }
  }

  /** Per cent of pairs with cos θ above 0.8. */
  private static Estimate forward(Nature nature, int mass) {
    Spectrum spectrum =
        new Spectrum(
            DarkSeesaw.with(
                nature,
                new DarkPhoton(30 * Units.MeV, 1e-4),
                0.25,
                Map.of("nu4", mass * Units.MeV),
                Map.of(new Pair("nu_mu", "nu4"), new Complex(1e-3))),
            Constants.STANDARD);
    Source source =
        Sources.of(
            spectrum,
            MiniBooneDetector.neutrinoMode(),
            "nu_mu -> nu4, C12 coherent",
            "nu4 -> nu_mu e- e+");
    Estimate[] sums =
        Sources.sums(source, 2, 1 << 15, (b, i) -> 1, (b, i) -> cosine(b, i) > 0.8 ? 1 : 0);
    return sums[1].times(100 / sums[0].value());
  }

  private static double cosine(EventBatch b, int i) {
    double x = b.minus[0].px[i] + b.plus[0].px[i];
    double y = b.minus[0].py[i] + b.plus[0].py[i];
    double z = b.minus[0].pz[i] + b.plus[0].pz[i];
    return z / Math.sqrt(x * x + y * y + z * z);
  }
}
