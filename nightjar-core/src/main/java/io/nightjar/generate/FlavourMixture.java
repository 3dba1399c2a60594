package io.nightjar.generate;

import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Flux;
import io.nightjar.model.Spectrum;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One flux that stands for all flavours of a beam: events are made with it and then weighed for
 * each flavour, neutrinos and antineutrinos together. The exchange of a Z' makes no difference
 * between these.
 */
final class FlavourMixture {

  /** Neutrinos of the mixture for each flavour but the strongest, over those of the strongest. */
  private static final double SHARE = 0.3;

  /** The name under which the mixture goes. */
  static final String SPECIES = "nu_mu";

  private final List<Integer> flavours = new ArrayList<>();
  private final List<List<Flux>> members = new ArrayList<>();
  private final Flux mixture;

  FlavourMixture(Experiment experiment) {
    for (int f = 0; f < Spectrum.FLAVOURS.size(); f++) {
      List<Flux> found = new ArrayList<>();
      for (String bar : List.of("", "_bar")) {
        Flux flux = experiment.fluxes().get(Spectrum.FLAVOURS.get(f) + bar);
        if (flux != null && flux.integral() > 0) {
          found.add(flux);
        }
      }
      if (!found.isEmpty()) {
        flavours.add(f);
        members.add(found);
      }
    }
    this.mixture = mixture();
  }

  private Flux mixture() {
    SortedSet<Double> nodes = new TreeSet<>();
    members.forEach(m -> m.forEach(flux -> add(flux.nodes(), nodes)));
    double[] edges = nodes.stream().mapToDouble(Double::doubleValue).toArray();
    boolean histogram = members.stream().flatMap(List::stream).allMatch(Flux::isHistogram);
    double[] values = new double[histogram ? edges.length - 1 : edges.length];
    double most = members.stream().mapToDouble(FlavourMixture::integral).max().orElseThrow();
    for (List<Flux> flavour : members) {
      double all = integral(flavour);
      double factor = all == most ? 1 : SHARE * most / all;
      for (int k = 0; k < values.length; k++) {
        double E = histogram ? (edges[k] + edges[k + 1]) / 2 : edges[k];
        values[k] += factor * at(flavour, E);
      }
    }
    Flux made =
        histogram ? Flux.histogram(SPECIES, edges, values) : Flux.points(SPECIES, edges, values);
    return made.per(members.getFirst().getFirst().unit());
  }

  private static void add(double[] nodes, SortedSet<Double> all) {
    for (double node : nodes) {
      all.add(node);
    }
  }

  private static double integral(List<Flux> fluxes) {
    return fluxes.stream().mapToDouble(Flux::integral).sum();
  }

  private static double at(List<Flux> fluxes, double E) {
    double sum = 0;
    for (int k = 0; k < fluxes.size(); k++) {
      sum += fluxes.get(k).at(E);
    }
    return sum;
  }

  Flux flux() {
    return mixture;
  }

  /** How many flavours the beam has. */
  int size() {
    return flavours.size();
  }

  /** Position of one of them in {@link Spectrum#FLAVOURS}. */
  int flavour(int f) {
    return flavours.get(f);
  }

  /** Neutrinos and antineutrinos of a flavour. */
  List<Flux> members(int f) {
    return List.copyOf(members.get(f));
  }

  /** Weight of an event of the mixture for a flavour. */
  double weight(int f, double E) {
    double made = mixture.at(E);
    return made > 0 ? at(members.get(f), E) / made : 0;
  }
}
