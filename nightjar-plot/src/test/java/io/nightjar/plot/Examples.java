package io.nightjar.plot;

import java.util.Arrays;
import java.util.List;

/** Figures with made-up numbers that look like real ones. */
final class Examples {

  private static final String SIX = "\\nu_6 \\to \\nu_4\\,e^+e^-";
  private static final String FIVE = "\\nu_5 \\to \\nu_4\\,e^+e^-";
  private static final String DATA = Latex.text("MiniBooNE data");
  private static final String BACKGROUND = "\\text{background}";
  private static final String UNCERTAINTY = Latex.text("syst. uncertainty");

  private Examples() {}

  /** Three panels: data over background with two signals on top. */
  static Figure threePanels() {
    return Figure.of(
        panel(
                "E_\\nu^{\\mathrm{QE}}\\ [\\mathrm{GeV}]",
                Latex.text("events / 50 MeV"),
                new double[] {0.2, 0.3, 0.375, 0.475, 0.55, 0.675, 0.8, 0.95, 1.1, 1.25, 1.5},
                new double[] {241, 260, 204, 172, 137, 118, 95, 74, 57, 41},
                new double[] {21, 27, 22, 16, 10, 6, 3, 1.6, 0.8, 0.3},
                new double[] {46, 50, 33, 21, 12, 6, 3, 1.2, 0.5, 0.2},
                new double[] {318, 327, 268, 199, 164, 126, 108, 71, 63, 40})
            .noting("18.75\\times 10^{20}\\ \\mathrm{POT}", "\\chi^2/\\mathrm{dof} = 9.1/10"),
        panel(
                "E_{\\mathrm{vis}}\\ [\\mathrm{GeV}]",
                Latex.text("events / 100 MeV"),
                new double[] {0.14, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2},
                new double[] {480, 505, 470, 345, 270, 220, 175, 140, 112, 95, 78},
                new double[] {22, 52, 60, 38, 21, 12, 6, 3, 1, 0.5, 0.2},
                new double[] {75, 108, 77, 39, 20, 9, 4, 2, 1, 0.4, 0.2},
                new double[] {560, 671, 622, 410, 322, 231, 192, 139, 118, 92, 81})
            .legend(Panel.Legend.NONE),
        panel(
                "\\cos\\theta",
                Latex.text("events / 0.2"),
                new double[] {-1, -0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8, 1},
                new double[] {88, 102, 120, 141, 168, 205, 246, 315, 402, 520},
                new double[] {7, 8, 9, 11, 13, 17, 23, 31, 46, 62},
                new double[] {3, 4, 5, 7, 10, 14, 21, 34, 60, 118},
                new double[] {92, 121, 129, 166, 185, 241, 281, 372, 523, 716})
            .legend(Panel.Legend.NONE));
  }

  private static Panel panel(
      String x,
      String y,
      double[] edges,
      double[] background,
      double[] six,
      double[] five,
      double[] data) {
    return Panel.of(
        Axis.linear(x),
        Axis.linear(y),
        Stack.of(
            edges,
            Stack.part(BACKGROUND, background, Fill.solid(Palette.LIGHT_GREY)),
            Stack.part(SIX, six, Fill.solid(Palette.ORANGE)),
            Stack.part(FIVE, five, Fill.solid(Palette.BLUE))),
        Band.around(
            UNCERTAINTY,
            edges,
            background,
            scaled(background, 0.1),
            Fill.hatched(Palette.DARK_GREY, Hatch.RISING)),
        Points.inBins(DATA, edges, data, roots(data)));
  }

  /** Counts above, counts less background below. */
  static Figure excess() {
    double[] edges = {0.2, 0.3, 0.375, 0.475, 0.55, 0.675, 0.8, 0.95, 1.1, 1.25, 1.5};
    double[] background = {241, 260, 204, 172, 137, 118, 95, 74, 57, 41};
    double[] data = {318, 327, 268, 199, 164, 126, 108, 71, 63, 40};
    double[] six = {21, 27, 22, 16, 10, 6, 3, 1.6, 0.8, 0.3};
    double[] five = {46, 50, 33, 21, 12, 6, 3, 1.2, 0.5, 0.2};
    double[] zero = new double[background.length];
    double[] excess = new double[data.length];
    Arrays.setAll(excess, bin -> data[bin] - background[bin]);
    return Figure.of(
            panel(
                    "E_\\nu^{\\mathrm{QE}}\\ [\\mathrm{GeV}]",
                    Latex.text("events / 50 MeV"),
                    edges,
                    background,
                    six,
                    five,
                    data)
                .noting("12.84\\times 10^{20}\\ \\mathrm{POT}")
                .over(
                    Axis.linear("\\text{data} - \\text{bkg}"),
                    Band.around(
                        "", edges, zero, scaled(background, 0.1), Fill.solid(Palette.LIGHT_GREY)),
                    Stack.of(
                        edges,
                        Stack.part(SIX, six, Fill.solid(Palette.ORANGE)),
                        Stack.part(FIVE, five, Fill.solid(Palette.BLUE))),
                    Reference.horizontal("", 0, new Pen(Palette.BLACK, 0.6, Pen.Dash.SOLID)),
                    Points.inBins("", edges, excess, roots(data))))
        .titled("\\text{An excess of electron-like events}")
        .captioned(
            Latex.text("Made-up numbers, 100% of them."), Latex.text("Bars: ") + "\\sqrt{N}.");
  }

