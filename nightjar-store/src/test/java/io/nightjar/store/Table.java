package io.nightjar.store;

import java.sql.Blob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What DuckDB answers, by column; an answer to {@code SELECT}. */
record Table(SequencedMap<String, List<@Nullable Object>> columns) {

  static Table of(String query) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      SequencedMap<String, List<@Nullable Object>> columns = new LinkedHashMap<>();
      int width = rows.getMetaData().getColumnCount();
      List<List<@Nullable Object>> lists = new ArrayList<>();
      for (int c = 1; c <= width; c++) {
        List<@Nullable Object> list = new ArrayList<>();
        lists.add(list);
        columns.put(rows.getMetaData().getColumnName(c), list);
      }
      while (rows.next()) {
        for (int c = 0; c < width; c++) {
          lists.get(c).add(rows.getObject(c + 1));
        }
      }
      return new Table(columns);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  List<@Nullable Object> column(String name) {
    List<@Nullable Object> column = columns.get(name);
    if (column == null) {
      throw new IllegalArgumentException("no column " + name + " in " + columns.keySet());
    }
    return column;
  }

  Object only(String name) {
    Object value = column(name).get(0);
    if (value == null) {
      throw new IllegalArgumentException(name + " is null");
    }
    return value;
  }

  int rows() {
    return columns.firstEntry().getValue().size();
  }

  /** Two columns of a table as keys and values. */
  Map<String, String> pairs(String keys, String values) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (int i = 0; i < rows(); i++) {
      pairs.put(text(column(keys).get(i)), text(column(values).get(i)));
    }
    return pairs;
  }

  private static String text(@Nullable Object value) {
    return value instanceof Blob ? "blob" : String.valueOf(value);
  }
}
