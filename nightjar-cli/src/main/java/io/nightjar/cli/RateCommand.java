package io.nightjar.cli;

import io.nightjar.card.DataCard;
import io.nightjar.card.ModelCard;
import io.nightjar.experiment.Experiment;
import io.nightjar.generate.BeamDecays;
import io.nightjar.generate.Channel;
import io.nightjar.generate.ChannelNotes;
import io.nightjar.generate.InelasticRate;
import io.nightjar.generate.Rate;
import io.nightjar.math.Estimate;
import io.nightjar.model.Spectrum;
import io.nightjar.process.DecayTable;
import io.nightjar.process.Inelastic;
import io.nightjar.process.MesonToNeutrino;
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
            + " efficiency, no smearing, branching ratio 1. Inelastic ones have a total of their"
            + " own. Then heavy neutrinos of the beam that decay inside.",
    footer = {"", "Example: ./nightjar rate dark-seesaw --experiment miniboone-fhc"})
final class RateCommand implements Callable<Integer> {

  @Mixin private CardOptions cards = new CardOptions();
  @Mixin private ExperimentOptions experiments = new ExperimentOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private PartonOptions partons = new PartonOptions();
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
    BeamDecays beam = BeamDecays.of(spectrum, new DecayTable(spectrum), experiment);
    Estimate total = rates.stream().map(Rate::events).reduce(Estimate.ZERO, Estimate::plusBounded);
    List<String> citations = new ArrayList<>(card.citations());
    citations.addAll(data.citations());
    citations.addAll(Upscattering.CITATIONS);
    List<InelasticRate> inelastic = InelasticRate.of(spectrum, experiment, partons.grid());
    if (!inelastic.isEmpty()) {
      citations.addAll(Inelastic.CITATIONS);
    }
    citations.addAll(MesonToNeutrino.CITATIONS);
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      json(card, experiment, rates, total, inelastic, beam, citations).print(out);
    } else {
      print(card, experiment, rates, total, inelastic, beam, citations, out);
    }
    return 0;
  }

  private Document json(
      ModelCard card,
      Experiment experiment,
      List<Rate> rates,
      Estimate total,
      List<InelasticRate> inelastic,
      BeamDecays beam,
      List<String> citations) {
    Document document =
        new Document("rate").card(card).era(experiments.era().name()).citations(citations);
    ObjectNode root = document.root();
    root.put("experiment", experiment.name());
    root.put(experiment.exposureKey(), experiment.exposure());
    ArrayNode channels = root.putArray("channels");
    for (Rate rate : rates) {
      Channel channel = rate.channel();
      ObjectNode node = channels.addObject();
      node.put("projectile", channel.projectile());
      node.put("upscattered", channel.upscattered());
      node.put("target", channel.target().nucleus().name());
      node.put("regime", channel.target().regime().label());
      if (!channel.region().isEmpty()) {
        node.put("region", channel.region());
      }
      node.put("mediator", channel.process().mediator().label());
      node.put("events", rate.events().value());
      node.put("error", rate.events().error());
    }
    ObjectNode sum = root.putObject("total");
    sum.put("events", total.value());
    sum.put("error", total.error());
    json(root.putObject("inelastic"), inelastic);
    BeamTable.json(root, beam);
    Document.strings(root, "warnings", notes(card, experiment, rates, inelastic, beam));
    return document;
  }

  private static void json(ObjectNode node, List<InelasticRate> inelastic) {
    ArrayNode channels = node.putArray("channels");
    for (InelasticRate rate : inelastic) {
      ObjectNode channel = channels.addObject();
      channel.put("projectile", rate.projectile());
      channel.put("upscattered", rate.upscattered());
      channel.put("target", rate.nucleus().name());
      channel.put("regime", rate.regime().label());
      channel.put("events", rate.events());
      channel.put("error", rate.events() * InelasticRate.MODEL_ERROR);
    }
    double events = InelasticRate.total(inelastic);
    ObjectNode sum = node.putObject("total");
    sum.put("events", events);
    sum.put("error", events * InelasticRate.MODEL_ERROR);
  }

  private static void print(
      ModelCard card,
      Experiment experiment,
      List<Rate> rates,
      Estimate total,
      List<InelasticRate> inelastic,
      BeamDecays beam,
      List<String> citations,
      PrintWriter out) {
    out.printf(
        "%s in %s, %s %s%n%n",
        card.model().name(),
        experiment.title(),
        Terminal.number(experiment.exposure()),
        experiment.exposureUnit());
    Terminal.TextTable table =
        new Terminal.TextTable("channel", "target", "regime", "events", "error");
    for (Rate rate : rates) {
      Channel c = rate.channel();
      table.row(
          c.transition() + place(c),
          c.target().nucleus().name(),
          c.target().regime().label(),
          rate.events().value(),
          Terminal.error(rate.events().error()));
    }
    table.row("total", "", "", total.value(), Terminal.error(total.error()));
    table.print(out);
    if (!inelastic.isEmpty()) {
      out.println();
      print(inelastic, out);
    }
    BeamTable.print(out, beam);
    Notes.print(out, notes(card, experiment, rates, inelastic, beam), card, citations);
  }

  private static String place(Channel channel) {
    return channel.region().isEmpty() ? "" : " in " + channel.region();
  }

  private static void print(List<InelasticRate> inelastic, PrintWriter out) {
    Terminal.TextTable table =
        new Terminal.TextTable("channel", "target", "regime", "events", "model error");
    for (InelasticRate rate : inelastic) {
      table.row(
          rate.projectile() + " -> " + rate.upscattered(),
          rate.nucleus().name(),
          rate.regime().label(),
          rate.events(),
          Terminal.error(rate.events() * InelasticRate.MODEL_ERROR));
    }
    double events = InelasticRate.total(inelastic);
    table.row(
        "total, inelastic", "", "", events, Terminal.error(events * InelasticRate.MODEL_ERROR));
    table.print(out);
  }

  private static List<String> notes(
      ModelCard card,
      Experiment experiment,
      List<Rate> rates,
      List<InelasticRate> inelastic,
      BeamDecays beam) {
    List<String> notes = new ArrayList<>(card.warnings());
    notes.addAll(beam.notes());
    notes.addAll(experiment.notes());
    notes.addAll(ChannelNotes.of(rates.stream().map(Rate::channel).toList()));
    notes.add("Errors are those of the numerical integration.");
    if (!inelastic.isEmpty()) {
      notes.add(
          "Inelastic upscatterings come with pions or a shower of hadrons; a search that vetoes"
              + " hadronic activity does not select them, and no simulation here makes them.");
    }
    return notes;
  }
}
