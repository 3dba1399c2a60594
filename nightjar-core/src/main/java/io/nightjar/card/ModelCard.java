package io.nightjar.card;

import io.nightjar.model.ThreePortal;
import java.util.List;

/**
 * A card of kind {@code model}.
 *
 * @param place with which it is loaded again: its path, or the name of a shipped card
 * @param description empty if the card has none
 * @param sources where the numbers are from
 * @param warnings what is allowed but suspicious, one sentence each
 * @param sha256 digest of the card and its overrides, see the package
 */
public record ModelCard(
    ThreePortal model,
    Status status,
    String place,
    String description,
    List<Source> sources,
    List<String> warnings,
    String sha256) {

  /** Whether the numbers of a card were compared with the source that they are said to be from. */
  public enum Status {
    /** The card does not say. */
    UNSTATED,
    /** They were. */
    VERIFIED,
    /** They were not: remembered, or quoted from somebody who quotes. */
    UNVERIFIED
  }

  /** The shipped model cards. */
  public static Cards shipped() {
    return Cards.in("models");
  }

  /**
   * Reads a card.
   *
   * @param card path, or name of a shipped card
   * @param settings overrides {@code path=value}, as given to {@code --set}
   * @throws CardException when card or overrides are wrong
   */
  public static ModelCard load(String card, List<String> settings) {
    Cards shipped = shipped();
    return bind(shipped.find(card), shipped, settings);
  }

  /**
   * Reads the text of a card.
   *
   * @param file name for messages; its last part without {@code .yaml} is the name of the card
   * @param yaml text of the card
   * @param settings overrides {@code path=value}
   * @throws CardException when card or overrides are wrong
   */
  public static ModelCard read(String file, String yaml, List<String> settings) {
    return bind(new CardText(file, yaml), shipped(), settings);
  }

  private static ModelCard bind(CardText text, Cards shipped, List<String> settings) {
    Card card = Card.open(text, settings);
    String place = shipped.place(text);
    return card.read("model", block -> ModelBinder.bind(card, place, block));
  }

  /** Every citation key once, in the order of the card. */
  public List<String> citations() {
    return Source.citations(sources);
  }

  /** The card in canonical form: reading it gives this card again, but for the digest. */
  public String toYaml() {
    return ModelWriter.write(this);
  }
}
