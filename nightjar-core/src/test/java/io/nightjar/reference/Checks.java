package io.nightjar.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reference values of {@code src/test/resources/reference}: {@code
 * Checks.get("mb.chi2.null.fhc").isCloseTo(chi2)}.
 */
public final class Checks {
  private static final List<String> FILES =
      List.of(
          "checks-model.json",
          "checks-experiments.json",
          "checks-constraints.json",
          "second-method.json",
          "second-method-gauge.json");

  private static final Map<String, Check> ALL = read();

  private Checks() {}

  /** The reference value of an id. */
  public static Check get(String id) {
    Check check = ALL.get(id);
    if (check == null) {
      throw new IllegalArgumentException("No reference value is called '" + id + "'.");
    }
    return check;
  }

  /** All ids that start with a prefix, sorted. */
  public static List<String> ids(String prefix) {
    return ALL.keySet().stream().filter(id -> id.startsWith(prefix)).toList();
  }

  /** One test for each entry: what is demanded, by id. */
  public static Stream<DynamicTest> tests(Map<String, Consumer<Check>> demands) {
    return demands.entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> e.getValue().accept(get(e.getKey()))));
  }

  private static Map<String, Check> read() {
    Map<String, Check> all = new TreeMap<>();
    for (String file : FILES) {
      for (JsonNode node : tree(file)) {
        Check check = Check.of(node);
        if (all.put(check.id(), check) != null) {
          throw new IllegalStateException("Reference value '" + check.id() + "' appears twice.");
        }
      }
    }
    return all;
  }

  private static JsonNode tree(String file) {
    try (InputStream stream = Checks.class.getResourceAsStream("/reference/" + file)) {
      return JsonMapper.shared().readTree(stream);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read " + file, e);
    }
  }

  /**
   * One reference value, or several with keys.
   *
   * @param id its name
   * @param inputs words, or numbers by name
   * @param expected a number, or numbers by key
   * @param tolerance as written in the file
   * @param source where it comes from
   */
  public record Check(
      String id, JsonNode inputs, JsonNode expected, String tolerance, String source) {

    private static Check of(JsonNode node) {
      JsonNode source =
          node.has("source") ? node.get("source") : node.path("source or computed by");
      return new Check(
          node.get("id").asString(),
          node.get("inputs"),
          node.get("expected"),
          node.get("tolerance").asString(),
          source.asString(""));
    }

    /** The expected number of a value without keys. */
    public double value() {
      return number(expected, "expected");
    }

    /** The expected number of a key. */
    public double value(String key) {
      return number(expected.path(key), "expected " + key);
    }

    /** The expected numbers of a key. */
    public double[] values(String key) {
      return numbers(expected.path(key), "expected " + key);
    }

    /** An input number. */
    public double input(String key) {
      return number(inputs.path(key), "input " + key);
    }

    /** Input numbers. */
    public double[] inputs(String key) {
      return numbers(inputs.path(key), "input " + key);
    }

    /** Keys of the expected numbers. */
    public List<String> keys() {
      return List.copyOf(expected.propertyNames());
    }

    /**
     * How far from the expected number a result may be: {@code isCloseTo(c.value(), c.within())}.
     */
    public Offset<Double> within() {
      return Tolerance.of(tolerance, "").around(value());
    }

    /** How far from the expected number of a key a result may be. */
    public Offset<Double> within(String key) {
      return Tolerance.of(tolerance, key).around(value(key));
    }

    /** Demands that a result agrees. */
    public void isCloseTo(double actual) {
      assertThat(actual).as(id).isCloseTo(value(), within());
    }

    /** Demands that the result of a key agrees. */
    public void isCloseTo(String key, double actual) {
      assertThat(actual).as("%s: %s", id, key).isCloseTo(value(key), within(key));
    }

    /** Demands that the results of a key agree, each within the tolerance. */
    public void areCloseTo(String key, double... actual) {
      double[] values = values(key);
      assertThat(actual).as("%s: %s", id, key).hasSameSizeAs(values);
      Tolerance allowed = Tolerance.of(tolerance, key);
      for (int i = 0; i < values.length; i++) {
        assertThat(actual[i])
            .as("%s: %s[%d]", id, key, i)
            .isCloseTo(values[i], allowed.around(values[i]));
      }
    }

    /** Demands that the results of a value that is a list agree, each within the tolerance. */
    public void areAllCloseTo(double... actual) {
      double[] values = numbers(expected, "expected");
      assertThat(actual).as(id).hasSameSizeAs(values);
      Tolerance allowed = Tolerance.of(tolerance, "");
      for (int i = 0; i < values.length; i++) {
        assertThat(actual[i]).as("%s[%d]", id, i).isCloseTo(values[i], allowed.around(values[i]));
      }
    }

    private double number(JsonNode node, String what) {
      if (!node.isNumber()) {
        throw new IllegalStateException(id + ": " + what + " is no number: " + node);
      }
      return node.asDouble();
    }

    private double[] numbers(JsonNode node, String what) {
      return node.valueStream().mapToDouble(n -> number(n, what)).toArray();
    }
  }
}
