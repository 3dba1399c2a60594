package io.nightjar.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The shipped cards of one folder: discovered on the class path, never listed. */
public final class Cards {
  private static final String ROOT = "io/nightjar/data/";
  private static final String SUFFIX = ".yaml";
  private static final String TABLE_SUFFIX = ".csv";

  private final String folder;
  private final SortedMap<String, CardText> shipped;

  private Cards(String folder, SortedMap<String, CardText> shipped) {
    this.folder = folder;
    this.shipped = shipped;
  }

  /**
   * The cards of one folder.
   *
   * @param folder such as {@code models}, {@code experiments}, {@code limits}; one that does not
   *     exist holds no cards
   */
  public static Cards in(String folder) {
    return in(folder, SUFFIX, loader());
  }

  /**
   * Tables of one folder whose comment lines are their cards.
   *
   * @param folder such as {@code limits}
   */
  static Cards tables(String folder) {
    return in(folder, TABLE_SUFFIX, loader());
  }

  private static ClassLoader loader() {
    return Objects.requireNonNull(Cards.class.getClassLoader(), "class loader");
  }

  static Cards in(String folder, ClassLoader loader) {
    return in(folder, SUFFIX, loader);
  }

  private static Cards in(String folder, String suffix, ClassLoader loader) {
    SortedMap<String, CardText> found = new TreeMap<>();
    try {
      for (URL url : Collections.list(loader.getResources(ROOT + folder))) {
        collect(url, suffix, found);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("shipped cards of '" + folder + "' cannot be read", e);
    }
    return new Cards(folder, Collections.unmodifiableSortedMap(found));
  }

  /** Names of the shipped cards, sorted. */
  public List<String> names() {
    return List.copyOf(shipped.keySet());
  }

  /**
   * The text of a card.
   *
   * @param card name of a shipped card, or path of a file; {@code ./name} is always a file
   */
  CardText find(String card) {
    CardText text = shipped.get(card);
    return text != null ? text : file(card);
  }

  /** What {@link #find} finds a card by: its path, or the name of a shipped one. */
  String place(CardText text) {
    return text.equals(shipped.get(text.name())) ? text.name() : text.file();
  }

  private CardText file(String card) {
    try {
      Path path = Path.of(card);
      if (Files.isRegularFile(path)) {
        return CardText.of(card, Files.readAllBytes(path));
      }
      if (Files.isDirectory(path)) {
        throw Fault.at(Place.option(card), "this is a folder, not a card.").exception();
      }
    } catch (InvalidPathException e) {
      throw unknown(card); // a name that no file can have
    } catch (IOException e) {
      throw Fault.at(Place.option(card), "this file cannot be read: " + e.getMessage() + ".")
          .exception();
    }
    throw unknown(card);
  }

  private CardException unknown(String card) {
    return Fault.at(
            Place.option(card), "no such file, and no such name among the shipped " + folder + ".")
        .allowed("a path, or one of " + String.join(" ", names()))
        .maybe(card, names())
        .exception();
  }

  private static void collect(URL url, String suffix, SortedMap<String, CardText> into)
      throws IOException {
    if (url.openConnection() instanceof JarURLConnection jar) {
      // a file system of our own: the shared one of a jar can be opened only once per machine
      try (FileSystem inside = FileSystems.newFileSystem(path(jar.getJarFileURL()))) {
        collect(inside.getPath(jar.getEntryName()), suffix, into);
      }
    } else {
      collect(path(url), suffix, into);
    }
  }

  private static Path path(URL url) throws IOException {
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IOException("not a place of files: " + url, e);
    }
  }

  private static void collect(Path directory, String suffix, SortedMap<String, CardText> into)
      throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(f -> f.toString().endsWith(suffix)).toList()) {
        CardText card = CardText.of(file.getFileName().toString(), Files.readAllBytes(file));
        into.putIfAbsent(card.name(), card); // first on the class path wins, as for classes
      }
    }
  }
}
