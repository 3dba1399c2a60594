package io.nightjar.card;

import io.nightjar.physics.Era;
import java.util.List;

/** Reads the era of a command line. */
public final class Eras {
  private Eras() {}

  /**
   * Reads an era.
   *
   * @param place where it stands, such as {@code Place.option("--era 2021")}
   * @param text name of an era, or a day such as {@code 2019-12-31}
   * @throws CardException if it is neither
   */
  public static Era parse(Place place, String text) {
    List<String> names = Era.NAMED.stream().map(Era::name).toList();
    return Era.of(text)
        .orElseThrow(() ->
            Fault.at(place, "'" + text + "' is not an era.")
                .found(text)
                .allowed(String.join(" ", names) + " or a day such as 2019-12-31")
                .maybe(text, names)
                .exception());
  }
}
