package io.nightjar.card;

import io.nightjar.physics.Era;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A card of kind {@code scan}: which numbers of a model vary, and how the likelihood is searched.
 *
 * @param name of the card
 * @param description empty if the card has none
 * @param model whose numbers vary
 * @param era whose data count
 * @param vary what varies, in the order of the card
 * @param method how points are chosen
 * @param optimiser how a maximum is searched
 * @param terms which terms of the likelihood count
 * @param starts first points of each search for a maximum; 0 for a grid
 * @param seed of the first points
 * @param evaluations most evaluations of one search; 0 for a grid
 * @param masses most sets of masses of one search that varies couplings too; 0 where there is none
 * @param sha256 digest of the card, see the package
 */
public record ScanCard(
    String name,
    String description,
    ModelCard model,
    Era era,
    List<Vary> vary,
    Method method,
    Optimiser optimiser,
    Terms terms,
    int starts,
    long seed,
    int evaluations,
    int masses,
    String sha256) {

  /** How points are chosen. */
  public enum Method {
    /** All points of a grid. */
    GRID,
    /** Searches for the maximum from several first points. */
    OPTIMISE,
    /** A grid in one or two numbers, the maximum over the others at each of its points. */
    PROFILE
  }

  /** How a maximum is searched. */
  public enum Optimiser {
    /** One after the other, each from where the other ended, until neither gains. */
    BOTH,
    /** By a quadratic model in a region of trust. */
    QUADRATIC,
    /** By a simplex. */
    SIMPLEX
  }

  /**
   * One number that varies.
   *
   * @param name its key on the model card, or the name of what is tied
   * @param unit {@code GeV}, {@code /GeV}, or empty
   * @param from lower end, in that unit
   * @param to upper end
   * @param log whether steps are in the logarithm
   * @param points of a grid; 0 where there is none
   * @param base what the model card has; 1 of a factor
   * @param isFactor whether it is a factor for several numbers of the card
   * @param knobs what it changes
   */
  public record Vary(
      String name,
      String unit,
      double from,
      double to,
      boolean log,
      int points,
      double base,
      boolean isFactor,
      List<Knob> knobs) {

    /** Keys of the model card that it changes. */
    public List<String> keys() {
      return knobs.stream().map(Knob::key).toList();
    }

    /** What the model card has under these keys, in their order; magnitudes of complex numbers. */
    public List<Double> bases() {
      return knobs.stream().map(Knob::base).toList();
    }

    /** Whether it changes a mass. */
    public boolean isMass() {
      return knobs.stream().anyMatch(knob -> knob.dimension() == Dimension.ENERGY);
    }

    /** What the model card has, or the nearest in the range; the upper end in place of nothing. */
    public double own() {
      return base == 0 ? to : Math.clamp(base, from, to);
    }
  }

  /**
   * Which terms count, by name or family.
   *
   * @param only if any, no others
   * @param without these not
   * @param with these too, although they are off by default
   */
  public record Terms(List<Named> only, List<Named> without, List<Named> with) {

    /** A name and where it stands. */
    public record Named(Place place, String name) {}

    /**
     * Refuses names that nothing has.
     *
     * @param known names of terms and families
     * @throws CardException if a name is none of them
     */
    public void demandKnown(Collection<String> known) {
      Stream.of(only, without, with)
          .flatMap(List::stream)
          .filter(named -> !known.contains(named.name))
          .findFirst()
          .ifPresent(named -> {
            throw Fault.at(named.place, "there is no term and no family of this name.")
                .found(named.name)
                .maybe(named.name, known)
                .hint("'describe constraints' lists them.")
                .exception();
          });
    }
  }

  /** Whether what masses fix is prepared more than once. */
  public boolean variesMasses() {
    return vary.stream().anyMatch(Vary::isMass);
  }

  /** The same scan with what was known in another era. */
  public ScanCard in(Era other) {
    return new ScanCard(
        name,
        description,
        model,
        other,
        vary,
        method,
        optimiser,
        terms,
        starts,
        seed,
        evaluations,
        masses,
        sha256);
  }

  /** The shipped scan cards. */
  public static Cards shipped() {
    return Cards.in("scans");
  }

  /**
   * Reads a card.
   *
   * @param card path, or name of a shipped card
   * @throws CardException when it is wrong
   */
  public static ScanCard load(String card) {
    return bind(shipped().find(card));
  }

  /**
   * Reads the text of a card.
   *
   * @param file name for messages; its last part without {@code .yaml} is the name of the card
   * @param yaml text of the card
   * @throws CardException when it is wrong
   */
  public static ScanCard read(String file, String yaml) {
    return bind(new CardText(file, yaml));
  }

  private static ScanCard bind(CardText text) {
    Card card = Card.open(text, List.of());
    return card.read("scan", block -> new ScanBinder(new Neighbours(text), block).bind(card));
  }
}
