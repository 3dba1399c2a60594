package io.nightjar.card;

import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;
import io.nightjar.experiment.Release;
import io.nightjar.experiment.Sample;
import io.nightjar.physics.Era;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A card of kind {@code experiment}.
 *
 * @param experiment with the data of the era
 * @param era whose data these are
 * @param sha256 digest of the card and its overrides, see the package; the beam has its own
 * @param sources where the numbers of the card are from; {@code data} is the block of the era
 * @param citations every citation key of card and beam once
 * @param published the day on which the data were published, if there are any
 * @param beam the card of the beam
 * @param checks numbers that the card promises
 */
public record ExperimentCard(
    Experiment experiment,
    Era era,
    String sha256,
    List<Source> sources,
    List<String> citations,
    Optional<LocalDate> published,
    BeamCard beam,
    List<Check> checks)
    implements DataCard {

  /** The shipped cards of experiments and combinations. */
  public static Cards shipped() {
    return DataCard.shipped();
  }

  /**
   * Reads a card.
   *
   * @param card path, or name of a shipped card
   * @param settings overrides {@code path=value}, as given to {@code --set}
   * @param era whose data are taken
   * @throws CardException when card or overrides are wrong, or nothing was public yet
   */
  public static ExperimentCard load(String card, List<String> settings, Era era) {
    CardText text = shipped().find(card);
    return bind(text, Card.open(text, settings), era);
  }

  /**
   * Reads the text of a card.
   *
   * @param file name for messages; its last part without {@code .yaml} is the name of the card
   * @param yaml text of the card
   * @param settings overrides {@code path=value}
   * @param era whose data are taken
   * @throws CardException when card or overrides are wrong, or nothing was public yet
   */
  public static ExperimentCard read(String file, String yaml, List<String> settings, Era era) {
    CardText text = new CardText(file, yaml);
    return bind(text, Card.open(text, settings), era);
  }

  static ExperimentCard bind(CardText text, Card card, Era era) {
    return card.read(
        "experiment", block -> new ExperimentBinder(new Neighbours(text), block, era).bind(card));
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
    return List.of(experiment);
  }

  @Override
  public Map<Observable, Sample> samples() {
    return experiment.samples();
  }

  @Override
  public Optional<Release> release() {
    return experiment.release();
  }

  @Override
  public List<String> notes() {
    return experiment.notes();
  }

  @Override
  public SequencedMap<String, String> digests() {
    SequencedMap<String, String> digests = new LinkedHashMap<>();
    digests.put(name(), sha256);
    digests.put(beam.name(), beam.sha256());
    return digests;
  }
}
