package io.nightjar.physics;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A nucleus (or a free proton: {@code H1}).
 *
 * @param name e.g. C12
 * @param Z protons
 * @param N neutrons
 * @param mass nuclear mass [GeV]
 * @param rmsRadius root-mean-square charge radius [fm]
 */
public record Nucleus(String name, int Z, int N, double mass, double rmsRadius) {

  /** Those of the table, read once. */
  private static final class Known {
    static final Map<String, Nucleus> ALL = read();
  }

  /** Mass number. */
  public int A() {
    return Z + N;
  }

  /** PDG code 100ZZZAAA0; 2212 for hydrogen. */
  public int pdg() {
    return Z == 1 && N == 0 ? 2212 : 1_000_000_000 + 10_000 * Z + 10 * A();
  }

  /** Every nucleus of the table by its name as cards write it (C12, Ar40, …). */
  public static Map<String, Nucleus> all() {
    return Known.ALL;
  }

  private static Map<String, Nucleus> read() {
    Table table = Table.resource("formfactors/nuclei.csv");
    Map<String, Nucleus> nuclei = new TreeMap<>();
    for (int i = 0; i < table.rows(); i++) {
      Nucleus n = row(table, i);
      nuclei.put(n.name, n);
    }
    return Collections.unmodifiableMap(nuclei);
  }

  /**
   * One nucleus by name.
   *
   * @param name as in C12; letters of either case
   */
  public static Nucleus of(String name) {
    Map<String, Nucleus> all = all();
    Nucleus found = all.get(capitalised(name));
    if (found == null) {
      throw new IllegalArgumentException(
          "No nucleus is called '" + name + "'. Known: " + String.join(", ", all.keySet()));
    }
    return found;
  }

  private static Nucleus row(Table table, int i) {
    return new Nucleus(
        capitalised(table.text("nucleus").get(i)),
        (int) table.column("Z")[i],
        (int) table.column("N")[i],
        table.column("nuclear_mass_GeV")[i],
        table.column("rms_charge_fm")[i]);
  }

  private static String capitalised(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT)
            + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
