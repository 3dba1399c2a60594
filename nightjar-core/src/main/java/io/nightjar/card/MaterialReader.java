package io.nightjar.card;

import io.nightjar.experiment.Formula;
import io.nightjar.experiment.Material;
import io.nightjar.experiment.Targets;
import io.nightjar.physics.Constants;
import io.nightjar.physics.DataException;
import io.nightjar.physics.Nucleus;
import io.nightjar.physics.Units;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** What matter consists of, as in {@code {CH2: 800 t}}. */
final class MaterialReader {
  private MaterialReader() {}

  /** Number of formula units of each material. */
  static SequencedMap<String, Double> units(Block block) {
    SequencedMap<String, Double> units = new LinkedHashMap<>();
    block.all().forEach((key, value) -> units.put(key, units(formula(block, key), value)));
    if (units.isEmpty()) {
      throw Fault.at(block.place(), "a detector needs a material.")
          .allowed("a chemical formula and a mass, such as CH2: 800 t")
          .exception();
    }
    return Collections.unmodifiableSequencedMap(units);
  }

  private static Formula formula(Block block, String key) {
    try {
      return Formula.of(key);
    } catch (DataException e) {
      throw Fault.at(block.placeOf(key), String.valueOf(e.getMessage())).exception();
    }
  }

  /** A mass, or {@code {mass: …, molar-mass: …}}. */
  private static double units(Formula formula, Value value) {
    if (!value.isBlock()) {
      return units(value, formula.molarMass());
    }
    return value.block(block -> {
      block.only(List.of("mass", "molar-mass"));
      Optional<Value> molar = block.optional("molar-mass");
      double perMole =
          molar
              .map(v -> v.quantity(Dimension.MOLAR_MASS, near(formula)))
              .orElse(formula.molarMass());
      return units(block.required("mass"), perMole);
    });
  }

  private static double units(Value mass, double molarMass) {
    double grams = mass.quantity(Dimension.MASS, Range.POSITIVE) * Units.tonne;
    return Targets.formulaUnits(grams, molarMass, Constants.STANDARD);
  }

  /** Enriched material may be heavier; anything else is a slip. */
  private static Range near(Formula formula) {
    double standard = formula.molarMass();
    String words = "within 20 %% of the %.5g g/mol of %s".formatted(standard, formula.text());
    return new Range(words, x -> Math.abs(x / standard - 1) < 0.2);
  }

  /** All nuclei together. */
  static Material material(SequencedMap<String, Double> units) {
    Map<Nucleus, Double> nuclei = new LinkedHashMap<>();
    units.forEach((formula, count) ->
        Formula.of(formula).nuclei(count).forEach((n, k) -> nuclei.merge(n, k, Double::sum)));
    return new Material(nuclei);
  }
}
