package io.nightjar.card;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML text to {@link CardNode}: one document, plain words as keys, no key twice, no anchors,
 * aliases or tags (a card says each thing where it stands).
 */
final class YamlParser {
  private static final int DEEPEST = 32; // no card needs ten; keeps hostile text off the stack

  private final Place root;
  private final Iterator<Event> events;
  private int depth;

  private YamlParser(Place root, String text) {
    this.root = root;
    LoadSettings settings = LoadSettings.builder().setLabel(root.source()).build();
    this.events = new Parse(settings).parseString(text).iterator();
  }

  /**
   * Parses one document.
   *
   * @param root place of the text: line 1 of a file, or an option
   * @return empty if the text holds no value
   */
  static Optional<CardNode> parse(Place root, String text) {
    try {
      return new YamlParser(root, text).document();
    } catch (MarkedYamlEngineException e) {
      throw notYaml(root, text, e).exception();
    } catch (YamlEngineException e) {
      throw notYaml(root, String.valueOf(e.getMessage())).exception();
    }
  }

  private static Fault notYaml(Place root, String text, MarkedYamlEngineException e) {
    if (root.isOption()) {
      return notYaml(root, e.getProblem());
    }
    int line = line(e.getProblemMark());
    int begun = line(e.getContextMark().or(e::getProblemMark));
    Fault fault = notYaml(root.line(line), e.getProblem());
    fault =
        text.lines()
            .skip(line - 1)
            .findFirst()
            .map(l -> "found:   " + l.strip())
            .map(fault::hint)
            .orElse(fault);
    return begun == line ? fault : fault.hint("What is wrong began at line " + begun + ".");
  }

  private static int line(Optional<Mark> mark) {
    return mark.map(Mark::getLine).orElse(0) + 1;
  }

  private static Fault notYaml(Place place, String problem) {
    return Fault.at(place, "this is not YAML: " + problem.strip() + ".");
  }

  private Optional<CardNode> document() {
    expect(Event.ID.StreamStart);
    if (events.next().getEventId() == Event.ID.StreamEnd) {
      return Optional.empty();
    }
    Event first = events.next();
    CardNode node = node(first, at(first, root));
    expect(Event.ID.DocumentEnd);
    Event last = events.next();
    if (last.getEventId() != Event.ID.StreamEnd) {
      throw Fault.at(at(last, root), "a second document begins here; a file holds one card.")
          .exception();
    }
    return Optional.of(node);
  }

  private void expect(Event.ID id) {
    Event event = events.next();
    if (event.getEventId() != id) {
      throw new IllegalStateException("expected " + id + ", got " + event);
    }
  }

  /**
   * The node that an event begins.
   *
   * @param path with the line of the key or item: where a block is said to stand
   */
  private CardNode node(Event event, Place path) {
    refuseSharing(event, path);
    return switch (event.getEventId()) {
      case Scalar -> scalar((ScalarEvent) event, at(event, path));
      case SequenceStart -> deeper(event, path, () -> sequence(path));
      case MappingStart -> deeper(event, path, () -> mapping(path));
      default -> throw new IllegalStateException("unexpected " + event);
    };
  }

  private Place at(Event event, Place path) {
    return root.isOption() ? path : path.line(line(event.getStartMark()));
  }

  private static void refuseSharing(Event event, Place place) {
    boolean anchored = event instanceof NodeEvent node && node.getAnchor().isPresent();
    if (anchored || event instanceof AliasEvent) {
      throw Fault.at(place, "YAML anchors (&) and aliases (*) are not allowed in a card.")
          .exception();
    }
  }

  private static CardNode scalar(ScalarEvent event, Place place) {
    refuseTag(event.getTag(), place);
    return new CardNode.Scalar(place, event.getValue(), !event.isPlain());
  }

  private static void refuseTag(Optional<String> tag, Place place) {
    if (tag.isPresent()) {
      throw Fault.at(place, "YAML tags (!) are not allowed in a card.")
          .found(tag.get())
          .exception();
    }
  }

  private CardNode deeper(Event event, Place place, Supplier<CardNode> inside) {
    refuseTag(((CollectionStartEvent) event).getTag(), place);
    if (++depth > DEEPEST) {
      throw Fault.at(new Place(place.source(), place.line(), ""), "nested too deeply.")
          .allowed("at most " + DEEPEST + " levels")
          .exception();
    }
    CardNode node = inside.get();
    depth--;
    return node;
  }

  private CardNode sequence(Place place) {
    List<CardNode> items = new ArrayList<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      items.add(node(e, at(e, place.item(items.size()))));
    }
    return new CardNode.Sequence(place, Collections.unmodifiableList(items));
  }

  private CardNode mapping(Place place) {
    SequencedMap<String, CardNode.Entry> entries = new LinkedHashMap<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      String key = key(e, place);
      Place keyPlace = at(e, place.key(key));
      refuseTwice(entries.get(key), key, keyPlace, place);
      entries.put(key, new CardNode.Entry(keyPlace, node(events.next(), keyPlace)));
    }
    return new CardNode.Mapping(place, Collections.unmodifiableSequencedMap(entries));
  }

  private String key(Event event, Place place) {
    refuseSharing(event, at(event, place));
    if (event instanceof ScalarEvent scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    throw Fault.at(at(event, place), "keys must be plain words.").exception();
  }

  private static void refuseTwice(
      CardNode.@Nullable Entry first, String key, Place again, Place in) {
    if (first != null) {
      String where = in.path().isEmpty() ? "the card" : in.path();
      throw Fault.at(again, "'" + key + "' stands twice in " + where + ".")
          .hint("The first is at " + first.place().where() + ".")
          .exception();
    }
  }
}
