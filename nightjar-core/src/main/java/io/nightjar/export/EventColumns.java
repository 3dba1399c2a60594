package io.nightjar.export;

import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Role;
import io.nightjar.export.EventColumn.EventNumbers;
import io.nightjar.export.EventColumn.Flags;
import io.nightjar.export.EventColumn.Integers;
import io.nightjar.export.EventColumn.Numbers;
import io.nightjar.export.EventColumn.Values;
import io.nightjar.export.EventColumn.Words;
import io.nightjar.generate.EventBlock;
import io.nightjar.generate.EventKind;
import io.nightjar.generate.EventKind.Species;
import io.nightjar.generate.EventRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

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
    all.add("event", "", "number, from 1", new EventNumbers());
    all.add("weight", "", "expected events it stands for", new Numbers(b -> b.weight));
    all.particles();
    all.places();
    all.observables();
    all.truth();
    return List.copyOf(all.columns);
  }

  private void add(String name, String unit, String meaning, Values values) {
    columns.add(new EventColumn(name, unit, meaning, values));
  }

  private void particles() {
    particle(Role.PROJECTILE, Presence.ALL);
    particle(Role.TARGET, Presence.ALL);
    particle(Role.UPSCATTERED, Presence.ALL);
    particle(Role.RECOIL, Presence.ALL);
    particle(Role.DAUGHTER, Presence.ALL);
    somePresent(Role.LEPTON_MINUS, Role.LEPTON_PLUS, Role.PHOTON);
    somePresent(Role.INTERMEDIATE, Role.LEPTON_MINUS_2, Role.LEPTON_PLUS_2);
  }

  private void somePresent(Role... roles) {
    for (Role role : roles) {
      boolean all = run.kinds().stream().allMatch(kind -> kind.of(role).isPresent());
      particle(role, all ? Presence.ALL : ofKinds(kind -> kind.of(role).isPresent()));
    }
  }

  private void particle(Role role, Presence presence) {
    String who = role.label();
    add(who + "_E", ENERGY, "energy", momentum(role, p -> p.E, presence));
    add(who + "_px", ENERGY, "momentum across the beam", momentum(role, p -> p.px, presence));
    add(who + "_py", ENERGY, "momentum upwards", momentum(role, p -> p.py, presence));
    add(who + "_pz", ENERGY, "momentum along the beam", momentum(role, p -> p.pz, presence));
    List<Optional<Integer>> pdg = byKind(kind -> kind.of(role).map(Species::pdg));
    add(who + "_pdg", "", "number of the species", new Integers(pdg, presence));
  }

  private static Numbers momentum(
      Role role, Function<Particles, double[]> component, Presence presence) {
    return new Numbers(block -> component.apply(block.of(role)), presence);
  }

  private <T> List<T> byKind(Function<EventKind, T> what) {
    return run.kinds().stream().map(what).toList();
  }

  private Presence ofKinds(Predicate<EventKind> which) {
    boolean[] has = new boolean[run.kinds().size()];
    for (int k = 0; k < has.length; k++) {
      has[k] = which.test(run.kinds().get(k));
    }
    return Presence.ofKinds(has);
  }

  private void places() {
    place("vertex", "interaction", Presence.ALL, b -> b.vertex);
    place("decay", "first decay", Presence.ALL, b -> b.decay);
    place("decay2", "second decay", ofKinds(kind -> kind.steps() > 1), b -> b.decay2);
  }

  private void place(
      String name, String meaning, Presence presence, Function<EventBlock, double[][]> columns) {
    for (int k = 0; k < AXES.length; k++) {
      int axis = k;
      Numbers values = new Numbers(b -> columns.apply(b)[axis], presence);
      add(name + "_" + AXES[axis], "cm", meaning + ", from the detector's centre", values);
    }
    Numbers times = new Numbers(b -> columns.apply(b)[AXES.length], presence);
    add(name + "_t", "ns", meaning + ", since the beam passed the centre", times);
  }

  private void observables() {
    add("channel", "", "reaction and decay", new Words(byKind(EventKind::label)));
    add("E_visible", ENERGY, "kinetic energy of electrons as seen", observable(b -> b.visible));
    add("cos_theta", "", "of the ring to the beam", observable(b -> b.cosTheta));
    add("E_nu_QE", ENERGY, "quasi-elastic neutrino energy", observable(b -> b.neutrinoEnergy));
    add("selected", "", "reconstructed and selected", new Flags(b -> b.selected));
  }

  /** Not every event is reconstructed: NaN is no value. */
  private static Numbers observable(Function<EventBlock, double[]> of) {
    return new Numbers(of, Presence.ofNumbers(of));
  }

  private void truth() {
    add("helicity", "1/2", "of the upscattered neutrino", new Numbers(b -> b.helicity));
    add("Q2", "GeV^2", "momentum transfer squared", new Numbers(b -> b.q2));
  }
}
