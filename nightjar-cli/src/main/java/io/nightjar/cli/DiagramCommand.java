package io.nightjar.cli;

import io.nightjar.card.ModelCard;
import io.nightjar.card.Spelling;
import io.nightjar.diagram.Diagram;
import io.nightjar.diagram.Diagrams;
import io.nightjar.diagram.Diagrams.Entry;
import io.nightjar.diagram.Diagrams.Group;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Nucleus;
import io.nightjar.process.DecayTable;
import io.nightjar.process.Regime;
import io.nightjar.process.Target;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code diagram CARD [PROCESS]}: Feynman diagrams of a point, or the list of its processes. */
@Command(
    name = "diagram",
    mixinStandardHelpOptions = true,
    description = {
      "Feynman diagrams of a model card, drawn from the processes as they are computed.",
      "Without PROCESS: lists the processes."
    },
    footer = {"", "Example: ./nightjar diagram dark-seesaw 1 -o decay.svg"})
final class DiagramCommand implements Callable<Integer> {

  /** Processes with a smaller share are listed only on demand. */
  private static final double LEAST = 0.01;

  private static final double NEGLIGIBLE = 1e-5;

  @Mixin private CardOptions cards = new CardOptions();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PROCESS",
      description = "a process of the list, or its number")
  private Optional<String> process = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "file of the diagram; .svg, .pdf or .png by suffix")
  private Optional<Path> file = Optional.empty();

  @Option(names = "--all", description = "lists processes with a share below 1 %% too")
  private boolean all;

  @Option(
      names = "--target",
      paramLabel = "NUCLEUS",
      defaultValue = "C12",
      description = "what beams strike (default: ${DEFAULT-VALUE})")
  private String nucleus = "C12";

  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    file.ifPresent(f -> Plots.demandWritable("--output", f));
    if (file.isPresent() != process.isPresent()) {
      throw new WrongInput(
          "PROCESS and --output go together: what is drawn, and into which file.%n  allowed: neither, which lists the processes, or both"
              .formatted());
    }
    ModelCard card = cards.load();
    Spectrum spectrum = CardOptions.spectrum(card);
    List<Entry> entries = new Diagrams(spectrum, new DecayTable(spectrum)).all(target());
    if (process.isPresent() && file.isPresent()) {
      Diagram diagram = find(entries, process.get());
      Plots.write("--output", DiagramFigure.of(diagram), file.get());
      return 0;
    }
    list(card, entries, spec.commandLine().getOut());
    return 0;
  }

  private Target target() {
    Optional<String> known =
        Nucleus.all().keySet().stream().filter(nucleus::equalsIgnoreCase).findFirst();
    Nucleus struck =
        known
            .map(Nucleus::of)
            .orElseThrow(
                () -> new WrongInput(Names.unknown("--target", nucleus, Nucleus.all().keySet())));
    return new Target(struck, struck.A() > 1 ? Regime.COHERENT : Regime.PROTON);
  }

  private static Diagram find(List<Entry> entries, String wanted) {
    if (wanted.matches("[0-9]{1,6}")) {
      int number = Integer.parseInt(wanted);
      if (number < 1 || number > entries.size()) {
        throw new WrongInput(
            "PROCESS: there is no number %s.%n  allowed: 1 to %d"
                .formatted(wanted, entries.size()));
      }
      return entries.get(number - 1).diagram();
    }
    String plain = plain(wanted);
    return entries.stream()
        .map(Entry::diagram)
        .filter(d -> plain(d.name()).equals(plain))
        .findFirst()
        .orElseThrow(() -> new WrongInput(unknown(entries, wanted)));
  }

  /** Spaces and the look of the arrow do not matter. */
  private static String plain(String words) {
    return words.replace("→", "->").replaceAll("\\s+", "");
  }

  private static String unknown(List<Entry> entries, String wanted) {
    List<String> names = entries.stream().map(e -> e.diagram().name()).toList();
    String hint =
        Spelling.nearest(wanted, names).map(n -> "\n  Maybe you meant '" + n + "'.").orElse("");
    return "PROCESS: '%s' is no process of this card.%n  allowed: those that 'diagram CARD --all' lists, or their numbers%s"
        .formatted(wanted, hint);
  }

  // ---- the list -------------------------------------------------------------------------------

  private void list(ModelCard card, List<Entry> entries, PrintWriter out) {
    if (output.json()) {
      document(card, entries).print(out);
      return;
    }
    out.printf(
        "Processes of %s, with the share of each in what competes with it%n", card.model().name());
    for (Group group : Group.values()) {
      boolean begun = false;
      for (int k = 0; k < entries.size(); k++) {
        Entry entry = entries.get(k);
        if (entry.group() == group && (all || entry.share() >= LEAST)) {
          if (!begun) {
            out.printf("%n%s%n", group.meaning());
            begun = true;
          }
          out.printf("%5d  %-9s %s%n", k + 1, share(entry.share()), entry.diagram().name());
        }
      }
    }
    out.printf(
        "%nDraw one with:  ./nightjar diagram %s NUMBER -o FILE.svg%n", Shell.quoted(card.place()));
  }

  private static String share(double share) {
    return share < NEGLIGIBLE ? "< 0.001 %" : Readable.percent(share);
  }

  private static Document document(ModelCard card, List<Entry> entries) {
    Document document = new Document("diagram").card(card);
    var list = document.root().putArray("processes");
    for (Entry entry : entries) {
      var node = list.addObject();
      node.put("process", entry.diagram().name());
      node.put("group", entry.group().meaning());
      node.put("share", entry.share());
      Document.strings(node, "incoming", entry.diagram().incoming());
      Document.strings(node, "outgoing", entry.diagram().outgoing());
    }
    return document;
  }
}
