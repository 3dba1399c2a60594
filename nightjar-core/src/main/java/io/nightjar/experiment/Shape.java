package io.nightjar.experiment;

import io.nightjar.event.EventBatch.Particles;

/**
 * A convex body, in coordinates of the detector: origin in its centre, z along the beam [cm].
 *
 * <p>Operations are by column and allocate nothing.
 */
public sealed interface Shape permits Sphere, Box, Cylinder {

  /** Uniform numbers that a place takes. */
  int NUMBERS = 3;

  /** The centre [cm]. */
  Point centre();

  /** Volume [cm³]. */
  double volume();

  /** Largest distance of a point of the body from its centre [cm]. */
  double halfDiameter();

  /** Half of its extent along the beam [cm]. */
  double halfLength();

  /** Area of its cut at some z [cm²]; for z within its extent [cm]. */
  double area(double z);

  /**
   * Places uniform in the body.
   *
   * @param n number of places
   * @param place three columns of uniform numbers; become x, y, z [cm]
   * @param scratch overwritten
   */
  void fill(int n, double[][] place, double[] scratch);

  /**
   * Where rays cross the body: at distances near to far from their origins. What lies behind the
   * origin does not count; where a ray misses the body, both are the same.
   *
   * @param n number of rays
   * @param place x, y, z of the origins [cm]; read
   * @param p direction, of any length; read
   * @param sign −1 for the opposite direction, else 1
   * @param near written [cm]
   * @param far written [cm]
   */
  void cross(int n, double[][] place, Particles p, double sign, double[] near, double[] far);

  /** Distance to the surface [cm]: negative, from outside. Coordinates in cm. */
  double depth(double x, double y, double z);

  /** Whether a point lies inside. Coordinates in cm. */
  boolean contains(double x, double y, double z);

  /** Radius of a sphere around the origin that holds the body [cm]. */
  default double reach() {
    return centre().distance() + halfDiameter();
  }

  /** Whether turning around the beam leaves the body as it is. */
  default boolean isRound() {
    return !(this instanceof Box) && centre().x() == 0 && centre().y() == 0;
  }

  /** How far inside all of another body lies [cm]; negative if a part of it is outside. */
  default double margin(Shape inner) {
    Point c = inner.centre();
    return switch (inner) {
      case Sphere sphere -> depth(c.x(), c.y(), c.z()) - sphere.radius();
      case Box box -> Prism.margin(this, box);
      case Cylinder cylinder -> Prism.margin(this, cylinder);
    };
  }

  /** Whether it shares more than its surface with another body. */
  default boolean overlaps(Shape other) {
    Point c = other.centre();
    return switch (other) {
      case Sphere sphere -> depth(c.x(), c.y(), c.z()) > Prism.ROUNDING - sphere.radius();
      case Box box -> this instanceof Sphere ? box.overlaps(this) : Prism.overlap(this, box);
      case Cylinder cylinder ->
          this instanceof Sphere ? cylinder.overlaps(this) : Prism.overlap(this, cylinder);
    };
  }
}
