package io.nightjar.card;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A card as it stands in its file.
 *
 * @param file as the user named it, for messages
 * @param text complete
 */
record CardText(String file, String text) {

  static CardText of(String file, byte[] bytes) {
    try {
      return new CardText(
          file, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw Fault.at(new Place(file, 1, ""), "this file is not UTF-8 text.").exception();
    }
  }

  /** Name of the file without folder and suffix. */
  String name() {
    String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    return last.replaceFirst("\\.(ya?ml|csv)$", "");
  }
}
