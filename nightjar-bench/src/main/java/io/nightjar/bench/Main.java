package io.nightjar.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks that match a pattern, and the calibration kernel with them; compares them
 * with the history and, asked to {@code --record}, adds them to it.
 */
public final class Main {

  /** Slower than before by these factors: worth a word, and worth a failure. */
  private static final double WARN = 1.2;

  private static final double FAIL = 1.5;

  private static final String CALIBRATION = Calibration.class.getName() + ".fraction";

  private Main() {}

  /**
   * Entry.
   *
   * @param arguments patterns and options of JMH, and {@code --record}
   */
  public static void main(String[] arguments) throws Exception {
    List<String> rest = new ArrayList<>(List.of(arguments));
    boolean record = rest.remove("--record");
    Path root = Path.of(System.getProperty("nightjar.root", "."));
    List<Measured> lines = measure(rest, root);
    History history = new History(root.resolve("bench").resolve("history.csv"));
    boolean slow = compare(lines, history);
    if (record) {
      history.append(lines);
    }
    System.exit(slow ? 1 : 0);
  }

  private static List<Measured> measure(List<String> arguments, Path root)
      throws CommandLineOptionException, RunnerException, IOException, InterruptedException {
    CommandLineOptions given = new CommandLineOptions(arguments.toArray(String[]::new));
    OptionsBuilder options = new OptionsBuilder();
    options.parent(given).timeUnit(TimeUnit.NANOSECONDS).shouldFailOnError(true);
    if (!given.getParameter(Detectors.CARD).hasValue()) {
      options.param(Detectors.CARD, Detectors.cards());
    }
    if (!given.getIncludes().isEmpty()) {
      given.getIncludes().forEach(options::include);
      options.include(CALIBRATION.replace(".", "\\."));
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    return lines(results, Machine.commit(root));
  }

  private static List<Measured> lines(Collection<RunResult> results, String commit) {
    double unit =
        results.stream()
            .filter(r -> r.getParams().getBenchmark().equals(CALIBRATION))
            .mapToDouble(Main::nanoseconds)
            .findFirst()
            .orElseThrow();
    String date = LocalDate.now(ZoneOffset.UTC).toString();
    return results.stream()
        .map(r ->
            new Measured(
                date,
                commit,
                Machine.jdk(),
                Machine.cpu(),
                name(r.getParams()),
                nanoseconds(r),
                nanoseconds(r) / unit))
        .toList();
  }

  /** Class and method, and the card if there is one. */
  private static String name(BenchmarkParams run) {
    String name = run.getBenchmark().replace("io.nightjar.bench.", "");
    String card = run.getParam(Detectors.CARD);
    return card == null ? name : name + " " + card;
  }

  private static double nanoseconds(RunResult result) {
    return result.getPrimaryResult().getScore();
  }

  /** Says what has become slower; whether anything has by far. */
  private static boolean compare(List<Measured> lines, History history) throws IOException {
    boolean slow = false;
    for (Measured now : lines) {
      Optional<Measured> before = history.before(now);
      double factor = before.map(b -> now.ratio() / b.ratio()).orElse(1.0);
      System.out.printf(
          "%-36s %14.2f ns %12.3f x calibration", now.benchmark(), now.nanoseconds(), now.ratio());
      before.ifPresent(b -> System.out.printf("   %.2f x %s", factor, b.commit()));
      System.out.println(factor > FAIL ? "   SLOW" : factor > WARN ? "   slower" : "");
      slow |= factor > FAIL;
    }
    return slow;
  }
}
