package io.nightjar.bench;

import io.nightjar.export.Csv;
import io.nightjar.export.EventFormat;
import io.nightjar.export.EventFormat.Part;
import io.nightjar.export.FileHeader;
import io.nightjar.export.HepEvt;
import io.nightjar.export.HepMc3;
import io.nightjar.export.Lhe;
import io.nightjar.generate.EventBlock;
import io.nightjar.generate.EventRun.Plan;
import io.nightjar.generate.Events;
import io.nightjar.store.Compression;
import io.nightjar.store.ParquetEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Finished events of the benchmark model as bytes of a file: one block on one thread. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(EventBlock.SIZE)
public class EventFiles {

  /** One block of unweighted events. */
  @State(Scope.Benchmark)
  public static class Made {

    final EventBlock block;
    final EventFormat compressed;
    final EventFormat plain;
    final EventFormat hepmc3;
    final EventFormat hepevt;
    final EventFormat lhe;
    final EventFormat csv;

    /** Generates it. */
    public Made() {
      Events events = events();
      block = block(events);
      FileHeader.Card none = new FileHeader.Card("", "", "");
      FileHeader header = new FileHeader(events.run(), "", none, none, "", List.of());
      compressed = new ParquetEvents(header);
      plain = new ParquetEvents(header, Compression.NONE);
      hepmc3 = new HepMc3(header);
      hepevt = new HepEvt(header);
      lhe = new Lhe(header);
      csv = new Csv(header);
    }

    private static Events events() {
      Benchmarked given = new Benchmarked();
      Plan plan = new Plan(EventBlock.SIZE, 1, true, false);
      try {
        return new Events(given.spectrum, given.decays, given.experiment, plan);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    /** The only block; it may be kept because nothing is generated after it. */
    private static EventBlock block(Events events) {
      List<EventBlock> blocks = new ArrayList<>();
      try {
        events.<EventBlock, RuntimeException>generate(1, b -> b, blocks::add, (done, all) -> {});
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return blocks.get(0);
    }
  }

  /** Parquet as it is written by default. */
  @Benchmark
  public Part parquet(Made made) {
    return made.compressed.encode(made.block);
  }

  /** Parquet without compression. */
  @Benchmark
  public Part parquetUncompressed(Made made) {
    return made.plain.encode(made.block);
  }

  /** HepMC3 text with the conventions of NuHepMC. */
  @Benchmark
  public Part hepmc3(Made made) {
    return made.hepmc3.encode(made.block);
  }

  /** HEPEVT text. */
  @Benchmark
  public Part hepevt(Made made) {
    return made.hepevt.encode(made.block);
  }

  /** Les Houches text. */
  @Benchmark
  public Part lhe(Made made) {
    return made.lhe.encode(made.block);
  }

  /** Comma-separated values. */
  @Benchmark
  public Part csv(Made made) {
    return made.csv.encode(made.block);
  }
}
