package io.nightjar.plot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Puts figures into files. */
public final class Figures {

  private Figures() {}

  /**
   * Writes a figure or diagrams; the suffix of the file, {@code .svg}, {@code .pdf} or {@code
   * .png}, says the format. The file appears under its name only when it is complete. The same
   * figure gives the same bytes.
   *
   * @param file in a folder that exists; replaced if it exists
   * @throws IllegalArgumentException if the suffix is another one, a label is not LaTeX, or the
   *     labels do not fit
   */
  public static void write(Picture figure, Path file) throws IOException {
    Format format = Format.of(file);
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(file.toString(), null, "the folder does not exist");
    }
    Composition composition = compose(figure);
    Path part =
        target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      try (OutputStream stream = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
        format.write(composition, stream);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static Composition compose(Picture picture) {
    return switch (picture) {
      case Figure figure -> Composer.compose(figure);
      case Feynman diagrams -> FeynmanComposer.compose(diagrams);
    };
  }
}
