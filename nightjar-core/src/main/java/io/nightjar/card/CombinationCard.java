package io.nightjar.card;

import io.nightjar.experiment.Combination;
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
 * A card of kind {@code combination}: experiments with a joint covariance. Members are taken as
 * they were on the day when the joint covariance was published.
 *
 * @param combination with the data of the era
 * @param members cards of the members, in the order of the covariance
 * @param era whose data these are
 * @param sha256 digest of the card and its overrides, see the package; members have their own
 * @param sources where the numbers of the card itself are from
 * @param citations every citation key of card and members once
 * @param published the day on which the data were published, if there are any
 * @param checks numbers that the card promises
 */
public record CombinationCard(
    Combination combination,
    List<ExperimentCard> members,
    Era era,
    String sha256,
    List<Source> sources,
    List<String> citations,
    Optional<LocalDate> published,
    List<Check> checks)
    implements DataCard {

  /**
   * Reads a card.
   *
   * @param card path, or name of a shipped card
   * @param settings overrides {@code path=value}, as given to {@code --set}; of this card, not of
   *     its members
   * @param era whose data are taken
   * @throws CardException when card or overrides are wrong, or nothing was public yet
   */
  public static CombinationCard load(String card, List<String> settings, Era era) {
    CardText text = DataCard.shipped().find(card);
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
  public static CombinationCard read(String file, String yaml, List<String> settings, Era era) {
    CardText text = new CardText(file, yaml);
    return bind(text, Card.open(text, settings), era);
  }

  static CombinationCard bind(CardText text, Card card, Era era) {
    return card.read(
        "combination", block -> new CombinationBinder(new Neighbours(text), block, era).bind(card));
  }

  @Override
  public String name() {
    return combination.name();
  }

  @Override
  public String title() {
    return combination.title();
  }

  @Override
  public List<Experiment> experiments() {
    return combination.members();
  }

  @Override
  public Map<Observable, Sample> samples() {
    return combination.samples();
  }

  @Override
  public Optional<Release> release() {
    return combination.release();
  }

  @Override
  public List<String> notes() {
    return combination.notes();
  }

  @Override
  public SequencedMap<String, String> digests() {
    SequencedMap<String, String> digests = new LinkedHashMap<>();
    digests.put(name(), sha256);
    members.forEach(member -> digests.putAll(member.digests()));
    return digests;
  }
}
