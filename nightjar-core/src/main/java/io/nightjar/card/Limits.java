package io.nightjar.card;

import io.nightjar.constraint.Limit;
import io.nightjar.physics.Era;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Published limits by name: those that come with Nightjar, discovered, and files of the user. */
public final class Limits {
  private static final String FOLDER = "limits";
  private static final String HOLDS = " holds these data and more";

  private final SortedMap<String, Limit> byName;

  private Limits(SortedMap<String, Limit> byName) {
    this.byName = Collections.unmodifiableSortedMap(byName);
    byName.values().forEach(this::demandSuccessor);
  }

  /** Read once, when first asked for. */
  private static final class Shipped {
    static final Limits ALL = with(List.of());
  }

  /**
   * The shipped limits.
   *
   * @throws CardException when a file is wrong
   */
  public static Limits shipped() {
    return Shipped.ALL;
  }

  /**
   * The shipped limits and more.
   *
   * @param paths files, or folders of {@code .csv} files
   * @throws CardException when a file is wrong, or two limits have one name
   */
  public static Limits with(List<String> paths) {
    SortedMap<String, Limit> limits = new TreeMap<>();
    Cards shipped = Cards.tables(FOLDER);
    shipped.names().parallelStream()
        .map(name -> LimitCard.read(shipped.find(name)))
        .forEachOrdered(limit -> limits.put(limit.name(), limit));
    for (String path : paths) {
      files(path).forEach(file -> add(shipped.find(file), limits));
    }
    return new Limits(limits);
  }

  private static void add(CardText file, SortedMap<String, Limit> into) {
    Limit limit = LimitCard.read(file);
    Limit twin = into.putIfAbsent(limit.name(), limit);
    if (twin != null) {
      throw Fault.at(new Place(file.file(), 1, "name"), "a limit of this name is there already.")
          .found(limit.name())
          .hint("It is in " + twin.table().name() + ".")
          .exception();
    }
  }

  private static List<String> files(String path) {
    if (!Files.isDirectory(Path.of(path))) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(Path.of(path))) {
      return files.map(Path::toString).filter(f -> f.endsWith(".csv")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }

  private void demandSuccessor(Limit limit) {
    String successor = limit.supersededBy();
    if (!successor.isEmpty() && !byName.containsKey(successor)) {
      throw Fault.at(new Place(limit.table().name(), 1, "superseded-by"), "no limit has this name.")
          .found(successor)
          .maybe(successor, byName.keySet())
          .exception();
    }
  }

  /** All of them, by name. */
  public List<Limit> all() {
    return List.copyOf(byName.values());
  }

  /**
   * What was public in an era, by name. A limit whose successor was public too does not count, and
   * says so.
   */
  public List<Limit> known(Era era) {
    return byName.values().stream()
        .filter(limit -> era.includes(limit.published()))
        .map(limit -> isSuperseded(limit, era) ? limit.off(limit.supersededBy() + HOLDS) : limit)
        .toList();
  }

  private boolean isSuperseded(Limit limit, Era era) {
    Limit successor = byName.get(limit.supersededBy());
    return limit.used() && successor != null && era.includes(successor.published());
  }

  /**
   * One of them.
   *
   * @throws CardException when there is none of this name
   */
  public Limit get(String name) {
    Limit limit = byName.get(name);
    if (limit == null) {
      throw Fault.at(Place.option(name), "no limit has this name.")
          .maybe(name, byName.keySet())
          .exception();
    }
    return limit;
  }
}
