package io.nightjar.cli;

import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Measurement;
import io.nightjar.plot.Axis;
import io.nightjar.plot.Curve;
import io.nightjar.plot.Figure;
import io.nightjar.plot.Fill;
import io.nightjar.plot.Labels;
import io.nightjar.plot.Labels.Anchor;
import io.nightjar.plot.Latex;
import io.nightjar.plot.Layer;
import io.nightjar.plot.Palette;
import io.nightjar.plot.Panel;
import io.nightjar.plot.Pen;
import io.nightjar.plot.Region;
import io.nightjar.process.MagneticMoment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The plane of kinetic mixing and mass of the Z': where its contribution to the magnetic moment of
 * the muon is the difference between experiment and theory, and where it is too large.
 */
final class MuonMomentFigure {

  /** Axes: masses [GeV] and ε. */
  private static final double LIGHTEST = 0.01;

  private static final double HEAVIEST = 10;
  private static final double LEAST = 3e-4;
  private static final double MOST = 0.3;
  private static final int POINTS = 241;

  private static final double WIDTH = 330; // [pt]
  private static final double HEIGHT = 250;

  /** From here on a difference is an anomaly [standard deviations]. */
  private static final double ANOMALY = 2;

  private final Measurement difference;
  private final Constants constants;
  private final double[] masses = Planes.logarithmic(LIGHTEST, HEAVIEST, POINTS);

  private MuonMomentFigure(Measurement difference, Constants constants) {
    this.difference = difference;
    this.constants = constants;
  }

  /**
   * The plane of an era.
   *
   * @param difference of measured and predicted moment
   * @param benchmarks to mark
   */
  static Figure of(Measurement difference, List<Spectrum> benchmarks, Constants constants) {
    MuonMomentFigure figure = new MuonMomentFigure(difference, constants);
    List<Layer> layers = new ArrayList<>();
    layers.addAll(figure.isAnomaly() ? figure.bands() : figure.limit());
    layers.addAll(figure.benchmarks(benchmarks));
    Panel panel =
        Panel.of(
            Axis.logarithmic("m_{Z'}\\ [\\mathrm{GeV}]").from(LIGHTEST).to(HEAVIEST),
            Axis.logarithmic("\\varepsilon").from(LEAST).to(MOST),
            layers.toArray(Layer[]::new));
    return Figure.of(panel).titled(figure.title()).sized(WIDTH, HEIGHT);
  }

  private boolean isAnomaly() {
    return difference.value() > ANOMALY * difference.minus();
  }

  /** As in Δa_μ = 279(76) × 10⁻¹¹. */
  private String title() {
    return String.format(
            Locale.ROOT,
            "\\Delta a_\\mu = %.0f(%.0f)\\times 10^{-11}",
            1e11 * difference.value(),
            1e11 * difference.plus())
        + Latex.text(", " + difference.label());
  }

  /** ε at which the moment is so many standard deviations from the difference. */
  private double[] epsilon(double sigma) {
    double error = sigma < 0 ? difference.minus() : difference.plus();
    double wanted = difference.value() + sigma * error;
    return Arrays.stream(masses)
        .map(m ->
            MagneticMoment.epsilonFor(wanted, constants.muonMass(), m, constants).orElseThrow())
        .toArray();
  }

  private List<Layer> bands() {
    return List.of(
        above(ANOMALY),
        Region.between(
            Latex.text("explained within ") + "2\\sigma",
            masses,
            epsilon(-ANOMALY),
            epsilon(ANOMALY),
            Fill.solid(Palette.YELLOW)),
        Region.between(
            Latex.text("explained within ") + "1\\sigma",
            masses,
            epsilon(-1),
            epsilon(1),
            Fill.solid(Palette.GREEN)),
        curve("", 0, Pen.solid(Palette.BLACK)),
        tooLarge());
  }

  private List<Layer> limit() {
    return List.of(
        above(ANOMALY),
        curve("2\\sigma" + Latex.text(" upper limit"), ANOMALY, Pen.solid(Palette.BLACK)),
        curve("1\\sigma" + Latex.text(" upper limit"), 1, Pen.dashed(Palette.DARK_GREY)),
        tooLarge());
  }

  private Layer above(double sigma) {
    double[] top = new double[masses.length];
    Arrays.fill(top, MOST);
    double[] low = Arrays.stream(epsilon(sigma)).map(e -> Math.min(e, MOST)).toArray();
    return Region.between("", masses, low, top, Fill.solid(Palette.LIGHT_GREY));
  }

  private Layer tooLarge() {
    return Labels.at(
        "a_\\mu" + Latex.text(" too large by more than ") + "2\\sigma",
        Math.sqrt(LIGHTEST),
        Math.sqrt(MOST / 10),
        Anchor.CENTRE);
  }

  private Curve curve(String label, double sigma, Pen pen) {
    return Curve.of(label, masses, epsilon(sigma), pen);
  }

  private List<Layer> benchmarks(List<Spectrum> benchmarks) {
    List<Layer> layers = new ArrayList<>();
    for (Spectrum benchmark : benchmarks) {
      double epsilon = Math.abs(benchmark.chargeCoupling()) / constants.charge();
      layers.addAll(
          Planes.mark(
              List.of(benchmark.point().name()),
              benchmark.zPrimeMass(),
              epsilon,
              Anchor.BELOW_RIGHT));
    }
    return layers;
  }
}
