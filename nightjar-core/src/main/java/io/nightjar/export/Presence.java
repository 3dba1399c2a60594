package io.nightjar.export;

import io.nightjar.generate.EventBlock;
import java.util.Arrays;
import java.util.function.Function;

/** Which events of a block have a value in a column. */
@FunctionalInterface
public interface Presence {

  /** All of them, in every run. */
  Presence ALL =
      (block, present) -> {
        Arrays.fill(present, 0, block.size, true);
        return block.size;
      };

  /**
   * Marks them. Several threads may do so at once.
   *
   * @param present written, one per event
   * @return how many are true
   */
  int mark(EventBlock block, boolean[] present);

  /**
   * Those of some kinds.
   *
   * @param has by kind; read, copied
   */
  static Presence ofKinds(boolean[] has) {
    boolean[] own = has.clone();
    return (block, present) -> {
      int count = 0;
      for (int i = 0; i < block.size; i++) {
        boolean here = own[block.kind[i]];
        present[i] = here;
        count += here ? 1 : 0;
      }
      return count;
    };
  }

  /** Those whose number is not NaN. */
  static Presence ofNumbers(Function<EventBlock, double[]> values) {
    return (block, present) -> {
      double[] column = values.apply(block);
      int count = 0;
      for (int i = 0; i < block.size; i++) {
        boolean here = !Double.isNaN(column[i]);
        present[i] = here;
        count += here ? 1 : 0;
      }
      return count;
    };
  }
}
