package io.nightjar.card;

import java.util.List;
import java.util.stream.Collectors;

/** What stands to the right of an equals sign in a {@link ParameterFile}, worked out. */
sealed interface Literal {

  /** As a message shows it. */
  String show();

  /** A finite number, without unit. */
  record Number(double value) implements Literal {
    @Override
    public String show() {
      return String.valueOf(value);
    }
  }

  /** Text, without its quotes. */
  record Text(String value) implements Literal {
    @Override
    public String show() {
      return '"' + value + '"';
    }
  }

  /** True or False. */
  record Truth(boolean value) implements Literal {
    @Override
    public String show() {
      return value ? "True" : "False";
    }
  }

  /** A list. */
  record Items(List<Literal> values) implements Literal {
    @Override
    public String show() {
      return values.stream().map(Literal::show).collect(Collectors.joining(", ", "[", "]"));
    }
  }

  /** None: as if the line were not there. */
  record Nothing() implements Literal {
    @Override
    public String show() {
      return "None";
    }
  }
}
