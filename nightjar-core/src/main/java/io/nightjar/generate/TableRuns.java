package io.nightjar.generate;

import io.nightjar.event.Grid;
import io.nightjar.experiment.Bins;
import io.nightjar.experiment.CherenkovResponse;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;
import io.nightjar.model.Spectrum;
import io.nightjar.process.DecayTable;
import io.nightjar.process.DecayTable.Chain;
import io.nightjar.process.Mediator;
import io.nightjar.process.Target;
import io.nightjar.process.Upscattering;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is simulated for the tables of one experiment: productions, and runs of each. */
final class TableRuns {

  /**
   * Part of the signal at the pivot, before detection, from which on a first step is worthwhile.
   */
  private static final double WEAK = 1e-4;

  private final Spectrum pivot;
  private final DecayTable decays;
  private final UnitPoint unit;
  private final FlavourMixture mixture;
  private final Experiment experiment;
  private final List<Production> productions = new ArrayList<>();
  private final List<ZShare> zShares;
  private final List<TableRun> runs = new ArrayList<>();

  /**
   * Of a pivot.
   *
   * @param thrifty whether importance grids are left as they are where the pivot has little
   */
  TableRuns(
      Strengths point,
      DecayTable decays,
      Experiment whole,
      Observable observable,
      int criterion,
      boolean thrifty)
      throws InterruptedException {
    this.pivot = point.spectrum();
    this.decays = decays;
    this.unit = new UnitPoint(pivot, decays);
    this.mixture = new FlavourMixture(whole);
    this.experiment = narrowed(whole, observable, criterion);
    for (Mediator mediator : Mediator.values()) {
      productions(mediator);
    }
    this.zShares = shares();
    double sum = productions.stream().mapToDouble(p -> p.expected(point)).sum();
    for (Production production : productions) {
      for (Step first : unit.steps(production.parent())) {
        double expected = production.expected(point) * point.branching(first.index());
        runs(production, first, thrifty && expected < WEAK * sum);
      }
    }
  }

  /** The same with one flux, one observable and one criterion. */
  private Experiment narrowed(Experiment e, Observable observable, int criterion) {
    CherenkovResponse r = e.response();
    CherenkovResponse response =
        new CherenkovResponse(
            r.stochastic(),
            r.proportional(),
            r.constant(),
            r.angle(),
            r.angleSlope(),
            r.angleStochastic(),
            List.of(r.criteria().get(criterion)),
            r.efficiency());
    Bins bins = e.binsOf(observable);
    return new Experiment(
        e.name(),
        e.title(),
        Map.of(FlavourMixture.SPECIES, mixture.flux()),
        e.exposure(),
        e.detector(),
        response,
        e.selection(),
        Map.of(observable, bins),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        e.sources(),
        e.notes(),
        e.status(),
        e.parentage());
  }

  UnitPoint unit() {
    return unit;
  }

  Experiment experiment() {
    return experiment;
  }

  FlavourMixture mixture() {
    return mixture;
  }

  List<Production> productions() {
    return productions;
  }

  /** What the Z adds, by production. */
  List<ZShare> zShares() {
    return zShares;
  }

  private List<ZShare> shares() {
    Map<Target, Upscattering.Response> responses = new HashMap<>();
    return productions.stream()
        .map(p ->
            new ZShare(pivot.mass(pivot.heavy().get(p.parent())), pivot.zPrimeMass(), responses))
        .toList();
  }

  List<TableRun> runs() {
    return runs;
  }

  /** Whether the pivot has an exchange of a neutrino by a mediator; the Z' always may. */
  private boolean isWanted(Mediator mediator, String N) {
    boolean wanted = mediator == Mediator.VECTOR;
    for (int f = 0; f < mixture.size() && !wanted; f++) {
      String flavour = Spectrum.FLAVOURS.get(mixture.flavour(f));
      wanted = !Channel.exchange(pivot, flavour, N, mediator).isZero();
    }
    return wanted;
  }

