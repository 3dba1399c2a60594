package io.nightjar.constraint;

import io.nightjar.constraint.Label.Family;
import io.nightjar.constraint.Limit.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Heavy neutrinos that were in equilibrium must have decayed before the first nuclei form: τ &lt;
 * τ_max(m), and less than τ_had where mesons are among their decays, m &gt; m_π. Dark forces bring
 * the states into equilibrium whatever |U|² is.
 *
 * <p>ln L = −½(z + ln(τ/τ_max)/s)² where the bracket is positive, else 0: at τ_max what its
 * confidence level says, with s = {@link #SPREAD} because τ_max was computed for the decay products
 * of a neutrino that only mixes.
 */
final class Nucleosynthesis implements Constraint {

  /** Of ln τ_max: other decay products than those that it was computed for. */
  static final double SPREAD = 0.5;

  private final Label label;
  private final Curve longest;
  private final Bound.Silent silent;
  private final double hadronic;
  private final double quantile;

  private Nucleosynthesis(Limit limit) {
    this.quantile = new NormalDistribution().inverseCumulativeProbability(limit.level());
    this.label =
        new Label(
            limit.name(),
            limit.title(),
            Family.COSMOLOGY,
            "limit, Gaussian in the logarithm above it",
            limit.published(),
            limit.cite(),
            limit.status());
    this.longest = Curve.of(limit, "tau_max_s");
    this.silent = NeutrinoSearch.silent("above %.4g GeV".formatted(longest.lowest()));
    this.hadronic = NeutrinoSearch.number(limit, "hadronic-lifetime");
  }

  /** The constraint of a limit, if it is one. */
  static Optional<Constraint> of(Limit limit) {
    return limit.search() == Search.NUCLEOSYNTHESIS
        ? Optional.of(new Nucleosynthesis(limit))
        : Optional.empty();
  }

  @Override
  public Label label() {
    return label;
  }

  @Override
  public Bound at(DarkPoint masses) {
    double pion = masses.constants().pionMass();
    int[] states =
        IntStream.range(0, masses.heavy())
            .filter(h -> masses.mass(h) > pion || longest.covers(masses.mass(h)))
            .toArray();
    double[] allowed = IntStream.of(states).mapToDouble(h -> allowed(masses, h)).toArray();
    return states.length == 0 ? silent : new Ready(states, allowed);
  }

  /** τ_max [s]. */
  private double allowed(DarkPoint masses, int h) {
    double m = masses.mass(h);
    boolean mesons = m > masses.constants().pionMass();
    double curve = longest.covers(m) ? longest.at(m) : hadronic;
    return mesons ? Math.min(hadronic, curve) : curve;
  }

  /** ln L of a ratio τ/τ_max. */
  private double lnL(double x) {
    double pull = quantile + Math.log(x) / SPREAD;
    return pull > 0 ? -pull * pull / 2 : 0;
  }

  private final class Ready implements Bound.Ready {
    private final int[] states;
    private final double[] allowed;

    Ready(int[] states, double[] allowed) {
      this.states = states;
      this.allowed = allowed;
    }

    @Override
    public double lnL(DarkPoint point) {
      double sum = 0;
      for (int k = 0; k < states.length; k++) {
        sum += point.width(states[k]) == 0 ? 0 : Nucleosynthesis.this.lnL(x(point, k));
      }
      return sum;
    }

    private double x(DarkPoint point, int k) {
      return point.lifetime(states[k]) / allowed[k];
    }

    /** The unstable state that lives longest compared with what is allowed; −1 without one. */
    private int worst(DarkPoint point) {
      int worst = -1;
      for (int k = 0; k < states.length; k++) {
        boolean unstable = point.width(states[k]) > 0;
        worst = unstable && (worst < 0 || x(point, k) > x(point, worst)) ? k : worst;
      }
      return worst;
    }

    private String relics(DarkPoint point) {
      List<String> stable = new ArrayList<>();
      for (int h : states) {
        if (point.width(h) == 0) {
          stable.add(point.name(h));
        }
      }
      return stable.isEmpty()
          ? ""
          : String.join(", ", stable) + " stable: the abundance of relics is not computed";
    }

    @Override
    public Term term(DarkPoint point) {
      int k = worst(point);
      if (k < 0) {
        return Term.silent(label, relics(point));
      }
      String relics = relics(point);
      String note =
          "lifetime of " + point.name(states[k]) + (relics.isEmpty() ? "" : "; " + relics);
      return Term.of(label, lnL(point), point.lifetime(states[k]), allowed[k], "s", note);
    }

    @Override
    public Explanation explain(DarkPoint point) {
      Explanation.Builder steps = Explanation.builder();
      for (int k = 0; k < states.length; k++) {
        steps.heading(point.name(states[k])).number("mass", point.mass(states[k]), "GeV", "");
        if (point.width(states[k]) == 0) {
          steps.say("lifetime", "stable", "the abundance of relics is not computed");
        } else {
          steps
              .number("lifetime", point.lifetime(states[k]), "s", "")
              .number("longest allowed", allowed[k], "s", "less where mesons are made")
              .number("ln L", Nucleosynthesis.this.lnL(x(point, k)), "", "Gaussian in ln tau");
        }
      }
      return steps.build();
    }
  }
}
