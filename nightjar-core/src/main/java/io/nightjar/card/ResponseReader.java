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
        angle[0],
        angle[1],
        criteria(block.required("one-ring")),
        block.required("efficiency").block(this::efficiency));
  }

  private static double[] energy(Block block) {
    block.only(List.of("stochastic", "constant"));
    return new double[] {
      block.required("stochastic").quantity(Dimension.FRACTION, Range.NOT_NEGATIVE),
      block.required("constant").quantity(Dimension.ENERGY, Range.NOT_NEGATIVE)
    };
  }

  private static double[] angle(Block block) {
    block.only(List.of("constant", "slope"));
    return new double[] {
      block.required("constant").quantity(Dimension.ANGLE, Range.NOT_NEGATIVE),
      block.required("slope").quantity(Dimension.ANGLE, Range.NOT_NEGATIVE)
    };
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
    block.only(List.of("name", "overlap", "separation"));
    String name = block.required("name").text();
    String kind = block.oneOf("overlap", "separation");
    return block
        .required(kind)
        .block(b -> kind.equals("overlap") ? overlap(name, b) : separation(name, b));
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

  /** A table, or {@code {edges: …, values: …}}. */
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
