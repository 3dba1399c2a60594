package io.nightjar.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.nightjar.event.Draws;
import io.nightjar.physics.Constants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Widths that are kept for a mass are those of the point itself at any sin θ. */
class PureScalarTest {

  @Test
  @Tag("law")
  void widthsGrowWithTheSquareOfTheMixing() {
    Constants c = Constants.STANDARD;
    for (int trial = 0; trial < 200; trial++) {
      Draws d = new Draws(1, trial);
      double m = d.logBetween(2e-3, 8);
      double sine = d.logBetween(1e-7, 0.1);
      DarkPoint whole = PureScalar.point(c, m, sine);
      double inverse = 1 / whole.ctau(whole.scalar());
      assertThat(sine * sine * PureScalar.of(c, m).inverse())
          .as("%s: 1/ctau", d)
          .isCloseTo(inverse, withinPercentage(1e-9));
    }
  }
}
