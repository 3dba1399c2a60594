package io.nightjar.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A figure with every place found.
 *
 * @param id a word that differs from figure to figure, the same in every run
 * @param width [pt]
 * @param height [pt]
 * @param panels from left to right, row after row
 * @param words title, caption and the legend of all panels
 */
record Composition(String id, double width, double height, List<Arranged> panels, List<Ink> words) {

  /** A white page, so that the figure is read on dark screens too, with the ink on it. */
  void draw(Graphics2D page) {
    new Ink.Filled(new Rectangle2D.Double(0, 0, width, height), Color.WHITE).draw(page);
    panels.forEach(panel -> panel.ink().forEach(ink -> ink.draw(page)));
    words.forEach(ink -> ink.draw(page));
  }
}
