package io.nightjar.likelihood;

import io.nightjar.card.ModelCard;
import io.nightjar.card.PointMaker;
import io.nightjar.constraint.Constraint;
import io.nightjar.constraint.Label.Family;
import io.nightjar.constraint.Limit;
import io.nightjar.constraint.Limit.Bounds;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A mass and a coupling against each other, the other numbers of a card as they are. */
public enum Plane {
  /** ε against the mass of the Z'. */
  EPSILON(Bounds.EPSILON, 1e-8, 0.5, Set.of(Family.VISIBLE, Family.INVISIBLE, Family.PRECISION)),
  /** |U_e|² of the lightest heavy neutrino against its mass. */
  MIXING_E(Bounds.MIXING_E, 1e-11, 0.3, Of.NEUTRINOS),
  /** |U_μ|² of the lightest heavy neutrino against its mass. */
  MIXING_MU(Bounds.MIXING_MU, 1e-11, 0.3, Of.NEUTRINOS),
  /** |U_τ|² of the lightest heavy neutrino against its mass. */
  MIXING_TAU(Bounds.MIXING_TAU, 1e-9, 0.3, Of.NEUTRINOS),
  /** sin θ of the scalar against its mass. */
  SCALAR(Bounds.SINE, 1e-7, 0.5, Set.of(Family.SCALAR)),
  /** α_D against the mass of the Z'. */
  DARK_COUPLING(
      Bounds.EVENTS,
      1e-6,
      1,
      Set.of(Family.VISIBLE, Family.INVISIBLE, Family.SCALAR, Family.PRECISION));

  /** Ends of the mass axis [GeV]. */
  public static final double LIGHTEST = 1e-3;

  /** The other end [GeV]. */
  public static final double HEAVIEST = 10;

  private static final class Of {
    static final Set<Family> NEUTRINOS =
        Set.of(Family.NEUTRINO, Family.PRECISION, Family.COSMOLOGY);
  }

  private final Bounds bounds;
  private final double least;
  private final double most;
  private final Set<Family> families;

  Plane(Bounds bounds, double least, double most, Set<Family> families) {
    this.bounds = bounds;
    this.least = least;
    this.most = most;
    this.families = families;
  }

  /** As on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All words, in order. */
  public static List<String> words() {
    return List.of(values()).stream().map(Plane::word).toList();
  }

  /** The plane of a word. */
  public static Optional<Plane> of(String word) {
    return List.of(values()).stream().filter(plane -> plane.word().equals(word)).findFirst();
  }

  /** The lower end of the axis of the coupling. */
  public double least() {
    return least;
  }

  /** The upper end of the axis of the coupling. */
  public double most() {
    return most;
  }

  /** Whether the coupling is a magnitude squared. */
  boolean isSquare() {
    return families == Of.NEUTRINOS;
  }

  /** Keys of the mass and of the coupling on a card; empty if the card has no such numbers. */
  Optional<List<String>> keys(ModelCard card, String lightest) {
    String neutrino = "heavy-neutrinos." + lightest;
    List<String> known = PointMaker.keys(card);
    List<String> keys =
        switch (this) {
          case EPSILON ->
              List.of(
                  "dark-photon.mass",
                  known.contains("dark-photon.chi") ? "dark-photon.chi" : "dark-photon.epsilon");
          case MIXING_E -> List.of(neutrino + ".mass", neutrino + ".mixing.e");
          case MIXING_MU -> List.of(neutrino + ".mass", neutrino + ".mixing.mu");
          case MIXING_TAU -> List.of(neutrino + ".mass", neutrino + ".mixing.tau");
          case SCALAR -> List.of("dark-scalar.mass", "dark-scalar.mixing");
          case DARK_COUPLING -> List.of("dark-photon.mass", "dark-coupling.alpha");
        };
    return known.containsAll(keys) ? Optional.of(keys) : Optional.empty();
  }

  /** Whether a constraint belongs to the plane; a limit on another coupling does not. */
  boolean holds(Constraint constraint, Optional<Limit> limit) {
    boolean other = limit.map(Limit::bounds).filter(this::isOfAnother).isPresent();
    return families.contains(constraint.label().family()) && !other;
  }

  private boolean isOfAnother(Bounds of) {
    boolean mixing = of == Bounds.MIXING_E || of == Bounds.MIXING_MU || of == Bounds.MIXING_TAU;
    return mixing && of != bounds;
  }

  /** Whether the published curve of a limit is one of this plane. */
  boolean shows(Limit limit) {
    return limit.bounds() == bounds;
  }
}
