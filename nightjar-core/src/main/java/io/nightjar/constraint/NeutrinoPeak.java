package io.nightjar.constraint;

import io.nightjar.constraint.Label.Family;
import io.nightjar.constraint.Limit.Search;
import java.util.Arrays;
import java.util.Optional;

/**
 * A search for a peak of l + nothing in decays of π, K or τ: x_h = |U_lh|²/U_pub²(m_h) · w_h with
 * w_h the probability that the heavy neutrino and its dark daughters show nothing, which published
 * curves take as 1.
 *
 * <p>States at different masses are different peaks: their ln L are added. States closer than
 * {@link #RESOLUTION} are one peak: their x are. A Majorana and a Dirac neutrino are made alike.
 */
final class NeutrinoPeak implements Constraint {

  /** Relative distance in mass below which two peaks are one. */
  static final double RESOLUTION = 0.02;

  private final Label label;
  private final Chance chance;
  private final int flavour;
  private final MixingEdges.Region region;
  private final Bound.Silent silent;
  private final Passage weight;

  private NeutrinoPeak(Limit limit) {
    this.chance = Chance.Gaussian.at(limit.level());
    this.label = limit.label(Family.NEUTRINO, chance);
    this.flavour = NeutrinoSearch.flavour(limit);
    this.region = MixingEdges.of(limit);
    this.silent = NeutrinoSearch.silent(region.range());
    this.weight = Passage.of(limit);
  }

  /** The constraint of a limit, if it is one. */
  static Optional<Constraint> of(Limit limit) {
    return limit.search() == Search.PEAK ? Optional.of(new NeutrinoPeak(limit)) : Optional.empty();
  }

  @Override
  public Label label() {
    return label;
  }

  @Override
  public Bound at(DarkPoint masses) {
    int[] states = new int[masses.heavy()];
    double[] allowed = new double[states.length];
    int count = 0;
    for (int h = 0; h < states.length; h++) {
      Optional<MixingEdges> edges = region.at().apply(masses.mass(h));
      if (edges.isPresent()) {
        states[count] = h;
        allowed[count++] = edges.get().lower();
      }
    }
    return count == 0
        ? silent
        : new Ready(masses, Arrays.copyOf(states, count), Arrays.copyOf(allowed, count));
  }

  private final class Ready implements Bound.Ready {
    private final int[] states;
    private final double[] allowed;
    private final boolean[] ends; // whether the next state is another peak

    Ready(DarkPoint masses, int[] states, double[] allowed) {
      this.states = states;
      this.allowed = allowed;
      this.ends = new boolean[states.length];
      for (int k = 0; k < states.length; k++) {
        ends[k] =
            k == states.length - 1
                || masses.mass(states[k + 1]) > (1 + RESOLUTION) * masses.mass(states[k]);
      }
    }

    private double predicted(DarkPoint point, int k) {
      double u2 = point.mixing2(flavour, states[k]);
      return u2 == 0 ? 0 : u2 * weight.of(point, states[k]);
    }

    @Override
    public double lnL(DarkPoint point) {
      double sum = 0;
      double x = 0;
      for (int k = 0; k < states.length; k++) {
        x += predicted(point, k) / allowed[k];
        if (ends[k]) {
          sum += chance.lnL(x);
          x = 0;
        }
      }
      return sum;
    }

    /** The state that comes closest to its limit. */
    private int worst(DarkPoint point) {
      int worst = 0;
      for (int k = 1; k < states.length; k++) {
        boolean more = predicted(point, k) * allowed[worst] > predicted(point, worst) * allowed[k];
        worst = more ? k : worst;
      }
      return worst;
    }

    @Override
    public Term term(DarkPoint point) {
      int k = worst(point);
      String of =
          states.length == 1 ? "" : ", the largest of " + NeutrinoSearch.names(point, states);
      return Term.of(
          label,
          lnL(point),
          predicted(point, k),
          allowed[k],
          "",
          "%s of %s times the probability that it is not seen%s"
              .formatted(NeutrinoSearch.symbol(flavour), point.name(states[k]), of));
    }

    @Override
    public Explanation explain(DarkPoint point) {
      Explanation.Builder steps = Explanation.builder();
      for (int k = 0; k < states.length; k++) {
        int h = states[k];
        steps
            .heading(point.name(h))
            .number("mass", point.mass(h), "GeV", "")
            .number(NeutrinoSearch.symbol(flavour), point.mixing2(flavour, h), "", "")
            .number("published limit", allowed[k], "", "for a neutrino that nobody sees")
            .number("ctau", point.ctau(h), "cm", "")
            .number(
                "probability that nothing is seen",
                weight.of(point, h),
                "",
                "dark daughters followed through the detector")
            .number("x", predicted(point, k) / allowed[k], "", "predicted over allowed")
            .say("counts", ends[k] ? "as a peak" : "with the next one", "by distance in mass");
      }
      return steps.number("ln L", lnL(point), "", chance.words()).build();
    }
  }
}
