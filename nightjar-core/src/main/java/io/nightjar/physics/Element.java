package io.nightjar.physics;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A chemical element, which stands for its most abundant isotope where nuclei are struck.
 *
 * @param symbol as in {@code Ar}
 * @param nucleus of its most abundant isotope
 * @param atomicWeight of the element as it occurs in nature [g/mol]
 */
public record Element(String symbol, Nucleus nucleus, double atomicWeight) {

  /** Those of the table, read once. */
  private static final class Known {
    static final Map<String, Element> ALL = read();
  }

  /** Every element whose nucleus is known, by symbol. */
  public static Map<String, Element> all() {
    return Known.ALL;
  }

  private static Map<String, Element> read() {
    Table table = Table.resource("formfactors/elements.csv");
    Map<String, Element> elements = new TreeMap<>();
    for (int i = 0; i < table.rows(); i++) {
      String symbol = table.text("symbol").get(i);
      Nucleus nucleus = Nucleus.of(table.text("nucleus").get(i));
      elements.put(symbol, new Element(symbol, nucleus, table.column("atomic_weight_g_mol")[i]));
    }
    return Collections.unmodifiableMap(elements);
  }
}
