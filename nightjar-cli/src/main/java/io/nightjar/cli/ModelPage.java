package io.nightjar.cli;

import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.process.Decay;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.hipparchus.complex.Complex;

/**
 * What {@code model} prints for people: one method for each section, with an empty line between.
 */
final class ModelPage {

  /** Channels with a smaller branching ratio are summed up. */
  private static final double TINY = 1e-6;

  /** Smaller vertices are counted. */
  private static final double SMALL = 1e-8;

  private static final double ROUNDING = 1e-13;

  private final ModelResults results;
  private final PrintWriter out;

  private ModelPage(ModelResults results, PrintWriter out) {
    this.results = results;
    this.out = out;
  }

  static void print(ModelResults results, PrintWriter out) {
    ModelPage page = new ModelPage(results, out);
    page.title();
    page.levels();
    page.particles();
    page.couplings();
    page.theory();
    page.vertices("vertex V_ij of Z'", results.spectrum().vertices());
    page.vertices("vertex S_ij of phi", results.spectrum().scalarVertices());
    page.moments(results.spectrum().point().moments());
    page.decays();
    Notes.print(out, results.warnings(), results.card());
  }

  private void title() {
    out.printf("%s: %s%n", results.card().model().name(), results.card().description());
  }

  private void levels() {
    out.println();
    LevelDiagram.of(LevelScheme.of(results.spectrum(), results.decays())).forEach(out::println);
  }

  private void particles() {
    Terminal.TextTable table = new Terminal.TextTable("particle", "mass [GeV]", "c tau [cm]");
    for (String particle : results.decays().particles()) {
      double ctau = results.decays().ctau(particle);
      table.row(
          particle,
          results.decays().mass(particle),
          Double.isFinite(ctau) ? Terminal.number(ctau) : "stable here");
    }
    print(table);
  }

  private void couplings() {
    Spectrum spectrum = results.spectrum();
    out.printf(
        "%n  alpha_D = %s, g_X = %s, epsilon = %s, %s neutrinos%n",
        Terminal.number(spectrum.point().darkAlpha()),
        Terminal.number(spectrum.gX()),
        Terminal.number(spectrum.point().darkPhoton().epsilon()),
        spectrum.isMajorana() ? "Majorana" : "Dirac");
    spectrum
        .point()
        .scalar()
        .ifPresent(s ->
            out.printf(
                "  phi: mass %s GeV, sin theta = %s%n",
                Terminal.number(s.mass()), Terminal.number(s.mixing())));
  }

  private void theory() {
    out.println();
    new TheorySection(results.spectrum()).lines().forEach(line -> out.println("  " + line));
  }

  private void vertices(String title, Map<Pair, Complex> vertices) {
    if (vertices.isEmpty()) {
      return;
    }
    Terminal.TextTable table = new Terminal.TextTable(title, "real", "imaginary");
    vertices.forEach((p, v) -> {
      if (v.norm() >= SMALL) {
        table.row(p.outgoing() + "-" + p.incoming(), part(v.getReal()), part(v.getImaginary()));
      }
    });
    long small = vertices.values().stream().filter(v -> v.norm() < SMALL).count();
    if (small > 0) {
      table.row("%d more below 1e-8".formatted(small), "", "");
    }
    print(table);
  }

  private void moments(Map<Pair, Double> moments) {
    if (!moments.isEmpty()) {
      Terminal.TextTable table = new Terminal.TextTable("transition moment", "|mu| [1/GeV]");
      moments.forEach((pair, mu) -> table.row(pair.outgoing() + "-" + pair.incoming(), mu));
      print(table);
    }
  }

  /** What is a rounding error beside the other part is 0 for a reader. */
  private static double part(double x) {
    return Math.abs(x) < ROUNDING ? 0 : x;
  }

  private void decays() {
    Terminal.TextTable table = new Terminal.TextTable("decay", "width [GeV]", "branching");
    boolean first = true;
    for (String particle : results.decays().particles()) {
      List<Decay> decays = results.of(particle);
      if (!decays.isEmpty() && !first) {
        table.row("", "", "");
      }
      first &= decays.isEmpty();
      decays.stream()
          .filter(d -> d.branching() >= TINY)
          .forEach(d -> table.row(d.label(), d.width(), d.branching()));
      tiny(table, particle, decays.stream().filter(d -> d.branching() < TINY).toList());
    }
    print(table);
  }

  private static void tiny(Terminal.TextTable table, String particle, List<Decay> decays) {
    if (decays.size() == 1) {
      table.row(decays.get(0).label(), decays.get(0).width(), decays.get(0).branching());
    } else if (!decays.isEmpty()) {
      table.row(
          "%s -> %d more channels below 1e-6".formatted(particle, decays.size()),
          decays.stream().mapToDouble(Decay::width).sum(),
          decays.stream().mapToDouble(Decay::branching).sum());
    }
  }

  private void print(Terminal.TextTable table) {
    out.println();
    table.print(out);
  }
}
