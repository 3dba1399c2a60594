package io.nightjar.card;

import java.util.List;

/**
 * Scan cards with one mistake each, and what their messages must say.
 *
 * @param title of the mistake
 * @param from part of {@link #GOOD} that is replaced
 * @param to what replaces it
 * @param says parts of the message: place, key, value, suggestion
 */
record BadScans(String title, String from, String to, List<String> says) {

  /** A card without mistakes that uses every key; line numbers count from its first line. */
  static final String GOOD =
      """
      kind: scan
      name: my-scan
      description: an example
      model: dark-seesaw
      era: 2020
      vary:
        dark-photon.mass: {from: 30 MeV, to: 3 GeV, scale: log, points: 11, profile: true}
        heavy-neutrinos.nu4.mixing.mu: {from: 1e-5, to: 0.1, scale: log}
        vertices.nu5-nu4: {from: 0, to: 1}
        muon: {from: 0.1, to: 3, scale: linear}
      tie:
        muon: [vertices.nu_mu-nu5, vertices.nu_mu-nu6]
      method: profile
      optimiser: simplex
      terms: {only: [a-mu, invisible], without: na64e, with: [ps191]}
      starts: 3
      seed: 7
      evaluations: 300
      """;

  String message() {
    if (!GOOD.contains(from)) {
      throw new AssertionError("not in the good card: " + from);
    }
    try {
      ScanCard.read("my-scan.yaml", GOOD.replace(from, to));
    } catch (CardException e) {
      return String.valueOf(e.getMessage());
    }
    throw new AssertionError("no complaint about: " + title);
  }

  private static BadScans card(String title, String from, String to, String... says) {
    return new BadScans(title, from, to, List.of(says));
  }

  static List<BadScans> all() {
    return List.of(
        card("another kind", "kind: scan", "kind: model", "my-scan.yaml:1: kind"),
        card(
            "model misspelt",
            "dark-seesaw",
            "dark-sesaw",
            "my-scan.yaml:4: model:",
            "Maybe you meant 'dark-seesaw'."),
        card(
            "a model with a Lagrangian",
            "dark-seesaw",
            "dark-seesaw-lagrangian",
            "my-scan.yaml:4: model:",
            "a card of masses and vertices"),
        card(
            "era misspelt",
            "era: 2020",
            "era: 2021",
            "my-scan.yaml:5: era:",
            "'2021' is not an era"),
        card(
            "number misspelt",
            "dark-photon.mass",
            "dark-foton.mass",
            "my-scan.yaml:7: vary.dark-foton.mass:",
            "Maybe you meant 'dark-photon.mass'."),
        card(
            "a vertex that the model has not",
            "vertices.nu5-nu4:",
            "vertices.nu4-nu5:",
            "my-scan.yaml:9: vary.vertices.nu4-nu5:",
            "allowed: dark-photon.mass"),
        card(
            "mass without unit",
            "from: 30 MeV",
            "from: 0.03",
            "my-scan.yaml:7: vary.dark-photon.mass.from:",
            "an energy needs a unit"),
        card(
            "mixing above one",
            "to: 0.1,",
            "to: 10,",
            "my-scan.yaml:8: vary.heavy-neutrinos.nu4.mixing.mu.to:",
            "from -1 to 1"),
        card(
            "range upside down",
            "from: 0, to: 1",
            "from: 1, to: 0",
            "my-scan.yaml:9:",
            "'to' must be greater than 'from'"),
        card(
            "logarithm of zero",
            "{from: 1e-5, to",
            "{from: 0, to",
            "my-scan.yaml:8:",
            "greater than 0 on a logarithmic scale"),
        card(
            "scale misspelt",
            "scale: linear",
            "scale: liner",
            "my-scan.yaml:10:",
            "Maybe you meant 'linear'."),
        card("one point", "points: 11", "points: 1", "my-scan.yaml:7:", "whole number from 2"),
        card(
            "half a point", "points: 11", "points: 11.5", "my-scan.yaml:7:", "whole number from 2"),
        card(
            "points where there is no grid",
            "from: 0, to: 1",
            "from: 0, to: 1, points: 5",
            "my-scan.yaml:9:",
            "searched for"),
        card(
            "key misspelt",
            "profile: true",
            "profiled: true",
            "my-scan.yaml:7:",
            "Maybe you meant 'profile'."),
        card(
            "profile of nothing",
            ", profile: true",
            "",
            "my-scan.yaml:7:",
            "searched for, not stepped through"),
        card(
            "profile of nothing, without points",
            ", points: 11, profile: true",
            "",
            "my-scan.yaml:6: vary:",
            "one or two"),
        card(
            "tied number misspelt",
            "vertices.nu_mu-nu5,",
            "vertices.nu_mu-nu51,",
            "my-scan.yaml:12: tie.muon[0]:",
            "Maybe you meant 'vertices.nu_mu-nu5'."),
        card(
            "a factor of zero",
            "vertices.nu_mu-nu5,",
            "heavy-neutrinos.nu5.mixing.e,",
            "my-scan.yaml:12: tie.muon[0]:",
            "0 on the model card"),
        card(
            "a factor without a range",
            "[vertices.nu_mu-nu5, vertices.nu_mu-nu6]",
            "[dark-photon.epsilon]\n  muon2: [dark-scalar.mixing]",
            "my-scan.yaml:13: tie.muon2:",
            "does not vary"),
        card(
            "a factor that makes a kinetic mixing of more than one",
            "to: 3, scale: linear}\ntie:\n  muon: [vertices.nu_mu-nu5, vertices.nu_mu-nu6]",
            "to: 300, scale: linear}\ntie:\n  muon: [dark-photon.epsilon]",
            "my-scan.yaml:10: vary.muon.to:",
            "dark-photon.epsilon would be 6.43"),
        card(
            "the same number twice",
            "[vertices.nu_mu-nu5,",
            "[vertices.nu5-nu4,",
            "my-scan.yaml:10:",
            "'vertices.nu5-nu4' varies already"),
        card(
            "method misspelt",
            "method: profile",
            "method: profiled",
            "my-scan.yaml:13: method:",
            "Maybe you meant 'profile'."),
        card(
            "starts of a grid",
            "method: profile",
            "method: grid",
            "my-scan.yaml:7:",
            "only the method 'profile' has this"),
        card(
            "key of terms misspelt",
            "without: na64e",
            "whithout: na64e",
            "my-scan.yaml:15: terms.whithout:",
            "Maybe you meant 'without'."),
        card("no start", "starts: 3", "starts: 0", "my-scan.yaml:16: starts:", "from 1"),
        card("negative seed", "seed: 7", "seed: -7", "my-scan.yaml:17: seed:", "from 0"),
        card(
            "a key that no scan has",
            "evaluations: 300",
            "evaluation: 300",
            "my-scan.yaml:18:",
            "Maybe you meant 'evaluations'."),
        card(
            "sets of masses of a profile",
            "evaluations: 300",
            "masses: 300",
            "my-scan.yaml:18: masses:",
            "does not search over masses and couplings",
            "allowed: with the method optimise"));
  }
}
