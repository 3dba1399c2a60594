package io.nightjar.generate;

import io.nightjar.event.EventBatch;
import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Role;
import io.nightjar.event.Uniforms;
import io.nightjar.experiment.CherenkovResponse;
import io.nightjar.experiment.CherenkovResponse.Seen;
import io.nightjar.experiment.Detector;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Reconstruction;
import io.nightjar.experiment.Shape;
import io.nightjar.math.Columns;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the detector sees of finished events: their leptons smeared, one ring by the first
 * criterion, selected or not. Belongs to one thread.
 *
 * <p>Nothing is seen of events whose first decay is outside the detector, and events with muons are
 * not reconstructed. An event that decays in the fiducial volume is selected with the probability
 * that the efficiency gives for decays there.
 */
final class EventResponse {

  private static final List<Role> LEPTONS =
      List.of(Role.LEPTON_MINUS, Role.LEPTON_PLUS, Role.LEPTON_MINUS_2, Role.LEPTON_PLUS_2);

  private static final int SIZE = EventBatch.SIZE;
  private static final int NORMALS = CherenkovResponse.NORMALS;

  /** Dimension of the number that decides on the selection; normals come before. */
  private static final int CHANCE = Reconstruction.MAX_LEPTONS * NORMALS;

  private final Experiment experiment;
  private final Detector detector;
  private final OptionalDouble within;
  private final double electronMass;
  private final double inFiducial;
  private final int leptons;

  /** By kind: whether it is reconstructed, whether it has a second decay. */
  private final boolean[] electronic;

  private final boolean[] cascade;

  /** By kind: the step that makes a photon, or −1. */
  private final int[] photon;

  private final boolean photons;
  private final Reconstruction reconstruction;
  private final Seen[] seen = new Seen[Reconstruction.MAX_LEPTONS];
  private final Particles truth = new Particles(SIZE);
  private final double[][] normals = new double[CHANCE][SIZE];
  private final double[] chance = new double[SIZE];
  private final double[] hidden = new double[SIZE];
  private final double[][] scratch = new double[CherenkovResponse.SCRATCH][SIZE];

  /** Prepares columns for a run. */
  EventResponse(EventRun run) {
    experiment = run.experiment();
    electronMass = run.spectrum().constants().electronMass();
    detector = experiment.detector();
    within = detector.within();
    Shape matter = detector.matter().shape();
    double counted = within.isPresent() ? matter.volume() : detector.fiducial().volume();
    double fraction = counted / detector.countedVolume();
    experiment.response().efficiency().insideOf(fraction); // refuses what would exceed 1
    inFiducial = 1 / fraction;
    cascade = new boolean[run.kinds().size()];
    electronic = new boolean[cascade.length];
    photon = run.kinds().stream().mapToInt(EventKind::photonStep).toArray();
    photons = Arrays.stream(photon).anyMatch(step -> step >= 0);
    for (int k = 0; k < cascade.length; k++) {
      cascade[k] = run.kinds().get(k).steps() > 1;
      electronic[k] = SourceList.isElectronic(run.kinds().get(k).chain());
    }
    leptons = run.kinds().stream().mapToInt(kind -> 2 * kind.steps()).max().orElse(2);
    reconstruction = new Reconstruction(experiment, run.spectrum().constants(), SIZE);
    Arrays.setAll(seen, l -> new Seen(SIZE));
  }

  /**
   * Observes events of a block.
   *
   * @param block momenta and places read; observables written
   * @param first of them
   * @param end the one after the last
   * @param uniforms numbers of the detector, by number of the event
   */
  void observe(EventBlock block, int first, int end, Uniforms uniforms) {
    for (int from = first; from < end; from += SIZE) {
      int n = Math.min(SIZE, end - from);
      fill(n, block.first + from, uniforms);
      for (int l = 0; l < leptons; l++) {
        smear(block, from, n, l);
      }
      reconstruction.see(n, leptons, seen);
      reconstruction.judge(0);
      report(block, from, n);
    }
  }

