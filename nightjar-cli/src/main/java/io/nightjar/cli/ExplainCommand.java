package io.nightjar.cli;

import io.nightjar.card.ModelCard;
import io.nightjar.constraint.DarkPoint;
import io.nightjar.constraint.Explanation;
import io.nightjar.constraint.Label;
import io.nightjar.likelihood.Choice;
import io.nightjar.likelihood.Evidences;
import io.nightjar.likelihood.Likelihood;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;

/** {@code explain CARD TERM}: how one term of the likelihood came out. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "How one term of the likelihood came out: the data, the chains of decays with their weights,"
            + " what each zone of the detector took, or why there is no limit here.",
    footer = {
      "",
      "'./nightjar likelihood CARD --all' lists the terms.",
      "",
      "Example: ./nightjar explain dark-seesaw a-mu"
    })
final class ExplainCommand implements Callable<Integer> {

  @Mixin private CardOptions cards = new CardOptions();

  @Parameters(index = "1", paramLabel = "TERM", description = "a term of the likelihood")
  private String term = "";

  @Mixin private EraOption eras = new EraOption();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private SignalOptions simulation = new SignalOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    ModelCard card = cards.load();
    Likelihood likelihood =
        Likelihood.of(Evidences.of(eras.era()), new Choice(Set.of(term), Set.of(), Set.of()));
    Label label = likelihood.label(term).orElseThrow(() -> new WrongInput(unknown(likelihood)));
    DarkPoint point = LikelihoodOptions.point(card);
    Explanation explanation =
        likelihood.explain(term, point, simulation.signals(output.threads())).orElseThrow();
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      json(card, label, explanation).print(out);
    } else {
      print(card, label, explanation, out);
    }
    return 0;
  }

  private String unknown(Likelihood likelihood) {
    return Names.unknown("TERM", term, likelihood.names());
  }

  private Document json(ModelCard card, Label label, Explanation explanation) {
    Document document =
        new Document("explain").card(card).era(eras.era().name()).citations(List.of(label.cite()));
    document.root().put("term", label.name());
    document.root().put("title", label.title());
    document.root().put("kind", label.kind());
    ArrayNode steps = document.root().putArray("steps");
    explanation
        .steps()
        .forEach(s ->
            steps.addObject().put("what", s.what()).put("value", s.value()).put("note", s.note()));
    return document;
  }

  private static void print(ModelCard card, Label label, Explanation explanation, PrintWriter out) {
    out.printf("%s: %s%n", label.name(), label.title());
    out.printf(
        "  %s%s, %s, %s; asked of %s%n",
        label.kind(),
        label.day().isEmpty() ? "" : ", published " + label.day(),
        label.cite(),
        label.status(),
        card.model().name());
    Terminal.TextTable table = new Terminal.TextTable("", "", "").ragged();
    for (Explanation.Step step : explanation.steps()) {
      boolean heading = step.value().isEmpty() && step.note().isEmpty();
      table.row(heading ? step.what() : "  " + step.what(), step.value(), step.note());
    }
    table.print(out);
  }
}
