package io.nightjar.physics;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Columns of numbers or words, with the lines that say where they come from. Comment lines start
 * with {@code #} and are kept; the first other line names the columns, unless it consists of
 * numbers: then the table is a matrix.
 */
public final class Table {
  private static final String ROOT = "/io/nightjar/data/";

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setCommentMarker('#').setIgnoreSurroundingSpaces(true).get();

  /** Units that the name of a column may end with. */
  private static final Map<String, Double> UNITS =
      Map.of(
          "", 1.0, "_eV", Units.eV, "_keV", Units.keV, "_MeV", Units.MeV, "_GeV", Units.GeV, "_TeV",
          Units.TeV, "_cm", Units.cm, "_m", Units.m);

  private record Row(long line, CSVRecord cells) {}

  private final String name;
  private final List<String> provenance;
  private final List<String> columns;
  private final List<Row> rows;

  private Table(String name, List<String> provenance, List<Row> rows) {
    this.name = name;
    this.provenance = List.copyOf(provenance);
    if (rows.isEmpty()) {
      throw new DataException(name + " holds no table: every line is empty or a comment.");
    }
    boolean matrix = rows.getFirst().cells.stream().allMatch(Table::isNumber);
    this.columns = matrix ? List.of() : List.of(rows.getFirst().cells.values());
    this.rows = List.copyOf(matrix ? rows : rows.subList(1, rows.size()));
    demandDistinctColumns();
    demandEqualRows(rows.getFirst().cells.size());
  }

  /**
   * Reads one of the tables that come with Nightjar.
   *
   * @param name path below the data folder, e.g. {@code fluxes/miniboone_fhc.csv}
   */
  public static Table resource(String name) {
    try (InputStream stream = Table.class.getResourceAsStream(ROOT + name)) {
      if (stream == null) {
        throw new DataException("Nightjar has no table called '" + name + "'.");
      }
      return read(name, new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new DataException("Cannot read the table " + name + ": " + e.getMessage(), e);
    }
  }

  /** Names of the tables that come with Nightjar, sorted. */
  public static List<String> shipped() {
    try (InputStream stream = Table.class.getResourceAsStream(ROOT + "tables.sha256")) {
      if (stream == null) {
        throw new DataException("The tables of Nightjar are missing from this installation.");
      }
      String list = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return list.lines().map(line -> line.replaceFirst("^\\S+\\s+", "")).sorted().toList();
    } catch (IOException e) {
      throw new DataException("Cannot read the list of tables: " + e.getMessage(), e);
    }
  }

  /**
   * Reads a table of the user.
   *
   * @param file where it is
   */
  public static Table file(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      return read(file.toString(), reader);
    } catch (IOException e) {
      throw new DataException("Cannot read the table " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a table from a stream of characters.
   *
   * @param name what messages call it
   * @param reader its text; the caller closes it
   */
  public static Table read(String name, Reader reader) {
    List<String> comments = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.builder().setReader(reader).setFormat(FORMAT).get()) {
      for (CSVRecord cells : parser) {
        rows.add(new Row(parser.getCurrentLineNumber(), cells));
        if (cells.hasComment()) {
          cells.getComment().lines().forEach(comments::add);
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new DataException("Cannot read the table " + name + ": " + e.getMessage(), e);
    }
    return new Table(name, comments, rows);
  }

  /** What messages call this table: its path below the data folder, or its file. */
  public String name() {
    return name;
  }

  /** The comment lines, in order and without their mark: what it is, source, units, caveats. */
  public List<String> provenance() {
    return provenance;
  }

  /** Names of the columns in order; empty for a matrix. */
  public List<String> columns() {
    return columns;
  }

  /** Number of rows, without the line that names the columns. */
  public int rows() {
    return rows.size();
  }

  /** Line of a row in its file, from 1. */
  public int line(int row) {
    return Math.toIntExact(rows.get(row).line);
  }

  /** Whether a column of this name exists. */
  public boolean has(String column) {
    return columns.contains(column);
  }

  /**
   * The numbers of one column, in the unit of the table.
   *
   * @throws DataException if the column does not exist or a cell is missing or not a number
   */
  public double[] column(String column) {
    int index = index(column);
    double[] numbers = new double[rows.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(rows.get(i), index);
    }
    return numbers;
  }

  /**
   * One number, in the unit of the table.
   *
   * @param column name
   * @param row from 0
   * @throws DataException if the column does not exist or the cell is not a number
   */
  public double number(String column, int row) {
    return number(rows.get(row), index(column));
  }

  /**
   * The numbers of a column whose name ends with its unit: {@code quantity("E")} reads {@code
   * E_MeV} or {@code E_GeV}, whichever exists.
   *
   * @param quantity name without the unit
   * @return energies [GeV], lengths [cm]; as they are if the name carries no unit
   */
  public double[] quantity(String quantity) {
    String unit = unit(quantity);
    double[] numbers = column(quantity + unit);
    double factor = UNITS.getOrDefault(unit, 1.0);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] *= factor;
    }
    return numbers;
  }

  /** Whether a column of this quantity exists, with or without a unit in its name. */
  public boolean hasQuantity(String quantity) {
    return UNITS.keySet().stream().anyMatch(unit -> has(quantity + unit));
  }

  /** The words of one column; a missing cell is an empty word. */
  public List<String> text(String column) {
    int index = index(column);
    return rows.stream().map(row -> row.cells.get(index)).toList();
  }

  /**
   * All numbers of a table without names of columns.
   *
   * @return rows of columns; a new array, the caller's own
   */
  public double[][] matrix() {
    if (!columns.isEmpty()) {
      throw new DataException(
          name + " is no matrix: its first line names the columns " + String.join(", ", columns));
    }
    return rows.stream().map(this::numbers).toArray(double[][]::new);
  }

  private double[] numbers(Row row) {
    double[] numbers = new double[row.cells.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(row, i);
    }
    return numbers;
  }

  private double number(Row row, int index) {
    String cell = row.cells.get(index);
    double number = parse(cell);
    if (!Double.isFinite(number)) {
      String fault = cell.isEmpty() ? "the number is missing." : "'" + cell + "' is not a number.";
      throw DataException.at(name, row.line, columnName(index), fault);
    }
    return number;
  }

  private static boolean isNumber(String cell) {
    return Double.isFinite(parse(cell));
  }

  /** A decimal number; NaN for everything else, also for what only Java reads ({@code 1d}). */
  private static double parse(String cell) {
    if (cell.isEmpty() || Character.isLetter(cell.charAt(cell.length() - 1))) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private String columnName(int index) {
    return columns.isEmpty() ? String.valueOf(index + 1) : "'" + columns.get(index) + "'";
  }

  private int index(String column) {
    int index = columns.indexOf(column);
    if (index < 0) {
      throw new DataException(name + " has no column '" + column + "'. " + columnsInWords());
    }
    return index;
  }

  private String unit(String quantity) {
    List<String> found = UNITS.keySet().stream().filter(u -> has(quantity + u)).toList();
    if (found.size() != 1) {
      throw new DataException(
          "%s has %s column of '%s' (a unit may follow: %s_MeV). %s"
              .formatted(
                  name,
                  found.isEmpty() ? "no" : "more than one",
                  quantity,
                  quantity,
                  columnsInWords()));
    }
    return found.getFirst();
  }

  private String columnsInWords() {
    return columns.isEmpty()
        ? "Its first line holds numbers, not the names of columns."
        : "Its columns are " + String.join(", ", columns) + ".";
  }

  private void demandDistinctColumns() {
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!seen.add(column)) {
        throw new DataException(name + " has more than one column '" + column + "'.");
      }
    }
  }

  private void demandEqualRows(int width) {
    for (Row row : rows) {
      if (row.cells.size() != width) {
        throw new DataException(
            "%s, line %d: %d cells, but the first line has %d."
                .formatted(name, row.line, row.cells.size(), width));
      }
    }
  }
}
