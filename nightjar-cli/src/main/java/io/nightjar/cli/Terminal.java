package io.nightjar.cli;

import io.nightjar.generate.Generator.Progress;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Tables and progress for people. */
final class Terminal {

  private Terminal() {}

  /** Columns of text: the first to the left, all others to the right. */
  static final class TextTable {
    private final List<String[]> rows = new ArrayList<>();
    private boolean ragged;

    TextTable(String... header) {
      rows.add(header);
    }

    /** The last column holds words: they begin below each other. */
    TextTable ragged() {
      ragged = true;
      return this;
    }

    TextTable row(Object... cells) {
      String[] text = new String[cells.length];
      for (int i = 0; i < cells.length; i++) {
        text[i] = cells[i] instanceof Double number ? number(number) : String.valueOf(cells[i]);
      }
      rows.add(text);
      return this;
    }

    void print(PrintWriter out) {
      int columns = rows.get(0).length;
      int[] width = new int[columns];
      for (String[] row : rows) {
        for (int c = 0; c < columns; c++) {
          width[c] = Math.max(width[c], row[c].length());
        }
      }
      for (String[] row : rows) {
        StringBuilder line = new StringBuilder("  ");
        for (int c = 0; c < columns; c++) {
          String pad = " ".repeat(width[c] - row[c].length());
          boolean words = c == 0 || c == columns - 1 && ragged;
          line.append(c == 0 ? "" : "   ").append(words ? row[c] + pad : pad + row[c]);
        }
        out.println(line.toString().stripTrailing());
      }
    }
  }

  /** Also of what is no number: infinite, or not a number. */
  static String any(double value) {
    if (Double.isNaN(value)) {
      return "no number";
    }
    return Double.isInfinite(value) ? (value > 0 ? "infinite" : "-infinite") : number(value);
  }

  /** Six significant digits, short. */
  static String number(double value) {
    if (value == 0) {
      return "0";
    }
    double size = Math.abs(value);
    if (size >= 1e-3 && size < 1e6) {
      int decimals = Math.max(0, 5 - (int) Math.floor(Math.log10(size)));
      String text = String.format(Locale.ROOT, "%." + Math.min(decimals, 8) + "f", value);
      return text.contains(".") ? withoutZeros(text) : text;
    }
    String[] parts = String.format(Locale.ROOT, "%.5e", value).split("e", -1);
    return withoutZeros(parts[0]) + "e" + parts[1];
  }

  private static String withoutZeros(String decimals) {
    return decimals.replaceAll("0+$", "").replaceAll("\\.$", "");
  }

  /** An error with two digits. */
  static String error(double value) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%.1e", value);
  }

  /**
   * A progress bar on a terminal, nothing elsewhere. Whether standard error is a terminal is known
   * to the launcher alone.
   */
  static final class Bar implements AutoCloseable {
    private final List<ProgressBar> bars = new ArrayList<>();

    Bar(String task) {
      this(task, "k events", 1000);
    }

    /** Counts in a unit of so many. */
    Bar(String task, String unit, long size) {
      if (Boolean.getBoolean("nightjar.terminal")) {
        bars.add(
            new ProgressBarBuilder()
                .setTaskName(task)
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(unit, size)
                .setUpdateIntervalMillis(250)
                .build());
      }
    }

    Progress progress() {
      return bars.isEmpty()
          ? Progress.NONE
          : (done, total) -> bars.get(0).maxHint(total).stepTo(done);
    }

    @Override
    public void close() {
      bars.forEach(ProgressBar::close);
    }
  }
}
