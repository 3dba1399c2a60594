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

  /** Between lines that belong together. */
  private static final double NARROW_LEADING = 1.2;

  /** Between the letters of two such lines [pt]. */
  private static final double LEAST_GAP = 1.2;

  /** Between entries of a legend that stand beside each other [pt]. */
  private static final double APART = 16;

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
   * A legend beside each other, in as many centred lines as it takes.
   *
   * @param room longest line that fits [pt]
   */
  static Block flow(List<Entry> entries, Typesetter typesetter, double room) {
    List<Block> lines = new ArrayList<>();
    List<Block> line = new ArrayList<>();
    double used = 0;
    for (Entry entry : entries) {
      Block block = legend(List.of(entry), typesetter);
      if (!line.isEmpty() && used + block.width() > room) {
        lines.add(beside(line));
        line.clear();
        used = 0;
      }
      line.add(block);
      used += block.width() + APART;
    }
    lines.add(beside(line));
    return below(lines);
  }

  private static Block beside(List<Block> blocks) {
    double height = blocks.stream().mapToDouble(Block::height).max().orElse(0);
    List<Ink> ink = new ArrayList<>();
    double x = 0;
    for (Block block : blocks) {
      ink.addAll(
          block.at(
              new Rectangle2D.Double(x, (height - block.height) / 2, block.width, block.height)));
      x += block.width + APART;
    }
    return new Block(Math.max(0, x - APART), height, ink);
  }

  private static Block below(List<Block> lines) {
    double width = lines.stream().mapToDouble(Block::width).max().orElse(0);
    List<Ink> ink = new ArrayList<>();
    double y = 0;
    for (Block line : lines) {
      ink.addAll(
          line.at(new Rectangle2D.Double((width - line.width) / 2, y, line.width, line.height)));
      y += line.height;
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

  /**
   * Small letters in one or more lines, with no room about them.
   *
   * @param share of what a line is shorter than the longest that stands to its left: 0 to range
   *     left, 1 to range right
   */
  static Block column(List<String> lines, double share, Typesetter typesetter) {
    List<Text> texts = lines.stream().map(line -> typesetter.set(line, Typesetter.SMALL)).toList();
    double width = texts.stream().mapToDouble(Text::width).max().orElse(0);
    List<Ink> ink = new ArrayList<>();
    double baseline = texts.getFirst().ascent();
    for (int i = 0; i < texts.size(); i++) {
      Text text = texts.get(i);
      if (i > 0) {
        double height = texts.get(i - 1).depth() + text.ascent() + LEAST_GAP;
        baseline += Math.max(NARROW_LEADING * Typesetter.SMALL, height);
      }
      ink.add(text.at(share * (width - text.width()), baseline));
    }
    return new Block(width, baseline + texts.getLast().depth(), ink);
  }

  /** The same letters in another colour. */
  Block in(Palette colour) {
    return new Block(
        width,
        height,
        ink.stream()
            .<Ink>map(one ->
                one instanceof Ink.Filled letters
                    ? new Ink.Filled(letters.shape(), colour.color())
                    : one)
            .toList());
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
