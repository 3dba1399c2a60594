package io.nightjar.cli;

import io.nightjar.card.Conversion;
import io.nightjar.card.ParameterFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code convert FILE}: a parameter file of DarkNews-generator as a model card and commands. */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    description =
        "Makes a model card of a parameter file of the Python generator DarkNews, gives the"
            + " commands that do the same, and says what differs.",
    footer = {
      "",
      "Example: ./nightjar convert docs/examples/light-mediator.txt -o light-point.yaml"
    })
final class ConvertCommand implements Callable<Integer> {
  private static final String SUFFIX = ".yaml";

  @Parameters(index = "0", paramLabel = "FILE", description = "path of the parameter file")
  private String file = "";

  @Option(
      names = "-o",
      paramLabel = "CARD",
      description = "file of the card, whose name ends in .yaml (default: standard output)")
  private Optional<String> card = Optional.empty();

  @Option(names = "--json", description = "print one JSON document and nothing else")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Optional<String> target = card.filter(name -> !name.equals(OutputFile.STANDARD));
    ParameterFile parameters = ParameterFile.load(file);
    Conversion conversion = Conversion.of(parameters, target.map(ConvertCommand::nameOf));
    String name = conversion.card().model().name();
    ConvertedRun run = new ConvertedRun(parameters, target.orElse(name + SUFFIX));
    List<String> notes = new ArrayList<>(conversion.notes());
    notes.addAll(run.notes());
    notes.addAll(conversion.card().warnings());
    target.ifPresent(path -> write(path, conversion.yaml()));
    if (json) {
      json(conversion, target, notes, run.commands());
    } else {
      print(conversion, target, notes, run.commands());
    }
    return 0;
  }

  /** The name that a card in this file must have. */
  private static String nameOf(String target) {
    String last = target.substring(target.lastIndexOf('/') + 1);
    if (!last.endsWith(SUFFIX) || last.length() == SUFFIX.length()) {
      throw new WrongInput(
          "-o: '%s' is no name of a card.%n  allowed: a name that ends in .yaml".formatted(target));
    }
    return last.substring(0, last.length() - SUFFIX.length());
  }

  private static void write(String target, String yaml) {
    try (OutputFile output = OutputFile.open(target)) {
      output.stream().write(yaml.getBytes(StandardCharsets.UTF_8));
      output.complete();
    } catch (IOException e) {
      throw new WrongInput("-o: cannot write '%s': %s.".formatted(target, Reason.of(e)));
    }
  }

  private void json(
      Conversion conversion, Optional<String> target, List<String> notes, List<String> commands) {
    Document document =
        new Document("convert").card(conversion.card()).citations(conversion.card().citations());
    ObjectNode root = document.root();
    root.put("source", file);
    target.ifPresentOrElse(path -> root.put("file", path), () -> root.putNull("file"));
    root.put("yaml", conversion.yaml());
    Document.strings(root, "commands", commands);
    Document.strings(root, "notes", notes);
    document.print(spec.commandLine().getOut());
  }

  /** The card alone on standard output; what is said about it beside it, or in its place. */
  private void print(
      Conversion conversion, Optional<String> target, List<String> notes, List<String> commands) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter said = target.isPresent() ? out : spec.commandLine().getErr();
    if (target.isPresent()) {
      said.printf("Wrote %s.%n", target.get());
    } else {
      out.print(conversion.yaml());
      out.flush();
      said.printf("Save this card as %s%s.%n", conversion.card().model().name(), SUFFIX);
    }
    said.println("The same with Nightjar:");
    commands.forEach(command -> said.println("  " + command));
    notes.forEach(note -> said.println("  Note: " + note));
    said.flush();
  }
}
