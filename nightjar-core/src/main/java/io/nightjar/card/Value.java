package io.nightjar.card;

import io.nightjar.physics.DataException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hipparchus.complex.Complex;

/** One value of a card, read as what the caller expects it to be. */
record Value(CardNode node) {

  Place place() {
    return node.place();
  }

  /** Begins a message about this value: what was found is said. */
  Fault fault(String problem) {
    return Fault.at(place(), problem).found(node.text());
  }

  /**
   * A quantity.
   *
   * @return in the unit of the library, see {@link Dimension}
   */
  double quantity(Dimension dimension) {
    return quantity(dimension, Range.ANY);
  }

  /**
   * A quantity.
   *
   * @return in the unit of the library, see {@link Dimension}
   */
  double quantity(Dimension dimension, Range range) {
    double value = dimension.parse(place(), scalar(dimension.allowed()));
    if (!range.holds().test(value)) {
      throw fault("must be " + range.words() + ".").exception();
    }
    return value;
  }

  /** Without unit. */
  double number(Range range) {
    return quantity(Dimension.NUMBER, range);
  }

  /** A whole number between limits, both included. */
  int whole(int least, int most) {
    double value = number(Range.ANY);
    if (value != Math.rint(value) || value < least || value > most) {
      throw fault("must be a whole number from " + least + " to " + most + ".").exception();
    }
    return (int) value;
  }

  /** A number, or {@code [re, im]}; without unit. */
  Complex complex() {
    if (!(node instanceof CardNode.Sequence(Place _, List<CardNode> parts))) {
      return new Complex(quantity(Dimension.NUMBER));
    }
    if (parts.size() != 2) {
      throw fault("a complex number has two parts.").allowed("a number or [re, im]").exception();
    }
    return new Complex(
        new Value(parts.get(0)).quantity(Dimension.NUMBER),
        new Value(parts.get(1)).quantity(Dimension.NUMBER));
  }

  String text() {
    return scalar("text");
  }

  /** Whether this is that word. */
  boolean is(String word) {
    return node instanceof CardNode.Scalar scalar && scalar.text().equals(word);
  }

  boolean isList() {
    return node instanceof CardNode.Sequence;
  }

  boolean isBlock() {
    return node instanceof CardNode.Mapping;
  }

  /** A day. */
  LocalDate day() {
    String allowed = "a day such as 2020-06-30";
    String text = scalar(allowed);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw fault("'" + text + "' is no day.").allowed(allowed).exception();
    }
  }

  /** Blames this value for what the library refuses. */
  <T> T blamed(Supplier<T> maker) {
    try {
      return maker.get();
    } catch (DataException e) {
      throw fault(String.valueOf(e.getMessage())).exception();
    }
  }

  /** One of the words. */
  String choice(Collection<String> words) {
    String word = scalar("one of " + String.join(" ", words));
    if (!words.contains(word)) {
      throw fault("'" + word + "' is unknown here.").allowed(words).maybe(word, words).exception();
    }
    return word;
  }

  /** One of the constants, written in lower case with hyphens. */
  <E extends Enum<E>> E choice(Class<E> type) {
    List<String> words = Arrays.stream(type.getEnumConstants()).map(Value::word).toList();
    return type.getEnumConstants()[words.indexOf(choice(words))];
  }

  /** How a card writes a constant. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean truth() {
    return choice(List.of("true", "false")).equals("true");
  }

  <T> List<T> list(Function<Value, T> item) {
    if (node instanceof CardNode.Sequence(Place _, List<CardNode> items)) {
      return items.stream().map(Value::new).map(item).toList();
    }
    throw fault("a list is needed here.").allowed("[first, second, ...]").exception();
  }

  /** One item, or a list of them. */
  <T> List<T> oneOrMore(Function<Value, T> item) {
    return node instanceof CardNode.Sequence ? list(item) : List.of(item.apply(this));
  }

  /** Reads the keys of this value; one that the reader did not ask for is refused. */
  <T> T block(Function<Block, T> reader) {
    return peek(block -> {
      T result = reader.apply(block);
      block.refuseUnread();
      return result;
    });
  }

  /** Looks into this value without judging its keys: a second reader does that. */
  <T> T peek(Function<Block, T> reader) {
    if (node instanceof CardNode.Mapping mapping) {
      return reader.apply(new Block(mapping));
    }
    throw fault("a block of keys is needed here.").allowed("{key: value, ...}").exception();
  }

  private String scalar(String allowed) {
    return switch (node) {
      case CardNode.Scalar scalar when scalar.isEmpty() ->
          throw Fault.at(place(), "the value is missing.").allowed(allowed).exception();
      case CardNode.Scalar scalar -> scalar.text();
      default -> throw fault("a single value is needed here.").allowed(allowed).exception();
    };
  }
}
