package io.nightjar.constraint;

import io.nightjar.constraint.Label.Family;
import io.nightjar.constraint.Limit.Search;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A search for visible decays of heavy neutrinos behind a shield or at a collider. With production
 * ∝ |U|², decays A(cτ) = e^{−L/ℓ}(1 − e^{−D/ℓ}) of {@link FlightWindow} and the share BR of visible
 * final states that were looked for,
 *
 * <pre>x = Σ_h |U_h|² BR_h A(cτ_h) / [U_pub² BR_pub A(cτ_pub)] ,</pre>
 *
 * where the published model is {@link PureNeutrino} at the lower edge U_pub² of the published
 * region. Where the region has an upper edge too, the shield is the one with which x = 1 there, D/L
 * being kept; elsewhere it follows from the lengths and the typical energy of the limit.
 *
 * <p>Left out: other production than by |U|², dark daughters that decay later, the change of the
 * efficiency by other spectra. At colliders the final state of charged currents was looked for:
 * decays by the Z' are none, and only dilute it.
 */
final class NeutrinoInFlight implements Constraint {

  private static final Bound.Silent TOO_HEAVY =
      new Bound.Silent("decays to W and Z on their shells are not computed");

  private static final Bound.Silent CLOSED =
      new Bound.Silent("nothing that was looked for is open at these masses");

  private final Limit limit;
  private final Label label;
  private final Chance chance;
  private final int flavour;
  private final MixingEdges.Region region;
  private final Bound.Silent silent;
  private final List<Visible> finals;
  private final double published; // widths of a Majorana neutrino times this
  private final double energy;
  private final double shield;
  private final double length;

  private NeutrinoInFlight(Limit limit) {
    this.limit = limit;
    this.shield = NeutrinoSearch.number(limit, "shield");
    this.length = NeutrinoSearch.number(limit, "length");
    this.energy = NeutrinoSearch.number(limit, "energy");
    this.chance =
        isCollider() && shield == 0
            ? Chance.Gaussian.at(limit.level())
            : Chance.Counting.at(limit.level());
    this.label = limit.label(Family.NEUTRINO, chance);
    this.flavour = NeutrinoSearch.flavour(limit);
    this.region = MixingEdges.of(limit);
    this.silent = NeutrinoSearch.silent(region.range());
    this.finals = Visible.of(limit);
    this.published = limit.nature().equals("dirac") ? 0.5 : 1;
  }

  /** The constraint of a limit, if it is one. */
  static Optional<Constraint> of(Limit limit) {
    return limit.search() == Search.DECAY_IN_FLIGHT || limit.search() == Search.COLLIDER
        ? Optional.of(new NeutrinoInFlight(limit))
        : Optional.empty();
  }

  private boolean isCollider() {
    return limit.search() == Search.COLLIDER;
  }

  @Override
  public Label label() {
    return label;
  }

  @Override
  public Bound at(DarkPoint masses) {
    List<State> states = new ArrayList<>();
    Bound.Silent reason = silent;
    for (int h = 0; h < masses.heavy(); h++) {
      Optional<MixingEdges> edges = region.at().apply(masses.mass(h));
      if (edges.isPresent()) {
        state(masses, h, edges.get()).ifPresent(states::add);
        reason = masses.mass(h) > PureNeutrino.HEAVIEST ? TOO_HEAVY : CLOSED;
      }
    }
    return states.isEmpty() ? reason : new Ready(states.toArray(State[]::new));
  }

  // ---- the published model --------------------------------------------------------------------

  /**
   * What was published at the mass of a state.
   *
   * @param h number of the state
   * @param edges U_pub²
   * @param visible Γ/|U|² to what was looked for, of a Majorana neutrino [GeV]
   * @param window where decays count
   * @param yield U_pub² BR A
   * @param source where the window is from
   */
  private record State(
      int h, MixingEdges edges, double visible, FlightWindow window, double yield, String source) {}

