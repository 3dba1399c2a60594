package io.nightjar.process;

import java.util.ArrayList;
import java.util.List;

/** What the widths of heavy neutrinos leave out or assume at a point, in sentences. */
final class DecayNotes {

  /** Exchange of Z' and φ between neutrinos has more terms of this relative size from here on. */
  private static final double LONGITUDINAL = 0.1;

  /** Point-like W and Z are good to (m/m_W)², 1.5 %, up to here [GeV]. */
  private static final double POINT_LIKE = 10;

  private final Couplings couplings;
  private final DecayTable table;
  private final List<String> notes = new ArrayList<>();

  private DecayNotes(Couplings couplings, DecayTable table) {
    this.couplings = couplings;
    this.table = table;
  }

  static List<String> of(Couplings couplings, DecayTable table) {
    DecayNotes notes = new DecayNotes(couplings, table);
    for (int i = 0; i < couplings.heavy(); i++) {
      notes.add(i);
    }
    return notes.notes;
  }

  private void add(int i) {
    String N = couplings.name(i);
    List<Decay> decays = table.of(N);
    if (decays.isEmpty()) {
      notes.add(N + " has no decay at this point and is treated as stable.");
      return;
    }
    if (table.ctau(N) > DecayTable.LONGEST) {
      notes.add(
          "%s lives too long to decay in a detector (c tau = %.3g cm): chains of decays end at it."
              .formatted(N, table.ctau(N)));
    }
    addHadronic(i);
    addNarrow(N, decays);
    addLongitudinal(i, decays);
  }

  private void addHadronic(int i) {
    double m = couplings.mass(i);
    boolean active = false;
    for (int l = 0; l < Couplings.LEPTONS.size(); l++) {
      active |= !couplings.active().isZero(l, i);
    }
    if (active && m > MesonDecays.MULTI_HADRON) {
      notes.add(
          couplings.name(i)
              + ": weak decays to several hadrons are not included; they matter above about 1 GeV.");
    }
    if (active && m > POINT_LIKE) {
      notes.add(couplings.name(i) + ": W and Z are taken as point-like, which fails above 10 GeV.");
    }
  }

  private void addNarrow(String N, List<Decay> decays) {
    if (decays.stream().anyMatch(d -> d.products().contains(DecayTable.Z_PRIME_ELSE))) {
      double share = table.totalWidth(DecayTable.Z_PRIME) / couplings.zPrimeMass();
      notes.add(
          "%s -> Z' on its shell to neutrinos and hadrons is taken as narrow; its width is %.3g of its mass."
              .formatted(N, share));
    }
  }

  private void addLongitudinal(int i, List<Decay> decays) {
    double size = Math.pow(couplings.mass(i) / couplings.zPrimeMass(), 2);
    double triples =
        decays.stream()
            .filter(d -> d.products().stream().filter(p -> p.startsWith("nu")).count() == 3)
            .mapToDouble(Decay::branching)
            .sum();
    if (size > LONGITUDINAL && triples > LONGITUDINAL) {
      notes.add(
          "%s: modes of three neutrinos leave out the longitudinal part of the Z' and an off-shell phi, of relative size up to (m/m_Z')^2 = %.2g."
              .formatted(couplings.name(i), size));
    }
  }
}
