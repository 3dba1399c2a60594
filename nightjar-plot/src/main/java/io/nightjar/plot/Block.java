package io.nightjar.plot;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Something to be put where there is room: a legend, notes, the label of a line.
 *
 * @param width [pt]
 * @param height [pt]
 * @param ink with the upper left corner at the origin
 */
record Block(double width, double height, List<Ink> ink) {

  private static final double LEADING = 1.5;
  private static final double GAP = 4;

  Block {
    ink = List.copyOf(ink);
  }

  List<Ink> at(Rectangle2D place) {
    return ink.stream().map(one -> one.moved(place.getMinX(), place.getMinY())).toList();
  }

  static Block legend(List<Entry> entries, Typesetter typesetter) {
    List<Ink> ink = new ArrayList<>();
    double y = 0;
    double width = 0;
    for (Entry entry : entries) {
      Text text = typesetter.set(entry.label(), Typesetter.SMALL);
      double height = Math.max(Entry.SAMPLE.getHeight() + 3.5, text.height() + 2);
      double middle = y + height / 2;
      entry.sample().forEach(sample -> ink.add(sample.moved(0, middle)));
      ink.add(text.at(Entry.SAMPLE.getWidth() + GAP, middle + middleOfLetters(typesetter)));
      width = Math.max(width, Entry.SAMPLE.getWidth() + GAP + text.width());
      y += height;
    }
    return new Block(width, y, ink);
  }

  /**
   * Lines of letters below each other, in a fixed rhythm unless one is unusually high.
   *
   * @param size of the letters [pt]
   * @param room longest line that fits [pt]
   */
  static Block lines(List<String> lines, double size, Typesetter typesetter, double room) {
    List<Ink> ink = new ArrayList<>();
    double y = 0;
    double width = 0;
    for (String line : lines) {
      Text text = typesetter.set(line, size).within(room, line);
      double height = Math.max(LEADING * size, text.height() + 2);
      ink.add(text.at(0, y + (height + text.ascent() - text.depth()) / 2));
      width = Math.max(width, text.width());
      y += height;
    }
    return new Block(width, y, ink);
  }

  /** The label itself, with no room about it. */
  static Block of(Text text) {
    return new Block(text.width(), text.height(), List.of(text.at(0, text.ascent())));
  }

  /** Half the height of a small letter with ascender: the middle of a line as the eye sees it. */
  private static double middleOfLetters(Typesetter typesetter) {
    return typesetter.set("1", Typesetter.SMALL).ascent() / 2;
  }
}