  private void fill(int n, long first, Uniforms uniforms) {
    int count = leptons * NORMALS;
    for (int d = 0; d < count; d += 2) {
      uniforms.fill(first, n, d, normals[d]);
      uniforms.fill(first, n, d + 1, normals[d + 1]);
      Columns.normals(n, normals[d], normals[d + 1], scratch[0]);
    }
    uniforms.fill(first, n, CHANCE, chance);
  }

  private void smear(EventBlock block, int from, int n, int l) {
    Particles lepton = block.of(LEPTONS.get(l));
    System.arraycopy(lepton.E, from, truth.E, 0, n);
    System.arraycopy(lepton.px, from, truth.px, 0, n);
    System.arraycopy(lepton.py, from, truth.py, 0, n);
    System.arraycopy(lepton.pz, from, truth.pz, 0, n);
    boolean some = l > 1 || photons;
    if (some) {
      hide(block, from, n, l);
    }
    double[] energy = normals[NORMALS * l];
    double[] first = normals[NORMALS * l + 1];
    double[] second = normals[NORMALS * l + 2];
    experiment.response().smear(n, truth, electronMass, energy, first, second, scratch, seen[l]);
    if (some) {
      seen[l].hide(n, hidden);
    }
  }

  /**
   * Marks leptons of second decays that do not happen, or outside, and what a photon stands for;
   * those get any momentum.
   */
  private void hide(EventBlock block, int from, int n, int l) {
    double[][] at = block.decay2;
    for (int i = 0; i < n; i++) {
      int e = from + i;
      int kind = block.kind[e];
      boolean isPhoton = photon[kind] == l / 2;
      boolean exists = (l < 2 || cascade[kind]) && !(isPhoton && l % 2 == 1);
      boolean inside = exists && (l < 2 || detector.sees(at[0][e], at[1][e], at[2][e]));
      hidden[i] = inside ? 0 : 1;
      if (!exists) {
        truth(i, 1, 0, 0, 1);
      } else if (isPhoton) {
        Particles p = block.of(Role.PHOTON);
        // the response takes kinetic energies of electrons
        truth(i, p.E[e] + electronMass, p.px[e], p.py[e], p.pz[e]);
      }
    }
  }

  /** Whether the first decay is where it must be. */
  private boolean counts(EventBlock block, int e) {
    double[][] at = block.decay;
    if (within.isEmpty()) {
      return detector.fiducial().contains(at[0][e], at[1][e], at[2][e]);
    }
    double square = 0;
    for (int d = 0; d < 3; d++) {
      double flight = at[d][e] - block.vertex[d][e];
      square += flight * flight;
    }
    return Math.sqrt(square) < within.getAsDouble();
  }

  private void truth(int i, double E, double px, double py, double pz) {
    truth.E[i] = E;
    truth.px[i] = px;
    truth.py[i] = py;
    truth.pz[i] = pz;
  }

  private void report(EventBlock block, int from, int n) {
    double[][] at = block.decay;
    double[] efficiency = reconstruction.efficiency();
    for (int i = 0; i < n; i++) {
      int e = from + i;
      double x = at[0][e];
      double y = at[1][e];
      double z = at[2][e];
      boolean counts = counts(block, e);
      boolean isSeen = electronic[block.kind[e]] && (counts || detector.sees(x, y, z));
      boolean kept = counts && chance[i] < efficiency[i] * inFiducial;
      block.selected[e] = isSeen && kept && reconstruction.isSelected(i);
      block.visible[e] = isSeen ? reconstruction.visible()[i] : Double.NaN;
      block.cosTheta[e] = isSeen ? reconstruction.cosTheta()[i] : Double.NaN;
      double energy = reconstruction.neutrinoEnergy()[i];
      block.neutrinoEnergy[e] = isSeen && energy < Double.POSITIVE_INFINITY ? energy : Double.NaN;
    }
  }
}
