package io.nightjar.card;

import io.nightjar.physics.DataException;
import java.util.List;

/**
 * Limit files with one mistake each, and what their messages must say.
 *
 * @param title of the mistake
 * @param from part of {@link #GOOD} that is replaced
 * @param to what replaces it
 * @param says parts of the message: place, key, value, suggestion
 */
record BadLimits(String title, String from, String to, List<String> says) {

  /** A file without mistakes that uses every key; line numbers count from its first line. */
  static final String GOOD =
      """
      # kind: limit
      # name: my-limit
      # title: 'A search, 2020'
      # cite: 'NA64:2019imj'
      # published: 2019-06-30
      # level: 90 %
      # bounds: mixing-e
      # search: peak
      # assumes: 'nothing of it
      #     is seen'
      # finals: [ee, mumu]
      # nature: dirac
      # detector:
      #   energy: 45 GeV
      #   threshold: 100 MeV
      #   shield: 1 m
      #   length: 60 m
      #   flight: 8 cm
      #   hadronic-lifetime: 20 ms
      #   zones:
      #     - {from: 0 m, to: 60 m, veto: 0.5}
      #     - {from: 60 m, to: 220 m, veto: 99 %}
      # superseded-by: hnl-e-na62
      # use: no
      # because: 'it is an example'
      # licence: 'none stated'
      # source: 'a test'
      # status: unverified
      # notes:
      #   - 'made up'
      m_GeV,U2,edge
      0.1,1e-6,bottom
      0.2,1e-7,bottom
      0.1,1e-3,top
      0.3,1e-4,top
      """;

  static CardText file(String text) {
    return new CardText("my-limit.csv", text);
  }

  String message() {
    if (!GOOD.contains(from)) {
      throw new AssertionError("not in the good file: " + from);
    }
    try {
      LimitCard.read(file(GOOD.replace(from, to)));
    } catch (CardException | DataException e) {
      return String.valueOf(e.getMessage());
    }
    throw new AssertionError("no complaint about: " + title);
  }

  private static BadLimits bad(String title, String from, String to, String... says) {
    return new BadLimits(title, from, to, List.of(says));
  }

  static List<BadLimits> all() {
    return List.of(
        bad("another kind", "kind: limit", "kind: model", "my-limit.csv:1: kind"),
        bad("another name", "name: my-limit", "name: mine", "my-limit.csv:2: name", "my-limit"),
        bad("no source", "# source: 'a test'\n", "", "my-limit.csv:1:", "'source' is missing"),
        bad("no paper", "# cite: 'NA64:2019imj'\n", "", "my-limit.csv:1:", "'cite' is missing"),
        bad("no licence", "'none stated'", "''", "my-limit.csv:26: licence: nothing is said"),
        bad("no standing", "# status: unverified\n", "", "'status' is missing"),
        bad(
            "no day",
            "2019-06-30",
            "June 2019",
            "my-limit.csv:5: published",
            "'June 2019' is no day"),
        bad("no reason", "# because: 'it is an example'\n", "", "'because' is missing"),
        bad("level", "90 %", "90", "my-limit.csv:6: level: must be from 0 to 1"),
        bad(
            "bounds",
            "mixing-e",
            "mixing-el",
            "my-limit.csv:7: bounds",
            "Maybe you meant 'mixing-e'"),
        bad("search", "peak", "peek", "my-limit.csv:8: search", "Maybe you meant 'peak'"),
        bad("key", "# licence", "# license", "my-limit.csv:26:", "Maybe you meant 'licence'"),
        bad("detector", "shield", "sheild", "my-limit.csv:16:", "Maybe you meant 'shield'"),
        bad(
            "unit of a detector",
            "45 GeV",
            "45 m",
            "my-limit.csv:14: detector.energy",
            "a unit of length"),
        bad("zone", "to: 60 m", "to: 0 m", "my-limit.csv:21: detector.zones[0].to", "ends behind"),
        bad("zones", "from: 60 m", "from: 50 m", "detector.zones", "outwards"),
        bad("veto", "99 %", "99", "my-limit.csv:22: detector.zones[1].veto", "from 0 to 1"),
        bad("not YAML", "# status: ", "# status; ", "my-limit.csv:", "not YAML"),
        bad(
            "unit of the mass",
            "m_GeV,",
            "m_Gev,",
            "my-limit.csv:31:",
            "'m_GeV' is missing",
            "m_Gev"),
        bad("column", "U2", "Usq", "my-limit.csv:31:", "'U2' is missing", "m_GeV, Usq, edge"),
        bad("mass twice", "0.2,1e-7", "0.1,1e-7", "my-limit.csv:33: m_GeV", "0.1 after 0.1"),
        bad("descending mass", "0.3,", "0.05,", "my-limit.csv:35: m_GeV", "edge top must ascend"),
        bad("negative", "1e-7", "-1e-7", "my-limit.csv:33: U2", "greater than 0", "-1.0E-7"),
        bad("no number", "1e-7", "small", "my-limit.csv, line 33, column 'U2'", "'small'"),
        bad("no cell", "0.2,1e-7,bottom", "0.2,1e-7", "my-limit.csv, line 33", "2 cells"),
        bad("edge", "1e-4,top", "1e-4,tip", "my-limit.csv:35: edge", "Maybe you meant 'top'"),
        bad("no rows", GOOD.substring(GOOD.indexOf("0.1,1e-6")), "", "my-limit.csv:1:", "no rows"));
  }
}
