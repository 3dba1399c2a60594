package io.nightjar.card;

import io.nightjar.physics.Era;
import java.util.List;

/**
 * Experiment cards with one mistake each, and what their messages must say.
 *
 * @param title of the mistake
 * @param from part of {@link #GOOD} that is replaced
 * @param to what replaces it
 * @param says parts of the message: place, key, value, suggestion
 */
record BadExperiments(String title, String from, String to, List<String> says) {

  /** A card without mistakes; line numbers below count from its first line. */
  static final String GOOD =
      """
      kind: experiment
      name: my-detector
      title: An example
      status: released
      beam: bnb-miniboone-fhc
      exposure: 1e20 POT
      detector:
        distance: 541 m
        volume: {sphere: {radius: 6 m}}
        fiducial: {sphere: {radius: 5 m}}
        material: {CH2: 800 t}
      response:
        energy: {stochastic: 12 %, constant: 10 MeV}
        angle: {constant: 3 deg, slope: 0 deg}
        one-ring:
          - {name: close, overlap: {threshold: 30 MeV, opening: 13 deg}}
        efficiency: {edges: [100 MeV, 500 MeV, 1 GeV], values: [10 %, 0.2]}
      selection:
        - {of: E_visible, min: 140 MeV, max: 1 GeV}
      observables:
        E_nu_QE: [200 MeV, 400 MeV, 1 GeV]
        E_visible: {from: 100 MeV, to: 1 GeV, width: 50 MeV}
        cos_theta: {from: -1, to: 1, width: 0.5}
      data:
        - public: 2020-01-31
          source: {cite: "Example:2020abc", at: Table 3}
          samples:
            E_nu_QE: {status: released, observed: [12, 8], background: [10.5, 9]}
          check:
            - {that: total data, of: E_nu_QE, is: 20, within: 0 %, at: Table 3}
      sources: {cite: "Example:2020abc"}
      """;

  /** From the exposure to the sources, without exposure and data. */
  private static final String NO_DATA =
      GOOD.substring(GOOD.indexOf("detector:"), GOOD.indexOf("data:"));

  String message() {
    if (!GOOD.contains(from)) {
      throw new AssertionError("not in the good card: " + from);
    }
    try {
      ExperimentCard.read("my-detector.yaml", GOOD.replace(from, to), List.of(), Era.TODAY);
    } catch (CardException e) {
      return String.valueOf(e.getMessage());
    }
    throw new AssertionError("no complaint about: " + title);
  }

  private static BadExperiments card(String title, String from, String to, String... says) {
    return new BadExperiments(title, from, to, List.of(says));
  }

