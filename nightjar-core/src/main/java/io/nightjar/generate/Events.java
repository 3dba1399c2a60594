package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.Philox;
import io.nightjar.event.Uniforms;
import io.nightjar.experiment.Detector;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Flux;
import io.nightjar.experiment.Material;
import io.nightjar.experiment.Region;
import io.nightjar.generate.EventRun.Plan;
import io.nightjar.generate.Generator.Progress;
import io.nightjar.math.Estimate;
import io.nightjar.model.Spectrum;
import io.nightjar.process.DecayTable;
import io.nightjar.process.Regime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes events of one model in one experiment: independent of each other, weighted or not, the same
 * bits for any number of threads. The first events of a long run are those of a short one.
 */
public final class Events {

  /** Share of all events that weak sources may hold together to be left out. */
  private static final double NEGLIGIBLE = 1e-7;

  /** Candidates from which the rate of contained decays is estimated. */
  private static final long PILOT = 1L << 18;

  private static final long FEWEST = 512;

  /** Blocks that one thread makes alone: the compiler needs the other core more. */
  private static final int ALONE = 16;

  /** Seed of its own: the rate must not depend on the run's. */
  private static final long PILOT_SEED = 0x70696c6f74L;

  /** A source under its envelope. */
  record Enveloped(Source source, Envelope envelope) {

    /** Sources of one map, whose upscatterings have the same envelope up to a factor. */
    static List<Enveloped> all(List<Source> sources, Detector detector, double way) {
      Envelope first = Envelope.of(sources.get(0), way);
      return sources.stream()
          .map(source -> new Enveloped(source, first.like(source, peak(source, detector))))
          .toList();
    }

    /** Density of neutrinos where a region begins, over the mean. */
    private static double peak(Source source, Detector detector) {
      Region region = detector.region(source.channel().region());
      double begins = region.shape().centre().z() - region.shape().halfLength();
      double distance = detector.distance();
      return region.isDetector()
          ? 1
          : Region.densityAt(begins, distance) / region.density(distance);
    }
  }

  private final List<Enveloped> sources = new ArrayList<>();
  private final EventRun run;
  private final int batchSize;

  /**
   * Prepares envelopes and rates.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  public Events(Spectrum spectrum, DecayTable decays, Experiment experiment, Plan plan)
      throws InterruptedException {
    this(spectrum, decays, experiment, plan, EventBatch.SIZE);
  }

  Events(Spectrum spectrum, DecayTable decays, Experiment experiment, Plan plan, int batchSize)
      throws InterruptedException {
    this.batchSize = batchSize;
    SourceList list =
        new SourceList(
            spectrum,
            decays,
            experiment,
            new SourceList.Plan(chain -> true, NEGLIGIBLE, false, false));
    Detector detector = experiment.detector();
    double way = plan.contained() ? 2 * detector.reach() : Double.POSITIVE_INFINITY;
    Map<UpscatteringMap, List<Source>> channels = new LinkedHashMap<>();
    for (Source source : list.sources()) {
      channels.computeIfAbsent(source.upscattering(), map -> new ArrayList<>()).add(source);
    }
    channels.values().parallelStream()
        .map(chains -> Enveloped.all(chains, detector, way))
        .forEachOrdered(sources::addAll);
    List<Estimate> rates = plan.contained() ? contained(experiment) : all();
    List<EventKind> kinds = kinds(spectrum, rates);
    Estimate rate = Estimate.ZERO;
    for (Estimate each : rates) {
      rate = plan.contained() ? rate.plus(each) : rate.plusBounded(each);
    }
    List<String> notes =
        list.notes("chains of one or two steps, lepton pairs and at most one photon,");
    if (list.neglected() > 0) {
      notes.add(
          "Kinds of events that hold %.1g of all together are left out."
              .formatted(list.neglected() / (rate.value() + list.neglected())));
    }
    run =
        new EventRun(
            spectrum, experiment, plan, kinds, rate, crossSection(rate, experiment), notes);
  }

  /** What holds for all events. */
  public EventRun run() {
    return run;
  }

  // ---- rates ----------------------------------------------------------------------------------

  /** Rates of all kinds, wherever their decays happen: quadratures. */
  private List<Estimate> all() {
    Map<Channel, Estimate> channels = new HashMap<>();
    List<Estimate> rates = new ArrayList<>();
    for (Enveloped each : sources) {
      Estimate rate =
          channels.computeIfAbsent(each.source.channel(), channel -> Rate.of(channel).events());
      rates.add(rate.times(each.source.chain().probability()));
    }
    return rates;
  }

  /** Expected events if every candidate were accepted. */
  private double volume() {
    return sources.stream().mapToDouble(s -> s.envelope.volume()).sum();
  }

  /** Rates of all kinds with the first decay in the detector: from a sample of candidates. */
  private List<Estimate> contained(Experiment experiment) throws InterruptedException {
    double total = volume();
    List<Estimate> rates = new ArrayList<>();
    for (int s = 0; s < sources.size(); s++) {
      Enveloped each = sources.get(s);
      double volume = each.envelope.volume();
      long events = Math.max(FEWEST, (long) (PILOT * volume / total));
      EventCount count = pilot(each, s, events, experiment);
      rates.add(new Estimate(volume * count.efficiency(), volume * count.efficiencyError()));
    }
    return rates;
  }

