package io.nightjar.card;

import io.nightjar.constraint.Limit;
import io.nightjar.physics.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the table of a limit must hold, by the search it belongs to: which columns, in which units,
 * positive, and in ascending order where lines are drawn between neighbours.
 */
final class LimitColumns {
  private static final List<String> EDGES = List.of("bottom", "top", "contour");

  /** Columns that may hold zero. */
  private static final Set<String> NOT_NEGATIVE = Set.of("BR_best", "BR_lo1s", "tau_ps");

  /** Columns that may hold anything. */
  private static final Set<String> ANY = Set.of("central_1e-6");

  private final Table table;

  /** Value so far of the column that ascends, by the words or numbers that set a line apart. */
  private final Map<String, Double> last = new HashMap<>();

  private LimitColumns(Table table) {
    this.table = table;
  }

  /** Refuses a table that a search cannot use. */
  static void judge(Table table, Limit.Search search) {
    LimitColumns columns = new LimitColumns(table);
    columns.demandRows();
    needed(search).forEach(columns::demandColumn);
    columns.demandValues();
    columns.demandOrder(search);
  }

  /** Columns beside the mass, with their units. */
  private static List<String> needed(Limit.Search search) {
    return switch (search) {
      case VISIBLE_PROMPT, INVISIBLE, ANY_DECAY -> List.of("m_GeV", "eps_lo");
      case VISIBLE_DISPLACED -> List.of("m_GeV", "eps_lo", "eps_hi");
      case VISIBLE_CONTOUR -> List.of("m_GeV", "eps");
      case VISIBLE_GRID -> List.of("m_GeV", "eps", "r");
      case INVISIBLE_GAUSSIAN -> List.of("m_GeV", "central_1e-6", "error_1e-6");
      case SCATTERING -> List.of("mDM_GeV", "mZp_GeV", "N_events");
      case PEAK, UNIVERSALITY, DECAY_IN_FLIGHT, COLLIDER, UNITARITY ->
          List.of("m_GeV", "U2", "edge");
      case RARE_INVISIBLE -> List.of("m_GeV", "BR_UL");
      case RARE_BEST_FIT -> List.of("m_GeV", "BR_best", "BR_lo1s", "BR_hi1s");
      case RARE_VISIBLE -> List.of("m_GeV", "tau_ps", "BR_UL");
      case SCALAR_CONTOUR -> List.of("m_GeV", "sin_theta");
      case SCALAR_EDGES -> List.of("m_GeV", "sin2theta_lo", "sin2theta_hi");
      case NUCLEOSYNTHESIS -> List.of("m_GeV", "tau_max_s");
      case SUPERNOVA, COMPARISON -> List.of("m_GeV");
    };
  }

  /** Which column draws apart lines of one mass: none, words or numbers; contours have no order. */
  private void demandOrder(Limit.Search search) {
    switch (search) {
      case VISIBLE_CONTOUR, SCALAR_CONTOUR, SUPERNOVA, COMPARISON -> {}
      case VISIBLE_GRID -> demandAscending("eps", "m_GeV");
      case SCATTERING -> demandAscending("mDM_GeV", "mZp_GeV");
      case RARE_VISIBLE -> demandAscending("m_GeV", "tau_ps");
      default ->
          demandAscending(
              "m_GeV", table.has("edge") ? "edge" : table.has("tau_ps") ? "tau_ps" : "");
    }
  }

  private void demandRows() {
    if (table.rows() == 0) {
      throw Fault.at(new Place(table.name(), 1, ""), "the table has no rows.").exception();
    }
  }

  private void demandColumn(String column) {
    if (!table.has(column)) {
      throw Fault.at(headerPlace(), "the column '" + column + "' is missing.")
          .found(String.join(", ", table.columns()))
          .hint(near(column))
          .exception();
    }
  }

  private String near(String column) {
    return Spelling.nearest(column, table.columns())
        .map(found -> "Maybe '" + found + "' should be '" + column + "'.")
        .orElse("Units belong to the name of a column.");
  }

  private Place headerPlace() {
    return new Place(table.name(), Math.max(1, table.line(0) - 1), "");
  }

  private Place at(int row, String column) {
    return new Place(table.name(), table.line(row), column);
  }

  private void demandValues() {
    for (String column : table.columns()) {
      if (column.equals("edge")) {
        demandEdges();
      } else {
        demandPositive(column, table.column(column));
      }
    }
  }

  private void demandPositive(String column, double[] values) {
    for (int i = 0; i < values.length; i++) {
      boolean fine = values[i] > 0 || (values[i] == 0 && NOT_NEGATIVE.contains(column));
      if (!fine && !ANY.contains(column)) {
        String words = NOT_NEGATIVE.contains(column) ? "0 or more" : "greater than 0";
        throw Fault.at(at(i, column), "must be " + words + ".").found("" + values[i]).exception();
      }
    }
  }

  private void demandEdges() {
    List<String> edges = table.text("edge");
    for (int i = 0; i < edges.size(); i++) {
      String edge = edges.get(i);
      if (!EDGES.contains(edge)) {
        throw Fault.at(at(i, "edge"), "'" + edge + "' is no edge.")
            .allowed(EDGES)
            .maybe(edge, EDGES)
            .exception();
      }
    }
  }

  private void demandAscending(String column, String apart) {
    double[] values = table.column(column);
    List<String> lines =
        apart.isEmpty() ? Arrays.asList(new String[values.length]) : table.text(apart);
    for (int i = 0; i < values.length; i++) {
      String line = apart.isEmpty() ? "" : lines.get(i);
      if (!line.equals("contour")) {
        demandAbove(line, values[i], i, column, apart);
      }
    }
  }

  private void demandAbove(String line, double value, int row, String column, String apart) {
    Double before = last.put(line, value);
    if (before != null && value <= before) {
      String of = apart.isEmpty() ? "" : " of " + apart + " " + line;
      throw Fault.at(at(row, column), "values" + of + " must ascend.")
          .found(value + " after " + before)
          .exception();
    }
  }
}
