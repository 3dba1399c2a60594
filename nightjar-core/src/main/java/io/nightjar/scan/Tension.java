package io.nightjar.scan;

import io.nightjar.constraint.Label.Family;
import io.nightjar.generate.Generator.Progress;
import io.nightjar.likelihood.Choice;
import io.nightjar.likelihood.FixedMasses;
import io.nightjar.likelihood.Likelihood;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * How far anomalies and constraints disagree: the parameter goodness of fit, χ²_PG = χ²_all −
 * χ²_anomalies − χ²_constraints, each at its own best point (Maltoni:2003cu).
 *
 * @param everything what a search for the best point of everything found
 * @param ofAnomalies what such a search found for the anomalies alone
 * @param ofConstraints what it found for all else
 */
public record Tension(ScanResult everything, ScanResult ofAnomalies, ScanResult ofConstraints) {

  /**
   * Searches twice more, for the best point of the anomalies and of all else.
   *
   * @param plan of searches, or of a profile
   * @param objective of everything; {@link #isPossible} asks whether it has both kinds
   * @param best what a search for everything found
   * @param threads that work
   * @param progress told of searches
   */
  public static Tension of(
      Plan plan, LikelihoodObjective objective, ScanResult best, int threads, Progress progress) {
    Choice choice = objective.choice();
    Choice signs = new Choice(anomalies(objective), choice.without(), choice.with());
    Set<String> others = new HashSet<>(choice.without());
    others.add(Choice.word(Family.ANOMALY));
    Choice rest = new Choice(choice.only(), others, choice.with());
    return new Tension(
        best,
        Scan.run(plan.ofPart(), objective.with(signs), threads, progress),
        Scan.run(plan.ofPart(), objective.with(rest), threads, progress));
  }

  /** Whether an objective has terms of both kinds, so that they can disagree. */
  public static boolean isPossible(LikelihoodObjective objective) {
    Set<String> anomalies = anomalies(objective);
    return !anomalies.isEmpty()
        && objective.terms().stream()
            .anyMatch(t -> !anomalies.contains(t) && !t.equals(FixedMasses.SHARED));
  }

  /** Names of the anomalies that count. */
  private static Set<String> anomalies(LikelihoodObjective objective) {
    Likelihood likelihood = objective.likelihood();
    return objective.terms().stream()
        .filter(t -> likelihood.label(t).stream().anyMatch(l -> l.family() == Family.ANOMALY))
        .collect(Collectors.toSet());
  }

  /** Whether no search was interrupted; without that there are no numbers. */
  public boolean isComplete() {
    return everything.complete() && ofAnomalies.complete() && ofConstraints.complete();
  }

  /** ln L of everything at its best point. */
  public double all() {
    return top(everything);
  }

  /** ln L of the anomalies at theirs. */
  public double anomalies() {
    return top(ofAnomalies);
  }

  /** ln L of all else at its own. */
  public double constraints() {
    return top(ofConstraints);
  }

  /** Parameters that both depend on. */
  public int degrees() {
    return everything.plan().axes().size();
  }

  private static double top(ScanResult result) {
    return result.bestRow().orElseThrow().lnL();
  }

  /** χ²_PG ≥ 0, if all three searches found their best points. */
  public double chi2() {
    return -2 * (all() - anomalies() - constraints());
  }

  /** Probability of a χ² at least as large if both parts were of one truth. */
  public double probability() {
    return 1 - new ChiSquaredDistribution(degrees()).cumulativeProbability(Math.max(0, chi2()));
  }
}
