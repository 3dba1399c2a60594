package io.nightjar.card;

import io.nightjar.experiment.Flux;
import io.nightjar.experiment.Sample.Status;
import io.nightjar.physics.DataException;
import io.nightjar.physics.Table;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the {@code flux} of a beam card: a table that states its unit, or tables without one and
 * the reading of them that the card answers for.
 *
 * @param neighbours where tables are
 * @param said the status that the card claims
 * @param status the same
 * @param distance where the card wants the flux [cm]
 */
record FluxReader(Neighbours neighbours, Value said, Status status, double distance) {
  private static final List<String> KEYS =
      List.of("table", "tables", "column", "per", "holds-at", "reading", "harden");

  /** Protons on target of an accelerator, or luminosity of a collider. */
  private static final Map<String, Dimension> EXPOSURES =
      Map.of("POT", Dimension.EXPOSURE, "fb^-1", Dimension.LUMINOSITY);

  /** What one number of a table without unit counts. */
  enum Contents {
    PER_GEV,
    PER_BIN
  }

  /**
   * How a number without unit is understood.
   *
   * @param contents neutrinos per GeV, or of a bin
   * @param share one over the area in cm² and the exposure
   */
  private record Reading(Contents contents, double share) {
    Flux flux(String species, double[] energies, double[] numbers) {
      double[] values = Arrays.stream(numbers).map(n -> n * share).toArray();
      return switch (contents) {
        case PER_GEV -> Flux.points(species, energies, values);
        case PER_BIN -> Flux.perBin(species, energies, values);
      };
    }
  }

  /** Quantity that a beam counts its exposure in. */
  static Dimension exposure(String unit) {
    return EXPOSURES.getOrDefault(unit, Dimension.EXPOSURE);
  }

  Map<String, Flux> read(Block block) {
    block.only(KEYS);
    Value per = block.required("per");
    String unit = per.choice(EXPOSURES.keySet().stream().sorted().toList());
    Optional<Reading> reading = block.optional("reading").map(v -> reading(v, exposure(unit)));
    Map<String, Flux> fluxes =
        block.oneOf("table", "tables").equals("tables")
            ? separate(block, reading)
            : together(block, reading);
    double factor = block.optional("holds-at").map(this::spread).orElse(1.0);
    double energies = block.optional("harden").map(v -> v.number(Range.POSITIVE)).orElse(1.0);
    Map<String, Flux> result = new LinkedHashMap<>();
    fluxes.forEach(
        (species, flux) -> result.put(species, flux.per(unit).times(factor).hardened(energies)));
    return Collections.unmodifiableMap(result);
  }

  /** A beam spreads as the square of the distance; further changes are the card's to mention. */
  private double spread(Value place) {
    double ratio = place.quantity(Dimension.LENGTH, Range.POSITIVE) / distance;
    return ratio * ratio;
  }

  private Reading reading(Value value, Dimension exposure) {
    if (status != Status.PROVISIONAL) {
      throw said.fault("a flux that needs a reading is provisional.")
          .hint("reading: " + value.place().where())
          .exception();
    }
    return value.block(block -> {
      block.only(List.of("through", "for", "contents"));
      double area = block.required("through").quantity(Dimension.AREA, Range.POSITIVE);
      double amount = block.required("for").quantity(exposure, Range.POSITIVE);
      return new Reading(block.required("contents").choice(Contents.class), 1 / (area * amount));
    });
  }

  private Map<String, Flux> together(Block block, Optional<Reading> reading) {
    Value name = block.required("table");
    block
        .optional("column")
        .ifPresent(column -> {
          throw column.fault("'column' goes with 'tables'.").exception();
        });
    Table table = table(name, reading);
    return name.blamed(() -> reading.isEmpty() ? Flux.all(table) : read(table, reading.get()));
  }

  private static Map<String, Flux> read(Table table, Reading reading) {
    Map<String, Flux> fluxes = new LinkedHashMap<>();
    for (String species : Flux.SPECIES) {
      Stream.of(species, species.replace("_", ""))
          .filter(table::has)
          .findFirst()
          .ifPresent(column ->
              fluxes.put(
                  species, reading.flux(species, table.quantity("E"), table.column(column))));
    }
    if (fluxes.isEmpty()) {
      throw new DataException(
          table.name() + " has no column of a species: " + String.join(", ", Flux.SPECIES));
    }
    return fluxes;
  }

  /** One table for each species. */
  private Map<String, Flux> separate(Block block, Optional<Reading> reading) {
    Value tables = block.required("tables");
    String column = block.required("column").text();
    Reading found =
        reading.orElseThrow(
            () -> tables.fault("tables of single species need a 'reading'.").exception());
    return tables.block(inner -> {
      inner.only(Flux.SPECIES);
      Map<String, Flux> fluxes = new LinkedHashMap<>();
      inner
          .all()
          .forEach((species, name) -> fluxes.put(species, single(species, name, column, found)));
      if (fluxes.isEmpty()) {
        throw tables.fault("a beam needs a species.").allowed(Flux.SPECIES).exception();
      }
      return fluxes;
    });
  }

  private Flux single(String species, Value name, String column, Reading reading) {
    Table table = table(name, Optional.of(reading));
    return name.blamed(() -> reading.flux(species, table.quantity("E"), table.column(column)));
  }

  private Table table(Value name, Optional<Reading> reading) {
    Table table = neighbours.table(name);
    if (reading.isPresent() && Flux.isTable(table)) {
      throw name.fault("the header of this table states its unit: no reading is needed.")
          .exception();
    }
    SampleReader.demandHeader(said, status, table);
    return table;
  }
}
