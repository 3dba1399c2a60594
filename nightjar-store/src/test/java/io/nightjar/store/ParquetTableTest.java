package io.nightjar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What DuckDB reads is what was written. */
@Tag("law")
class ParquetTableTest {

  private static final String[] WORDS = {"ok", "", "Λ is too large"};

  @TempDir private Path folder = Path.of("");

  private static double number(int row) {
    return row % 7 == 3 ? Double.NEGATIVE_INFINITY : Math.sin(row) * Math.pow(10, row % 40 - 20);
  }

  private static byte[] bytes(int rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ParquetTable("points", rows)
        .wholes("point", i -> (long) i * i - 5)
        .numbers("dark-photon.mass", ParquetTableTest::number)
        .numbers("none", i -> Double.NaN)
        .words("status", i -> WORDS[i % 3])
        .flags("best", i -> i % 11 == 4)
        .write(out, Map.of("nightjar.version", "x"), "nightjar version x");
    return out.toByteArray();
  }

  /** Also of none, and of more than one group of rows. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 9, 16_384, 40_001})
  void everyValueComesBack(int rows) throws IOException {
    Path file = folder.resolve("t" + rows + ".parquet");
    Files.write(file, bytes(rows));
    Table table = Table.of("SELECT * FROM '" + file + "'");
    assertThat(table.columns().keySet())
        .containsExactly("point", "dark-photon.mass", "none", "status", "best");
    assertThat(table.rows()).isEqualTo(rows);
    for (int i = 0; i < rows; i++) {
      assertThat(table.column("point").get(i)).isEqualTo((long) i * i - 5);
      assertThat(table.column("dark-photon.mass").get(i))
          .isEqualTo(Double.isFinite(number(i)) ? number(i) : null);
      assertThat(table.column("none").get(i)).isNull();
      assertThat(table.column("status").get(i)).isEqualTo(WORDS[i % 3]);
      assertThat(table.column("best").get(i)).isEqualTo(i % 11 == 4);
    }
  }

  /** Read back without DuckDB: the same bits, and what is not finite is not a number. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 9, 16_384, 40_001})
  void isReadBack(int rows) throws IOException {
    Path file = folder.resolve("back.parquet");
    Files.write(file, bytes(rows));
    StoredTable table = StoredTable.read(file, "points");
    assertThat(table.rows()).isEqualTo(rows);
    assertThat(table.notes()).containsExactly(Map.entry("nightjar.version", "x"));
    long[] wholes = table.wholes("point");
    List<String> words = table.words("status");
    double[] numbers = table.numbers("dark-photon.mass");
    for (int i = 0; i < rows; i++) {
      assertThat(wholes[i]).isEqualTo((long) i * i - 5);
      assertThat(words.get(i)).isEqualTo(WORDS[i % 3]);
      double expected = Double.isFinite(number(i)) ? number(i) : Double.NaN;
      assertThat(Double.compare(numbers[i], expected)).as("row %d", i).isZero();
    }
    assertThat(Arrays.stream(table.numbers("none")).filter(Double::isNaN)).hasSize(rows);
  }

  /** Each is refused with what it is. */
  @Test
  void refusesWhatItIsNot() throws IOException {
    Path file = folder.resolve("other.parquet");
    Files.write(file, bytes(9));
    assertThatThrownBy(() -> StoredTable.read(file, "events"))
        .isInstanceOf(IOException.class)
        .hasMessage("its rows are 'points', not 'events'");
    StoredTable table = StoredTable.read(file, "points");
    assertThatThrownBy(() -> table.numbers("mass")).hasMessage("it has no column 'mass'");
    assertThatThrownBy(() -> table.numbers("status"))
        .hasMessage("column 'status' has the type BYTE_ARRAY");
    Path foreign = folder.resolve("foreign.parquet");
    copy("SELECT * FROM '" + file + "'", foreign);
    assertThatThrownBy(() -> StoredTable.read(foreign, "duckdb_schema"))
        .hasMessageEndingWith(" was not stored by Nightjar");
    Path torn = folder.resolve("torn.parquet");
    Files.write(torn, Arrays.copyOf(bytes(9), 300));
    assertThatThrownBy(() -> StoredTable.read(torn, "points")).hasMessage("it is no Parquet file");
  }

  /** By DuckDB. */
  private static void copy(String query, Path to) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("COPY (" + query + ") TO '" + to + "' (FORMAT parquet)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void saysWhatItIs() throws IOException {
    Path file = folder.resolve("notes.parquet");
    Files.write(file, bytes(3));
    Table notes =
        Table.of(
            "SELECT decode(key) AS k, decode(value) AS v FROM parquet_kv_metadata('" + file + "')");
    assertThat(notes.pairs("k", "v")).containsEntry("nightjar.version", "x");
  }

  @Test
  void sameTableSameBytes() throws IOException {
    assertThat(bytes(1000)).isEqualTo(bytes(1000));
  }
}
