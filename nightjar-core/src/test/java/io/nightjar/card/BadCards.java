package io.nightjar.card;

import java.util.List;

/**
 * Cards with one mistake each, and what their messages must say.
 *
 * @param title of the mistake
 * @param from part of {@link #GOOD} that is replaced; empty when only settings are wrong
 * @param to what replaces it
 * @param settings overrides
 * @param says parts of the message: place, key, value, suggestion
 */
record BadCards(String title, String from, String to, List<String> settings, List<String> says) {

  /** A card without mistakes; line numbers below count from its first line. */
  static final String GOOD =
      """
      kind: model
      name: my-card
      model: three-portal
      nature: majorana
      dark-photon:
        mass: 1.25 GeV
        epsilon: 0.02
      dark-coupling: {alpha: 0.4}
      dark-scalar: {mass: 150 MeV, mixing: 6e-4}
      heavy-neutrinos:
        nu4: {mass: 74 MeV, mixing: {mu: 7e-4}}
        nu5: {mass: 146 MeV}
      vertices:
        nu5-nu4: [0, 0.92]
        nu_mu-nu5: 5e-4
      scalar-vertices: {nu4-nu4: -0.09}
      sources: {cite: "Somebody:2020abc"}
      """;

  private static final String NU5 = "  nu5: {mass: 146 MeV}\n";
  private static final String VERTICES = "vertices:\n  nu5-nu4: [0, 0.92]\n  nu_mu-nu5: 5e-4\n";

  String message() {
    try {
      ModelCard.read("my-card.yaml", from.isEmpty() ? GOOD : edited(), settings);
    } catch (CardException e) {
      return String.valueOf(e.getMessage());
    }
    throw new AssertionError("no complaint about: " + title);
  }

  private String edited() {
    if (!GOOD.contains(from)) {
      throw new AssertionError("not in the good card: " + from);
    }
    return GOOD.replace(from, to);
  }

  private static BadCards card(String title, String from, String to, String... says) {
    return new BadCards(title, from, to, List.of(), List.of(says));
  }

  private static BadCards set(String title, String setting, String... says) {
    return new BadCards(title, "", "", List.of(setting), List.of(says));
  }

