package io.nightjar.card;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

/**
 * An expression of a {@link ParameterFile}, worked out from left to right:
 *
 * <pre>
 * value  : text | [value, ...] | True | False | None | sum
 * sum    : term { (+|-) term }
 * term   : power { (*|/) power }
 * power  : {+|-} atom [ (^|**) power ]
 * atom   : number | name | function(sum) | (sum)
 * </pre>
 *
 * A power of a signed number is refused: whether the sign or the power binds first depends on who
 * reads it.
 */
final class Expression {
  private static final double SMALLEST = 1e-100; // below, a sign is none

  private static final Map<String, DoubleUnaryOperator> FUNCTIONS =
      Map.ofEntries(
          entry("sqrt", Math::sqrt),
          entry("exp", Math::exp),
          entry("log", Math::log),
          entry("sin", Math::sin),
          entry("cos", Math::cos),
          entry("tan", Math::tan),
          entry("abs", Math::abs),
          entry("round", Math::rint),
          entry("trunc", x -> x < 0 ? Math.ceil(x) : Math.floor(x)),
          entry("sgn", x -> Math.abs(x) > SMALLEST ? Math.signum(x) : 0));

  private static final Map<String, Literal> CONSTANTS =
      Map.of(
          "pi", new Literal.Number(Math.PI),
          "e", new Literal.Number(Math.E),
          "true", new Literal.Truth(true),
          "false", new Literal.Truth(false),
          "none", new Literal.Nothing());

  private final Place place;
  private final Tokens tokens;
  private final Map<String, Literal> known;

  private Expression(Place place, String text, Map<String, Literal> known) {
    this.place = place;
    this.tokens = new Tokens(place, text);
    this.known = known;
  }

  /**
   * Works out a value.
   *
   * @param place for messages
   * @param known what lines above have defined
   */
  static Literal value(Place place, String text, Map<String, Literal> known) {
    Expression expression = new Expression(place, text, known);
    Literal value = expression.value();
    if (!expression.tokens.peek().equals(Tokens.END)) {
      throw expression.tokens.unexpected("an operator + - * / ^, or the end of the line");
    }
    return value;
  }

  /** Whether a line can not define this name. */
  static boolean isReserved(String name) {
    return CONSTANTS.containsKey(name.toLowerCase(Locale.ROOT))
        || FUNCTIONS.containsKey(name)
        || name.equals("sum");
  }

  private Literal value() {
    Literal left = term();
    while (tokens.peek().equals("+") || tokens.peek().equals("-")) {
      boolean plus = tokens.take().equals("+");
      double a = number(left);
      double b = number(term());
      left = finite(plus ? a + b : a - b);
    }
    return left;
  }

  private Literal term() {
    Literal left = power();
    while (tokens.peek().equals("*") || tokens.peek().equals("/")) {
      boolean times = tokens.take().equals("*");
      double a = number(left);
      double b = number(power());
      left = finite(times ? a * b : a / b);
    }
    return left;
  }

  private Literal power() {
    boolean signed = false;
    double sign = 1;
    while (tokens.peek().equals("+") || tokens.peek().equals("-")) {
      signed = true;
      sign = tokens.take().equals("-") ? -sign : sign;
    }
    Literal base = atom();
    if (!tokens.takes("^", "**")) {
      return signed ? finite(sign * number(base)) : base;
    }
    if (signed) {
      throw Fault.at(place, "a power of a signed number can be read in two ways.")
          .hint("Write (-a)^b or -(a^b).")
          .exception();
    }
    return finite(Math.pow(number(base), number(power())));
  }

  private Literal atom() {
    String token = tokens.peek();
    char first = token.equals(Tokens.END) ? ')' : token.charAt(0);
    if (first == '"' || first == '\'') {
      String text = tokens.take();
      return new Literal.Text(text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1"));
    }
    if (Character.isDigit(first) || first == '.') {
      return finite(Double.parseDouble(tokens.take()));
    }
    if (Character.isLetter(first) || first == '_') {
      return named(tokens.take());
    }
    if (tokens.takes("[")) {
      return items();
    }
    if (!tokens.takes("(")) {
      throw tokens.unexpected("a number, a name, text in quotes, ( or [");
    }
    Literal inner = value();
    tokens.demand(")");
    return inner;
  }

  private Literal items() {
    List<Literal> items = new ArrayList<>();
    while (!tokens.takes("]")) {
      items.add(value());
      if (!tokens.peek().equals("]")) {
        tokens.demand(",");
      }
    }
    return new Literal.Items(List.copyOf(items));
  }

  /** A function, a constant, or what a line above has defined. */
  private Literal named(String name) {
    if (tokens.takes("(")) {
      Literal argument = value();
      tokens.demand(")");
      return call(name, argument);
    }
    Literal defined = known.get(name);
    Literal value = defined != null ? defined : CONSTANTS.get(name.toLowerCase(Locale.ROOT));
    if (value == null) {
      throw unknown(name, "no line above defines '" + name + "'.", known.keySet());
    }
    return value;
  }

  private Literal call(String name, Literal argument) {
    if (name.equals("sum") && argument instanceof Literal.Items(List<Literal> values)) {
      return finite(values.stream().mapToDouble(this::number).sum());
    }
    DoubleUnaryOperator function = FUNCTIONS.get(name);
    if (function == null) {
      TreeSet<String> functions = new TreeSet<>(FUNCTIONS.keySet());
      functions.add("sum");
      throw unknown(name, "'" + name + "' is no function here.", functions);
    }
    return finite(function.applyAsDouble(number(argument)));
  }

  private CardException unknown(String name, String problem, Iterable<String> valid) {
    List<String> words = new ArrayList<>();
    valid.forEach(words::add);
    return Fault.at(place, problem).allowed(words).maybe(name, words).exception();
  }

  private double number(Literal literal) {
    if (literal instanceof Literal.Number(double value)) {
      return value;
    }
    throw Fault.at(place, "arithmetic needs numbers.").found(literal.show()).exception();
  }

  private Literal finite(double value) {
    if (!Double.isFinite(value)) {
      throw Fault.at(place, "the result is not a finite number.").exception();
    }
    return new Literal.Number(value);
  }
}
