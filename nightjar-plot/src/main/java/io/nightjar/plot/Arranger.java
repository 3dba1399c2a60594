package io.nightjar.plot;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Finds the places of everything in one panel. */
final class Arranger {

  /** Between the frame and what stands to its right [pt]. */
  private static final double GAP = 8;

  /** Between the two frames of a panel that has a lower one [pt]. */
  private static final double BETWEEN = 7;

  /** How far the y axis may grow, in parts of its length, and in which steps. */
  private static final double MOST_GROWTH = 0.9;

  private static final double GROWTH_STEP = 0.05;

  private final Panel panel;
  private final Typesetter typesetter;
  private final Axes axes;
  private final Range x;
  private final List<Range> y;
  private final Optional<Range> lowerY;

  Arranger(Panel panel, Typesetter typesetter) {
    this.panel = panel;
    this.typesetter = typesetter;
    axes = new Axes(typesetter);
    x = Extent.x(panel.x(), layers().toList());
    y = grown(panel.y(), Extent.y(panel.y(), panel.layers()));
    lowerY = panel.lower().map(lower -> Extent.y(lower.y(), lower.layers()));
  }

  /** What may be tried, the best first; the last one always works. */
  List<Plan> plans() {
    List<Plan> inside =
        List.of(
            new Plan(true, true, true),
            new Plan(true, true, false),
            new Plan(false, true, true),
            new Plan(false, false, false));
    return panel.legend() == Panel.Legend.RIGHT ? inside.subList(2, 4) : inside;
  }

  double below() {
    return axes.below(panel.x());
  }

  double above(double height) {
    return widest(range -> axes.above(range, upperHeight(height)));
  }

  double left(double height) {
    double upper = widest(range -> axes.left(panel.y(), range, upperHeight(height)));
    return panel
        .lower()
        .map(lower ->
            Math.max(
                upper,
                axes.left(lower.y(), lowerY.orElseThrow(), height - BETWEEN - upperHeight(height))))
        .orElse(upper);
  }

  /**
   * Room to the right of the frame [pt]; that for the last number is estimated as if the frame were
   * square.
   */
  double right(Plan plan, double height) {
    double outside = blocks(plan, false).mapToDouble(Block::width).max().orElse(0);
    return outside > 0 ? GAP + outside : axes.right(x, height);
  }

  /**
   * Finds a place for everything that the plan puts into the frame.
   *
   * @param box of both frames [pt]
   * @param edge where the room of the panel begins [pt]
   * @return nothing if there is no room
   */
  Optional<Arranged> arrange(Rectangle2D box, double edge, Plan plan) {
    Optional<Arranged> found =
        y.stream().flatMap(range -> arrange(box, edge, plan, range).stream()).findFirst();
    if (found.isEmpty() && plan.equals(plans().getLast())) {
      throw noPlace(panel.y());
    }
    return found;
  }

  /** With nothing else in the frame, only labels can lack room. */
  private static IllegalArgumentException noPlace(Axis axis) {
    return new IllegalArgumentException(
        "The labels over the axis '%s' find no free place.\nMake the figure larger or the labels shorter."
            .formatted(axis.label()));
  }

  private static List<Ink> letters(List<Words.Placed> words) {
    return words.stream().flatMap(placed -> placed.ink().stream()).toList();
  }

  private Optional<Arranged> arrange(Rectangle2D box, double edge, Plan plan, Range range) {
    Rectangle2D upperBox =
        new Rectangle2D.Double(
            box.getMinX(), box.getMinY(), box.getWidth(), upperHeight(box.getHeight()));
    Frame frame = new Frame(upperBox, x, range);
    List<Ink> data =
        panel.layers().stream().flatMap(layer -> Artist.ink(layer, frame).stream()).toList();
    Optional<List<Words.Placed>> words = Words.place(panel.layers(), frame, data, typesetter);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    List<Rectangle2D> places =
        new ArrayList<>(words.get().stream().map(Words.Placed::place).toList());
    List<Ink> rest = new ArrayList<>(letters(words.get()));
    List<Ink> drawn = Stream.concat(data.stream(), rest.stream()).toList();
    if (!inside(plan, frame, new Placement(frame, drawn), places, rest)) {
      return Optional.empty();
    }
    outside(plan, upperBox, rest);
    rest.addAll(axes.box(frame));
    rest.addAll(axes.y(panel.y(), frame, edge));
    rest.addAll(foot(box, frame, edge));
    return Optional.of(new Arranged(frame, data, places, rest));
  }

