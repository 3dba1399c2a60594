package io.nightjar.card;

import io.nightjar.model.ThreePortal;
import io.nightjar.model.ThreePortal.HeavyNeutrino;
import io.nightjar.model.ThreePortal.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.complex.Complex;

/**
 * What a point in the phenomenological mode cannot guarantee: that its numbers are part of a
 * unitary mixing matrix. V has the eigenvalues ±1 and 0, so that its elements and the norms of its
 * rows are 1 at most.
 */
final class ModelWarnings {
  private static final double ROUNDING = 1e-5; // of numbers that cards give to six digits

  private final List<String> warnings = new ArrayList<>();

  private ModelWarnings() {}

  static List<String> of(ThreePortal model) {
    ModelWarnings found = new ModelWarnings();
    found.order(model.heavyNeutrinos());
    found.vertices(model.vertices());
    found.mixings(model.heavyNeutrinos());
    found.coupling(model);
    return List.copyOf(found.warnings);
  }

  private void order(SortedMap<String, HeavyNeutrino> heavy) {
    String last = "";
    double mass = 0;
    for (Map.Entry<String, HeavyNeutrino> next : heavy.entrySet()) {
      if (next.getValue().mass() < mass) {
        warnings.add("%s is lighter than %s.".formatted(next.getKey(), last));
      }
      last = next.getKey();
      mass = next.getValue().mass();
    }
  }

  private void vertices(Map<Pair, Complex> vertices) {
    SortedMap<String, Double> rows = new TreeMap<>();
    vertices.forEach((pair, v) -> {
      warnIfAboveOne("|V(%s, %s)|".formatted(pair.outgoing(), pair.incoming()), v.norm());
      rows.merge(pair.outgoing(), square(v), Double::sum);
      if (!vertices.containsKey(pair.transposed())) {
        rows.merge(pair.incoming(), square(v), Double::sum);
      }
    });
    rows.forEach((row, sum) -> warnIfAboveOne("The sum of |V|^2 over the row of " + row, sum));
  }

  private void mixings(SortedMap<String, HeavyNeutrino> heavy) {
    SortedMap<String, Double> rows = new TreeMap<>();
    heavy.forEach((name, neutrino) -> {
      neutrino.mixing().forEach((row, u) -> rows.merge(row, square(u), Double::sum));
      double column = neutrino.mixing().values().stream().mapToDouble(ModelWarnings::square).sum();
      warnIfAboveOne("The sum of |U|^2 over the mixings of " + name, column);
    });
    rows.forEach((row, sum) -> warnIfAboveOne("The sum of |U_" + row + "|^2 over states", sum));
  }

  private void coupling(ThreePortal model) {
    boolean mixes =
        model.heavyNeutrinos().values().stream()
            .flatMap(neutrino -> neutrino.mixing().keySet().stream())
            .anyMatch(List.of("D", "L", "R")::contains);
    boolean other =
        !model.moments().isEmpty()
            || model.scalarVertices().keySet().stream()
                .anyMatch(pair -> pair.outgoing().startsWith("nu_"));
    if (model.vertices().isEmpty() && !mixes && !other) {
      warnings.add("No vertices and no mixings D, L or R: the Z' couples to no neutrino.");
    }
  }

  private static double square(Complex z) {
    return z.getReal() * z.getReal() + z.getImaginary() * z.getImaginary();
  }

  private void warnIfAboveOne(String what, double value) {
    if (value > 1 + ROUNDING) {
      warnings.add(String.format(Locale.ROOT, "%s is %.6g, above 1.", what, value));
    }
  }
}
