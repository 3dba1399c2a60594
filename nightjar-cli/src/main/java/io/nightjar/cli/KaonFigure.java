package io.nightjar.cli;

import io.nightjar.model.HiggsDecays;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal.DarkScalar;
import io.nightjar.physics.Measurement;
import io.nightjar.plot.Axis;
import io.nightjar.plot.Curve;
import io.nightjar.plot.Figure;
import io.nightjar.plot.Fill;
import io.nightjar.plot.Hatch;
import io.nightjar.plot.Labels;
import io.nightjar.plot.Labels.Anchor;
import io.nightjar.plot.Latex;
import io.nightjar.plot.Layer;
import io.nightjar.plot.Palette;
import io.nightjar.plot.Panel;
import io.nightjar.plot.Pen;
import io.nightjar.plot.Region;
import io.nightjar.precision.Evidence;
import io.nightjar.precision.HiggsPortal;
import io.nightjar.precision.KaonLimits;
import io.nightjar.process.ScalarEmission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/**
 * The plane of mixing and mass of the dark scalar, which is taken to be invisible: what KOTO saw in
 * 2019, and what limits from kaons and the Higgs boson leave of it.
 */
final class KaonFigure {

  /** Axes: masses [GeV] and sin θ. */
  private static final double HEAVIEST = 0.3;

  private static final double LEAST = 2e-5;
  private static final double MOST = 1e-2;
  private static final int POINTS = 1201;
  private static final double MEV = 1e3; // in a GeV

  private static final double WIDTH = 420; // [pt]
  private static final double HEIGHT = 315;

  private static final String SEEN = "koto-2019-branching";

  /** How a search on K⁺ → π⁺X looks. */
  private record Look(String title, Palette colour, double labelAt) {}

  private static final Map<String, Look> LOOKS =
      Map.of(
          "e949", new Look("E949", Palette.DARK_GREY, 0.04),
          "na62-2017", new Look("NA62 (2017)", Palette.SKY_BLUE, 0.21),
          "na62-2025", new Look("NA62 (2016-22)", Palette.BLUE, 0.24),
          "na62-pi0-inv", new Look("NA62, ", Palette.GREEN, 0.135));

  private final Evidence evidence;
  private final Spectrum benchmark;
  private final ScalarEmission emission;
  private final double[] masses = Planes.linear(0, HEAVIEST, POINTS);
  private final List<Layer> layers = new ArrayList<>();

  private KaonFigure(Evidence evidence, Spectrum benchmark) {
    this.evidence = evidence;
    this.benchmark = benchmark;
    this.emission = ScalarEmission.of(benchmark.constants());
  }

  /**
   * The plane of an era.
   *
   * @param evidence of the era
   * @param benchmark whose vacuum value the Higgs boson's decays are computed with
   * @param marked points to mark, the benchmark among them
   */
  static Figure of(Evidence evidence, Spectrum benchmark, List<Spectrum> marked) {
    KaonFigure figure = new KaonFigure(evidence, benchmark);
    figure.excluded();
    figure.seen();
    figure.koto();
    evidence.kaonLimits().searches().forEach(figure::search);
    figure.higgs();
    figure.benchmarks(marked);
    Panel panel =
        Panel.of(
            Axis.linear("m_\\varphi\\ [\\mathrm{MeV}]").from(0).to(MEV * HEAVIEST),
            Axis.logarithmic("\\sin\\theta").from(LEAST).to(MOST),
            figure.layers.toArray(Layer[]::new));
    return Figure.of(panel)
        .legend(Figure.Legend.TOP)
        .titled(Latex.text("Invisible scalar from kaons, as known in " + evidence.era().name()))
        .sized(WIDTH, HEIGHT);
  }

  /** Everything measured that the figure of an era shows. */
  static List<Measurement> measurements(Evidence evidence) {
    List<Measurement> all = new ArrayList<>();
    evidence.measurements().find(SEEN).ifPresent(all::add);
    evidence.koto().limit(0).ifPresent(all::add);
    for (KaonLimits.Search search : evidence.kaonLimits().searches()) {
      search.at(search.limits().firstKey()).ifPresent(all::add);
    }
    HiggsPortal.limit(evidence).ifPresent(all::add);
    return all;
  }

  // ---- limits ---------------------------------------------------------------------------------

  /** sin θ where K⁺ → π⁺φ reaches a limit. */
  private double charged(Measurement limit, double mass) {
    return Math.sqrt(limit.value() / emission.chargedKaon(mass, 1));
  }

  private Optional<Double> koto(double mass) {
    return evidence.koto().limit(mass).map(m -> emission.sineForKLong(m.value(), mass));
  }

  private Optional<Double> strongest(double mass) {
    Optional<Double> pion = evidence.kaonLimits().at(mass).map(m -> charged(m, mass));
    return Stream.concat(koto(mass).stream(), pion.stream()).min(Comparator.naturalOrder());
  }

  /** Everything above the strongest limit of a kaon. */
  private void excluded() {
    for (Segment segment : segments(this::strongest)) {
      double[] low = segment.y().stream().mapToDouble(y -> Math.min(y, MOST)).toArray();
      double[] top = new double[low.length];
      Arrays.fill(top, MOST);
      layers.add(
          Region.between(
              Latex.text("excluded by kaons"),
              segment.xs(),
              low,
              top,
              Fill.solid(Palette.LIGHT_GREY)));
    }
  }

