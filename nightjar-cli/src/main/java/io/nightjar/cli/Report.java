package io.nightjar.cli;

import io.nightjar.card.ModelCard;
import io.nightjar.cli.ReproduceCommand.Chapter;
import io.nightjar.constraint.Term;
import io.nightjar.experiment.Observable;
import io.nightjar.experiment.Sample;
import io.nightjar.generate.Prediction;
import io.nightjar.likelihood.EraChange;
import io.nightjar.math.Estimate;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Era;
import io.nightjar.precision.Reading;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report of {@code reproduce}: one page of HTML with its figures inside. */
final class Report {

  private static final String STYLE =
      """
      :root { color-scheme: light; }
      body { font: 16px/1.5 Georgia, 'Times New Roman', serif; max-width: 62rem; margin: 2rem auto;
             padding: 0 1rem; color: #222; background: #fff; }
      h1 { font-size: 1.7rem; margin-bottom: 0; }
      h2 { font-size: 1.25rem; margin-top: 2.2rem; border-bottom: 1px solid #ccc; }
      p.lead { font-size: 1.1rem; }
      table { border-collapse: collapse; margin: .8rem 0; font-variant-numeric: tabular-nums; }
      th, td { padding: .2rem .8rem; text-align: right; border-bottom: 1px solid #eee; }
      th:first-child, td:first-child { text-align: left; }
      th { border-bottom: 1px solid #888; font-weight: 600; }
      figure { margin: 1.2rem 0; } figure svg { width: 100%; height: auto; }
      figure.diagram svg { width: auto; max-width: 100%; }
      figcaption { font-size: .92rem; color: #444; }
      ul.notes { font-size: .92rem; color: #444; }
      code { font-size: .9em; }
      """;

  private final ModelCard card;
  private final Map<String, Chapter> chapters;
  private final PrecisionFigures precision;
  private final CountingPages counting;
  private final OldExcesses old;
  private final Verdict verdict;
  private final Map<String, String> figures;
  private final Collection<String> citations;
  private final StringBuilder html = new StringBuilder();

  /**
   * Gathers what the report shows.
   *
   * @param precision figures of the spectrum, the muon and kaons
   * @param counting experiments that only count
   * @param old searches for electrons
   * @param verdict everything together
   * @param figures SVG by file name without suffix
   */
  Report(
      ModelCard card,
      Map<String, Chapter> chapters,
      PrecisionFigures precision,
      CountingPages counting,
      OldExcesses old,
      Verdict verdict,
      Map<String, String> figures,
      Collection<String> citations) {
    this.card = card;
    this.chapters = chapters;
    this.precision = precision;
    this.counting = counting;
    this.old = old;
    this.verdict = verdict;
    this.figures = figures;
    this.citations = citations;
  }

  String html() {
    html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.append("<title>Nightjar: ").append(escape(card.model().name())).append("</title>\n");
    html.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
    head();
    spectrum();
    diagram("diagram-1", "How a beam makes a heavy neutrino and what is seen of it.");
    chapters.values().forEach(this::chapter);
    oldExcesses();
    muon();
    kaons();
    counting();
    everything();
    chapters.values().forEach(this::numbers);
    missing();
    provenance();
    return html.append("</body>\n</html>\n").toString();
  }

  private void head() {
    html.append("<h1>").append(escape(card.model().name())).append("</h1>\n");
    paragraph("lead", sentence(card.description()));
    Chapter first = chapters.values().iterator().next();
    Prediction neutrino = first.neutrino();
    first
        .outcomes()
        .get(0)
        .joint()
        .ifPresent(j ->
            paragraph(
                "lead",
                String.format(
                    Locale.ROOT,
                    "As it stands, this point predicts %.0f ± %.0f (Monte Carlo) electron-like"
                        + " events in %s. The data want the signal times %.2f (%.2f to %.2f):"
                        + " χ² goes from %.1f without a signal to %.1f at that scale, and to %.1f"
                        + " with the signal as predicted (%d bins).",
                    neutrino.selected(0).value(),
                    neutrino.selected(0).error(),
                    neutrino.experiment().title(),
                    j.scale().best(),
                    j.scale().lower(),
                    j.scale().upper(),
                    j.chi2Null(),
                    j.scale().chi2(),
                    j.chi2(),
                    j.bins())));
    paragraph("lead", verdict.sentence());
    paragraph(
        "",
        "Nothing is tuned: the point realises the poster's spectrum and couplings in one Lagrangian of"
            + " our own, and was not fitted to these data. Its signal need not have the size of the excess, and has not.");
  }

