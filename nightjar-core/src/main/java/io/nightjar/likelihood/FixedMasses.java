package io.nightjar.likelihood;

import io.nightjar.constraint.Bound;
import io.nightjar.constraint.Constraint;
import io.nightjar.constraint.DarkPoint;
import io.nightjar.likelihood.SharedErrors.Joint;
import io.nightjar.likelihood.SharedErrors.Profile;
import java.util.ArrayList;
import java.util.List;

/**
 * The likelihood at given masses: what they fix is done once, and couplings are put in as often as
 * wanted. The same numbers as {@link Likelihood#at} with the same signals.
 */
public final class FixedMasses {

  private final DarkPoint masses;
  private final Signals signals;
  private final Joint joint;
  private final List<String> names = new ArrayList<>();
  private final List<Sighting> sightings;
  private final List<Counted> counted;
  private final List<Bound.Ready> bounds = new ArrayList<>();

  FixedMasses(Likelihood likelihood, DarkPoint masses, Signals signals) {
    this.masses = masses;
    this.signals = signals;
    this.sightings = likelihood.sightings();
    this.counted = likelihood.counted();
    this.joint = likelihood.joint(sightings);
    sightings.forEach(s -> names.add(s.label().name()));
    names.add(SHARED);
    counted.forEach(c -> names.add(c.label().name()));
    for (Constraint constraint : likelihood.constraints()) {
      if (constraint.at(masses) instanceof Bound.Ready ready) {
        bounds.add(ready);
        names.add(constraint.label().name());
      }
    }
  }

  /** The name under which the penalty of shared errors stands among the terms. */
  public static final String SHARED = "shared-errors";

  /** The point whose masses these are. */
  public DarkPoint masses() {
    return masses;
  }

  /** Names of the terms that count here, in the order of their values. */
  public List<String> names() {
    return List.copyOf(names);
  }

  /**
   * ln L of every term; their sum is ln L.
   *
   * @param point of the same masses
   * @param terms written, in the order of {@link #names}
   * @return the sum
   * @throws InterruptedException if the thread is interrupted
   */
  public double evaluate(DarkPoint point, double[] terms) throws InterruptedException {
    List<double[]> predicted = new ArrayList<>(sightings.size());
    for (Sighting sighting : sightings) {
      predicted.add(signals.of(sighting, point).events());
    }
    Profile profile = Likelihood.profile(joint, sightings, predicted);
    int n = 0;
    for (int i = 0; i < sightings.size(); i++) {
      terms[n++] = Math.min(0, profile.lnL()[i]);
    }
    terms[n++] = profile.penalty();
    for (Counted count : counted) {
      terms[n++] = count.lnL(point);
    }
    for (Bound.Ready bound : bounds) {
      terms[n++] = bound.lnL(point);
    }
    double sum = 0;
    for (double term : terms) {
      sum += term;
    }
    return sum;
  }
}
