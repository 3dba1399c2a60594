package io.nightjar.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of results that appears only when it is complete: files are written to a hidden folder
 * beside it (in it, if it exists) and moved at the end. What else stands in the folder stays.
 */
final class OutputFolder implements AutoCloseable {

  private final Path target;
  private final Path part;

  private OutputFolder(Path target, Path part) {
    this.target = target;
    this.part = part;
  }

  static OutputFolder open(Path target) throws IOException {
    Path absolute = target.toAbsolutePath().normalize();
    if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
      throw new IOException("it is a file, not a folder");
    }
    Path beside = Files.exists(absolute) ? absolute : absolute.getParent();
    if (beside == null || !Files.isDirectory(beside)) {
      throw new IOException("the folder above it does not exist");
    }
    return new OutputFolder(absolute, Files.createTempDirectory(beside, ".nightjar-part-"));
  }

  /** Where to write. */
  Path path() {
    return part;
  }

  /** Moves everything to its place. */
  void complete() throws IOException {
    Files.createDirectories(target);
    List<Path> files;
    try (Stream<Path> listed = Files.list(part)) {
      files = listed.toList();
    }
    for (Path file : files) {
      Files.move(
          file,
          target.resolve(file.getFileName()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(part)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      System.getLogger(OutputFolder.class.getName())
          .log(System.Logger.Level.WARNING, "cannot remove " + part, e);
    }
  }
}
