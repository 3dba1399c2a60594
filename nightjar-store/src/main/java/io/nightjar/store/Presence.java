package io.nightjar.store;

import io.nightjar.generate.EventBlock;
import java.util.function.Function;

/** Which events of a block have a value in a column. */
@FunctionalInterface
interface Presence {

  /**
   * Marks them.
   *
   * @param present written, one per event
   * @return how many are true
   */
  int mark(EventBlock block, boolean[] present);

  /**
   * Those of some kinds.
   *
   * @param has by kind; read, not copied
   */
  static Presence ofKinds(boolean[] has) {
    return (block, present) -> {
      int count = 0;
      for (int i = 0; i < block.size; i++) {
        boolean here = has[block.kind[i]];
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