  private Optional<State> state(DarkPoint masses, int h, MixingEdges edges) {
    double m = masses.mass(h);
    double[] widths = masses.pure(flavour, h);
    double visible = finals.stream().mapToDouble(v -> widths[v.ordinal()]).sum();
    if (visible == 0 || m > PureNeutrino.HEAVIEST) {
      return Optional.empty();
    }
    double total = Arrays.stream(widths).sum();
    double allowed = edges.lower();
    double inverse = published * total / masses.constants().hbarc();
    OptionalDouble solved = solved(edges, inverse);
    FlightWindow window =
        solved.isPresent()
            ? new FlightWindow(solved.getAsDouble(), solved.getAsDouble() * length / shield)
            : FlightWindow.of(shield, length, Passage.boost(m, energy));
    double yield = allowed * visible / total * window.share(inverse * allowed);
    String source = solved.isPresent() ? "both published edges" : "lengths and typical energy";
    return yield > 0
        ? Optional.of(new State(h, edges, visible, window, yield, source))
        : Optional.empty();
  }

  private OptionalDouble solved(MixingEdges edges, double inverse) {
    OptionalDouble upper = edges.upper();
    return upper.isPresent() && shield > 0
        ? FlightWindow.shield(length / shield, inverse, edges.lower(), upper.getAsDouble())
        : OptionalDouble.empty();
  }

  // ---- the point ------------------------------------------------------------------------------

  /** Share of decays to what was looked for. */
  private double share(DarkPoint point, State state) {
    if (isCollider()) {
      double nature = point.spectrum().isMajorana() ? 1 : 0.5;
      return nature * point.mixing2(flavour, state.h) * state.visible / point.width(state.h);
    }
    double sum = 0;
    for (int k = 0; k < finals.size(); k++) {
      sum += point.share(state.h, finals.get(k));
    }
    return sum;
  }

  /** Expected over allowed number of decays. */
  private double x(DarkPoint point, State state) {
    double u2 = point.mixing2(flavour, state.h);
    if (u2 == 0 || point.width(state.h) == 0) {
      return 0;
    }
    double decays = state.window.share(1 / point.ctau(state.h));
    return u2 * share(point, state) * decays / state.yield;
  }

  private final class Ready implements Bound.Ready {
    private final State[] states;

    Ready(State[] states) {
      this.states = states;
    }

    private double x(DarkPoint point) {
      double sum = 0;
      for (State state : states) {
        sum += NeutrinoInFlight.this.x(point, state);
      }
      return sum;
    }

    @Override
    public double lnL(DarkPoint point) {
      return chance.lnL(x(point));
    }

    @Override
    public Term term(DarkPoint point) {
      int[] numbers = Arrays.stream(states).mapToInt(State::h).toArray();
      double x = x(point);
      return Term.of(
          label,
          chance.lnL(x),
          x,
          1,
          "of the allowed yield",
          "%s of %s"
              .formatted(NeutrinoSearch.symbol(flavour), NeutrinoSearch.names(point, numbers)));
    }

    @Override
    public Explanation explain(DarkPoint point) {
      Explanation.Builder steps = Explanation.builder();
      String seen = String.join(", ", finals.stream().map(Visible::label).toList());
      steps.say("looked for", seen, limit.title());
      for (State state : states) {
        add(steps, point, state);
      }
      return steps.number("ln L", lnL(point), "", chance.words()).build();
    }

    private void add(Explanation.Builder steps, DarkPoint point, State state) {
      int h = state.h;
      OptionalDouble upper = state.edges.upper();
      String edge =
          upper.isPresent()
              ? String.format(Locale.ROOT, "up to %.4g", upper.getAsDouble())
              : "no upper edge published here";
      steps
          .heading(point.name(h))
          .number("mass", point.mass(h), "GeV", "")
          .number(NeutrinoSearch.symbol(flavour), point.mixing2(flavour, h), "", "")
          .number("published limit", state.edges.lower(), "", edge)
          .number("ctau", point.ctau(h), "cm", "")
          .number("shield in proper length", state.window.shield(), "cm", state.source)
          .number("depth in proper length", state.window.depth(), "cm", "")
          .number("share of what was looked for", share(point, state), "", "")
          .number("x", NeutrinoInFlight.this.x(point, state), "", "expected over allowed yield");
    }
  }
}
