package io.nightjar.card;

import java.util.List;

/**
 * Beam cards with one mistake each, and what their messages must say.
 *
 * @param title of the mistake
 * @param from part of {@link #GOOD} that is replaced
 * @param to what replaces it
 * @param says parts of the message: place, key, value, suggestion
 */
record BadBeams(String title, String from, String to, List<String> says) {

  /** A card without mistakes that uses every key; line numbers count from its first line. */
  static final String GOOD =
      """
      kind: beam
      name: my-beam
      title: An example
      status: provisional
      distance: 256 m
      flux:
        tables: {nu_mu: ps191/ps191_numu_flux.csv, nu_e: ps191/ps191_nue_flux.csv}
        column: flux_arbitrary
        per: POT
        reading: {through: 18 m^2, for: 1e19 POT, contents: per-gev}
        holds-at: 128 m
        harden: 1.5
      sources: {how: invented}
      notes: [the tables have no unit]
      check:
        - {that: flux integral, of: nu_mu, to: 1 GeV, is: 3e-10 nu/cm^2/POT, within: 30 %, at: here}
      """;

  private static final String FLUX =
      GOOD.substring(GOOD.indexOf("  tables"), GOOD.indexOf("sources"));

  String message() {
    if (!GOOD.contains(from)) {
      throw new AssertionError("not in the good card: " + from);
    }
    try {
      BeamCard.read("my-beam.yaml", GOOD.replace(from, to), List.of());
    } catch (CardException e) {
      return String.valueOf(e.getMessage());
    }
    throw new AssertionError("no complaint about: " + title);
  }

  private static BadBeams card(String title, String from, String to, String... says) {
    return new BadBeams(title, from, to, List.of(says));
  }

  private static BadBeams flux(String title, String flux, String... says) {
    return card(title, FLUX, "  " + flux + "\n", says);
  }

  static List<BadBeams> all() {
    return List.of(
        card("no flux", "flux:\n" + FLUX, "", "my-beam.yaml:1:", "'flux' is missing"),
        card(
            "flux without tables",
            "  tables: {nu_mu: ps191/ps191_numu_flux.csv, nu_e: ps191/ps191_nue_flux.csv}\n",
            "",
            "my-beam.yaml:6: flux:",
            "'table' or 'tables' is missing"),
        flux(
            "table misspelt",
            "table: fluxes/minibone_fhc.csv\n  per: POT",
            "my-beam.yaml:7: flux.table:",
            "Maybe you meant 'fluxes/miniboone_fhc.csv'."),
        flux(
            "table without unit",
            "table: fluxes/fasernu.csv\n  per: POT",
            "my-beam.yaml:7: flux.table:",
            "no table of fluxes"),
        flux(
            "table of something else",
            "table: miniboone/mb_egamma_efficiency.csv\n  per: POT",
            "my-beam.yaml:7: flux.table:",
            "no column of a neutrino species"),
        flux(
            "reading of a table that needs none",
            "table: fluxes/nutev_fhc.csv\n  per: POT\n  reading: {through: 1 m^2, for: 1 POT, contents: per-gev}",
            "my-beam.yaml:7: flux.table:",
            "states its unit"),
        flux(
            "column of a table with all species",
            "table: fluxes/nutev_fhc.csv\n  per: POT\n  column: numu",
            "my-beam.yaml:9: flux.column:",
            "goes with 'tables'"),
        card(
            "both table and tables",
            "  column:",
            "  table: fluxes/nutev_fhc.csv\n  column:",
            "flux.table:",
            "'flux.tables'"),
        card(
            "tables without reading",
            "  reading: {through: 18 m^2, for: 1e19 POT, contents: per-gev}\n",
            "",
            "my-beam.yaml:7: flux.tables:",
            "need a 'reading'"),
        card(
            "no neutrino of a beam",
            "nu_e:",
            "nue:",
            "my-beam.yaml:7: flux.tables.nue:",
            "nu_e nu_mu nu_tau",
            "Maybe you meant 'nu_e'."),
        card("no such column", "flux_arbitrary", "flux", "flux.tables.nu_mu:", "flux_arbitrary"),
        card("per nothing known", "per: POT", "per: spill", "flux.per:", "POT fb^-1"),
        card("area in metres", "18 m^2", "18 m", "flux.reading.through:", "a unit of length"),
        card("no area", "18 m^2", "0 m^2", "flux.reading.through:", "greater than 0"),
        card("negative protons", "1e19 POT", "-1e19 POT", "flux.reading.for:", "greater than 0"),
        card(
            "protons of a collider",
            "per: POT",
            "per: fb^-1",
            "flux.reading.for:",
            "it is a unit of exposure",
            "fb^-1"),
        card(
            "contents unknown",
            "per-gev",
            "per-GeV",
            "flux.reading.contents:",
            "Maybe you meant 'per-gev'."),
        card(
            "a reading that is no less certain than a release",
            "status: provisional",
            "status: digitised",
            "my-beam.yaml:4: status:",
            "provisional",
            "my-beam.yaml:10"),
        card(
            "a digitised flux that claims to be released",
            GOOD.substring(GOOD.indexOf("status"), GOOD.indexOf("sources")),
            """
            status: released
            distance: 1 km
            flux: {table: fluxes/nutev_fhc.csv, per: POT}
            """,
            "my-beam.yaml:4: status:",
            "digitised (fluxes/nutev_fhc.csv)"),
        card("negative distance", "256 m", "-256 m", "my-beam.yaml:5: distance:", "greater than 0"),
        card("no place", "holds-at: 128 m", "holds-at: 0 m", "flux.holds-at:", "greater than 0"),
        card("energies times zero", "1.5", "0", "my-beam.yaml:12: flux.harden:", "greater than 0"),
        card(
            "provisional without a reason",
            "notes: [the tables have no unit]\n",
            "",
            "my-beam.yaml:4: status:",
            "needs a note"),
        card(
            "energy above the flux",
            "to: 1 GeV",
            "to: 20 GeV",
            "check[0].to:",
            "where the flux is known, from 0.167121 to 11.8267 GeV"),
        card(
            "energy below the flux",
            "to: 1 GeV",
            "from: 1 MeV",
            "check[0].from:",
            "where the flux is known"),
        card(
            "flux of a species that the beam lacks",
            "of: nu_mu",
            "of: nu_tau",
            "check[0].of:",
            "nu_mu nu_e"),
        card("wrong kind of card", "kind: beam", "kind: experiment", "my-beam.yaml:1:", "'beam'"));
  }
}
