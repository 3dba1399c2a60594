package io.nightjar.store;

import io.nightjar.generate.EventKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A property that all events of a kind share: its different values, and which of them a kind has.
 */
final class KindWords {

  private final Bytes words = new Bytes(64);
  private final int size;
  private final int[] index;
  private final boolean[] has;

  private <T> KindWords(
      List<EventKind> kinds, Function<EventKind, Optional<T>> value, BiConsumer<T, Bytes> put) {
    index = new int[kinds.size()];
    has = new boolean[kinds.size()];
    List<T> different = new ArrayList<>();
    for (int kind = 0; kind < index.length; kind++) {
      Optional<T> word = value.apply(kinds.get(kind));
      has[kind] = word.isPresent();
      word.filter(w -> !different.contains(w)).ifPresent(different::add);
      index[kind] = word.map(different::indexOf).orElse(0);
    }
    different.forEach(word -> put.accept(word, words));
    size = different.size();
  }

  /** Whole numbers. */
  static KindWords ofNumbers(List<EventKind> kinds, Function<EventKind, Optional<Integer>> value) {
    return new KindWords(kinds, value, (number, out) -> out.putInt(number));
  }

  /** Text. */
  static KindWords ofText(List<EventKind> kinds, Function<EventKind, String> value) {
    return new KindWords(kinds, value.andThen(Optional::of), KindWords::putText);
  }

  private static void putText(String text, Bytes out) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.putInt(bytes.length);
    out.put(bytes, bytes.length);
  }

  /** The values as a dictionary page holds them. */
  Bytes words() {
    return words;
  }

  /** How many different values. */
  int size() {
    return size;
  }

  /** Which events have one. */
  Presence presence() {
    return Presence.ofKinds(has);
  }

  /**
   * Looks up the values of events.
   *
   * @param kind of each event, read
   * @param present which events have a value, read
   * @param indices of the values of those events; written without gaps
   */
  void look(int[] kind, boolean[] present, int n, int[] indices) {
    int count = 0;
    for (int i = 0; i < n; i++) {
      if (present[i]) {
        indices[count++] = index[kind[i]];
      }
    }
  }
}
