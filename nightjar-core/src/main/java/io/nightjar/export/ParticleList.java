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
 * target, upscattered neutrino, recoil, then the products of each decay as l⁻, l⁺ or γ, neutrino.
 * What is the same for all events of a kind is here; momenta and places stay in the columns of the
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

  private static final Span INCOMING = new Span(1, 2);
  private static final Span SCATTERED = new Span(3, 4);
  private static final Span OF_FIRST = new Span(UPSCATTERED, 0);

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
    int intermediate = UPSCATTERED + 1 + products(kind, Role.LEPTON_MINUS);
    Span first = new Span(UPSCATTERED + 2, intermediate);
    Span ofSecond = new Span(intermediate, 0);
    Place at = Place.INTERACTION;
    list.add(Role.PROJECTILE, Status.BEAM, at, Span.NONE, SCATTERED);
    list.add(Role.TARGET, Status.TARGET, at, Span.NONE, SCATTERED);
    list.add(Role.UPSCATTERED, Status.DECAYED, at, INCOMING, first);
    list.add(Role.RECOIL, Status.FINAL, at, INCOMING, Span.NONE);
    list.visible(Role.LEPTON_MINUS, Role.LEPTON_PLUS, Place.FIRST_DECAY, OF_FIRST);
    if (cascade) {
      int last = intermediate + products(kind, Role.LEPTON_MINUS_2);
      Span second = new Span(intermediate + 1, last);
      list.add(Role.INTERMEDIATE, Status.DECAYED, Place.FIRST_DECAY, OF_FIRST, second);
      list.visible(Role.LEPTON_MINUS_2, Role.LEPTON_PLUS_2, Place.SECOND_DECAY, ofSecond);
    }
    Place last = cascade ? Place.SECOND_DECAY : Place.FIRST_DECAY;
    list.add(Role.DAUGHTER, Status.FINAL, last, cascade ? ofSecond : OF_FIRST, Span.NONE);
    return new ParticleList(kind, list.entries);
  }

  /** Products of a step, its neutrino included: two with a photon, three with a pair. */
  private static int products(EventKind kind, Role minus) {
    return kind.of(minus).isPresent() ? 3 : 2;
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

    /** A pair, or the photon in its place. */
    void visible(Role minus, Role plus, Place place, Span mothers) {
      if (kind.of(minus).isEmpty()) {
        add(Role.PHOTON, Status.FINAL, place, mothers, Span.NONE);
        return;
      }
      add(minus, Status.FINAL, place, mothers, Span.NONE);
      add(plus, Status.FINAL, place, mothers, Span.NONE);
    }
  }
}
