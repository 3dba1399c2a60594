package io.nightjar.constraint;

import io.nightjar.physics.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A published limit with all that must be known to use it for another model: one file below {@code
 * limits/}, whose comment lines are its card.
 *
 * @param name file without {@code .csv}
 * @param title experiment and data set
 * @param cite key of the bibliography
 * @param published first day on which it was public
 * @param level confidence level such as 0.9; 0 where the table holds likelihoods or yields
 * @param bounds which number the curve is in
 * @param search the signature that was looked for
 * @param assumes what the published curve takes for granted
 * @param finals visible final states that were looked for: {@code ee}, {@code mumu}, {@code pipi};
 *     empty for an invisible search
 * @param nature {@code majorana}, {@code dirac}, or empty if it does not matter
 * @param zones of the detector, from the vertex outwards; empty if flight does not matter
 * @param numbers other numbers of the detector by key: {@code energy} [GeV] of the particle that
 *     flies, {@code root-s} [GeV] of a collider, {@code shield} and {@code length} [cm], {@code
 *     threshold} [GeV], ...
 * @param used whether it counts by default
 * @param because why it does not, or what else holds the same data; may be empty
 * @param licence of the numbers
 * @param source where the numbers are from
 * @param status {@code seen}, {@code digitised} or {@code unverified}
 * @param table the numbers
 * @param supersededBy name of the limit that holds these data and more: this one counts until that
 *     one was public; may be empty
 * @param notes what a reader of the numbers must know
 */
public record Limit(
    String name,
    String title,
    String cite,
    LocalDate published,
    double level,
    Bounds bounds,
    Search search,
    String assumes,
    List<String> finals,
    String nature,
    List<Zone> zones,
    Map<String, Double> numbers,
    boolean used,
    String because,
    String licence,
    String source,
    String status,
    Table table,
    String supersededBy,
    List<String> notes) {

  /** From this value on, an entry of a curve in ε means: no limit at this mass. */
  public static final double NONE = 1e5;

  /** Copies what could change. */
  public Limit {
    finals = List.copyOf(finals);
    zones = List.copyOf(zones);
    numbers = Map.copyOf(numbers);
    notes = List.copyOf(notes);
  }

  /** One that nothing supersedes, without notes. */
  public Limit(
      String name,
      String title,
      String cite,
      LocalDate published,
      double level,
      Bounds bounds,
      Search search,
      String assumes,
      List<String> finals,
      String nature,
      List<Zone> zones,
      Map<String, Double> numbers,
      boolean used,
      String because,
      String licence,
      String source,
      String status,
      Table table) {
    this(
        name, title, cite, published, level, bounds, search, assumes, finals, nature, zones,
        numbers, used, because, licence, source, status, table, "", List.of());
  }

  /** Which number a curve is in. */
  public enum Bounds {
    /** ε of the Z'. */
    EPSILON,
    /** |U_eN|². */
    MIXING_E,
    /** |U_μN|². */
    MIXING_MU,
    /** |U_τN|². */
    MIXING_TAU,
    /** A branching ratio. */
    BRANCHING,
    /** sin θ of the scalar. */
    SINE,
    /** A lifetime [s]. */
    LIFETIME,
    /** Events. */
    EVENTS
  }

  /** The signature that was looked for. */
  public enum Search {
    /** A narrow peak of a Z' that decays at once to visible particles: {@code m, eps_lo}. */
    VISIBLE_PROMPT,
    /** A Z' that decays behind a shield: {@code m, eps_lo, eps_hi}. */
    VISIBLE_DISPLACED,
    /** The same as a closed contour: {@code m, eps}. */
    VISIBLE_CONTOUR,
    /** The same as ratios on a grid: {@code m, eps, r}. */
    VISIBLE_GRID,
    /** A Z' that nobody sees: {@code m, eps_lo}. */
    INVISIBLE,
    /** The same as a Gaussian of ε² BR: {@code m, central, error}. */
    INVISIBLE_GAUSSIAN,
    /** A Z' that acts whatever it decays to: {@code m, eps_lo}. */
    ANY_DECAY,
    /** Dark matter that scatters: {@code mDM, mZp, N_events}. */
    SCATTERING,
    /** A heavy neutrino that nobody sees, as a peak or a ratio: {@code m, U2, edge}. */
    PEAK,
    /** A ratio of universality, computed from the same data by observables. */
    UNIVERSALITY,
    /** A heavy neutrino that decays in flight to visible particles. */
    DECAY_IN_FLIGHT,
    /** The same at a collider. */
    COLLIDER,
    /** Non-unitarity by states too heavy to be made. */
    UNITARITY,
    /** A rare decay with missing momentum: {@code m[, tau_ps], BR_UL}. */
    RARE_INVISIBLE,
    /** The same with a best fit: {@code m, BR_best, BR_lo1s, BR_hi1s}. */
    RARE_BEST_FIT,
    /** A rare decay with a visible, perhaps displaced, pair: {@code m, tau_ps, BR_UL}. */
    RARE_VISIBLE,
    /** A scalar that mixes with the Higgs boson, as a contour: {@code m, sin_theta}. */
    SCALAR_CONTOUR,
    /** The same as two edges in sin²θ. */
    SCALAR_EDGES,
    /** Lifetimes that nucleosynthesis allows: {@code m, tau_max_s}. */
    NUCLEOSYNTHESIS,
    /** Cooling of a supernova. */
    SUPERNOVA,
    /** Kept for comparison; something else counts the same data. */
    COMPARISON
  }

  /** The same, not counted. */
  public Limit off(String reason) {
    return new Limit(
        name,
        title,
        cite,
        published,
        level,
        bounds,
        search,
        assumes,
        finals,
        nature,
        zones,
        numbers,
        false,
        reason,
        licence,
        source,
        status,
        table,
        supersededBy,
        notes);
  }

  /** The label of the constraint that is made of it. */
  public Label label(Label.Family family, Chance chance) {
    return new Label(name, title, family, chance.words(), published, cite, status);
  }
}
