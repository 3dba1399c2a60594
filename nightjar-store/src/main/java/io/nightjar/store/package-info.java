/**
 * Files of events for programs that read columns, and compressed files of text.
 *
 * <p><b>What for.</b> {@link io.nightjar.store.ParquetEvents} writes a Parquet file, for DuckDB,
 * Arrow, pandas, polars or Spark; {@link io.nightjar.store.ParquetTable} does it with any table,
 * which {@link io.nightjar.store.StoredTable} reads back; {@link io.nightjar.store.CompressedText}
 * packs the files of another format while they are written.
 *
 * <p><b>Ideas.</b> A file has one row group per block of events, made by the thread that has the
 * block; only offsets wait for the order of the file. {@code ParquetColumn} says how a column of
 * {@link io.nightjar.export.EventColumns} is stored; {@code ChunkWriter} turns its values into
 * pages: few different values become a dictionary, others are copied bit by bit. The bytes of a
 * file depend on the events and the header, not on threads, clock or machine.
 *
 * <p><b>Units and conventions.</b> GeV, cm, ns; every file says the unit of each column. Columns
 * are those of the CSV files. What an event does not have is null.
 *
 * <p><b>May import</b> the packages of the library but {@code fit}, {@code scan} and {@code card};
 * the structures of Parquet, zstd-jni, Jackson.
 */
@NullMarked
package io.nightjar.store;

import org.jspecify.annotations.NullMarked;
