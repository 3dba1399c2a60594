package io.nightjar.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pair of axes with layers, optionally with a lower panel that shares the x axis.
 *
 * @param layers drawn in this order, each over the one before
 * @param notes lines of LaTeX that stand in a free area of the panel, such as the exposure
 */
public record Panel(
    Axis x, Axis y, List<Layer> layers, List<String> notes, Optional<Lower> lower, Legend legend) {

  /** Where the legend stands. In no case does it cover anything that is drawn. */
  public enum Legend {
    /** In a free area of the panel, for which the y axis grows when it may; else to the right. */
    INSIDE,
    /** To the right of the panel. */
    RIGHT,
    /** Nowhere: another panel of the figure explains the same symbols. */
    NONE
  }

  /**
   * The lower part of a panel.
   *
   * @param share its part of the height of both, between 0.1 and 0.9
   */
  public record Lower(Axis y, List<Layer> layers, double share) {
    public Lower {
      layers = List.copyOf(layers);
      if (!(share >= 0.1 && share <= 0.9)) {
        throw new IllegalArgumentException(
            "The lower panel takes a share of %s of the height; allowed is 0.1 to 0.9."
                .formatted(share));
      }
    }
  }

  private static final double USUAL_SHARE = 0.36;

  public Panel {
    layers = List.copyOf(layers);
    notes = List.copyOf(notes);
  }

  public static Panel of(Axis x, Axis y, Layer... layers) {
    return new Panel(x, y, List.of(layers), List.of(), Optional.empty(), Legend.INSIDE);
  }

  /** The same panel with one more layer on top. */
  public Panel with(Layer layer) {
    List<Layer> more = new ArrayList<>(layers);
    more.add(layer);
    return new Panel(x, y, more, notes, lower, legend);
  }

  /** The same panel with these lines of LaTeX in a free area. */
  public Panel noting(String... lines) {
    return new Panel(x, y, layers, List.of(lines), lower, legend);
  }

  /** The same panel above another one that shares its x axis. */
  public Panel over(Axis lowerY, Layer... lowerLayers) {
    Lower below = new Lower(lowerY, List.of(lowerLayers), USUAL_SHARE);
    return new Panel(x, y, layers, notes, Optional.of(below), legend);
  }

  /** The same panel with its legend elsewhere. */
  public Panel legend(Legend place) {
    return new Panel(x, y, layers, notes, lower, place);
  }
}
