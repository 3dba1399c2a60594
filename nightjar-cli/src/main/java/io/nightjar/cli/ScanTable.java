package io.nightjar.cli;

import io.nightjar.card.ScanCard.Method;
import io.nightjar.constraint.Label.Family;
import io.nightjar.likelihood.Choice;
import io.nightjar.store.StoredTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code scan} wrote, read back from its table alone. */
final class ScanTable {

  /** Name of the table in the folder of a scan. */
  static final String FILE = "points.parquet";

  /** What its rows are. */
  static final String ROWS = "points";

  /** Under which key the table says what it is. */
  static final String NOTE = "nightjar.scan";

  /** The status of a row that is a point of a theory. */
  static final String OK = "ok";

  private static final String UNPHYSICAL = "unphysical: ";

  /** How the status of a row that no universe has begins. */
  static String unphysical(String problem) {
    return UNPHYSICAL + problem;
  }

  /** Which terms are summed. */
  enum Part {
    ALL,
    ANOMALIES,
    CONSTRAINTS;

    /** In a sentence. */
    String words() {
      return this == ALL ? "everything" : name().toLowerCase(Locale.ROOT);
    }

    /** A column with ln L of this part where it alone is largest. */
    String column() {
      return "alone_" + name().toLowerCase(Locale.ROOT);
    }
  }

  private final JsonNode about;
  private final List<ScanAxis> axes;
  private final StoredTable table;
  private final long[] cells;
  private final List<String> status;

  private ScanTable(JsonNode about, StoredTable table) throws IOException {
    this.about = about;
    this.table = table;
    this.axes = about.path("vary").valueStream().map(ScanAxis::of).toList();
    this.cells = table.wholes("point");
    this.status = table.words("status");
  }

  /**
   * Reads a result.
   *
   * @param path the table, or the folder of a scan
   * @throws WrongInput if it is none
   */
  static ScanTable read(Path path) {
    Path file = Files.isDirectory(path) ? path.resolve(FILE) : path;
    if (!Files.isRegularFile(file)) {
      throw new WrongInput(
          "RESULT: there is no file '%s'.%n  allowed: what './nightjar scan' wrote, its folder or its %s"
              .formatted(file, FILE));
    }
    try {
      StoredTable table = StoredTable.read(file, ROWS);
      String note = table.notes().get(NOTE);
      if (note == null) {
        throw new IOException("it does not say of what scan it is");
      }
      return new ScanTable(JsonMapper.builder().build().readTree(note), table);
    } catch (IOException | JacksonException e) {
      throw new WrongInput(
          "RESULT: '%s' is no result of a scan: %s.%n  allowed: %s as './nightjar scan' writes it"
              .formatted(file, e.getMessage(), FILE));
    }
  }

  /** Name of the scan card. */
  String name() {
    return about.path("scan").path("name").asString();
  }

  /** Name of the model card. */
  String model() {
    return about.path("card").path("name").asString();
  }

  /** Name of the era whose data count. */
  String era() {
    return about.path("era").asString();
  }

  Method method() {
    return Method.valueOf(about.path("method").asString().toUpperCase(Locale.ROOT));
  }

  boolean isComplete() {
    return about.path("complete").asBoolean();
  }

  /** What varied, in the order of the card. */
  List<ScanAxis> axes() {
    return axes;
  }

  int rows() {
    return table.rows();
  }

  /** The number of the point of the grid that a row is. */
  int cell(int row) {
    return (int) cells[row];
  }

  /** Why rows are no points of a theory, each reason once. */
  List<String> problems() {
    return status.stream()
        .filter(word -> !word.equals(OK))
        .map(word -> word.replace(UNPHYSICAL, ""))
        .distinct()
        .sorted()
        .toList();
  }

  /** The most likely row. */
  Optional<Integer> best() {
    double[] lnL = lnL(Part.ALL);
    int best = -1;
    for (int i = 0; i < lnL.length; i++) {
      if (lnL[i] > (best < 0 ? Double.NEGATIVE_INFINITY : lnL[best])) {
        best = i;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(best);
  }

  double value(ScanAxis axis, int row) {
    return numbers(axis.name())[row];
  }

  // ---- terms ----------------------------------------------------------------------------------

  /** Terms of a family that count. */
  List<String> terms(Family family) {
    return strings(about.path("families").path(Choice.word(family)));
  }

  /** Terms that do not count. */
  List<String> off() {
    return strings(about.path("terms_off"));
  }

  private List<String> terms(Part part) {
    List<String> all = strings(about.path("terms"));
    List<String> anomalies = terms(Family.ANOMALY);
    return switch (part) {
      case ALL -> all;
      case ANOMALIES -> anomalies;
      case CONSTRAINTS -> all.stream().filter(term -> !anomalies.contains(term)).toList();
    };
  }

  private static List<String> strings(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  /** Whether a part was searched for its own best points, so that it need not be summed. */
  boolean isAlone(Part part) {
    return table.columns().contains(part.column());
  }

  /** Whether there are terms of both kinds. */
  boolean hasParts() {
    return Stream.of(Part.ANOMALIES, Part.CONSTRAINTS).noneMatch(part -> terms(part).isEmpty());
  }

  /** ln L of every row; −∞ where it is, NaN where no universe is. */
  double[] lnL(Part part) {
    double[] sum = new double[rows()];
    if (part == Part.ALL || isAlone(part)) {
      add(part == Part.ALL ? "lnL" : part.column(), sum);
    } else {
      terms(part).forEach(term -> add("lnL_" + term, sum));
    }
    return sum;
  }

  private void add(String column, double[] sum) {
    double[] numbers = numbers(column);
    Arrays.setAll(
        sum,
        i ->
            !status.get(i).equals(OK)
                ? Double.NaN
                : sum[i] + (Double.isNaN(numbers[i]) ? Double.NEGATIVE_INFINITY : numbers[i]));
  }

  private double[] numbers(String column) {
    try {
      return table.numbers(column);
    } catch (IOException e) {
      throw new WrongInput("RESULT: it is no result of a scan: %s.".formatted(e.getMessage()));
    }
  }
}
