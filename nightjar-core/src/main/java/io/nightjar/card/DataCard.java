package io.nightjar.card;

import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;
import io.nightjar.experiment.Release;
import io.nightjar.experiment.Sample;
import io.nightjar.physics.Era;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What was seen, as one era knows it: by one experiment, by several that are judged together, or by
 * one that is counted without a simulation of neutrinos.
 */
public sealed interface DataCard permits ExperimentCard, CombinationCard, CountingCard {

  /** The shipped cards of all kinds. */
  static Cards shipped() {
    return Cards.in("experiments");
  }

  /**
   * Reads a card of any of these kinds.
   *
   * @param card path, or name of a shipped card
   * @param settings overrides {@code path=value}, as given to {@code --set}
   * @param era whose data are taken
   * @throws CardException when card or overrides are wrong, or nothing was public yet
   */
  static DataCard load(String card, List<String> settings, Era era) {
    CardText text = shipped().find(card);
    return bind(text, Card.open(text, settings), era);
  }

  /**
   * The same of a card without overrides, if it says anything in an era: see {@link #isPublic}.
   *
   * @param card path, or name of a shipped card
   */
  static Optional<DataCard> ifPublic(String card, Era era) {
    CardText text = shipped().find(card);
    Card opened = Card.open(text, List.of());
    return isPublic(opened, era) ? Optional.of(bind(text, opened, era)) : Optional.empty();
  }

  private static DataCard bind(CardText text, Card opened, Era era) {
    if (opened.isOf("counting")) {
      return CountingCard.bind(text, opened, era);
    }
    return opened.isOf("combination")
        ? CombinationCard.bind(text, opened, era)
        : ExperimentCard.bind(text, opened, era);
  }

  /**
   * Whether a card says anything in an era: data that were public, or a detector with an exposure
   * of its own.
   *
   * @param card path, or name of a shipped card
   */
  static boolean isPublic(String card, Era era) {
    return isPublic(Card.open(shipped().find(card), List.of()), era);
  }

  private static boolean isPublic(Card card, Era era) {
    return card.root()
        .peek(block ->
            block.optional("exposure").isPresent()
                || block.optional("data").map(data -> isPublic(data, era)).orElse(true));
  }

  private static boolean isPublic(Value data, Era era) {
    return data.list(each -> each.peek(block -> block.required("public").day())).stream()
        .anyMatch(era::includes);
  }

  /**
   * The text of a card as it stands in its file.
   *
   * @param card path, or name of a shipped card
   * @throws CardException when there is none
   */
  static String textOf(String card) {
    return shipped().find(card).text();
  }

  /** Name of the card. */
  String name();

  /** For people. */
  String title();

  /** The single experiments, in the order of the release; none if events are counted only. */
  List<Experiment> experiments();

  /** Observed events by observable, where there are any. */
  Map<Observable, Sample> samples();

  /** Samples with their covariance, where published. */
  Optional<Release> release();

  /** What a reader of the numbers must know. */
  List<String> notes();

  /** Whose data these are. */
  Era era();

  /** The day on which the data were published, if there are any yet. */
  Optional<LocalDate> published();

  /** Where numbers of the card are from. */
  List<Source> sources();

  /** Every citation key once, in the order of the card, those of beams and members included. */
  List<String> citations();

  /** Numbers that the card promises. */
  List<Check> checks();

  /** Digest of the card and its overrides, see the package. */
  String sha256();

  /** Digests of this card and of every card that it names, by name. */
  SequencedMap<String, String> digests();
}