  static List<BadCards> all() {
    return List.of(
        card(
            "unit misspelt",
            "1.25 GeV",
            "1.25 Gev",
            "my-card.yaml:6: dark-photon.mass:",
            "1.25 Gev",
            "eV keV MeV GeV TeV",
            "'GeV'"),
        card(
            "unit of another dimension",
            "74 MeV",
            "74 cm",
            "my-card.yaml:11: heavy-neutrinos.nu4.mass:",
            "'cm' is not an energy unit",
            "a unit of length"),
        card(
            "milli-electronvolts",
            "146 MeV",
            "146 meV",
            "my-card.yaml:12:",
            "heavy-neutrinos.nu5.mass",
            "146 meV",
            "'MeV'"),
        card("no unit", "1.25 GeV", "1.25", "my-card.yaml:6: dark-photon.mass:", "needs a unit"),
        card(
            "unit where none belongs",
            "0.02",
            "0.02 GeV",
            "my-card.yaml:7: dark-photon.epsilon:",
            "'GeV'",
            "0.02 GeV"),
        card("not a number", "1.25 GeV", "heavy", "my-card.yaml:6:", "'heavy' is not an energy"),
        card("decimal comma", "1.25 GeV", "\"1,25 GeV\"", "my-card.yaml:6:", "'1,25 GeV'", "point"),
        card("not finite", "0.02", ".nan", "my-card.yaml:7:", "finite", ".nan"),
        card("infinite", "1.25 GeV", ".inf GeV", "my-card.yaml:6:", "finite", ".inf GeV"),
        card("overflow", "1.25 GeV", "1e400 GeV", "my-card.yaml:6:", "too large", "1e400 GeV"),
        card("missing value", "mass: 1.25 GeV", "mass:", "my-card.yaml:6:", "dark-photon.mass"),
        card(
            "key misspelt",
            "epsilon: 0.02",
            "epsilom: 0.02",
            "my-card.yaml:7: dark-photon.epsilom:",
            "'epsilom'",
            "'epsilon'"),
        card(
            "unknown key",
            "sources:",
            "colour: blue\nsources:",
            "my-card.yaml:17: colour:",
            "'colour' is not a key of this card",
            "dark-photon"),
        card(
            "missing key",
            "dark-coupling: {alpha: 0.4}\n",
            "",
            "my-card.yaml:1:",
            "'dark-coupling' is missing"),
        card("missing key of a block", "{alpha: 0.4}", "{}", "my-card.yaml:8:", "'alpha' or 'g'"),
        card(
            "key twice",
            "epsilon: 0.02",
            "mass: 2 GeV",
            "my-card.yaml:7: dark-photon.mass:",
            "stands twice",
            "my-card.yaml:6"),
        card(
            "two ways to the same coupling",
            "{alpha: 0.4}",
            "{alpha: 0.4, g: 2.2}",
            "my-card.yaml:8:",
            "dark-coupling.g:",
            "'dark-coupling.alpha'",
            "2.2",
            "0.4"),
        card("negative mass", "74 MeV", "-74 MeV", "my-card.yaml:11:", "greater than 0", "-74 MeV"),
        card(
            "kinetic mixing too large",
            "0.02",
            "1.5",
            "my-card.yaml:7:",
            "between -1 and 1",
            "1.5"),
        card("coupling zero", "alpha: 0.4", "alpha: 0", "my-card.yaml:8:", "greater than 0"),
        card(
            "scalar mixing too large",
            "mixing: 6e-4",
            "mixing: 1.01",
            "my-card.yaml:9: dark-scalar.mixing:",
            "from -1 to 1",
            "1.01"),
        card(
            "mixing too large",
            "mu: 7e-4",
            "mu: [0.9, 0.9]",
            "my-card.yaml:11: heavy-neutrinos.nu4.mixing.mu:",
            "magnitude 1",
            "[0.9, 0.9]"),
        card(
            "mixing row unknown",
            "mu: 7e-4",
            "nu: 7e-4",
            "my-card.yaml:11: heavy-neutrinos.nu4.mixing.nu:",
            "e mu tau D L R",
            "'mu'"),
        card(
            "complex number with three parts",
            "[0, 0.92]",
            "[0, 0.92, 1]",
            "my-card.yaml:14: vertices.nu5-nu4:",
            "[re, im]",
            "[0, 0.92, 1]"),
        card(
            "heavy neutrino that the card does not have",
            "nu5-nu4:",
            "nu6-nu4:",
            "my-card.yaml:14: vertices.nu6-nu4:",
            "'nu6'",
            "nu_e nu_mu nu_tau nu4 nu5"),
        card(
            "flavour misspelt",
            "nu_mu-nu5:",
            "numu-nu5:",
            "my-card.yaml:15: vertices.numu-nu5:",
            "'numu'",
            "'nu_mu'"),
        card(
            "vertex with three states",
            "nu5-nu4:",
            "nu5-nu4-nu4:",
            "my-card.yaml:14:",
            "OUTGOING-INCOMING",
            "nu5-nu4-nu4"),
        card(
            "vertex both ways",
            "nu_mu-nu5: 5e-4",
            "nu4-nu5: [0, 0.92]",
            "my-card.yaml:15: vertices.nu4-nu5:",
            "complex conjugate",
            "my-card.yaml:14"),
        card(
            "complex diagonal",
            "nu_mu-nu5: 5e-4",
            "nu4-nu4: [0.1, 0.1]",
            "my-card.yaml:15: vertices.nu4-nu4:",
            "must be real",
            "[0.1, 0.1]"),
        card(
            "vertices and dark mixings",
            "mu: 7e-4",
            "mu: 7e-4, D: 0.8",
            "my-card.yaml:13: vertices:",
            "heavy-neutrinos.nu4.mixing.D",
            "my-card.yaml:11"),
        card(
            "D beside L",
            NU5 + VERTICES,
            "  nu5: {mass: 146 MeV, mixing: {D: 0.5, L: 0.6}}\n",
            "my-card.yaml:12: heavy-neutrinos.nu5.mixing.L:",
            "'heavy-neutrinos.nu5.mixing.D'",
            "0.6"),
        card(
            "scalar vertices without scalar",
            "dark-scalar: {mass: 150 MeV, mixing: 6e-4}\n",
            "",
            "my-card.yaml:15: scalar-vertices:",
            "dark-scalar"),
        card(
            "too many heavy neutrinos",
            "  nu5:",
            "  nu9:",
            "my-card.yaml:12: heavy-neutrinos.nu9:",
            "nu4 nu5 nu6 nu7 nu8"),
        card(
            "no heavy neutrino",
            "  nu4: {mass: 74 MeV, mixing: {mu: 7e-4}}\n  nu5: {mass: 146 MeV}\n",
            "  {}\n",
            "my-card.yaml:10: heavy-neutrinos:",
            "at least one"),
        card(
            "nature misspelt",
            "majorana",
            "majoranna",
            "my-card.yaml:4: nature:",
            "majorana dirac",
            "'majorana'"),
        card(
            "model unknown",
            "three-portal",
            "two-portal",
            "my-card.yaml:3: model:",
            "'three-portal'"),
        card(
            "wrong kind of card",
            "kind: model",
            "kind: experiment",
            "my-card.yaml:1: kind:",
            "'model'"),
        card("kind misspelt", "kind: model", "kind: modle", "my-card.yaml:1: kind:", "'model'"),
        card(
            "name is not that of the file",
            "name: my-card",
            "name: your-card",
            "my-card.yaml:2: name:",
            "your-card",
            "my-card"),
        card(
            "status unknown",
            "sources:",
            "status: sure\nsources:",
            "my-card.yaml:17: status:",
            "verified unverified"),
        card(
            "source without content",
            "{cite: \"Somebody:2020abc\"}",
            "{masses: {at: Table 1}}",
            "my-card.yaml:17: sources.masses:",
            "'cite' or 'how'"),
        card(
            "Lagrangian beside its results",
            "sources:",
            "lagrangian: {unit: GeV}\nsources:",
            "my-card.yaml:17: lagrangian:",
            "heavy-neutrinos"),
        card(
            "oscillation data without Lagrangian",
            "sources:",
            "oscillation: {ordering: normal}\nsources:",
            "my-card.yaml:17: oscillation:",
            "lagrangian"),
        card(
            "block where a value belongs",
            "1.25 GeV",
            "{value: 1.25 GeV}",
            "my-card.yaml:6: dark-photon.mass:",
            "single value",
            "{value: 1.25 GeV}"),
        card(
            "value where a block belongs",
            "{alpha: 0.4}",
            "0.4",
            "my-card.yaml:8: dark-coupling:",
            "block of keys"),
        card("syntax: bracket not closed", "[0, 0.92]", "[0, 0.92", "my-card.yaml:15", "not YAML"),
        card("syntax: tab", "  epsilon: 0.02", "\tepsilon: 0.02", "my-card.yaml:7", "not YAML"),
        card(
            "anchor",
            "74 MeV",
            "&m 74 MeV",
            "my-card.yaml:11: heavy-neutrinos.nu4.mass:",
            "anchors"),
        card("tag", "1.25 GeV", "!!str 1.25 GeV", "my-card.yaml:6: dark-photon.mass:", "tags"),
        card("two documents", "sources:", "---\nsources:", "my-card.yaml:17", "one card"),
        card(
            "nested too deeply",
            "0.02",
            "[".repeat(40) + "]".repeat(40),
            "my-card.yaml:7",
            "at most 32"),
        card("empty card", GOOD, "# nothing\n", "my-card.yaml:1", "empty"),
        card("not a mapping", GOOD, "- model\n", "my-card.yaml:1", "'key: value'"),
        set(
            "set: unit misspelt",
            "dark-photon.mass=30Mev",
            "--set dark-photon.mass=30Mev:",
            "'Mev'",
            "found:   30Mev",
            "'MeV'"),
        set(
            "set: key misspelt",
            "dark-photon.epsilom=0.01",
            "--set dark-photon.epsilom=0.01:",
            "'epsilom'",
            "mass epsilon chi",
            "'epsilon'"),
        set(
            "set: block misspelt",
            "dark-foton.mass=1GeV",
            "--set dark-foton.mass=1GeV",
            "'dark-photon'"),
        set(
            "set: through a value",
            "dark-photon.mass.value=1GeV",
            "--set dark-photon.mass.value=1GeV:",
            "'dark-photon.mass'",
            "1.25 GeV (my-card.yaml:6)"),
        set("set: no value", "dark-photon.mass=", "--set dark-photon.mass=", "no value"),
        set("set: no equals sign", "dark-photon.mass", "--set dark-photon.mass", "key=value"),
        set(
            "set: not a path",
            "dark-photon..mass=1GeV",
            "--set dark-photon..mass=1GeV",
            "not a path"),
        set(
            "set: no such item",
            "vertices.nu5-nu4[2]=1",
            "--set vertices.nu5-nu4[2]=1",
            "[0] to [1]"),
        set("set: not YAML", "vertices.nu5-nu4=[0, 1", "--set vertices.nu5-nu4=[0, 1", "not YAML"),
        set(
            "set: g beside alpha",
            "dark-coupling.g=2",
            "--set dark-coupling.g=2:",
            "'dark-coupling.alpha'",
            "0.4 (my-card.yaml:8)"),
        set(
            "set: chi beside epsilon",
            "dark-photon.chi=0.01",
            "--set dark-photon.chi=0.01:",
            "'dark-photon.epsilon'",
            "0.02 (my-card.yaml:7)"),
        set(
            "set: dark mixing beside vertices",
            "heavy-neutrinos.nu5.mixing.D=1",
            "--set heavy-neutrinos.nu5.mixing.D=1:",
            "'vertices'",
            "my-card.yaml:13"),
        set(
            "set: vertex the other way round",
            "vertices.nu4-nu5=[0, 0.5]",
            "--set vertices.nu4-nu5=[0, 0.5]:",
            "'vertices.nu5-nu4'",
            "my-card.yaml:14"),
        set(
            "set: out of range",
            "heavy-neutrinos.nu4.mass=0MeV",
            "--set heavy-neutrinos.nu4.mass=0MeV:",
            "greater than 0",
            "0MeV"),
        new BadCards(
            "set: one key twice",
            "",
            "",
            List.of("dark-coupling.alpha=0.1", "dark-coupling.alpha=0.2"),
            List.of("--set dark-coupling.alpha=0.2:", "undo", "--set dark-coupling.alpha=0.1")));
  }
}
