package io.nightjar.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.ColumnOrder;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.TypeDefinedOrder;

/** What stands at the end of a Parquet file: schema, places of the pages, and notes. */
final class Footer {

  /** Of the format: encodings beyond the first ones are used. */
  private static final int FORMAT = 2;

  private final FileMetaData all;
  private long rows;

  /**
   * Before the first row group.
   *
   * @param notes keys and values
   * @param author program and version
   */
  Footer(List<ParquetColumn> columns, Map<String, String> notes, String author) {
    this("events", columns.stream().map(Footer::element).toList(), notes, author);
  }

  /**
   * Before the first row group.
   *
   * @param rows what the rows are
   * @param columns made by {@link #element}
   * @param notes keys and values
   * @param author program and version
   */
  Footer(String rows, List<SchemaElement> columns, Map<String, String> notes, String author) {
    List<SchemaElement> schema = new ArrayList<>();
    schema.add(new SchemaElement(rows).setNum_children(columns.size()));
    schema.addAll(columns);
    all = new FileMetaData(FORMAT, schema, 0, new ArrayList<>()).setCreated_by(author);
    notes.forEach((key, value) -> all.addToKey_value_metadata(new KeyValue(key).setValue(value)));
    columns.forEach(c -> all.addToColumn_orders(ColumnOrder.TYPE_ORDER(new TypeDefinedOrder())));
  }

  private static SchemaElement element(ParquetColumn column) {
    return element(column.name(), column.type(), column.isOptional());
  }

  /** What a schema says of a column. */
  static SchemaElement element(String name, Type type, boolean optional) {
    SchemaElement element = new SchemaElement(name).setType(type);
    element.setRepetition_type(
        optional ? FieldRepetitionType.OPTIONAL : FieldRepetitionType.REQUIRED);
    if (type == Type.BYTE_ARRAY) {
      element.setConverted_type(ConvertedType.UTF8);
      element.setLogicalType(LogicalType.STRING(new StringType()));
    }
    return element;
  }

  /**
   * Adds a row group.
   *
   * @param columns offsets count from its start; read and changed
   * @param start of the row group in the file [bytes]
   * @param size of its pages [bytes]
   */
  void add(List<ColumnMetaData> columns, int events, long start, long size) {
    List<ColumnChunk> chunks = new ArrayList<>();
    long uncompressed = 0;
    for (ColumnMetaData column : columns) {
      move(column, start);
      uncompressed += column.getTotal_uncompressed_size();
      chunks.add(new ColumnChunk(0).setMeta_data(column));
    }
    RowGroup group = new RowGroup(chunks, uncompressed, events);
    group.setFile_offset(start).setTotal_compressed_size(size);
    all.addToRow_groups(Thrift.kept(group));
    rows += events;
  }

  private static void move(ColumnMetaData column, long by) {
    column.setData_page_offset(column.getData_page_offset() + by);
    if (column.isSetDictionary_page_offset()) {
      column.setDictionary_page_offset(column.getDictionary_page_offset() + by);
    }
  }

  /** Writes the footer and its length. */
  void put(Bytes out) {
    int start = out.length();
    Thrift.put(all.setNum_rows(rows), out);
    out.putInt(out.length() - start);
  }
}
