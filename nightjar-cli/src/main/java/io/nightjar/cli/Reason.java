package io.nightjar.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be written, in words: Java often says no more than its name. */
final class Reason {

  private Reason() {}

  static String of(IOException e) {
    if (e instanceof FileSystemException file && file.getReason() != null) {
      return String.valueOf(file.getReason());
    }
    return switch (e) {
      case AccessDeniedException denied -> "permission denied";
      case NoSuchFileException missing -> "no such folder";
      default -> String.valueOf(e.getMessage());
    };
  }
}
