package io.nightjar.cli;

import io.nightjar.card.ModelCard;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hipparchus.complex.Complex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code model CARD}: spectrum, vertices, widths, lifetimes. */
@Command(
    name = "model",
    mixinStandardHelpOptions = true,
    description = "Spectrum, vertices, widths, branching ratios and lifetimes of a model card.",
    footer = {"", "Example: ./nightjar model dark-seesaw --json"})
final class ModelCommand implements Callable<Integer> {

  @Mixin private CardOptions cards = new CardOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--decay",
      paramLabel = "PARENT-DAUGHTER",
      description = "only this decay, as in nu6-nu4; exit status 3 if it is closed")
  private String decay = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    ModelCard card = cards.load();
    Spectrum spectrum = CardOptions.spectrum(card);
    DecayTable decays = new DecayTable(spectrum);
    demandOpen(spectrum, decays);
    List<String> warnings = new ArrayList<>(card.warnings());
    warnings.addAll(decays.notes());
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      json(card, spectrum, decays, warnings).print(out);
    } else {
      print(card, spectrum, decays, warnings, out);
    }
    return 0;
  }

  private void demandOpen(Spectrum spectrum, DecayTable decays) {
    if (decay.isEmpty()) {
      return;
    }
    String[] names = decay.split("-", -1);
    if (names.length != 2 || !known(spectrum, names[0]) || !known(spectrum, names[1])) {
      throw new WrongInput(
          "--decay: '%s' is not a pair PARENT-DAUGHTER.%n  allowed: two of %s %s, as in nu5-nu4"
              .formatted(
                  decay, String.join(" ", spectrum.heavy()), String.join(" ", Spectrum.FLAVOURS)));
    }
    if (decays.of(names[0]).stream().noneMatch(d -> d.daughter().equals(names[1]))) {
      throw new Unphysical(closed(spectrum, names[0], names[1]));
    }
  }

  private static boolean known(Spectrum spectrum, String name) {
    return spectrum.heavy().contains(name) || Spectrum.FLAVOURS.contains(name);
  }

  private static String closed(Spectrum spectrum, String parent, String daughter) {
    double least = spectrum.mass(daughter) + 2 * spectrum.constants().electronMass();
    if (spectrum.mass(parent) <= least) {
      return "%s -> %s e- e+ is closed: m(%s) = %s GeV, but %s GeV are needed."
          .formatted(
              parent,
              daughter,
              parent,
              Terminal.number(spectrum.mass(parent)),
              Terminal.number(least));
    }
    return "%s -> %s e- e+ does not happen: the vertex %s-%s is zero."
        .formatted(parent, daughter, daughter, parent);
  }

  private boolean wanted(Decay d) {
    return decay.isEmpty() || decay.equals(d.parent() + "-" + d.daughter());
  }

  // ---- for programs ---------------------------------------------------------------------------

  private Document json(
      ModelCard card, Spectrum spectrum, DecayTable decays, List<String> warnings) {
    Document document = new Document("model").card(card).citations(card.citations());
    ObjectNode masses = document.root().putObject("masses_GeV");
    spectrum.heavy().forEach(N -> masses.put(N, spectrum.mass(N)));
    masses.put("zprime", spectrum.zPrimeMass());
    spectrum.point().scalar().ifPresent(s -> masses.put("phi", s.mass()));
    ArrayNode vertices = document.root().putArray("vertices");
    spectrum.vertices().forEach((pair, v) -> vertices.add(vertex(pair, v)));
    ArrayNode widths = document.root().putArray("widths");
    ArrayNode lifetimes = document.root().putArray("lifetimes");
    for (String particle : decays.particles()) {
      decays.of(particle).stream().filter(this::wanted).forEach(d -> widths.add(width(d)));
      ObjectNode lifetime = lifetimes.addObject();
      lifetime.put("particle", particle);
      Document.put(lifetime, "ctau_cm", decays.ctau(particle));
      lifetime.put("width_GeV", decays.totalWidth(particle));
    }
    Document.strings(document.root(), "warnings", warnings);
    document.root().put("status", card.status().name().toLowerCase(java.util.Locale.ROOT));
    return document;
  }

  private static ObjectNode vertex(Pair pair, Complex v) {
    ObjectNode node = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    node.put("i", pair.outgoing());
    node.put("j", pair.incoming());
    node.put("re", v.getReal());
    node.put("im", v.getImaginary());
    return node;
  }

  private static ObjectNode width(Decay d) {
    ObjectNode node = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    node.put("parent", d.parent());
    Document.strings(node, "products", d.products());
    node.put("width_GeV", d.width());
    node.put("error_GeV", d.error());
    node.put("branching", d.branching());
    return node;
  }

  // ---- for people -----------------------------------------------------------------------------

  private void print(
      ModelCard card,
      Spectrum spectrum,
      DecayTable decays,
      List<String> warnings,
      PrintWriter out) {
    out.printf("%s: %s%n%n", card.model().name(), card.description());
    Terminal.TextTable masses = new Terminal.TextTable("particle", "mass [GeV]", "c tau [cm]");
    for (String particle : decays.particles()) {
      double mass = decays.mass(particle);
      double ctau = decays.ctau(particle);
      masses.row(particle, mass, Double.isFinite(ctau) ? Terminal.number(ctau) : "stable here");
    }
    masses.print(out);
    out.printf(
        "%n  alpha_D = %s, g_X = %s, epsilon = %s, %s neutrinos%n%n",
        Terminal.number(spectrum.point().darkAlpha()),
        Terminal.number(spectrum.gX()),
        Terminal.number(spectrum.point().darkPhoton().epsilon()),
        spectrum.isMajorana() ? "Majorana" : "Dirac");
    Terminal.TextTable vertices = new Terminal.TextTable("vertex V_ij", "real", "imaginary");
    spectrum
        .vertices()
        .forEach((p, v) ->
            vertices.row(p.outgoing() + "-" + p.incoming(), v.getReal(), v.getImaginary()));
    vertices.print(out);
    out.println();
    Terminal.TextTable widths = new Terminal.TextTable("decay", "width [GeV]", "branching");
    for (String particle : decays.particles()) {
      decays.of(particle).stream()
          .filter(this::wanted)
          .forEach(d -> widths.row(d.label(), d.width(), d.branching()));
    }
    widths.print(out);
    Notes.print(out, warnings, card);
  }
}
