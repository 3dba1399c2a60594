package io.nightjar.card;

import io.nightjar.math.ComplexMatrix;
import io.nightjar.model.NeutrinoMasses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hipparchus.complex.Complex;

/**
 * Reads the block {@code lagrangian} of a model card: the neutrino mass terms. As many singlets N
 * as {@code majorana-masses} has entries (a basis in which that matrix is diagonal always exists),
 * as many dark pairs as {@code vector-masses}.
 */
final class LagrangianReader {

  private static final List<String> KEYS =
      List.of("unit", "dirac-masses", "majorana-masses", "lambda-L", "lambda-R", "vector-masses");

  private final double unit; // [GeV]

  private LagrangianReader(double unit) {
    this.unit = unit;
  }

  /**
   * The mass terms.
   *
   * @param inverted whether Dirac masses are to follow from oscillation data; they are 0 here then
   */
  static NeutrinoMasses read(Block block, boolean inverted) {
    block.only(KEYS);
    String unit = block.required("unit").choice(Dimension.ENERGY.units());
    double gev = Dimension.ENERGY.parse(block.placeOf("unit"), "1 " + unit);
    return new LagrangianReader(gev).masses(block, inverted);
  }

  private NeutrinoMasses masses(Block block, boolean inverted) {
    Complex[] majorana = row(block.required("majorana-masses"));
    Value pairs = block.required("vector-masses");
    List<Double> vector = pairs.list(mass -> unit * mass.number(Range.ANY));
    if (vector.isEmpty()) {
      throw pairs.fault("at least one dark pair is needed.").exception();
    }
    return new NeutrinoMasses(
        inverted
            ? ComplexMatrix.zero(3, majorana.length)
            : matrix(block.required("dirac-masses"), 3, "rows e, mu and tau", majorana.length),
        diagonal(majorana),
        perPair(block.required("lambda-L"), vector.size(), majorana.length),
        perPair(block.required("lambda-R"), vector.size(), majorana.length),
        vector);
  }

  private ComplexMatrix perPair(Value value, int pairs, int singlets) {
    return matrix(value, pairs, "one row per entry of vector-masses", singlets);
  }

  private ComplexMatrix matrix(Value value, int rows, String ofRows, int columns) {
    List<Value> lines = value.list(Function.identity());
    demand(value, lines.size(), rows, ofRows);
    Complex[][] matrix = new Complex[rows][];
    for (int i = 0; i < rows; i++) {
      matrix[i] = row(lines.get(i));
      demand(lines.get(i), matrix[i].length, columns, "one column per entry of majorana-masses");
    }
    return ComplexMatrix.of(matrix);
  }

  private static ComplexMatrix diagonal(Complex[] entries) {
    ComplexMatrix matrix = ComplexMatrix.zero(entries.length, entries.length);
    for (int i = 0; i < entries.length; i++) {
      matrix = matrix.with(i, i, ComplexMatrix.of(new Complex[][] {{entries[i]}}));
    }
    return matrix;
  }

  private Complex[] row(Value value) {
    Complex[] row = value.list(entry -> entry.complex().multiply(unit)).toArray(Complex[]::new);
    if (row.length == 0) {
      throw value.fault("at least one entry is needed.").exception();
    }
    return row;
  }

  /** The block that {@link #read} makes these terms of. */
  static Map<String, Object> write(NeutrinoMasses masses) {
    Map<String, Object> block = new LinkedHashMap<>();
    block.put("unit", "GeV");
    block.put("dirac-masses", rows(masses.dirac()));
    List<Object> majorana = new ArrayList<>();
    for (int i = 0; i < masses.singlets(); i++) {
      majorana.add(ModelWriter.number(masses.majorana().get(i, i)));
    }
    block.put("majorana-masses", majorana);
    block.put("lambda-L", rows(masses.lambdaL()));
    block.put("lambda-R", rows(masses.lambdaR()));
    block.put("vector-masses", masses.vectorMasses());
    return block;
  }

  private static List<Object> rows(ComplexMatrix matrix) {
    List<Object> rows = new ArrayList<>();
    for (int i = 0; i < matrix.rows(); i++) {
      List<Object> row = new ArrayList<>();
      for (int j = 0; j < matrix.columns(); j++) {
        row.add(ModelWriter.number(matrix.get(i, j)));
      }
      rows.add(row);
    }
    return rows;
  }

  private static void demand(Value value, int found, int needed, String why) {
    if (found != needed) {
      throw value
          .fault("there are %d entries here, but %d are needed: %s.".formatted(found, needed, why))
          .exception();
    }
  }
}
