package io.nightjar.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;

/** The table of all recorded runs: {@code bench/history.csv}. */
final class History {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader(Measured.COLUMNS)
          .setSkipHeaderRecord(true)
          .setRecordSeparator('\n')
          .get();

  private final Path file;

  History(Path file) {
    this.file = file;
  }

  List<Measured> lines() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (Reader reader = Files.newBufferedReader(file, UTF_8);
        CSVParser parser = FORMAT.parse(reader)) {
      return parser.stream().map(Measured::of).toList();
    }
  }

  /** The latest line that a new one can be compared with. */
  Optional<Measured> before(Measured now) throws IOException {
    return lines().stream().filter(now::isLike).reduce((earlier, later) -> later);
  }

  void append(List<Measured> lines) throws IOException {
    boolean fresh = !Files.exists(file);
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (Writer writer =
            Files.newBufferedWriter(
                file, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        CSVPrinter printer =
            new CSVPrinter(writer, FORMAT.builder().setSkipHeaderRecord(!fresh).get())) {
      for (Measured line : lines) {
        printer.printRecord(line.values());
      }
    }
  }
}
