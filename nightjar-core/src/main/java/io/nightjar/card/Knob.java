package io.nightjar.card;

import io.nightjar.model.ThreePortal;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.DarkScalar;
import io.nightjar.model.ThreePortal.HeavyNeutrino;
import io.nightjar.model.ThreePortal.Pair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.Stream;
import org.hipparchus.complex.Complex;

/**
 * A number of a model card that a scan can change.
 *
 * @param key as {@code --set} wants it
 * @param dimension of the number
 * @param range that it may have
 * @param base what the card says, in the unit of the library
 * @param phase of a complex entry, which is kept while its magnitude changes; 1 of others
 * @param setter changes a draft
 */
record Knob(
    String key,
    Dimension dimension,
    Range range,
    double base,
    Complex phase,
    ObjDoubleConsumer<PointDraft> setter) {

  private static final List<String> FLAVOURS = List.of("e", "mu", "tau");

  /** Collects what a card offers. */
  private static final class Board {
    private final SequencedMap<String, Knob> knobs = new LinkedHashMap<>();

    void real(
        String key, Dimension kind, Range range, double base, ObjDoubleConsumer<PointDraft> set) {
      knobs.put(key, new Knob(key, kind, range, base, Complex.ONE, set));
    }

    /** Setter of a complex entry. */
    @FunctionalInterface
    interface Put {
      void put(PointDraft draft, Complex value);
    }

    void complex(String key, Range range, Complex base, Put put) {
      double size = base.norm();
      Complex phase = size == 0 ? Complex.ONE : unit(base, size);
      knobs.put(
          key,
          new Knob(
              key,
              Dimension.NUMBER,
              range,
              size,
              phase,
              (draft, value) -> put.put(draft, times(value, phase))));
    }
  }

  /** Everything that can be changed in a card of masses and vertices, in the order of the card. */
  static SequencedMap<String, Knob> of(ThreePortal point) {
    Board board = new Board();
    bosons(board, point);
    point.heavyNeutrinos().forEach((name, neutrino) -> neutrino(board, name, neutrino));
    point
        .vertices()
        .forEach((pair, v) ->
            board.complex(
                key("vertices", pair), Range.ANY, v, (d, value) -> d.vertices.put(pair, value)));
    point
        .scalarVertices()
        .forEach((pair, s) ->
            board.complex(
                key("scalar-vertices", pair),
                Range.ANY,
                s,
                (d, value) -> d.scalarVertices.put(pair, value)));
    point
        .moments()
        .forEach((pair, moment) ->
            board.real(
                key("transition-moments", pair),
                Dimension.MOMENT,
                Range.NOT_NEGATIVE,
                moment,
                (d, value) -> d.moments.put(pair, value)));
    return board.knobs;
  }

  private static void bosons(Board board, ThreePortal point) {
    DarkPhoton photon = point.darkPhoton();
    Dimension number = Dimension.NUMBER;
    Range positive = Range.POSITIVE;
    board.real(
        "dark-photon.mass",
        Dimension.ENERGY,
        positive,
        photon.mass(),
        (d, value) -> d.zPrimeMass = value);
    if (photon.chi().isPresent()) {
      double chi = photon.chi().getAsDouble();
      board.real("dark-photon.chi", number, Range.ANY, chi, (d, value) -> d.chi = value);
    } else {
      double epsilon = photon.epsilon();
      board.real("dark-photon.epsilon", number, Range.BELOW_ONE, epsilon, (d, v) -> d.epsilon = v);
    }
    board.real("dark-coupling.alpha", number, positive, point.darkAlpha(), (d, v) -> d.alpha = v);
    point.scalar().ifPresent(scalar -> scalar(board, scalar));
  }

  private static void scalar(Board board, DarkScalar scalar) {
    board.real(
        "dark-scalar.mass",
        Dimension.ENERGY,
        Range.POSITIVE,
        scalar.mass(),
        (d, value) -> d.scalarMass = value);
    board.real(
        "dark-scalar.mixing", Dimension.NUMBER, Range.SINE, scalar.mixing(), (d, v) -> d.sine = v);
  }

  /** The mass; mixings with flavours, also those that the card leaves at 0; dark ones it has. */
  private static void neutrino(Board board, String name, HeavyNeutrino neutrino) {
    String start = "heavy-neutrinos." + name;
    board.real(
        start + ".mass",
        Dimension.ENERGY,
        Range.POSITIVE,
        neutrino.mass(),
        (d, value) -> d.mass(name, value));
    Map<String, Complex> column = neutrino.mixing();
    Stream.concat(FLAVOURS.stream(), column.keySet().stream())
        .distinct()
        .forEach(row ->
            board.complex(
                start + ".mixing." + row,
                Range.SINE,
                column.getOrDefault(row, Complex.ZERO),
                (d, u) -> d.mixing(name, row, u)));
  }

  private static String key(String block, Pair pair) {
    return block + "." + pair.outgoing() + "-" + pair.incoming();
  }

  /** 0.0 is added so that no −0 is left, which a card cannot tell from 0. */
  private static Complex times(double value, Complex phase) {
    return new Complex(value * phase.getReal() + 0.0, value * phase.getImaginary() + 0.0);
  }

  private static Complex unit(Complex base, double size) {
    return new Complex(base.getReal() / size, base.getImaginary() / size);
  }

  /** The argument of {@code --set} that gives the same number. */
  String setting(double value) {
    return key + "=" + text(value);
  }

  private String text(double value) {
    Complex z = times(value, phase);
    return switch (dimension) {
      case ENERGY -> value + " GeV";
      case MOMENT -> value + " /GeV";
      default ->
          z.getImaginary() == 0
              ? String.valueOf(z.getReal())
              : "[" + z.getReal() + ", " + z.getImaginary() + "]";
    };
  }
}
