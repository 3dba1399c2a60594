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
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

/** Threads that take numbered pieces of work, each the next that nobody has taken. */
final class Crew {

  private static final long GLANCE = 100; // how often progress is told [ms]

  private final int threads;
  private final Progress progress;
  private int already; // pieces done in earlier runs

  Crew(int threads, Progress progress) {
    this.threads = threads;
    this.progress = progress;
  }

  int threads() {
    return threads;
  }

  /**
   * Does all pieces.
   *
   * @param block so many consecutive ones are taken at once
   * @param work given the number of a piece; pieces must not depend on each other
   * @return whether all were done; if the calling thread was interrupted, some were not
   */
  boolean run(int pieces, int block, IntConsumer work) {
    AtomicLong next = new AtomicLong();
    AtomicInteger done = new AtomicInteger();
    int before = already;
    int total = before + pieces;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> hands = new ArrayList<>();
      for (int t = 0; t < Math.min(threads, pieces); t++) {
        hands.add(pool.submit(() -> takeTurns(next, pieces, block, work, done)));
      }
      for (Future<?> hand : hands) {
        await(hand, () -> progress.at(before + done.get(), total));
      }
      already = total;
      progress.at(total, total);
      return true;
    } catch (InterruptedException e) {
      return false;
    } finally {
      stop(pool);
    }
  }

  private static void takeTurns(
      AtomicLong next, int pieces, int block, IntConsumer work, AtomicInteger done) {
    try {
      for (long first = next.getAndAdd(block); first < pieces; first = next.getAndAdd(block)) {
        for (int i = (int) first; i < Math.min(pieces, first + block); i++) {
          work.accept(i);
          done.incrementAndGet();
        }
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
