package io.nightjar.store;

import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Role;
import io.nightjar.generate.EventBlock;
import io.nightjar.generate.EventKind;
import io.nightjar.generate.EventKind.Species;
import io.nightjar.generate.EventRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.parquet.format.Type;

/** The columns of a file of events, in their order. */
final class EventColumns {

  private static final List<Role> BEFORE_PHOTON =
      List.of(
          Role.PROJECTILE,
          Role.TARGET,
          Role.UPSCATTERED,
          Role.RECOIL,
          Role.DAUGHTER,
          Role.LEPTON_MINUS,
          Role.LEPTON_PLUS);

  /** Roles that only cascades have. */
  private static final List<Role> CASCADE =
      List.of(Role.INTERMEDIATE, Role.LEPTON_MINUS_2, Role.LEPTON_PLUS_2);

  private static final String MOMENTUM = "GeV";

  private final List<EventColumn> columns = new ArrayList<>();
  private final List<EventKind> kinds;

  private EventColumns(List<EventKind> kinds) {
    this.kinds = kinds;
  }

  /** The columns of a run. */
  static List<EventColumn> of(EventRun run) {
    EventColumns all = new EventColumns(run.kinds());
    all.add("event", "", Type.INT64, false, (b, chunk) -> chunk.consecutive(b.first, b.size));
    all.number("weight", "events", b -> b.weight);
    BEFORE_PHOTON.forEach(role -> all.particle(role, false));
    all.photon();
    CASCADE.forEach(role -> all.particle(role, true));
    all.places();
    all.add("channel", "", Type.BYTE_ARRAY, false, all.channel());
    all.observables();
    return List.copyOf(all.columns);
  }

  private void particle(Role role, boolean optional) {
    Presence presence = has(kind -> kind.of(role).isPresent());
    component(role, "E", presence, optional, p -> p.E);
    component(role, "px", presence, optional, p -> p.px);
    component(role, "py", presence, optional, p -> p.py);
    component(role, "pz", presence, optional, p -> p.pz);
    KindWords pdg = KindWords.ofNumbers(kinds, kind -> kind.of(role).map(Species::pdg));
    EventColumn.Content content = (b, chunk) -> chunk.words(b, pdg, optional);
    add(role.label() + "_pdg", "", Type.INT32, optional, content);
  }

  private void component(
      Role role,
      String component,
      Presence presence,
      boolean optional,
      Function<Particles, double[]> of) {
    String name = role.label() + "_" + component;
    if (optional) {
      number(name, MOMENTUM, b -> of.apply(b.of(role)), presence);
    } else {
      number(name, MOMENTUM, b -> of.apply(b.of(role)));
    }
  }

  /** No kind of event has a photon yet; who reads the files finds the columns already. */
  private void photon() {
    Presence never = (b, present) -> 0;
    for (String component : List.of("E", "px", "py", "pz")) {
      number("photon_" + component, MOMENTUM, b -> b.weight, never);
    }
    KindWords pdg = KindWords.ofNumbers(kinds, kind -> Optional.empty());
    add("photon_pdg", "", Type.INT32, true, (b, chunk) -> chunk.words(b, pdg, true));
  }

  private void places() {
    Presence cascade = has(kind -> kind.steps() > 1);
    List<String> components = List.of("x", "y", "z", "t");
    for (int k = 0; k < components.size(); k++) {
      int axis = k;
      number("vertex_" + components.get(k), length(axis), b -> b.vertex[axis]);
    }
    for (int k = 0; k < components.size(); k++) {
      int axis = k;
      number("decay_" + components.get(k), length(axis), b -> b.decay[axis]);
    }
    for (int k = 0; k < components.size(); k++) {
      int axis = k;
      number("decay2_" + components.get(k), length(axis), b -> b.decay2[axis], cascade);
    }
  }

  private static String length(int axis) {
    return axis < 3 ? "cm" : "ns";
  }

  private EventColumn.Content channel() {
    KindWords labels = KindWords.ofText(kinds, EventKind::label);
    return (b, chunk) -> chunk.words(b, labels, false);
  }

  private void observables() {
    number("E_visible", "GeV", b -> b.visible, Presence.ofNumbers(b -> b.visible));
    number("cos_theta", "", b -> b.cosTheta, Presence.ofNumbers(b -> b.cosTheta));
    number("E_nu_QE", "GeV", b -> b.neutrinoEnergy, Presence.ofNumbers(b -> b.neutrinoEnergy));
    add("selected", "", Type.BOOLEAN, false, (b, chunk) -> chunk.flags(b.selected, b.size));
    number("helicity", "1/2", b -> b.helicity);
    number("Q2", "GeV^2", b -> b.q2);
  }

  private Presence has(Function<EventKind, Boolean> property) {
    boolean[] has = new boolean[kinds.size()];
    for (int kind = 0; kind < has.length; kind++) {
      has[kind] = property.apply(kinds.get(kind));
    }
    return Presence.ofKinds(has);
  }

  private void number(String name, String unit, Function<EventBlock, double[]> of) {
    add(name, unit, Type.DOUBLE, false, (b, chunk) -> chunk.numbers(of.apply(b), b.size));
  }

  private void number(
      String name, String unit, Function<EventBlock, double[]> of, Presence presence) {
    EventColumn.Content content = (b, chunk) -> chunk.numbers(of.apply(b), b, presence);
    add(name, unit, Type.DOUBLE, true, content);
  }

  private void add(
      String name, String unit, Type type, boolean optional, EventColumn.Content content) {
    columns.add(new EventColumn(name, unit, type, optional, content));
  }
}