  /** What the events of 2019 would be. */
  private void seen() {
    evidence
        .measurements()
        .find(SEEN)
        .ifPresent(m -> {
          double[] x = scaled(masses);
          layers.add(
              Region.between(
                  Latex.text("KOTO's events of 2019: ") + branching(m),
                  x,
                  sines(m.value() - m.minus()),
                  sines(m.value() + m.plus()),
                  Fill.hatched(Palette.ORANGE, Hatch.RISING)));
          layers.add(Curve.of("", x, sines(m.value()), Pen.dotted(Palette.ORANGE)));
        });
  }

  /** As in BR(K_L → π⁰φ) = 2.1 (+2.0 −1.1) × 10⁻⁹. */
  private static String branching(Measurement m) {
    return String.format(
        Locale.ROOT,
        "\\mathcal{B}(K_L\\to\\pi^0\\varphi) = %.1f^{+%.1f}_{-%.1f}\\times 10^{-9}",
        1e9 * m.value(),
        1e9 * m.plus(),
        1e9 * m.minus());
  }

  private double[] sines(double branching) {
    return Arrays.stream(masses).map(m -> emission.sineForKLong(branching, m)).toArray();
  }

  private void koto() {
    curves(this::koto, new Pen(Palette.PURPLE, 1.6, Pen.Dash.SOLID));
    double at = 0.01;
    evidence
        .koto()
        .limit(at)
        .ifPresent(m -> label(m.label(), at, emission.sineForKLong(m.value(), at), Palette.PURPLE));
  }

  private void search(KaonLimits.Search search) {
    Look look = LOOKS.getOrDefault(search.name(), new Look(search.name(), Palette.BLACK, 0.05));
    curves(mass -> search.at(mass).map(m -> charged(m, mass)), Pen.solid(look.colour()));
    double at = look.labelAt();
    String title =
        Latex.text(look.title())
            + (search.name().contains("pi0") ? "\\pi^0\\to" + Latex.text("invisible") : "");
    search
        .at(at)
        .ifPresent(m ->
            layers.add(Labels.at(title, MEV * at, charged(m, at), Anchor.BELOW).in(look.colour())));
  }

  /** The largest mixing that limits on decays of the Higgs boson leave. */
  private void higgs() {
    HiggsPortal.limit(evidence)
        .ifPresent(limit ->
            higgs(limit, limit.name().contains("undetected") ? "undetected" : "invisible"));
  }

  private void higgs(Measurement limit, String what) {
    DoubleFunction<Optional<Double>> bound =
        mass -> Optional.of(decays(mass).maximalMixing(limit.value()));
    curves(bound, Pen.dashed(Palette.BLACK));
    String words =
        String.format(Locale.ROOT, "\\mathcal{B}(h\\to\\mathrm{%s}) < %.2f", what, limit.value())
            + String.format(
                Locale.ROOT,
                "\\text{ for }v_\\varphi = %.2f\\ \\mathrm{GeV}",
                benchmark.darkVacuum());
    double at = 0.06;
    layers.add(Labels.at(words, MEV * at, bound.apply(at).orElseThrow(), Anchor.BELOW));
  }

  private HiggsDecays decays(double mass) {
    return HiggsDecays.of(
        benchmark.constants(), benchmark.darkVacuum(), mass, benchmark.zPrimeMass());
  }

  private void benchmarks(List<Spectrum> marked) {
    Map<DarkScalar, List<String>> names = new LinkedHashMap<>();
    for (Spectrum spectrum : marked) {
      spectrum
          .point()
          .scalar()
          .ifPresent(
              s -> names.computeIfAbsent(s, key -> new ArrayList<>()).add(spectrum.point().name()));
    }
    names.entrySet().stream()
        .filter(named -> isShown(named.getKey()))
        .forEach(named ->
            layers.addAll(
                Planes.mark(
                    named.getValue(),
                    MEV * named.getKey().mass(),
                    Math.abs(named.getKey().mixing()),
                    Anchor.BELOW_RIGHT)));
  }

  private static boolean isShown(DarkScalar scalar) {
    double sine = Math.abs(scalar.mixing());
    return scalar.mass() < HEAVIEST && sine > LEAST && sine < MOST;
  }

  // ---- curves ---------------------------------------------------------------------------------

  /**
   * A piece of a curve that has gaps.
   *
   * @param x masses [MeV]
   * @param y sin θ
   */
  private record Segment(List<Double> x, List<Double> y) {
    double[] xs() {
      return x.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  /** Pieces of what is given at the masses of the grid [GeV]. */
  private List<Segment> segments(DoubleFunction<Optional<Double>> curve) {
    List<Segment> segments = new ArrayList<>();
    boolean gap = true;
    for (double mass : masses) {
      Optional<Double> y = curve.apply(mass);
      if (y.isPresent()) {
        if (gap) {
          segments.add(new Segment(new ArrayList<>(), new ArrayList<>()));
        }
        segments.getLast().x().add(MEV * mass);
        segments.getLast().y().add(y.get());
      }
      gap = y.isEmpty();
    }
    return segments;
  }

  private void curves(DoubleFunction<Optional<Double>> curve, Pen pen) {
    segments(curve).forEach(s -> layers.add(new Curve("", s.x(), s.y(), pen)));
  }

  private void label(String words, double mass, double sine, Palette colour) {
    layers.add(Labels.at(Latex.text(words), MEV * mass, sine, Anchor.ABOVE_RIGHT).in(colour));
  }

  private static double[] scaled(double[] masses) {
    return Arrays.stream(masses).map(m -> MEV * m).toArray();
  }
}
