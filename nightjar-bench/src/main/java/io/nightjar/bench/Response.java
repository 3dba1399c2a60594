package io.nightjar.bench;

import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Philox;
import io.nightjar.experiment.CherenkovResponse;
import io.nightjar.experiment.CherenkovResponse.Seen;
import io.nightjar.experiment.Reconstruction;
import io.nightjar.math.Columns;
import io.nightjar.physics.Constants;
import java.util.Arrays;
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

/** The detector's part of one event with two leptons of 50 to 450 MeV near the beam. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@OperationsPerInvocation(Response.N)
public class Response {

  static final int N = 2048;
  private static final int LEPTONS = 2;

  private final double mass = Constants.STANDARD.electronMass();
  private final CherenkovResponse response = MiniBoone.experiment().response();
  private final Reconstruction reconstruction =
      new Reconstruction(MiniBoone.experiment(), Constants.STANDARD, N);
  private final Particles[] leptons = {new Particles(N), new Particles(N)};
  private final Seen[] seen = {new Seen(N), new Seen(N)};
  private final double[][] normals = new double[CherenkovResponse.NORMALS * LEPTONS][N];
  private final double[][] scratch = new double[CherenkovResponse.SCRATCH][N];
  private final Philox numbers = new Philox(1);
  private long first;

  /** Draws leptons. */
  public Response() {
    for (int l = 0; l < LEPTONS; l++) {
      numbers.fill(0, N, 2 * l, leptons[l].E);
      numbers.fill(0, N, 2 * l + 1, leptons[l].pz);
      for (int i = 0; i < N; i++) {
        double E = 0.05 + 0.4 * leptons[l].E[i];
        double cos = 1 - 0.2 * leptons[l].pz[i];
        double p = Math.sqrt((E - mass) * (E + mass));
        leptons[l].E[i] = E;
        leptons[l].px[i] = (1 - 2 * l) * p * Math.sqrt((1 - cos) * (1 + cos));
        leptons[l].pz[i] = p * cos;
      }
    }
    smearing();
  }

  /** Six normal numbers and smearing of both leptons. */
  @Benchmark
  public Seen[] smearing() {
    for (int k = 0; k < normals.length; k += 2) {
      numbers.fill(first, N, k, normals[k]);
      numbers.fill(first, N, k + 1, normals[k + 1]);
      Columns.normals(N, normals[k], normals[k + 1], scratch[0]);
    }
    first += N;
    for (int l = 0; l < LEPTONS; l++) {
      double[][] own = Arrays.copyOfRange(normals, 3 * l, 3 * l + 3);
      response.smear(N, leptons[l], mass, own[0], own[1], own[2], scratch, seen[l]);
    }
    return seen;
  }

  /** Rings, efficiency, the standard criterion, observables and windows. */
  @Benchmark
  public double[] reconstruction() {
    reconstruction.see(N, LEPTONS, seen);
    reconstruction.judge(0);
    return reconstruction.failed();
  }

  /** Both. */
  @Benchmark
  public double[] response() {
    smearing();
    return reconstruction();
  }
}
