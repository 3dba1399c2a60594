package io.nightjar.export;

import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Role;
import io.nightjar.export.EventColumn.Flags;
import io.nightjar.export.EventColumn.Integers;
import io.nightjar.export.EventColumn.Numbers;
import io.nightjar.export.EventColumn.Values;
import io.nightjar.export.EventColumn.Words;
import io.nightjar.generate.EventBlock;
import io.nightjar.generate.EventKind;
import io.nightjar.generate.EventRun;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The columns that tables of events have, whatever the format. Every run has all of them. */
public final class EventColumns {

  private static final String ENERGY = "GeV";
  private static final String[] AXES = {"x", "y", "z"};

  private final EventRun run;
  private final List<EventColumn> columns = new ArrayList<>();

  private EventColumns(EventRun run) {
    this.run = run;
  }

  /** All columns of a run, in their order in files. */
  public static List<EventColumn> of(EventRun run) {
    EventColumns all = new EventColumns(run);
    all.add("event", "", "number, from 1", (Integers) ParticleList::number);
    all.add("weight", "", "expected events it stands for", number(b -> b.weight));
    all.particles();
    all.places();
    all.observables();
    all.truth();
    return List.copyOf(all.columns);
  }

  private void add(String name, String unit, String meaning, Values values) {
    columns.add(new EventColumn(name, unit, meaning, values));
  }

  private static Numbers number(Function<EventBlock, double[]> column) {
    return (block, i) -> column.apply(block)[i];
  }

  private void particles() {
    particle(Role.PROJECTILE);
    particle(Role.TARGET);
    particle(Role.UPSCATTERED);
    particle(Role.RECOIL);
    particle(Role.DAUGHTER);
    particle(Role.LEPTON_MINUS);
    particle(Role.LEPTON_PLUS);
    photon();
    particle(Role.INTERMEDIATE);
    particle(Role.LEPTON_MINUS_2);
    particle(Role.LEPTON_PLUS_2);
  }

  private void particle(Role role) {
    String who = role.label();
    add(who + "_E", ENERGY, "energy", momentum(role, p -> p.E));
    add(who + "_px", ENERGY, "momentum across the beam", momentum(role, p -> p.px));
    add(who + "_py", ENERGY, "momentum upwards", momentum(role, p -> p.py));
    add(who + "_pz", ENERGY, "momentum along the beam", momentum(role, p -> p.pz));
    long[] pdg =
        run.kinds().stream()
            .mapToLong(k -> k.of(role).map(s -> (long) s.pdg()).orElse(Integers.ABSENT))
            .toArray();
    add(who + "_pdg", "", "number of the species", (Integers) (b, i) -> pdg[b.kind[i]]);
  }

  private Numbers momentum(Role role, Function<Particles, double[]> component) {
    boolean[] has = has(kind -> kind.of(role).isPresent());
    return (block, i) -> has[block.kind[i]] ? component.apply(block.of(role))[i] : Double.NaN;
  }

  private boolean[] has(Function<EventKind, Boolean> what) {
    boolean[] has = new boolean[run.kinds().size()];
    for (int k = 0; k < has.length; k++) {
      has[k] = what.apply(run.kinds().get(k));
    }
    return has;
  }

  /** No channel has a photon yet. */
  private void photon() {
    for (String component : List.of("E", "px", "py", "pz")) {
      add("photon_" + component, ENERGY, "no photons yet", (Numbers) (b, i) -> Double.NaN);
    }
    add("photon_pdg", "", "no photons yet", (Integers) (b, i) -> Integers.ABSENT);
  }

  private void places() {
    boolean[] always = has(kind -> true);
    boolean[] cascade = has(kind -> kind.steps() > 1);
    place("vertex", "interaction", always, b -> b.vertex);
    place("decay", "first decay", always, b -> b.decay);
    place("decay2", "second decay", cascade, b -> b.decay2);
  }

  private void place(
      String name, String meaning, boolean[] has, Function<EventBlock, double[][]> columns) {
    for (int axis = 0; axis < AXES.length; axis++) {
      Numbers values = coordinate(has, columns, axis);
      add(name + "_" + AXES[axis], "cm", meaning + ", from the detector's centre", values);
    }
    add(
        name + "_t",
        "ns",
        meaning + ", since the beam passed the centre",
        coordinate(has, columns, AXES.length));
  }

  private static Numbers coordinate(
      boolean[] has, Function<EventBlock, double[][]> columns, int axis) {
    return (block, i) -> has[block.kind[i]] ? columns.apply(block)[axis][i] : Double.NaN;
  }

  private void observables() {
    List<String> labels = run.kinds().stream().map(EventKind::label).toList();
    add("channel", "", "reaction and decay", new Words(labels, (b, i) -> b.kind[i]));
    add("E_visible", ENERGY, "kinetic energy of electrons as seen", number(b -> b.visible));
    add("cos_theta", "", "of the ring to the beam", number(b -> b.cosTheta));
    add("E_nu_QE", ENERGY, "quasi-elastic neutrino energy", number(b -> b.neutrinoEnergy));
    add("selected", "", "reconstructed and selected", (Flags) (b, i) -> b.selected[i]);
  }

  private void truth() {
    add("helicity", "1/2", "of the upscattered neutrino", number(b -> b.helicity));
    add("Q2", "GeV^2", "momentum transfer squared", number(b -> b.q2));
  }
}
