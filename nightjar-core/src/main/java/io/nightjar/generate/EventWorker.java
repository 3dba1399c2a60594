package io.nightjar.generate;

import io.nightjar.event.AliasTable;
import io.nightjar.event.EventBatch;
import io.nightjar.event.Philox;
import io.nightjar.event.Uniforms;
import io.nightjar.experiment.Experiment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One thread's columns: fills blocks of events.
 *
 * <p>An attempt chooses a source in proportion to the volume of its envelope and takes the next
 * candidate of that source, which is accepted with its weight over the envelope. So events of all
 * sources come in their true proportions, independent of each other. Attempts and candidates are
 * numbered in every block from 0; with the block and the source they are the address of all random
 * numbers, and neither threads nor the size of batches change a bit.
 */
final class EventWorker {

  /** Attempts whose events are put in order together. */
  private static final int WINDOW = 1 << 13;

  /** Dimensions of each stream of random numbers. */
  private static final int STREAM = 64;

  /** Streams: choice of the source, detector; sources follow. */
  private static final int CHOICE = 0;

  private static final int DETECTOR = 1;
  private static final int FIRST_SOURCE = 2;

  private final EventRun.Plan plan;
  private final Philox philox;
  private final AliasTable choice;
  private final List<Candidates> candidates = new ArrayList<>();
  private final Accepted accepted;
  private final EventFinish finish;
  private final int batchSize;
  private final EventBatch[] batches;
  private final Candidates.Scratch scratch;
  private final EventCount.Sum[] sums;
  private final boolean cascades;

  private final double[] u = new double[WINDOW];
  private final int[] sourceOf = new int[WINDOW];
  private final int[] start;
  private final int[] attempts = new int[WINDOW];
  private final int[] rowOf = new int[WINDOW];
  private final int[] order = new int[WINDOW + 1];
  private final long[] used;

  /**
   * Prepares columns.
   *
   * @param sources with their envelopes
   * @param batchSize candidates per batch
   */
  EventWorker(EventRun run, List<Events.Enveloped> sources, double weight, int batchSize) {
    Experiment experiment = run.experiment();
    this.plan = run.plan();
    this.philox = new Philox(plan.seed());
    this.choice = AliasTable.of(sources.stream().mapToDouble(s -> s.envelope().volume()).toArray());
    for (Events.Enveloped s : sources) {
      candidates.add(
          new Candidates(s.source().copy(), s.envelope(), experiment.detector(), plan.contained()));
    }
    this.accepted = new Accepted(WINDOW, batchSize);
    this.finish = new EventFinish(run, weight);
    this.batchSize = batchSize;
    this.batches = new EventBatch[] {new EventBatch(1, batchSize), new EventBatch(2, batchSize)};
    this.scratch = new Candidates.Scratch(batchSize);
    this.sums = new EventCount.Sum[sources.size()];
    Arrays.setAll(sums, s -> new EventCount.Sum());
    this.cascades = candidates.stream().anyMatch(c -> c.steps() > 1);
    this.start = new int[sources.size() + 1];
    this.used = new long[sources.size()];
  }

  /**
   * Fills a block.
   *
   * @param number of the block
   * @param block its size is read, all else written
   * @return what became of the candidates of each source
   * @throws InterruptedException if the thread is interrupted
   */
  EventCount[] fill(long number, EventBlock block) throws InterruptedException {
    block.first = number * EventBlock.SIZE;
    Arrays.fill(used, 0);
    int count = 0;
    for (long attempt = 0; count < block.size; attempt += WINDOW) {
      if (Thread.interrupted()) {
        throw new InterruptedException("generation interrupted");
      }
      window(number << 32, attempt);
      int more = collect(block.size - count);
      accepted.put(more, order, block, count, cascades);
      finish.complete(block, count, count + more, stream(DETECTOR));
      count += more;
    }
    return Arrays.stream(sums).map(EventCount.Sum::take).toArray(EventCount[]::new);
  }

  private void window(long address, long attempt) {
    accepted.clear();
    choose(address + attempt);
    Arrays.fill(rowOf, -1);
    for (int s = 0; s < candidates.size(); s++) {
      simulate(s, address);
    }
  }

  /** Chooses the sources of a window of attempts and sorts the attempts by source. */
  private void choose(long first) {
    stream(CHOICE).fill(first, WINDOW, 0, u);
    choice.map(WINDOW, u, sourceOf);
    Arrays.fill(start, 0);
    for (int k = 0; k < WINDOW; k++) {
      start[sourceOf[k] + 1]++;
    }
    for (int s = 1; s < start.length; s++) {
      start[s] += start[s - 1];
    }
    int[] next = Arrays.copyOf(start, candidates.size());
    for (int k = 0; k < WINDOW; k++) {
      attempts[next[sourceOf[k]]++] = k;
    }
  }

  private void simulate(int s, long address) {
    Candidates source = candidates.get(s);
    EventBatch batch = batches[source.steps() - 1];
    Uniforms uniforms = stream(FIRST_SOURCE + s);
    for (int at = start[s]; at < start[s + 1]; at += batchSize) {
      int n = Math.min(batchSize, start[s + 1] - at);
      source.fill(uniforms, address + used[s], n, scratch, batch);
      used[s] += n;
      int kept = accept(n, batch.weight, scratch.acceptance(), accepted.kept());
      sums[s].add(n, kept, batch.weight);
      for (int j = 0; j < kept; j++) {
        rowOf[attempts[at + accepted.kept()[j]]] = accepted.size() + j;
      }
      accepted.append(kept, s, batch);
    }
  }

  /** Candidates that are accepted: all of a weighted sample. */
  private int accept(int n, double[] ratio, double[] u, int[] kept) {
    if (!plan.unweighted()) {
      Arrays.setAll(kept, i -> i);
      return n;
    }
    int count = 0;
    for (int i = 0; i < n; i++) {
      kept[count] = i;
      count += u[i] < ratio[i] ? 1 : 0;
    }
    return count;
  }

  /** Puts the rows of a window in the order of their attempts; returns how many, up to a limit. */
  private int collect(int most) {
    int count = 0;
    for (int k = 0; k < WINDOW; k++) {
      order[count] = rowOf[k];
      count += rowOf[k] >= 0 ? 1 : 0;
    }
    return Math.min(count, most);
  }

  private Uniforms stream(int number) {
    return (first, size, dimension, column) ->
        philox.fill(first, size, number * STREAM + dimension, column);
  }
}
