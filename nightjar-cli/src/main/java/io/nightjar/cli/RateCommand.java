package io.nightjar.cli;

import io.nightjar.card.DataCard;
import io.nightjar.card.ModelCard;
import io.nightjar.experiment.Experiment;
import io.nightjar.generate.Channel;
import io.nightjar.generate.ChannelNotes;
import io.nightjar.generate.Rate;
import io.nightjar.math.Estimate;
import io.nightjar.model.Spectrum;
import io.nightjar.process.Upscattering;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code rate CARD}: upscattering events for the whole exposure. */
@Command(
    name = "rate",
    mixinStandardHelpOptions = true,
    description =
        "Upscattering events of every channel in the whole detector for the whole exposure: no"
            + " efficiency, no smearing, branching ratio 1.",
    footer = {"", "Example: ./nightjar rate dark-seesaw --experiment miniboone-fhc"})
final class RateCommand implements Callable<Integer> {

  @Mixin private CardOptions cards = new CardOptions();
  @Mixin private ExperimentOptions experiments = new ExperimentOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    ModelCard card = cards.load();
    DataCard data = experiments.load();
    Experiment experiment = experiments.single(data);
    Spectrum spectrum = CardOptions.spectrum(card);
    List<Rate> rates =
        Channel.of(spectrum, experiment).stream()
            .map(Rate::of)
            .filter(r -> r.events().value() > 0)
            .toList();
    Estimate total = Estimate.ZERO;
    for (Rate rate : rates) {
      // errors of quadratures do not fluctuate: they add up
      total =
          new Estimate(
              total.value() + rate.events().value(), total.error() + rate.events().error());
    }
    List<String> citations = new ArrayList<>(card.citations());
    citations.addAll(data.citations());
    citations.addAll(Upscattering.CITATIONS);
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      json(card, experiment, rates, total, citations).print(out);
    } else {
      print(card, experiment, rates, total, citations, out);
    }
    return 0;
  }

  private Document json(
      ModelCard card,
      Experiment experiment,
      List<Rate> rates,
      Estimate total,
      List<String> citations) {
    Document document =
        new Document("rate").card(card).era(experiments.era().name()).citations(citations);
    ObjectNode root = document.root();
    root.put("experiment", experiment.name());
    root.put("exposure_POT", experiment.exposure());
    ArrayNode channels = root.putArray("channels");
    for (Rate rate : rates) {
      Channel channel = rate.channel();
      ObjectNode node = channels.addObject();
      node.put("projectile", channel.projectile());
      node.put("upscattered", channel.upscattered());
      node.put("target", channel.target().nucleus().name());
      node.put("regime", channel.target().regime().label());
      node.put("mediator", channel.process().mediator().label());
      node.put("events", rate.events().value());
      node.put("error", rate.events().error());
    }
    ObjectNode sum = root.putObject("total");
    sum.put("events", total.value());
    sum.put("error", total.error());
    Document.strings(root, "warnings", notes(card, experiment, rates));
    return document;
  }

  private static void print(
      ModelCard card,
      Experiment experiment,
      List<Rate> rates,
      Estimate total,
      List<String> citations,
      PrintWriter out) {
    out.printf(
        "%s in %s, %s POT%n%n",
        card.model().name(), experiment.title(), Terminal.number(experiment.exposure()));
    Terminal.TextTable table =
        new Terminal.TextTable("channel", "target", "regime", "events", "error");
    for (Rate rate : rates) {
      Channel c = rate.channel();
      table.row(
          c.reaction(),
          c.target().nucleus().name(),
          c.target().regime().label(),
          rate.events().value(),
          Terminal.error(rate.events().error()));
    }
    table.row("total", "", "", total.value(), Terminal.error(total.error()));
    table.print(out);
    Notes.print(out, notes(card, experiment, rates), card, citations);
  }

  private static List<String> notes(ModelCard card, Experiment experiment, List<Rate> rates) {
    List<String> notes = new ArrayList<>(card.warnings());
    notes.addAll(experiment.notes());
    notes.addAll(ChannelNotes.of(rates.stream().map(Rate::channel).toList()));
    notes.add("Errors are those of the numerical integration.");
    return notes;
  }
}
