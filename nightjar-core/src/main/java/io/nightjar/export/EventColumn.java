package io.nightjar.export;

import io.nightjar.generate.EventBlock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One column of a table of events.
 *
 * @param name as in {@code lepton_minus_E}
 * @param unit as in GeV; empty for what has none
 * @param meaning one line for people
 * @param values where they are in a block
 */
public record EventColumn(String name, String unit, String meaning, Values values) {

  /** Whether events may lack a value; a column has the same answer in every run. */
  public boolean isOptional() {
    return values.presence() != Presence.ALL;
  }

  /** Where the values of a column are in a block. Several threads may read them at once. */
  public sealed interface Values {
    /** Which events have one. */
    default Presence presence() {
      return Presence.ALL;
    }
  }

  /** Numbers of the events, from 1 in a file: consecutive in a block. */
  public record EventNumbers() implements Values {
    /** The number of the first event of a block. */
    public static long first(EventBlock block) {
      return ParticleList.number(block, 0);
    }
  }

  /**
   * Real numbers.
   *
   * @param of array of a block, one per event; undefined for an event that has none
   * @param presence which events have one
   */
  public record Numbers(Function<EventBlock, double[]> of, Presence presence) implements Values {
    /** Numbers that every event has. */
    public Numbers(Function<EventBlock, double[]> of) {
      this(of, Presence.ALL);
    }
  }

  /**
   * Whole numbers that the events of a kind share.
   *
   * @param ofKind at the positions that {@link EventBlock#kind} names
   * @param presence which events have one
   */
  public record Integers(List<Optional<Integer>> ofKind, Presence presence) implements Values {
    /** Keeps its own copy. */
    public Integers {
      ofKind = List.copyOf(ofKind);
    }
  }

  /**
   * Words that the events of a kind share.
   *
   * @param ofKind at the positions that {@link EventBlock#kind} names
   */
  public record Words(List<String> ofKind) implements Values {
    /** Keeps its own copy. */
    public Words {
      ofKind = List.copyOf(ofKind);
    }
  }

  /**
   * Yes or no.
   *
   * @param of array of a block, one per event
   */
  public record Flags(Function<EventBlock, boolean[]> of) implements Values {}
}
