package io.nightjar.card;

import io.nightjar.experiment.Flux;
import io.nightjar.experiment.Parentage;
import io.nightjar.experiment.Sample.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A card of kind {@code beam}: the neutrinos that reach one place.
 *
 * @param name as in {@code bnb-miniboone-fhc}
 * @param title for people
 * @param status how far the flux can be trusted
 * @param distance from the target, where the flux holds [cm]
 * @param exposure in what the exposure is counted: {@code POT}, or {@code fb^-1} of a collider
 * @param fluxes by species [1/cm²/GeV per unit of exposure]
 * @param parentage mesons behind the fluxes, where known
 * @param sources where the numbers are from
 * @param notes what a reader of the numbers must know
 * @param checks numbers that the card promises
 * @param sha256 digest of the card and its overrides, see the package
 */
public record BeamCard(
    String name,
    String title,
    Status status,
    double distance,
    String exposure,
    Map<String, Flux> fluxes,
    Optional<Parentage> parentage,
    List<Source> sources,
    List<String> notes,
    List<Check> checks,
    String sha256) {
  private static final List<String> KEYS =
      List.of(
          "kind",
          "name",
          "title",
          "status",
          "distance",
          "flux",
          "parents",
          "sources",
          "notes",
          "check");

  /** The shipped beam cards. */
  public static Cards shipped() {
    return Cards.in("beams");
  }

  /**
   * Reads a card.
   *
   * @param card path, or name of a shipped card
   * @param settings overrides {@code path=value}, as given to {@code --set}
   * @throws CardException when card or overrides are wrong
   */
  public static BeamCard load(String card, List<String> settings) {
    return bind(shipped().find(card), settings);
  }

  /**
   * Reads the text of a card.
   *
   * @param file name for messages; its last part without {@code .yaml} is the name of the card
   * @param yaml text of the card
   * @param settings overrides {@code path=value}
   * @throws CardException when card or overrides are wrong
   */
  public static BeamCard read(String file, String yaml, List<String> settings) {
    return bind(new CardText(file, yaml), settings);
  }

  static BeamCard bind(CardText text, List<String> settings) {
    Card card = Card.open(text, settings);
    return card.read("beam", block -> bind(new Neighbours(text), card, block));
  }

  private static BeamCard bind(Neighbours neighbours, Card card, Block block) {
    block.only(KEYS);
    Value said = block.required("status");
    Status status = said.choice(Status.class);
    List<String> notes = block.optional("notes").map(v -> v.list(Value::text)).orElse(List.of());
    SampleReader.demandReason(said, status, String.join(" ", notes));
    double distance = block.required("distance").quantity(Dimension.LENGTH, Range.POSITIVE);
    FluxReader reader = new FluxReader(neighbours, said, status, distance);
    Map<String, Flux> fluxes = block.required("flux").block(reader::read);
    String unit = fluxes.values().iterator().next().unit();
    Optional<Parentage> parentage =
        block
            .optional("parents")
            .map(v -> v.block(b -> new ParentageReader(neighbours, fluxes).read(b, distance)));
    return new BeamCard(
        card.name(),
        block.required("title").text(),
        status,
        distance,
        unit,
        fluxes,
        parentage,
        Source.ofAll(
            block,
            parentage.isPresent()
                ? List.of("distance", "flux", "parents")
                : List.of("distance", "flux")),
        notes,
        CheckReader.ofBeam(fluxes, unit).read(block),
        card.sha256());
  }

  /** Every citation key once, in the order of the card. */
  public List<String> citations() {
    return Source.citations(sources);
  }
}
