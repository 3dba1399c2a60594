package io.nightjar.cli;

import io.nightjar.cli.LevelScheme.Branch;
import io.nightjar.cli.LevelScheme.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The spectrum as a diagram of levels in letters: the heaviest particle on top, to the right of it
 * the lighter ones, an arrow downwards for every decay that matters.
 */
final class LevelDiagram {

  /** Columns of letters: of all, and of name, mass and cτ on the left. */
  private static final int COLUMNS = 100;

  private static final int MARGIN = 2;
  private static final int NAME = 5;
  private static final int MASS = 11;
  private static final int LENGTH = 12;
  private static final int LEFT = MARGIN + NAME + MASS + LENGTH;

  /** Columns of a level without arrows, and between levels. */
  private static final int BARE = 6;

  private static final int APART = 2;

  /** Lines that words of an arrow take. */
  private static final int WORDS = 2;

  /** Empty lines: per decade between two levels, and at most. */
  private static final double PER_DECADE = 3;

  private static final int MOST_EMPTY = 3;

  private static final String GROUND = "Standard Model";

  /** The way of an arrow: its level, where it stands, and the last level it reaches. */
  private record Lane(Branch branch, int at, int from, List<Integer> ends) {
    String share() {
      return Readable.percent(branch.branching());
    }

    String products() {
      return Symbols.text(branch.products());
    }

    boolean passes(int level) {
      return from < level && level < ends.getLast();
    }

    boolean reaches(int level) {
      return ends.contains(level);
    }
  }

  /** Descending in mass; the Standard Model is the level after the last. */
  private final List<Level> levels;

  private final List<Lane> lanes = new ArrayList<>();

  /** Columns that belong to a level, from and to. */
  private final List<int[]> own = new ArrayList<>();

  private final double least;

  private LevelDiagram(List<Level> levels, double least) {
    this.levels = levels;
    this.least = least;
    int at = LEFT;
    for (int i = 0; i < levels.size(); i++) {
      int begin = at;
      for (Branch branch : shown(levels.get(i))) {
        Lane lane = new Lane(branch, at + 1, i, ends(branch));
        lanes.add(lane);
        at += Math.max(lane.share().length(), width(lane.products())) + APART;
      }
      at = Math.max(at, begin + BARE);
      own.add(new int[] {begin, at - 1});
    }
  }

  /** The lines of the diagram. */
  static List<String> of(LevelScheme scheme) {
    List<Level> levels =
        scheme.all().stream().sorted(Comparator.comparingDouble(Level::mass).reversed()).toList();
    List<Double> shares =
        levels.stream()
            .flatMap(l -> l.branches().stream())
            .map(Branch::branching)
            .sorted()
            .toList();
    // where there is no room for all, rare decays make room
    return Stream.concat(Stream.of(0.0), shares.stream())
        .map(least -> new LevelDiagram(levels, least))
        .filter(LevelDiagram::fits)
        .findFirst()
        .orElseGet(() -> new LevelDiagram(levels, 1))
        .lines();
  }

  private boolean fits() {
    return own.getLast()[1] < COLUMNS;
  }

  private List<Branch> shown(Level level) {
    return level.branches().stream().filter(b -> b.branching() > least).toList();
  }

  /** Positions of the levels of the products, descending in mass. */
  private List<Integer> ends(Branch branch) {
    return branch.levels().isEmpty()
        ? List.of(levels.size())
        : branch.levels().stream().map(levels::indexOf).toList();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(head()));
    for (int i = 0; i < levels.size(); i++) {
      lines.add(level(i));
      for (int line = 0; line < below(i); line++) {
        lines.add(between(i, line));
      }
    }
    lines.add(ground());
    return lines;
  }

  private String head() {
    StringBuilder line = blank();
    write(line, MARGIN + NAME, "mass");
    write(line, MARGIN + NAME + MASS, "cτ");
    write(line, LEFT, "decays above " + Readable.percent(Math.max(least, LevelScheme.LEAST)));
    return line.toString().stripTrailing();
  }

  /** Lines between a level and the next one. */
  private int below(int i) {
    boolean last = i == levels.size() - 1;
    double ratio = last ? 1 : levels.get(i).mass() / levels.get(i + 1).mass();
    int empty = last ? 1 : (int) Math.min(MOST_EMPTY, Math.round(PER_DECADE * Math.log10(ratio)));
    return shown(levels.get(i)).isEmpty() ? empty : Math.max(WORDS, empty);
  }

  private String level(int i) {
    Level level = levels.get(i);
    StringBuilder line = blank();
    write(line, MARGIN, Symbols.text(level.name()));
    write(line, MARGIN + NAME, Readable.mass(level.mass()));
    write(line, MARGIN + NAME + MASS, Readable.length(level.ctau()));
    int first = lanes.stream().filter(l -> l.reaches(i)).mapToInt(Lane::at).min().orElse(COLUMNS);
    fill(line, first, own.get(i)[0], '─');
    fill(line, own.get(i)[0], own.get(i)[1], '━');
    for (Lane lane : lanes) {
      if (lane.from == i) {
        line.setCharAt(lane.at, '┯');
      } else if (lane.reaches(i)) {
        line.setCharAt(lane.at, '▼');
      } else if (lane.passes(i)) {
        line.setCharAt(lane.at, line.charAt(lane.at) == ' ' ? '│' : '┼');
      }
    }
    return line.toString().stripTrailing();
  }

  /** A line below a level: arrows that run on, and words of those that begin there. */
  private String between(int i, int number) {
    StringBuilder line = blank();
    for (Lane lane : lanes) {
      if (lane.from == i && number < WORDS) {
        write(line, lane.at, number == 0 ? lane.share() : lane.products());
      } else if (lane.from <= i && lane.ends.getLast() > i) {
        line.setCharAt(lane.at, '│');
      }
    }
    return line.toString().stripTrailing();
  }

  private String ground() {
    StringBuilder line = blank();
    write(line, MARGIN, GROUND);
    fill(line, LEFT, Math.min(COLUMNS, own.getLast()[1]), '═');
    lanes.stream().filter(l -> l.reaches(levels.size())).forEach(l -> line.setCharAt(l.at, '▼'));
    return line.toString().stripTrailing();
  }

  private static StringBuilder blank() {
    return new StringBuilder(" ".repeat(2 * COLUMNS));
  }

  private static void fill(StringBuilder line, int from, int to, char letter) {
    for (int at = from; at < to; at++) {
      line.setCharAt(at, letter);
    }
  }

  private static void write(StringBuilder line, int at, String words) {
    line.replace(at, at + words.length(), words);
  }

  /** Letters, not counting a bar over one. */
  private static int width(String words) {
    return (int)
        words.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).count();
  }
}
