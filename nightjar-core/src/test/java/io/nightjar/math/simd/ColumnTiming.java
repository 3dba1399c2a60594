package io.nightjar.math.simd;

import com.sun.management.ThreadMXBean;
import io.nightjar.event.ConditionalGrid;
import io.nightjar.event.Grid;
import io.nightjar.event.Lattice;
import io.nightjar.event.Philox;
import io.nightjar.math.Columns;
import java.lang.management.ManagementFactory;

/** Prints the time and the allocation per element of the array functions; not a test. */
public final class ColumnTiming {

  private static final int N = 2048;
  private static final int CALLS = 2000;
  private static final int REPEATS = 40;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private ColumnTiming() {}

  /** Run with and without {@code --add-modules jdk.incubator.vector}. */
  public static void main(String[] arguments) {
    double[] u = new double[N];
    double[] negative = new double[N];
    double[] a = new double[N];
    double[] b = new double[N];
    double[] c = new double[N];
    Philox philox = new Philox(1);
    Lattice lattice = new Lattice(1, 0);
    philox.fill(0, N, 0, u);
    for (int i = 0; i < N; i++) {
      negative[i] = -20 * u[i] * u[i];
    }
    Grid grid = Grid.of(x -> 1 + x, 128);
    ConditionalGrid conditional = ConditionalGrid.of((x, y) -> 1 + x * y, 64, 64);
    time("exp", () -> Columns.exp(N, negative, a));
    time("expm1", () -> Columns.expm1(N, negative, a));
    time("log", () -> Columns.log(N, u, a));
    time("log1p", () -> Columns.log1p(N, u, a));
    time("sinCosTurn", () -> Columns.sinCosTurn(N, u, a, b));
    time("normals (per pair)", () -> normals(u, a, b, c));
    time("Philox.fill", () -> philox.fill(4096, N, 3, a));
    time("Philox.fill, odd", () -> philox.fill(4097, N, 3, a));
    time("Lattice.fill", () -> lattice.fill(4096, N, 3, a));
    time("Grid.map", () -> map(grid, u, a, b));
    time("ConditionalGrid.map", () -> map(conditional, u, c, a, b));
  }

  private static void normals(double[] u, double[] a, double[] b, double[] c) {
    System.arraycopy(u, 0, a, 0, N);
    System.arraycopy(u, 0, b, 0, N);
    Columns.normals(N, a, b, c);
  }

  private static void map(Grid grid, double[] u, double[] a, double[] weight) {
    System.arraycopy(u, 0, a, 0, N);
    System.arraycopy(u, 0, weight, 0, N);
    grid.map(N, a, weight);
  }

  private static void map(
      ConditionalGrid grid, double[] x, double[] u, double[] a, double[] weight) {
    System.arraycopy(x, 0, a, 0, N);
    System.arraycopy(u, 0, weight, 0, N);
    grid.map(N, x, a, weight);
  }

  private static void time(String name, Runnable call) {
    double best = Double.MAX_VALUE;
    long bytes = Long.MAX_VALUE;
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      long start = System.nanoTime();
      for (int i = 0; i < CALLS; i++) {
        call.run();
      }
      best = Math.min(best, (System.nanoTime() - start) / ((double) CALLS * N));
      bytes = Math.min(bytes, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    System.out.printf("%-22s %6.2f ns  %8.1f bytes per call%n", name, best, bytes / (double) CALLS);
  }
}
