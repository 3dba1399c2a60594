package io.nightjar.card;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/**
 * A card of any kind with its overrides applied.
 *
 * @param name from the file's name, which the card must repeat
 * @param sha256 digest of text and overrides, see the package
 */
record Card(String name, Value root, String sha256) {
  private static final List<String> KINDS =
      List.of("model", "experiment", "combination", "counting", "beam", "limit", "scan");

  static Card open(CardText card, List<String> settings) {
    Place start = new Place(card.file(), 1, "");
    CardNode tree =
        YamlParser.parse(start, card.text())
            .orElseThrow(() -> Fault.at(start, "this card is empty.").exception());
    List<Setting> parsed = settings.stream().map(Setting::parse).toList();
    CardNode root = Setting.applyAll(parsed, requireBlock(tree));
    return new Card(card.name(), new Value(root), digest(card.text(), parsed));
  }

  private static CardNode requireBlock(CardNode tree) {
    if (tree instanceof CardNode.Mapping) {
      return tree;
    }
    throw Fault.at(tree.place(), "a card is made of 'key: value' lines.").exception();
  }

  /** Reads the card as one of the given kind. */
  <T> T read(String kind, Function<Block, T> reader) {
    return root.block(block -> {
      requireKind(block.required("kind"), kind);
      requireName(block.required("name"));
      return reader.apply(block);
    });
  }

  /** Whether it says that it is of this kind; whether the rest fits is not judged. */
  boolean isOf(String kind) {
    return root.peek(block -> block.optional("kind").filter(v -> v.is(kind)).isPresent());
  }

  private static void requireKind(Value value, String kind) {
    if (!value.choice(KINDS).equals(kind)) {
      throw value.fault("a card of kind '" + kind + "' is needed here.").allowed(kind).exception();
    }
  }

  private void requireName(Value value) {
    if (!value.text().equals(name)) {
      throw value.fault("the name must be that of the file.").allowed(name).exception();
    }
  }

  private static String digest(String text, List<Setting> settings) {
    MessageDigest sha256 = sha256Algorithm();
    sha256.update(text.getBytes(UTF_8));
    settings.stream()
        .sorted(Comparator.comparing(setting -> setting.place().path()))
        .forEach(setting -> sha256.update(("\n" + setting.canonical()).getBytes(UTF_8)));
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static MessageDigest sha256Algorithm() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
