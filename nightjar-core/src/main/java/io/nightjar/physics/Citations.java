package io.nightjar.physics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bibliography: BibTeX entries by key. */
public final class Citations {

  private static final String FILE = "/io/nightjar/data/citations.bib";

  private static final Pattern EPRINT = Pattern.compile("eprint=\\{([^}]*)}");

  /** Entries by key, and by "arXiv:number" where they have one. */
  private final Map<String, String> entries = new TreeMap<>();

  /** Reads the bibliography that comes with Nightjar. */
  public Citations() {
    for (String entry : text().split("(?m)^(?=@)", -1)) {
      if (entry.startsWith("@")) {
        entries.put(entry.substring(entry.indexOf('{') + 1, entry.indexOf(',')).strip(), entry);
        Matcher eprint = EPRINT.matcher(entry);
        if (eprint.find()) {
          entries.put("arXiv:" + eprint.group(1), entry);
        }
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
   * BibTeX of some keys, each entry once.
   *
   * @throws DataException if a key is not in the bibliography
   */
  public String bibtex(Collection<String> keys) {
    Set<String> found = new TreeSet<>();
    for (String key : keys) {
      String entry = entries.get(key);
      if (entry == null) {
        throw new DataException("The bibliography has no entry '" + key + "'.");
      }
      found.add(entry.strip());
    }
    return String.join("\n\n", found) + "\n";
  }
}
