package io.nightjar.cli;

import io.nightjar.card.CardException;
import io.nightjar.model.UnphysicalException;
import io.nightjar.physics.DataException;
import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** {@code ./nightjar}: what a dark sector would show in real experiments. */
@Command(
    name = "nightjar",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Tells whether a three-portal dark sector explains the anomalies of low-energy particle"
          + " physics.",
      ""
    },
    subcommands = {
      ReproduceCommand.class,
      DescribeCommand.class,
      ModelCommand.class,
      XsecCommand.class,
      ObservableCommand.class,
      LikelihoodCommand.class,
      ExplainCommand.class,
      RateCommand.class,
      PredictCommand.class,
      GenerateCommand.class,
      DiagramCommand.class,
      ConvertCommand.class,
      ScanCommand.class,
      PlotCommand.class,
    },
    footer = {
      "For those who change Nightjar:",
      "  verify     Builds, checks the format of the sources and passes every test.",
      "  bench      Measures the speed.",
      "  format     Formats the Java sources.",
      "",
      "'nightjar COMMAND --help' tells the options of a command and gives an example.",
      "",
      "Start with:  ./nightjar reproduce",
      "             ./nightjar predict dark-seesaw --experiment miniboone-fhc"
    })
public final class Main implements Runnable {

  private static final int DONE = 0;

  /** The user's input is wrong. */
  static final int WRONG_INPUT = 2;

  /** The point is unphysical. */
  static final int UNPHYSICAL = 3;

  /** A defect of Nightjar. */
  static final int DEFECT = 1;

  /** Interrupted, as a shell counts it. */
  static final int INTERRUPTED = 130;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /** Runs the command line and exits with its status. */
  public static void main(String[] arguments) {
    Interruption interruption = Interruption.ofThisThread();
    StandardOutput output = new StandardOutput();
    PrintWriter err = writer(System.err);
    int status = run(arguments, writer(output), err);
    if (status == DONE && output.failure().isPresent()) {
      status = say(err, "Standard output: " + output.failure().get() + ".", WRONG_INPUT);
    }
    interruption.finished();
    System.exit(status);
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(
        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)), true);
  }

  /**
   * Runs the command line.
   *
   * @return exit status: 0 done, 2 wrong input, 3 unphysical, 130 interrupted, 1 defect
   */
  static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(new Main());
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(100);
    line.setParameterExceptionHandler((e, args) -> misused(e));
    line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, command, arguments));
    int status = line.execute(arguments);
    out.flush();
    err.flush();
    return status;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static int misused(ParameterException e) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(Misuse.message(e));
    err.printf("See './%s --help'.%n", command.getCommandSpec().qualifiedName());
    return WRONG_INPUT;
  }

  private static int failed(Exception e, CommandLine command, String[] arguments) {
    PrintWriter err = command.getErr();
    if (Interruption.isCauseOf(e)) {
      Thread.interrupted(); // whoever was stopped while reading a file left the flag standing
      return say(err, "Interrupted; nothing was written.", INTERRUPTED);
    }
    return switch (e) {
      case CardException wrong -> say(err, wrong.getMessage(), WRONG_INPUT);
      case DataException wrong -> say(err, wrong.getMessage(), WRONG_INPUT);
      case WrongInput wrong -> say(err, wrong.getMessage(), WRONG_INPUT);
      case Unphysical point -> say(err, point.getMessage(), UNPHYSICAL);
      case UnphysicalException point -> say(err, sentence(point), UNPHYSICAL);
      default -> defect(err, e, arguments);
    };
  }

  private static String sentence(UnphysicalException point) {
    return "This point is unphysical: %s is %s.%n  allowed: %s"
        .formatted(point.condition(), Terminal.any(point.value()), point.allowed());
  }

  private static int say(PrintWriter err, @Nullable String message, int status) {
    err.println(message);
    return status;
  }

  private static int defect(PrintWriter err, Exception e, String[] arguments) {
    err.println(
        "This is a defect of Nightjar, not of your input. Please report it with these lines:");
    err.printf(
        "  nightjar %s, Java %s, %s %s%n",
        Version.NUMBER,
        Runtime.version(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"));
    err.println("  arguments: " + List.of(arguments));
    e.printStackTrace(err);
    return DEFECT;
  }
}
