package io.nightjar.bench;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/**
 * One line of the history.
 *
 * @param date of the run, as in 2026-11-22
 * @param commit of the sources, with a "+" behind it if they had been changed since
 * @param jdk version of Java
 * @param cpu as the system calls it
 * @param benchmark class and method
 * @param nanoseconds for one operation [ns]
 * @param ratio to the calibration kernel of the same run
 */
record Measured(
    String date,
    String commit,
    String jdk,
    String cpu,
    String benchmark,
    double nanoseconds,
    double ratio) {

  static final String[] COLUMNS = {
    "date", "commit", "jdk", "cpu", "benchmark", "ns_per_op", "ratio"
  };

  static Measured of(CSVRecord line) {
    return new Measured(
        line.get("date"),
        line.get("commit"),
        line.get("jdk"),
        line.get("cpu"),
        line.get("benchmark"),
        Double.parseDouble(line.get("ns_per_op")),
        Double.parseDouble(line.get("ratio")));
  }

  List<String> values() {
    return List.of(
        date, commit, jdk, cpu, benchmark, "%.4g".formatted(nanoseconds), "%.4g".formatted(ratio));
  }

  /** Whether the other can be compared: the same benchmark on the same Java and CPU. */
  boolean isLike(Measured other) {
    return benchmark.equals(other.benchmark) && jdk.equals(other.jdk) && cpu.equals(other.cpu);
  }
}
