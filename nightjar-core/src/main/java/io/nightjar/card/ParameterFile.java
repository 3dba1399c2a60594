package io.nightjar.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A parameter file of the Python generator DarkNews: lines {@code name = expression}, comments
 * after #. A name that is no parameter defines a variable for the lines below it.
 *
 * <p>Energies are plain numbers in GeV there; {@link Conversion} makes a card of them.
 */
public final class ParameterFile {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
  private static final double MOST = 1e15; // whole numbers that a double counts

  private final CardText text;
  private final SequencedMap<String, ParameterValue> parameters = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  private ParameterFile(CardText text) {
    this.text = text;
    Map<String, ParameterValue> variables = new LinkedHashMap<>();
    Map<String, Literal> defined = new HashMap<>();
    Set<String> used = new LinkedHashSet<>();
    for (Assignment line : Assignment.all(text)) {
      String name = ParameterNames.present(line.name());
      Place place = new Place(text.file(), line.line(), line.name());
      Literal value = Expression.value(place, line.expression(), defined);
      NAME.matcher(line.expression()).results().forEach(word -> used.add(word.group()));
      defined.put(line.name(), value);
      ParameterValue parameter = new ParameterValue(place, line.expression(), value);
      boolean known = ParameterNames.all().contains(name);
      ParameterValue before = (known ? parameters : variables).put(name, parameter);
      if (known && before != null) {
        notes.add(
            "%s is set twice; line %d counts, as it does there.".formatted(name, line.line()));
      }
    }
    variables.forEach((name, variable) -> judge(name, variable, used.contains(name)));
  }

  /** A variable that nothing uses may be a mistyped parameter. */
  private void judge(String name, ParameterValue variable, boolean used) {
    List<String> known = ParameterNames.all();
    if (!used && Spelling.nearest(name, known).isPresent()) {
      throw variable
          .fault("'" + name + "' is no parameter, and no line uses it as a variable.")
          .maybe(name, known)
          .exception();
    }
    if (!used) {
      notes.add("Ignored: %s is no parameter, and no line uses it.".formatted(name));
    }
  }

  /**
   * Reads a file.
   *
   * @param file path
   * @throws CardException when there is no such file, or it is wrong
   */
  public static ParameterFile load(String file) {
    try {
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        throw Fault.at(Place.option(file), "this is a folder, not a file.").exception();
      }
      if (Files.exists(path)) {
        return new ParameterFile(CardText.of(file, Files.readAllBytes(path)));
      }
    } catch (InvalidPathException e) {
      throw missing(file); // a name that no file can have
    } catch (IOException e) {
      throw Fault.at(Place.option(file), "this file cannot be read: " + e.getMessage() + ".")
          .exception();
    }
    throw missing(file);
  }

  /**
   * Reads text.
   *
   * @param file name for messages
   */
  public static ParameterFile read(String file, String text) {
    return new ParameterFile(new CardText(file, text));
  }

  private static CardException missing(String file) {
    return Fault.at(Place.option(file), "no such file.")
        .allowed("the path of a parameter file of DarkNews-generator")
        .exception();
  }

  /** As the user named it. */
  public String file() {
    return text.file();
  }

  /** What is odd about the file, one sentence each. */
  List<String> notes() {
    return Collections.unmodifiableList(notes);
  }

  boolean isEmpty() {
    return parameters.isEmpty();
  }

  /** A parameter, if the file gives it a value other than None. */
  Optional<ParameterValue> find(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(parameter -> !parameter.isNothing());
  }

  /** Whether the file says that there is none of this. */
  boolean denies(String name) {
    ParameterValue parameter = parameters.get(name);
    return parameter != null && parameter.isNothing();
  }

  /** Whether the file gives this parameter a value. */
  public boolean has(String name) {
    return find(name).isPresent();
  }

  /** Whether the file switches this on. */
  public boolean isOn(String name) {
    return find(name).map(ParameterValue::truth).orElse(false);
  }

  /** Text, if given. */
  public Optional<String> text(String name) {
    return find(name).map(parameter -> parameter.text("text"));
  }

  /** One of the words, if given. */
  public Optional<String> choice(String name, List<String> words) {
    return find(name).map(parameter -> parameter.choice(words));
  }

  /** The list of words, or the one word, if given. */
  public List<String> words(String name, List<String> allowed) {
    Optional<ParameterValue> found = find(name);
    if (found.isPresent() && found.get().value() instanceof Literal.Items(List<Literal> items)) {
      ParameterValue list = found.get();
      return items.stream()
          .map(item -> new ParameterValue(list.place(), item.show(), item).choice(allowed))
          .toList();
    }
    return found.map(one -> List.of(one.choice(allowed))).orElse(List.of());
  }

  /**
   * A whole number, if given.
   *
   * @param least smallest that is allowed
   */
  public OptionalLong whole(String name, long least) {
    Range range =
        new Range(
            "a whole number, %d or more".formatted(least),
            x -> x >= least && x <= MOST && x == Math.rint(x));
    return find(name).stream().mapToLong(p -> (long) p.number(range)).findFirst();
  }

  /** The file's own name without folder and suffix. */
  String stem() {
    return text.name().replaceFirst("\\.[A-Za-z]+$", "");
  }
}
