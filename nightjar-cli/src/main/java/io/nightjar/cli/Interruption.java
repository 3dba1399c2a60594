package io.nightjar.cli;

import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets the command that runs clean up when the user interrupts: its thread is interrupted and may
 * finish, while the virtual machine waits with its end (and then gives the exit status of the
 * signal).
 */
final class Interruption {

  /** Longest wait [s] for a command to give up. */
  private static final long PATIENCE = 10;

  private final Thread worker;
  private final CountDownLatch finished = new CountDownLatch(1);

  private Interruption(Thread worker) {
    this.worker = worker;
  }

  /** From now on, an interruption of the program interrupts this thread. */
  static Interruption ofThisThread() {
    Interruption interruption = new Interruption(Thread.currentThread());
    Runtime.getRuntime().addShutdownHook(new Thread(interruption::pass, "interruption"));
    return interruption;
  }

  /** The command has come to its end. */
  void finished() {
    finished.countDown();
  }

  private void pass() {
    if (finished.getCount() > 0) {
      worker.interrupt();
      await();
    }
  }

  private void await() {
    try {
      if (!finished.await(PATIENCE, TimeUnit.SECONDS)) {
        System.err.println("Interrupted.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Whether a command failed because the user interrupted: whoever reads or writes a file at that
   * moment complains in its own way.
   */
  static boolean isCauseOf(Throwable failure) {
    return failure instanceof InterruptedException
        || failure instanceof ClosedByInterruptException
        || Thread.currentThread().isInterrupted()
        || (failure.getCause() != null && isCauseOf(failure.getCause()));
  }

  /** Gives up if the user wants that. */
  static void check() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }
}