  private void spectrum() {
    Spectrum spectrum = CardOptions.spectrum(card);
    DecayTable decays = new DecayTable(spectrum);
    html.append("<h2>Spectrum and decays</h2>\n<table>\n");
    row("th", "particle", "mass [GeV]", "cτ [cm]", "main decay", "branching");
    for (String particle : decays.particles()) {
      double mass = decays.mass(particle);
      double ctau = decays.ctau(particle);
      Optional<Decay> main = decays.of(particle).stream().findFirst();
      row(
          "td",
          Symbols.inWords(particle),
          Terminal.number(mass),
          Double.isFinite(ctau) ? Terminal.number(ctau) : "stable here",
          main.map(d -> Symbols.inWords(d.label())).orElse("–"),
          main.map(d -> Terminal.number(d.branching())).orElse("–"));
    }
    html.append("</table>\n");
    figure(precision.levels());
    notes(decays.notes());
  }

  private void chapter(Chapter chapter) {
    boolean today = chapter.era().equals(Era.TODAY);
    html.append("<h2>MiniBooNE with ")
        .append(today ? "the data of today" : "the data public by " + chapter.era().until())
        .append("</h2>\n");
    String name = "figure-2-" + chapter.era().name();
    List<Observable> all = chapter.neutrino().experiment().observables();
    figures("Neutrino mode", name, statuses(all, chapter.neutrino().experiment().samples()));
    figures("Both modes added", name + "-both-modes", statuses(all, chapter.data().samples()));
    chapter.outcomes().forEach(this::outcome);
    chapter.joint().ifPresent(j -> paragraph("", "Both modes together: " + j.sentence() + "."));
    notes(chapter.notes());
  }

  private void figures(String modes, String name, String statuses) {
    figure(
        name,
        modes
            + ": data, background and signals stacked, the signal as the model predicts it. "
            + statuses);
    figure(
        name + "-best-fit",
        modes
            + ": the same with the signal scaled to what the data in neutrino energy fit best: its shape"
            + " against the data.");
  }

  private static String statuses(List<Observable> all, Map<Observable, Sample> samples) {
    StringBuilder text = new StringBuilder();
    for (Observable observable : all) {
      Sample sample = samples.get(observable);
      text.append(text.isEmpty() ? "" : "; ")
          .append(observable.label())
          .append(
              sample == null
                  ? ": no data"
                  : ": data " + sample.status().name().toLowerCase(Locale.ROOT));
    }
    return text + ".";
  }

  private void outcome(Outcome outcome) {
    Prediction p = outcome.prediction();
    html.append("<h3>").append(escape(p.experiment().title())).append("</h3>\n<table>\n");
    row("th", "signal", "events (" + p.criteria().get(0) + ")");
    for (int s = 0; s < p.signals().size(); s++) {
      row("td", Symbols.inWords(p.signals().get(s)), plusMinus(p.selected(s, 0)));
    }
    row("td", "all", plusMinus(p.selected(0)));
    row(
        "td",
        "upscatterings with a visible decay, in the whole detector",
        Terminal.number(p.upscatterings()));
    html.append("</table>\n");
    paragraph(
        "",
        "How one ring is told from two is a systematic uncertainty; the criteria give: "
            + outcome.spread()
            + ".");
    outcome.joint().ifPresent(j -> paragraph("", "Fit: " + j.sentence() + "."));
  }

  private static String plusMinus(Estimate e) {
    return String.format(Locale.ROOT, "%.1f ± %.1f", e.value(), e.error());
  }

  private void oldExcesses() {
    html.append("<h2>Old electron excesses</h2>\n");
    figure(OldExcesses.NAME, old.caption());
    paragraph("", old.text());
  }

  private void muon() {
    html.append("<h2>Magnetic moment of the muon</h2>\n");
    diagram("diagram-3", "What the new particles add to the moment.");
    precision.muon().forEach(this::figure);
    paragraph("", precision.muonText());
  }

  private void kaons() {
    if (!precision.kaons().isEmpty()) {
      html.append("<h2>Kaons and the dark scalar</h2>\n");
      diagram("diagram-4", "The scalar from a loop of top and W, and its decay.");
      precision.kaons().forEach(this::figure);
      paragraph("", precision.kaonText());
    }
  }

  private void counting() {
    html.append("<h2>KOTO, BaBar and CCFR as counts</h2>\n<table>\n");
    row("th", CountingPages.HEADER.toArray(String[]::new));
    counting.rows().forEach(cells -> row("td", cells.toArray(String[]::new)));
    html.append("</table>\n");
    paragraph(
        "",
        "Events expected from this point beside those seen; ln L relative to a prediction equal to"
            + " the data, with errors of signal and background.");
    diagram("diagram-5", "What collisions of electrons and positrons make, as in BaBar.");
    counting.figures().forEach(this::figure);
    notes(counting.notes());
  }

