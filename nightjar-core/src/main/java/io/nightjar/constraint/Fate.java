package io.nightjar.constraint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What becomes of a particle: its decays, those taken together that vetoes cannot tell apart.
 *
 * @param hidden share of decays that show nothing and leave nothing that decays on
 * @param shown share of decays that show something and leave nothing that decays on
 * @param electrons share of decays with an electron pair, daughters or not
 * @param muons share of decays with a muon pair
 * @param other share of decays with anything else that is seen but one photon
 * @param open mean share of the energy that a decay with something visible shows, its daughters'
 *     decays included
 * @param branches decays that leave something that decays on
 */
record Fate(
    double hidden,
    double shown,
    double electrons,
    double muons,
    double other,
    double open,
    List<Branch> branches) {

  /** Nothing: of a stable particle. */
  static final Fate STABLE = new Fate(1, 0, 0, 0, 0, 0, List.of());

  /**
   * Decays with the same unstable daughters.
   *
   * @param hidden share of all decays without anything visible
   * @param shown share of all decays with something visible
   * @param live numbers of the daughters that decay on
   * @param share of the momentum, of each of them
   */
  record Branch(double hidden, double shown, int[] live, double[] share) {

    private Branch plus(Branch other) {
      double old = hidden + shown;
      double added = other.hidden + other.shown;
      double[] mean = new double[share.length];
      for (int d = 0; d < mean.length; d++) {
        mean[d] = (old * share[d] + added * other.share[d]) / (old + added);
      }
      return new Branch(hidden + other.hidden, shown + other.shown, live, mean);
    }

    /** The share of decays that pass where something visible passes with this probability. */
    double passing(double pass) {
      return hidden + shown * pass;
    }
  }

  /** The share of decays without live daughters that pass. */
  double passing(double pass) {
    return hidden + shown * pass;
  }

  /** The share of all decays that pass, daughters aside. */
  double passingAll(double pass) {
    double sum = passing(pass);
    for (int b = 0; b < branches.size(); b++) {
      sum += branches.get(b).passing(pass);
    }
    return sum;
  }

  /**
   * Fates of all particles.
   *
   * @param modes of each particle; read
   * @param width of each particle [GeV], 0 of a stable one; read
   * @param ascending numbers in an order in which daughters come before their parents; read
   */
  static Fate[] of(Mode[][] modes, double[] width, int[] ascending) {
    Fate[] fates = new Fate[modes.length];
    Arrays.fill(fates, STABLE);
    for (int i : ascending) {
      if (width[i] > 0) {
        fates[i] = of(modes[i], width, fates);
      }
    }
    return fates;
  }

  private static Fate of(Mode[] modes, double[] width, Fate[] known) {
    double hidden = 0;
    double shown = 0;
    double glow = 0;
    double bright = 0;
    double[] shares = new double[Mode.Seen.values().length];
    List<Branch> branches = new ArrayList<>();
    for (Mode mode : modes) {
      boolean seen = mode.seen() != Mode.Seen.NOTHING;
      Branch branch = branch(mode, width);
      double open = mode.open() + later(branch, known);
      glow += mode.branching() * open;
      bright += open > 0 ? mode.branching() : 0;
      shares[mode.seen().ordinal()] += mode.branching();
      if (branch.live.length > 0) {
        add(branches, branch);
      } else {
        hidden += seen ? 0 : mode.branching();
        shown += seen ? mode.branching() : 0;
      }
    }
    return new Fate(
        hidden,
        shown,
        shares[Mode.Seen.ELECTRONS.ordinal()],
        shares[Mode.Seen.MUONS.ordinal()],
        shares[Mode.Seen.OTHER.ordinal()],
        bright > 0 ? glow / bright : 0,
        List.copyOf(branches));
  }

  /** To the one with the same daughters, if there is one. */
  private static void add(List<Branch> branches, Branch branch) {
    for (int b = 0; b < branches.size(); b++) {
      if (Arrays.equals(branches.get(b).live, branch.live)) {
        branches.set(b, branches.get(b).plus(branch));
        return;
      }
    }
    branches.add(branch);
  }

  private static double later(Branch branch, Fate[] known) {
    double open = 0;
    for (int d = 0; d < branch.live.length; d++) {
      open += branch.share[d] * known[branch.live[d]].open;
    }
    return open;
  }

  private static Branch branch(Mode mode, double[] width) {
    int count = 0;
    for (int daughter : mode.dark()) {
      count += width[daughter] > 0 ? 1 : 0;
    }
    int[] live = mode.dark();
    double[] share = mode.share();
    if (count < live.length) {
      live = new int[count];
      share = new double[count];
      int to = 0;
      for (int d = 0; d < mode.dark().length; d++) {
        if (width[mode.dark()[d]] > 0) {
          live[to] = mode.dark()[d];
          share[to++] = mode.share()[d];
        }
      }
    }
    boolean seen = mode.seen() != Mode.Seen.NOTHING;
    return new Branch(seen ? 0 : mode.branching(), seen ? mode.branching() : 0, live, share);
  }
}
