package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Uniforms;
import io.nightjar.experiment.Detector;
import io.nightjar.math.Columns;
import io.nightjar.process.DecayTable.Chain;
import java.util.Arrays;

/** Heavy neutrinos of the beam followed by one decay chain. Belongs to one thread. */
final class ArrivalSource {

  private final Chain chain;
  private final double[] ctau;
  private final Detector detector;
  private final ArrivalMap map;
  private final StepMap[] decays;
  private final boolean polarised;
  private final double[] hidden = new double[EventBatch.SIZE];
  private final double[] polarisation = new double[EventBatch.SIZE];

  /**
   * Puts a source together.
   *
   * @param map of this thread
   * @param ctau of the parent of each step [cm]; read
   */
  ArrivalSource(ArrivalMap map, Chain chain, double[] ctau, Detector detector) {
    this.chain = chain;
    this.ctau = ctau.clone();
    this.detector = detector;
    this.map = map;
    this.decays = chain.steps().stream().map(StepMap::of).toArray(StepMap[]::new);
    this.polarised = Source.isPolarised(chain.steps().get(0));
  }

  /** As in "K+ -> mu+ nu4, in flight; nu4 -> nu_light e- e+". */
  String label() {
    return map.label() + "; " + chain.label();
  }

  /** First decays of the chain in the volume whose events the efficiency counts, roughly. */
  double expected() {
    return map.events() * chain.probability();
  }

  int steps() {
    return decays.length;
  }

  /** Mass of the second neutrino of a chain of two steps [GeV]; else 0. */
  double daughterMass() {
    return decays.length > 1 ? decays[1].parentMass() : 0;
  }

  /** Uniform numbers of an event before it is observed. */
  int dimensions() {
    return ArrivalMap.NUMBERS + decays.length * StepMap.NUMBERS + decays.length - 1;
  }

  /** 1 where the second decay of an event of the last batch is outside, else 0; or empty. */
  double[] hidden() {
    return decays.length == 1 ? new double[0] : hidden;
  }

  /**
   * Fills a batch with consecutive events: momenta, place of the first decay, weights, whose sum
   * over a sample divided by its size is the number of events of {@link #expected}.
   *
   * @param u columns, as many as {@link #dimensions}; overwritten
   * @param batch written
   */
  void fill(Uniforms uniforms, long first, int size, double[][] u, EventBatch batch) {
    batch.size = size;
    Source.mark(chain, batch);
    Arrays.fill(batch.weight, 0, size, chain.probability());
    int dimensions = dimensions();
    for (int d = 0; d < dimensions; d++) {
      uniforms.fill(first, size, d, u[d]);
    }
    map.map(batch, u, polarisation);
    for (int k = 0; k < decays.length; k++) {
      if (k > 0 || !polarised) {
        Arrays.fill(polarisation, 0, size, 0);
      }
      int at = ArrivalMap.NUMBERS + StepMap.NUMBERS * k;
      double[][] numbers = Arrays.copyOfRange(u, at, at + StepMap.NUMBERS);
      Particles parent = batch.neutrino[k];
      decays[k].map(batch, numbers, parent, polarisation, batch.minus[k], batch.plus[k]);
      if (k + 1 < decays.length) {
        decays[k].daughter(batch, numbers, batch.neutrino[k + 1]);
        second(batch, u[dimensions - 1]);
      }
    }
  }

  /** Where the second decay is: ℓ = −(p/m)cτ ln u further on. */
  private void second(EventBatch batch, double[] u) {
    int n = batch.size;
    Particles p = batch.neutrino[1];
    double perMomentum = ctau[1] / decays[1].parentMass();
    Columns.log(n, u, u);
    for (int i = 0; i < n; i++) {
      // along the momentum, so that its size drops out
      double per = -perMomentum * u[i];
      double x = batch.vertex[0][i] + per * p.px[i];
      double y = batch.vertex[1][i] + per * p.py[i];
      double z = batch.vertex[2][i] + per * p.pz[i];
      hidden[i] = detector.sees(x, y, z) ? 0 : 1;
    }
  }
}
