package io.nightjar.store;

import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Role;
import io.nightjar.generate.EventBlock;
import io.nightjar.generate.EventKind;
import io.nightjar.generate.EventKind.Species;
import io.nightjar.generate.EventRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The row that an event should give, told without the classes under test; and the way back. */
final class Expected {

  private static final List<String> ROLES =
      List.of(
          "projectile",
          "target",
          "upscattered",
          "recoil",
          "daughter",
          "lepton_minus",
          "lepton_plus",
          "photon",
          "intermediate",
          "lepton_minus_2",
          "lepton_plus_2");

  private static final List<String> AXES = List.of("x", "y", "z", "t");

  private Expected() {}

  static SequencedMap<String, @Nullable Object> row(EventRun run, EventBlock block, int i) {
    EventKind kind = run.kinds().get(block.kind[i]);
    SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("event", block.first + i + 1);
    row.put("weight", block.weight[i]);
    ROLES.forEach(role -> particle(row, role, kind, block, i));
    for (int k = 0; k < 4; k++) {
      row.put("vertex_" + AXES.get(k), block.vertex[k][i]);
    }
    for (int k = 0; k < 4; k++) {
      row.put("decay_" + AXES.get(k), block.decay[k][i]);
    }
    for (int k = 0; k < 4; k++) {
      row.put("decay2_" + AXES.get(k), kind.steps() > 1 ? block.decay2[k][i] : null);
    }
    row.put("channel", kind.label());
    row.put("E_visible", number(block.visible[i]));
    row.put("cos_theta", number(block.cosTheta[i]));
    row.put("E_nu_QE", number(block.neutrinoEnergy[i]));
    row.put("selected", block.selected[i]);
    row.put("helicity", block.helicity[i]);
    row.put("Q2", block.q2[i]);
    return row;
  }

  private static void particle(
      SequencedMap<String, @Nullable Object> row,
      String name,
      EventKind kind,
      EventBlock block,
      int i) {
    Optional<Species> species =
        name.equals("photon")
            ? Optional.empty()
            : kind.of(Role.valueOf(name.toUpperCase(Locale.ROOT)));
    Particles p = species.isEmpty() ? null : block.of(Role.valueOf(name.toUpperCase(Locale.ROOT)));
    row.put(name + "_E", p == null ? null : p.E[i]);
    row.put(name + "_px", p == null ? null : p.px[i]);
    row.put(name + "_py", p == null ? null : p.py[i]);
    row.put(name + "_pz", p == null ? null : p.pz[i]);
    row.put(name + "_pdg", species.map(Species::pdg).orElse(null));
  }

  private static @Nullable Double number(double value) {
    return Double.isNaN(value) ? null : value;
  }

  /** A block made from rows of a table. */
  static EventBlock block(EventRun run, Table table, int start, int size) {
    EventBlock block = new EventBlock();
    block.size = size;
    block.first = ((Number) value(table, "event", start)).longValue() - 1;
    List<String> labels = run.kinds().stream().map(EventKind::label).toList();
    for (int i = 0; i < size; i++) {
      block.kind[i] = labels.indexOf((String) value(table, "channel", start + i));
      block.selected[i] = (Boolean) value(table, "selected", start + i);
    }
    read(table, "weight", start, size, block.weight);
    read(table, "helicity", start, size, block.helicity);
    read(table, "Q2", start, size, block.q2);
    read(table, "E_visible", start, size, block.visible);
    read(table, "cos_theta", start, size, block.cosTheta);
    read(table, "E_nu_QE", start, size, block.neutrinoEnergy);
    for (int k = 0; k < 4; k++) {
      read(table, "vertex_" + AXES.get(k), start, size, block.vertex[k]);
      read(table, "decay_" + AXES.get(k), start, size, block.decay[k]);
      read(table, "decay2_" + AXES.get(k), start, size, block.decay2[k]);
    }
    for (Role role : Role.values()) {
      Particles p = block.of(role);
      read(table, role.label() + "_E", start, size, p.E);
      read(table, role.label() + "_px", start, size, p.px);
      read(table, role.label() + "_py", start, size, p.py);
      read(table, role.label() + "_pz", start, size, p.pz);
    }
    return block;
  }

  private static Object value(Table table, String column, int row) {
    Object value = table.column(column).get(row);
    if (value == null) {
      throw new IllegalStateException(column + " is null in row " + row);
    }
    return value;
  }

  private static void read(Table table, String column, int start, int size, double[] to) {
    List<@Nullable Object> values = table.column(column);
    for (int i = 0; i < size; i++) {
      Object value = values.get(start + i);
      to[i] = value == null ? Double.NaN : (Double) value;
    }
  }
}
