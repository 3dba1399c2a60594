package io.nightjar.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.nightjar.event.Draws;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The table against the series of Hipparchus. */
@Tag("law")
class ErrorFunctionTest {

  @Test
  void isTheSeries() {
    for (int trial = 0; trial < 20_000; trial++) {
      double x = new Draws(81, trial).between(-7, 7);
      assertThat(ErrorFunction.erf(x)).as("%s", x).isCloseTo(Erf.erf(x), offset(1e-11));
    }
    assertThat(ErrorFunction.erf(0)).isZero();
    assertThat(ErrorFunction.erf(6)).isEqualTo(1);
    assertThat(ErrorFunction.erf(Double.NEGATIVE_INFINITY)).isEqualTo(-1);
  }
}