  private void everything() {
    html.append("<h2>Everything together</h2>\n");
    paragraph("", verdict.sentence() + " What speaks most against it:");
    html.append("<table>\n");
    row("th", "term", "ln L", "without new physics", "predicted", "seen or allowed", "unit");
    for (Term term : verdict.against()) {
      row(
          "td",
          term.label().name() + ": " + term.label().title(),
          LikelihoodPage.number(term.lnL()),
          LikelihoodPage.number(term.without()),
          Terminal.number(term.predicted()),
          Terminal.number(term.observed()),
          term.unit());
    }
    html.append("</table>\n<table>\n");
    row("th", verdict.header());
    verdict.families().forEach(cells -> row("td", cells));
    html.append("</table>\n");
    figure(
        Verdict.NAME,
        "What every term pulls: open bars with what was public in 2020, filled ones today. A term is 0 at its"
            + " own best value, a limit for no new physics.");
    changes();
  }

  private void changes() {
    if (verdict.compares()) {
      html.append("<table>\n");
      row("th", "term", "ln L then", "ln L now", "change", "because");
      for (EraChange c : verdict.changes()) {
        row(
            "td",
            c.name(),
            LikelihoodPage.number(c.before()),
            LikelihoodPage.number(c.after()),
            c.word(),
            c.because());
      }
      html.append("</table>\n");
    }
  }

  /** What can be said without a detector and was not measured to be zero. */
  private void numbers(Chapter chapter) {
    html.append("<h2>Numbers without a detector, beside what was known in ")
        .append(chapter.era().name())
        .append("</h2>\n<table>\n");
    row("th", "number", "value", "error", "unit", "what it is", "beside, and notes");
    for (PrecisionLine line : chapter.numbers()) {
      if (line.reading() instanceof Reading.Value v && v.value() != 0) {
        row(
            "td",
            line.observable().name(),
            Terminal.number(v.value()),
            Terminal.error(v.error()),
            line.observable().unit(),
            line.observable().meaning(),
            beside(line, v));
      }
    }
    html.append("</table>\n");
  }

  /** Measurements, and what has to be said of the number, such as that it is provisional. */
  private static String beside(PrecisionLine line, Reading.Value value) {
    return Stream.concat(line.compared().stream(), Stream.of(value.note()))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private void missing() {
    html.append("<h2>What is not here yet</h2>\n");
    paragraph(
        "",
        "Neutrinos made in the rock before the detector are left out. Whether other couplings or masses do better"
            + " is a matter of a scan: nightjar scan joint-fit.");
  }

  private void provenance() {
    html.append("<h2>Provenance</h2>\n");
    paragraph(
        "",
        "nightjar %s, Java %s; card %s, sha256 %s; every number is in results.json, every source in citations.bib."
            .formatted(Version.NUMBER, Runtime.version(), card.model().name(), card.sha256()));
    paragraph("", "Sources: " + String.join(", ", citations) + ".");
  }

  private void figure(PrecisionFigures.Captioned captioned) {
    figure(captioned.name(), captioned.caption());
  }

  private void figure(String name, String caption) {
    figure("<figure>", name, caption);
  }

  /** In the size in which it was drawn. */
  private void diagram(String name, String caption) {
    figure("<figure class=\"diagram\">", name, caption);
  }

  private void figure(String tag, String name, String caption) {
    String svg = figures.get(name);
    if (svg != null) {
      html.append(tag)
          .append('\n')
          .append(svg.replaceFirst("(?s)^.*?(?=<svg)", ""))
          .append("\n<figcaption>")
          .append(escape(caption))
          .append(" (<a href=\"%s.pdf\">PDF</a>, <a href=\"%s.png\">PNG</a>)".formatted(name, name))
          .append("</figcaption>\n</figure>\n");
    }
  }

  private void notes(Collection<String> notes) {
    html.append("<ul class=\"notes\">\n");
    notes.forEach(n -> html.append("<li>").append(escape(n)).append("</li>\n"));
    html.append("</ul>\n");
  }

  private void paragraph(String style, String text) {
    html.append(style.isEmpty() ? "<p>" : "<p class=\"" + style + "\">")
        .append(escape(text))
        .append("</p>\n");
  }

  private void row(String tag, String... cells) {
    html.append("<tr>");
    for (String cell : cells) {
      html.append('<').append(tag).append('>').append(escape(cell));
      html.append("</").append(tag).append('>');
    }
    html.append("</tr>\n");
  }

  private static String sentence(String text) {
    return text.isEmpty()
        ? ""
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
