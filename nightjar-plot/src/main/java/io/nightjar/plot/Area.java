package io.nightjar.plot;

import java.util.List;

/**
 * An area of any shape, with holes where one ring lies within another.
 *
 * @param label LaTeX for the legend, or empty
 * @param rings around it; none shows nothing but the entry of the legend
 */
public record Area(String label, List<Ring> rings, Fill fill) implements Layer {

  /**
   * Points joined by lines that are straight on the page, the last with the first.
   *
   * @param x positions [unit of x]
   * @param y heights [unit of y]
   */
  public record Ring(List<Double> x, List<Double> y) {
    public Ring {
      x = Columns.finite("Ring of an area", "x", x);
      y = Columns.finite("Ring of an area", "y", y, x.size());
      if (x.size() < 3) {
        throw new IllegalArgumentException(
            "Ring of an area: %d points are around nothing.".formatted(x.size()));
      }
    }
  }

  public Area {
    rings = List.copyOf(rings);
  }
}
