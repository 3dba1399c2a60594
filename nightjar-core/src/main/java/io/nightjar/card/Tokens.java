package io.nightjar.card;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words, numbers and signs of an expression, taken one after the other. */
final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'" // text in quotes
              + "|(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?" // numbers
              + "|[A-Za-z_]\\w*|\\*\\*|[-+*/^()\\[\\],])\\s*");

  /** What follows the last token. */
  static final String END = "";

  private static final int MOST = 1000; // so that nesting cannot exhaust the stack

  private final Place place;
  private final List<String> tokens = new ArrayList<>();
  private int next;

  Tokens(Place place, String text) {
    this.place = place;
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (end < text.length() && matcher.find(end) && matcher.start() == end) {
      tokens.add(matcher.group(1));
      end = matcher.end();
    }
    if (end < text.length()) {
      throw Fault.at(place, "'" + text.substring(end).strip() + "' is not understood.")
          .found(text.strip())
          .allowed("numbers, names, + - * / ^ ( ), text in quotes, True, False, None, [lists]")
          .exception();
    }
    if (tokens.size() > MOST) {
      throw Fault.at(place, "this expression is too long.")
          .allowed(MOST + " numbers, names and signs")
          .exception();
    }
  }

  String peek() {
    return next < tokens.size() ? tokens.get(next) : END;
  }

  String take() {
    String token = peek();
    next++;
    return token;
  }

  /** Takes the next token if it is one of these. */
  boolean takes(String... wanted) {
    boolean found = List.of(wanted).contains(peek());
    next += found ? 1 : 0;
    return found;
  }

  void demand(String wanted) {
    if (!takes(wanted)) {
      throw unexpected("'" + wanted + "'");
    }
  }

  CardException unexpected(String allowed) {
    String what = peek().equals(END) ? "the expression ends" : "'" + peek() + "' stands";
    return Fault.at(place, what + " where something else is needed.").allowed(allowed).exception();
  }
}
