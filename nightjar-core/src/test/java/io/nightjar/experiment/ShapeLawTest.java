package io.nightjar.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.event.EventBatch.Particles;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every shape. False alarms of statistical bounds: 6e-5 each. */
class ShapeLawTest {

  private static final int N = 1 << 16;

  static List<Shape> shapes() {
    return List.of(
        new Sphere(120),
        new Sphere(80, new Point(30, -20, 50)),
        new Box(100, 250, 400, Point.ORIGIN),
        new Box(170, 196, 56, new Point(-10, 40, -300)),
        new Cylinder(90, 300, Point.ORIGIN),
        new Cylinder(150, 40, new Point(25, 0, 210)));
  }

  private static double[][] fill(Pieces pieces, long seed) {
    double[][] place = new double[3][N];
    Draws draws = new Draws(seed, 0);
    for (int i = 0; i < N; i++) {
      for (double[] column : place) {
        column[i] = draws.unit();
      }
    }
    pieces.fill(N, place, new double[Pieces.SCRATCH][N]);
    return place;
  }

  private static double[] box(Shape shape, Draws draws) {
    double h = shape.halfDiameter();
    Point c = shape.centre();
    return new double[] {
      c.x() + draws.between(-h, h), c.y() + draws.between(-h, h), c.z() + draws.between(-h, h)
    };
  }

  @ParameterizedTest
  @Tag("statistical")
  @MethodSource("shapes")
  void volumeIsThatOfHits(Shape shape) {
    Draws draws = new Draws(1, 0);
    int hits = 0;
    for (int i = 0; i < N; i++) {
      double[] x = box(shape, draws);
      hits += shape.contains(x[0], x[1], x[2]) ? 1 : 0;
    }
    double share = shape.volume() / Math.pow(2 * shape.halfDiameter(), 3);
    double error = Math.sqrt(share * (1 - share) / N);
    assertThat((double) hits / N).isCloseTo(share, within(4 * error));
  }

  /** Means of x, x² and products against those of hits in a cube. */
  @ParameterizedTest
  @Tag("statistical")
  @MethodSource("shapes")
  void fillingIsUniform(Shape shape) {
    double[][] place = fill(Pieces.of(shape), 2);
    double[][] hits = hits(shape);
    double h = shape.halfDiameter();
    for (int d = 0; d < 3; d++) {
      for (int e = 0; e <= d; e++) {
        double[] a = moments(place, shape.centre(), h, d, e);
        double[] b = moments(hits, shape.centre(), h, d, e);
        for (int m = 0; m < a.length; m++) {
          assertThat(a[m]).as("%d %d %d", d, e, m).isCloseTo(b[m], within(4 * Math.sqrt(2.0 / N)));
        }
      }
    }
    for (int i = 0; i < N; i++) {
      assertThat(shape.depth(place[0][i], place[1][i], place[2][i])).isGreaterThan(-1e-9);
      assertThat(norm(place, i)).isLessThan(shape.reach() * (1 + 1e-12));
    }
  }

  private static double norm(double[][] place, int i) {
    return Math.sqrt(
        place[0][i] * place[0][i] + place[1][i] * place[1][i] + place[2][i] * place[2][i]);
  }

  private static double[][] hits(Shape shape) {
    Draws draws = new Draws(3, 0);
    double[][] hits = new double[3][N];
    for (int i = 0; i < N; ) {
      double[] x = box(shape, draws);
      for (int d = 0; d < 3; d++) {
        hits[d][i] = x[d];
      }
      i += shape.contains(x[0], x[1], x[2]) ? 1 : 0;
    }
    return hits;
  }

  /** Of coordinates in units of h, which are below 1 in size: so are their standard deviations. */
  private static double[] moments(double[][] x, Point c, double h, int d, int e) {
    double[] centre = {c.x(), c.y(), c.z()};
    double[] sums = new double[3];
    for (int i = 0; i < N; i++) {
      double a = (x[d][i] - centre[d]) / h;
      double b = (x[e][i] - centre[e]) / h;
      sums[0] += a / N;
      sums[1] += a * b / N;
      sums[2] += a * a * b * b / N;
    }
    return sums;
  }

