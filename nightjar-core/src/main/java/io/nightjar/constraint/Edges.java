package io.nightjar.constraint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The lower and the upper edge in ε of what a search behind a shield excludes. */
sealed interface Edges {

  /** Edges that are a curve each. */
  record Curves(Curve low, Curve high) implements Edges {
    @Override
    public Optional<double[]> interval(double M) {
      return low.covers(M) && high.covers(M)
          ? Optional.of(new double[] {low.at(M), high.at(M)})
          : Optional.empty();
    }

    @Override
    public String outside(double M) {
      return low.covers(M) ? "only one edge is known: " + high.outside(M) : low.outside(M);
    }
  }

  /** Edges of a closed contour: the outermost, where it is crossed more than twice. */
  record Closed(Contour contour) implements Edges {
    @Override
    public Optional<double[]> interval(double M) {
      List<double[]> all = contour.intervals(M);
      return all.isEmpty()
          ? Optional.empty()
          : Optional.of(new double[] {all.getFirst()[0], all.getLast()[1]});
    }

    @Override
    public String outside(double M) {
      return String.format(
          Locale.ROOT,
          "no limit at %.5g GeV: the contour covers %.5g to %.5g GeV",
          M,
          contour.lowest(),
          contour.highest());
    }
  }

  /** Of a limit. */
  static Edges of(Limit limit) {
    return limit.search() == Limit.Search.VISIBLE_CONTOUR
        ? new Closed(Contour.of(limit, "eps"))
        : new Curves(Curve.of(limit, "eps_lo"), Curve.of(limit, "eps_hi"));
  }

  /** Both edges at a mass {low, high}; none where there is no limit. */
  Optional<double[]> interval(double M);

  /** Why there is none. */
  String outside(double M);

  /** What both edges imply at some masses. */
  sealed interface Reading {}

  /** Nothing. */
  record Unread(Supplier<String> why) implements Reading {
    Unread(String reason) {
      this(() -> reason);
    }
  }

  /**
   * A yield.
   *
   * @param pure the dark photon that was assumed
   * @param low ε of the lower edge
   * @param high ε of the upper edge
   * @param window in which decays were seen
   */
  record Read(PureReference pure, double low, double high, ProperTime window) implements Reading {

    /** ε² BR A on the edge: what corresponds to N_up. */
    double assumed() {
      return low * low * pure.branching() * window.accepted(pure.lifetime(low));
    }

    void explain(Explanation.Builder steps) {
      steps.number("lower edge in ε, pure dark photon", low, "", "");
      steps.number("upper edge in ε, pure dark photon", high, "", "");
      steps.number("first proper time t₀", window.t0(), "s", "equal yields at both edges");
      steps.number("last proper time t₁", window.t1(), "s", "from length and shield");
      steps.number("share looked for, pure dark photon", pure.branching(), "", "");
    }
  }

  /** Reads the edges at the mass of a Z'. */
  default Reading at(DarkPoint masses, Limit limit) {
    double M = masses.zPrimeMass();
    Optional<double[]> interval = interval(M);
    if (interval.isEmpty()) {
      return new Unread(() -> outside(M));
    }
    PureReference pure = PureReference.of(masses.constants(), limit.finals(), M);
    if (pure.branching() == 0) {
      return new Unread("a Z' of this mass does not decay to what was looked for");
    }
    double ratio = number(limit, "length") / number(limit, "shield");
    double low = interval.get()[0];
    double high = interval.get()[1];
    return ProperTime.solve(ratio, low, high, pure)
        .<Reading>map(window -> new Read(pure, low, high, window))
        .orElse(
            new Unread(() ->
                String.format(
                    Locale.ROOT,
                    "no window in time gives one yield at both edges, ε = %.4g and %.4g",
                    low,
                    high)));
  }

  private static double number(Limit limit, String key) {
    Double number = limit.numbers().get(key);
    if (number == null) {
      throw new IllegalArgumentException(limit.name() + " does not say its '" + key + "'");
    }
    return number;
  }
}
