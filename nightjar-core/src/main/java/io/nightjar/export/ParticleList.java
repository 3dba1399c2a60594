package io.nightjar.export;

import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Role;
import io.nightjar.generate.EventBlock;
import io.nightjar.generate.EventKind;
import io.nightjar.generate.EventKind.Species;
import io.nightjar.generate.EventRun;
import java.util.ArrayList;
import java.util.List;

/**
 * The particles of an event in the order in which every text format writes them: projectile,
 * target, upscattered neutrino, recoil, then the products of each decay as l⁻, l⁺, neutrino. What
 * is the same for all events of a kind is here; momenta and places stay in the columns of the
 * block.
 *
 * @param kind of event
 * @param entries particles; the first has number 1
 */
record ParticleList(EventKind kind, List<Entry> entries) {

  /** What becomes of a particle. */
  enum Status {
    BEAM,
    TARGET,
    DECAYED,
    FINAL
  }

  /** Where a particle comes from; what arrives or lies there belongs to the interaction. */
  enum Place {
    INTERACTION,
    FIRST_DECAY,
    SECOND_DECAY;

    /** Columns x, y, z [cm] and t [ns] of the place. */
    double[][] of(EventBlock block) {
      return switch (this) {
        case INTERACTION -> block.vertex;
        case FIRST_DECAY -> block.decay;
        case SECOND_DECAY -> block.decay2;
      };
    }
  }

  /**
   * Numbers of other entries.
   *
   * @param first 0 for none
   * @param last 0 for none or if it is only one
   */
  record Span(int first, int last) {
    static final Span NONE = new Span(0, 0);
  }

  /**
   * One particle.
   *
   * @param number of the entry, from 1
   * @param role in the event
   * @param pdg number of the species
   * @param mass [GeV]
   * @param status what becomes of it
   * @param place where it comes from
   * @param mothers entries it comes from
   * @param daughters entries that come from it
   */
  record Entry(
      int number,
      Role role,
      int pdg,
      double mass,
      Status status,
      Place place,
      Span mothers,
      Span daughters) {

    /** Columns of its momentum. */
    Particles of(EventBlock block) {
      return block.of(role);
    }

    /** Whether it is what comes in. */
    boolean isIncoming() {
      return status == Status.BEAM || status == Status.TARGET;
    }
  }

  /** Number of the upscattered neutrino. */
  static final int UPSCATTERED = 3;

  /** Number of the neutrino that the first decay leaves. */
  static final int INTERMEDIATE = 7;

  private static final Span INCOMING = new Span(1, 2);
  private static final Span SCATTERED = new Span(3, 4);
  private static final Span FIRST = new Span(5, 7);
  private static final Span SECOND = new Span(8, 10);
  private static final Span OF_FIRST = new Span(UPSCATTERED, 0);
  private static final Span OF_SECOND = new Span(INTERMEDIATE, 0);

  /** Keeps its own copy. */
  ParticleList {
    entries = List.copyOf(entries);
  }

  /** Lists of all kinds of a run, at the positions that {@link EventBlock#kind} names. */
  static ParticleList[] of(EventRun run) {
    return run.kinds().stream().map(ParticleList::of).toArray(ParticleList[]::new);
  }

  /** The list of one kind. */
  static ParticleList of(EventKind kind) {
    Builder list = new Builder(kind);
    boolean cascade = kind.steps() > 1;
    Place at = Place.INTERACTION;
    list.add(Role.PROJECTILE, Status.BEAM, at, Span.NONE, SCATTERED);
    list.add(Role.TARGET, Status.TARGET, at, Span.NONE, SCATTERED);
    list.add(Role.UPSCATTERED, Status.DECAYED, at, INCOMING, FIRST);
    list.add(Role.RECOIL, Status.FINAL, at, INCOMING, Span.NONE);
    list.leptons(Role.LEPTON_MINUS, Role.LEPTON_PLUS, Place.FIRST_DECAY, OF_FIRST);
    if (cascade) {
      list.add(Role.INTERMEDIATE, Status.DECAYED, Place.FIRST_DECAY, OF_FIRST, SECOND);
      list.leptons(Role.LEPTON_MINUS_2, Role.LEPTON_PLUS_2, Place.SECOND_DECAY, OF_SECOND);
    }
    Place last = cascade ? Place.SECOND_DECAY : Place.FIRST_DECAY;
    list.add(Role.DAUGHTER, Status.FINAL, last, cascade ? OF_SECOND : OF_FIRST, Span.NONE);
    return new ParticleList(kind, list.entries);
  }

  /** The number of an event in files, from 1: NuHepMC wants no number below. */
  static long number(EventBlock block, int i) {
    return block.first + i + 1;
  }

  private static final class Builder {
    private final EventKind kind;
    private final List<Entry> entries = new ArrayList<>();

    Builder(EventKind kind) {
      this.kind = kind;
    }

    void add(Role role, Status status, Place place, Span mothers, Span daughters) {
      Species species =
          kind.of(role)
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "No particle is the " + role.label() + " of " + kind.label() + "."));
      int number = entries.size() + 1;
      entries.add(
          new Entry(
              number, role, species.pdg(), species.mass(), status, place, mothers, daughters));
    }

    void leptons(Role minus, Role plus, Place place, Span mothers) {
      add(minus, Status.FINAL, place, mothers, Span.NONE);
      add(plus, Status.FINAL, place, mothers, Span.NONE);
    }
  }
}
