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
 * @param all all decays, whatever they leave
 * @param branches decays that leave something that decays on
 * @param fliers what they leave, each once
 */
record Fate(
    double hidden,
    double shown,
    double electrons,
    double muons,
    double other,
    double open,
    Branch all,
    List<Branch> branches,
    List<Flier> fliers) {

  /** Share of decays whose daughters fly as those of others: an error below this in survival. */
  private static final double RARE = 1e-4;

  /** Share of decays whose daughters are not followed: an error below this in survival. */
  private static final double NEGLIGIBLE = 1e-7;

  /** Nothing: of a stable particle. */
  static final Fate STABLE =
      new Fate(1, 0, 0, 0, 0, 0, new Branch(1, 0, new int[0]), List.of(), List.of());

  /**
   * A daughter that decays on.
   *
   * @param particle its number
   * @param share of the momentum that it carries
   */
  record Flier(int particle, double share) {}

  /**
   * Decays with the same unstable daughters.
   *
   * @param hidden share of all decays without anything visible
   * @param shown share of all decays with something visible
   * @param fliers numbers of the daughters among all fliers
   */
  @SuppressWarnings("ArrayRecordComponent") // read-only
  record Branch(double hidden, double shown, int[] fliers) {

    /** The share of decays that pass where something visible passes with this probability. */
    double passing(double pass) {
      return hidden + shown * pass;
    }
  }

  /** The share of decays without live daughters that pass. */
  double passing(double pass) {
    return hidden + shown * pass;
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
    List<Group> groups = new ArrayList<>();
    for (Mode mode : modes) {
      boolean seen = mode.seen() != Mode.Seen.NOTHING;
      Group group = Group.of(mode, width);
      double open = mode.open() + group.later(known);
      glow += mode.branching() * open;
      bright += open > 0 ? mode.branching() : 0;
      shares[mode.seen().ordinal()] += mode.branching();
      if (group.live.length > 0 && mode.branching() > NEGLIGIBLE) {
        add(groups, group);
      } else {
        hidden += seen ? 0 : mode.branching();
        shown += seen ? mode.branching() : 0;
      }
    }
    List<Flier> fliers = new ArrayList<>();
    List<Branch> branches = new ArrayList<>(groups.size());
    for (Group group : groups) {
      branches.add(group.branch(fliers));
    }
    return new Fate(
        hidden,
        shown,
        shares[Mode.Seen.ELECTRONS.ordinal()],
        shares[Mode.Seen.MUONS.ordinal()],
        shares[Mode.Seen.OTHER.ordinal()],
        bright > 0 ? glow / bright : 0,
        all(hidden, shown, branches),
        List.copyOf(branches),
        List.copyOf(fliers));
  }

  private static Branch all(double hidden, double shown, List<Branch> branches) {
    double nothing = hidden;
    double something = shown;
    for (Branch branch : branches) {
      nothing += branch.hidden;
      something += branch.shown;
    }
    return new Branch(nothing, something, new int[0]);
  }

  /** To the one with the same daughters, if there is one. */
  private static void add(List<Group> groups, Group group) {
    for (int g = 0; g < groups.size(); g++) {
      if (Arrays.equals(groups.get(g).live, group.live)) {
        groups.set(g, groups.get(g).plus(group));
        return;
      }
    }
    groups.add(group);
  }

  /** Decays with the same unstable daughters, and their mean shares of the momentum. */
  @SuppressWarnings("ArrayRecordComponent") // for one fate
  private record Group(double hidden, double shown, int[] live, double[] share) {

    static Group of(Mode mode, double[] width) {
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
      return new Group(seen ? 0 : mode.branching(), seen ? mode.branching() : 0, live, share);
    }

    Group plus(Group other) {
      double old = hidden + shown;
      double added = other.hidden + other.shown;
      double[] mean = new double[share.length];
      for (int d = 0; d < mean.length; d++) {
        mean[d] = (old * share[d] + added * other.share[d]) / (old + added);
      }
      return new Group(hidden + other.hidden, shown + other.shown, live, mean);
    }

    /** Energy that daughters show later. */
    double later(Fate[] known) {
      double open = 0;
      for (int d = 0; d < live.length; d++) {
        open += share[d] * known[live[d]].open;
      }
      return open;
    }

    Branch branch(List<Flier> all) {
      int[] numbers = new int[live.length];
      for (int d = 0; d < numbers.length; d++) {
        numbers[d] = find(all, live[d], share[d]);
        if (numbers[d] < 0) {
          numbers[d] = all.size();
          all.add(new Flier(live[d], share[d]));
        }
      }
      return new Branch(hidden, shown, numbers);
    }

    /** In rare decays any share will do. */
    private int find(List<Flier> all, int particle, double part) {
      for (int f = 0; f < all.size(); f++) {
        boolean close = all.get(f).share == part || hidden + shown < RARE;
        if (all.get(f).particle == particle && close) {
          return f;
        }
      }
      return -1;
    }
  }
}
