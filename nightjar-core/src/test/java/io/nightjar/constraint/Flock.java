package io.nightjar.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Particles written down by hand, each of mass 1: its decay length is p cτ. */
final class Flock implements Particles {

  private final List<Double> ctau = new ArrayList<>();
  private final List<Mode[]> modes = new ArrayList<>();

  /** Adds one that decays to those before it. */
  Flock add(double length, Mode... decays) {
    ctau.add(length);
    modes.add(decays);
    return this;
  }

  static Mode unseen(double branching, int... dark) {
    return mode(Mode.Seen.NOTHING, branching, dark);
  }

  static Mode seen(double branching, int... dark) {
    return mode(Mode.Seen.ELECTRONS, branching, dark);
  }

  /** Daughters keep the momentum, so that decay lengths are what was written down. */
  private static Mode mode(Mode.Seen seen, double branching, int... dark) {
    double[] share = IntStream.of(dark).mapToDouble(d -> 1).toArray();
    return new Mode(seen, branching, dark, share, 0);
  }

  Mode[] modes(int particle) {
    return modes.get(particle);
  }

  @Override
  public double mass(int particle) {
    return 1;
  }

  @Override
  public double ctau(int particle) {
    return ctau.get(particle);
  }

  @Override
  public Fate fate(int particle) {
    int n = ctau.size();
    double[] widths = ctau.stream().mapToDouble(l -> 1 / l).toArray();
    int[] order = IntStream.range(0, n).toArray();
    return Fate.of(modes.toArray(Mode[][]::new), widths, order)[particle];
  }

  @Override
  public String toString() {
    return "decay lengths " + ctau;
  }
}
