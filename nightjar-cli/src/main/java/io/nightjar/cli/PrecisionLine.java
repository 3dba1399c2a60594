package io.nightjar.cli;

import io.nightjar.model.Spectrum;
import io.nightjar.physics.Measurement;
import io.nightjar.precision.Comparison;
import io.nightjar.precision.Evidence;
import io.nightjar.precision.PrecisionObservable;
import io.nightjar.precision.PrecisionObservables;
import io.nightjar.precision.PrecisionPoint;
import io.nightjar.precision.Reading;
import io.nightjar.process.DecayTable;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A number without a detector, with what an era knew beside it. */
record PrecisionLine(
    PrecisionObservable observable, Reading reading, List<Comparison> comparisons) {

  static PrecisionLine of(PrecisionObservable observable, PrecisionPoint point) {
    Reading reading = observable.at(point);
    return new PrecisionLine(observable, reading, observable.compare(point, reading));
  }

  /** All numbers of a point. */
  static List<PrecisionLine> all(Spectrum spectrum, DecayTable decays, Evidence evidence) {
    PrecisionPoint point = PrecisionPoint.of(spectrum, decays, evidence);
    return PrecisionObservables.of(spectrum).stream().map(o -> of(o, point)).toList();
  }

  /** As in "2025 final: +3.18 sigma". */
  List<String> compared() {
    return comparisons.stream()
        .map(c -> label(c.measurement()) + ": " + c.sentence() + standing(c.measurement()))
        .toList();
  }

  /** A measurement that was quoted from memory is marked. */
  private static String standing(Measurement m) {
    return m.status().equals("unverified") ? " (unverified)" : "";
  }

  private static String label(Measurement m) {
    return m.label().isEmpty() ? m.name() : m.label();
  }

  /** Puts the line into a document. */
  void json(ObjectNode node) {
    node.put("name", observable.name());
    switch (reading) {
      case Reading.Value v -> {
        node.put("value", v.value());
        node.put("unit", observable.unit());
        node.put("error", v.error());
        node.put("error_origin", v.origin().label());
        node.put("status", "computed");
      }
      case Reading.NotApplicable none -> {
        node.putNull("value");
        node.put("unit", observable.unit());
        node.putNull("error");
        node.putNull("error_origin");
        node.put("status", "not applicable");
      }
    }
    node.put("note", reading.note());
    node.put("meaning", observable.meaning());
    node.put("validity", observable.validity());
    Document.strings(node, "citations", observable.citations());
    ArrayNode beside = node.putArray("comparisons");
    comparisons.forEach(c -> put(beside.addObject(), c));
  }

  private static void put(ObjectNode node, Comparison c) {
    Measurement m = c.measurement();
    node.put("name", m.name());
    node.put("label", m.label());
    node.put("kind", m.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    node.put("level", m.level());
    node.put("value", m.value());
    node.put("minus", m.minus());
    node.put("plus", m.plus());
    node.put("published", m.published().toString());
    node.put("source", m.source());
    node.put("standing", m.status());
    node.put(c.isPull() ? "pull" : "ratio", c.ratio());
    node.put("allowed", c.allowed());
  }
}
