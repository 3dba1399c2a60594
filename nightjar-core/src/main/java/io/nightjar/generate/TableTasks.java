package io.nightjar.generate;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work on tables that several threads share. */
final class TableTasks {

  private TableTasks() {}

  /**
   * Does all, and waits for it.
   *
   * @param threads ≥ 1
   * @throws InterruptedException if the thread is interrupted; what is not done stays undone
   */
  static void run(List<Runnable> tasks, int threads) throws InterruptedException {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<? extends Future<?>> futures = tasks.stream().map(pool::submit).toList();
      try {
        for (Future<?> future : futures) {
          future.get();
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
}
