package io.nightjar.cli;

import io.nightjar.card.ScanCard.Method;
import io.nightjar.cli.ScanTable.Part;
import io.nightjar.constraint.Label.Family;
import io.nightjar.likelihood.Choice;
import io.nightjar.plot.Figure;
import io.nightjar.plot.Latex;
import io.nightjar.plot.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figure of a scan: a plane of two parameters, or a curve of one, and what is said of it. */
final class ScanFigure {

  private static final double WIDTH = 460; // [pt]
  private static final double HEIGHT = 300;
  private static final double PER_LINE = 11.5; // of the caption
  private static final int LETTERS = 118; // of a line of the caption

  private ScanFigure() {}

  /**
   * The figure of a result.
   *
   * @param names of one or two parameters of the grid; all of them if empty
   */
  static Figure of(ScanTable table, List<String> names) {
    List<ScanAxis> axes = chosen(table, names);
    if (table.best().isEmpty()) {
      throw new WrongInput("RESULT: no point of '%s' has a likelihood.".formatted(table.name()));
    }
    ScanProfile profile = ScanProfile.of(table, axes);
    List<String> caption = new ArrayList<>();
    Panel panel =
        axes.size() == 1
            ? new ScanCurve(profile, caption).panel()
            : new ScanPlane(profile, caption).panel();
    parts(profile).ifPresent(caption::add);
    caption.addAll(about(table, axes));
    List<String> lines = Captions.lines(caption, LETTERS);
    return Figure.of(panel)
        .titled(
            Latex.text("%s: %s, known in %s".formatted(table.name(), table.model(), table.era())))
        .captioned(lines.toArray(String[]::new))
        .sized(WIDTH, HEIGHT + PER_LINE * lines.size());
  }

  // ---- which parameters -----------------------------------------------------------------------

  private static List<ScanAxis> chosen(ScanTable table, List<String> names) {
    List<ScanAxis> grid = table.axes().stream().filter(ScanAxis::isGrid).toList();
    List<String> known = grid.stream().map(ScanAxis::name).toList();
    if (grid.isEmpty()) {
      throw new WrongInput(
          "RESULT: '%s' searched for the best point and has no grid to draw.%n  allowed: results of scans with method: grid or profile"
              .formatted(table.name()));
    }
    List<String> wanted = names.isEmpty() ? known : names;
    if (wanted.size() > 2) {
      throw new WrongInput(
          "--axes: '%s' has a grid of %d parameters; say which one or two are drawn.%n  allowed: %s"
              .formatted(table.name(), wanted.size(), String.join(" ", known)));
    }
    wanted.stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw new WrongInput(Names.unknown("--axes", name, known));
        });
    if (wanted.stream().distinct().count() < wanted.size()) {
      throw new WrongInput("--axes: '%s' is there twice.".formatted(wanted.getFirst()));
    }
    return wanted.stream().map(name -> grid.get(known.indexOf(name))).toList();
  }

  // ---- what is said ---------------------------------------------------------------------------

  private static List<String> about(ScanTable table, List<ScanAxis> axes) {
    List<String> caption = new ArrayList<>();
    List<String> others =
        table.axes().stream().filter(a -> !axes.contains(a)).map(ScanAxis::name).toList();
    listed("At each point the best of", others, caption);
    listed("In proportion:", axes.stream().flatMap(a -> a.tied().stream()).toList(), caption);
    int best = table.best().orElseThrow();
    List<String> ends =
        table.axes().stream()
            .filter(axis -> axis.isEnd(table.value(axis, best)))
            .map(ScanAxis::name)
            .toList();
    listed("The best point is at the end of the range of", ends, caption);
    caption.add(terms(table));
    caption.add(grid(table));
    listed("Gaps: unphysical, because of", table.problems(), caption);
    return caption;
  }

  private static void listed(String words, List<String> names, List<String> caption) {
    if (!names.isEmpty()) {
      caption.add(words + " " + String.join(", ", names) + ".");
    }
  }

  /** How good each part is by itself. */
  private static Optional<String> parts(ScanProfile profile) {
    ScanTable table = profile.table();
    if (!profile.has(Part.ANOMALIES)) {
      return Optional.empty();
    }
    boolean shares = table.method() == Method.PROFILE && !table.isAlone(Part.ANOMALIES);
    return Optional.of(
        "Best of the anomalies: ln L = %s, of the constraints: %s%s."
            .formatted(
                LikelihoodPage.number(profile.top(Part.ANOMALIES)),
                LikelihoodPage.number(profile.top(Part.CONSTRAINTS)),
                shares ? "; both are shares of ln L where everything together is best" : ""));
  }

  private static String terms(ScanTable table) {
    return "Terms: %s. Off: %d."
        .formatted(
            Stream.of(Family.values())
                .filter(family -> !table.terms(family).isEmpty())
                .map(family -> counted(table, family))
                .collect(Collectors.joining(", ")),
            table.off().size());
  }

  private static String grid(ScanTable table) {
    List<ScanAxis> grid = table.axes().stream().filter(ScanAxis::isGrid).toList();
    int points = grid.stream().mapToInt(ScanAxis::points).reduce(1, Math::multiplyExact);
    String sizes =
        grid.stream().map(axis -> String.valueOf(axis.points())).collect(Collectors.joining(" × "));
    return table.isComplete()
        ? "Grid of %s points.".formatted(sizes)
        : "Interrupted: %d of %s points.".formatted(table.rows(), sizes);
  }

  private static String counted(ScanTable table, Family family) {
    List<String> terms = table.terms(family);
    return family == Family.ANOMALY
        ? "%s (%s)".formatted(Choice.word(family), String.join(", ", terms))
        : "%d %s".formatted(terms.size(), Choice.word(family));
  }

  /** A number of a caption. */
  static String number(double value) {
    return String.format(Locale.ROOT, "%.3g", value)
        .replaceFirst("e([-+])0?", "e$1")
        .replace("e+", "e");
  }
}