  /** Both axes logarithmic; curves, an excluded region, lines with labels. */
  static Figure exclusion() {
    int size = 120;
    double[] mass = new double[size];
    double[] limit = new double[size];
    double[] top = new double[size];
    double[] expected = new double[size];
    for (int i = 0; i < size; i++) {
      mass[i] = 1e-2 * Math.pow(10, 3.0 * i / (size - 1));
      limit[i] =
          1e-4 * (1 + Math.pow(mass[i] / 0.8, 2)) * (1 + 0.3 * Math.sin(9 * Math.log(mass[i])));
      top[i] = 1;
      expected[i] = 1.4e-4 * (1 + Math.pow(mass[i] / 0.8, 2));
    }
    return Figure.of(
        Panel.of(
            Axis.logarithmic("m_{Z'}\\ [\\mathrm{GeV}]"),
            Axis.logarithmic("\\varepsilon").to(0.1),
            Region.between("\\text{excluded}", mass, limit, top, Fill.solid(Palette.LIGHT_GREY)),
            Curve.of("\\text{observed}", mass, limit, Pen.solid(Palette.BLACK)),
            Curve.of("\\text{expected}", mass, expected, Pen.dashed(Palette.VERMILION)),
            Reference.vertical("m_{Z'} = 1.25\\ \\mathrm{GeV}", 1.25, Pen.dotted(Palette.BLUE)),
            Points.at(
                    "\\text{benchmark}", new double[] {1.25}, new double[] {4e-5}, new double[] {0})
                .in(Palette.BLUE)));
  }

  /** An area with a hole, another in it, and a star. */
  static Figure ring() {
    Area.Ring outer = new Area.Ring(List.of(1.0, 9.0, 9.0, 1.0), List.of(1.0, 1.0, 9.0, 9.0));
    Area.Ring hole = new Area.Ring(List.of(3.0, 3.0, 7.0, 7.0), List.of(3.0, 7.0, 7.0, 3.0));
    Area.Ring island = new Area.Ring(List.of(4.0, 6.0, 5.0), List.of(4.0, 4.0, 6.0));
    return Figure.of(
        Panel.of(
                Axis.linear("x").from(0).to(10),
                Axis.linear("y").from(0).to(10),
                new Area("a", List.of(outer, hole), Fill.solid(Palette.PALE_BLUE)),
                new Area("b", List.of(island), Fill.hatched(Palette.GREY, Hatch.RISING)),
                Points.at("c", new double[] {5}, new double[] {8}, new double[1]).as(Mark.STAR))
            .legend(Panel.Legend.RIGHT));
  }

  /** Nowhere is there room: the numbers fill the frame and the y axis may not grow. */
  static Figure crowded() {
    double[] edges = {0, 1, 2, 3, 4, 5};
    double[] full = {9.1e6, 9.7e6, 9.2e6, 9.9e6, 9.5e6};
    return Figure.of(
        Panel.of(
                Axis.linear("x"),
                Axis.linear("\\text{counts}").from(0).to(1e7),
                Stack.of(
                    edges,
                    Stack.part("A", scaled(full, 0.3), Fill.solid(Palette.BLUE)),
                    Stack.part("B", scaled(full, 0.3), Fill.hatched(Palette.GREEN, Hatch.CROSSED)),
                    Stack.part(
                        "C", scaled(full, 0.4), Fill.hatched(Palette.VERMILION, Hatch.FALLING))),
                Steps.of(
                    "\\text{total}",
                    edges,
                    full,
                    new Pen(Palette.BLACK, 1.5, Pen.Dash.DASH_DOTTED)),
                Reference.horizontal("\\text{half}", 5e6, Pen.dashed(Palette.BLACK)))
            .noting("\\text{a note}"));
  }

