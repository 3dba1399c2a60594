package io.nightjar.store;

import io.nightjar.event.Role;
import io.nightjar.export.EventColumn;
import io.nightjar.export.EventColumns;
import io.nightjar.export.FileHeader;
import io.nightjar.generate.EventKind;
import io.nightjar.generate.EventRun;
import io.nightjar.physics.ParticleCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a file says of itself, as keys and values: numbers and words plainly, lists as JSON; a key
 * says the unit.
 */
final class Notes {

  private static final String PREFIX = "nightjar.";
  private static final JsonMapper JSON = new JsonMapper();

  private final SequencedMap<String, String> notes = new LinkedHashMap<>();

  private Notes() {}

  /** The notes of a file. */
  static SequencedMap<String, String> of(FileHeader header) {
    Notes notes = new Notes();
    notes.put("version", header.version());
    notes.put("era", header.era());
    notes.card("model", header.model());
    notes.card("experiment", header.experiment());
    notes.run(header.run());
    notes.json("units", units(EventColumns.of(header.run())));
    notes.json("kinds", header.run().kinds().stream().map(Notes::kind).toList());
    notes.json("particles", particles(header.run().kinds()));
    notes.json("citations", header.citations());
    notes.json("notes", header.run().notes());
    return notes.notes;
  }

  private void card(String what, FileHeader.Card card) {
    put(what, card.name());
    put(what + ".sha256", card.sha256());
    put(what + ".card", card.text());
  }

  private void run(EventRun run) {
    EventRun.Plan plan = run.plan();
    put("seed", plan.seed());
    put("events", plan.events());
    put("unweighted", plan.unweighted());
    put("contained", plan.contained());
    put("rate", run.rate().value());
    put("rate_error", run.rate().error());
    put(run.experiment().exposureKey(), run.experiment().exposure());
    put("cross_section_cm2", run.crossSection());
  }

  private static Map<String, String> units(List<EventColumn> columns) {
    Map<String, String> units = new LinkedHashMap<>();
    columns.stream()
        .filter(c -> !c.unit().isEmpty())
        .forEach(column -> units.put(column.name(), column.unit()));
    return units;
  }

  private static Map<String, Object> kind(EventKind kind) {
    Map<String, Object> entries = new LinkedHashMap<>();
    entries.put("id", kind.id());
    entries.put("channel", kind.label());
    entries.put("rate", kind.rate().value());
    entries.put("rate_error", kind.rate().error());
    return entries;
  }

  /** Names of the particles whose numbers are our own, by number. */
  private static Map<Integer, String> particles(List<EventKind> kinds) {
    Map<Integer, String> names = new TreeMap<>();
    for (EventKind kind : kinds) {
      for (Role role : Role.values()) {
        kind.of(role)
            .filter(species -> ParticleCode.isOwn(species.pdg()))
            .ifPresent(species -> names.put(species.pdg(), species.name()));
      }
    }
    return names;
  }

  private void json(String key, Object value) {
    put(key, JSON.writeValueAsString(value));
  }

  private void put(String key, Object value) {
    notes.put(PREFIX + key, value.toString());
  }
}
