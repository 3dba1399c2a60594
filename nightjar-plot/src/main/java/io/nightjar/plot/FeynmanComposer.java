package io.nightjar.plot;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Puts the diagrams of a {@link Feynman} on a page. */
final class FeynmanComposer {

  private static final double MARGIN = 6; // at the edge of the page [pt]

  private static final double BETWEEN = 22;
  private static final double BELOW = 8; // between diagram and title [pt]

  private FeynmanComposer() {}

  static Composition compose(Feynman picture) {
    Typesetter typesetter = new Typesetter();
    List<Block> blocks =
        picture.sketches().stream().map(sketch -> block(sketch, typesetter)).toList();
    List<Ink> ink = new ArrayList<>();
    double width = 0;
    double y = MARGIN;
    for (int first = 0; first < blocks.size(); first += picture.columns()) {
      List<Block> row = blocks.subList(first, Math.min(blocks.size(), first + picture.columns()));
      double height = row.stream().mapToDouble(Block::height).max().orElseThrow();
      double x = MARGIN;
      for (Block block : row) {
        double top = y + height - block.height();
        ink.addAll(block.at(new Rectangle2D.Double(x, top, block.width(), block.height())));
        x += block.width() + BETWEEN;
      }
      width = Math.max(width, x - BETWEEN + MARGIN);
      y += height + BETWEEN;
    }
    String id = "d" + Integer.toHexString(picture.toString().hashCode());
    return new Composition(id, Math.ceil(width), Math.ceil(y - BETWEEN + MARGIN), List.of(), ink);
  }

  /** A diagram with its title, as small as it can be. */
  private static Block block(Sketch sketch, Typesetter typesetter) {
    SketchLayout layout = new SketchLayout(sketch);
    List<Ink> ink = new ArrayList<>(SketchArtist.draw(sketch, layout));
    SketchWords.place(sketch, layout, ink, typesetter).forEach(w -> ink.addAll(w.ink()));
    if (!sketch.title().isEmpty()) {
      Rectangle2D drawn = bounds(ink);
      Text title = typesetter.set(sketch.title(), Typesetter.AXIS);
      ink.add(title.centred(drawn.getCenterX(), drawn.getMaxY() + BELOW + title.ascent()));
    }
    Rectangle2D all = bounds(ink);
    return new Block(
        all.getWidth(),
        all.getHeight(),
        ink.stream().map(one -> one.moved(-all.getMinX(), -all.getMinY())).toList());
  }

  private static Rectangle2D bounds(List<Ink> ink) {
    return ink.stream()
        .map(one -> one.covered().getBounds2D())
        .reduce(Rectangle2D::createUnion)
        .orElseThrow();
  }
}