  /** The same by neutrino. */
  boolean[] wanted(Mediator mediator) {
    List<String> heavy = pivot.heavy();
    boolean[] wanted = new boolean[heavy.size()];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = isWanted(mediator, heavy.get(i));
    }
    return wanted;
  }

  private void productions(Mediator mediator) {
    List<String> heavy = pivot.heavy();
    if (heavy.stream().noneMatch(N -> isWanted(mediator, N))) {
      return;
    }
    Spectrum made = unit.spectrum(mediator);
    List<Channel> channels = Channel.lumped(Channel.of(made, experiment));
    for (int i = 0; i < heavy.size(); i++) {
      String N = heavy.get(i);
      List<Channel> own = channels.stream().filter(c -> c.upscattered().equals(N)).toList();
      double square = UnitPoint.square(made, mediator, N);
      Production production = new Production(mediator, i, pivot.mass(N), square, experiment, own);
      if (isWanted(mediator, N) && !production.isEmpty()) {
        productions.add(production);
      }
    }
  }

  private void runs(Production production, Step first, boolean isWeak) throws InterruptedException {
    Map<String, Grid[]> grids = isWeak ? Map.of() : grids(production, first);
    double ctau = production.axis().middle();
    for (Optional<Step> second : unit.seconds(first)) {
      TableRun run = run(production, first, second, ctau, isWeak);
      runs.add(isWeak ? run : run.with(grids));
    }
  }

  /** Good for lifetimes from where decays begin to be missed to that of the pivot, if shorter. */
  private Map<String, Grid[]> grids(Production production, Step first) throws InterruptedException {
    double longest = production.axis().middle();
    double given = decays.ctau(pivot.heavy().get(first.parent()));
    double shortest = Math.clamp(given, production.axis().first(), longest);
    List<TableRun> alike = new ArrayList<>();
    for (double ctau : new double[] {longest, shortest}) {
      alike.add(run(production, first, Optional.empty(), ctau, false));
    }
    return TableRun.grids(alike, experiment, pivot.constants());
  }

  private TableRun run(
      Production production, Step first, Optional<Step> second, double ctau, boolean isWeak) {
    return new TableRun(
        production,
        first,
        unit.forms(first),
        second,
        second.flatMap(unit::forms),
        production.sources(
            unit.chain(first, second), new double[] {ctau, production.daughterAxis().middle()}),
        isWeak);
  }

  /** What rests on the width of the Z' at the pivot, and what is not followed to its end. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    runs.stream()
        .map(TableRun::first)
        .distinct()
        .filter(unit::reachesShell)
        .map(step ->
            "%s: pairs are those of a Z' of width %.3g GeV, whatever the couplings."
                .formatted(unit.decay(step).label(), decays.totalWidth(DecayTable.Z_PRIME)))
        .forEach(notes::add);
    if (runs.stream().flatMap(run -> run.second().stream()).anyMatch(this::mayGoOn)) {
      notes.add(
          "Third decays are not simulated: events with one in the detector are left out, by a mean"
              + " way through it.");
    }
    return notes;
  }

  private boolean mayGoOn(Step second) {
    return !second.isLast() && !unit.steps(second.daughter()).isEmpty();
  }

  /** Longest flights of a Z' on its shell at the pivot, by chain [cm]. */
  Map<String, Double> flights() {
    Map<String, Double> flights = new LinkedHashMap<>();
    UnseenDecays unseen = UnseenDecays.of(pivot, decays);
    for (Production production : productions) {
      double energy = production.boost() * pivot.mass(pivot.heavy().get(production.parent()));
      for (Chain chain : unseen.chains(pivot.heavy().get(production.parent()))) {
        if (SourceList.hasMaps(chain) && SourceList.isElectronic(chain)) {
          flights.merge(chain.label(), MediatorFlight.length(decays, chain, energy), Math::max);
        }
      }
    }
    return flights;
  }
}