  private EventCount pilot(Enveloped each, int s, long events, Experiment experiment)
      throws InterruptedException {
    Candidates candidates =
        new Candidates(each.source.copy(), each.envelope, experiment.detector(), true);
    EventBatch batch = new EventBatch(candidates.steps(), batchSize);
    Candidates.Scratch scratch = new Candidates.Scratch(batchSize);
    Uniforms uniforms = new Philox(PILOT_SEED + s);
    EventCount.Sum sum = new EventCount.Sum();
    for (long first = 0; first < events; first += batchSize) {
      if (Thread.interrupted()) {
        throw new InterruptedException("preparation interrupted");
      }
      int n = (int) Math.min(batchSize, events - first);
      candidates.fill(uniforms, first, n, scratch, batch);
      sum.add(n, n, batch.weight);
    }
    return sum.take();
  }

  /** Rate over exposure, flux of all species and number of nucleons [cm²]. */
  private static double crossSection(Estimate rate, Experiment experiment) {
    double flux = experiment.fluxes().values().stream().mapToDouble(Flux::integral).sum();
    Detector detector = experiment.detector();
    double nucleons =
        detector.regions().stream()
            .mapToDouble(r -> nucleons(r.material()) * r.density(detector.distance()))
            .sum();
    return rate.value() / (experiment.exposure() * flux * nucleons);
  }

  private static double nucleons(Material material) {
    return material.nuclei().entrySet().stream()
        .mapToDouble(e -> e.getValue() * e.getKey().A())
        .sum();
  }

  private List<EventKind> kinds(Spectrum spectrum, List<Estimate> rates) {
    Map<Boolean, Integer> next = new HashMap<>(); // protons and neutrons are one range
    List<EventKind> kinds = new ArrayList<>();
    for (int s = 0; s < sources.size(); s++) {
      Source source = sources.get(s).source;
      boolean coherent = source.channel().target().regime() == Regime.COHERENT;
      int position = next.merge(coherent, 1, Integer::sum) - 1;
      kinds.add(EventKind.of(position, source.channel(), source.chain(), spectrum, rates.get(s)));
    }
    return kinds;
  }

  // ---- running --------------------------------------------------------------------------------

  /** Turns a block into something, on any thread; the block may not be kept. */
  @FunctionalInterface
  public interface Each<T> {
    /** Reads a block. */
    T of(EventBlock block);
  }

  /** Takes results of blocks in the order of their events. */
  @FunctionalInterface
  public interface InOrder<T, X extends Exception> {
    /** Takes one. */
    void accept(T result) throws X;
  }

  private record Made<T>(T result, EventCount[] counts) {}

  /**
   * Generates all events of the plan.
   *
   * @param threads ≥ 1
   * @param each called for every block, on any thread
   * @param inOrder called for every result in the order of the events, on this thread
   * @param progress told about events that are done
   * @return what became of the candidates of every kind
   * @throws X if {@code inOrder} throws it
   * @throws InterruptedException if the thread is interrupted
   */
  public <T, X extends Exception> List<EventCount> generate(
      int threads, Each<T> each, InOrder<T, X> inOrder, Progress progress)
      throws X, InterruptedException {
    EventCount[] counts = new EventCount[sources.size()];
    Arrays.fill(counts, EventCount.NONE);
    long events = run.plan().events();
    long blocks = (events + EventBlock.SIZE - 1) / EventBlock.SIZE;
    BlockingQueue<Seat> seats = seats(threads);
    Deque<Future<Made<T>>> waiting = new ArrayDeque<>();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      long next = 0;
      for (long done = 0; done < blocks; done++) {
        for (; next < blocks && waiting.size() <= (next < ALONE ? 0 : threads); next++) {
          long number = next;
          waiting.add(pool.submit(() -> make(seats, number, each)));
        }
        Made<T> made = await(waiting.remove());
        inOrder.accept(made.result);
        Arrays.setAll(counts, s -> counts[s].plus(made.counts[s]));
        progress.at(Math.min(events, (done + 1) * EventBlock.SIZE), events);
      }
    } finally {
      pool.shutdownNow();
    }
    return List.of(counts);
  }

  private static <T> T await(Future<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InterruptedException interrupted) {
        throw interrupted;
      }
      throw new IllegalStateException("generation failed: " + e.getCause(), e.getCause());
    }
  }

  /** A thread's columns. */
  private record Seat(EventWorker worker, EventBlock block) {}

  private BlockingQueue<Seat> seats(int threads) {
    double total = run.plan().unweighted() ? run.rate().value() : volume();
    double weight = total / run.plan().events();
    BlockingQueue<Seat> seats = new ArrayBlockingQueue<>(threads);
    for (int t = 0; t < threads; t++) {
      seats.add(new Seat(new EventWorker(run, sources, weight, batchSize), new EventBlock()));
    }
    return seats;
  }

  private <T> Made<T> make(BlockingQueue<Seat> seats, long number, Each<T> each)
      throws InterruptedException {
    Seat seat = seats.take();
    try {
      EventBlock block = seat.block;
      long left = run.plan().events() - number * EventBlock.SIZE;
      block.size = (int) Math.min(EventBlock.SIZE, left);
      EventCount[] counts = seat.worker.fill(number, block);
      return new Made<>(each.of(block), counts);
    } finally {
      seats.add(seat);
    }
  }
}
