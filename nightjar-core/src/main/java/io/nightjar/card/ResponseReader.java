package io.nightjar.card;

import io.nightjar.experiment.Bins;
import io.nightjar.experiment.CherenkovResponse;
import io.nightjar.experiment.Efficiency;
import io.nightjar.experiment.RingCriterion;
import io.nightjar.experiment.RingCut;
import io.nightjar.experiment.RingCut.Training;
import io.nightjar.experiment.RingCut.Variable;
import io.nightjar.physics.Table;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * What the detector makes of electrons.
 *
 * @param neighbours where tables are
 */
record ResponseReader(Neighbours neighbours) {
  private static final Range HALF_TURN =
      new Range("from 0 to 180 deg", x -> x >= 0 && x <= Math.PI);

  CherenkovResponse read(Block block) {
    block.only(List.of("energy", "angle", "one-ring", "efficiency"));
    double[] energy = block.required("energy").block(ResponseReader::energy);
    double[] angle = block.required("angle").block(ResponseReader::angle);
    return new CherenkovResponse(
        energy[0],
        energy[1],
        energy[2],
        angle[0],
        angle[1],
        angle[2],
        criteria(block.required("one-ring")),
        efficiency(block.required("efficiency")));
  }

  private static double[] energy(Block block) {
    block.only(List.of("stochastic", "proportional", "constant"));
    return new double[] {
      block.required("stochastic").quantity(Dimension.FRACTION, Range.NOT_NEGATIVE),
      optional(block, "proportional", Dimension.FRACTION),
      block.required("constant").quantity(Dimension.ENERGY, Range.NOT_NEGATIVE)
    };
  }

  private static double[] angle(Block block) {
    block.only(List.of("constant", "slope", "stochastic"));
    return new double[] {
      block.required("constant").quantity(Dimension.ANGLE, Range.NOT_NEGATIVE),
      block.required("slope").quantity(Dimension.ANGLE, Range.NOT_NEGATIVE),
      optional(block, "stochastic", Dimension.ANGLE)
    };
  }

  /** What a detector may not have: 0 where a card does not say. */
  private static double optional(Block block, String key, Dimension dimension) {
    return block.optional(key).map(v -> v.quantity(dimension, Range.NOT_NEGATIVE)).orElse(0.0);
  }

  private List<RingCriterion> criteria(Value value) {
    List<RingCriterion> criteria = value.list(v -> v.block(this::criterion));
    if (criteria.isEmpty()) {
      throw value
          .fault("at least one criterion is needed; the first is the standard one.")
          .exception();
    }
    if (criteria.stream().map(RingCriterion::name).distinct().count() < criteria.size()) {
      throw value.fault("two criteria have the same name.").exception();
    }
    return criteria;
  }

  private RingCriterion criterion(Block block) {
    block.only(List.of("name", "overlap", "separation", "tracks", "inclusive"));
    String name = block.required("name").text();
    String kind = block.oneOf("overlap", "separation", "tracks", "inclusive");
    return block
        .required(kind)
        .block(b ->
            switch (kind) {
              case "overlap" -> overlap(name, b);
              case "separation" -> separation(name, b);
              case "tracks" -> tracks(name, b);
              default -> inclusive(name, b);
            });
  }

  private static RingCriterion tracks(String name, Block block) {
    block.only(List.of("threshold", "opening"));
    double threshold = block.required("threshold").quantity(Dimension.ENERGY, Range.NOT_NEGATIVE);
    Value opening = block.required("opening");
    double[] ends =
        opening.isBlock()
            ? opening.block(ResponseReader::interval)
            : new double[] {0, opening.quantity(Dimension.ANGLE, HALF_TURN)};
    if (!(ends[0] < ends[1])) {
      throw opening.fault("the smallest opening must lie below the largest.").exception();
    }
    return RingCriterion.Tracks.within(name, threshold, ends[0], ends[1]);
  }

  /** {@code {min: …, max: …}}. */
  private static double[] interval(Block block) {
    block.only(List.of("min", "max"));
    return new double[] {
      block.required("min").quantity(Dimension.ANGLE, HALF_TURN),
      block.required("max").quantity(Dimension.ANGLE, HALF_TURN)
    };
  }

  private static RingCriterion inclusive(String name, Block block) {
    block.only(List.of("threshold"));
    return new RingCriterion.Inclusive(
        name, block.required("threshold").quantity(Dimension.ENERGY, Range.NOT_NEGATIVE));
  }

  private static RingCriterion overlap(String name, Block block) {
    block.only(List.of("threshold", "opening"));
    return RingCriterion.Overlap.within(
        name,
        block.required("threshold").quantity(Dimension.ENERGY, Range.NOT_NEGATIVE),
        block.required("opening").quantity(Dimension.ANGLE, HALF_TURN));
  }

  private RingCriterion separation(String name, Block block) {
    block.only(List.of("table", "variable", "set"));
    Value table = block.required("table");
    Variable variable = labelled(block.required("variable"), Variable.values(), Variable::label);
    Training training = labelled(block.required("set"), Training.values(), Training::label);
    Table cuts = neighbours.table(table);
    return new RingCriterion.Separation(
        name, table.blamed(() -> RingCut.of(cuts, variable, training)));
  }

  private static <E> E labelled(Value value, E[] constants, Function<E, String> label) {
    List<String> labels = Arrays.stream(constants).map(label).toList();
    return constants[labels.indexOf(value.choice(labels))];
  }

  /** A number for all energies, a table, or {@code {edges: …, values: …}}. */
  private Efficiency efficiency(Value value) {
    return value.isBlock()
        ? value.block(this::efficiency)
        : Efficiency.constant(value.quantity(Dimension.FRACTION, Range.PROBABILITY));
  }

  private Efficiency efficiency(Block block) {
    block.only(List.of("table", "from", "edges", "values"));
    if (block.oneOf("table", "edges").equals("edges")) {
      return inline(block);
    }
    Value table = block.required("table");
    double lowest = block.required("from").quantity(Dimension.ENERGY, Range.NOT_NEGATIVE);
    Table values = neighbours.table(table);
    return table.blamed(() -> Efficiency.of(values, lowest));
  }

  private static Efficiency inline(Block block) {
    Bins bins = BinsReader.bins(block.required("edges"), Dimension.ENERGY);
    Value values = block.required("values");
    double[] numbers =
        values.list(v -> v.quantity(Dimension.FRACTION, Range.PROBABILITY)).stream()
            .mapToDouble(Double::doubleValue)
            .toArray();
    return values.blamed(() -> Efficiency.of(bins, numbers, new double[numbers.length]));
  }
}
