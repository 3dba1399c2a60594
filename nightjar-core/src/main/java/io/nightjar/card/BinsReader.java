package io.nightjar.card;

import io.nightjar.experiment.Bins;
import io.nightjar.experiment.Observable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads observables, their values and their bins. */
final class BinsReader {
  private static final double WHOLE =
      1e-6; // part of a bin by which a range may miss a whole number
  private static final int MOST = 10_000;

  private BinsReader() {}

  static Observable observable(Value value) {
    return labelled(value.choice(labels()));
  }

  /** A key that is the label of an observable. */
  static Observable observable(Block block, String key) {
    List<String> labels = labels();
    if (!labels.contains(key)) {
      throw Fault.at(block.placeOf(key), "'" + key + "' is not an observable.")
          .allowed(labels)
          .maybe(key, labels)
          .exception();
    }
    return labelled(key);
  }

  private static List<String> labels() {
    return Arrays.stream(Observable.values()).map(Observable::label).toList();
  }

  static Observable labelled(String label) {
    return Observable.of(label).orElseThrow();
  }

  /** Of the values of an observable. */
  static Dimension dimension(Observable observable) {
    return switch (observable.unit()) {
      case "" -> Dimension.NUMBER;
      case "GeV^2" -> Dimension.ENERGY_SQUARED;
      default -> Dimension.ENERGY;
    };
  }

  /** Edges, or {@code {from: …, to: …, width: …}}. */
  static Bins bins(Value value, Dimension dimension) {
    return value.isList()
        ? edges(value, dimension)
        : value.block(b -> uniform(b, value, dimension));
  }

  /** Edges for messages, without digits that only rounding made. */
  static String text(Bins bins) {
    return Arrays.stream(bins.edges())
        .mapToObj(BinsReader::text)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** Six digits of a number, for messages. */
  static String text(double number) {
    BigDecimal rounded = new BigDecimal(number, new MathContext(6));
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static Bins edges(Value value, Dimension dimension) {
    List<Value> items = value.list(Function.identity());
    double[] edges = items.stream().mapToDouble(v -> v.quantity(dimension)).toArray();
    if (edges.length < 2) {
      throw value.fault("bins need two edges or more.").exception();
    }
    for (int i = 1; i < edges.length; i++) {
      if (!(edges[i] > edges[i - 1])) {
        throw items
            .get(i)
            .fault("bins must not overlap: every edge lies above the one before.")
            .hint("before:  " + items.get(i - 1).node().text())
            .exception();
      }
    }
    return Bins.of(edges);
  }

  private static Bins uniform(Block block, Value value, Dimension dimension) {
    block.only(List.of("from", "to", "width"));
    double from = block.required("from").quantity(dimension);
    double to = block.required("to").quantity(dimension);
    double width = block.required("width").quantity(dimension, Range.POSITIVE);
    double count = (to - from) / width;
    if (!(count > 0.5 && count < MOST) || Math.abs(count - Math.rint(count)) > WHOLE) {
      throw value.fault("'from' and 'to' must enclose a whole number of bins.").exception();
    }
    return Bins.uniform(from, to, (int) Math.rint(count));
  }
}
