package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.experiment.Box;
import io.nightjar.experiment.Detector;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Formula;
import io.nightjar.experiment.Material;
import io.nightjar.experiment.MiniBooneDetector;
import io.nightjar.experiment.Point;
import io.nightjar.experiment.Shape;
import io.nightjar.physics.Nucleus;
import io.nightjar.process.Regime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nucleons of many nuclei are few channels, and no event is lost. */
class LumpedChannelsTest {

  /** Lead, brass, water and plastic. */
  static Experiment manyNuclei() {
    Map<Nucleus, Double> nuclei = new LinkedHashMap<>();
    for (String formula : List.of("Pb", "Zn", "Cu", "H2O", "CH2")) {
      Formula.of(formula).nuclei(1e29).forEach((n, k) -> nuclei.merge(n, k, Double::sum));
    }
    Shape box = new Box(200, 200, 200, Point.ORIGIN);
    Detector detector = Detector.of(box, box, new Material(nuclei), MiniBooneDetector.DISTANCE);
    return MiniBooneDetector.withDetector(detector, 1);
  }

  @Test
  @Tag("law")
  void nothingIsLost() {
    List<Channel> all = Channel.of(Points.darkSeesaw(), manyNuclei());
    List<Channel> lumped = Channel.lumped(all);
    assertThat(lumped).hasSizeLessThan(all.size() * 2 / 3);
    double one = all.stream().mapToDouble(c -> Rate.of(c).events().value()).sum();
    double other = lumped.stream().mapToDouble(c -> Rate.of(c).events().value()).sum();
    assertThat(other).isCloseTo(one, within(1e-9 * one));
    // bound and free protons stay apart: these are not Pauli blocked
    assertThat(lumped.stream().filter(c -> c.target().regime() == Regime.PROTON))
        .anyMatch(c -> c.target().isBound())
        .anyMatch(c -> !c.target().isBound());
    assertThat(Channel.lumped(lumped)).isEqualTo(lumped);
  }
}