  /**
   * Seven panels in rows of three, whose numbers need rooms of different sizes, one of them with
   * nothing to show; symbols explained once.
   */
  static Figure rows() {
    Panel[] panels = new Panel[7];
    for (int k = 0; k < panels.length; k++) {
      double unit = k == 4 ? 0 : Math.pow(10, k - 1);
      panels[k] =
          Panel.of(
              Axis.linear("x_" + k + "\\ [\\mathrm{cm}]"),
              Axis.linear(k % 3 == 0 ? Latex.text("events") : ""),
              Stack.of(
                  new double[] {0, 1, 3, 4},
                  Stack.part(FIVE, new double[] {2 * unit, unit, 0}, Fill.solid(Palette.BLUE)),
                  Stack.part(SIX, new double[] {0, unit, 3 * unit}, Fill.solid(Palette.ORANGE))));
    }
    panels[4] = panels[4].noting(Latex.text("nothing"));
    return Figure.grid(3, panels)
        .legend(Figure.Legend.TOP)
        .titled(Latex.text("Seven panels"))
        .captioned(Latex.text("The last row is short."))
        .sized(510, 420);
  }

  /** Levels with an arrow between them, on an axis without numbers. */
  static Figure levels() {
    Pen thick = new Pen(Palette.BLUE, 2, Pen.Dash.SOLID);
    return Figure.of(
            Panel.of(
                Axis.unmarked("").from(0).to(10),
                Axis.logarithmic("m\\ [\\mathrm{MeV}]").from(30).to(1000),
                Curve.of("", new double[] {1, 4}, new double[] {300, 300}, thick),
                Curve.of("", new double[] {5, 9}, new double[] {80, 80}, thick),
                Arrows.of(
                    "",
                    new double[] {1.2, 1.6, 2, 2.4},
                    new double[] {300, 300, 300, 300},
                    new double[] {1.2, 1.6, 2, 2.4},
                    new double[] {80, 120, 160, 200},
                    Pen.solid(Palette.BLUE)),
                Arrows.one(3, 300, 3, 80, new Pen(Palette.VERMILION, 2, Pen.Dash.SOLID)),
                Labels.at("\\nu_5\n145\\ \\mathrm{MeV}", 1, 300, Labels.Anchor.ABOVE_RIGHT),
                Labels.at("\\nu_4", 7, 80, Labels.Anchor.ABOVE).in(Palette.BLUE),
                Labels.at("\\nu_4", 7, 80, Labels.Anchor.ABOVE),
                Labels.at("e^+e^-", 3, 150, Labels.Anchor.RIGHT),
                Curve.of("", new double[] {0, 10}, new double[] {40, 40}, Pen.dashed(Palette.GREY)),
                Labels.at("\\nu_\\mu", 5, 40, Labels.Anchor.ABOVE)))
        .titled(Latex.text("levels"))
        .captioned(Latex.text("one"), Latex.text("two"));
  }

  /** Small, with every kind of layer. */
  static Figure everything() {
    double[] edges = {0, 1, 3, 4};
    double[] x = {0.5, 2, 3.5};
    return Figure.of(
            Panel.of(
                    Axis.linear("x\\ [\\mathrm{cm}]"),
                    Axis.linear(Latex.text("counts")),
                    Stack.of(
                        edges,
                        Stack.part("a", new double[] {3, 2, 1}, Fill.solid(Palette.LIGHT_GREY)),
                        Stack.part(
                            "b",
                            new double[] {1, 2, 3},
                            Fill.hatched(Palette.GREEN, Hatch.CROSSED))),
                    Region.between(
                        "r",
                        x,
                        new double[] {6, 5, 6},
                        new double[] {7, 6, 6.5},
                        Fill.solid(Palette.YELLOW)),
                    Band.around(
                        "s",
                        edges,
                        new double[] {3, 2, 1},
                        new double[] {0.5, 0.4, 0.3},
                        Fill.hatched(Palette.BLACK, Hatch.FALLING)),
                    Steps.of(
                        "t", edges, new double[] {4.5, 4.2, 4.8}, Pen.dashed(Palette.VERMILION)),
                    Curve.of("f", x, new double[] {1, 5, 2}, Pen.solid(Palette.BLUE)),
                    Reference.vertical("x_0", 1.5, Pen.dotted(Palette.PURPLE)),
                    Reference.horizontal(
                        "y_0", 8, new Pen(Palette.GREY, 0.6, Pen.Dash.DASH_DOTTED)),
                    Points.inBins("d", edges, new double[] {4, 5, 3}, new double[] {2, 2.2, 1.7}),
                    Arrows.of(
                        "g",
                        new double[] {0.2, 3.8},
                        new double[] {9, 9},
                        new double[] {0.8, 3.2},
                        new double[] {7.5, 9},
                        Pen.solid(Palette.SKY_BLUE)),
                    Labels.at("l\nm", 2.8, 9, Labels.Anchor.ABOVE).in(Palette.VERMILION))
                .noting("\\chi^2 = 3"))
        .sized(180, 150);
  }

  static double[] scaled(double[] values, double factor) {
    return Arrays.stream(values).map(value -> factor * value).toArray();
  }

  static double[] roots(double[] values) {
    return Arrays.stream(values).map(Math::sqrt).toArray();
  }
}
