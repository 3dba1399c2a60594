package io.nightjar.scan;

import io.nightjar.constraint.DarkPoint;
import io.nightjar.likelihood.Choice;
import io.nightjar.likelihood.FixedMasses;
import io.nightjar.likelihood.Signals;
import io.nightjar.model.UnphysicalException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What masses fix, for the last sets of masses that were asked for: as many as half of the memory
 * holds, so that a profile that comes back to its masses need not prepare them again. Thread-safe;
 * made once, whoever asks first.
 */
final class LastMasses {

  /** Of one set of masses with all detectors, roughly [bytes]. */
  private static final long SIZE = 100_000_000;

  private static final int FEWEST = 8;

  private final Function<DarkPoint, Signals> signals;
  private final int most;
  private final Map<List<Double>, FutureTask<Masses>> kept = new Memory();

  /**
   * Nothing yet.
   *
   * @param signals how signals in neutrino detectors are predicted at given masses; thread-safe
   */
  LastMasses(Function<DarkPoint, Signals> signals) {
    this.signals = signals;
    this.most = (int) Math.max(FEWEST, Runtime.getRuntime().maxMemory() / 2 / SIZE);
  }

  /** The least recently used set of masses is forgotten. */
  private final class Memory extends LinkedHashMap<List<Double>, FutureTask<Masses>> {
    private static final long serialVersionUID = 1;

    Memory() {
      super(FEWEST, 0.75F, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<List<Double>, FutureTask<Masses>> eldest) {
      return size() > most;
    }
  }

  /**
   * A likelihood at fixed masses.
   *
   * @param places where its terms stand among all
   */
  @SuppressWarnings("ArrayRecordComponent") // read-only, on a hot path
  record Prepared(FixedMasses fixed, int[] places) {}

  /** One set of masses: its signals, and the likelihoods that were chosen. */
  record Masses(DarkPoint point, Signals signals, Map<Choice, Prepared> chosen) {

    Prepared with(Choice choice, BiFunction<DarkPoint, Signals, Prepared> prepare) {
      return chosen.computeIfAbsent(choice, _ -> prepare.apply(point, signals));
    }
  }

  /**
   * A set of masses.
   *
   * @param masses their values, for which it is kept
   * @param point of these masses; always the same one for the same values
   * @throws UnphysicalException if there is no such point
   */
  Masses of(List<Double> masses, Supplier<DarkPoint> point) throws InterruptedException {
    FutureTask<Masses> task;
    synchronized (kept) {
      task = kept.computeIfAbsent(masses, _ -> new FutureTask<>(() -> made(point.get())));
    }
    task.run(); // does nothing if another thread does it, or did
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnphysicalException unphysical) {
        throw unphysical;
      }
      throw new IllegalStateException("masses cannot be prepared: " + e.getCause(), e.getCause());
    }
  }

  private Masses made(DarkPoint point) {
    return new Masses(point, signals.apply(point), new ConcurrentHashMap<>());
  }
}
