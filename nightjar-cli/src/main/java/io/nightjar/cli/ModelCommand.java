package io.nightjar.cli;

import io.nightjar.card.ModelCard;
import io.nightjar.model.Spectrum;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code model CARD}: spectrum, vertices, widths, lifetimes; see {@link ModelPage}. */
@Command(
    name = "model",
    mixinStandardHelpOptions = true,
    description = "Spectrum, vertices, widths, branching ratios and lifetimes of a model card.",
    footer = {"", "Example: ./nightjar model dark-seesaw --plot spectrum.svg"})
final class ModelCommand implements Callable<Integer> {

  @Mixin private CardOptions cards = new CardOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--decay",
      paramLabel = "PARENT-DAUGHTER",
      description = "only this decay, as in nu6-nu4; exit status 3 if it is closed")
  private String decay = "";

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "draws the spectrum with its decays; .svg, .pdf or .png by suffix")
  private Optional<Path> plot = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    plot.ifPresent(Plots::demandWritable);
    ModelCard card = cards.load();
    Spectrum spectrum = CardOptions.spectrum(card);
    DecayTable decays = new DecayTable(spectrum);
    demandOpen(spectrum, decays);
    if (plot.isPresent()) {
      draw(spectrum, decays, plot.get());
    }
    ModelResults results = new ModelResults(card, spectrum, decays, this::wanted);
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      ModelDocument.of(results).print(out);
    } else {
      ModelPage.print(results, out);
    }
    return 0;
  }

  private static void draw(Spectrum spectrum, DecayTable decays, Path file)
      throws InterruptedException {
    String title = spectrum.point().name() + ": spectrum and decays";
    Plots.write(SpectrumFigure.of(spectrum, decays, title), file);
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
}
