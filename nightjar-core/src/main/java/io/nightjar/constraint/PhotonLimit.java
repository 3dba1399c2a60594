package io.nightjar.constraint;

import io.nightjar.constraint.Ratio.Known;
import io.nightjar.constraint.Ratio.None;
import io.nightjar.constraint.Ratio.Readiness;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A published limit on a dark photon as a constraint: x from a {@link Ratio}, ln L from its {@link
 * Chance}.
 *
 * @param label what it is
 * @param prepare what to do at masses
 */
record PhotonLimit(Label label, Function<DarkPoint, Readiness> prepare) implements Constraint {

  @Override
  public Bound at(DarkPoint masses) {
    return switch (prepare.apply(masses)) {
      case None none -> new Bound.Silent(none.why());
      case Known known -> new Prepared(label, known.ratio());
    };
  }

  /** Ready for couplings. */
  record Prepared(Label label, Ratio ratio) implements Bound.Ready {

    @Override
    public double lnL(DarkPoint point) {
      return ratio.chance().lnL(ratio.x(point));
    }

    @Override
    public Term term(DarkPoint point) {
      double x = ratio.x(point);
      String note = ratio.note(point);
      return Term.of(label, ratio.chance().lnL(x), x, ratio.allowed(), "", note);
    }

    @Override
    public Explanation explain(DarkPoint point) {
      Explanation.Builder steps = Explanation.builder();
      steps.number("mass of the Z'", point.zPrimeMass(), "GeV", "");
      steps.number("kinetic mixing ε", point.epsilon(), "", "");
      steps.number("width over mass", point.width(point.zPrime()) / point.zPrimeMass(), "", "");
      ratio.explain(point, steps);
      double x = ratio.x(point);
      steps.number("x, predicted over what is excluded", x / ratio.allowed(), "", "");
      steps.number("ln L", ratio.chance().lnL(x), "", ratio.chance().words());
      List<double[]> excluded = ExcludedEpsilon.of(ratio, point);
      steps.say(
          "excluded ε, all else fixed", words(excluded), "solved with lifetimes that follow ε");
      return steps.build();
    }

    private static String words(List<double[]> intervals) {
      return intervals.isEmpty()
          ? "none"
          : intervals.stream()
              .map(i -> String.format(Locale.ROOT, "%.4g to %.4g", i[0], i[1]))
              .collect(Collectors.joining(", "));
    }
  }
}