  static List<BadExperiments> all() {
    return List.of(
        card(
            "beam unknown",
            "bnb-miniboone-fhc",
            "bnb-minibone-fhc",
            "my-detector.yaml:5: beam:",
            "bnb-minibone-fhc",
            "bnb-miniboone-fhc bnb-miniboone-rhc bnb-sbnd-fhc",
            "Maybe you meant 'bnb-miniboone-fhc'."),
        card("beam missing", "beam: bnb-miniboone-fhc\n", "", "'beam' is missing"),
        card(
            "beam in a file that does not exist",
            "bnb-miniboone-fhc",
            "./my-beam.yaml",
            "my-detector.yaml:5: beam:",
            "cannot be read",
            "my-beam.yaml"),
        card("negative exposure", "1e20 POT", "-1e20 POT", "my-detector.yaml:6:", "greater than 0"),
        card("exposure without unit", "1e20 POT", "1e20", "my-detector.yaml:6:", "POT"),
        card(
            "no exposure", "exposure: 1e20 POT\n", "", "my-detector.yaml:24: data[0]:", "exposure"),
        card(
            "two exposures",
            "    source: {",
            "    exposure: 2e20 POT\n    source: {",
            "data[0].exposure:",
            "'exposure'",
            "my-detector.yaml:6"),
        card(
            "detector where the flux does not hold",
            "541 m",
            "100 m",
            "my-detector.yaml:8: detector.distance:",
            "541 m (bnb-miniboone-fhc)"),
        card(
            "fiducial larger than the volume",
            "radius: 5 m",
            "radius: 7 m",
            "my-detector.yaml:10: detector.fiducial:",
            "does not fit",
            "{sphere: {radius: 6 m}} (my-detector.yaml:9)"),
        card("no volume", "radius: 6 m", "radius: 0 m", "my-detector.yaml:9:", "greater than 0"),
        card(
            "shape unknown",
            "volume: {sphere",
            "volume: {spere",
            "my-detector.yaml:9:",
            "Maybe you meant 'sphere'."),
        card(
            "shape without length",
            "fiducial: {sphere: {radius: 5 m}}",
            "fiducial: {cylinder: {radius: 5 m}}",
            "my-detector.yaml:10: detector.fiducial.cylinder:",
            "'length' is missing"),
        card(
            "box without extent",
            "fiducial: {sphere: {radius: 5 m}}",
            "fiducial: {box: {x: 1 m, y: 0 m, z: 1 m}}",
            "detector.fiducial.box.y:",
            "greater than 0"),
        card(
            "cylinder longer than the volume",
            "fiducial: {sphere: {radius: 5 m}}",
            "fiducial: {cylinder: {radius: 5 m, length: 8 m}}",
            "detector.fiducial:",
            "does not fit"),
        card(
            "centre with two coordinates",
            "fiducial: {sphere: {radius: 5 m}}",
            "fiducial: {sphere: {radius: 5 m, centre: [0 m, 0 m]}}",
            "detector.fiducial.sphere.centre:",
            "three coordinates"),
        card(
            "pieces that overlap",
            "fiducial: {sphere: {radius: 5 m}}",
            "fiducial: [{sphere: {radius: 1 m}}, {sphere: {radius: 1 m, centre: [1 m, 0 m, 1 m]}}]",
            "detector.fiducial[1]:",
            "overlaps 'detector.fiducial[0]'"),
        card(
            "dirt in the detector",
            "  material: {CH2: 800 t}",
            "  material: {CH2: 800 t}\n"
                + "  upstream: [{name: dirt, material: {SiO2: 1 t}, "
                + "shape: {box: {x: 9 m, y: 9 m, z: 9 m, centre: [0 m, 0 m, -10 m]}}}]",
            "detector.upstream[0].shape:",
            "overlaps 'detector.volume'"),
        card(
            "dirt behind the source",
            "  material: {CH2: 800 t}",
            "  material: {CH2: 800 t}\n"
                + "  upstream: [{name: dirt, material: {SiO2: 1 t}, "
                + "shape: {box: {x: 9 m, y: 9 m, z: 9 m, centre: [0 m, 0 m, -540 m]}}}]",
            "detector.upstream[0].shape:",
            "z above -541 m"),
        card(
            "two regions of one name",
            "  material: {CH2: 800 t}",
            "  material: {CH2: 800 t}\n  upstream:\n"
                + "    - {name: dirt, material: {SiO2: 1 t}, "
                + "shape: {sphere: {radius: 1 m, centre: [0 m, 0 m, -10 m]}}}\n"
                + "    - {name: dirt, material: {SiO2: 1 t}, "
                + "shape: {sphere: {radius: 1 m, centre: [0 m, 0 m, -20 m]}}}",
            "detector.upstream[1].name:",
            "two regions"),
        card(
            "decays near a vertex upstream",
            "  material: {CH2: 800 t}",
            "  material: {CH2: 800 t}\n  decay: {within: 1 mm}\n"
                + "  upstream: [{name: dirt, material: {SiO2: 1 t}, "
                + "shape: {sphere: {radius: 1 m, centre: [0 m, 0 m, -10 m]}}}]",
            "detector.upstream:",
            "cannot stand beside 'detector.decay'"),
        card(
            "efficiency of something else",
            "  material: {CH2: 800 t}",
            "  material: {CH2: 800 t}\n  efficiency-counts: fidutial",
            "detector.efficiency-counts:",
            "Maybe you meant 'fiducial'."),
        card(
            "element whose nucleus is unknown",
            "CH2: 800 t",
            "Xe: 800 t",
            "my-detector.yaml:11: detector.material.Xe:",
            "'Xe' is no element",
            "Al Ar Be C"),
        card(
            "not a formula",
            "CH2: 800 t",
            "oil: 800 t",
            "detector.material.oil:",
            "CH2, H2O or Ar"),
        card("no material", "{CH2: 800 t}", "{}", "my-detector.yaml:11:", "needs a material"),
        card("mass in metres", "800 t", "800 m", "detector.material.CH2:", "a unit of length"),
        card(
            "molar mass of something else",
            "800 t",
            "{mass: 800 t, molar-mass: 18 g/mol}",
            "detector.material.CH2.molar-mass:",
            "14.027 g/mol of CH2"),
        card("response misspelt", "response:", "responce:", "my-detector.yaml:12:", "'response'"),
        card("resolution negative", "12 %", "-12 %", "response.energy.stochastic:", "0 or more"),
        card(
            "opening angle too large",
            "13 deg",
            "200 deg",
            "one-ring[0].overlap.opening:",
            "180 deg"),
        card(
            "no criterion",
            "overlap: {threshold: 30 MeV, opening: 13 deg}",
            "",
            "response.one-ring[0]:",
            "'overlap' or 'separation'"),
        card(
            "two criteria of one name",
            "opening: 13 deg}}\n",
            """
            opening: 13 deg}}
                - {name: close, overlap: {threshold: 30 MeV, opening: 9 deg}}
            """,
            "response.one-ring:",
            "the same name"),
        card(
            "ring variable unknown",
            "overlap: {threshold: 30 MeV, opening: 13 deg}",
            "separation: {table: miniboone/mb_kelly_kopp_two_shower_cuts.csv, variable: circle, set: a}",
            "separation.variable:",
            "diag circle1 circle0"),
        card("efficiency above 1", "0.2]", "1.2]", "response.efficiency.values[1]:", "from 0 to 1"),
        card("too few efficiencies", ", 0.2]", "]", "response.efficiency.values:", "for each bin"),
        card(
            "table of efficiencies missing",
            "{edges: [100 MeV, 500 MeV, 1 GeV], values: [10 %, 0.2]}",
            "{table: miniboone/mb_egama_efficiency.csv, from: 0 MeV}",
            "response.efficiency.table:",
            "Maybe you meant 'miniboone/mb_egamma_efficiency.csv'."),
        card(
            "table of something else",
            "{edges: [100 MeV, 500 MeV, 1 GeV], values: [10 %, 0.2]}",
            "{table: miniboone/mb2020_rhc_nue_enuqe.csv, from: 0 MeV}",
            "response.efficiency.table:",
            "no column of 'energy'"),
        card(
            "window upside down",
            "min: 140 MeV, max: 1 GeV",
            "min: 1 GeV, max: 140 MeV",
            "my-detector.yaml:19: selection[0]:",
            "'min' must lie below 'max'"),
        card(
            "window of nothing",
            ", min: 140 MeV, max: 1 GeV",
            "",
            "selection[0]:",
            "needs 'min' or 'max'"),
        card(
            "window above the flux",
            "min: 140 MeV, max: 1 GeV",
            "min: 8 GeV",
            "my-detector.yaml:19: selection[0]:",
            "so much energy",
            "up to 7.5 GeV (bnb-miniboone-fhc)"),
        card(
            "luminosity at an accelerator",
            "1e20 POT",
            "150 fb^-1",
            "my-detector.yaml:6: exposure:",
            "it is a unit of luminosity",
            "POT"),
        card(
            "window of an unknown observable",
            "of: E_visible",
            "of: E_visble",
            "selection[0].of:",
            "E_nu_QE E_visible cos_theta",
            "'E_visible'"),
        card(
            "observable unknown",
            "cos_theta:",
            "cos_teta:",
            "my-detector.yaml:23: observables.cos_teta:",
            "Maybe you meant 'cos_theta'."),
        card(
            "no observable",
            GOOD.substring(GOOD.indexOf("observables:"), GOOD.indexOf("data:")),
            "observables: {}\n",
            "my-detector.yaml:20: observables:",
            "at least one",
            "E_nu_QE E_visible cos_theta E_theta2 m_ee t_like cos_opening Q2"),
        card(
            "window in the wrong unit",
            "of: E_visible, min: 140 MeV",
            "of: t_like, min: 140 MeV",
            "selection[0].min:",
            "MeV^2 GeV^2",
            "a unit of energy"),
        card(
            "criterion misspelt",
            "overlap: {",
            "trakcs: {",
            "response.one-ring[0].trakcs:",
            "Maybe you meant 'tracks'."),
        card(
            "opening upside down",
            "overlap: {threshold: 30 MeV, opening: 13 deg}",
            "tracks: {threshold: 30 MeV, opening: {min: 90 deg, max: 5 deg}}",
            "one-ring[0].tracks.opening:",
            "below the largest"),
        card(
            "resolution proportional and negative",
            "stochastic: 12 %,",
            "stochastic: 12 %, proportional: -3 %,",
            "response.energy.proportional:",
            "0 or more"),
        card(
            "one efficiency above 1",
            "{edges: [100 MeV, 500 MeV, 1 GeV], values: [10 %, 0.2]}",
            "130 %",
            "my-detector.yaml:17: response.efficiency:",
            "from 0 to 1"),
        card(
            "neither data nor exposure",
            GOOD.substring(GOOD.indexOf("exposure:"), GOOD.indexOf("sources: {")),
            NO_DATA,
            "'exposure' is missing"),
        card(
            "edges twice",
            "background: [10.5, 9]",
            "background: [10.5, 9], edges: [0 GeV, 1 GeV, 2 GeV], bins: [0 GeV, 1 GeV, 2 GeV]",
            "samples.E_nu_QE",
            "they say the same"),
        card(
            "sample without bins",
            "E_nu_QE: {status",
            "m_ee: {status",
            "samples.m_ee:",
            "needs 'edges'"),
        card(
            "error larger than the background",
            "background: [10.5, 9]",
            "background: [10.5, 9], background-error: 30",
            "samples.E_nu_QE.background-error:",
            "more than 100 %",
            "19.5 events"),
        card(
            "error of one bin above 100 %",
            "background: [10.5, 9]",
            "background: [10.5, 9], background-error: [3, 110 %]",
            "samples.E_nu_QE.background-error[1]:",
            "more than 100 %"),
        card(
            "errors for other bins",
            "background: [10.5, 9]",
            "background: [10.5, 9], background-error: [3, 2, 1]",
            "samples.E_nu_QE.background-error:",
            "3 errors for 2 bins"),
        card(
            "negative error",
            "background: [10.5, 9]",
            "background: [10.5, 9], background-error: -5 %",
            "samples.E_nu_QE.background-error:",
            "0 or more"),
        card(
            "error of the signal above 100 %",
            "background: [10.5, 9]",
            "background: [10.5, 9], signal-error: 120 %",
            "samples.E_nu_QE.signal-error:",
            "from 0 to 1"),
        card(
            "likelihood of what was not seen",
            "    check:",
            "    likelihood: {of: E_visible}\n    check:",
            "data[0].likelihood.of:",
            "no such sample"),
        card(
            "likelihood of an unknown observable",
            "    check:",
            "    likelihood: {of: E_nu}\n    check:",
            "data[0].likelihood.of:",
            "'E_nu' is unknown"),
        card(
            "events where there can be none",
            "background: [10.5, 9]}\n",
            "background: [10.5, 0]}\n    likelihood: {of: E_nu_QE}\n",
            "data[0].likelihood.of:",
            "Bin 2 has 8.0 events",
            "no background"),
        card(
            "overlapping bins",
            "[200 MeV, 400 MeV, 1 GeV]",
            "[200 MeV, 400 MeV, 350 MeV, 1 GeV]",
            "observables.E_nu_QE[2]:",
            "350 MeV",
            "before:  400 MeV"),
        card("one edge", "[200 MeV, 400 MeV, 1 GeV]", "[200 MeV]", "E_nu_QE:", "two edges"),
        card("part of a bin", "width: 0.5", "width: 0.3", "observables.cos_theta:", "whole number"),
        card("no day", "2020-01-31", "2020-02-31", "data[0].public:", "2020-06-30"),
        card("not public in any era", "2020-01-31", "+1000000000-01-01", "data[0].public:"),
        card(
            "no data",
            GOOD.substring(GOOD.indexOf("  - public"), GOOD.indexOf("sources: {")),
            "  []\n",
            "data:",
            "at least one block"),
        card(
            "data of a source not given",
            "    source: {cite: \"Example:2020abc\", at: Table 3}\n",
            "",
            "data[0]:",
            "'source' is missing"),
        card(
            "blocks of data not by date",
            "    source: {",
            "    source: {cite: \"A:2019b\"}\n  - public: 2019-12-31\n    source: {",
            "data[1]:",
            "ascend",
            "2020-01-31"),
        card(
            "sample of an unknown observable",
            "E_nu_QE: {status",
            "E_nu_QF: {status",
            "samples.E_nu_QF:",
            "'E_nu_QE'"),
        card("more bins than events", "[12, 8]", "[12]", "samples.E_nu_QE:", "1 numbers"),
        card("negative events", "[12, 8]", "[12, -8]", "observed[1]:", "0 or more"),
        card(
            "digitised without a reason",
            "{status: released",
            "{status: digitised",
            "samples.E_nu_QE.status:",
            "needs a note"),
        card(
            "status misspelt",
            "{status: released",
            "{status: digitized",
            "samples.E_nu_QE.status:",
            "Maybe you meant 'digitised'."),
        card(
            "status better than the table says",
            "observed: [12, 8], background: [10.5, 9]",
            "table: miniboone/mb2020_digitized_evis.csv, column: evis, observed: data, background: background",
            "samples.E_nu_QE.status:",
            "digitised (miniboone/mb2020_digitized_evis.csv)"),
        card(
            "table of other bins",
            "observed: [12, 8], background: [10.5, 9]",
            "table: miniboone/mb2020_rhc_nue_enuqe.csv, column: enuqe, observed: data, background: background",
            "samples.E_nu_QE.table:",
            "not those of the card"),
        card(
            "check of nothing known",
            "that: total data",
            "that: total dta",
            "data[0].check[0].that:",
            "Maybe you meant 'total data'."),
        card(
            "check of part of a bin",
            "is: 20",
            "to: 500 MeV, is: 20",
            "data[0].check[0].of:",
            "whole bins"),
        card("no sources", "sources: {cite: \"Example:2020abc\"}\n", "", "'sources' is missing"),
        card(
            "block without source",
            "sources: {cite: \"Example:2020abc\"}",
            "sources: {detector: {how: assumed}, selection: {how: assumed}, observables: {how: assumed}}",
            "my-detector.yaml:12: response:",
            "no source is given for 'response'"),
        card(
            "source of nothing",
            "sources: {cite: \"Example:2020abc\"}",
            "sources: {detectr: {how: assumed}}",
            "my-detector.yaml:31: sources.detectr:",
            "Maybe you meant 'detector'."),
        card(
            "wrong kind of card",
            "kind: experiment",
            "kind: combination",
            "my-detector.yaml:1: kind:",
            "'experiment'"));
  }
}
