package io.nightjar.card;

import io.nightjar.physics.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * The tables and cards that a card names: shipped ones, or, if the name starts with {@code ./},
 * files beside the card (of a setting: in the current folder).
 *
 * @param card the card that names them
 */
record Neighbours(CardText card) {

  Table table(Value name) {
    String text = name.text();
    if (isFile(text)) {
      return name.blamed(() -> Table.file(path(name)));
    }
    List<String> shipped = Table.shipped();
    if (!shipped.contains(text)) {
      Fault fault = name.fault("no table of this name comes with Nightjar.");
      String folder = text.substring(0, text.indexOf('/') + 1);
      List<String> beside = shipped.stream().filter(t -> t.startsWith(folder)).toList();
      boolean near = Spelling.nearest(text, shipped).isPresent();
      throw (near ? fault.maybe(text, shipped) : fault.allowed(beside))
          .hint("The name of a file of your own starts with './', seen from the card.")
          .exception();
    }
    return name.blamed(() -> Table.resource(text));
  }

  /**
   * A card of another kind.
   *
   * @param singular what it is, as in "beam"
   */
  CardText card(Value name, Cards shipped, String singular) {
    String text = name.text();
    if (isFile(text)) {
      return file(name);
    }
    if (!shipped.names().contains(text)) {
      throw name.fault("no " + singular + " of this name comes with Nightjar.")
          .allowed(shipped.names())
          .maybe(text, shipped.names())
          .hint("The name of a file of your own starts with './', seen from the card.")
          .exception();
    }
    return shipped.find(text);
  }

  private CardText file(Value name) {
    Path path = path(name);
    try {
      return CardText.of(path.toString(), Files.readAllBytes(path));
    } catch (IOException e) {
      throw name.fault("this file cannot be read: " + e.getMessage() + ".").exception();
    }
  }

  private static boolean isFile(String name) {
    return name.startsWith("./") || name.startsWith("../") || name.startsWith("/");
  }

  private Path path(Value name) {
    try {
      Path path = Path.of(name.text());
      return name.place().isOption() ? path : Path.of(card.file()).resolveSibling(path).normalize();
    } catch (InvalidPathException e) {
      throw name.fault("no file can have this name.").exception();
    }
  }
}
