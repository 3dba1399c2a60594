package io.nightjar.cli;

import io.nightjar.model.Oscillation;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.process.Decay;
import java.util.Locale;
import java.util.Map;
import org.hipparchus.complex.Complex;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON document of {@code model}: one method for each of its parts. */
final class ModelDocument {

  private final ModelResults results;
  private final Document document;
  private final ObjectNode root;

  private ModelDocument(ModelResults results) {
    this.results = results;
    this.document =
        new Document("model").card(results.card()).citations(results.card().citations());
    this.root = document.root();
  }

  static Document of(ModelResults results) {
    ModelDocument model = new ModelDocument(results);
    model.masses();
    model.vertices("vertices", results.spectrum().vertices());
    model.vertices("scalar_vertices", results.spectrum().scalarVertices());
    model.moments(results.spectrum().point().moments());
    model.widths();
    model.lifetimes();
    new TheorySection(results.spectrum()).json(model.root);
    Document.strings(model.root, "warnings", results.warnings());
    model.root.put("status", results.card().status().name().toLowerCase(Locale.ROOT));
    return model.document;
  }

  private void masses() {
    ObjectNode masses = root.putObject("masses_GeV");
    results
        .spectrum()
        .point()
        .neutrinos()
        .ifPresent(sector -> {
          double[] light = Oscillation.labelled(sector);
          for (int k = 0; k < light.length; k++) {
            masses.put("nu" + (k + 1), light[k]);
          }
        });
    results.spectrum().heavy().forEach(N -> masses.put(N, results.spectrum().mass(N)));
    masses.put("zprime", results.spectrum().zPrimeMass());
    results.spectrum().point().scalar().ifPresent(s -> masses.put("phi", s.mass()));
  }

  private void vertices(String key, Map<Pair, Complex> vertices) {
    ArrayNode array = root.putArray(key);
    vertices.forEach((pair, v) -> {
      ObjectNode node = array.addObject();
      node.put("i", pair.outgoing());
      node.put("j", pair.incoming());
      node.put("re", v.getReal());
      node.put("im", v.getImaginary());
    });
  }

  private void moments(Map<Pair, Double> moments) {
    ArrayNode array = root.putArray("transition_moments");
    moments.forEach((pair, mu) -> {
      ObjectNode node = array.addObject();
      node.put("i", pair.outgoing());
      node.put("j", pair.incoming());
      node.put("moment_per_GeV", mu);
    });
  }

  private void widths() {
    ArrayNode widths = root.putArray("widths");
    for (String particle : results.decays().particles()) {
      results.of(particle).forEach(d -> width(widths.addObject(), d));
    }
  }

  private static void width(ObjectNode node, Decay decay) {
    node.put("parent", decay.parent());
    Document.strings(node, "products", decay.products());
    node.put("width_GeV", decay.width());
    node.put("error_GeV", decay.error());
    node.put("branching", decay.branching());
  }

  private void lifetimes() {
    ArrayNode lifetimes = root.putArray("lifetimes");
    for (String particle : results.decays().particles()) {
      ObjectNode node = lifetimes.addObject();
      node.put("particle", particle);
      Document.put(node, "ctau_cm", results.decays().ctau(particle));
      node.put("width_GeV", results.decays().totalWidth(particle));
    }
  }
}
