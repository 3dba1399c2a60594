package io.nightjar.cli;

import io.nightjar.card.CardException;
import io.nightjar.card.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a user reads after a command line that cannot be understood. */
final class Misuse {

  private Misuse() {}

  /** The message: what is wrong, what is allowed, and the nearest valid spelling. */
  static String message(ParameterException e) {
    return switch (e) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case MissingParameterException missing -> missing(missing);
      default -> wrongValue(e);
    };
  }

  private static String unmatched(UnmatchedArgumentException e) {
    CommandLine command = e.getCommandLine();
    String word = e.getUnmatched().get(0);
    if (e.isUnknownOption()) {
      List<String> known = optionNames(command.getCommandSpec());
      return "%s: %s has no such option.%n  allowed: %s%s"
          .formatted(word, command.getCommandName(), String.join(" ", known), maybe(word, known));
    }
    Collection<String> commands = command.getSubcommands().keySet();
    return commands.isEmpty()
        ? "%s: one argument too many for %s.".formatted(word, command.getCommandName())
        : "%s: there is no such command.%n  allowed: %s%s"
            .formatted(word, String.join(" ", commands), maybe(word, commands));
  }

  private static List<String> optionNames(CommandSpec command) {
    List<String> names = new ArrayList<>();
    command.options().forEach(option -> names.add(option.longestName()));
    return names;
  }

  private static String missing(MissingParameterException e) {
    List<ArgSpec> missing = e.getMissing();
    boolean valueOnly =
        missing.size() == 1 && missing.get(0).isOption() && isGiven(e, (OptionSpec) missing.get(0));
    List<String> lines = new ArrayList<>();
    for (ArgSpec each : missing) {
      lines.add(
          "%s is missing: %s.".formatted(valueOnly ? value(each) : name(each), meaning(each)));
    }
    return lines.isEmpty() ? String.valueOf(e.getMessage()) : String.join("\n", lines);
  }

  private static boolean isGiven(ParameterException e, OptionSpec option) {
    return String.valueOf(e.getMessage()).startsWith("Missing required parameter for option")
        || !option.originalStringValues().isEmpty();
  }

  private static String value(ArgSpec option) {
    return name(option) + ": its value " + option.paramLabel();
  }

  private static String meaning(ArgSpec each) {
    String text = String.join(" ", each.description());
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private static String wrongValue(ParameterException e) {
    if (e.getCause() instanceof WrongInput || e.getCause() instanceof CardException) {
      return String.valueOf(e.getCause().getMessage());
    }
    ArgSpec argument = e.getArgSpec();
    Iterable<String> candidates = argument == null ? null : argument.completionCandidates();
    if (argument == null || candidates == null || e.getValue() == null) {
      return String.valueOf(e.getMessage());
    }
    List<String> known = StreamSupport.stream(candidates.spliterator(), false).toList();
    return Names.unknown(name(argument), e.getValue(), known);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String maybe(String word, Collection<String> known) {
    return Spelling.nearest(word, known).map(n -> "\n  Maybe you meant '" + n + "'.").orElse("");
  }
}
