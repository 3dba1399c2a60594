package io.nightjar.scan;

import io.nightjar.generate.Generator.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Threads that take numbered pieces of work, each the next that nobody has taken. */
final class Crew {

  private static final long GLANCE = 100; // how often progress is told [ms]

  private final int threads;
  private final Progress progress;

  Crew(int threads, Progress progress) {
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * Does all pieces.
   *
   * @param work given the number of a piece; pieces must not depend on each other
   * @param before pieces done earlier, for the progress
   * @return whether all were done; if the calling thread was interrupted, some were not
   */
  boolean run(int pieces, int before, IntConsumer work) {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> hands = new ArrayList<>();
      for (int t = 0; t < Math.min(threads, pieces); t++) {
        hands.add(pool.submit(() -> takeTurns(next, pieces, work, done)));
      }
      for (Future<?> hand : hands) {
        await(hand, () -> progress.at(before + done.get(), before + (long) pieces));
      }
      progress.at(before + (long) pieces, before + (long) pieces);
      return true;
    } catch (InterruptedException e) {
      return false;
    } finally {
      stop(pool);
    }
  }

  private static void takeTurns(
      AtomicInteger next, int pieces, IntConsumer work, AtomicInteger done) {
    try {
      for (int i = next.getAndIncrement(); i < pieces; i = next.getAndIncrement()) {
        work.accept(i);
        done.incrementAndGet();
      }
    } finally {
      next.set(pieces); // after a failure, nobody begins anything
    }
  }

  private static void await(Future<?> hand, Runnable tell) throws InterruptedException {
    while (true) {
      try {
        hand.get(GLANCE, TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException e) {
        tell.run();
      } catch (ExecutionException e) {
        throw new IllegalStateException("a point failed: " + e.getCause(), e.getCause());
      }
    }
  }

  /** Nobody works on when this returns. */
  private static void stop(ExecutorService pool) {
    pool.shutdownNow();
    boolean interrupted = false;
    while (true) {
      try {
        if (pool.awaitTermination(GLANCE, TimeUnit.MILLISECONDS)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
