package io.nightjar.generate;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What sums over channels leave out, in sentences. */
public final class ChannelNotes {

  private ChannelNotes() {}

  /** Of these channels. */
  public static List<String> of(List<Channel> channels) {
    return interference(
        channels.stream()
            .collect(
                Collectors.groupingBy(
                    (Function<Channel, String>)
                        c -> c.projectile() + " " + c.upscattered() + " " + c.target().label()))
            .values()
            .stream()
            .mapToInt(List::size)
            .max()
            .orElse(0));
  }

  /**
   * Of one neutrino, target and N.
   *
   * @param mediators how many sorts of exchange lead to it
   */
  public static List<String> interference(int mediators) {
    return mediators > 1
        ? List.of(
            "Z', photon and phi make the same heavy neutrino here: their cross sections are added"
                + " without interference.")
        : List.of();
  }
}
