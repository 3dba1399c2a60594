package io.nightjar.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A property that all events of a kind share: its different values, and which of them a kind has.
 */
final class KindWords {

  private final Bytes words = new Bytes(64);
  private final int size;
  private final int[] index;

  private <T> KindWords(List<Optional<T>> ofKind, BiConsumer<T, Bytes> put) {
    List<T> different = ofKind.stream().flatMap(Optional::stream).distinct().toList();
    index = ofKind.stream().mapToInt(word -> word.map(different::indexOf).orElse(0)).toArray();
    different.forEach(word -> put.accept(word, words));
    size = different.size();
  }

  /** Whole numbers, by kind. */
  static KindWords ofNumbers(List<Optional<Integer>> ofKind) {
    return new KindWords(ofKind, (number, out) -> out.putInt(number));
  }

  /** Text, by kind. */
  static KindWords ofText(List<String> ofKind) {
    return new KindWords(ofKind.stream().map(Optional::of).toList(), KindWords::putText);
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
