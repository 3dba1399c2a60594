package io.nightjar.cli;

import io.nightjar.card.ModelCard;
import io.nightjar.math.Estimate;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.TreeSet;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One JSON document: header (version, command, card, seed, era, citations) and results. Numbers are
 * finite; what has no finite value, or does not apply to the command, is {@code null}.
 */
final class Document {

  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private final ObjectNode root = MAPPER.createObjectNode();

  Document(String command) {
    root.put("nightjar", Version.NUMBER);
    root.put("command", command);
    root.putNull("card");
    root.putNull("seed");
    root.putNull("era");
    root.putArray("citations");
  }

  Document card(ModelCard card) {
    ObjectNode node = root.putObject("card");
    node.put("name", card.model().name());
    node.put("sha256", card.sha256());
    return this;
  }

  Document seed(long seed) {
    root.put("seed", seed);
    return this;
  }

  Document era(String era) {
    root.put("era", era);
    return this;
  }

  Document citations(Collection<String> keys) {
    ArrayNode node = root.putArray("citations");
    new TreeSet<>(keys).forEach(node::add);
    return this;
  }

  /** The document's own object, for results. */
  ObjectNode root() {
    return root;
  }

  /** Puts a number if it is finite, else null. */
  static void put(ObjectNode node, String key, double number) {
    if (Double.isFinite(number)) {
      node.put(key, number);
    } else {
      node.putNull(key);
    }
  }

  static void strings(ObjectNode node, String key, Collection<String> values) {
    ArrayNode array = node.putArray(key);
    values.forEach(array::add);
  }

  static void numbers(ObjectNode node, String key, double[] values) {
    ArrayNode array = node.putArray(key);
    for (double value : values) {
      if (Double.isFinite(value)) {
        array.add(value);
      } else {
        array.addNull();
      }
    }
  }

  static double[] values(Estimate[] estimates) {
    return java.util.Arrays.stream(estimates).mapToDouble(Estimate::value).toArray();
  }

  static double[] errors(Estimate[] estimates) {
    return java.util.Arrays.stream(estimates).mapToDouble(Estimate::error).toArray();
  }

  void print(PrintWriter out) {
    out.println(text());
  }

  String text() {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }
}
