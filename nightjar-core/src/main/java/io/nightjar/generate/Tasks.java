package io.nightjar.generate;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work of simulations that several threads share. */
final class Tasks {

  private Tasks() {}

  /**
   * Does all, and waits for it.
   *
   * @param threads ≥ 1
   * @throws InterruptedException if the thread is interrupted; what is not done stays undone
   */
  static void run(List<Runnable> tasks, int threads) throws InterruptedException {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      await(tasks.stream().map(pool::submit).toList(), pool);
    }
  }

  /** Waits for all; the others are stopped if one fails. */
  static void await(List<? extends Future<?>> tasks, ExecutorService pool)
      throws InterruptedException {
    try {
      for (Future<?> task : tasks) {
        task.get();
      }
    } catch (ExecutionException e) {
      pool.shutdownNow();
      throw new IllegalStateException("simulation failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      pool.shutdownNow();
      throw e;
    }
  }
}
