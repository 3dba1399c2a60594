package io.nightjar.cli;

import io.nightjar.cli.ScanTable.Part;
import io.nightjar.plot.Axis;
import io.nightjar.plot.Curve;
import io.nightjar.plot.Latex;
import io.nightjar.plot.Layer;
import io.nightjar.plot.Mark;
import io.nightjar.plot.Palette;
import io.nightjar.plot.Panel;
import io.nightjar.plot.Pen;
import io.nightjar.plot.Points;
import io.nightjar.plot.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The curve of one parameter: −2 Δ ln L of everything and of its parts. */
final class ScanCurve {

  /** −2 Δ ln L of one parameter at 68.3 % and 95.4 %. */
  private static final double ONE = 1;

  private static final double FOUR = 4;

  private static final double TOP = 10; // of the axis
  private static final double FAR = 1e6; // stands for −∞, far above the axis

  private final ScanProfile profile;
  private final List<String> caption;
  private final List<Layer> layers = new ArrayList<>();

  /**
   * A curve.
   *
   * @param caption gets sentences
   */
  ScanCurve(ScanProfile profile, List<String> caption) {
    this.profile = profile;
    this.caption = caption;
  }

  Panel panel() {
    for (double at : List.of(ONE, FOUR)) {
      layers.add(Reference.horizontal("", at, new Pen(Palette.GREY, 0.6, Pen.Dash.DOTTED)));
    }
    if (profile.has(Part.ANOMALIES)) {
      curve(Part.CONSTRAINTS, "constraints", new Pen(Palette.DARK_GREY, 0.9, Pen.Dash.SOLID));
      curve(Part.ANOMALIES, "anomalies", new Pen(Palette.VERMILION, 0.9, Pen.Dash.DASHED));
    }
    curve(Part.ALL, "everything", new Pen(Palette.BLUE, 1.3, Pen.Dash.SOLID));
    double[] x = {profile.axis(0).shown(profile.best(0))};
    layers.add(Points.at(Latex.text("best point"), x, new double[1], new double[1]).as(Mark.STAR));
    caption.add(
        "Best point: ln L = %s. 68.3 %% (1): %s. 95.4 %% (4): %s."
            .formatted(
                LikelihoodPage.number(profile.top(Part.ALL)), intervals(ONE), intervals(FOUR)));
    return Panel.of(
            profile.axis(0).axis(),
            Axis.linear("-2\\,\\Delta\\ln L").from(0).to(TOP),
            layers.toArray(Layer[]::new))
        .legend(Panel.Legend.RIGHT);
  }

  /** In pieces, broken at gaps. */
  private void curve(Part part, String label, Pen pen) {
    double[] chi2 = profile.chi2(part);
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    for (int k = 0; k <= chi2.length; k++) {
      if (k == chi2.length || Double.isNaN(chi2[k])) {
        if (x.size() > 1) {
          layers.add(new Curve(Latex.text(label), x, y, pen));
        }
        x.clear();
        y.clear();
      } else {
        x.add(profile.axis(0).shown(profile.axis(0).at(k)));
        y.add(Math.min(FAR, chi2[k]));
      }
    }
  }

  /** Where −2 Δ ln L of everything is at most this. */
  private String intervals(double most) {
    ScanAxis axis = profile.axis(0);
    double[] chi2 = profile.chi2(Part.ALL);
    List<double[]> intervals = new ArrayList<>();
    for (int k = 0; k < chi2.length; k++) {
      if (chi2[k] <= most) {
        double low = k == 0 ? axis.from() : crossing(k, k - 1, chi2, most);
        double high = k == chi2.length - 1 ? axis.to() : crossing(k, k + 1, chi2, most);
        if (!intervals.isEmpty() && chi2[k - 1] <= most) {
          intervals.getLast()[1] = high;
        } else {
          intervals.add(new double[] {low, high});
        }
      }
    }
    return intervals.stream().map(i -> words(i[0], i[1])).collect(Collectors.joining(", "));
  }

  /** An interval; an end of the range is no end of it. */
  private String words(double low, double high) {
    ScanAxis axis = profile.axis(0);
    String from = ScanFigure.number(axis.shown(low));
    String to = ScanFigure.number(axis.shown(high));
    if (axis.isEnd(low)) {
      return axis.isEnd(high) ? "everywhere" : "up to " + to;
    }
    return axis.isEnd(high) ? "from " + from : from + " to " + to;
  }

  private double crossing(int in, int out, double[] chi2, double most) {
    ScanAxis axis = profile.axis(0);
    double from = axis.forward(axis.at(in));
    double to = axis.forward(axis.at(out));
    if (Double.isNaN(chi2[out]) || Double.isInfinite(chi2[out])) {
      return axis.at(in);
    }
    double low = ScanProfile.even(chi2[in]);
    double share = (ScanProfile.even(most) - low) / (ScanProfile.even(chi2[out]) - low);
    return axis.inverse(from + Math.min(1, share) * (to - from));
  }
}
