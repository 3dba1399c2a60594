package io.nightjar.cli;

import io.nightjar.generate.BeamDecays;
import io.nightjar.generate.InFlight;
import java.io.PrintWriter;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Heavy neutrinos of the beam that come to a detector and decay there. */
final class BeamTable {

  private BeamTable() {}

  /** Those of which one or more comes: the others do not live long enough. */
  private static List<InFlight> shown(BeamDecays beam) {
    return beam.kinds().stream().filter(k -> k.arrivals().value() > 1).toList();
  }

  static void print(PrintWriter out, BeamDecays beam) {
    if (shown(beam).isEmpty()) {
      return;
    }
    out.printf("%nheavy neutrinos of the beam, in the fiducial volume%n%n");
    Terminal.TextTable table = new Terminal.TextTable("channel", "arrivals", "decays", "e+ e-");
    for (InFlight kind : shown(beam)) {
      table.row(
          kind.arrival().label(), kind.arrivals().value(), kind.inside().value(), beam.pairs(kind));
    }
    table.print(out);
  }

  static void json(ObjectNode root, BeamDecays beam) {
    ArrayNode array = root.putArray("in_flight");
    for (InFlight kind : beam.kinds()) {
      ObjectNode node = array.addObject();
      node.put("meson", kind.arrival().origin().label());
      node.put("lepton", kind.arrival().lepton().label());
      node.put("neutrino", kind.arrival().neutrino());
      node.put("arrivals", kind.arrivals().value());
      node.put("decays", kind.inside().value());
      node.put("electron_pairs", beam.pairs(kind));
      node.put("error", kind.inside().error());
    }
  }
}
