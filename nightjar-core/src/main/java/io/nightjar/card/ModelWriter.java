package io.nightjar.card;

import io.nightjar.model.ThreePortal;
import io.nightjar.model.ThreePortal.HeavyNeutrino;
import io.nightjar.model.ThreePortal.Pair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.complex.Complex;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Model cards in canonical form: energies in GeV, every number with the digits of its double. */
final class ModelWriter {
  private static final int ONE_LINE = 1000; // never break the text of a value

  private ModelWriter() {}

  static String write(ModelCard card) {
    DumpSettings settings =
        DumpSettings.builder().setDefaultFlowStyle(FlowStyle.AUTO).setWidth(ONE_LINE).build();
    return new Dump(settings).dumpToString(block(card));
  }

  private static Map<String, Object> block(ModelCard card) {
    ThreePortal model = card.model();
    Map<String, Object> block = new LinkedHashMap<>();
    block.put("kind", "model");
    block.put("name", model.name());
    block.put("model", "three-portal");
    if (model.neutrinos().isEmpty()) {
      block.put("nature", Value.word(model.nature()));
    }
    if (card.status() != ModelCard.Status.UNSTATED) {
      block.put("status", Value.word(card.status()));
    }
    if (!card.description().isEmpty()) {
      block.put("description", card.description());
    }
    putPhysics(model, block);
    if (!card.sources().isEmpty()) {
      block.put("sources", Source.write(card.sources()));
    }
    return block;
  }

  private static void putPhysics(ThreePortal model, Map<String, Object> block) {
    block.put("dark-photon", photon(model.darkPhoton()));
    block.put("dark-coupling", Map.of("alpha", model.darkAlpha()));
    model.scalar().ifPresent(scalar -> block.put("dark-scalar", scalar(scalar)));
    model
        .neutrinos()
        .ifPresentOrElse(
            sector -> block.put("lagrangian", LagrangianReader.write(sector.lagrangian())),
            () -> putStates(model, block));
    Map<String, Object> moments = new LinkedHashMap<>();
    model.moments().forEach((pair, mu) -> moments.put(key(pair), mu + " /GeV"));
    if (!moments.isEmpty()) {
      block.put("transition-moments", moments);
    }
  }

  private static void putStates(ThreePortal model, Map<String, Object> block) {
    Map<String, Object> heavy = new LinkedHashMap<>();
    model.heavyNeutrinos().forEach((name, neutrino) -> heavy.put(name, neutrino(neutrino)));
    block.put("heavy-neutrinos", heavy);
    putVertices("vertices", model.vertices(), block);
    putVertices("scalar-vertices", model.scalarVertices(), block);
  }

  private static Map<String, Object> photon(ThreePortal.DarkPhoton photon) {
    Map<String, Object> block = massive(photon.mass());
    photon
        .chi()
        .ifPresentOrElse(
            chi -> block.put("chi", chi), () -> block.put("epsilon", photon.epsilon()));
    return block;
  }

  private static Map<String, Object> massive(double mass) {
    Map<String, Object> block = new LinkedHashMap<>();
    block.put("mass", mass + " GeV");
    return block;
  }

  private static Map<String, Object> scalar(ThreePortal.DarkScalar scalar) {
    Map<String, Object> block = massive(scalar.mass());
    block.put("mixing", scalar.mixing());
    return block;
  }

  private static Map<String, Object> neutrino(HeavyNeutrino neutrino) {
    Map<String, Object> block = massive(neutrino.mass());
    Map<String, Object> mixing = new LinkedHashMap<>();
    neutrino.mixing().forEach((row, u) -> mixing.put(row, number(u)));
    if (!mixing.isEmpty()) {
      block.put("mixing", mixing);
    }
    return block;
  }

  private static void putVertices(
      String key, Map<Pair, Complex> vertices, Map<String, Object> block) {
    Map<String, Object> lines = new LinkedHashMap<>();
    vertices.forEach((pair, v) -> lines.put(key(pair), number(v)));
    if (!lines.isEmpty()) {
      block.put(key, lines);
    }
  }

  private static String key(Pair pair) {
    return pair.outgoing() + "-" + pair.incoming();
  }

  static Object number(Complex z) {
    return z.getImaginary() == 0 ? z.getReal() : List.of(z.getReal(), z.getImaginary());
  }
}
