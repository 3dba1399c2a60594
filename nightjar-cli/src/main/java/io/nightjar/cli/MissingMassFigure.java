package io.nightjar.cli;

import io.nightjar.cli.CountingPage.Contribution;
import io.nightjar.experiment.Sample.Status;
import io.nightjar.fit.CountPrediction;
import io.nightjar.fit.CountPrediction.Binned;
import io.nightjar.plot.Axis;
import io.nightjar.plot.Figure;
import io.nightjar.plot.Fill;
import io.nightjar.plot.Hatch;
import io.nightjar.plot.Latex;
import io.nightjar.plot.Layer;
import io.nightjar.plot.Palette;
import io.nightjar.plot.Panel;
import io.nightjar.plot.Points;
import io.nightjar.plot.Stack;
import io.nightjar.precision.CountSpectra;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Single photons by missing mass squared: background, and signals by what makes them, stacked. Data
 * are drawn where they are public by bin; else their sum is said in words.
 */
final class MissingMassFigure {

  private static final int MOST = 5; // contributions with a look of their own
  private static final String SINGLE = "gamma + "; // with a photon, see CountSpectra
  private static final double WIDTH = 420; // [pt]
  private static final double HEIGHT = 300;

  private MissingMassFigure() {}

  /** All samples that have a spectrum, one below the other. */
  static Figure of(CountingPage page) {
    Panel[] panels =
        page.samples().stream()
            .filter(s -> s.binned().isPresent())
            .map(s -> panel(s, s.binned().orElseThrow()))
            .toArray(Panel[]::new);
    return Figure.grid(1, panels)
        .titled(Latex.text(title(page)))
        .sized(WIDTH, panels.length * HEIGHT);
  }

  /** One sample. */
  static Figure of(CountingPage page, CountPrediction sample) {
    return Figure.of(panel(sample, sample.binned().orElseThrow()))
        .titled(Latex.text(title(page)))
        .sized(WIDTH, HEIGHT);
  }

  private static String title(CountingPage page) {
    Status status = page.card().experiment().status();
    String standing =
        status == Status.RELEASED ? "" : " (" + status.name().toLowerCase(Locale.ROOT) + ")";
    return page.model().model().name() + ", " + page.card().title() + standing;
  }

  private static Panel panel(CountPrediction sample, Binned binned) {
    double[] edges = binned.spectrum().bins().edges();
    List<Layer> layers = new ArrayList<>();
    layers.add(Stack.of(edges, parts(binned)));
    binned
        .spectrum()
        .seen()
        .ifPresent(seen -> {
          double[] errors = Arrays.stream(seen.observed()).map(Math::sqrt).toArray();
          layers.add(Points.inBins(Latex.text("data"), edges, seen.observed(), errors));
        });
    return Panel.of(
            Axis.linear("M_{\\mathrm{miss}}^2\\ [\\mathrm{GeV}^2]")
                .from(edges[0])
                .to(edges[edges.length - 1]),
            Axis.linear(ordinate(edges)).from(0),
            layers.toArray(Layer[]::new))
        .noting(notes(sample, binned))
        .legend(Panel.Legend.RIGHT);
  }

  private static String ordinate(double... edges) {
    return Latex.text(
            String.format(Locale.ROOT, "events / %s GeV", Terminal.number(edges[1] - edges[0])))
        + "^2";
  }

  private static Stack.Part[] parts(Binned binned) {
    List<Stack.Part> parts = new ArrayList<>();
    boolean model = binned.spectrum().seen().isEmpty();
    parts.add(
        Stack.part(
            Latex.text(model ? "background (model)" : "background"),
            binned.background(),
            Fill.solid(Palette.LIGHT_GREY)));
    List<Contribution> shown = CountingPage.largest(binned, MOST);
    for (int k = 0; k < shown.size(); k++) {
      Contribution c = shown.get(k);
      parts.add(Stack.part(label(c.name()), c.events(), fill(c.name(), shown)));
    }
    return parts.toArray(Stack.Part[]::new);
  }

  /** A pair has one colour in all samples; without a photon it is hatched. */
  private static Fill fill(String name, List<Contribution> shown) {
    if (name.equals("others")) {
      return Fill.solid(Palette.GREY);
    }
    List<String> alike =
        shown.stream()
            .map(Contribution::name)
            .filter(other -> other.startsWith(SINGLE) == name.startsWith(SINGLE))
            .sorted()
            .toList();
    int k = alike.indexOf(name);
    return name.startsWith(SINGLE)
        ? Signals.fill(k)
        : Fill.hatched(Palette.VERMILION, k % 2 == 0 ? Hatch.RISING : Hatch.FALLING);
  }

  /** As in γ Z' → ν₄ν₅, or ν₄ν₅ whose pair looks like a photon. */
  private static String label(String name) {
    if (name.equals("others")) {
      return Latex.text("others");
    }
    boolean single = name.startsWith(SINGLE);
    String pair = Symbols.latex(List.of(name.replace(SINGLE, "").split(" ", -1)));
    return single
        ? "\\gamma Z'\\to\\gamma\\," + pair
        : pair + Latex.text(", ") + "e^+e^-" + Latex.text(" merged");
  }

  private static String[] notes(CountPrediction sample, Binned binned) {
    List<String> lines = new ArrayList<>();
    lines.add(Latex.text(sample.sample().name() + " sample"));
    if (binned.spectrum().seen().isEmpty()) {
      Map<String, Double> seen = CountSpectra.seen(sample.sample().counts().getFirst());
      lines.add(
          Latex.text("%.0f events seen, no spectrum public".formatted(sample.sample().observed())));
      lines.add(
          seen.entrySet().stream()
              .map(run ->
                  run.getKey().replaceAll("Y([0-9])S", "\\\\Upsilon($1S)")
                      + Latex.text(": %.0f".formatted(run.getValue())))
              .collect(Collectors.joining(Latex.text(", "))));
    }
    lines.add(
        Latex.text(
            String.format(Locale.ROOT, "signal: %.0f ± %.0f", sample.signal(), sample.error())));
    return lines.toArray(String[]::new);
  }
}
