package io.nightjar.scan;

import io.nightjar.card.PointMaker;
import io.nightjar.card.ScanCard;
import io.nightjar.constraint.DarkPoint;
import io.nightjar.likelihood.Choice;
import io.nightjar.likelihood.Evaluation;
import io.nightjar.likelihood.Evidences;
import io.nightjar.likelihood.FixedMasses;
import io.nightjar.likelihood.Likelihood;
import io.nightjar.likelihood.Signals;
import io.nightjar.model.Consistency;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal;
import io.nightjar.model.UnphysicalException;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Era;
import io.nightjar.process.DecayTable;
import io.nightjar.scan.LastMasses.Prepared;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The likelihood of the points of a scan card. What masses fix is kept for the last sets of masses,
 * so a scan of couplings prepares once, and a grid whose last axes are couplings once per masses.
 */
public final class LikelihoodObjective implements Objective {

  private final PointMaker maker;
  private final Choice choice;
  private final Likelihood likelihood;
  private final List<String> terms;
  private final List<String> order; // of heavy neutrinos on the model card
  private final LastMasses kept;

  private LikelihoodObjective(
      PointMaker maker, List<String> order, Choice choice, Likelihood likelihood, LastMasses kept) {
    this.maker = maker;
    this.order = order;
    this.choice = choice;
    this.likelihood = likelihood;
    this.kept = kept;
    this.terms = likelihood.counting();
  }

  /**
   * The likelihood that a card asks for.
   *
   * @param card whose terms are chosen from all that was public in its era
   * @param signals how signals in neutrino detectors are predicted at given masses; thread-safe
   */
  public static LikelihoodObjective of(ScanCard card, Function<DarkPoint, Signals> signals) {
    Evidences evidences = Evidences.of(card.era());
    Choice choice =
        new Choice(
            names(card.terms().only()), names(card.terms().without()), names(card.terms().with()));
    Likelihood likelihood = Likelihood.of(evidences, choice);
    card.terms().demandKnown(known(likelihood, choice));
    List<String> order = new Spectrum(card.model().model(), Constants.STANDARD).heavy();
    return new LikelihoodObjective(
        PointMaker.of(card), order, choice, likelihood, new LastMasses(signals));
  }

  /** The same of other terms; what is kept of masses serves both. */
  LikelihoodObjective with(Choice other) {
    return new LikelihoodObjective(maker, order, other, likelihood.choosing(other), kept);
  }

  private static Set<String> names(List<ScanCard.Terms.Named> list) {
    return list.stream().map(ScanCard.Terms.Named::name).collect(Collectors.toSet());
  }

  /** A name that is only too young for an era is no slip; today's are read only if one may be. */
  private static Set<String> known(Likelihood likelihood, Choice choice) {
    Set<String> known = new TreeSet<>(Choice.families());
    known.addAll(likelihood.names());
    boolean all =
        Stream.of(choice.only(), choice.without(), choice.with()).allMatch(known::containsAll);
    if (!all && !likelihood.era().equals(Era.TODAY)) {
      known.addAll(Likelihood.of(Evidences.of(Era.TODAY), Choice.STANDARD).names());
    }
    return known;
  }

  @Override
  public List<String> terms() {
    return terms;
  }

  /** Which terms count. */
  public Choice choice() {
    return choice;
  }

  /** The likelihood itself. */
  public Likelihood likelihood() {
    return likelihood;
  }

  @Override
  public void evaluate(double[] values, double[] lnL) {
    Spectrum spectrum = spectrum(maker.at(values));
    demandOrder(spectrum);
    try {
      Prepared prepared = prepared(values);
      DarkPoint point = prepared.fixed().masses().at(spectrum);
      double[] parts = new double[prepared.places().length];
      prepared.fixed().evaluate(point, parts);
      Arrays.fill(lnL, 0); // what says nothing at these masses
      for (int i = 0; i < parts.length; i++) {
        lnL[prepared.places()[i]] = parts[i];
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  /**
   * Every term at a point by itself, whatever is kept for its masses.
   *
   * @param values as for {@link #evaluate}
   * @param signals how signals in neutrino detectors are predicted
   * @throws InterruptedException if the thread is interrupted
   */
  public Evaluation at(double[] values, Signals signals) throws InterruptedException {
    return likelihood.at(point(maker.at(values)), signals);
  }

  private static Spectrum spectrum(ThreePortal model) {
    Spectrum spectrum = new Spectrum(model, Constants.STANDARD);
    Consistency.demand(spectrum);
    return spectrum;
  }

  /** Vertices of the card mean what they do as long as neutrinos do not change places. */
  private void demandOrder(Spectrum spectrum) {
    List<String> heavy = spectrum.heavy();
    for (int i = 0; i < order.size(); i++) {
      if (!heavy.get(i).equals(order.get(i))) {
        throw new UnphysicalException(
            "order of heavy neutrinos, mass of %s [GeV]".formatted(order.get(i)),
            spectrum.mass(order.get(i)),
            String.join(" < ", order) + ", as on the model card");
      }
    }
  }

  private static DarkPoint point(ThreePortal model) {
    Spectrum spectrum = spectrum(model);
    return DarkPoint.of(spectrum, new DecayTable(spectrum));
  }

  /** Prepared at a point that does not depend on who asks first. */
  private Prepared prepared(double[] values) throws InterruptedException {
    ThreePortal masses = maker.atMasses(values);
    return kept.of(maker.masses(values), () -> point(masses)).with(choice, this::prepare);
  }

  private Prepared prepare(DarkPoint masses, Signals signals) {
    FixedMasses fixed = likelihood.fixed(masses, signals);
    return new Prepared(fixed, fixed.names().stream().mapToInt(terms::indexOf).toArray());
  }
}
