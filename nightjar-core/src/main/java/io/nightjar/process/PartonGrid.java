package io.nightjar.process;

import io.nightjar.physics.DataException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Parton densities x f(x, Q) of the proton from a grid in the format of LHAPDF 6 ({@code lhagrid1},
 * arXiv:1412.7420, sections 3 and 4.1): a header, then blocks of x knots, Q knots, flavours and
 * values, each ended by a line {@code ---}; blocks meet at the thresholds of flavours.
 *
 * <p>Between the knots: cubic Hermite polynomials in ln x and ln Q, slopes from the mean of the
 * neighbouring differences, one-sided at the ends of a block. Outside: the value at the nearest
 * end, 0 for x ≥ 1.
 */
public final class PartonGrid {

  /** Places of the array of densities: quark q of the numbering of the PDG at {@code q + GLUON}. */
  public static final int SIZE = 9;

  /** Place of the gluon. */
  public static final int GLUON = 4;

  private static final String SHIPPED = "/io/nightjar/data/partons/grv94lo.dat";
  private static final String END = "---";

  /** The set that comes with Nightjar, read when first asked for. */
  private static final class Shipped {
    static final PartonGrid GRID = read();

    private static PartonGrid read() {
      try (InputStream stream = PartonGrid.class.getResourceAsStream(SHIPPED)) {
        if (stream == null) {
          throw new DataException("The parton densities of Nightjar are missing.");
        }
        return PartonGrid.read(
            "partons/grv94lo.dat", new InputStreamReader(stream, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new DataException("Cannot read partons/grv94lo.dat: " + e.getMessage(), e);
      }
    }
  }

  private final String name;
  private final List<Block> blocks;

  private PartonGrid(String name, List<Block> blocks) {
    this.name = name;
    this.blocks = blocks;
  }

  /** The set that comes with Nightjar: GRV94 at leading order. */
  public static PartonGrid shipped() {
    return Shipped.GRID;
  }

  /** Reads a grid file of the user. */
  public static PartonGrid file(Path file) {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      return read(file.toString(), reader);
    } catch (NoSuchFileException e) {
      throw new DataException("There is no file " + file + " with parton densities.", e);
    } catch (IOException e) {
      throw new DataException(
          "Cannot read the parton densities " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a grid.
   *
   * @param name what messages call it
   * @param text its text; the caller closes it
   */
  public static PartonGrid read(String name, Reader text) {
    try {
      List<String> lines = new BufferedReader(text).lines().map(String::strip).toList();
      int body = lines.indexOf(END);
      boolean known = body > 0 && lines.subList(0, body).contains("Format: lhagrid1");
      if (!known) {
        throw new DataException(
            name + ": no grid of LHAPDF 6.\n  allowed: a header with 'Format: lhagrid1', then ---");
      }
      List<Block> blocks = new ArrayList<>();
      int first = body + 1;
      for (int k = first; k < lines.size(); k++) {
        if (lines.get(k).equals(END)) {
          blocks.add(Block.of(name, lines.subList(first, k), first + 1));
          first = k + 1;
        }
      }
      if (blocks.isEmpty()) {
        throw new DataException(name + ": no block of values that ends with a line ---.");
      }
      return new PartonGrid(name, List.copyOf(blocks));
    } catch (UncheckedIOException e) {
      throw new DataException("Cannot read " + name + ": " + e.getMessage(), e);
    }
  }

  /** What it is called: its file. */
  public String name() {
    return name;
  }

  /** Smallest Q² of the grid [GeV²]: below, densities are those at this Q². */
  public double lowestQ2() {
    return Math.exp(2 * blocks.getFirst().logQ[0]);
  }

  /** Largest Q² of the grid [GeV²]. */
  public double highestQ2() {
    double[] logQ = blocks.getLast().logQ;
    return Math.exp(2 * logQ[logQ.length - 1]);
  }

  /** Smallest x of the grid. */
  public double lowestX() {
    return Math.exp(blocks.getFirst().logX[0]);
  }

  /**
   * Densities x f of the proton.
   *
   * @param x momentum share
   * @param Q2 scale squared [GeV²]
   * @param xf written: {@link #SIZE} places, those of antiquarks first
   */
  public void fill(double x, double Q2, double[] xf) {
    if (x >= 1) {
      Arrays.fill(xf, 0, SIZE, 0);
      return;
    }
    double logQ = 0.5 * Math.log(Q2);
    Block block = blocks.getFirst();
    for (Block later : blocks) {
      if (logQ >= later.logQ[0]) {
        block = later;
      }
    }
    block.fill(Math.log(x), logQ, xf);
  }

  /** One block: knots and values on them, flavours side by side. */
  private static final class Block {
    private final double[] logX;
    private final double[] logQ;
    private final double[] values;

    private Block(double[] logX, double[] logQ, double[] values) {
      this.logX = logX;
      this.logQ = logQ;
      this.values = values;
    }

    static Block of(String name, List<String> lines, int line) {
      if (lines.size() < 4) {
        throw new DataException("%s, line %d: the block ends too early.".formatted(name, line));
      }
      double[] x = knots(name, line, lines.get(0));
      double[] q = knots(name, line + 1, lines.get(1));
      int[] places = places(name, line + 2, lines.get(2));
      if (lines.size() != 3 + x.length * q.length) {
        throw new DataException(
            "%s, line %d: the block has %d lines of values, %d x times %d Q ask for %d."
                .formatted(name, line, lines.size() - 3, x.length, q.length, x.length * q.length));
      }
      double[] values = new double[x.length * q.length * SIZE];
      for (int k = 0; k < x.length * q.length; k++) {
        double[] row = numbers(name, line + 3 + k, lines.get(3 + k));
        if (row.length != places.length) {
          throw new DataException(
              "%s, line %d: %d values for %d flavours."
                  .formatted(name, line + 3 + k, row.length, places.length));
        }
        spread(row, places, values, k * SIZE);
      }
      return new Block(x, q, values);
    }

    private static void spread(double[] row, int[] places, double[] values, int at) {
      for (int f = 0; f < places.length; f++) {
        if (places[f] >= 0) {
          values[at + places[f]] = row[f];
        }
      }
    }

    /** Logarithms of ascending numbers. */
    private static double[] knots(String name, int line, String text) {
      double[] knots = numbers(name, line, text);
      for (int k = 0; k < knots.length; k++) {
        if (!(knots[k] > (k == 0 ? 0 : knots[k - 1]))) {
          throw new DataException(
              "%s, line %d: knots must ascend from above 0.".formatted(name, line));
        }
      }
      if (knots.length < 2) {
        throw new DataException("%s, line %d: fewer than two knots.".formatted(name, line));
      }
      return Arrays.stream(knots).map(Math::log).toArray();
    }

    /** Where flavours go; −1 for those that are not used. */
    private static int[] places(String name, int line, String text) {
      int[] ids = Arrays.stream(numbers(name, line, text)).mapToInt(v -> (int) v).toArray();
      for (int needed : new int[] {-3, -2, -1, 1, 2, 3}) {
        if (Arrays.stream(ids).noneMatch(id -> id == needed)) {
          throw new DataException("%s, line %d: no flavour %d.".formatted(name, line, needed));
        }
      }
      return Arrays.stream(ids)
          .map(id -> id == 21 ? 0 : id)
          .map(id -> Math.abs(id) <= GLUON ? id + GLUON : -1)
          .toArray();
    }

    private static double[] numbers(String name, int line, String text) {
      try {
        return Arrays.stream(text.strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
      } catch (NumberFormatException e) {
        throw new DataException("%s, line %d: %s".formatted(name, line, e.getMessage()), e);
      }
    }

    void fill(double x, double q, double[] xf) {
      double[] wx = new double[4];
      double[] wq = new double[4];
      int kx = weights(logX, x, wx);
      int kq = weights(logQ, q, wq);
      Arrays.fill(xf, 0, SIZE, 0);
      for (int i = 0; i < 4; i++) {
        for (int j = 0; j < 4; j++) {
          double w = wx[i] * wq[j];
          if (w != 0) {
            int at = ((kx + i - 1) * logQ.length + kq + j - 1) * SIZE;
            for (int f = 0; f < SIZE; f++) {
              xf[f] += w * values[at + f];
            }
          }
        }
      }
    }

    /**
     * Weights of the knots k − 1 … k + 2 around a place.
     *
     * @param w written; 0 for knots that do not exist
     * @return k
     */
    private static int weights(double[] knots, double place, double[] w) {
      double at = Math.clamp(place, knots[0], knots[knots.length - 1]);
      int found = Arrays.binarySearch(knots, at);
      int k = Math.clamp(found < 0 ? -found - 2 : found, 0, knots.length - 2);
      double d = knots[k + 1] - knots[k];
      double t = (at - knots[k]) / d;
      double rise = t * t * (3 - 2 * t);
      double m0 = t * (1 - t) * (1 - t);
      double m1 = t * t * (t - 1);
      boolean first = k == 0;
      boolean last = k + 2 == knots.length;
      // slopes times d: the mean of the differences on both sides
      double before = first ? 0 : 0.5 * m0 * d / (knots[k] - knots[k - 1]);
      double after = last ? 0 : 0.5 * m1 * d / (knots[k + 2] - knots[k + 1]);
      double inner = m0 * (first ? 1 : 0.5) + m1 * (last ? 1 : 0.5);
      w[0] = -before;
      w[1] = 1 - rise + before - inner;
      w[2] = rise + inner - after;
      w[3] = after;
      return k;
    }
  }
}
