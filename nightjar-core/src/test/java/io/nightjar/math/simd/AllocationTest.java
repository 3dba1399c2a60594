package io.nightjar.math.simd;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Once compiled, no call allocates: in particular, no vector lives in memory. */
@Tag("law")
class AllocationTest {

  private static final int N = 1021;
  private static final int MOST_ROUNDS = 400;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  static List<ArrayFunctions> implementations() {
    return TwinsTest.implementations();
  }

  @ParameterizedTest
  @MethodSource("implementations")
  void compiledCallsAllocateNothing(ArrayFunctions functions) {
    double[][] x = new double[3][N];
    long[] words = new long[N];
    long least = Long.MAX_VALUE;
    // as many rounds as the compiler needs, on whatever machine
    for (int round = 0; round < MOST_ROUNDS && least > 0; round++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 200; i++) {
        functions.philox(i, i, N / 2, 1, x[0], 0);
        functions.units(N, i, words, 0, x[1], 0);
        functions.log(N, x[1], x[2]);
        functions.exp(N, x[2], x[2]);
        functions.expm1(N, x[2], x[2]);
        functions.sinCosTurn(N, x[1], x[0], x[1]);
      }
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(least).as("bytes of 200 calls").isZero();
  }
}
