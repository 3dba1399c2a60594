package io.nightjar.model;

import io.nightjar.math.ComplexMatrix;
import io.nightjar.model.ThreePortal.Pair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.complex.Complex;

/**
 * Vertices between the states of a point by number: heavy ones ascending in mass, then the light
 * flavours. What was not put, or put as 0, is 0. Pairs keep the order in which they came.
 */
final class VertexTable {
  private final double[][] re;
  private final double[][] im;
  private final boolean[][] known;
  private final int[] order; // of pairs, n·outgoing + incoming
  private final double sign; // of the imaginary part of the transposed vertex
  private int filled;

  private VertexTable(int states, double sign) {
    this.re = new double[states][states];
    this.im = new double[states][states];
    this.known = new boolean[states][states];
    this.order = new int[states * states];
    this.sign = sign;
  }

  /** V_ji = V*_ij. */
  static VertexTable hermitian(int states) {
    return new VertexTable(states, -1);
  }

  /** S_ji = S_ij. */
  static VertexTable symmetric(int states) {
    return new VertexTable(states, 1);
  }

  /** Puts a vertex and the transposed one, unless it is 0. */
  void put(int i, int j, double real, double imaginary) {
    if (real != 0 || imaginary != 0) {
      set(i, j, real, imaginary);
      set(j, i, real, sign * imaginary);
    }
  }

  private void set(int i, int j, double real, double imaginary) {
    if (!known[i][j]) {
      known[i][j] = true;
      order[filled++] = i * re.length + j;
    }
    re[i][j] = real;
    im[i][j] = imaginary;
  }

  /** Puts a block, row by row. */
  void put(int row, int column, ComplexMatrix block) {
    for (int i = 0; i < block.rows(); i++) {
      for (int j = 0; j < block.columns(); j++) {
        put(row + i, column + j, block.real(i, j), block.imaginary(i, j));
      }
    }
  }

  /** Whether a vertex of a state from this number on is there. */
  boolean reaches(int first) {
    for (int k = 0; k < filled; k++) {
      if (order[k] / re.length >= first) {
        return true;
      }
    }
    return false;
  }

  ComplexMatrix matrix() {
    return ComplexMatrix.of(re, im);
  }

  /** Each pair once, the heavier state first, by names. */
  Map<Pair, Complex> once(List<String> names, double... masses) {
    Map<Pair, Complex> once = new LinkedHashMap<>();
    for (int k = 0; k < filled; k++) {
      int i = order[k] / re.length;
      int j = order[k] % re.length;
      Pair pair = new Pair(names.get(i), names.get(j));
      if (masses[i] >= masses[j] && !once.containsKey(pair.transposed())) {
        once.put(pair, new Complex(re[i][j], im[i][j]));
      }
    }
    return once;
  }
}
