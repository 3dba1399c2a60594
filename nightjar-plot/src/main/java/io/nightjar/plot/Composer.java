package io.nightjar.plot;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Finds the places of everything in a figure. */
final class Composer {

  /** White at the edge of the page and between panels [pt]. */
  private static final double MARGIN = 4;

  private static final double BETWEEN = 8;

  /** A frame smaller than this is no figure [pt]. */
  private static final double SMALLEST_FRAME = 50;

  private final Figure figure;
  private final Typesetter typesetter = new Typesetter();
  private final List<Arranger> panels;
  private final List<Ink> words = new ArrayList<>();

  /** Of the frames of each row [pt]. */
  private final double[] top;

  private final double height;
  private final double left;

  private Composer(Figure figure) {
    this.figure = figure;
    boolean own = figure.legend() == Figure.Legend.BY_PANEL;
    panels =
        figure.panels().stream()
            .map(panel -> own ? panel : panel.legend(Panel.Legend.NONE))
            .map(panel -> new Arranger(panel, typesetter))
            .toList();
    double below = figure.height() - MARGIN - caption();
    double head = MARGIN + title();
    head += legend(head);
    int rows = figure.rows();
    double pitch = (below - head - (rows - 1) * BETWEEN) / rows + BETWEEN;
    double bottom = below - largest(Arranger::below);
    double last = head + (rows - 1) * pitch;
    double first = last + largest(panel -> panel.above(bottom - last));
    height = bottom - first;
    check("high", height);
    top = new double[rows];
    Arrays.setAll(top, row -> first - (rows - 1 - row) * pitch);
    left = largest(panel -> panel.left(height));
  }

  static Composition compose(Figure figure) {
    Composer composer = new Composer(figure);
    return new Composition(
        id(figure), figure.width(), figure.height(), composer.arranged(), composer.words);
  }

  /**
   * From what the figure says of itself; its hash code would not be the same in the next run, as
   * those of enums. Rows are told only where there are several, so that figures of one row keep the
   * bytes that they had before there were others.
   */
  private static String id(Figure figure) {
    String said =
        "Figure[title=%s, panels=%s, caption=%s, width=%s, height=%s]"
            .formatted(
                figure.title(), figure.panels(), figure.caption(), figure.width(), figure.height());
    boolean row = figure.rows() == 1 && figure.legend() == Figure.Legend.BY_PANEL;
    return "f" + Integer.toHexString((row ? said : said + figure.columns()).hashCode());
  }

  /**
   * Every panel starts with its first plan; one that finds no place takes its next, and all begin
   * again.
   */
  private List<Arranged> arranged() {
    Plan[] plans = panels.stream().map(panel -> panel.plans().getFirst()).toArray(Plan[]::new);
    int[] next = new int[plans.length];
    while (true) {
      double[] right = right(plans);
      double width = frameWidth(right);
      List<Arranged> done = new ArrayList<>();
      for (int i = 0; i < plans.length; i++) {
        Optional<Arranged> found = arrange(i, plans[i], width, right);
        if (found.isEmpty()) {
          plans[i] = panels.get(i).plans().get(++next[i]);
          break;
        }
        done.add(found.get());
      }
      if (done.size() == panels.size()) {
        return done;
      }
    }
  }

  private Optional<Arranged> arrange(int i, Plan plan, double width, double[] right) {
    double x = MARGIN;
    for (int column = 0; column < i % figure.columns(); column++) {
      x += left + width + right[column] + BETWEEN;
    }
    double y = top[i / figure.columns()];
    return panels.get(i).arrange(new Rectangle2D.Double(x + left, y, width, height), x, plan);
  }

  /** Room to the right of the frames of each column [pt]. */
  private double[] right(Plan[] plans) {
    double[] right = new double[figure.columns()];
    for (int i = 0; i < plans.length; i++) {
      int column = i % right.length;
      right[column] = Math.max(right[column], panels.get(i).right(plans[i], height));
    }
    return right;
  }

  /** All frames are equally wide. */
  private double frameWidth(double[] right) {
    double width = figure.width() - 2 * MARGIN - (right.length - 1) * BETWEEN;
    for (double room : right) {
      width -= left + room;
    }
    check("wide", width / right.length);
    return width / right.length;
  }

  private static void check(String dimension, double length) {
    if (length < SMALLEST_FRAME) {
      throw new IllegalArgumentException(
          "The frame of a panel would be only %.0f pt %s; it needs %.0f pt.\nMake the figure larger or its labels shorter."
              .formatted(Math.max(0, length), dimension, SMALLEST_FRAME));
    }
  }

  /** Sets the caption and returns its height [pt]. */
  private double caption() {
    if (figure.caption().isEmpty()) {
      return 0;
    }
    Block block =
        Block.lines(figure.caption(), Typesetter.SMALL, typesetter, figure.width() - 2 * MARGIN);
    double y = figure.height() - MARGIN - block.height();
    words.addAll(block.at(new Rectangle2D.Double(MARGIN, y, block.width(), block.height())));
    return block.height() + MARGIN;
  }

  /** Sets the title and returns its height [pt]. */
  private double title() {
    if (figure.title().isEmpty()) {
      return 0;
    }
    Text text =
        typesetter
            .set(figure.title(), Typesetter.TITLE)
            .within(figure.width() - 2 * MARGIN, figure.title());
    words.add(text.centred(figure.width() / 2, MARGIN + text.ascent()));
    return text.height() + MARGIN;
  }

  /**
   * Sets the legend of the figure, if it has one, and returns its height [pt].
   *
   * @param y where it begins [pt]
   */
  private double legend(double y) {
    List<Entry> entries = Entry.of(figure.panels().stream().flatMap(Composer::layers).toList());
    if (figure.legend() == Figure.Legend.BY_PANEL || entries.isEmpty()) {
      return 0;
    }
    Block block = Block.flow(entries, typesetter, figure.width() - 2 * MARGIN);
    double x = (figure.width() - block.width()) / 2;
    words.addAll(block.at(new Rectangle2D.Double(x, y, block.width(), block.height())));
    return block.height() + MARGIN;
  }

  private static Stream<Layer> layers(Panel panel) {
    Stream<Layer> lower = panel.lower().stream().flatMap(part -> part.layers().stream());
    return Stream.concat(panel.layers().stream(), lower)
        .filter(layer -> !(layer instanceof Reference));
  }

  private double largest(ToDoubleFunction<Arranger> length) {
    return panels.stream().mapToDouble(length).max().orElse(0);
  }
}
