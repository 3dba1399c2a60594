package io.nightjar.plot;

import java.util.stream.Collectors;

/** Writes plain words so that a label shows them as they are. */
public final class Latex {

  private Latex() {}

  /**
   * LaTeX that shows words as they are.
   *
   * @param plain any words, such as a file name
   * @return LaTeX that shows these words upright, with every special character escaped
   */
  public static String text(String plain) {
    return plain
        .codePoints()
        .mapToObj(Latex::escape)
        .collect(Collectors.joining("", "\\text{", "}"));
  }

  /**
   * Punctuation is made ordinary, because in math it would draw space to itself. Braces alone would
   * do so for good: jlatexmath changes the symbol itself, and later labels would look different.
   */
  private static String escape(int character) {
    return switch (character) {
      case '\\' -> "\\backslash{}";
      case '~' -> "\\sim{}";
      case '^' -> "\\wedge{}";
      case '$', '&', '#', '_', '%', '{', '}' -> "\\mathord{\\text{\\" + (char) character + "}}";
      case ' ' -> "\\ ";
      default ->
          Character.isLetterOrDigit(character)
              ? Character.toString(character)
              : "\\mathord{\\text{" + Character.toString(character) + "}}";
    };
  }
}
