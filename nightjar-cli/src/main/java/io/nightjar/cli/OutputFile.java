package io.nightjar.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that appears under its name only when it is complete: it is written beside it and moved at
 * the end. Standard output ({@code -}) and what is no ordinary file (a pipe, a device) are written
 * directly.
 */
final class OutputFile implements AutoCloseable {

  /** Standard output. */
  static final String STANDARD = "-";

  private static final int BUFFER = 1 << 16;

  private final Optional<Path> target;
  private final Optional<Path> part;
  private final OutputStream stream;

  private OutputFile(Optional<Path> target, Optional<Path> part, OutputStream stream) {
    this.target = target;
    this.part = part;
    this.stream = new BufferedOutputStream(stream, BUFFER);
  }

  /**
   * Opens a file.
   *
   * @param name path, or {@code -}
   */
  static OutputFile open(String name) throws IOException {
    if (name.equals(STANDARD)) {
      OutputStream out = new FileOutputStream(FileDescriptor.out);
      return new OutputFile(Optional.empty(), Optional.empty(), out);
    }
    Path target = Path.of(name).toAbsolutePath().normalize();
    if (Files.isDirectory(target)) {
      throw new IOException("it is a folder");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      OutputStream out = new FileOutputStream(target.toFile());
      return new OutputFile(Optional.empty(), Optional.empty(), out);
    }
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(name);
    }
    Path part =
        target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    return new OutputFile(
        Optional.of(target), Optional.of(part), new FileOutputStream(part.toFile()));
  }

  OutputStream stream() {
    return stream;
  }

  /** All is written: the file appears. */
  void complete() throws IOException {
    stream.close();
    if (part.isPresent() && target.isPresent()) {
      Files.move(
          part.get(),
          target.get(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    if (part.isPresent()) {
      try (OutputStream last = stream) {
        last.flush();
      } catch (IOException e) {
        // what could not be written is thrown away
        System.getLogger(OutputFile.class.getName())
            .log(System.Logger.Level.DEBUG, "while throwing away " + part.get(), e);
      } finally {
        Files.deleteIfExists(part.get());
      }
    }
  }
}
