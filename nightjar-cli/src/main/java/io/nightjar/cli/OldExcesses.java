package io.nightjar.cli;

import io.nightjar.card.DataCard;
import io.nightjar.card.ModelCard;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;
import io.nightjar.generate.Generator;
import io.nightjar.generate.Generator.Plan;
import io.nightjar.math.Estimate;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Era;
import io.nightjar.physics.Measurement;
import io.nightjar.physics.Measurements;
import io.nightjar.process.DecayTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * The electrons that PS-191 and E-816 saw too many of, and what a benchmark makes there if the mass
 * of ν₆ is another and everything else stays. Both experiments are older than every era.
 *
 * @param benchmark mass of ν₆ [GeV]
 * @param opens mass of ν₆ above which it decays to 2ν₄ + ν₅, fast and unseen [GeV]
 * @param searches PS-191 first
 * @param excess what PS-191 saw
 * @param citations keys of everything that is used
 */
record OldExcesses(
    double benchmark,
    double opens,
    List<Search> searches,
    Measurement excess,
    Set<String> citations) {

  /** Name of the files of the figure, without suffix. */
  static final String NAME = "old-excesses";

  private static final List<String> CARDS = List.of("ps191", "e816");
  private static final String VARIED = "nu6";

  /**
   * Masses beside that of the benchmark [MeV], close to each other where ν₆ becomes heavier than
   * 2ν₄ + ν₅.
   */
  private static final double[] MASSES = {
    160, 170, 180, 190, 200, 210, 230, 240, 250, 260, 270, 280, 286, 290, 293, 296, 299, 303, 310,
    320, 340, 370, 400
  };

  /** As many events for every mass, so that their random numbers are the same. */
  private static final long EVENTS = 3072;

  /** Everything decays within this distance, or nowhere on this planet [cm]. */
  private static final double ANYWHERE = 1e9;

  private static final double SIGMAS = 2;

  /**
   * One mass in one experiment.
   *
   * @param mass of ν₆ [GeV]
   * @param near events that the experiment counts
   * @param anywhere the same if pairs counted wherever they appear
   */
  record Point(double mass, Estimate near, Estimate anywhere) {
    /** Which part of the events that would be selected flies too far to be. */
    double far() {
      return anywhere.value() == 0 ? 0 : 1 - near.value() / anywhere.value();
    }
  }

  /**
   * One experiment.
   *
   * @param within how near to its vertex it wants a pair [cm]
   * @param points in ascending order of mass
   */
  record Search(String name, String title, double within, List<Point> points) {
    Point at(double mass) {
      return points.stream().filter(p -> p.mass == mass).findFirst().orElseThrow();
    }
  }

  /**
   * Predicts everything.
   *
   * @param card a shipped benchmark with a ν₆
   */
  static OldExcesses of(String card, long seed, int threads) throws InterruptedException {
    Spectrum spectrum = CardOptions.spectrum(ModelCard.load(card, List.of()));
    double benchmark = spectrum.mass(VARIED);
    double opens = 2 * spectrum.mass("nu4") + spectrum.mass("nu5");
    double[] masses =
        DoubleStream.concat(DoubleStream.of(MASSES).map(m -> m / 1e3), DoubleStream.of(benchmark))
            .sorted()
            .toArray();
    Plan plan = new Plan(1, List.of(Observable.E_VISIBLE), seed, threads, EVENTS);
    Measurement excess = Measurements.of(Era.TODAY).find("ps191-excess").orElseThrow();
    Set<String> citations = new TreeSet<>(Set.of(excess.source()));
    List<Search> searches = new ArrayList<>();
    for (String name : CARDS) {
      DataCard data = DataCard.load(name, List.of(), Era.TODAY);
      citations.addAll(data.citations());
      searches.add(search(card, data.experiments().getFirst(), masses, benchmark, plan));
    }
    return new OldExcesses(benchmark, opens, List.copyOf(searches), excess, citations);
  }

  private static Search search(
      String card, Experiment experiment, double[] masses, double benchmark, Plan plan)
      throws InterruptedException {
    List<Point> points = new ArrayList<>();
    for (double mass : masses) {
      List<String> other =
          mass == benchmark
              ? List.of()
              : List.of("heavy-neutrinos.%s.mass=%s GeV".formatted(VARIED, mass));
      points.add(point(CardOptions.spectrum(ModelCard.load(card, other)), experiment, plan));
    }
    double within = experiment.detector().within().orElseThrow();
    return new Search(experiment.name(), experiment.title(), within, List.copyOf(points));
  }

  private static Point point(Spectrum spectrum, Experiment experiment, Plan plan)
      throws InterruptedException {
    Generator near = new Generator(spectrum, new DecayTable(spectrum), experiment);
    Generator anywhere = near.seeingWithin(ANYWHERE);
    return new Point(
        spectrum.mass(VARIED),
        near.predict(plan, Generator.Progress.NONE).selected(0),
        anywhere.predict(plan, Generator.Progress.NONE).selected(0));
  }

  // ---- words and numbers ----------------------------------------------------------------------

  /** Excess of PS-191 so many standard deviations from the middle. */
  double band(double sigmas) {
    return excess.value() + sigmas * (sigmas < 0 ? excess.minus() : excess.plus());
  }

  /** Whether so many events are within two standard deviations of what PS-191 saw. */
  boolean isCompatible(double events) {
    return events >= band(-SIGMAS) && events <= band(SIGMAS);
  }

  /** What the report says. */
  String text() {
    return "Provisional: everything known here of both experiments is from memory. PS-191 saw an"
        + String.format(
            Locale.ROOT,
            " excess of %.0f ± %.0f electrons; predictions from %.0f to %.0f are compatible. ",
            excess.value(),
            excess.plus(),
            band(-SIGMAS),
            band(SIGMAS))
        + searches.stream().map(this::sentence).collect(Collectors.joining(" "))
        + " E-816 saw a weaker excess, of about two standard deviations, whose count is not known;"
        + " its beam is that of PS-191 with energies times 1.3, and nothing is compared with it."
        + " Normalisation and efficiency are good to 50 % at best. Nothing is tuned.";
  }

  private String sentence(Search search) {
    Point point = search.at(benchmark);
    return String.format(
        Locale.ROOT,
        "In %s this point makes %.2f events that appear within %.0f mm of their vertex, and %.1f if"
            + " they counted wherever they appear: %.0f %% of them fly farther.",
        search.title,
        point.near.value(),
        10 * search.within,
        point.anywhere.value(),
        100 * point.far());
  }

  /** What the figure shows. */
  String caption() {
    return "Events with electrons in PS-191 and E-816 against the mass of ν₆, everything else of the"
        + " benchmark unchanged: pairs within 1 mm of their vertex (solid) and wherever they appear"
        + " (dashed); bars are Monte-Carlo errors. Bands: what PS-191 saw, one and two standard"
        + " deviations. What remains where ν₆ makes no pairs is of ν₅: "
        + String.format(
            Locale.ROOT,
            "above %.0f MeV ν₆ decays to 2ν₄ + ν₅. Provisional: flux, exposure,"
                + " response and counts are from memory.",
            1e3 * opens);
  }

  void json(ObjectNode node) {
    node.put("status", "provisional");
    node.put("benchmark_nu6_mass_GeV", benchmark);
    ObjectNode seen = node.putObject("excess");
    seen.put("experiment", excess.label());
    seen.put("events", excess.value());
    seen.put("error", excess.plus());
    seen.put("compatible_from", band(-SIGMAS));
    seen.put("compatible_to", band(SIGMAS));
    var all = node.putArray("experiments");
    searches.forEach(search -> json(search, all.addObject()));
    node.putArray("notes").add(text()).add(caption());
  }

  private void json(Search search, ObjectNode node) {
    Point point = search.at(benchmark);
    node.put("experiment", search.name);
    node.put("within_cm", search.within);
    node.put("events", point.near.value());
    node.put("error", point.near.error());
    node.put("events_anywhere", point.anywhere.value());
    node.put("share_beyond", point.far());
    if (search.title.equals(excess.label())) {
      node.put("compatible", isCompatible(point.near.value()));
    }
    var points = node.putArray("points");
    for (Point each : search.points) {
      ObjectNode entry = points.addObject();
      entry.put("nu6_mass_GeV", each.mass);
      entry.put("events", each.near.value());
      entry.put("error", each.near.error());
      entry.put("events_anywhere", each.anywhere.value());
      entry.put("error_anywhere", each.anywhere.error());
    }
  }
}
