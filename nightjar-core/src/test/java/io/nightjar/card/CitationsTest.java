package io.nightjar.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightjar.physics.Citations;
import io.nightjar.physics.DataException;
import io.nightjar.physics.Era;
import io.nightjar.process.ElectronPositron;
import io.nightjar.process.MagneticMoment;
import io.nightjar.process.MesonToNeutrino;
import io.nightjar.process.ScalarEmission;
import io.nightjar.process.ThreeBodyDecay;
import io.nightjar.process.Upscattering;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is cited can be looked up. */
@Tag("law")
class CitationsTest {

  private final Citations citations = new Citations();

  @Test
  void everyCardCitesWhatTheBibliographyHolds() {
    for (String name : ModelCard.shipped().names()) {
      demand(name, ModelCard.load(name, List.of()).citations());
    }
    for (String name : DataCard.shipped().names()) {
      for (Era era : ShippedDataTest.eras(name)) {
        demand(name, DataCard.load(name, List.of(), era).citations());
      }
    }
    demand("form factors", Upscattering.CITATIONS);
  }

  private void demand(String who, List<String> keys) {
    assertThat(keys).as(who).isNotEmpty().allMatch(citations::has);
    assertThat(citations.bibtex(keys)).contains("@article{");
  }

  @Test
  void anUnknownKeyIsRefused() {
    assertThatThrownBy(() -> citations.bibtex(List.of("Nobody:1900abc")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("Nobody:1900abc");
  }

  /** Every process has its note. */
  @Test
  void everyProcessHasItsNote() {
    Map<Class<?>, String> notes =
        Map.of(
            Upscattering.class, "upscattering.md",
            ThreeBodyDecay.class, "decay.md",
            MagneticMoment.class, "magnetic-moment.md",
            ScalarEmission.class, "kaons.md",
            MesonToNeutrino.class, "kaons.md",
            ElectronPositron.class, "electron-positron.md");
    notes.forEach((process, note) ->
        assertThat(read(Path.of("..", "docs", "physics", note)))
            .as(note)
            .contains(process.getSimpleName()));
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
