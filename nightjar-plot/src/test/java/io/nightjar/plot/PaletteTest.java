package io.nightjar.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Colours on a black-and-white printer. */
@Tag("law")
class PaletteTest {

  @Test
  void stacksStayApartInGrey() {
    List<Palette> stack = List.of(Palette.LIGHT_GREY, Palette.ORANGE, Palette.BLUE, Palette.BLACK);
    for (int i = 1; i < stack.size(); i++) {
      assertThat(lightness(stack.get(i - 1)) - lightness(stack.get(i))).isGreaterThan(15);
    }
  }

  /** CIE L* (0 black, 100 white) from sRGB, IEC 61966-2-1. */
  private static double lightness(Palette colour) {
    float[] rgb = colour.color().getRGBColorComponents(null);
    double luminance = 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
    return luminance <= 0.008856 ? 903.3 * luminance : 116 * Math.cbrt(luminance) - 16;
  }

  private static double linear(double c) {
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
