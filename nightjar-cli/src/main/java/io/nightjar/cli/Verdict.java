package io.nightjar.cli;

import io.nightjar.card.ModelCard;
import io.nightjar.constraint.DarkPoint;
import io.nightjar.constraint.Label.Family;
import io.nightjar.constraint.Term;
import io.nightjar.likelihood.Choice;
import io.nightjar.likelihood.EraChange;
import io.nightjar.likelihood.Evaluation;
import io.nightjar.likelihood.Evidences;
import io.nightjar.likelihood.Likelihood;
import io.nightjar.likelihood.Signals;
import io.nightjar.physics.Era;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every anomaly and every constraint at one point, for {@code reproduce}.
 *
 * @param eras the oldest first
 * @param changes from the oldest to the newest
 */
record Verdict(List<Evaluation> eras, List<EraChange> changes) {

  /** Name of the files of the figure, without suffix. */
  static final String NAME = "pulls";

  /** Terms that are named as deciding, at most. */
  private static final int DECIDING = 6;

  /** Smaller differences of ln L decide nothing: two standard deviations of one number. */
  private static final double CLEAR = 2;

  static Verdict of(ModelCard card, List<Era> wanted, Signals signals) throws InterruptedException {
    DarkPoint point = LikelihoodOptions.point(card);
    List<Evaluation> eras = new ArrayList<>();
    List<Likelihood> likelihoods =
        wanted.stream()
            .sorted(Comparator.comparing(Era::until))
            .map(era -> Likelihood.of(Evidences.of(era), Choice.STANDARD))
            .toList();
    for (Likelihood likelihood : likelihoods) {
      eras.add(likelihood.at(point, signals));
    }
    return new Verdict(
        eras,
        EraChange.between(eras.getFirst(), eras.getLast(), likelihoods.getLast().anomalies()));
  }

  private Evaluation newest() {
    return eras.getLast();
  }

  /** Whether two eras can be compared. */
  boolean compares() {
    return eras.size() > 1;
  }

  /** In one sentence, what all data say. */
  String sentence() {
    double gain = newest().lnL() - newest().without();
    return String.format(
        Locale.ROOT,
        "All anomalies and all constraints together, as known in %s: ln L is %s%s with this point and %s"
            + " without new physics, so they %s.",
        newest().era().name(),
        LikelihoodPage.number(newest().lnL()),
        LikelihoodPage.error(newest().error()).replace("+-", "±"),
        LikelihoodPage.number(newest().without()),
        gain < -CLEAR
            ? "are against it"
            : gain > CLEAR ? "prefer it to none" : "do not tell it from none");
  }

  /** The terms that speak most against the point in the newest era, worst first. */
  List<Term> against() {
    return newest()
        .counting()
        .filter(term -> term.lnL() - term.without() < -CLEAR)
        .sorted(Comparator.comparingDouble(term -> term.lnL() - term.without()))
        .limit(DECIDING)
        .toList();
  }

  /** Of {@link #families}. */
  String[] header() {
    return cells(
        "ln L", e -> "in " + e.era().name(), e -> "without new physics in " + e.era().name());
  }

  /** ln L by family, of everything at the end. */
  List<String[]> families() {
    List<String[]> rows = new ArrayList<>();
    for (Family family : Family.values()) {
      rows.add(
          cells(
              LikelihoodPage.heading(family),
              e -> LikelihoodPage.number(e.lnL(family)),
              e -> LikelihoodPage.number(e.without(family))));
    }
    rows.add(
        cells(
            "everything, errors that terms share included",
            e -> LikelihoodPage.number(e.lnL()),
            e -> LikelihoodPage.number(e.without())));
    return rows;
  }

  private String[] cells(
      String first, Function<Evaluation, String> with, Function<Evaluation, String> without) {
    return Stream.concat(
            Stream.of(first),
            eras.stream().flatMap(e -> Stream.of(with.apply(e), without.apply(e))))
        .toArray(String[]::new);
  }

  void json(ArrayNode list) {
    for (Evaluation evaluation : eras) {
      ObjectNode node = list.addObject();
      node.put("era", evaluation.era().name());
      LikelihoodPage.json(node, evaluation);
    }
  }

  Set<String> citations() {
    return eras.stream()
        .flatMap(e -> e.citations().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