  /** Puts blocks into the frame; false if one finds no place. */
  private boolean inside(
      Plan plan, Frame frame, Placement placement, List<Rectangle2D> places, List<Ink> ink) {
    for (Block block : blocks(plan, true).toList()) {
      Optional<Rectangle2D> place = placement.anywhere(block);
      place.ifPresent(places::add);
      place.ifPresent(free -> ink.addAll(block.at(free)));
      if (place.isEmpty()) {
        return false;
      }
    }
    for (Reference line : plan.references() ? labelledLines(frame) : List.<Reference>of()) {
      Block block = Block.of(typesetter.set(line.label(), Typesetter.SMALL));
      Optional<Rectangle2D> place = placement.beside(line, frame, block);
      place.ifPresent(places::add);
      place.ifPresent(free -> ink.addAll(block.at(free)));
      if (place.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private void outside(Plan plan, Rectangle2D box, List<Ink> ink) {
    double top = box.getMinY();
    for (Block block : blocks(plan, false).toList()) {
      ink.addAll(
          block.at(
              new Rectangle2D.Double(box.getMaxX() + GAP, top, block.width(), block.height())));
      top += block.height() + GAP;
    }
  }

  /** The lower frame, if there is one, and the x axis. */
  private List<Ink> foot(Rectangle2D box, Frame upper, double edge) {
    if (panel.lower().isEmpty()) {
      return axes.x(panel.x(), upper);
    }
    Panel.Lower lower = panel.lower().get();
    double height = box.getHeight() - BETWEEN - upperHeight(box.getHeight());
    Rectangle2D lowerBox =
        new Rectangle2D.Double(box.getMinX(), box.getMaxY() - height, box.getWidth(), height);
    Frame frame = new Frame(lowerBox, x, lowerY.orElseThrow());
    List<Ink> ink = new ArrayList<>();
    lower.layers().forEach(layer -> ink.addAll(Artist.ink(layer, frame)));
    ink.addAll(
        letters(
            Words.place(lower.layers(), frame, ink, typesetter)
                .orElseThrow(() -> noPlace(lower.y()))));
    ink.addAll(axes.box(frame));
    ink.addAll(axes.y(lower.y(), frame, edge));
    ink.addAll(axes.x(panel.x(), frame));
    return ink;
  }

  /** What stands in the frame, or outside of it, according to the plan. */
  private Stream<Block> blocks(Plan plan, boolean inside) {
    List<Entry> entries = Entry.of(explained(plan).toList());
    Stream<Block> legend =
        entries.isEmpty() || plan.legend() != inside
            ? Stream.of()
            : Stream.of(Block.legend(entries, typesetter));
    Stream<Block> notes =
        panel.notes().isEmpty() || plan.notes() != inside
            ? Stream.of()
            : Stream.of(
                Block.lines(panel.notes(), Typesetter.SMALL, typesetter, Double.POSITIVE_INFINITY));
    return Stream.concat(legend, notes);
  }

  /**
   * Layers that the legend explains; a line without a label of its own is explained even if the
   * legend is off.
   */
  private Stream<Layer> explained(Plan plan) {
    boolean all = panel.legend() != Panel.Legend.NONE;
    return Stream.concat(
        panel.layers().stream()
            .filter(layer -> layer instanceof Reference ? !plan.references() : all),
        lowerLayers().filter(layer -> layer instanceof Reference || all));
  }

  /** Lines of the upper frame that are seen and have a label. */
  private List<Reference> labelledLines(Frame frame) {
    return panel.layers().stream()
        .filter(Reference.class::isInstance)
        .map(Reference.class::cast)
        .filter(line -> !line.label().isEmpty())
        .filter(line ->
            (line.direction() == Reference.Direction.VERTICAL ? frame.x() : frame.y())
                .contains(line.at()))
        .toList();
  }

  private Stream<Layer> layers() {
    return Stream.concat(panel.layers().stream(), lowerLayers());
  }

  private Stream<Layer> lowerLayers() {
    return panel.lower().stream().flatMap(lower -> lower.layers().stream());
  }

  private double upperHeight(double height) {
    return panel.lower().map(lower -> (height - BETWEEN) * (1 - lower.share())).orElse(height);
  }

  private double widest(ToDoubleFunction<Range> room) {
    return y.stream().mapToDouble(room).max().orElseThrow();
  }

  /** The range, and if its end is not given, longer ones that leave more room at the top. */
  private static List<Range> grown(Axis axis, Range range) {
    return axis.high().isPresent()
        ? List.of(range)
        : DoubleStream.iterate(0, growth -> growth <= MOST_GROWTH, growth -> growth + GROWTH_STEP)
            .mapToObj(growth -> range.stretched(1 + growth))
            .toList();
  }
}
