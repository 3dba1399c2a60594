package io.nightjar.card;

import java.io.Serializable;

/**
 * Where a value stands.
 *
 * @param source file as the user named it, or the option that gave the value ({@code --set a.b=1})
 * @param line line in the file, from 1; 0 for an option
 * @param path keys from the root of the card, such as {@code dark-photon.mass} or {@code edges[2]};
 *     empty for the root
 */
public record Place(String source, int line, String path) implements Serializable {

  /** A value from the command line, such as {@code --q2 0.1GeV}. */
  public static Place option(String option) {
    return new Place(option, 0, "");
  }

  boolean isOption() {
    return line == 0;
  }

  Place key(String key) {
    return new Place(source, line, path.isEmpty() ? key : path + "." + key);
  }

  Place item(int index) {
    return new Place(source, line, path + "[" + index + "]");
  }

  Place line(int other) {
    return new Place(source, other, path);
  }

  /** File and line, or the option. */
  String where() {
    return isOption() ? source : source + ":" + line;
  }

  /** What a message begins with; a path that the option itself shows is not said twice. */
  @Override
  public String toString() {
    boolean said = path.isEmpty() || (isOption() && source.startsWith("--set " + path + "="));
    return said ? where() : where() + ": " + path;
  }
}
