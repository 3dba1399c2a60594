package io.nightjar.card;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code name = expression} as it stands in a {@link ParameterFile}; a list may go on over several
 * lines.
 *
 * @param line where it begins, from 1
 */
record Assignment(int line, String name, String expression) {
  private static final Pattern COMMENT =
      Pattern.compile(
          "^((?:[^#\"']|\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|[\"'](?!.*[\"']))*)#.*");
  private static final Pattern FORM =
      Pattern.compile("\\s*([A-Za-z_]\\w*)\\s*=(.*)", Pattern.DOTALL);

  static List<Assignment> all(CardText file) {
    List<Assignment> all = new ArrayList<>();
    List<String> lines = file.text().replace("\uFEFF", "").lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      int first = i + 1;
      StringBuilder text = new StringBuilder(withoutComment(lines.get(i)));
      while (isOpen(text.toString()) && i + 1 < lines.size()) {
        text.append(' ').append(withoutComment(lines.get(++i)));
      }
      if (!text.toString().isBlank()) {
        all.add(of(new Place(file.file(), first, ""), text.toString()));
      }
    }
    return all;
  }

  private static Assignment of(Place place, String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw Fault.at(place, "this is not 'name = expression'.").found(text.strip()).exception();
    }
    String name = form.group(1);
    if (Expression.isReserved(name)) {
      throw Fault.at(place.key(name), "this name has a meaning of its own and cannot be set.")
          .exception();
    }
    if (form.group(2).isBlank()) {
      throw Fault.at(place.key(name), "the value is missing.")
          .allowed("an expression, or # in front of the line")
          .exception();
    }
    return new Assignment(place.line(), name, form.group(2).strip());
  }

  private static String withoutComment(String line) {
    Matcher comment = COMMENT.matcher(line);
    return comment.matches() ? comment.group(1) : line;
  }

  /** Whether a list is not closed yet. */
  private static boolean isOpen(String text) {
    String bare = text.replaceAll("\"[^\"]*\"|'[^']*'", "");
    return bare.chars().filter(c -> c == '[').count() > bare.chars().filter(c -> c == ']').count();
  }
}
