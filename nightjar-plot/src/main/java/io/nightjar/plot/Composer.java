package io.nightjar.plot;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

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
  private final double top;
  private final double bottom;
  private final double left;

  private Composer(Figure figure) {
    this.figure = figure;
    panels = figure.panels().stream().map(panel -> new Arranger(panel, typesetter)).toList();
    double below = figure.height() - MARGIN - caption();
    bottom = below - largest(Arranger::below);
    double head = MARGIN + title();
    top = head + largest(panel -> panel.above(bottom - head));
    check("high", bottom - top);
    left = largest(panel -> panel.left(bottom - top));
  }

  static Composition compose(Figure figure) {
    Composer composer = new Composer(figure);
    return new Composition(
        id(figure), figure.width(), figure.height(), composer.arranged(), composer.words);
  }

  /**
   * From what the figure says of itself; its hash code would not be the same in the next run, as
   * those of enums.
   */
  private static String id(Figure figure) {
    return "f" + Integer.toHexString(figure.toString().hashCode());
  }

  /**
   * Every panel starts with its first plan; one that finds no place takes its next, and all begin
   * again.
   */
  private List<Arranged> arranged() {
    int[] plans = new int[panels.size()];
    while (true) {
      List<Arranged> done = new ArrayList<>();
      double width = frameWidth(plans);
      double x = MARGIN;
      for (int i = 0; i < plans.length; i++) {
        Arranger panel = panels.get(i);
        Plan plan = panel.plans().get(plans[i]);
        Rectangle2D box = new Rectangle2D.Double(x + left, top, width, bottom - top);
        Optional<Arranged> found = panel.arrange(box, x, plan);
        if (found.isEmpty()) {
          plans[i]++;
          break;
        }
        done.add(found.get());
        x += left + width + panel.right(plan, bottom - top) + BETWEEN;
      }
      if (done.size() == panels.size()) {
        return done;
      }
    }
  }

  /** All frames of a row are equally wide. */
  private double frameWidth(int[] plans) {
    double width = figure.width() - 2 * MARGIN - (plans.length - 1) * BETWEEN;
    for (int i = 0; i < plans.length; i++) {
      width -= left + panels.get(i).right(panels.get(i).plans().get(plans[i]), bottom - top);
    }
    check("wide", width / plans.length);
    return width / plans.length;
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

  private double largest(ToDoubleFunction<Arranger> length) {
    return panels.stream().mapToDouble(length).max().orElse(0);
  }
}