  /** Intervals against stepping along the ray, in both directions. */
  @ParameterizedTest
  @Tag("law")
  @MethodSource("shapes")
  void raysCrossWhereStepsAreInside(Shape shape) {
    int rays = 500;
    double step = 0.5;
    Draws draws = new Draws(4, 0);
    double[][] place = new double[3][rays];
    Particles p = new Particles(rays);
    for (int i = 0; i < rays; i++) {
      double[] x = box(shape, draws);
      double[] n = draws.direction();
      double size = draws.logBetween(1e-3, 1e3);
      for (int d = 0; d < 3; d++) {
        place[d][i] = x[d];
      }
      p.px[i] = i % 7 == 0 ? 0 : size * n[0];
      p.py[i] = i % 5 == 0 ? 0 : size * n[1];
      p.pz[i] = size * n[2];
    }
    double[] near = new double[rays];
    double[] far = new double[rays];
    for (double sign : new double[] {1, -1}) {
      shape.cross(rays, place, p, sign, near, far);
      for (int i = 0; i < rays; i++) {
        step(shape, place, p, i, sign * step, near[i], far[i]);
      }
    }
  }

  private static void step(
      Shape shape, double[][] place, Particles p, int i, double step, double near, double far) {
    double size = Math.sqrt(p.px[i] * p.px[i] + p.py[i] * p.py[i] + p.pz[i] * p.pz[i]);
    assertThat(near).isBetween(0.0, far);
    for (int k = 0; k < 2000; k++) {
      double way = k * Math.abs(step);
      double s = k * step / size;
      double x = place[0][i] + s * p.px[i];
      double y = place[1][i] + s * p.py[i];
      double z = place[2][i] + s * p.pz[i];
      if (Math.abs(way - near) > 1e-6 && Math.abs(way - far) > 1e-6) {
        assertThat(shape.contains(x, y, z)).isEqualTo(near < way && way < far);
      }
    }
  }

  /** Margins and overlaps against places in the other body. */
  @Test
  @Tag("law")
  void marginsAndOverlapsAreThoseOfPlaces() {
    for (Shape outer : shapes()) {
      for (Shape inner : shapes()) {
        double[][] place = fill(Pieces.of(inner), 5);
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < N; i++) {
          double depth = outer.depth(place[0][i], place[1][i], place[2][i]);
          least = Math.min(least, depth);
          most = Math.max(most, depth);
        }
        double coarse = inner.halfDiameter() / 8;
        assertThat(outer.margin(inner)).as("%s in %s", inner, outer).isLessThan(least + 1e-9);
        if (least > 0) {
          assertThat(outer.margin(inner)).isCloseTo(least, within(coarse));
        }
        assertThat(outer.overlaps(inner)).as("%s, %s", inner, outer).isEqualTo(most > 0);
      }
    }
  }

  /** Pieces get places in proportion to their volumes. */
  @Test
  @Tag("statistical")
  void piecesShareByVolume() {
    Shape one = new Box(170, 196, 56, new Point(0, 0, -150));
    Shape two = new Cylinder(60, 100, Point.ORIGIN);
    Shape three = new Sphere(50, new Point(10, 0, 150));
    Pieces pieces = Pieces.of(one, two, three);
    double[][] place = fill(pieces, 6);
    for (Shape piece : pieces.shapes()) {
      int hits = 0;
      for (int i = 0; i < N; i++) {
        hits += piece.contains(place[0][i], place[1][i], place[2][i]) ? 1 : 0;
        assertThat(pieces.contains(place[0][i], place[1][i], place[2][i])).isTrue();
      }
      double share = piece.volume() / pieces.volume();
      assertThat((double) hits / N)
          .isCloseTo(share, within(4 * Math.sqrt(share * (1 - share) / N)));
    }
  }

  /** Mean density of neutrinos: analytic for a box, and 1 for what is far. */
  @Test
  @Tag("law")
  void densityOfNeutrinosFallsWithTheSquare() {
    Material none = new Material(java.util.Map.of());
    Region box = new Region("dirt", new Box(10, 10, 2000, new Point(0, 0, -2000)), none);
    double D = 10_000;
    assertThat(box.density(D)).isCloseTo(D * D / ((D - 3000) * (D - 1000)), within(1e-12));
    Region sphere = new Region("rock", new Sphere(100, new Point(0, 0, -200)), none);
    assertThat(sphere.density(1e12)).isCloseTo(1, within(1e-8));
    // f + f″⟨z²⟩/2 with ⟨z²⟩ = R²/5
    double inner = D / (D - 200);
    double series = inner * inner * (1 + 0.6 * 1e4 / Math.pow(D - 200, 2));
    assertThat(sphere.density(D)).isCloseTo(series, within(1e-6));
    assertThat(new Region("", sphere.shape(), none).density(D)).isEqualTo(1);
  }
}
