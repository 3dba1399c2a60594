package io.nightjar.card;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One {@code --set path=value}: the value is YAML, the path has dots between keys and {@code [2]}
 * for items of lists, counted from 0.
 */
record Setting(Place place, List<String> steps, CardNode value) {
  private static final Pattern STEP = Pattern.compile("\\.?([^.\\[\\]]+)|\\[(\\d{1,6})]");

  static Setting parse(String text) {
    Place option = Place.option("--set " + text);
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw Fault.at(option, "a setting reads key=value.")
          .allowed("for example --set dark-photon.mass=30MeV")
          .exception();
    }
    String path = text.substring(0, equals).strip();
    Place place = new Place("--set " + path + "=" + text.substring(equals + 1), 0, path);
    CardNode value =
        YamlParser.parse(place, text.substring(equals + 1))
            .orElseThrow(() -> Fault.at(option, "no value follows '='.").exception());
    return new Setting(place, steps(option, path), value);
  }

  private static List<String> steps(Place option, String path) {
    List<String> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(path);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      steps.add(matcher.group(1) != null ? matcher.group(1) : "[" + matcher.group(2) + "]");
      end = matcher.end();
    }
    if (end != path.length() || path.startsWith(".")) {
      throw Fault.at(option, "'" + path + "' is not a path.")
          .allowed("keys with dots between them, such as dark-photon.mass, and items[0] of lists")
          .exception();
    }
    return List.copyOf(steps);
  }

  /** Applies settings in order; one that would undo an earlier one is refused. */
  static CardNode applyAll(List<Setting> settings, CardNode root) {
    CardNode result = root;
    for (int i = 0; i < settings.size(); i++) {
      Setting setting = settings.get(i);
      settings.subList(0, i).forEach(setting::refuseUndoing);
      result = setting.apply(result, 0);
    }
    return result;
  }

  private void refuseUndoing(Setting earlier) {
    if (earlier.steps.size() >= steps.size()
        && earlier.steps.subList(0, steps.size()).equals(steps)) {
      throw Fault.at(place, "this would undo an earlier setting.")
          .found(earlier.place.source())
          .hint("Give each key once, and whole blocks before their keys.")
          .exception();
    }
  }

  private CardNode apply(CardNode node, int depth) {
    if (depth == steps.size()) {
      return value;
    }
    return switch (node) {
      case CardNode.Mapping mapping -> applyToKey(mapping, depth);
      case CardNode.Sequence sequence -> applyToItem(sequence, depth);
      case CardNode.Scalar scalar when scalar.isEmpty() && depth > 0 ->
          applyToKey(new CardNode.Mapping(node.place(), new LinkedHashMap<>()), depth);
      case CardNode.Scalar scalar ->
          throw Fault.at(place, "'" + scalar.place().path() + "' is a value and has no keys.")
              .found(scalar.text() + " (" + scalar.place().where() + ")")
              .hint("Set '" + scalar.place().path() + "' itself.")
              .exception();
    };
  }

  private CardNode applyToKey(CardNode.Mapping mapping, int depth) {
    String key = steps.get(depth);
    if (key.startsWith("[")) {
      throw Fault.at(place, "'" + mapping.place().path() + "' is not a list.").exception();
    }
    SequencedMap<String, CardNode.Entry> entries = new LinkedHashMap<>(mapping.entries());
    Place mine = here(mapping.place().key(key));
    CardNode.Entry old = entries.getOrDefault(key, new CardNode.Entry(mine, blank(mine)));
    Place keyPlace = depth == steps.size() - 1 ? mine : old.place();
    entries.put(key, new CardNode.Entry(keyPlace, apply(old.value(), depth + 1)));
    return new CardNode.Mapping(mapping.place(), Collections.unmodifiableSequencedMap(entries));
  }

  private static CardNode blank(Place place) {
    return new CardNode.Mapping(place, new LinkedHashMap<>());
  }

  private Place here(Place path) {
    return new Place(place.source(), 0, path.path());
  }

  private CardNode applyToItem(CardNode.Sequence list, int depth) {
    String step = steps.get(depth);
    int index = step.startsWith("[") ? Integer.parseInt(step.substring(1, step.length() - 1)) : -1;
    if (index < 0 || index >= list.items().size()) {
      throw Fault.at(
              place, "'" + list.place().path() + "' is a list; '" + step + "' is no item of it.")
          .allowed(list.place().path() + "[0] to [" + (list.items().size() - 1) + "]")
          .exception();
    }
    List<CardNode> items = new ArrayList<>(list.items());
    items.set(index, apply(items.get(index), depth + 1));
    return new CardNode.Sequence(list.place(), Collections.unmodifiableList(items));
  }

  /** For the digest of a card. */
  String canonical() {
    return "--set " + place.path() + "=" + value.canonical();
  }
}
