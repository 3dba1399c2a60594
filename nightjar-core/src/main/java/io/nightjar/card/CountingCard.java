package io.nightjar.card;

import io.nightjar.experiment.CountingExperiment;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;
import io.nightjar.experiment.Release;
import io.nightjar.experiment.Sample;
import io.nightjar.physics.Era;
import io.nightjar.precision.Evidence;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A card of kind {@code counting}: an experiment whose events are counted without a simulation of
 * neutrinos.
 *
 * @param experiment with the data of the era
 * @param era whose data these are
 * @param sha256 digest of the card and its overrides, see the package
 * @param sources where the numbers of the card are from
 * @param day on which the data were published
 * @param checks numbers that the card promises
 */
public record CountingCard(
    CountingExperiment experiment,
    Era era,
    String sha256,
    List<Source> sources,
    LocalDate day,
    List<Check> checks)
    implements DataCard {

  /**
   * Reads the text of a card.
   *
   * @param file name for messages; its last part without {@code .yaml} is the name of the card
   * @param yaml text of the card
   * @param settings overrides {@code path=value}
   * @param era whose data are taken
   * @throws CardException when card or overrides are wrong, or nothing was public yet
   */
  public static CountingCard read(String file, String yaml, List<String> settings, Era era) {
    CardText text = new CardText(file, yaml);
    return bind(text, Card.open(text, settings), era);
  }

  static CountingCard bind(CardText text, Card card, Era era) {
    return card.read(
        "counting", block -> new CountingBinder(new Neighbours(text), block, era).bind(card));
  }

  /** What else was known on the day of the data: with it a point is compared. */
  public Evidence evidence() {
    return evidence(era, day);
  }

  static Evidence evidence(Era era, LocalDate published) {
    return Evidence.of(new Era(era.name(), published));
  }

  @Override
  public Optional<LocalDate> published() {
    return Optional.of(day);
  }

  @Override
  public String name() {
    return experiment.name();
  }

  @Override
  public String title() {
    return experiment.title();
  }

  @Override
  public List<Experiment> experiments() {
    return List.of();
  }

  @Override
  public Map<Observable, Sample> samples() {
    return Map.of();
  }

  @Override
  public Optional<Release> release() {
    return Optional.empty();
  }

  @Override
  public List<String> notes() {
    return experiment.notes();
  }

  @Override
  public List<String> citations() {
    return Source.citations(sources);
  }

  @Override
  public SequencedMap<String, String> digests() {
    SequencedMap<String, String> digests = new LinkedHashMap<>();
    digests.put(name(), sha256);
    return digests;
  }
}
