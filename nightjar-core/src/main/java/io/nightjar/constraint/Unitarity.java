package io.nightjar.constraint;

import io.nightjar.constraint.Label.Family;
import io.nightjar.constraint.Limit.Search;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Light neutrinos whose mixing matrix is not unitary because heavy ones take part: x = Σ_h
 * |U_lh|²/U_pub²(m_h) over all states too heavy to be made. A curve that reaches the mass of the W
 * holds for all heavier states, with its last value.
 */
final class Unitarity implements Constraint {

  private final Label label;
  private final Chance chance;
  private final int flavour;
  private final Curve curve;
  private final Bound.Silent silent;

  private Unitarity(Limit limit) {
    this.chance = Chance.Gaussian.at(limit.level());
    this.label = limit.label(Family.NEUTRINO, chance);
    this.flavour = NeutrinoSearch.flavour(limit);
    this.curve = Curve.of(limit, "U2", "bottom");
    this.silent = NeutrinoSearch.silent("above %.4g GeV".formatted(curve.lowest()));
  }

  /** The constraint of a limit, if it is one. */
  static Optional<Constraint> of(Limit limit) {
    return limit.search() == Search.UNITARITY
        ? Optional.of(new Unitarity(limit))
        : Optional.empty();
  }

  @Override
  public Label label() {
    return label;
  }

  @Override
  public Bound at(DarkPoint masses) {
    boolean open = curve.highest() > masses.constants().wMass();
    int[] states =
        IntStream.range(0, masses.heavy())
            .filter(h -> curve.covers(masses.mass(h)) || (open && masses.mass(h) > curve.highest()))
            .toArray();
    return states.length == 0
        ? silent
        : new Ready(
            states,
            Arrays.stream(states)
                .mapToDouble(h -> curve.at(Math.min(masses.mass(h), curve.highest())))
                .toArray());
  }

  private final class Ready implements Bound.Ready {
    private final int[] states;
    private final double[] allowed;

    Ready(int[] states, double[] allowed) {
      this.states = states;
      this.allowed = allowed;
    }

    private double x(DarkPoint point) {
      double x = 0;
      for (int k = 0; k < states.length; k++) {
        x += point.mixing2(flavour, states[k]) / allowed[k];
      }
      return x;
    }

    @Override
    public double lnL(DarkPoint point) {
      return chance.lnL(x(point));
    }

    @Override
    public Term term(DarkPoint point) {
      return Term.of(
          label,
          lnL(point),
          x(point) * allowed[0],
          allowed[0],
          "",
          "sum of %s of %s"
              .formatted(NeutrinoSearch.symbol(flavour), NeutrinoSearch.names(point, states)));
    }

    @Override
    public Explanation explain(DarkPoint point) {
      Explanation.Builder steps = Explanation.builder();
      for (int k = 0; k < states.length; k++) {
        steps
            .heading(point.name(states[k]))
            .number("mass", point.mass(states[k]), "GeV", "too heavy to be made")
            .number(NeutrinoSearch.symbol(flavour), point.mixing2(flavour, states[k]), "", "")
            .number("published limit", allowed[k], "", "on the sum over all states");
      }
      return steps.number("ln L", lnL(point), "", chance.words()).build();
    }
  }
}
