package io.nightjar.cli;

import io.nightjar.card.ModelCard;
import io.nightjar.constraint.DarkPoint;
import io.nightjar.likelihood.Evaluation;
import io.nightjar.likelihood.Likelihood;
import io.nightjar.likelihood.Signals;
import io.nightjar.physics.Era;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code likelihood CARD}: every anomaly and every constraint at a point, term by term. */
@Command(
    name = "likelihood",
    mixinStandardHelpOptions = true,
    description =
        "Every anomaly and every constraint at a point: what was predicted, what was seen, what it"
            + " adds to ln L, and what changed between the eras 2020 and 2026.",
    footer = {
      "",
      "A term is 0 at its own best value, or where it does not apply; a limit is 0 for no new"
          + " physics. './nightjar explain CARD TERM' shows how a term came out.",
      "",
      "Example: ./nightjar likelihood dark-seesaw --era 2026"
    })
final class LikelihoodCommand implements Callable<Integer> {

  @Mixin private CardOptions cards = new CardOptions();
  @Mixin private EraOption eras = new EraOption();
  @Mixin private LikelihoodOptions options = new LikelihoodOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(names = "--all", description = "list the terms that do not count, too")
  private boolean all = false;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    ModelCard card = cards.load();
    Set<Era> wanted = new LinkedHashSet<>(List.of(eras.era()));
    wanted.addAll(Era.NAMED);
    List<Likelihood> likelihoods = wanted.stream().map(options::likelihood).toList();
    options.demandKnown(likelihoods);
    DarkPoint point = LikelihoodOptions.point(card);
    Signals signals = options.signals(output.threads());
    List<Evaluation> evaluations = new ArrayList<>();
    for (Likelihood likelihood : likelihoods) {
      evaluations.add(likelihood.at(point, signals));
    }
    LikelihoodPage page =
        new LikelihoodPage(card, evaluations.getFirst(), evaluations, likelihoods.getFirst());
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      page.json(options.seed()).print(out);
    } else {
      page.print(out, all);
    }
    return 0;
  }
}
