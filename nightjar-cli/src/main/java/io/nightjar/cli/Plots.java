package io.nightjar.cli;

import io.nightjar.plot.Figures;
import io.nightjar.plot.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Files of figures that an option names: checked before any work is done, written after it. */
final class Plots {

  private static final List<String> SUFFIXES = List.of(".svg", ".pdf", ".png");

  private Plots() {}

  /** Refuses a file that could not be written later. */
  static void demandWritable(Path file) {
    demandWritable("--plot", file);
  }

  /** The same for a file that another option names. */
  static void demandWritable(String option, Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (SUFFIXES.stream().noneMatch(name::endsWith)) {
      throw new WrongInput(
          "%s: '%s' names no format of figure.%n  allowed: %s"
              .formatted(option, file, String.join(" ", SUFFIXES)));
    }
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new WrongInput(option + ": the folder of '" + file + "' does not exist.");
    }
    if (!Files.isWritable(parent) || Files.isDirectory(file)) {
      throw new WrongInput(option + ": '" + file + "' cannot be written.");
    }
  }

  /** Writes a figure to a file that was checked. */
  static void write(Picture figure, Path file) throws InterruptedException {
    write("--plot", figure, file);
  }

  /** The same to a file that another option names. */
  static void write(String option, Picture figure, Path file) throws InterruptedException {
    Interruption.check();
    try {
      Figures.write(figure, file);
    } catch (IOException e) {
      Interruption.check();
      throw new WrongInput("%s: cannot write '%s': %s.".formatted(option, file, Reason.of(e)));
    }
  }
}
