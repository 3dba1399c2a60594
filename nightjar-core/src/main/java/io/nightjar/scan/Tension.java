package io.nightjar.scan;

import io.nightjar.constraint.Label.Family;
import io.nightjar.generate.Generator.Progress;
import io.nightjar.likelihood.Choice;
import java.util.HashSet;
import java.util.Set;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * How far anomalies and constraints disagree: the parameter goodness of fit, χ²_PG = χ²_all −
 * χ²_anomalies − χ²_constraints, each at its own best point (Maltoni:2003cu).
 *
 * @param all ln L of everything at its best point
 * @param anomalies ln L of the anomalies at theirs
 * @param constraints ln L of all else at its own
 * @param degrees parameters that both depend on
 */
public record Tension(double all, double anomalies, double constraints, int degrees) {

  /**
   * Searches twice more, for the best point of the anomalies and of all else.
   *
   * @param plan of searches
   * @param objective of everything
   * @param best what a search for everything found
   * @param threads that work
   * @param progress told of searches
   */
  public static Tension of(
      Plan plan, LikelihoodObjective objective, ScanResult best, int threads, Progress progress) {
    Choice choice = objective.choice();
    String word = Choice.word(Family.ANOMALY);
    Set<String> others = new HashSet<>(choice.without());
    others.add(word);
    Choice signs = new Choice(Set.of(word), choice.without(), choice.with());
    Choice rest = new Choice(choice.only(), others, choice.with());
    return new Tension(
        top(best),
        top(Scan.run(plan, objective.with(signs), threads, progress)),
        top(Scan.run(plan, objective.with(rest), threads, progress)),
        plan.axes().size());
  }

  private static double top(ScanResult result) {
    return result.rows().get(result.best().orElseThrow()).lnL();
  }

  /** χ²_PG ≥ 0, if all three searches found their best points. */
  public double chi2() {
    return -2 * (all - anomalies - constraints);
  }

  /** Probability of a χ² at least as large if both parts were of one truth. */
  public double probability() {
    return 1 - new ChiSquaredDistribution(degrees).cumulativeProbability(Math.max(0, chi2()));
  }
}
