package io.nightjar.cli;

import io.nightjar.card.ModelCard;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.TreeSet;

/** What stands below every table for people: warnings, standing of the card, sources. */
final class Notes {

  private Notes() {}

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
    new LinkedHashSet<>(notes).forEach(note -> out.println("  Note: " + note));
    out.println("  Sources: " + String.join(", ", new TreeSet<>(citations)));
  }
}
