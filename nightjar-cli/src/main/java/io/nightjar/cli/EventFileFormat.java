package io.nightjar.cli;

import io.nightjar.export.Csv;
import io.nightjar.export.EventFormat;
import io.nightjar.export.FileHeader;
import io.nightjar.export.HepEvt;
import io.nightjar.export.HepMc3;
import io.nightjar.export.Lhe;
import io.nightjar.store.CompressedText;
import io.nightjar.store.Compression;
import io.nightjar.store.ParquetEvents;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Formats of event files, as {@code --format} names them and suffixes tell them. */
enum EventFileFormat {
  PARQUET,
  HEPMC3,
  HEPEVT,
  LHE,
  CSV;

  private static final List<String> COMPRESSED = List.of(".gz", ".zst");

  /** Name on the command line, and suffix. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> labels() {
    return Arrays.stream(values()).map(EventFileFormat::label).toList();
  }

  /** The format that the name of a file tells: its suffix, before that of a compression. */
  static Optional<EventFileFormat> of(String file) {
    String name = uncompressed(file.toLowerCase(Locale.ROOT));
    return Arrays.stream(values()).filter(f -> name.endsWith("." + f.label())).findFirst();
  }

  /** Refuses a compression that a format does not have. */
  void demandPossible(String file) {
    if (this == PARQUET && !uncompressed(file).equals(file)) {
      throw new WrongInput(
          "-o: '%s': a Parquet file is compressed inside.%n  allowed: a name that ends in .parquet"
              .formatted(file));
    }
  }

  private static String uncompressed(String file) {
    for (String suffix : COMPRESSED) {
      if (file.endsWith(suffix)) {
        return file.substring(0, file.length() - suffix.length());
      }
    }
    return file;
  }

  /**
   * A writer of one file.
   *
   * @param header what the file says of itself
   * @param file whose suffix chooses the compression
   */
  EventFormat open(FileHeader header, String file) {
    return switch (this) {
      case PARQUET -> new ParquetEvents(header, Compression.ZSTD);
      case HEPMC3 -> CompressedText.of(file, new HepMc3(header));
      case HEPEVT -> CompressedText.of(file, new HepEvt(header));
      case LHE -> CompressedText.of(file, new Lhe(header));
      case CSV -> CompressedText.of(file, new Csv(header));
    };
  }
}
