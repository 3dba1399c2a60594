package io.nightjar.physics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The bibliography: BibTeX entries by key. */
public final class Citations {

  private static final String FILE = "/io/nightjar/data/citations.bib";

  private final Map<String, String> entries = new TreeMap<>();

  /** Reads the bibliography that comes with Nightjar. */
  public Citations() {
    for (String entry : text().split("(?m)^(?=@)", -1)) {
      if (entry.startsWith("@")) {
        entries.put(entry.substring(entry.indexOf('{') + 1, entry.indexOf(',')).strip(), entry);
      }
    }
  }

  private static String text() {
    try (InputStream stream = Citations.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new DataException("Nightjar's bibliography is missing.");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new DataException("Cannot read the bibliography: " + e.getMessage(), e);
    }
  }

  /** Whether a key is known. */
  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /**
   * BibTeX of some keys, in alphabetical order.
   *
   * @throws DataException if a key is not in the bibliography
   */
  public String bibtex(Collection<String> keys) {
    StringBuilder text = new StringBuilder();
    for (String key : new TreeSet<>(keys)) {
      String entry = entries.get(key);
      if (entry == null) {
        throw new DataException("The bibliography has no entry '" + key + "'.");
      }
      text.append(entry.strip()).append("\n\n");
    }
    return text.toString();
  }
}
