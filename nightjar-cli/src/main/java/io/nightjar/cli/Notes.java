package io.nightjar.cli;

import static io.nightjar.experiment.Sample.Status.PROVISIONAL;

import io.nightjar.card.ModelCard;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What stands below every table for people: warnings, standing of the card, sources. */
final class Notes {

  private Notes() {}

  /** Each once; what is provisional for one reason together, as in "a, b is provisional: ...". */
  static List<String> merged(Collection<String> notes) {
    Map<String, Set<String>> names = new LinkedHashMap<>(); // by the rest of the sentence
    for (String note : notes) {
      int at = PROVISIONAL.isSaidBy(note) ? note.indexOf(' ') : 0;
      names
          .computeIfAbsent(note.substring(at), rest -> new LinkedHashSet<>())
          .add(note.substring(0, at));
    }
    return names.entrySet().stream()
        .map(said -> String.join(", ", said.getValue()) + said.getKey())
        .toList();
  }

  static void print(PrintWriter out, Collection<String> notes, ModelCard card) {
    print(out, notes, card, card.citations());
  }

  static void print(
      PrintWriter out, Collection<String> notes, ModelCard card, Collection<String> citations) {
    out.println();
    if (card.status() == ModelCard.Status.UNVERIFIED) {
      out.println(
          "  Note: the numbers of this card are not verified against their source; see the card.");
    }
    merged(notes).forEach(note -> out.println("  Note: " + note));
    out.println("  Sources: " + String.join(", ", new TreeSet<>(citations)));
  }
}
