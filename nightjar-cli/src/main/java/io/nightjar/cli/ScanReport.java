package io.nightjar.cli;

import io.nightjar.card.PointMaker;
import io.nightjar.card.ScanCard;
import io.nightjar.constraint.Label;
import io.nightjar.constraint.Label.Family;
import io.nightjar.generate.CouplingTables;
import io.nightjar.likelihood.Choice;
import io.nightjar.math.Estimate;
import io.nightjar.physics.Era;
import io.nightjar.scan.Axis;
import io.nightjar.scan.LikelihoodObjective;
import io.nightjar.scan.Plan;
import io.nightjar.scan.Row;
import io.nightjar.scan.ScanResult;
import io.nightjar.scan.Tension;
import io.nightjar.store.ParquetTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a scan found, as a table, as JSON and for people.
 *
 * @param simulated ln L of the best point with its signals simulated instead of read from tables
 */
record ScanReport(
    ScanCard card,
    LikelihoodObjective objective,
    ScanResult result,
    Optional<Estimate> simulated,
    Optional<Tension> tension) {

  private static final int SHOWN = 12; // terms that people see

  /** What the rows are. */
  static String unit(Plan plan) {
    return switch (plan.method()) {
      case GRID -> "points";
      case OPTIMISE -> "searches";
      case PROFILE -> "cells";
    };
  }

  /** How tables of signals are made. */
  static CouplingTables.Plan tables(ScanCard card, Plan plan) {
    return card.variesMasses()
        ? CouplingTables.Plan.quick(plan.seed())
        : CouplingTables.Plan.standard(plan.seed());
  }

  TreeSet<String> citations() {
    TreeSet<String> keys = new TreeSet<>(card.model().citations());
    objective.terms().stream()
        .flatMap(term -> objective.likelihood().label(term).stream())
        .map(Label::cite)
        .forEach(keys::add);
    return keys;
  }

  // ---- the table ------------------------------------------------------------------------------

  ParquetTable table() {
    List<Row> rows = result.rows();
    int best = result.best().orElse(-1);
    ParquetTable table =
        new ParquetTable(ScanTable.ROWS, rows.size())
            .wholes("point", i -> i)
            .flags("best", i -> i == best);
    List<Axis> axes = result.plan().axes();
    for (int a = 0; a < axes.size(); a++) {
      int axis = a;
      table.numbers(axes.get(a).name(), i -> rows.get(i).value(axis));
    }
    table.numbers("lnL", i -> rows.get(i).lnL());
    for (int t = 0; t < result.terms().size(); t++) {
      int term = t;
      table.numbers(
          "lnL_" + result.terms().get(t),
          i -> rows.get(i).isPhysical() ? rows.get(i).term(term) : Double.NaN);
    }
    tension.ifPresent(t -> {
      alone(table, ScanTable.Part.ANOMALIES, t.ofAnomalies());
      alone(table, ScanTable.Part.CONSTRAINTS, t.ofConstraints());
    });
    return table
        .words("status", i -> status(rows.get(i)))
        .wholes("evaluations", i -> rows.get(i).evaluations());
  }

  /** ln L of a part where it alone is largest, in the cells of a profile. */
  private void alone(ParquetTable table, ScanTable.Part part, ScanResult of) {
    if (card.method() == ScanCard.Method.PROFILE) {
      table.numbers(part.column(), i -> of.rows().get(i).lnL());
    }
  }

  private static String status(Row row) {
    return row.isPhysical() ? ScanTable.OK : ScanTable.unphysical(row.problem());
  }

  /** What the table says of itself: all but the time that it took, so the bytes are the same. */
  Map<String, String> notes() {
    Document document = json();
    document.root().remove("seconds");
    return Map.of(ScanTable.NOTE, document.text());
  }

  // ---- for programs ---------------------------------------------------------------------------

  Document json() {
    Document document =
        new Document("scan")
            .card(card.model())
            .seed(result.plan().seed())
            .era(card.era().name())
            .citations(citations());
    ObjectNode root = document.root();
    root.putObject("scan").put("name", card.name()).put("sha256", card.sha256());
    root.put("method", word(card.method()));
    searches(root);
    if (objective.likelihood().hasSignals()) {
      CouplingTables.Plan tables = tables(card, result.plan());
      root.putObject("tables")
          .put("precision", tables.precision())
          .put("most_events", tables.most())
          .put("thrifty", tables.isThrifty());
    }
    axes(root.putArray("vary"));
    Document.strings(root, "terms", result.terms());
    families(root.putObject("families"));
    Document.strings(root, "terms_off", off());
    root.put("complete", result.complete());
    root.put("rows", result.rows().size());
    root.put("rows_wanted", result.plan().rows());
    root.put("unphysical", result.unphysical());
    root.put("evaluations", result.evaluations());
    root.put("seconds", result.seconds());
    best(root);
    tension.ifPresent(t -> json(root.putObject("tension"), t));
    Document.strings(root, "warnings", card.model().warnings());
    return document;
  }

  private void searches(ObjectNode root) {
    if (card.method() != ScanCard.Method.GRID) {
      root.put("optimiser", word(card.optimiser()));
      root.put("starts", result.plan().starts());
      root.put("evaluations_per_search", result.plan().evaluations());
    }
  }

  /** The terms that count, by family; shared errors belong to none. */
  private void families(ObjectNode node) {
    for (Family family : Family.values()) {
      List<String> names =
          result.terms().stream()
              .filter(term ->
                  objective.likelihood().label(term).stream().anyMatch(l -> l.family() == family))
              .toList();
      if (!names.isEmpty()) {
        Document.strings(node, Choice.word(family), names);
      }
    }
  }

  /** Everything that is known and does not count. */
  private List<String> off() {
    return objective.likelihood().names().stream()
        .filter(name -> !objective.terms().contains(name))
        .toList();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private void axes(ArrayNode array) {
    for (int a = 0; a < card.vary().size(); a++) {
      ScanCard.Vary vary = card.vary().get(a);
      ObjectNode node = array.addObject();
      node.put("name", vary.name());
      node.put("unit", vary.unit());
      node.put("from", vary.from());
      node.put("to", vary.to());
      node.put("scale", vary.log() ? "log" : "linear");
      node.put("points", vary.points());
      node.put("card", vary.base());
      Document.strings(node, "keys", vary.keys());
      double[] bases = vary.bases().stream().mapToDouble(Double::doubleValue).toArray();
      Document.numbers(node, "card_values", bases);
    }
  }

  private void best(ObjectNode root) {
    root.putNull("best");
    result
        .bestRow()
        .ifPresent(row -> {
          ObjectNode node = root.putObject("best");
          node.put("point", result.best().orElseThrow());
          Document.put(node, "lnL", row.lnL());
          simulated.ifPresent(lnL -> {
            Document.put(node, "lnL_simulated", lnL.value());
            Document.put(node, "lnL_simulated_error", lnL.error());
          });
          ObjectNode values = node.putObject("parameters");
          for (int a = 0; a < card.vary().size(); a++) {
            values.put(card.vary().get(a).name(), row.value(a));
          }
          Document.strings(node, "settings", settings(row));
          ArrayNode terms = node.putArray("terms");
          for (int t = 0; t < result.terms().size(); t++) {
            ObjectNode term = terms.addObject().put("name", result.terms().get(t));
            Document.put(term, "lnL", row.term(t));
          }
          if (card.method() == ScanCard.Method.OPTIMISE) {
            node.put("searches_that_agree", result.atBest());
          }
        });
  }

  private List<String> settings(Row row) {
    return PointMaker.of(card).settings(row.values());
  }

  private static void json(ObjectNode node, Tension t) {
    node.put("lnL_all", t.all());
    node.put("lnL_anomalies", t.anomalies());
    node.put("lnL_constraints", t.constraints());
    if (t.everything().plan().method() == ScanCard.Method.OPTIMISE) {
      node.put("searches", t.ofAnomalies().rows().size());
      node.put("searches_that_agree_anomalies", t.ofAnomalies().atBest());
      node.put("searches_that_agree_constraints", t.ofConstraints().atBest());
    }
    node.put("chi2_pg", t.chi2());
    node.put("degrees", t.degrees());
    node.put("probability", t.probability());
  }

  // ---- for people -----------------------------------------------------------------------------

  void print(PrintWriter out, Path folder) {
    out.printf(
        Locale.ROOT,
        "%s: %d %s of %s in the era %s, %d evaluations of %d terms in %.1f s%n",
        card.name(),
        result.rows().size(),
        unit(result.plan()),
        card.model().model().name(),
        card.era().name(),
        result.evaluations(),
        result.terms().size(),
        result.seconds());
    result
        .bestRow()
        .ifPresentOrElse(row -> best(row, out), () -> out.println("No point is physical."));
    tension.ifPresent(t -> print(t, out));
    if (result.unphysical() > 0) {
      out.printf("%n  %d rows are unphysical.%n", result.unphysical());
    }
    out.printf("%n  written to %s%n", folder);
    Notes.print(out, card.model().warnings(), card.model(), citations());
  }

  private static void print(Tension t, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%nAnomalies alone: ln L = %s%s%nConstraints alone: ln L = %s%s%n",
        LikelihoodPage.number(t.anomalies()),
        agreement(t.ofAnomalies()),
        LikelihoodPage.number(t.constraints()),
        agreement(t.ofConstraints()));
    out.printf(
        Locale.ROOT,
        "  parameter goodness of fit: chi2 = %.1f for %d parameters, probability %.2g%n",
        t.chi2(),
        t.degrees(),
        t.probability());
  }

  private void best(Row row, PrintWriter out) {
    String also = simulated.map(ScanReport::words).orElse("");
    out.printf(
        "%nBest: ln L = %s%s%s%n", LikelihoodPage.number(row.lnL()), also, agreement(result));
    Terminal.TextTable values = new Terminal.TextTable("parameter", "value", "unit").ragged();
    for (int a = 0; a < card.vary().size(); a++) {
      values.row(card.vary().get(a).name(), row.value(a), card.vary().get(a).unit());
    }
    values.print(out);
    out.println();
    Terminal.TextTable terms = new Terminal.TextTable("term", "ln L");
    IntStream.range(0, result.terms().size())
        .boxed()
        .sorted(Comparator.comparingDouble(row::term))
        .limit(SHOWN)
        .forEach(t -> terms.row(result.terms().get(t), LikelihoodPage.number(row.term(t))));
    terms.print(out);
    out.printf(
        "%nThe same point:%n  ./nightjar likelihood %s%s",
        Shell.quoted(card.model().place()), era());
    settings(row).forEach(setting -> out.printf(" --set %s", Shell.quoted(setting)));
    out.printf("%s%n", Choice.STANDARD.equals(choice()) ? "" : chosen());
  }

  private String era() {
    return card.era().equals(Era.TODAY) ? "" : " --era " + card.era().name();
  }

  private Choice choice() {
    return objective.choice();
  }

  private String chosen() {
    return option("--only", choice().only())
        + option("--without", choice().without())
        + option("--with", choice().with());
  }

  private static String option(String name, Set<String> words) {
    return words.isEmpty() ? "" : " " + name + " " + String.join(",", new TreeSet<>(words));
  }

  private static String words(Estimate lnL) {
    return " from tables, %s%s simulated"
        .formatted(LikelihoodPage.number(lnL.value()), LikelihoodPage.error(lnL.error()));
  }

  private static String agreement(ScanResult of) {
    return of.plan().method() == ScanCard.Method.OPTIMISE
        ? ", found by %d of %d searches to 0.01".formatted(of.atBest(), of.rows().size())
        : "";
  }

  /** What to say to whom interrupts. */
  String interrupted(Path folder) {
    return "Interrupted; the first %d of %d %s are kept in %s."
        .formatted(result.rows().size(), result.plan().rows(), unit(result.plan()), folder);
  }
}
