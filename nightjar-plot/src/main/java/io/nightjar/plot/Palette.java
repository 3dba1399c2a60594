package io.nightjar.plot;

import java.awt.Color;

/**
 * Colours that readers with any kind of colour vision tell apart: those of M. Okabe and K. Ito,
 * "Color Universal Design" (2008), with three greys added. {@link #LIGHT_GREY}, {@link #ORANGE},
 * {@link #BLUE} and {@link #BLACK} also differ clearly in lightness, so a stack in these survives a
 * black-and-white printer; other fills need a {@link Hatch}. Pale ones are for areas under curves
 * of the full colour.
 */
public enum Palette {
  BLACK(0x000000),
  DARK_GREY(0x555555),
  GREY(0x999999),
  LIGHT_GREY(0xDCDCDC),
  ORANGE(0xE69F00),
  SKY_BLUE(0x56B4E9),
  GREEN(0x009E73),
  YELLOW(0xF0E442),
  BLUE(0x0072B2),
  VERMILION(0xD55E00),
  PURPLE(0xCC79A7),
  PALE_GREY(0xEEEEEE),
  PALE_ORANGE(0xFAEED6),
  PALE_GREEN(0xD9EFE6),
  PALE_BLUE(0xDBE9F4),
  PALE_PURPLE(0xF6E7F0);

  private final Color color;

  Palette(int rgb) {
    color = new Color(rgb);
  }

  Color color() {
    return color;
  }
}
