package io.nightjar.bench;

import io.nightjar.constraint.DarkPoint;
import io.nightjar.constraint.MeasuredNumbers;
import io.nightjar.generate.CouplingTables;
import io.nightjar.likelihood.Choice;
import io.nightjar.likelihood.Evaluation;
import io.nightjar.likelihood.Evidences;
import io.nightjar.likelihood.FixedMasses;
import io.nightjar.likelihood.Likelihood;
import io.nightjar.likelihood.Simulated;
import io.nightjar.likelihood.TableSignals;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Era;
import io.nightjar.precision.Evidence;
import io.nightjar.process.DecayTable;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The global likelihood of {@code dark-seesaw}, one thread. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 15, time = 1)
@Measurement(iterations = 5, time = 1)
public class Likelihoods {

  /** Everything known, and a point. */
  @State(Scope.Benchmark)
  public static class Known {
    private final Evidences evidences = Evidences.of(Era.TODAY);
    private final Likelihood all = Likelihood.of(evidences, Choice.STANDARD);
    private final Spectrum spectrum = new Benchmarked().spectrum;
    private final Simulated simulated = new Simulated(1, 0.02, 1);
    private final DarkPoint point = DarkPoint.of(spectrum, new DecayTable(spectrum));
  }

  /** Constraints without detectors. */
  @State(Scope.Benchmark)
  public static class Constraints {
    /** Whether numbers that were measured precisely count, too. */
    @Param({"false", "true"})
    private boolean numbers;

    private final Known known = new Known();
    private Optional<Likelihood> likelihood = Optional.empty();
    private Optional<FixedMasses> fixed = Optional.empty();
    private double[] terms = {};

    /** Chooses and prepares. */
    @Setup(Level.Trial)
    public void choose() {
      Set<String> left = new HashSet<>(Set.of("anomaly", "detector"));
      if (!numbers) {
        MeasuredNumbers.of(Evidence.of(Era.TODAY)).forEach(c -> left.add(c.label().name()));
      }
      Likelihood chosen = Likelihood.of(known.evidences, new Choice(Set.of(), left, Set.of()));
      FixedMasses prepared = chosen.fixed(known.point, known.simulated);
      likelihood = Optional.of(chosen);
      fixed = Optional.of(prepared);
      terms = new double[prepared.names().size()];
    }
  }

  /** The point, which remembers nothing: numbers of a point are kept once they were asked for. */
  @State(Scope.Benchmark)
  public static class Fresh {
    private Optional<DarkPoint> point = Optional.empty();

    /** Before every evaluation. */
    @Setup(Level.Invocation)
    public void forget(Constraints k) {
      point = Optional.of(DarkPoint.of(k.known.spectrum, k.known.point.decays()));
    }
  }

  /** Tables of all signals at the masses of the point. */
  @State(Scope.Benchmark)
  public static class Tables {
    private final Known known = new Known();
    private final FixedMasses fixed =
        known.all.fixed(
            known.point, new TableSignals(known.point, CouplingTables.Plan.standard(1)));
    private final double[] terms = new double[fixed.names().size()];
  }

  /** Everything at known masses and new couplings, widths included. */
  @Benchmark
  public double couplings(Tables t) throws InterruptedException {
    return t.fixed.evaluate(t.known.point.at(t.known.spectrum), t.terms);
  }

  /** New masses as a search over them meets them: quick tables of all signals, and one point. */
  @Benchmark
  public double quickTables(Known k) throws InterruptedException {
    DarkPoint point = DarkPoint.of(k.spectrum, new DecayTable(k.spectrum));
    FixedMasses fixed = k.all.fixed(point, new TableSignals(point, CouplingTables.Plan.quick(1)));
    return fixed.evaluate(point, new double[fixed.names().size()]);
  }

  /** Reading everything that comes with Nightjar. */
  @Benchmark
  public Evidences load() {
    return Evidences.of(Era.TODAY);
  }

  /** Limits, with or without measured numbers, at known masses; the point's decays are known. */
  @Benchmark
  public double limits(Constraints k, Fresh fresh) throws InterruptedException {
    return k.fixed.orElseThrow().evaluate(fresh.point.orElseThrow(), k.terms);
  }

  /** The same at new masses, widths included. */
  @Benchmark
  public double limitsAtNewMasses(Constraints k) throws InterruptedException {
    Spectrum spectrum = k.known.spectrum;
    DarkPoint point = DarkPoint.of(spectrum, DecayTable.withoutTriples(spectrum));
    FixedMasses fixed = k.likelihood.orElseThrow().fixed(point, k.known.simulated);
    return fixed.evaluate(point, k.terms);
  }

  /** Everything at new masses: all limits, all anomalies, all detectors simulated. */
  @Benchmark
  public Evaluation everything(Known k) throws InterruptedException {
    return k.all.at(DarkPoint.of(k.spectrum, new DecayTable(k.spectrum)), k.simulated);
  }
}
