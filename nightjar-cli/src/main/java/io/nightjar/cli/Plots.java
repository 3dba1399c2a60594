package io.nightjar.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Checks of a figure's file before any work is done. */
final class Plots {

  private static final List<String> SUFFIXES = List.of(".svg", ".pdf", ".png");

  private Plots() {}

  /** Refuses a file that could not be written later. */
  static void demandWritable(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (SUFFIXES.stream().noneMatch(name::endsWith)) {
      throw new WrongInput(
          "--plot: '%s' names no format of figure.%n  allowed: %s"
              .formatted(file, String.join(" ", SUFFIXES)));
    }
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new WrongInput("--plot: the folder of '" + file + "' does not exist.");
    }
    if (!Files.isWritable(parent) || Files.isDirectory(file)) {
      throw new WrongInput("--plot: '" + file + "' cannot be written.");
    }
  }
}
