package io.nightjar.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("law")
class TableTest {
  private static final String TEXT =
      """
      # what it is
      # source: somewhere
      E_MeV,counts,class
      100,1.5,nu e
      # a remark
      200,-2e3,
      """;

  @Test
  void readsNumbersWordsAndProvenance() {
    Table table = read(TEXT);
    assertThat(table.provenance()).containsExactly("what it is", "source: somewhere", "a remark");
    assertThat(table.columns()).containsExactly("E_MeV", "counts", "class");
    assertThat(table.rows()).isEqualTo(2);
    assertThat(table.column("counts")).containsExactly(1.5, -2000);
    assertThat(table.text("class")).containsExactly("nu e", "");
  }

  @Test
  void convertsQuantities() {
    assertThat(read(TEXT).quantity("E")).containsExactly(0.1, 0.2);
    assertThat(read(TEXT).quantity("counts")).containsExactly(1.5, -2000);
    assertThat(read("L_m,L_cm\n1,2\n").hasQuantity("L")).isTrue();
    assertThatThrownBy(() -> read("L_m,L_cm\n1,2\n").quantity("L"))
        .hasMessageContaining("more than one column of 'L'");
  }

  @Test
  void readsMatricesWithoutNamesOfColumns() {
    Table table = read("# source: x\n1,2\n3,4.5\n");
    assertThat(table.matrix()).isDeepEqualTo(new double[][] {{1, 2}, {3, 4.5}});
    assertThat(table.columns()).isEmpty();
    assertThatThrownBy(() -> table.column("a")).hasMessageContaining("not the names of columns");
    assertThatThrownBy(() -> read(TEXT).matrix()).hasMessageContaining("is no matrix");
  }

  @Test
  void namesLineAndColumnOfAFault() {
    assertFault("a,b\n1,2\n3,\n", "test.csv, line 3, column 'b': the number is missing.");
    assertFault("# c\na,b\n1,x\n", "test.csv, line 3, column 'b': 'x' is not a number.");
    assertFault("a,b\n\n1,NaN\n", "test.csv, line 3, column 'b': 'NaN' is not a number.");
    assertFault("a,b\n1,2d", "test.csv, line 2, column 'b': '2d' is not a number.");
    assertThatThrownBy(() -> read("1,2\n3,x\n").matrix())
        .hasMessage("test.csv, line 2, column 2: 'x' is not a number.");
  }

  @Test
  void refusesWhatIsNoTable() {
    assertThatThrownBy(() -> read("# only words\n")).isInstanceOf(DataException.class);
    assertThatThrownBy(() -> read("a,b\n1\n")).hasMessageContaining("line 2: 1 cells");
    assertThatThrownBy(() -> read("a,a\n1,2\n")).hasMessageContaining("more than one column 'a'");
    assertThatThrownBy(() -> read("a\n\"1\n")).isInstanceOf(DataException.class);
    assertThatThrownBy(() -> read(TEXT).column("z"))
        .hasMessage("test.csv has no column 'z'. Its columns are E_MeV, counts, class.");
    assertThatThrownBy(() -> Table.resource("fluxes/none.csv"))
        .hasMessage("Nightjar has no table called 'fluxes/none.csv'.");
  }

  @Test
  void readsFilesOfTheUser(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.csv"), TEXT);
    assertThat(Table.file(file).rows()).isEqualTo(2);
    assertThatThrownBy(() -> Table.file(folder.resolve("absent.csv")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("absent.csv");
  }

  private static void assertFault(String text, String message) {
    assertThatThrownBy(() -> read(text).column("b"))
        .isInstanceOf(DataException.class)
        .hasMessage(message);
  }

  private static Table read(String text) {
    return Table.read("test.csv", new StringReader(text));
  }
}
