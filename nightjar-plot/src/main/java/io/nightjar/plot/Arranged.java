package io.nightjar.plot;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;

/**
 * A panel with every place found.
 *
 * @param upper the main frame
 * @param data ink of the layers in it
 * @param added places of legend, notes and labels of lines
 * @param rest ink of everything else
 */
record Arranged(Frame upper, List<Ink> data, List<Rectangle2D> added, List<Ink> rest) {

  List<Ink> ink() {
    return Stream.concat(data.stream(), rest.stream()).toList();
  }
}
