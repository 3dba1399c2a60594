package io.nightjar.cli;

/** Commands that people copy. */
final class Shell {

  private Shell() {}

  /** As a shell takes it for one word. */
  static String quoted(String word) {
    return word.matches("[\\w./+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
