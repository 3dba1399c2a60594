package io.nightjar.export;

import io.nightjar.generate.EventBlock;
import java.util.List;

/**
 * One column of a table of events.
 *
 * @param name as in {@code lepton_minus_E}
 * @param unit as in GeV; empty for what has none
 * @param meaning one line for people
 * @param values how to read it
 */
public record EventColumn(String name, String unit, String meaning, Values values) {

  /** How to read a column of event {@code i} of a block. Several threads may do so at once. */
  public sealed interface Values {}

  /** Real numbers. */
  @FunctionalInterface
  public non-sealed interface Numbers extends Values {
    /** The value; NaN where an event has none. */
    double at(EventBlock block, int i);
  }

  /** Whole numbers. */
  @FunctionalInterface
  public non-sealed interface Integers extends Values {
    /** What stands for no value. */
    long ABSENT = Long.MIN_VALUE;

    /** The value; {@link #ABSENT} where an event has none. */
    long at(EventBlock block, int i);
  }

  /** Yes or no. */
  @FunctionalInterface
  public non-sealed interface Flags extends Values {
    /** The value. */
    boolean at(EventBlock block, int i);
  }

  /**
   * Words from a short list.
   *
   * @param words all there are
   * @param positions which word an event has
   */
  public record Words(List<String> words, Position positions) implements Values {
    /** Keeps its own copy. */
    public Words {
      words = List.copyOf(words);
    }
  }

  /** Which word of a list. */
  @FunctionalInterface
  public interface Position {
    /** Position in {@link Words#words}. */
    int at(EventBlock block, int i);
  }
}
