package io.nightjar.plot;

/** The look of an area. */
public record Fill(Palette colour, Hatch hatch) {

  public static Fill solid(Palette colour) {
    return new Fill(colour, Hatch.NONE);
  }

  public static Fill hatched(Palette colour, Hatch hatch) {
    return new Fill(colour, hatch);
  }
}
