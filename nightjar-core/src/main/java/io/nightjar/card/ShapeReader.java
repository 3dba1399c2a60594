package io.nightjar.card;

import io.nightjar.experiment.Box;
import io.nightjar.experiment.Cylinder;
import io.nightjar.experiment.Pieces;
import io.nightjar.experiment.Point;
import io.nightjar.experiment.Shape;
import io.nightjar.experiment.Sphere;
import java.util.List;

/** Bodies, as in {@code {box: {x: 2 m, y: 2 m, z: 4 m, centre: [0 m, 0 m, 1 m]}}}. */
final class ShapeReader {
  private static final String[] KINDS = {"sphere", "box", "cylinder"};

  private ShapeReader() {}

  /** One body. */
  static Shape shape(Value value) {
    return value.block(block -> {
      block.only(List.of(KINDS));
      String kind = block.oneOf(KINDS);
      return block.required(kind).block(b -> shape(kind, b));
    });
  }

  private static Shape shape(String kind, Block block) {
    return switch (kind) {
      case "sphere" -> sphere(block);
      case "box" -> box(block);
      default -> cylinder(block);
    };
  }

  private static Shape sphere(Block block) {
    block.only(List.of("radius", "centre"));
    return new Sphere(length(block, "radius"), centre(block));
  }

  private static Shape box(Block block) {
    block.only(List.of("x", "y", "z", "centre"));
    return new Box(length(block, "x"), length(block, "y"), length(block, "z"), centre(block));
  }

  private static Shape cylinder(Block block) {
    block.only(List.of("radius", "length", "centre"));
    return new Cylinder(length(block, "radius"), length(block, "length"), centre(block));
  }

  private static double length(Block block, String key) {
    return block.required(key).quantity(Dimension.LENGTH, Range.POSITIVE);
  }

  private static Point centre(Block block) {
    return block.optional("centre").map(ShapeReader::point).orElse(Point.ORIGIN);
  }

  private static Point point(Value value) {
    List<Double> at = value.list(v -> v.quantity(Dimension.LENGTH));
    if (at.size() != 3) {
      throw value.fault("a place has three coordinates.").allowed("[0 m, 0 m, 1 m]").exception();
    }
    return new Point(at.get(0), at.get(1), at.get(2));
  }

  /** One body or a list of them, none of which overlap. */
  static Pieces pieces(Value value) {
    List<Value> values = value.oneOrMore(v -> v);
    if (values.isEmpty()) {
      throw value.fault("at least one piece is needed.").exception();
    }
    List<Shape> shapes = values.stream().map(ShapeReader::shape).toList();
    for (int i = 1; i < shapes.size(); i++) {
      for (int k = 0; k < i; k++) {
        demandApart(values.get(k), shapes.get(k), values.get(i), shapes.get(i));
      }
    }
    return new Pieces(shapes);
  }

  /** Blames the second of two bodies if they overlap. */
  static void demandApart(Value value, Shape shape, Value blamed, Shape other) {
    if (shape.overlaps(other)) {
      throw blamed
          .fault("overlaps '" + value.place().path() + "': what lies in both would count twice.")
          .hint("other:   " + value.node().text() + " (" + value.place().where() + ")")
          .exception();
    }
  }
}
