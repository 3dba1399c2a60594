package io.nightjar.likelihood;

import io.nightjar.card.CombinationCard;
import io.nightjar.card.CountingCard;
import io.nightjar.card.DataCard;
import io.nightjar.card.Limits;
import io.nightjar.constraint.Constraint;
import io.nightjar.constraint.Label;
import io.nightjar.constraint.Limit;
import io.nightjar.constraint.MeasuredNumbers;
import io.nightjar.constraint.NeutrinoLimits;
import io.nightjar.constraint.PhotonLimits;
import io.nightjar.constraint.ScalarLimits;
import io.nightjar.physics.Era;
import io.nightjar.precision.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Everything that was public in an era: read once, used for every point. */
public final class Evidences {

  private static final List<Function<List<Limit>, List<Constraint>>> FAMILIES =
      List.of(PhotonLimits::of, NeutrinoLimits::of, ScalarLimits::of);

  private final Era era;
  private final Anomalies anomalies = Anomalies.shipped();
  private final SharedErrors shared = SharedErrors.shipped();
  private final List<Sighting> sightings = new ArrayList<>();
  private final List<Counted> counted = new ArrayList<>();
  private final List<Label> unjudged = new ArrayList<>(); // public, without counts to judge by
  private final List<Constraint> constraints = new ArrayList<>();
  private final Map<String, String> standing = new HashMap<>(); // why off by default

  private Evidences(Era era) {
    this.era = era;
    readCards();
    List<Limit> limits = Limits.shipped().known(era);
    FAMILIES.forEach(family -> limits.forEach(limit -> add(limit, family.apply(List.of(limit)))));
    constraints.addAll(MeasuredNumbers.of(Evidence.of(era)));
  }

  /** What follows from a limit stands and falls with it. */
  private void add(Limit limit, List<Constraint> made) {
    constraints.addAll(made);
    if (!limit.used()) {
      made.forEach(c -> standing.put(c.label().name(), limit.because()));
    }
  }

  /** Everything that comes with Nightjar and was public in an era. */
  public static Evidences of(Era era) {
    return new Evidences(era);
  }

  private void readCards() {
    Set<String> parts = new HashSet<>(); // judged together with others
    List<DataCard> cards =
        DataCard.shipped().names().parallelStream()
            .flatMap(name -> DataCard.ifPublic(name, era).stream())
            .toList();
    for (DataCard card : cards) {
      if (card instanceof CountingCard counting) {
        counted.add(new Counted(counting));
      } else {
        Sighting.of(card, shared.of(card.name()))
            .ifPresentOrElse(sightings::add, () -> unjudged(card));
      }
      if (card instanceof CombinationCard && card.release().isPresent()) {
        card.experiments().forEach(member -> parts.add(member.name()));
      }
    }
    sightings.removeIf(s -> parts.contains(s.label().name()));
  }

  /** Combinations without a covariance are judged by their members. */
  private void unjudged(DataCard card) {
    if (!(card instanceof CombinationCard)) {
      unjudged.add(Sighting.unjudged(card));
    }
  }

  /** Labels of detectors that have nothing to compare with yet. */
  List<Label> unjudged() {
    return unjudged;
  }

  /** Until when. */
  public Era era() {
    return era;
  }

  /** Which terms are signs of new physics. */
  public Anomalies anomalies() {
    return anomalies;
  }

  SharedErrors shared() {
    return shared;
  }

  List<Sighting> sightings() {
    return sightings;
  }

  List<Counted> counted() {
    return counted;
  }

  List<Constraint> constraints() {
    return constraints;
  }

  /** A label under the family of the era. */
  Label label(Label label) {
    return anomalies.in(era, label);
  }

  /** Why a term is off by default; empty if it counts. */
  String standing(String name) {
    return standing.getOrDefault(name, "");
  }

  /** Labels of all terms. */
  List<Label> labels() {
    List<Label> all = new ArrayList<>();
    sightings.forEach(s -> all.add(label(s.label())));
    counted.forEach(c -> all.add(label(c.label())));
    unjudged.forEach(label -> all.add(label(label)));
    constraints.forEach(c -> all.add(label(c.label())));
    return all;
  }
}
