package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.Uniforms;
import io.nightjar.experiment.Experiment;
import io.nightjar.physics.Constants;
import io.nightjar.process.TunnelSurvival;
import java.util.Arrays;

/**
 * Makes decays in flight, lets the detector see them and adds them to the sums of all lifetimes:
 * events are made with the longest, and at every other the density of their decay is S(ℓ)/λ over
 * what it was. Belongs to one thread.
 */
final class FlightFill {

  private static final int SIZE = EventBatch.SIZE;

  private final ArrivalMap map;
  private final ArrivalSource source;
  private final LifetimeAxis axis;
  private final FlightWindows windows;
  private final SeenSums seen;
  private final EventBatch batch;
  private final double[][] u;
  private final double[] left = new double[LifetimeAxis.NODES];

  /**
   * For events of a run.
   *
   * @param leptons that are weighed apart
   * @param sums added to
   */
  FlightFill(
      FlightRun run, int leptons, Experiment experiment, Constants constants, LifetimeSums sums) {
    map = run.map().copy();
    axis = run.axis();
    double[] ctau = {axis.last(), run.daughterAxis().middle()};
    source = new ArrivalSource(map, run.chain(), ctau, experiment.detector());
    windows = new FlightWindows(experiment.detector(), SIZE);
    seen = new SeenSums(run, leptons, source.daughterMass(), windows, experiment, constants, sums);
    batch = new EventBatch(source.steps());
    u = new double[source.dimensions()][SIZE];
  }

  /** Makes so many events, whose mean is what is added. */
  void simulate(Uniforms uniforms, long events) {
    for (long start = 0; start < events; start += SIZE) {
      int size = (int) Math.min(SIZE, events - start);
      source.fill(uniforms, start, size, u, batch);
      seen.see(batch, uniforms, start, source.dimensions());
      if (source.steps() > 1) {
        windows.secondFromVertex(batch);
      }
      for (int i = 0; i < size; i++) {
        if (seen.isSeen(i)) {
          Arrays.fill(seen.flavours, 0);
          seen.flavours[map.arrival(i).lepton().ordinal()] = 1.0 / events;
          decay(map.arrival(i), i);
          seen.add(0, i, batch);
        }
      }
    }
    seen.flush();
  }

  /** (S(ℓ)/λ) over that of the longest lifetime, at all nodes. */
  private void decay(Arrival arrival, int i) {
    double distance = arrival.parentage().distance() + batch.vertex[2][i];
    double tunnel = arrival.parentage().tunnel();
    double meson = arrival.mesonPerLength(batch.energy[i]);
    double q = arrival.kinematics().mass() / (batch.neutrino[0].pz[i] * axis.last());
    TunnelSurvival.means(distance, tunnel, meson, q, left);
    double over = 1 / left[0];
    for (int k = 0; k < left.length; k++) {
      seen.first[left.length - 1 - k] = over * left[k];
      over *= 2; // lifetimes fall by factors of two
    }
  }
}
