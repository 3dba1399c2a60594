package io.nightjar.cli;

import io.nightjar.plot.Latex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Sentences below figures, in lines that fit. */
final class Captions {

  private Captions() {}

  /**
   * Lines of LaTeX.
   *
   * @param sentences each begins a line
   * @param letters of a line, at most, unless a word is longer
   */
  static List<String> lines(Collection<String> sentences, int letters) {
    return sentences.stream().flatMap(s -> wrapped(s, letters).stream()).map(Latex::text).toList();
  }

  private static List<String> wrapped(String text, int letters) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
        lines.add(line);
        line = "";
      }
      line = line.isEmpty() ? word : line + " " + word;
    }
    lines.add(line);
    return lines;
  }
}
