package io.nightjar.cli;

import io.nightjar.card.ModelCard;
import io.nightjar.constraint.Label.Family;
import io.nightjar.constraint.Term;
import io.nightjar.likelihood.Choice;
import io.nightjar.likelihood.EraChange;
import io.nightjar.likelihood.Evaluation;
import io.nightjar.likelihood.Likelihood;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All terms of a point.
 *
 * @param card of the point
 * @param chosen the era that was asked for
 * @param eras that one, and the named ones
 * @param likelihood of the chosen era
 */
record LikelihoodPage(
    ModelCard card, Evaluation chosen, List<Evaluation> eras, Likelihood likelihood) {

  /** Terms closer to 0 than this are listed only on demand: they cannot matter. */
  private static final double NOTHING = 5e-3;

  private Evaluation era(String name) {
    return eras.stream().filter(e -> e.era().name().equals(name)).findFirst().orElseThrow();
  }

  private List<EraChange> changes() {
    return EraChange.between(era("2020"), era("2026"), likelihood.anomalies());
  }

  private List<String> citations() {
    List<String> keys = new ArrayList<>(card.citations());
    keys.addAll(chosen.citations());
    return keys;
  }

  // ---- for programs ---------------------------------------------------------------------------

  Document json(long seed) {
    Document document =
        new Document("likelihood")
            .card(card)
            .seed(seed)
            .era(chosen.era().name())
            .citations(citations());
    ObjectNode root = document.root();
    json(root, chosen);
    ArrayNode list = root.putArray("eras");
    eras.forEach(e ->
        list.addObject()
            .put("era", e.era().name())
            .put("lnL", e.lnL())
            .put("chi2", e.chi2())
            .put("lnL_without", e.without()));
    ArrayNode changed = root.putArray("changes");
    changes()
        .forEach(c ->
            changed
                .addObject()
                .put("name", c.name())
                .put("change", c.word())
                .put("lnL_2020", c.before())
                .put("lnL_2026", c.after())
                .put("because", c.because()));
    Document.strings(root, "warnings", card.warnings());
    return document;
  }

  /** ln L and all terms of one era. */
  static void json(ObjectNode node, Evaluation evaluation) {
    node.put("lnL", evaluation.lnL());
    node.put("lnL_error", evaluation.error());
    node.put("chi2", evaluation.chi2());
    node.put("lnL_without", evaluation.without());
    ArrayNode terms = node.putArray("terms");
    evaluation.terms().forEach(term -> json(terms.addObject(), term));
    ArrayNode shared = node.putArray("nuisances");
    evaluation
        .shared()
        .forEach(s ->
            shared
                .addObject()
                .put("name", s.name())
                .put("what", s.what())
                .put("pull", s.pull())
                .put("lnL", s.lnL()));
  }

  private static void json(ObjectNode node, Term term) {
    node.put("name", term.label().name());
    node.put("title", term.label().title());
    node.put("family", Choice.word(term.label().family()));
    node.put("kind", term.label().kind());
    node.put("lnL", term.lnL());
    node.put("lnL_error", term.error());
    node.put("pull", term.pull());
    node.put("predicted", term.predicted());
    node.put("observed", term.observed());
    node.put("unit", term.unit());
    node.put("lnL_without", term.without());
    node.put("source", term.label().cite());
    node.put("published", term.label().day());
    node.put("data_status", term.label().status());
    node.put("status", term.status().name().toLowerCase(Locale.ROOT));
    node.put("note", term.note());
  }

  // ---- for people -----------------------------------------------------------------------------

  void print(PrintWriter out, boolean all) {
    out.printf(
        Locale.ROOT,
        "%s in the era %s: ln L = %s%s from %d terms (without new physics %s)%n",
        card.model().name(),
        chosen.era().name(),
        number(chosen.lnL()),
        error(chosen.error()),
        chosen.counting().count(),
        number(chosen.without()));
    for (Family family : Family.values()) {
      family(out, family, all);
    }
    nuisances(out);
    quiet(out, all);
    eras(out);
    Notes.print(out, notes(), card, citations());
  }

  private void family(PrintWriter out, Family family, boolean all) {
    List<Term> terms =
        chosen
            .of(family)
            .filter(t -> all || Math.abs(t.lnL()) >= NOTHING || family == Family.ANOMALY)
            .sorted(Comparator.comparingDouble(Term::lnL))
            .toList();
    if (terms.isEmpty()) {
      return;
    }
    out.printf(
        "%n%s: ln L = %s, without new physics %s%n",
        heading(family), number(chosen.lnL(family)), number(chosen.without(family)));
    Terminal.TextTable table =
        new Terminal.TextTable(
                "term",
                "ln L",
                "without",
                "pull",
                "predicted",
                "seen or allowed",
                "unit",
                "kind; data; source")
            .ragged();
    terms.forEach(t ->
        table.row(
            t.label().name(),
            number(t.lnL()),
            number(t.without()),
            String.format(Locale.ROOT, "%+.2f", t.pull()),
            digits(t.predicted()),
            digits(t.observed()),
            t.unit(),
            t.label().kind() + "; " + t.label().status() + "; " + t.label().cite()));
    table.print(out);
  }

  static String heading(Family family) {
    return switch (family) {
      case ANOMALY -> "Anomalies";
      case VISIBLE -> "Visible decays of the Z'";
      case INVISIBLE -> "Missing energy and momentum";
      case NEUTRINO -> "Heavy neutrinos";
      case SCALAR -> "Dark scalar and Higgs boson";
      case PRECISION -> "Precision";
      case DETECTOR -> "Detectors that saw no excess";
      case COSMOLOGY -> "Cosmology and astrophysics";
    };
  }

  private void nuisances(PrintWriter out) {
    List<Evaluation.Shared> pulled =
        chosen.shared().stream().filter(s -> Math.abs(s.pull()) >= 5e-3).toList();
    if (!pulled.isEmpty()) {
      out.printf("%nErrors that terms share, at their best values%n");
      Terminal.TextTable table =
          new Terminal.TextTable("nuisance", "ln L", "pull", "what").ragged();
      pulled.forEach(s ->
          table.row(
              s.name(), number(s.lnL()), String.format(Locale.ROOT, "%+.2f", s.pull()), s.what()));
      table.print(out);
    }
  }

  private void quiet(PrintWriter out, boolean all) {
    long none =
        chosen
            .counting()
            .filter(t -> Math.abs(t.lnL()) < NOTHING && t.label().family() != Family.ANOMALY)
            .count();
    List<Term> silent = with(Term.Status.SILENT);
    List<Term> off = with(Term.Status.OFF);
    if (!all) {
      out.printf(
          "%n%d terms are satisfied and not shown, %d say nothing at this point, %d are off: --all lists them.%n",
          none, silent.size(), off.size());
      return;
    }
    list(out, "Nothing to say at this point", silent);
    list(out, "Off", off);
  }

  private List<Term> with(Term.Status status) {
    return chosen.terms().stream().filter(t -> t.status() == status).toList();
  }

  private static void list(PrintWriter out, String heading, List<Term> terms) {
    if (terms.isEmpty()) {
      return;
    }
    out.printf("%n%s%n", heading);
    Terminal.TextTable table = new Terminal.TextTable("term", "published", "why").ragged();
    terms.forEach(t -> table.row(t.label().name(), t.label().day(), t.note()));
    table.print(out);
  }

  private void eras(PrintWriter out) {
    out.printf(
        "%nThe eras: ln L = %s in 2020 (without new physics %s), %s in 2026 (%s)%n",
        number(era("2020").lnL()),
        number(era("2020").without()),
        number(era("2026").lnL()),
        number(era("2026").without()));
    Terminal.TextTable table =
        new Terminal.TextTable("term", "2020", "2026", "change", "because").ragged();
    changes()
        .forEach(
            c -> table.row(c.name(), number(c.before()), number(c.after()), c.word(), c.because()));
    table.print(out);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(card.warnings());
    chosen
        .counting()
        .filter(t -> Math.abs(t.lnL()) >= NOTHING && !t.note().isEmpty())
        .forEach(t -> notes.add(t.label().name() + ": " + t.note()));
    return notes;
  }

  static String number(double lnL) {
    double told = Math.abs(lnL) < NOTHING ? 0 : lnL; // no -0.00
    return String.format(Locale.ROOT, Math.abs(told) < 1e5 ? "%.2f" : "%.3g", told);
  }

  /** That of simulated events, where it can be seen. */
  static String error(double error) {
    return error < NOTHING ? "" : " +- " + number(error);
  }

  private static String digits(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }
}
