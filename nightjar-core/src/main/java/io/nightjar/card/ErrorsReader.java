package io.nightjar.card;

import io.nightjar.experiment.CountErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the errors of a sample: {@code background-error}, of all bins together, as events or with
 * %, or a list with one for each bin; {@code signal-error}, with %.
 *
 * @param total events of background in all bins
 * @param expected events of background in each bin
 */
@SuppressWarnings("ArrayRecordComponent") // read only, and never compared
record ErrorsReader(double total, double[] expected) {

  CountErrors read(Block block) {
    Optional<Value> background = block.optional("background-error");
    Optional<Value> list = background.filter(Value::isList);
    double common = background.filter(v -> !v.isList()).map(v -> relative(v, total)).orElse(0.0);
    double signal =
        block
            .optional("signal-error")
            .map(v -> v.quantity(Dimension.FRACTION, Range.PROBABILITY))
            .orElse(0.0);
    return new CountErrors(common, list.map(this::single).orElse(List.of()), signal);
  }

  private List<Double> single(Value list) {
    List<Value> items = list.list(v -> v);
    if (items.size() != expected.length) {
      throw list.fault("%d errors for %d bins.".formatted(items.size(), expected.length))
          .exception();
    }
    List<Double> errors = new ArrayList<>();
    for (int i = 0; i < expected.length; i++) {
      errors.add(relative(items.get(i), expected[i]) * expected[i]);
    }
    return errors;
  }

  /** Part of what is expected. */
  private static double relative(Value value, double of) {
    boolean isPart = value.text().strip().endsWith("%");
    double error =
        isPart
            ? value.quantity(Dimension.FRACTION, Range.NOT_NEGATIVE)
            : value.number(Range.NOT_NEGATIVE);
    double part = isPart || error == 0 ? error : error / of;
    if (!(part <= 1)) {
      throw value
          .fault("an error of more than 100 % leaves no Gaussian.")
          .allowed("up to 100 %, which is " + BinsReader.text(of) + " events")
          .exception();
    }
    return part;
  }
}
